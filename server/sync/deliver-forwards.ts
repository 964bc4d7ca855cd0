import type { CompartmentPort, Ports } from '../ports.ts';

/**
 * Delivers a compartment's forwards. A row stays until the other side has answered, and its id makes a second delivery
 * idempotent. What fails is retried with the next push or at the next start.
 */
export async function deliverForwards({
  ports,
  from,
}: {
  ports: Ports;
  from: CompartmentPort;
}): Promise<number> {
  const delivered: string[] = [];
  for (const forward of await from.pendingForwards()) {
    try {
      const verdict = await ports.compartment(forward.compartment).receive(forward);
      if (verdict.status !== 'held') delivered.push(forward.id);
      if (verdict.status === 'refused') {
        ports.onFault({
          where: `forward ${forward.name}`,
          error: new Error(`refused: ${verdict.code ?? ''}`),
        });
      }
    } catch (error) {
      ports.onFault({ where: `forward ${forward.name}`, error });
    }
  }
  if (delivered.length > 0) await from.markDelivered(delivered);
  return delivered.length;
}

/** Forwards that a receipt causes go at once, too; the rounds end when nothing moves any more. */
export async function deliverAll(input: { ports: Ports; from: CompartmentPort }): Promise<number> {
  let delivered = 0;
  for (let count = await deliverForwards(input); count > 0; count = await deliverForwards(input))
    delivered += count;
  return delivered;
}

import { isBeat } from '../compartment/pokes.ts';

/**
 * An event stream that ends at the first heartbeat after its listener lost their rights. The phone then asks again and
 * hears why.
 */
export function whileHolding(
  stream: ReadableStream<Uint8Array>,
  holds: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(piece, controller) {
        if (isBeat(piece) && !(await holds())) controller.terminate();
        else controller.enqueue(piece);
      },
    }),
  );
}

import { type Accessor, createResource } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { TransportError } from '#app/sync/transport-error.ts';
import { type DeliveriesAnswer, DeliveriesAnswerSchema } from '#shared/kernel/deliveries.ts';

export type Delivered = DeliveriesAnswer['deliveries'];

/** On which devices something lies: only the server knows, so that it is asked whenever the page is opened. */
export function useDeliveries(path: Accessor<string>): {
  readonly list: Accessor<Delivered | undefined>;
  readonly trouble: Accessor<'offline' | 'failed' | undefined>;
  readonly isAsking: Accessor<boolean>;
  again(): void;
} {
  const client = useClient();
  const [delivered, { refetch }] = createResource(
    path,
    async (asked): Promise<Delivered | 'offline' | 'failed'> => {
      try {
        return (await client.ask(DeliveriesAnswerSchema, { path: asked })).deliveries;
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        return error.kind === 'offline' || error.kind === 'timeout' ? 'offline' : 'failed';
      }
    },
  );
  return {
    list() {
      const found = delivered();
      return typeof found === 'object' ? found : undefined;
    },
    trouble() {
      const found = delivered();
      return typeof found === 'string' ? found : undefined;
    },
    isAsking: () => delivered.loading,
    again: () => void refetch(),
  };
}

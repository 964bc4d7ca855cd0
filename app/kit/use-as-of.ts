import { useClient } from '#app/context.tsx';
import { useNow } from './use-now.ts';

/** Until when this device knows what others wrote down: now, or without a network when the server answered last. */
export function useAsOf() {
  const client = useClient();
  const now = useNow();
  const isOffline = () => client.isOffline();
  return { isOffline, at: () => (isOffline() ? (client.lastAnswerAt() ?? now()) : now()) };
}

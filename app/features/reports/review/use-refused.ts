import { useClient } from '#app/context.tsx';
import { type Refused, refusedArgs } from '#app/kit/refused-args.ts';
import { useQuery } from '#app/kit/use-query.ts';

/** The refused act that is corrected on this page, as its address says; null if there is none. */
export function useRefused(): Refused | null {
  const client = useClient();
  const { correct } = useQuery<{ correct?: string }>();
  return correct === undefined ? null : refusedArgs({ client, id: correct });
}

export function useRefusedName(): string | null {
  return useRefused()?.name ?? null;
}

import { useClient } from '#app/context.tsx';
import type { Act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Made } from './edit-correction.ts';
import { type Saved, useSaved } from './use-saved.tsx';

export interface Done extends Pick<Saved, 'problem' | 'notice'> {
  /** True once it is durable. @param of tells one act from the next; see `Saved.run` */
  run(doing: Act, of?: string): Promise<boolean>;
  /** Says why nothing is done at all. */
  refuse(code: string): void;
}

/**
 * Does one act after another, each once, and says why this device would refuse one.
 *
 * @param make makes what is no act of its own: one that corrects a refused one; null for any other
 */
export function useDone(make?: (doing: Act) => Made | null): Done {
  const client = useClient();
  const saved = useSaved();
  return {
    run: (doing, of) =>
      // Not async: a refusal stands as soon as `run` returns.
      saved.run(() => {
        const made = make?.(doing) ?? client.attempt(doing);
        if ('code' in made) throw new CodedError({ code: made.code, status: 409 });
        return made.saved;
      }, of),
    refuse: saved.refuse,
    problem: saved.problem,
    notice: saved.notice,
  };
}

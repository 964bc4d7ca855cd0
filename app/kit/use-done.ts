import { createComponent, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Act, type Doing, isOnlineDoing, type OnlineRef } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { DoneNotices, type NameOf, Problem } from './at-once-notice.tsx';
import { doOnline, NOT_KNOWN } from './do-online.ts';
import type { Made } from './edit-correction.ts';
import { type Saved, useSaved } from './use-saved.tsx';

export interface Done extends Pick<Saved, 'problem' | 'notice'> {
  /**
   * True once it is durable; of what counts at its moment, once the server has accepted it.
   *
   * @param of tells one act from the next; see `Saved.run`
   */
  run(doing: Doing, of?: string): Promise<boolean>;
  /** Says why nothing is done at all. */
  refuse(code: string): void;
}

/**
 * Does one act after another, each once, and says why this device or the server would not take one.
 *
 * @param make makes what is no act of its own: one that corrects a refused one; null for any other
 * @param last what counts at its moment and may have been done here before: of these it also says after a reload that it is
 *   not known whether they counted
 * @param nameOf says of which act that is told; without it the page has one only
 */
export function useDone(
  make?: (doing: Act) => Made | null,
  last: () => readonly OnlineRef[] = () => [],
  nameOf?: NameOf,
): Done {
  const client = useClient();
  const saved = useSaved();
  const [done, setDone] = createSignal<readonly OnlineRef[]>([]);
  const [turn, setTurn] = createSignal(0);
  /** What the problem is of; null where nothing was done at all. */
  const [what, setWhat] = createSignal<Doing | null>(null);
  const problem = () => {
    const [code, doing] = [saved.problem(), what()];
    if (code === null || code === NOT_KNOWN) return null;
    return createComponent(Problem, { code, what: doing === null ? undefined : nameOf?.(doing) });
  };
  return {
    run: (doing, of) =>
      // Not async: a refusal stands as soon as `run` returns.
      saved.run(() => {
        setTurn((before) => before + 1);
        setWhat(doing);
        if (isOnlineDoing(doing)) {
          setDone((before) => [...before, doing]);
          return doOnline(client, doing);
        }
        const made = make?.(doing) ?? client.attempt(doing);
        if ('code' in made) throw new CodedError({ code: made.code, status: 409 });
        return made.saved;
      }, of),
    refuse(code) {
      setWhat(null);
      saved.refuse(code);
    },
    problem: saved.problem,
    notice: () =>
      createComponent(DoneNotices, {
        get problem() {
          return problem();
        },
        get of() {
          return [...last(), ...done()];
        },
        nameOf,
        get turn() {
          return turn();
        },
      }),
  };
}

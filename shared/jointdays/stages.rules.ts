import { countingFollowUps } from './follow-ups.rules.ts';
import type { DayFollowUp, FollowUp } from './jointdays.schemas.ts';

/** What was counted that day, by the police, is `null`, as in `stageOf`. */
type Matter = FollowUp | null;
/**
 * Matters that count the same persons or things, the earlier before the later: nobody is sentenced without having been convicted, and
 * nothing is forfeited that was not frozen. One person may be convicted of one thing and acquitted of another, so these two are not
 * added; and a transfer between prisons is no stage, since one person can have several.
 */
const CHAINS: readonly (readonly Matter[])[] = [
  [null, 'prosecutions', 'convictions', 'prison_sentences'],
  [null, 'prosecutions', 'acquittals'],
  ['assets_frozen', 'forfeited'],
];
/** What is counted by persons who can be prosecuted: an investigation or a load of drugs can bring any number of them to court. */
const OF_PERSONS: readonly string[] = ['detentions', 'illegal_entries'];

export interface StageFigure {
  readonly what: Matter;
  readonly value: number;
  /** Null: of the day itself, or not said yet. */
  readonly asOf: string | null;
}
/** More at a later stage than at an earlier one. */
export interface Misfit {
  readonly earlier: StageFigure;
  readonly later: StageFigure;
}

type Said = Pick<DayFollowUp, 'state' | 'counter' | 'what' | 'value'> & Pick<StageFigure, 'asOf'>;
interface Known {
  /** What states said before, of any counter. */
  readonly followUps: readonly { readonly id: string; readonly body: DayFollowUp }[];
  /** What the state counted of it that day; null: not known, which is not nought. */
  readonly counted: number | null;
}

/**
 * Which figures of the state do not fit what it is about to say. It may be right all the same, such as where cases of earlier days are in
 * it: a person is asked, and nothing is refused. A figure of an earlier day than the one that counts says nothing of today.
 */
export function misfitsOf(said: Said, { followUps, counted }: Known): Misfit[] {
  const { state, counter, what, value, asOf } = said;
  const own = countingFollowUps(
    followUps.filter(({ body }) => body.state === state && body.counter === counter),
  ).map(({ body }): StageFigure => body);
  if (own.some((each) => each.what === what && asOf !== null && (each.asOf ?? '') > asOf)) return [];
  const mine: StageFigure = { what, value, asOf };
  const there = new Map<Matter, StageFigure>(own.map((each) => [each.what, each]));
  if (counted !== null && OF_PERSONS.includes(counter))
    there.set(null, { what: null, value: counted, asOf: null });
  const misfits = new Map<Matter, Misfit>();
  for (const chain of CHAINS) {
    const place = chain.indexOf(what);
    if (place < 0) continue;
    for (const [at, matter] of chain.entries()) {
      const other = there.get(matter);
      if (other === undefined || at === place) continue;
      const misfit = at < place ? { earlier: other, later: mine } : { earlier: mine, later: other };
      if (misfit.later.value > misfit.earlier.value) misfits.set(matter, misfit);
    }
  }
  return [...misfits.values()];
}

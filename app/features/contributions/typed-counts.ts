import type { Translate } from '#app/i18n/i18n.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import type { Count } from '#shared/contributions/contributions.schemas.ts';
import { isSubdivision } from '#shared/ideal/places.ts';
import { fold } from '#shared/kernel/fold.ts';

/** A count as it is typed: the amount as text, so that a typing error stays and can be corrected. */
export interface TypedCount {
  readonly what: string;
  readonly amount: string;
  /** Empty until it is chosen: one that is preset is not looked at. */
  readonly counted: Count['counted'] | '';
  readonly stage: Count['stage'] | '';
  readonly place: string;
  readonly note: string;
}

export const NEW_COUNT: TypedCount = {
  what: '',
  amount: '',
  counted: '',
  stage: '',
  place: '',
  note: '',
};

export function typeCount(count: Count): TypedCount {
  return {
    ...count,
    amount: String(count.amount),
    place: count.place ?? '',
  };
}

/** A number with a comma or a point for decimals and nothing between thousands; null if it is none. */
export function readAmount(typed: string): number | null {
  const text = typed.replace(/[\s ]/g, '');
  // "1.234" is a thousand here and one there.
  if (!/^\d+(?:[.,]\d+)?$/.test(text) || /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

export function countOf({ what, amount, counted, stage, place, note }: TypedCount): Count {
  return {
    what: what.trim(),
    counted: required(counted),
    stage: required(stage),
    place: orNull(place.toUpperCase()),
    amount: readAmount(amount) ?? Number.NaN,
    note: note.trim(),
  };
}

type Measured = Pick<TypedCount, 'what' | 'counted' | 'stage' | 'place'>;
export interface NotedAt extends Measured {
  readonly note: string;
  readonly at: number;
  /** Who said so, in words. */
  readonly who: string;
}
export type LastNote = Pick<NotedAt, 'note' | 'who'>;
/**
 * How the same thing was last said to be counted: in the same unit, at the same stage and in the same place, since the
 * note of another place would be false here. Null: nobody has said.
 */
export function lastNote(asked: Measured, known: readonly NotedAt[]): LastNote | null {
  const keyOf = ({ what, counted, stage, place }: Measured) =>
    [fold(what.trim()), counted, stage, place.trim().toUpperCase()].join('\n');
  const key = keyOf(asked);
  const same = known.filter((each) => each.note.trim() !== '' && keyOf(each) === key);
  const best = same.reduce<NotedAt | null>(
    (last, each) => (last === null || each.at >= last.at ? each : last),
    null,
  );
  return best === null ? null : { note: best.note.trim(), who: best.who };
}

/** A line in which nothing was typed is no count. */
export function isBlankCount({ what, amount, place, note }: TypedCount): boolean {
  return [what, amount, place, note].every((each) => each.trim() === '');
}

/** What is wrong with the counts, by field and place in the list: `what-0`. */
export function faultsOfCounts(
  counts: readonly TypedCount[],
  { t }: { t: Translate },
): Record<string, string | null> {
  return Object.fromEntries(
    counts.flatMap((count, index) => {
      if (isBlankCount(count)) return [];
      const place = count.place.trim().toUpperCase();
      return [
        [`what-${index}`, count.what.trim() === '' ? t('contributions.need.what') : null],
        [`amount-${index}`, readAmount(count.amount) === null ? t('contributions.need.amount') : null],
        [`counted-${index}`, count.counted === '' ? t('contributions.need.counted') : null],
        [`stage-${index}`, count.stage === '' ? t('contributions.need.stage') : null],
        [`place-${index}`, place !== '' && !isSubdivision(place) ? t('contributions.need.place') : null],
        [`note-${index}`, count.note.trim() === '' ? t('contributions.need.note') : null],
      ];
    }),
  );
}

import { withinNational } from '#shared/reports/national.rules.ts';
import type { RebuiltLine } from '../review/rebuilt.ts';
import type { Made } from './finish-correction.ts';

type Changed = Pick<Made['changes'][number], 'reference' | 'kind' | 'after'>;

/** A question whose answer is another one; null on the side on which it does not stand. */
export interface Difference {
  readonly reference: string;
  readonly kind: Changed['kind'];
  readonly before: RebuiltLine | null;
  readonly after: RebuiltLine | null;
}

/** Those of the committee's form, and those of what the state asks. */
export function partsOf<D extends Pick<Difference, 'reference'>>(
  differences: readonly D[],
): { readonly form: readonly D[]; readonly own: readonly D[] } {
  const isOwn = ({ reference }: D) => withinNational(reference) !== null;
  return { form: differences.filter((each) => !isOwn(each)), own: differences.filter(isOwn) };
}

function within(lines: readonly RebuiltLine[], reference: string): readonly RebuiltLine[] {
  return lines.filter(({ lasting }) => lasting === reference || lasting.startsWith(`${reference}/`));
}

/** The order of the form, with what stands on one side only where it stands there. */
function placesOf(
  before: readonly RebuiltLine[],
  after: readonly RebuiltLine[],
): ReadonlyMap<string, number> {
  const places = new Map(before.map(({ lasting }, index) => [lasting, index]));
  let last = -1;
  for (const { lasting } of after) {
    last = places.get(lasting) ?? last + 1 / (after.length + 1);
    places.set(lasting, last);
  }
  return places;
}

/**
 * The changes as a person reads them, in the order of the form: each question with what it said and what it says. What
 * the form works out without showing it is not among them.
 */
export function differencesOf({
  changes,
  before,
  after,
}: {
  changes: readonly Changed[];
  before: readonly RebuiltLine[];
  after: readonly RebuiltLine[];
}): readonly Difference[] {
  const found = changes.flatMap(({ reference, kind }): Difference[] => {
    if (kind === 'answer') {
      const [was, is] = [before, after].map((lines) => lines.find(({ lasting }) => lasting === reference));
      return was === undefined && is === undefined
        ? []
        : [{ reference, kind, before: was ?? null, after: is ?? null }];
    }
    const lines = within(kind === 'add' ? after : before, reference);
    const answered = lines.filter(({ answer }) => answer !== null);
    return (answered.length === 0 ? lines.slice(0, 1) : answered).map((line) => ({
      reference: line.lasting,
      kind,
      before: kind === 'remove' ? line : null,
      after: kind === 'add' ? line : null,
    }));
  });
  const place = placesOf(before, after);
  return [...found].sort(
    (left, right) => (place.get(left.reference) ?? 0) - (place.get(right.reference) ?? 0),
  );
}

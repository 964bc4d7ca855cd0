import type { OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { comparableWords } from '#shared/coherence/comparable.rules.ts';
import { recognise } from '#shared/coherence/recognise.rules.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { cleanLine, LANGUAGES } from '#shared/kernel/text.ts';
import { hasLostDay, type ImportedFields, type ImportRow } from './import-rows.ts';

const sourceKey = (name: string) => fold(cleanLine(name));

/** Whether a row that cannot be taken may still be this thing: it has its key, or is called alike. */
function isLike({ key, title }: ImportRow, { body }: Doc<OutsideItem>): boolean {
  if (key !== null && key === body.origin.key) return true;
  const words = comparableWords(title);
  return (
    words !== null && LANGUAGES.some((language) => comparableWords(body.title[language] ?? '') === words)
  );
}

/**
 * What was imported from a source before and is not in it any more; what ends last comes first. A source is the same if it
 * has the same name, or if something in it was recognised as coming from there: files are called anew with each version.
 */
export function goneFrom({
  rows,
  known,
  source,
  mayEnter,
  window,
}: {
  rows: readonly ImportRow[];
  known: readonly Doc<OutsideItem>[];
  source: string;
  mayEnter: (agency: string) => boolean;
  /** Days outside of which the source is not read. */
  window: { readonly from: string; readonly until: string } | null;
}): Doc<OutsideItem>[] {
  const good = rows.filter((row) => row.fields !== null);
  const found = recognise(
    good.map(({ fields, key }) => ({ ...(fields as ImportedFields), key, source })),
    known,
  ).filter((doc) => doc !== null);
  const there = new Set(found.map(({ id }) => id));
  const bad = rows.filter((row) => row.fields === null || hasLostDay(row));
  const imported = known.filter(({ body }) => body.origin.kind !== 'entered');
  const sources = new Set([
    sourceKey(source),
    ...found.flatMap(({ body: { origin } }) => (origin.kind === 'entered' ? [] : [sourceKey(origin.source)])),
  ]);
  const isNear = ({ body: { from, until } }: Doc<OutsideItem>) =>
    window === null || ((until ?? from ?? '9') >= window.from && (from ?? until ?? '0') <= window.until);
  const lastDay = ({ body: { from, until } }: Doc<OutsideItem>) => until ?? from ?? '9';
  return imported
    .filter(
      (doc) =>
        doc.body.withdrawn === null &&
        sources.has(sourceKey(doc.body.origin.source)) &&
        mayEnter(doc.body.agency) &&
        !there.has(doc.id) &&
        isNear(doc) &&
        !bad.some((row) => isLike(row, doc)),
    )
    .sort((left, right) => (lastDay(left) < lastDay(right) ? 1 : lastDay(left) > lastDay(right) ? -1 : 0));
}

import { textHash } from '#shared/kernel/content-hash.ts';
import { fold } from '#shared/kernel/fold.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { cleanLine, LANGUAGES, type Text } from '#shared/kernel/text.ts';
import type { OutsideItem } from './coherence.schemas.ts';
import { comparableWords } from './comparable.rules.ts';

/** What tells one thing from another in a source. */
export interface Told {
  readonly agency: string;
  readonly kind: OutsideItem['kind'];
  readonly title: Text;
  readonly from: string | null;
  readonly key: string | null;
  /** The name of the file, or who said it. */
  readonly source: string;
}

const titleKey = (title: Text) => {
  const written = LANGUAGES.flatMap((language) => title[language] ?? [])[0] ?? '';
  return comparableWords(written) ?? written;
};

/** A key at least as long as this is made by a machine, so that no two are alike; people number shorter. */
const UNIQUE_FROM = 20;
const isUnique = (key: string) => key.includes('@') || key.length >= UNIQUE_FROM;
const isNumber = (key: string) => !/\p{L}/u.test(key);

/** What it is called, of whom and when. */
const describedAs = ({ agency, kind, title, from }: Told) =>
  canonicalJson([agency, kind, titleKey(title), from]);

/**
 * By which of its key a thing is known, the surest first. Every list is numbered from 1: a number counts in its source
 * alone, and with something else that is alike. A code counts in its source, and elsewhere with something else; what is
 * given once in the world counts everywhere.
 */
function keyedAs(told: Told): string[] {
  const { agency, kind, title, from, key } = told;
  if (key === null) return [];
  if (isUnique(key)) return [canonicalJson([agency, key])];
  const source = fold(cleanLine(told.source));
  const where = isNumber(key) ? [agency, key, kind, source] : [agency, key, kind];
  const alike = [
    canonicalJson([...where, 'title', titleKey(title)]),
    ...(from === null ? [] : [canonicalJson([...where, 'from', from])]),
  ];
  return isNumber(key) ? alike : [canonicalJson([agency, key, 'source', source]), ...alike];
}

/**
 * The id of a new thing of a source follows from what tells it apart, so that two people who import the same source, each
 * without a network, enter the same things.
 */
export function outsideId(told: Told): string {
  return `oit_source-${textHash(keyedAs(told)[0] ?? describedAs(told)).slice(0, 20)}`;
}

/** Two keys are two things, however alike they are called; but rows are numbered anew, and each source has numbers of its own. */
function isOther(told: Told, { body: { origin } }: Doc<OutsideItem>): boolean {
  if (told.key === null || origin.key === null || told.key === origin.key) return false;
  return !(isNumber(told.key) && isNumber(origin.key));
}

/** Which known thing each one of a source is; null: a new one. Each known thing is taken once. */
export function recognise(
  told: readonly Told[],
  known: readonly Doc<OutsideItem>[],
): (Doc<OutsideItem> | null)[] {
  const byId = new Map(known.map((doc) => [doc.id, doc]));
  const toldBy = ({ body: { origin, ...body } }: Doc<OutsideItem>): Told => ({
    ...{ ...body, key: origin.key, source: origin.source },
  });
  const byDescription = groupBy(known, (doc) => describedAs(toldBy(doc)));
  const byKey = new Map<string, Doc<OutsideItem>[]>();
  for (const doc of known)
    for (const name of keyedAs(toldBy(doc))) byKey.set(name, [...(byKey.get(name) ?? []), doc]);
  const taken = new Set<string>();
  const found = told.map((): Doc<OutsideItem> | null => null);
  /** The first one that is free, for each that is known as none yet. */
  function match(among: (each: Told) => readonly (Doc<OutsideItem> | undefined)[]) {
    for (const [at, each] of told.entries()) {
      if (found[at] !== null) continue;
      const free = among(each).find((doc) => doc !== undefined && !taken.has(doc.id));
      if (free === undefined) continue;
      taken.add(free.id);
      found[at] = free;
    }
  }
  const described = (each: Told) => byDescription.get(describedAs(each)) ?? [];
  // What is sure comes first: none of these may be taken by one that is only called alike.
  match((each) => (each.key === null || isNumber(each.key) ? [] : (byKey.get(keyedAs(each)[0] ?? '') ?? [])));
  match((each) => described(each).filter(({ body }) => body.origin.key === each.key));
  match((each) => described(each).filter((doc) => !isOther(each, doc)));
  match((each) => keyedAs(each).flatMap((name) => byKey.get(name) ?? []));
  match((each) => [byId.get(outsideId(each))]);
  return found;
}

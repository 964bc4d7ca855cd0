import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';
import type { Everyday } from './everyday-words.ts';

/** In the order in which results stand. */
export const SEARCH_GROUPS = [
  'meetings',
  'items',
  'decisions',
  'people',
  'papers',
  'work',
  'rules',
  'places',
  'areas',
  'folder',
  'notes',
  'glossary',
  'pages',
] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** The words of one thing, in the reader's language where they exist in it. */
export interface Words {
  readonly title: string;
  /** What else is searched in it: shown where a hit is. */
  readonly body: string;
  /** The same in the other languages in which it exists: searched too, and never shown. */
  readonly elsewhere?: string;
}

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** Many things of one kind. `of` gives each thing's own object, by which its words are kept until it changes. */
export interface Source<T> {
  readonly group: SearchGroup;
  readonly things: readonly T[];
  of(thing: T): object;
  words(thing: T): Words;
  /** What it stands in, searched too: a person's delegation. Many things share one. */
  context?(thing: T): string;
  /** The same in the other languages. */
  contextElsewhere?(thing: T): string;
  /** What people call it in everyday words, in any language: found from the beginning of a word on, and never shown. */
  said?(thing: T): string;
  /** Crime areas that it is about: found by what people call them, and never shown. */
  areas?(thing: T): readonly string[];
  /** When it is or was: what is near stands first. Null or left out for what has no time. */
  when?(thing: T): Days | null;
  /** Whether it is of the reader's own delegation: that stands first. */
  own?(thing: T): boolean;
  /** Where it is from, shown and not searched. */
  place?(thing: T): string;
  href(thing: T): string;
  /** For things that others are about: what they are called there. */
  readonly called?: { id(thing: T): string; name(thing: T): string };
}

/** A source among others of other things: what it is asked for is always a thing of its own. */
export function asSource<T>(source: Source<T>): Source<never> {
  return source as unknown as Source<never>;
}

/** Who searches, and what the sources of all features share. */
export interface SearchReader {
  readonly replica: Pick<ReplicaSignals, 'all' | 'one' | 'within'>;
  readonly actor: Actor;
  readonly t: Translate;
  readonly locale: Locale;
  /** `YYYY-MM-DD` */
  readonly today: string;
  say(text: Text | null | undefined): string;
  /** What these say in the other languages, where that is not what is shown. */
  elsewhere(...texts: readonly (Text | null | undefined)[]): string;
  /** Which language it is in, where that is not the reader's. */
  only(text: Text | null | undefined): string;
  /** What people call a thing of a meeting, in any language. */
  everyday(...topics: readonly (Everyday | undefined)[]): string;
  /** When a meeting is held; null for one without a day, or that is not held. */
  daysOf(meeting: string | null): Days | null;
  /** What a thing of any feature is called; empty where it is not known or not read. Only once all sources are made. */
  nameOf(id: string | null): string;
}

export const bodyOf = <B extends JsonObject>(doc: Doc<B>): object => doc.body;

export const join = (...parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** What something is about and the meeting it stands in, by their names. */
export function aboutTitle({ nameOf }: SearchReader, about: string, meeting: string | null): string {
  return join(about === meeting ? '' : nameOf(about), nameOf(meeting));
}

/**
 * Everything that one person may search on this phone: found in every language in which it exists, shown in theirs,
 * and said where it is not in theirs.
 */
export function searchSources(
  reader: Omit<SearchReader, 'say' | 'elsewhere' | 'only' | 'nameOf'>,
  features: readonly ((reader: SearchReader) => readonly Source<never>[])[],
): Source<never>[] {
  const { t, locale } = reader;
  const say = (text: Text | null | undefined) => readText(text, locale).value;
  /** Names are put together when a row is shown: most never are. */
  const names = new Map<string, () => string>();
  const whole: SearchReader = {
    ...reader,
    say,
    elsewhere: (...texts) =>
      texts
        .flatMap((text) => {
          const shown = say(text);
          return LANGUAGES.flatMap((language) => {
            const words = text?.[language];
            return words === undefined || words === shown ? [] : [words];
          });
        })
        .join('\n'),
    only: (text) => onlyIn({ text, t, locale }) ?? '',
    nameOf: (id) => (id === null ? '' : (names.get(id)?.() ?? '')),
  };
  const sources = features.flatMap((search) => search(whole));
  for (const { things, called } of sources)
    if (called !== undefined)
      for (const thing of things) names.set(called.id(thing), () => called.name(thing));
  return sources;
}

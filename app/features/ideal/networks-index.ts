import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { areasMeant } from '#shared/ideal/find-areas.ts';
import type { OwnStatus } from '#shared/ideal/networks.rules.ts';
import type { Network, networkProfiles, Profile } from '#shared/ideal/networks.schemas.ts';
import { placeInWords } from '#shared/ideal/place-words.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

type ProfileBody = typeof networkProfiles extends Collection<infer B> ? B : never;
export type OwnProfile = Doc<ProfileBody>;

/** What this phone has of one network as its state wrote it: the state's own profile, what it released, or both. */
export interface NetworkEntry {
  readonly id: string;
  readonly state: string;
  readonly profile: Profile;
  readonly status: OwnStatus;
  /** The others read it. */
  readonly isReleased: boolean;
  /** The object whose change changes its words. */
  readonly of: object;
}

/** One network on the page: several profiles, if states agreed that they are of one. */
export interface NetworkGroup {
  readonly id: string;
  readonly entries: readonly NetworkEntry[];
  /** Folded, for the search. */
  readonly words: string;
}

/** Of each network what its own state has, else what was released. */
export function entriesOf({
  released,
  own,
  state,
}: {
  released: readonly Doc<Network>[];
  own: readonly OwnProfile[];
  state: string | null;
}): NetworkEntry[] {
  const mine = new Set(own.map(({ id }) => id));
  return [
    ...own.map(({ id, body }) => ({
      id,
      state: state ?? '',
      profile: body,
      status: body.status,
      isReleased: body.released !== null,
      of: body,
    })),
    ...released
      .filter(({ id }) => !mine.has(id))
      .map(({ id, body }) => ({
        id,
        state: body.state,
        profile: body,
        status: body.status,
        isReleased: true,
        of: body,
      })),
  ];
}

/** Profiles that were joined stand as one; the others each by itself. By name. */
export function groupsOf({
  entries,
  joined,
  wordsOf,
  locale,
}: {
  entries: readonly NetworkEntry[];
  /** Pairs of ids. */
  joined: readonly (readonly [string, string])[];
  wordsOf: (entry: NetworkEntry) => string;
  locale: Locale;
}): NetworkGroup[] {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const above = root.get(id);
    return above === undefined || above === id ? id : find(above);
  };
  for (const [one, other] of joined) {
    const [left, right] = [find(one), find(other)].sort() as [string, string];
    if (left !== right) root.set(right, left);
  }
  const groups = new Map<string, NetworkEntry[]>();
  for (const entry of entries) {
    const key = root.size === 0 ? entry.id : find(entry.id);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  const collator = new Intl.Collator(locale);
  return [...groups.values()]
    .map((members) => ({
      id: members[0]?.id ?? '',
      entries: members,
      words:
        members.length === 1 && members[0] !== undefined
          ? wordsOf(members[0])
          : members.map(wordsOf).join(' '),
    }))
    .sort((left, right) =>
      collator.compare(left.entries[0]?.profile.codeName ?? '', right.entries[0]?.profile.codeName ?? ''),
    );
}

/**
 * Folding is the dear part: what is folded once is kept, names until their profile changes, labels for good. Names and
 * aliases are found without accents, and so are its areas, its states and where it operates.
 */
export function createNetworkWords(): (input: {
  entry: NetworkEntry;
  t: Translate;
  locale: Locale;
}) => string {
  const labels = new Map<string, string>();
  const label = (words: string) => {
    let folded = labels.get(words);
    if (folded === undefined) {
      folded = fold(words);
      labels.set(words, folded);
    }
    return folded;
  };
  const own = new WeakMap<object, string>();
  const whole = new Map<Locale, WeakMap<object, string>>();
  return ({ entry, t, locale }) => {
    let known = whole.get(locale);
    if (known === undefined) {
      known = new WeakMap();
      whole.set(locale, known);
    }
    let words = known.get(entry.of);
    if (words === undefined) {
      const { codeName, aliases, areas, operatesIn, type } = entry.profile;
      const named = own.get(entry.of) ?? fold([codeName, ...aliases].join(' '));
      own.set(entry.of, named);
      const nameOf = (state: string) => countryName(locale, state);
      const states = new Set([entry.state, ...operatesIn.map((place) => place.slice(0, 2))]);
      words = [
        named,
        ...areas.map((code) => label(t(`ideal.area.${code}`))),
        label(t(`ideal.network_type.${type}`)),
        ...[...states].map((state) => label(nameOf(state))),
        ...operatesIn
          .filter((place) => place.length > 2)
          .map((code) => label(`${placeInWords(code, { countryName: nameOf, isHome: true }) ?? ''} ${code}`)),
      ].join(' ');
      known.set(entry.of, words);
    }
    return words;
  };
}

/** The networks that have all words, one text to look through for each; or an area that people call so. */
export function foundIn(groups: readonly NetworkGroup[], query: string): readonly NetworkGroup[] {
  const parts = fold(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return groups;
  const meant = areasMeant(query);
  return groups.filter(
    ({ words, entries }) =>
      parts.every((part) => words.includes(part)) ||
      (meant.size > 0 && entries.some(({ profile }) => profile.areas.some((area) => meant.has(area)))),
  );
}

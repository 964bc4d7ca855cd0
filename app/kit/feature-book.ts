import type { GroupKey, PlainKey } from '#app/i18n/i18n.tsx';
import type { LostFile } from '#app/sync/lost-files.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import type { AppFeature } from './feature.ts';
import type {
  ActWords,
  Asker,
  Attach,
  ChainPlace,
  CountAsker,
  Done,
  FeatureWords,
  Known,
  MenuEntry,
  MenuGroup,
  Saying,
} from './feature-words.ts';
import type { HomeParts } from './home-parts.ts';
import type { NowParts } from './now-parts.ts';
import type { PlanParts } from './plan-parts.ts';
import type { TodaySource } from './today-lines.ts';
import type { Try } from './try.ts';

interface MenuAsker extends CountAsker {
  /** Whose pages they are, for those of a meeting. */
  readonly meeting?: string;
}

/** What all features say about themselves, looked up by name. A page opens once it is loaded: see `load`. */
export interface FeatureBook {
  /** Resolves once the words of all features are loaded. Before that, everything else throws. */
  load(): Promise<void>;
  words(): readonly FeatureWords[];
  /** Resolves once all that the features show on Hoy is loaded. Before that, `home` throws. */
  loadHome(): Promise<void>;
  /** What the features show on Hoy, in its order. */
  home(): Required<HomeParts>;
  /** What the features show while a meeting is in session, in its order. */
  loadNow(): Promise<Required<NowParts>>;
  /** What the features show with actions of operational plans, in its order. */
  loadPlan(): Promise<Required<PlanParts>>;
  /** The words of an act; null for one that this version does not know. */
  act(name: string): ActWords<never> | null;
  /** The page where a refused act is corrected, with the act in the address; null if no page can. */
  correctHref(envelope: Done, known: Pick<Known, 'replica'>): string | null;
  /** Which thing it is about; null if its words do not say. */
  about(envelope: Pick<Done, 'name' | 'args'>, asker: Asker): string | null;
  /** What it is one thing with; its own id where it stands alone. */
  togetherOf(envelope: Done): string;
  /** The page where a lost file is attached again, and its name; null if no page can. */
  attach(
    file: LostFile,
    known: Pick<Known, 'replica'>,
  ): { readonly where: Attach['where']; readonly href: string } | null;
  /** The part of the dictionary with the values of a field of choices, or what says its codes. */
  choices(collection: string, field: string): GroupKey | Saying | null;
  /** What a feature calls a field; null if the words that all share will do. */
  field(collection: string, field: string): PlainKey | null;
  /** What people call one entry of a collection; null if no edit of it can be left unfinished. */
  kind(collection: string): PlainKey | null;
  /** The pages of a group that somebody may open, in their order. */
  menu(group: MenuGroup, asker: MenuAsker): readonly MenuEntry[];
  /** What may wait for somebody, in its order on Hoy. */
  today(actor: Actor): readonly TodaySource[];
  /** What a visitor of the demo may try as somebody with these roles. */
  tries(roles: readonly Role[]): readonly Try[];
  /** All that stands in the chain, in the order of the features. */
  chain(): readonly ChainPlace[];
  /** The name of the thing with this id; null if no feature or this phone does not know it. */
  nameOf(id: string, asker: Asker): string | null;
}

export function createFeatureBook(features: readonly AppFeature[]): FeatureBook {
  let loading: Promise<void> | undefined;
  let loaded: readonly FeatureWords[] | undefined;
  let loadingHome: Promise<void> | undefined;
  let onHome: Required<HomeParts> | undefined;
  const acts = new Map<string, ActWords<never>>();
  const choices = new Map<string, GroupKey | Saying>();
  const labels = new Map<string, PlainKey>();
  const kinds = new Map<string, PlainKey>();
  const names = new Map<string, (id: string, asker: Asker) => string | null>();

  async function read() {
    const words = await Promise.all(
      features.flatMap(({ words: bring }) => (bring === null ? [] : [bring()])),
    );
    for (const each of words) {
      for (const [prefix, name] of Object.entries(each.names)) names.set(prefix, name);
      for (const [collection, kind] of Object.entries(each.kinds)) kinds.set(collection, kind);
      for (const [name, act] of Object.entries(each.acts)) acts.set(name, act);
      for (const [collection, fields] of [...Object.entries(each.choices), ...Object.entries(each.codes)])
        for (const [field, words] of Object.entries(fields))
          if (words !== null) choices.set(`${collection}.${field}`, words);
    }
    for (const { fields } of words)
      for (const [collection, known] of Object.entries(fields))
        for (const [field, label] of Object.entries(known)) labels.set(`${collection}.${field}`, label);
    loaded = words;
  }

  async function readHome() {
    const brought = await Promise.all(features.flatMap(({ home }) => (home === null ? [] : [home()])));
    function sorted<K extends keyof HomeParts>(place: K): NonNullable<HomeParts[K]> {
      const parts = brought.flatMap((each): readonly { readonly rank: number }[] => each[place] ?? []);
      return parts.toSorted((a, b) => a.rank - b.rank) as unknown as NonNullable<HomeParts[K]>;
    }
    onHome = {
      start: sorted('start'),
      first: sorted('first'),
      rest: sorted('rest'),
      panel: sorted('panel'),
      rows: sorted('rows'),
      next: sorted('next'),
    };
  }

  function whole(): readonly FeatureWords[] {
    if (loaded === undefined)
      throw new Error('the words of the features are asked for before they have come');
    return loaded;
  }

  function act(name: string): ActWords<never> | null {
    whole();
    return acts.get(name) ?? null;
  }

  return {
    load() {
      loading ??= read().catch((error: unknown) => {
        // The next page that opens retries.
        loading = undefined;
        throw error;
      });
      return loading;
    },
    loadHome() {
      loadingHome ??= readHome().catch((error: unknown) => {
        loadingHome = undefined;
        throw error;
      });
      return loadingHome;
    },
    home() {
      if (onHome === undefined) throw new Error('the parts of Hoy are asked for before they have come');
      return onHome;
    },
    async loadNow() {
      const brought = await Promise.all(features.flatMap(({ now }) => (now === null ? [] : [now()])));
      function sorted<K extends keyof NowParts>(place: K): NonNullable<NowParts[K]> {
        const parts = brought.flatMap((each): readonly { readonly rank: number }[] => each[place] ?? []);
        return parts.toSorted((a, b) => a.rank - b.rank) as unknown as NonNullable<NowParts[K]>;
      }
      return {
        ...{ top: sorted('top'), first: sorted('first'), rest: sorted('rest') },
        ...{ foot: sorted('foot'), said: sorted('said'), head: sorted('head') },
      };
    },
    async loadPlan() {
      const brought = await Promise.all(features.flatMap(({ plan }) => (plan === null ? [] : [plan()])));
      return { action: brought.flatMap(({ action = [] }) => action).toSorted((a, b) => a.rank - b.rank) };
    },
    words: whole,
    act,
    correctHref({ id, name, args }, { replica }) {
      const href = act(name)?.correct?.(args as never, { act: id, replica }) ?? null;
      if (href === null || href.includes(id)) return href;
      return `${href}${href.includes('?') ? '&' : '?'}correct=${id}`;
    },
    about: ({ name, args }, asker) => act(name)?.about?.(args as never, asker) ?? null,
    togetherOf: ({ id, name, args }) => act(name)?.together?.(args as never) ?? id,
    attach(file, known) {
      const attach = act(file.act)?.attach;
      const href = attach?.href(file.args, known) ?? null;
      return attach === undefined || href === null ? null : { where: attach.where, href };
    },
    choices(collection, field) {
      whole();
      return choices.get(`${collection}.${field}`) ?? null;
    },
    field(collection, field) {
      whole();
      return labels.get(`${collection}.${field}`) ?? null;
    },
    kind(collection) {
      whole();
      return kinds.get(collection) ?? null;
    },
    menu: (group, { actor, replica, meeting }) =>
      whole()
        .flatMap(({ menu }) => menu)
        .filter((entry) => entry.group === group && entry.isFor(actor, replica))
        .filter(
          ({ isIn }) => isIn === undefined || (meeting !== undefined && isIn(meeting, { actor, replica })),
        )
        .sort((a, b) => a.rank - b.rank),
    today: (actor) =>
      whole()
        .flatMap(({ today }) => today)
        .filter((source) => source.isFor(actor))
        .sort((a, b) => a.rank - b.rank),
    tries: (roles) =>
      whole()
        .flatMap(({ tries }) => tries)
        .filter((each) => each.roles.some((role) => roles.includes(role))),
    chain: () => whole().flatMap(({ chain }) => chain),
    nameOf(id, asker) {
      whole();
      return names.get(id.split('_')[0] ?? '')?.(id, asker) ?? null;
    },
  };
}

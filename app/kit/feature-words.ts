import type { GroupKey, PlainKey, TextKey, Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Dictionary } from '#app/i18n/locales/es.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { Doing } from '#app/sync/acts.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { IconName } from '#app/ui/icon.tsx';
import type { Actor } from '#shared/kernel/actor.ts';
import type { AllActsOf, Feature } from '#shared/kernel/feature.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { SearchReader, Source } from './search-source.ts';
import type { TodaySource } from './today-lines.ts';
import type { Try } from './try.ts';

/** What a person can do, by name. */
export type ActName = Doing['name'];

/**
 * What happens if somebody does the act by mistake.
 *
 * - `plain`: the same page changes it again, and nobody else loses anything.
 * - `undoable`: another act takes it back.
 * - `confirmed`: `Confirm` asks first. `says` is what will happen, and who sees it. With `asks` an edit page asks it.
 * - `page`: the page exists only for this act and says the same above its one button.
 * - `former`: accepted from old outboxes; no page makes it any more.
 */
export type Consequence =
  | { readonly kind: 'plain' }
  | { readonly kind: 'undoable'; readonly by: ActName }
  | { readonly kind: 'confirmed'; readonly says: TextKey; readonly asks?: QuestionWords }
  | { readonly kind: 'page'; readonly says: TextKey }
  | { readonly kind: 'former'; readonly now: ActName };

/** How an edit page asks before an act. */
export interface QuestionWords {
  readonly title: PlainKey;
  /** Of the button that asks, and of the one that answers: a verb. */
  readonly label: PlainKey;
  readonly icon?: IconName;
}

export const plain: Consequence = { kind: 'plain' };
export const undoable = (by: ActName): Consequence => ({ kind: 'undoable', by });
export const confirmed = (says: TextKey): Consequence => ({ kind: 'confirmed', says });
export const asked = (says: PlainKey, asks: QuestionWords): Consequence => ({
  kind: 'confirmed',
  says,
  asks,
});
export const page = (says: TextKey): Consequence => ({ kind: 'page', says });
export const former = (now: ActName): Consequence => ({ kind: 'former', now });

/** An act as the outbox stores it. */
export type Done = Pick<OutboxRow['envelope'], 'id' | 'name' | 'args'>;

/** What an address may depend on besides the arguments of an act. */
export interface Known {
  /** Id of the act. */
  readonly act: string;
  readonly replica: Pick<ReplicaSignals, 'one'>;
}

/** The page where a lost file of an act is attached again. */
export interface Attach {
  readonly where: PlainKey;
  /** `args` are those that are texts. Null if it can no longer be attached. */
  href(args: Readonly<Record<string, string>>, known: Pick<Known, 'replica'>): string | null;
}

export interface ActWords<A> {
  /** What people call it. Gets the arguments that are known; null if these name nothing. */
  readonly words: PlainKey | ((args: Partial<A>, t: Translate) => string | null);
  readonly consequence: Consequence;
  /** Which thing it is about, where whoever did it finds it again in Envíos; null where this device does not know it. */
  readonly about?: (args: A, asker: Asker) => string | null;
  /** The page that opens with the arguments of a refused act. Null if no page can, and for what never waits. */
  readonly correct: ((args: A, known: Known) => string | null) | null;
  /** Acts of one key are one thing for whoever did them: Envíos shows them in one row, and they are given up at once. */
  readonly together?: (args: A) => string;
  /** For an act that names a file. */
  readonly attach?: Attach;
}

type WordsOf<Acts> = { readonly [N in keyof Acts]: ActWords<Acts[N]> };

type CollectionOf<F extends Feature> = F['collections'][number];
type BodyOf<C> = C extends Collection<infer B, string> ? B : never;
/** The closed list of values that a field takes; never for free text. */
type ChosenIn<V> = V extends readonly (infer I)[]
  ? ChosenIn<I>
  : V extends string
    ? Record<never, never> extends Record<V, 1>
      ? never
      : V
    : never;
type ChoiceField<B> = { [K in keyof B]-?: [ChosenIn<B[K]>] extends [never] ? never : K }[keyof B];

/**
 * The part of the dictionary that contains the values of each field of choices; null if the values are shown as they
 * are. A field of parts may name one too: it applies to the names and values of its parts. So may one of the parts, which
 * drafts hold by itself while it is not in its field yet.
 */
type ChoicesOf<F extends Feature> = {
  readonly [C in CollectionOf<F> as [ChoiceField<BodyOf<C>>] extends [never] ? never : C['name']]: {
    readonly [K in ChoiceField<BodyOf<C>>]: GroupKey | null;
  } & { readonly [K in keyof BodyOf<C> | PartOf<BodyOf<C>[keyof BodyOf<C>]>]?: GroupKey | null };
};

/** Says a code in words; null if it does not know it. */
export type Saying = (code: string, asker: Asker & { readonly t: Translate }) => string | null;
/** What says the codes of a field, or of one of its parts, whose values are in no dictionary, or in several. */
type CodesOf<F extends Feature> = {
  readonly [C in CollectionOf<F> as C['name']]?: {
    readonly [K in keyof BodyOf<C> | PartOf<BodyOf<C>[keyof BodyOf<C>]>]?: Saying;
  };
};

/** Words of fields that several features have. */
type SharedField = keyof Dictionary['kit']['field'];
/** The names of the parts of a field; none of what is stored as it came. */
type PartOf<V> = Json extends V
  ? never
  : V extends readonly (infer I)[]
    ? PartOf<I>
    : V extends object
      ? string extends keyof V
        ? PartOf<V[keyof V]>
        : Exclude<keyof V, keyof Text> | PartOf<V[keyof V]>
      : never;

/**
 * What people call a field, on its page and in notices. A field that the shared words do not contain must have one;
 * any other, or a part of one, may.
 */
type FieldWords<B> = { readonly [K in Exclude<keyof B, SharedField>]: PlainKey } & {
  readonly [K in (keyof B & SharedField) | PartOf<B[keyof B]>]?: PlainKey;
};
type FieldsOf<F extends Feature> = {
  readonly [C in CollectionOf<F> as Exclude<keyof BodyOf<C>, SharedField> extends never
    ? never
    : C['name']]: FieldWords<BodyOf<C>>;
} & {
  readonly [C in CollectionOf<F> as Exclude<keyof BodyOf<C>, SharedField> extends never
    ? C['name']
    : never]?: FieldWords<BodyOf<C>>;
};

/** Who asks for the name. */
export interface Asker {
  readonly replica: Pick<ReplicaSignals, 'one' | 'all'>;
  readonly locale: Locale;
}

/** Whose page of a meeting it is: everybody's views, then those who take part, their delegation, and the presidency. */
export const MEETING_GROUPS = ['meeting', 'participant', 'delegation', 'presidency'] as const;
/** Pages of a meeting, and others under More. */
export type MenuGroup = (typeof MEETING_GROUPS)[number] | 'places' | 'plan' | 'committee' | 'access' | 'help';

/** What a section of a meeting has; a number of things, and how many of them wait for this person. */
export interface SectionCount {
  readonly all?: number;
  readonly waiting?: number;
}

/** A page that stands in a list of pages. */
export interface MenuEntry {
  readonly group: MenuGroup;
  /** Its place in the group: what people need first comes first. */
  readonly rank: number;
  /** After `/meetings/<id>/`; with a leading slash an address of its own. */
  readonly path: string;
  readonly icon: IconName;
  readonly title: PlainKey;
  readonly detail?: PlainKey;
  isFor(actor: Actor, replica: Pick<ReplicaSignals, 'within'>): boolean;
  /** For a page that only some meetings have, such as those in session. */
  isIn?(meeting: string, asker: CountAsker): boolean;
  /** For a page of a meeting: the path of the section that it is a part of, for whoever has that one. */
  readonly of?: string;
  /** For a page of a meeting: shown beside its name in the rail of the desk. */
  count?(meeting: string, asker: CountAsker): SectionCount;
}

export interface CountAsker {
  readonly replica: Pick<ReplicaSignals, 'one' | 'all' | 'within'>;
  readonly actor: Actor;
}

interface OnlineWords {
  readonly fields: Readonly<Record<string, PlainKey>>;
  readonly choices?: Readonly<Record<string, GroupKey>>;
}

interface Whole<F extends Feature> {
  /** The shared features whose acts people do here. */
  readonly of: readonly F[];
  readonly acts: WordsOf<AllActsOf<F>>;
  readonly choices: ChoicesOf<F>;
  readonly codes?: CodesOf<F>;
  readonly fields: FieldsOf<F>;
  /** What only the server keeps, by the name that its drafts have (`useTypedOnline`): words of fields and of choices. */
  readonly online?: Readonly<Record<string, OnlineWords>>;
  /** How the things of each collection are called and searched. */
  readonly things: ThingsOf<BodiesOf<F>>;
  readonly menu?: readonly MenuEntry[];
  /** What of it waits for somebody, on Hoy. */
  readonly today?: readonly TodaySource[];
  /** Its lines on the demo's page of a first look. */
  readonly tries?: readonly Try[];
}

/** A part of the words of a feature that several files say together. */
type Parts = 'acts' | 'choices' | 'codes' | 'fields' | 'things';
export type WordsPart<F extends Feature> = { readonly [K in Parts]?: Partial<Whole<F>[K]> };

/** What may be searched of it. */
type Search = (reader: SearchReader) => readonly Source<never>[];

/** Something that a collection does not have, with the reason. */
type None = { readonly none: string };

/** Who follows the chain. */
export interface ChainAsker extends Asker {
  readonly actor: Actor;
  readonly t: Translate;
}

/** One row about a thing of the chain. */
export interface ChainRow {
  readonly name: string;
  /** Whose it is, or how far it is to be trusted. */
  readonly detail?: string | undefined;
  /** Its page; null if this person has none of it. */
  readonly href: string | null;
}

interface ChainArrows<B> {
  /** What people call one of it. */
  readonly kind: PlainKey;
  /** Ids of what it rests on. The other direction follows from these. */
  why(doc: Doc<B & JsonObject>): readonly string[];
  /** Of what holds parts of many chains: what one that passes goes on to; what is below it is on its own page alone. */
  passes?(doc: Doc<B & JsonObject>): readonly string[];
  /** What this device remembers once somebody had it on the screen. */
  seen?(doc: Doc<B & JsonObject>): ChainSeen;
}
export interface ChainSeen {
  readonly key: string;
  readonly value: Json;
}

interface ChainOne<B> {
  name(doc: Doc<B & JsonObject>, asker: ChainAsker): string;
  detail?(doc: Doc<B & JsonObject>, asker: ChainAsker): string | undefined;
  href(doc: Doc<B & JsonObject>, asker: ChainAsker): string | null;
  readonly rows?: undefined;
}
interface ChainSeveral<B> {
  rows(doc: Doc<B & JsonObject>, asker: ChainAsker): readonly ChainRow[];
}

/** The place of a thing in the chain that leads from a report to all that came of it. */
export type ChainWords<B> = ChainArrows<B> & (ChainOne<B> | ChainSeveral<B>);
/** The same, with what it speaks of. */
export type ChainPlace = ChainWords<JsonObject> & { readonly collection: Collection };

interface ThingWords<B> {
  /** What people call one of it, in the title of an edit that was not finished; for a collection that has edit pages. */
  readonly kind?: PlainKey;
  /** For a conflict about a field that names it by its id. */
  readonly name: { readonly prefix: IdPrefix; of(body: B, asker: Asker): string } | None;
  readonly search: Search | None;
  /** For what stands in the chain. */
  readonly chain?: ChainWords<B>;
}

type BodiesOf<F extends Feature> = { [C in CollectionOf<F> as C['name']]: BodyOf<C> };
type ThingsOf<Bodies> = { readonly [N in keyof Bodies]: ThingWords<Bodies[N]> };

/** For a collection of which no one sees a single thing by its name, and which no search finds. */
export const unseen = (none: string) => ({ name: { none }, search: { none } }) as const;

type Names = { readonly [P in IdPrefix]?: (id: string, asker: Asker) => string | null };

/** What a feature says about itself to the rest of the app. Loaded with the rest of the words. */
export interface FeatureWords<Name extends string = string> {
  readonly acts: Readonly<Record<Name, ActWords<never>>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, GroupKey | null>>>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, Saying>>>>;
  readonly fields: Readonly<Record<string, Readonly<Record<string, PlainKey>>>>;
  /** What people call one entry of a collection that has edit pages. */
  readonly kinds: Readonly<Record<string, PlainKey>>;
  /** The name of a thing, by the prefix of its id; null if this phone does not know it. */
  readonly names: Names;
  readonly chain: readonly ChainPlace[];
  readonly menu: readonly MenuEntry[];
  readonly today: readonly TodaySource[];
  readonly tries: readonly Try[];
  readonly search: Search;
}

function namesOf(of: readonly Feature[], things: Readonly<Record<string, ThingWords<never>>>): Names {
  return Object.fromEntries(
    of
      .flatMap(({ collections }) => collections)
      .flatMap((collection) => {
        const name = things[collection.name]?.name;
        if (name === undefined || 'none' in name) return [];
        return [
          [
            name.prefix,
            (id: string, asker: Asker) => {
              const body = asker.replica.one(collection, id)?.body;
              return body === undefined ? null : name.of(body as never, asker);
            },
          ],
        ];
      }),
  );
}

function kindsOf(things: Readonly<Record<string, ThingWords<never>>>): Readonly<Record<string, PlainKey>> {
  const kinds = Object.entries(things).flatMap(([name, { kind }]) =>
    kind === undefined ? [] : [[name, kind]],
  );
  return Object.fromEntries(kinds);
}

function chainIn(
  of: readonly Feature[],
  things: Readonly<Record<string, ThingWords<never>>>,
): readonly ChainPlace[] {
  return of
    .flatMap(({ collections }) => collections)
    .flatMap((collection) => {
      const chain = things[collection.name]?.chain;
      return chain === undefined ? [] : [{ ...(chain as ChainWords<JsonObject>), collection }];
    });
}

type NameIn<F extends Feature> = keyof AllActsOf<F> & string;

/**
 * An act without words, consequence or place of correction does not compile; neither does a field of choices without
 * words, nor a collection that does not say how its things are called and searched.
 */
export function defineFeatureWords<const F extends Feature>({
  of,
  acts,
  choices,
  codes = {},
  fields,
  online = {},
  things,
  menu = [],
  today = [],
  tries = [],
}: Whole<F>): FeatureWords<NameIn<F>> {
  const each = Object.entries(online);
  const all = things as unknown as Readonly<Record<string, ThingWords<never>>>;
  const search: Search = (reader) =>
    Object.values(all).flatMap((each) => ('none' in each.search ? [] : each.search(reader)));
  return {
    acts,
    choices: { ...choices, ...Object.fromEntries(each.map(([name, words]) => [name, words.choices ?? {}])) },
    codes,
    fields: { ...fields, ...Object.fromEntries(each.map(([name, words]) => [name, words.fields])) },
    kinds: kindsOf(all),
    names: namesOf(of, all),
    chain: chainIn(of, all),
    menu,
    today,
    tries,
    search,
  } as unknown as FeatureWords<NameIn<F>>;
}

/** For a feature without acts of its own. */
export function defineMenu(
  menu: readonly MenuEntry[],
  more: Partial<Pick<FeatureWords, 'today' | 'tries' | 'search'>> = {},
): FeatureWords<never> {
  return {
    acts: {},
    choices: {},
    codes: {},
    fields: {},
    kinds: {},
    names: {},
    chain: [],
    menu,
    today: [],
    tries: [],
    search: () => [],
    ...more,
  };
}

import type { Accessor, JSX } from 'solid-js';
import type { PlainKey } from '#app/i18n/i18n.tsx';
import type { Act, Doing, OnlineRef } from '#app/sync/acts.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { ActName } from './feature-words.ts';
import type { Conflict } from './merge-typed.ts';
import type { SaveState } from './saver.ts';

/** Messages by field; a field without a fault is absent, null or undefined. */
export type Faults = Readonly<Record<string, string | null | undefined>>;
export type Acts = Doing | readonly Doing[];
type Key<T> = keyof T & string;
/** Words by field. */
type Said<T> = Readonly<Partial<Record<Key<T>, PlainKey>>>;

/** What is edited belongs to something: its draft is forgotten when that is long over. */
type Place =
  | {
      /** What a new entry belongs to: each has a draft of its own. */
      readonly under?: string;
      /** Its parent, where that is something else. */
      readonly parent?: string;
      readonly id?: undefined;
    }
  | {
      readonly under: string | null;
      readonly parent?: undefined;
      /** If its id follows from its subject: it may exist or not, and `edit` writes it either way. */
      readonly id: string;
    };

export type EditPlan<
  B extends JsonObject,
  T extends object,
  W extends JsonObject,
  H extends Key<W> = never,
> = Place & EditWork<B, T, W, H>;

interface EditWork<B extends JsonObject, T extends object, W extends JsonObject, H extends Key<W>> {
  readonly collection: Collection<B>;
  /** What was on screen when the page opened; null if something is added. */
  readonly begun: Doc<B> | null;
  readonly prefix: IdPrefix;
  /** The page on which its draft is gone on with; absent: the one on the screen. */
  readonly address?: string;
  /** If a page makes several edits of one entry, the acts of this one: each keeps and corrects its own. */
  readonly acts?: readonly string[];
  /** The act of the page counts at its moment or not at all; it is about what is added or edited. */
  readonly online?: OnlineRef['name'];
  /** Prefix of the ids of the fields: `venue` gives `venue-name`. */
  readonly field: string;
  /** Ids of fields that have another name. */
  readonly ids?: Readonly<Record<string, string>>;
  /** The contents of the fields for a body, or for a new one. Also accepts a body with only some of its fields. */
  type(body: Partial<B> | null): T;
  /** What the person wants the entry to hold. */
  toArgs(typed: T): W;
  /**
   * What the act cannot do without, with what is said where nothing stands there or the schema of the entry does not
   * accept it. A function if that depends on what else is typed.
   */
  readonly need?: Said<T> | ((typed: T) => Said<T>);
  /** What is said of a field that may stay empty, if the schema does not accept what stands there. */
  readonly wrong?: Said<T>;
  /** Its wall times in the zone `timeZone`: one that the zone skips is wrong. */
  readonly hours?: readonly H[];
  /** What else is wrong. */
  check?(typed: T): Faults;
  /** The acts that add it. Those after the first are about the same thing. */
  add?(thing: Added<B, T, W>): Acts;
  /** The acts that change it. */
  edit?(thing: Edited<T, W, H>): Acts;
  remove?(id: string): Act;
  /** What this device must create before the acts of the page. */
  prepare?(thing: { id: string; typed: T }): Promise<void>;
  /** Where it leads when it is saved; absent where the page stays and `onSaved` begins anew. */
  readonly to?: string | ((id: string) => string);
  onSaved?(): void;
  /** Where it leads when it was removed, if elsewhere. */
  readonly afterRemoval?: string;
  /** The field that shows a refusal, by default the first; with several acts, says which one was refused. */
  readonly errorAt?: Key<T> | ((act: Doing) => Key<T>);
  /**
   * Reads the fields of the entry from the arguments of a refused act; by default from `args`, `args.fields`,
   * `args.when` and `args.dates`.
   */
  fromArgs?(args: JsonObject): Partial<B>;
  /** Saving is an act of its own even where nothing was changed: what was given back is sent again. */
  readonly isSentUnchanged?: boolean;
  /** Whether the acts of a draft have been done, if whether there is a thing of its id does not tell. */
  isDone?(typed: T, id: string): boolean;
  /** Which of several acts of the same name corrects the refused one. */
  isSame?(act: Act, refused: JsonObject): boolean;
}

interface Added<B, T, W> {
  readonly id: string;
  readonly wished: W;
  readonly typed: T;
  /** Its position after the last one under the same parent, if they have an order. */
  readonly order: B extends { readonly order: number } ? number : never;
}

interface Edited<T, W, H extends keyof W> {
  readonly id: string;
  /** Those that the person changed. */
  readonly fields: Partial<W>;
  /** The same with all of `hours` and their zone in `when`, as soon as one of them has changed. */
  readonly change: {
    readonly fields: Omit<Partial<W>, H | 'timeZone'>;
    readonly when?: Pick<W, H | ('timeZone' & keyof W)>;
  };
  readonly wished: W;
  readonly typed: T;
  readonly begun: T;
}

interface Bound<V> {
  readonly id: string;
  /** What its feature calls it. */
  readonly label: string;
  readonly value: V;
  readonly error: string | undefined;
  /** The decision between what two people wrote. */
  readonly notice: JSX.Element;
}

export interface BoundText<V> extends Bound<V> {
  readonly optional: string | undefined;
  readonly maxlength: number | undefined;
  onInput(value: V): void;
}

export interface BoundChoice<V> extends Bound<V> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: V extends string ? string : V): void;
}

export interface Edit<T extends object> {
  readonly collection: string;
  readonly isNew: boolean;
  /** Id of what is edited or will be added. */
  id(): string;
  readonly typed: Accessor<T>;
  type(change: Partial<T>): void;
  /** Props for a text field: `<TextField {...edit.bind('name')} />`. */
  bind<K extends Key<T>>(key: K): BoundText<T[K]>;
  /** The same for a field of choices, or for a file. */
  pick<K extends Key<T>>(key: K): BoundChoice<T[K]>;
  idOf(key: string): string;
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(key: string): string | undefined;
  /** Shows the findings, if any; true if there are none. */
  report(faults: Faults): boolean;
  /** The same, including the plan's own findings and open decisions, before a question is asked. */
  check(more?: Faults): boolean;
  /** Whether the stored draft has been looked for: do not show the fields before. */
  readonly isReady: Accessor<boolean>;
  /** The stored draft could not be read: it stays on disk, and no field is shown that could overwrite it. */
  readonly isUnread: Accessor<boolean>;
  readAgain(): Promise<void>;
  /** The fields contain a draft of an earlier visit. */
  readonly isRestored: Accessor<boolean>;
  /** The refused act that is corrected here, or null. */
  readonly correcting: string | null;
  /** Whether what is typed is stored on disk. */
  readonly kept: Accessor<SaveState>;
  /** Something else is typed than what is there. */
  readonly isChanged: Accessor<boolean>;
  /** Fields that the person has changed, and that have changed elsewhere since. */
  readonly conflicts: Accessor<readonly Conflict[]>;
  /** It was removed while the person typed. */
  readonly isGone: Accessor<boolean>;
  /** Decides about one field, or about all. */
  keepMine(key?: string): void;
  takeTheirs(key?: string): void;
  /** Discards what was typed. */
  startOver(): Promise<void>;
  /**
   * Does what the page is for, or `acts`, and leaves the page, for `to` if that is given. If this device would refuse an act or cannot save it,
   * the field says so, and the person stays with what they typed. A second tap meanwhile does nothing. If one of `acts`
   * cannot be done, none is, unless they are done `inTurn`: then each may depend on those before it.
   */
  save(other?: {
    acts?: Acts;
    check?: Faults;
    errorAt?: string;
    to?: string;
    inTurn?: boolean;
  }): Promise<void>;
  remove(): Promise<void>;
  /** The act of the page that counts at its moment; null if there is none. */
  readonly online: Accessor<OnlineRef | null>;
  /** It was asked after, and counted: the draft ends and the page is left, unless something else is typed by now. */
  onCounted(): Promise<void>;
  /** The act that removes what is edited; null if there is none. */
  readonly removal: ActName | null;
}

import type { Accessor } from 'solid-js';
import type { MutateInput } from '#app/sync/make.ts';
import type { FieldError } from '#app/ui/error-summary.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { SaveState } from './saver.ts';

/** Messages by field; a field without a fault is absent, null or undefined. */
export type Faults = Readonly<Record<string, string | null | undefined>>;
export type Acts = MutateInput | readonly MutateInput[];
type Key<T> = keyof T & string;

export interface EditPlan<B extends JsonObject, T extends object, W extends JsonObject> {
  readonly collection: Collection<B>;
  /** What was on screen when the page opened; null where something is added. */
  readonly begun: Doc<B> | null;
  /** What a new one belongs to: two of them are begun apart. */
  readonly under?: string;
  /** Where its id follows from what it is about: it may be there or not, and `edit` writes it either way. */
  readonly id?: string;
  readonly prefix: IdPrefix;
  /** Where a page makes several edits of one entry, the acts of this one: each keeps and corrects its own. */
  readonly acts?: readonly string[];
  /** Beginning of the ids of the fields: `venue` gives `venue-name`. */
  readonly field: string;
  /** Ids of fields that bear another name. */
  readonly ids?: Readonly<Record<string, string>>;
  /** What stands in the fields for a body, or for one that is new. Also takes a body with only some of its fields. */
  type(body: Partial<B> | null): T;
  /** What the person wants the entry to hold. */
  toArgs(typed: T): W;
  check?(typed: T): Faults;
  /** What adds it; what follows the first act is about the same thing. */
  add?(thing: { id: string; wished: W; typed: T }): Acts;
  /** What changes it. `fields` are those that the person changed. */
  edit?(thing: { id: string; fields: Partial<W>; wished: W; typed: T; begun: T }): Acts;
  remove?(id: string): MutateInput;
  /** What must be on this device before the acts of the page are made. */
  prepare?(thing: { id: string; typed: T }): Promise<void>;
  /** Where it leads when it is saved; absent where the page stays and `onSaved` begins anew. */
  readonly to?: string | ((id: string) => string);
  onSaved?(): void;
  /** Where it leads when it was removed, if elsewhere. */
  readonly afterRemoval?: string;
  /** The field at which a refusal is said, where several acts are made: of which. */
  readonly errorAt: Key<T> | ((act: MutateInput) => Key<T>);
  /** The fields of the entry in the arguments of a refused act; by default those of `args`, `args.fields`, `args.when`, `args.dates`. */
  fromArgs?(args: JsonObject): Partial<B>;
  /** Whether what a draft holds has been done, where the id of what it adds does not tell. */
  isDone?(typed: T): boolean;
  /** Which of several acts of one name says the refused one in other words. */
  isSame?(act: MutateInput, refused: JsonObject): boolean;
}

interface Bound<V> {
  readonly id: string;
  readonly value: V;
  readonly error: string | undefined;
}

export interface Edit<T extends object> {
  readonly collection: string;
  readonly isNew: boolean;
  /** Of what is edited or will be added. */
  id(): string;
  readonly typed: Accessor<T>;
  type(change: Partial<T>): void;
  /** For a field that is typed in: `<TextField {...edit.bind('name')} />`. */
  bind<K extends Key<T>>(key: K): Bound<T[K]> & { onInput(value: T[K]): void };
  /** The same for a field of choices, or of a file. */
  pick<K extends Key<T>>(
    key: K,
  ): Bound<T[K]> & { onChange(value: T[K] extends string ? string : T[K]): void };
  idOf(key: string): string;
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(key: string): string | undefined;
  /** Says what was found, if anything; true where there is nothing to say. */
  report(faults: Faults): boolean;
  /** The same with what the plan itself finds and what is still to be decided, before a question is asked. */
  check(more?: Faults): boolean;
  /** Whether what was typed earlier has been looked for: before, the fields must not be shown. */
  readonly isReady: Accessor<boolean>;
  /** What was typed on an earlier visit stands in the fields. */
  readonly isRestored: Accessor<boolean>;
  /** The act that was refused and is corrected here, or null. */
  readonly correcting: string | null;
  /** Whether what is typed is on the disk. */
  readonly kept: Accessor<SaveState>;
  /** Fields that somebody else has changed since, and that the person has changed too. */
  readonly conflicts: Accessor<readonly { readonly key: string; readonly theirs: unknown }[]>;
  /** It was taken out while the person typed. */
  readonly isGone: Accessor<boolean>;
  keepMine(): void;
  takeTheirs(): void;
  /** Throws away what was typed. */
  startOver(): Promise<void>;
  /** How a list of unfinished things names this page. */
  name(title: string): void;
  /**
   * Does what the page is for, or `acts`, and goes on. What this device would refuse, or could not save, is said at the
   * field and the person stays with what they typed. A second tap meanwhile does nothing. Of `acts` none is done where
   * one cannot be, unless they are done `inTurn`: then each may rest on those before it.
   */
  save(other?: {
    acts: Acts;
    check?: Faults;
    errorAt?: string;
    to?: string;
    inTurn?: boolean;
  }): Promise<void>;
  remove(): Promise<void>;
  readonly canRemove: boolean;
}

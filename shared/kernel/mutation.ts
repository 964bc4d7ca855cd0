import type * as v from 'valibot';
import type { Actor, Office } from './actor.ts';
import type { CompartmentName } from './compartments.ts';
import type { ErrorDetails } from './errors.ts';
import type { Json, JsonObject } from './json.ts';

/** A kind of entry. `body` validates what a mutation may write; reading trusts what was written. */
export interface Collection<B extends JsonObject = JsonObject, N extends string = string> {
  readonly name: N;
  readonly body: v.GenericSchema<unknown, B>;
  /** Whose files its entries name, if any: those of a person, or of a post, leave a device as soon as nothing names them. */
  readonly files?: 'common' | 'personal' | 'posted';
  /**
   * Ids that an act makes of what its entry follows from, where others are chosen by whoever adds one: no person's
   * arguments name a new entry so, or it would be taken for the one that is to have the id.
   */
  readonly derived?: RegExp;
  /** Acts work out all that its entries say, and no person writes any of it: changes merge (SPEC C10). */
  readonly isComputed?: true;
}

export function defineCollection<
  const N extends string,
  const S extends v.GenericSchema<unknown, JsonObject>,
>(definition: {
  name: N;
  body: S;
  files?: Collection['files'];
  derived?: RegExp;
  isComputed?: true;
}): Collection<v.InferOutput<S>, N> {
  return definition as unknown as Collection<v.InferOutput<S>, N>;
}

/** The server's version of one thing. `rev` counts its versions from 1; 0 = only this device knows it. */
export interface Doc<B extends JsonObject = JsonObject> {
  readonly collection: string;
  readonly id: string;
  readonly parent: string | null;
  readonly audience: string;
  readonly rev: number;
  /**
   * Of this version, where the server took it among all changes of its compartment. Only devices know it; absent where
   * nobody but this device has the entry, and on the server.
   */
  readonly seq?: number;
  readonly body: B;
}

/**
 * In the order in which the server took them, with what still waits on this device last: whatever the clocks of those
 * who made them said. Only for entries that are created once: each `set` gives its entry a new place, so that one that
 * is ever set would jump to the end.
 */
export function byServer(
  left: Pick<Doc, 'id' | 'rev' | 'seq'> & { readonly body: { readonly at: number } },
  right: Pick<Doc, 'id' | 'rev' | 'seq'> & { readonly body: { readonly at: number } },
): number {
  if ((left.rev === 0) !== (right.rev === 0)) return left.rev === 0 ? 1 : -1;
  const [place, other] = [left.seq ?? 0, right.seq ?? 0];
  return place - other || left.body.at - right.body.at || (left.id < right.id ? -1 : 1);
}

export type Read = { readonly kind: 'one'; readonly collection: string; readonly id: string } | ReadWithin;

export interface ReadWithin {
  readonly kind: 'within';
  readonly collection: string;
  readonly parent: string;
  /** Only those that have not ended. */
  readonly isOpen?: true;
  /** Only those about this crime area. */
  readonly area?: string;
}

/** Entries of this body say in `to` what they are about. */
export interface About {
  readonly to: readonly { readonly kind: string; readonly code?: string }[];
}
export function isAbout({ to }: About, area: string): boolean {
  return to.some(({ kind, code }) => kind === 'area' && code === area);
}

/** Entries of this body end, and stay as a record: `endedAt` is null until then. */
export type Ending = JsonObject & { readonly endedAt: number | null };

export function one(collection: Collection, id: string): Read {
  return { kind: 'one', collection: collection.name, id };
}
export function within(collection: Collection, parent: string): Read {
  return { kind: 'within', collection: collection.name, parent };
}
/** `within` without those that have ended, of which there are ever more. */
export function openWithin<B extends Ending>({ name }: Collection<B>, parent: string): Read {
  return { kind: 'within', collection: name, parent, isOpen: true };
}
/** `within` without those about other crime areas, of which there may be thousands. */
export function aboutWithin<B extends JsonObject & About>(
  { name }: Collection<B>,
  parent: string,
  area: string,
): Read {
  return { kind: 'within', collection: name, parent, area };
}

export type OfThese = 'open' | { readonly area: string };
/** Synchronous source of documents: SQL on the server, memory with the outbox on top on the device. */
export interface DocSource {
  one(collection: string, id: string): Doc | null;
  /** @param ofThese the source may leave out others: those that have ended, or are not about an area */
  within(collection: string, parent: string, ofThese?: OfThese): Doc[];
}

/** What a read of those within a parent names. */
export function docsWithin(source: DocSource, { collection, parent, isOpen, area }: ReadWithin): Doc[] {
  if (area !== undefined)
    return source
      .within(collection, parent, { area })
      .filter(({ body }) => isAbout(body as unknown as About, area));
  if (isOpen !== true) return source.within(collection, parent);
  return source.within(collection, parent, 'open').filter(({ body }) => body.endedAt === null);
}

/** Only the documents that a mutation named in `reads`. */
export interface Docs {
  get<B extends JsonObject>(collection: Collection<B>, id: string): Doc<B> | null;
  within<B extends JsonObject>(collection: Collection<B>, parent: string): Doc<B>[];
}

export type Effect =
  | {
      readonly op: 'create';
      readonly collection: string;
      readonly id: string;
      readonly parent: string | null;
      readonly audience: string;
      readonly body: JsonObject;
      /**
       * The id follows from its subject, so that it may be created again after its removal; any other id is used once.
       */
      readonly isDerived?: true;
      /** The id is among those that only an act makes (`Collection.derived`). */
      readonly isReserved?: true;
    }
  | {
      readonly op: 'set';
      readonly collection: string;
      readonly id: string;
      readonly fields: JsonObject;
      readonly audience?: string;
      readonly isComputed?: true;
    }
  | {
      readonly op: 'remove';
      readonly collection: string;
      readonly id: string;
      readonly isComputed?: true;
    }
  | {
      readonly op: 'forward';
      readonly compartment: CompartmentName;
      readonly name: string;
      readonly args: Json;
    };

export function create<B extends JsonObject>(
  collection: Collection<B>,
  doc: { id: string; parent?: string | null; audience: string; body: B; isDerived?: true },
): Effect {
  return {
    op: 'create',
    collection: collection.name,
    id: doc.id,
    parent: doc.parent ?? null,
    audience: doc.audience,
    body: doc.body,
    ...(doc.isDerived === undefined ? {} : { isDerived: doc.isDerived }),
    ...(collection.derived?.test(doc.id) === true ? { isReserved: true } : {}),
  };
}
/** Changes whole top-level fields: the unit in which parallel changes merge or conflict. */
export function set<B extends JsonObject>(
  collection: Collection<B>,
  change: { id: string; fields: Partial<B>; audience?: string },
): Effect {
  return {
    op: 'set',
    collection: collection.name,
    id: change.id,
    fields: change.fields as JsonObject,
    ...(change.audience === undefined ? {} : { audience: change.audience }),
    ...computed(collection),
  };
}
export function remove(collection: Collection, id: string): Effect {
  return { op: 'remove', collection: collection.name, id, ...computed(collection) };
}
function computed({ isComputed }: Pick<Collection, 'isComputed'>): { readonly isComputed?: true } {
  return isComputed === undefined ? {} : { isComputed };
}
/** Sends something to another compartment, with a derived id, until that one has received it. */
export function forward({
  compartment,
  name,
  args,
}: {
  compartment: CompartmentName;
  name: string;
  args: Json;
}): Effect {
  return { op: 'forward', compartment, name, args };
}

export type Decision =
  | { readonly accepted: true; readonly effects: readonly Effect[]; readonly say?: JsonObject }
  | { readonly accepted: false; readonly code: string; readonly details: ErrorDetails };

/** `say` is part of the receipt: what the person may want to read out, for example a folio. */
export function accept(effects: readonly Effect[], say?: JsonObject): Decision {
  return say === undefined ? { accepted: true, effects } : { accepted: true, effects, say };
}
export function refuse(code: string, details: ErrorDetails = {}): Decision {
  return { accepted: false, code, details };
}

/** What only the server can know. Absent on the device, whose view then says "number on receipt". */
export type FactRequest =
  /** With `from` the number follows from that id, so that it is the same again whatever was forgotten in between. */
  | { readonly kind: 'number'; readonly sequence: string; readonly from?: string }
  | { readonly kind: 'offset'; readonly timeZone: string; readonly wallTime: string }
  | { readonly kind: 'used'; readonly collection: string; readonly id: string }
  | { readonly kind: 'label' }
  /** Whether people may have read what this compartment no longer knows. */
  | { readonly kind: 'restored' }
  /** Which mandates give an office here now. */
  | { readonly kind: 'granted'; readonly office: Office }
  /** Everything that lies here under these audiences, whether or not the actor reads it. */
  | { readonly kind: 'lying'; readonly audiences: readonly string[] }
  /** The entries of one collection within one parent, whether or not the actor reads them. */
  | { readonly kind: 'under'; readonly collection: string; readonly parent: string };

/**
 * `number` is the next of its sequence (from 1), used up only on acceptance; `offset` is minutes east of UTC; `used`
 * are those of the given ids that an entry has or had, as `collection/id`; `label` is the name of the person who acts;
 * `granted` are the entries that give the requested office at this moment; `lying` are entries by place, which the
 * decision may then change although the actor does not read them; `isRestored` as long as the compartment is
 * from a backup and the operator has not said that it lacks no figures that people have read;
 * `formerly` are the numbers that earlier receipts named and that cannot come back (SPEC N3), by sequence, oldest
 * first.
 */
export type Facts = {
  readonly numbers: Record<string, number>;
  readonly offsets: Record<string, number>;
  readonly used?: readonly string[];
  readonly label?: string;
  /** Looked up only when asked: it reads every entry that may give one. */
  readonly granted?: () => readonly Granted[];
  /** The server reads it when a decision first looks at it: look only once it is known that the actor may act. */
  readonly lying?: readonly Doc[];
  /** Looked up only when asked, as `lying`. The decision may not change them: only what lies there it may. */
  readonly under?: (collection: string, parent: string) => readonly Doc[];
  readonly isRestored?: boolean;
  readonly formerly?: Readonly<Record<string, readonly FormerNumber[]>>;
  /** Of the requested offsets, by `offsetKey`, those of a time that the zone skips. */
  readonly skipped?: readonly string[];
};

/** An entry that gives its person an office. */
export interface Granted {
  readonly id: string;
  readonly person: string;
  readonly body: JsonObject;
}

/** For one mutation and sequence; only the last eight are kept. */
export const MAX_FORMER_NUMBERS = 8;

export interface FormerNumber {
  readonly number: number;
  /** The server's seal proves it; otherwise only the phone says so. */
  readonly isProven: boolean;
}

/** Whether something has or had this id: for one that is named now and created later by somebody else. */
export function usedRequest(collection: Collection, id: string): FactRequest {
  return { kind: 'used', collection: collection.name, id };
}
/** False on the device, which keeps nothing of removed entries. */
export function isUsed(facts: Facts | null, collection: Collection, id: string): boolean {
  return facts?.used?.includes(`${collection.name}/${id}`) === true;
}

export function underRequest({ name }: Collection, parent: string): FactRequest {
  return { kind: 'under', collection: name, parent };
}
/** All of them, for an act that asks with `underRequest`; null on a device, which has at most what the actor reads. */
export function underFact<B extends JsonObject>(
  facts: Facts | null,
  { name }: Collection<B>,
  parent: string,
): readonly Doc<B>[] | null {
  return facts?.under === undefined ? null : (facts.under(name, parent) as readonly Doc<B>[]);
}

/** The name of the person who acts, given by those who manage them. */
export const LABEL_REQUEST: FactRequest = { kind: 'label' };
/** On the device, which cannot know it, the device's value; the server's replaces it on receipt. */
export function labelFrom(facts: Facts | null, said: string): string {
  return facts?.label ?? said;
}

export function offsetKey({ timeZone, wallTime }: { timeZone: string; wallTime: string }): string {
  return `${timeZone}@${wallTime}`;
}

export interface DecideInput<A> {
  readonly args: A;
  readonly docs: Docs;
  readonly actor: Actor;
  /** Milliseconds since 1970: by the server's clock on the server, by the device's on the device. */
  readonly now: number;
  /** The device's clock when the person acted; may be days wrong. */
  readonly madeAt: number;
  readonly facts: Facts | null;
}

/** A compact JWS of these claims by this key. The server takes the act only if the key is the acting device's. */
export interface SignedStatement {
  readonly key: JsonObject;
  readonly jws: string;
  readonly claims: Readonly<Record<string, string>>;
}

/** Methods, not function members: a registry stores mutations of every argument type as `Mutation`. */
export interface Mutation<A = unknown> {
  readonly name: string;
  readonly args: v.GenericSchema<unknown, A>;
  compartment(args: A): CompartmentName;
  reads(args: A, actor: Actor): readonly Read[];
  facts?(args: A): readonly FactRequest[];
  decide(input: DecideInput<A>): Decision;
  /** Why what it does may not be done now, whatever it says itself; or null. `guarded` gives it to it. */
  guard?(input: {
    readonly args: A;
    readonly effects: readonly Effect[];
    readonly source: DocSource;
  }): Decision | null;
  /** Only a forward may make it, never a person. */
  readonly internal?: boolean;
  /**
   * Sent with an answer, and never kept to be sent later: what it does counts at its moment or not at all. A device makes
   * it by `client.actOnline` alone.
   */
  readonly online?: boolean;
  /** What the device of whoever acts has signed with its own key, for others to check later. */
  signature?(args: A): SignedStatement;
  /** It may read thousands of entries: how much it takes of `MAX_LABORIOUS_PER_PUSH`, at most all of it. */
  readonly labour?: number;
  /** Refusals that others can lift: then it is sent again by itself, with the instant of its moment (SPEC R10). */
  readonly sentAgainAfter?: readonly string[];
  /** The numbers in a receipt without a seal, by sequence: from servers that made no seals yet. */
  numbersSaid?(say: JsonObject): Readonly<Record<string, number>>;
}

/** A mutation whose name, arguments and reach the compiler knows, so that it can check callers. */
export type NamedMutation<
  N extends string,
  S extends v.GenericSchema,
  I extends boolean,
  O extends boolean = boolean,
> = Mutation<v.InferOutput<S>> & {
  readonly name: N;
  readonly args: S;
  readonly internal?: I;
  readonly online?: O;
};

/** The one way to declare something that a person can do. The name is permanent; a changed shape needs a new name. */
export function defineMutation<
  const N extends string,
  const S extends v.GenericSchema,
  const I extends boolean = false,
  const O extends boolean = false,
>(definition: {
  name: N;
  args: S;
  compartment: (args: v.InferOutput<S>) => CompartmentName;
  reads: (args: v.InferOutput<S>, actor: Actor) => readonly Read[];
  facts?: (args: v.InferOutput<S>) => readonly FactRequest[];
  decide: (input: DecideInput<v.InferOutput<S>>) => Decision;
  internal?: I;
  online?: O;
  signature?: (args: v.InferOutput<S>) => SignedStatement;
  labour?: number;
  sentAgainAfter?: readonly string[];
  numbersSaid?: (say: JsonObject) => Readonly<Record<string, number>>;
}): NamedMutation<N, S, I, O> {
  return definition as unknown as NamedMutation<N, S, I, O>;
}

import type { Forward } from '#server/compartment/outgoing.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Phone, World } from './world.ts';

export const EDITION = 'edn_1';
export const REQUIREMENT = 'rqm_1';

/** For whom somebody typed a text, by a mark that stands nowhere else. */
export interface Said {
  readonly state: string;
  /** Who typed it; of a label, whom it names. */
  readonly person: string;
  /** What goes out, if the state authorises it; what its own people alone read; what one institution is asked. */
  /** The network of which it is said, else null. */
  readonly network: string | null;
  readonly kind:
    | ('statement' | 'work' | 'network' | 'merger' | 'review' | `to ${string}`)
    /** What a seat says of an indicator, what the whole panel may read, what a person in a seat is called. */
    | ('rating' | 'panel' | 'label');
}

/** Faults added on purpose, to see the laws turn red. */
export interface ForwardSabotage {
  /** What arrives a second time is decided a second time. */
  readonly noIdempotency?: boolean;
  /** Some of what is handed on by this name counts as delivered although it is not. */
  readonly loses?: string;
  /** What a state opens to analysts is opened to nobody. */
  readonly opensToNobody?: boolean;
}

export interface IdealLife {
  readonly world: World;
  readonly sabotage: ForwardSabotage;
  words: number;
  readonly said: Map<string, Said>;
  /** Ids of acts that were answered once. */
  readonly answered: Set<string>;
  readonly leaks: string[];
  /** What was handed on, as often as it arrived. */
  readonly brought: { readonly name: string; readonly forward: Forward }[];
  /** Verdicts of what was handed on, by name and code. */
  readonly handedOn: Map<string, number>;
}

export interface Doing {
  readonly life: IdealLife;
  readonly phone: Phone;
}

export const MARK = /W\d+_/g;
export const marksIn = (text: string) => new Set(text.match(MARK) ?? []);

/** Something that nobody has typed before. */
export function word(
  { life, phone }: Doing,
  kind: Said['kind'],
  network: string | null = null,
  person: string = phone.actor.person,
): string {
  life.words += 1;
  const mark = `W${life.words}_`;
  life.said.set(mark, { state: phone.actor.state ?? '', person, kind, network });
  return mark;
}

export const newId = ({ life: { world } }: Doing, prefix: IdPrefix) =>
  createId({ prefix, now: world.now(), random: world.chance.bytes });

export function all<B>({ phone }: Pick<Doing, 'phone'>, collection: string): (Doc & { readonly body: B })[] {
  const found = phone.client.replica.all(collection) as unknown as readonly (Doc & { readonly body: B })[];
  return [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Entries as a server has them. */
export interface Row<B> {
  readonly id: string;
  readonly parent: string | null;
  readonly audience: string;
  readonly body: B;
}
export function rowsOf<B>(world: World, compartment: string, collection: string): Row<B>[] {
  return world
    .sql(compartment)
    .all<{ id: string; parent: string | null; audience: string; body: string }>(
      'select id, parent, audience, body from entry where collection = ? and deleted = 0 order by id',
      collection,
    )
    .map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as B }));
}

/** The same of what belongs to one entry. */
export function under<B>(
  { phone }: Pick<Doing, 'phone'>,
  collection: string,
  parent: string,
): (Doc & { readonly body: B })[] {
  return phone.client.replica.within(collection, parent) as unknown as (Doc & { readonly body: B })[];
}

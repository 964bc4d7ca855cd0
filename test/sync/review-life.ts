import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ReviewRules } from '#shared/reports/review.schemas.ts';
import { reviewRulesId } from '#shared/reports/review.schemas.ts';
import { HOME, STATE } from './review-cast.ts';
import type { Phone, World } from './world.ts';

/** What somebody typed, by a mark that stands nowhere else. */
export interface Typed {
  readonly phone: Phone;
  /** Null: about no report. */
  readonly report: string | null;
  isSaved: boolean;
}

/** A report as it was sent. */
export interface Sent {
  readonly author: string;
  readonly instanceXml: string;
}

/** A world, and what its people have done there. */
export interface Life {
  readonly world: World;
  /** How many marks were made. */
  words: number;
  readonly typed: Map<string, Typed>;
  readonly sent: Map<string, Sent>;
  /** Whoever was named once. */
  readonly deputies: Set<string>;
  /** Ids of acts that were answered once. */
  readonly answered: Set<string>;
  /** Entries or words that reached somebody for whom they are not. */
  readonly leaks: string[];
}

/** Marks of what was typed in a text. */
export const MARK = /W\d+_/g;

export interface Doing {
  readonly life: Life;
  readonly phone: Phone;
}

export const newId = ({ life: { world } }: Doing, prefix: IdPrefix) =>
  createId({ prefix, now: world.now(), random: world.chance.bytes });

export function all<B>({ phone }: Pick<Doing, 'phone'>, collection: string) {
  return phone.client.replica.all(collection) as unknown as readonly (Doc & { readonly body: B })[];
}

/** Entries as the server has them. */
export interface Row<B> {
  readonly id: string;
  readonly parent: string | null;
  readonly body: B;
}
export function rowsOf<B>(world: World, collection: string): Row<B>[] {
  return world
    .sql(HOME)
    .all<{ id: string; parent: string | null; body: string }>(
      'select id, parent, body from entry where collection = ? and deleted = 0',
      collection,
    )
    .map(({ id, parent, body }) => ({ id, parent, body: JSON.parse(body) as B }));
}

export function rulesNow(world: World): ReviewRules | null {
  const found = rowsOf<ReviewRules>(world, 'reviewRules').find(({ id }) => id === reviewRulesId(STATE));
  return found?.body ?? null;
}

import { expect, test } from 'vitest';
import type { createEdit } from '#app/kit/create-edit.ts';
import type { EditPlan } from '#app/kit/edit-plan.ts';
import { act } from '#app/sync/acts.ts';
import { type Venue, venues } from '#shared/logistics/venues.schemas.ts';

type Wished = Pick<Venue, 'address' | 'phone'>;
type Plan = EditPlan<Venue, { address: string; phone: string }, Wished>;
const plan = {
  collection: venues,
  begun: null,
  prefix: 'ven',
  field: 'place',
  type: (body) => ({ address: body?.address ?? '', phone: body?.phone ?? '' }),
  toArgs: ({ address, phone }) => ({ address, phone: phone || null }),
  errorAt: 'address',
} satisfies Plan;
// The types of an edit page without the page: what it makes of them is tested in a browser.
const pageOf = ((each: object) => each) as unknown as typeof createEdit;
const ids = { venue: 'ven_1', meeting: 'mtg_1' };

test('an act that an edit page does is checked by the compiler', () => {
  const whole: Plan = {
    ...plan,
    edit: ({ fields }) => act('venues.edit', { ...ids, fields }),
    remove: () => act('venues.remove', ids),
  };
  expect(pageOf(whole)).toBe(whole);
  // @ts-expect-error: no such field of a place
  pageOf({ ...plan, edit: () => act('venues.edit', { ...ids, fields: { adress: 'x' } }) });
  // @ts-expect-error: of another kind
  pageOf({ ...plan, edit: () => act('venues.edit', { ...ids, fields: { address: 1 } }) });
  const mistyped = { address: 'x', adress: 'x' };
  // @ts-expect-error: the same outside a literal, among fields that there are
  pageOf({ ...plan, edit: () => act('venues.edit', { ...ids, fields: mistyped }) });
  // @ts-expect-error: of a literal as well
  pageOf({ ...plan, edit: () => ({ name: 'venues.edit', args: { ...ids, fields: { adress: 'x' } } }) });
  // @ts-expect-error: no such act
  pageOf({ ...plan, remove: () => ({ name: 'venues.burn', args: ids }) });
  // @ts-expect-error: no such act
  pageOf({ ...plan, remove: () => act('venues.burn', ids) });
  // @ts-expect-error: the meeting is missing
  pageOf({ ...plan, remove: () => act('venues.remove', { venue: 'ven_1' }) });
});

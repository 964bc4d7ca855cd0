import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { dayStateId, dayStates } from '#shared/joining/joining.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { shownReleases } from './daily.rules.ts';
import {
  jointActionDays,
  type ReleasedSeizure,
  type StateTotals,
  seizureCardId,
  seizureCards,
  stateTotals,
  stateTotalsId,
} from './jointdays.schemas.ts';
import { latestOf } from './latest.rules.ts';
import { DayIdSchema } from './lead.rules.ts';
import { releaseFields, type SeizureCard } from './totals.schemas.ts';

/** The cards of the release that counts take the place of those of the one that counted before. */
function cardEffects(
  docs: Docs,
  { day, state, cards }: { day: string; state: string; cards: readonly SeizureCard[] },
): Effect[] {
  const own: Doc<ReleasedSeizure>[] = docs
    .within(seizureCards, day)
    .filter(({ body }) => body.state === state);
  const wanted = new Map(cards.map((card) => [seizureCardId({ state, count: card.count }), card]));
  const known = new Set(own.map(({ id }) => id));
  const audience = jointDayAudience(day);
  return [
    ...own.filter(({ id }) => !wanted.has(id)).map(({ id }) => remove(seizureCards, id)),
    ...[...wanted].map(([id, card]) => {
      const body = { state, ...card };
      return known.has(id)
        ? set(seizureCards, { id, fields: body })
        : create(seizureCards, { id, parent: day, audience, body, isDerived: true });
    }),
  ];
}

/**
 * What the coordinator of a state gave of a day: totals since its beginning. However often and in whatever order releases
 * arrive, each stands here once, and cards are those of the release that counts.
 */
const receive = defineMutation({
  name: 'jointdays.receive',
  internal: true,
  args: v.strictObject({
    state: StateCodeSchema,
    day: DayIdSchema,
    /** In its state. */
    release: IdSchema,
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    ...releaseFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ state, day, release }) => [
    one(jointActionDays, day),
    one(dayStates, dayStateId({ day, state })),
    one(stateTotals, stateTotalsId({ state, release })),
    within(stateTotals, day),
    within(seizureCards, day),
  ],
  decide({ args: { day, release, cards, ...told }, docs, now }) {
    const { state } = told;
    const isAmong = docs.get(dayStates, dayStateId({ day, state }))?.body.endedAt === null;
    // Nobody asks this state for figures, or no longer does, or the day was called off: nothing is kept.
    const known = docs.get(jointActionDays, day);
    if (known === null || known.body.state === 'cancelled' || !isAmong) return accept([]);
    const id = stateTotalsId({ state, release });
    if (docs.get(stateTotals, id) !== null) return accept([]);
    const held = cards.map(({ count, counter, kind, value }) => ({ count, counter, kind, value }));
    const given: StateTotals = { ...told, receivedAt: now, cards: held };
    const others = docs.within(stateTotals, day).filter((each) => each.body.state === state);
    const isLatest = latestOf([...others, { id, body: given }])?.id === id;
    const shown = shownReleases([...others, { id, body: given }], known.body);
    const body = shown.has(id) ? given : { ...given, cards: [] };
    return accept([
      ...others
        .filter((each) => !shown.has(each.id) && (each.body.cards ?? []).length > 0)
        .map((each) => set(stateTotals, { id: each.id, fields: { cards: [] } })),
      create(stateTotals, { id, parent: day, audience: jointDayAudience(day), body, isDerived: true }),
      ...(isLatest ? cardEffects(docs, { day, state, cards }) : []),
    ]);
  },
});

export const receiveMutations = [receive] as const;

import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { isFrozen } from '#shared/ideal/editions.rules.ts';
import { ASKED, EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isDay, WrittenDaySchema } from '#shared/kernel/days.ts';
import { accept, create, defineMutation, one, refuse, remove } from '#shared/kernel/mutation.ts';
import { firstBatchDay, makeBatch } from './batch.mutations.ts';
import { batches, batchId } from './figures.schemas.ts';
import { follow, receive, takeBack } from './received.mutations.ts';

/** A day on which members get the figures of the region anew, set before it comes. Said twice, it is one. */
const planBatch = defineMutation({
  name: 'figures.plan_batch',
  args: v.strictObject({ edition: EditionIdSchema, on: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition, on }) => [one(editions, edition), one(batches, batchId({ edition, on }))],
  decide({ args: { edition, on }, docs, actor, now }) {
    if (!may(actor, 'editions.edit')) return refuse('access.not_allowed', { action: 'editions.edit' });
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    if (isFrozen(known.body.status)) return refuse('ideal.edition_frozen', { status: known.body.status });
    if (!isDay(on)) return refuse('figures.no_such_day', { day: on });
    const id = batchId({ edition, on });
    if (docs.get(batches, id) !== null) return accept([]);
    const first = firstBatchDay(now);
    if (on < first) return refuse('figures.day_too_soon', { first });
    const body = { edition, on, madeAt: null, changed: null };
    return accept([create(batches, { id, parent: edition, audience: ASKED, body, isDerived: true })]);
  },
});

/** A day of which nothing was made yet. */
const dropBatch = defineMutation({
  name: 'figures.drop_batch',
  args: v.strictObject({ edition: EditionIdSchema, on: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition, on }) => [one(batches, batchId({ edition, on }))],
  decide({ args: { edition, on }, docs, actor }) {
    if (!may(actor, 'editions.edit')) return refuse('access.not_allowed', { action: 'editions.edit' });
    const known = docs.get(batches, batchId({ edition, on }));
    if (known === null) return accept([]);
    if (known.body.madeAt !== null) return refuse('figures.batch_made', { on });
    return accept([remove(batches, known.id)]);
  },
});

export const figuresMutations = [planBatch, dropBatch, makeBatch, receive, takeBack, follow] as const;

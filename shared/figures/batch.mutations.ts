import * as v from 'valibot';
import { isFrozen } from '#shared/ideal/editions.rules.ts';
import { ASKED, type Edition, EditionIdSchema, editions } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay, WrittenDaySchema } from '#shared/kernel/days.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
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
import { type BatchOutcome, nextBatch } from './batch.rules.ts';
import {
  type Batch,
  batchBaseId,
  batchBases,
  batches,
  batchId,
  ratedPanels,
  regionalFigureId,
  regionalFigures,
  shownColumnId,
  shownColumns,
} from './figures.schemas.ts';

/** What the server alone reads: no scope opens it. */
export const MACHINE = 'machine/ideal';
/** Noon in UTC: the working morning of all members. */
const HOUR = 'T12:00:00Z';
const DAY = 86_400_000;

/** When a batch falls due; null once it is made, and for a day that no calendar has. */
export function batchHour({ on, madeAt }: Pick<Batch, 'on' | 'madeAt'>): number | null {
  const at = Date.parse(`${on}${HOUR}`);
  return madeAt !== null || Number.isNaN(at) ? null : at;
}

/**
 * The first day that may be set now. A whole one lies between, so that nobody sets a day because of what was released
 * just before it, and members read of it first.
 */
export function firstBatchDay(now: number): string {
  return utcDay(now + 2 * DAY);
}

/**
 * The server's own, when the hour of a batch has come. Made twice, it is one. None after a restore: the bases may be
 * older than the figures that members keep, and beside those another figure could name a state's.
 */
export const makeBatch = defineMutation({
  name: 'figures.make_batch',
  internal: true,
  args: v.strictObject({ edition: EditionIdSchema, on: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition, on }) => [
    one(batches, batchId({ edition, on })),
    one(editions, edition),
    within(ratedPanels, edition),
    within(regionalFigures, edition),
    within(shownColumns, edition),
    within(batchBases, edition),
  ],
  facts: () => [{ kind: 'restored' }],
  decide({ args: { edition, on }, docs, now, facts }) {
    if (facts?.isRestored === true) return accept([]);
    const batch = docs.get(batches, batchId({ edition, on }));
    const hour = batch === null ? null : batchHour(batch.body);
    // Taken away, or made meanwhile.
    if (batch === null || hour === null || now < hour) return accept([]);
    const outcome = outcomeOf(docs, docs.get(editions, edition), on);
    const changed = outcome?.figures.size ?? 0;
    return accept([
      set(batches, { id: batch.id, fields: { madeAt: now, changed } }),
      ...(outcome === null ? [] : written(docs, { edition, on, outcome })),
    ]);
  },
});

/** Null where nothing is to change any more, or there is no method yet. */
function outcomeOf(docs: Docs, edition: Doc<Edition> | null, on: string): BatchOutcome | null {
  return edition === null || isFrozen(edition.body.status) ? null : batchOf(docs, edition, on);
}

/**
 * What members read of the region when an edition is frozen, by the same rules as on any other day: whatever would tell a
 * state apart stays as it was.
 */
export function finalBatch(docs: Docs, { edition, now }: { edition: Doc<Edition>; now: number }): Effect[] {
  const on = utcDay(now);
  const outcome = batchOf(docs, edition, on);
  return outcome === null ? [] : written(docs, { edition: edition.id, on, outcome });
}

function batchOf(docs: Docs, edition: Doc<Edition>, on: string): BatchOutcome | null {
  const method = edition.body.method?.version;
  if (method === undefined) return null;
  return nextBatch({
    ...{ edition: edition.id, on, method, display: edition.body.display },
    panels: docs.within(ratedPanels, edition.id).map(({ body }) => body),
    figures: docs.within(regionalFigures, edition.id).map(({ body }) => body),
    bases: docs.within(batchBases, edition.id).map(({ body }) => body),
  });
}

function written(
  docs: Docs,
  { edition, on, outcome }: { edition: string; on: string; outcome: BatchOutcome },
): Effect[] {
  const read = { parent: edition, audience: ASKED, isDerived: true as const };
  const figures = [...outcome.figures].map(([area, body]) => {
    const id = regionalFigureId({ edition, area });
    if (body === null) return remove(regionalFigures, id);
    return docs.within(regionalFigures, edition).some((each) => each.id === id)
      ? set(regionalFigures, { id, fields: body })
      : create(regionalFigures, { id, ...read, body });
  });
  const bases = [...outcome.bases].map(([area, body]) => {
    const id = batchBaseId({ edition, area });
    return docs.within(batchBases, edition).some((each) => each.id === id)
      ? set(batchBases, { id, fields: body })
      : create(batchBases, { id, ...read, audience: MACHINE, body });
  });
  return [...figures, ...bases, ...columnsWritten(docs, { edition, on, outcome })];
}

/** Each as it is to be read now; one that stays as it was keeps its day. */
function columnsWritten(
  docs: Docs,
  { edition, on, outcome: { columns } }: { edition: string; on: string; outcome: BatchOutcome },
): Effect[] {
  const known = new Map(docs.within(shownColumns, edition).map((doc) => [doc.body.state, doc]));
  const gone = [...known]
    .filter(([state]) => !columns.has(state))
    .map(([, { id }]) => remove(shownColumns, id));
  const shown = [...columns].flatMap(([state, each]) => {
    const cells = [...each];
    const before = known.get(state);
    if (before === undefined) {
      const id = shownColumnId({ edition, state });
      const body = { edition, state, on, cells };
      return [create(shownColumns, { id, parent: edition, audience: ASKED, body, isDerived: true })];
    }
    const isSame = canonicalJson(before.body.cells) === canonicalJson(cells);
    return isSame ? [] : [set(shownColumns, { id: before.id, fields: { on, cells } })];
  });
  return [...gone, ...shown];
}

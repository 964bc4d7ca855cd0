import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { paoAudience } from '#shared/plans/plans.schemas.ts';
import { stageOfDay } from './day-states.ts';
import {
  cardJudgements,
  dayIndicators,
  type JointActionDay,
  type PressTable,
  type PublishedDay,
  pressTables,
  publishedDayId,
  publishedDays,
  RegionLineSchema,
  seizureCards,
  stateTotals,
} from './jointdays.schemas.ts';
import { dayReads, ledDay, ofDay } from './lead.rules.ts';
import {
  MOST_PRESS_TABLES,
  MOST_REGION_LINES,
  oneStateFault,
  toldTotals,
  toldVersions,
  verifiedTotals,
} from './press.rules.ts';
import { toldLines } from './telling.rules.ts';

const bodies = <B>(docs: readonly { readonly body: B }[]) => docs.map(({ body }) => body);

/** A table of what states have verified by now. It stays as it is; what changes later is another table. */
const make = defineMutation({
  name: 'jointdays.make_press_table',
  args: v.strictObject({
    table: IdSchema,
    ...ofDay,
    text: v.nullable(TextSchema),
    /** Totals as whoever makes it saw them: if they are others by now, they are to be seen first. */
    lines: v.pipe(v.array(RegionLineSchema), v.maxLength(MOST_REGION_LINES)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ table, ...of }) => [
    ...dayReads(of),
    ...[stateTotals, seizureCards, cardJudgements, pressTables].map((each) => within(each, of.day)),
    one(pressTables, table),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { table, text, lines, ...of }, docs, ...acting }) {
    const day = ledDay(docs, of, acting.actor);
    if ('accepted' in day) return day;
    const { pressAt } = day.body;
    if (pressAt === null) return refuse('jointdays.no_press_hour');
    if (docs.get(pressTables, table) !== null) return refuse('jointdays.table_known');
    const others = docs.within(pressTables, of.day);
    if (others.length >= MOST_PRESS_TABLES)
      return refuse('jointdays.too_many_tables', { max: MOST_PRESS_TABLES });
    const totals = verifiedTotals({
      day: day.body,
      released: docs.within(stateTotals, of.day),
      cards: docs.within(seizureCards, of.day),
      judgements: bodies(docs.within(cardJudgements, of.day)),
    });
    if (totals.states.length === 0) return refuse('jointdays.nothing_verified');
    if (!isSameJson(totals.lines, lines)) return refuse('jointdays.totals_changed');
    const number = 1 + Math.max(0, ...others.map(({ body }) => body.number));
    const body: PressTable = {
      ...{ number, lines: [...totals.lines], states: [...totals.states], missing: [...totals.missing] },
      parts: totals.parts.map(({ state, lines: given }) => ({ state, lines: [...given] })),
      ...{ text, notBefore: pressAt, made: signedAt(acting), told: null },
    };
    return accept([
      create(pressTables, { id: table, parent: of.day, audience: jointDayAudience(of.day), body }),
    ]);
  },
});

function publishFault(
  { body }: Doc<JointActionDay>,
  {
    now,
    table,
    tables,
    before,
  }: {
    readonly now: number;
    readonly table: Doc<PressTable>;
    readonly tables: readonly PressTable[];
    readonly before: PublishedDay | null;
  },
): Decision | null {
  const { pressAt } = body;
  if (pressAt === null) return refuse('jointdays.no_press_hour');
  if (now < pressAt) return refuse('jointdays.before_press_hour', { pressAt });
  // While a day goes on, two versions of its sums would tell what was counted between them.
  if (!stageOfDay(body).isOver) return refuse('jointdays.still_running');
  if (before?.table === table.id) return refuse('jointdays.published_already');
  const told = tables.filter((each) => each.told !== null);
  const last = Math.max(0, ...told.map(({ number }) => number));
  if (table.body.number < last) return refuse('jointdays.older_table');
  const fault = oneStateFault(table.body, told);
  if (fault === null) return null;
  return refuse(fault === 'alone' ? 'jointdays.one_state_alone' : 'jointdays.one_state_added');
}

/** The day as it was told to the plan, if it was. */
export function publishedOf(docs: Docs, day: string): PublishedDay | null {
  return docs.get(publishedDays, publishedDayId(day))?.body ?? null;
}

/** After the press hour: the sums of a press table, without what is too small, to everybody who reads the plan. */
const publish = defineMutation({
  name: 'jointdays.publish',
  args: v.strictObject({ ...ofDay, table: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ table, ...of }) => [
    ...dayReads(of),
    one(pressTables, table),
    one(publishedDays, publishedDayId(of.day)),
    ...[dayIndicators, pressTables].map((each) => within(each, of.day)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { table: wanted, ...of }, docs, ...acting }) {
    const day = ledDay(docs, of, acting.actor);
    if ('accepted' in day) return day;
    const table = docs.get(pressTables, wanted);
    if (table?.parent !== of.day) return refuse('jointdays.unknown_table');
    const before = publishedOf(docs, of.day);
    const tables = bodies(docs.within(pressTables, of.day));
    const fault = publishFault(day, { now: acting.now, table, tables, before });
    if (fault !== null) return fault;
    const totals = toldTotals(bodies(docs.within(dayIndicators, of.day)));
    const lines = toldLines(table.body, { totals, versions: toldVersions(tables) });
    const { title, from, until } = day.body;
    const fields = {
      ...{ title, from, until, states: table.body.states, missing: table.body.missing, table: table.id },
      ...{ lines, version: (before?.version ?? 0) + 1, published: signedAt(acting) },
    };
    const id = publishedDayId(of.day);
    const kept = set(pressTables, { id: table.id, fields: { told: lines } });
    if (before !== null) return accept([kept, set(publishedDays, { id, fields })]);
    const body: PublishedDay = { day: of.day, ...fields };
    const audience = paoAudience(of.pao);
    return accept([kept, create(publishedDays, { id, parent: day.parent, audience, body, isDerived: true })]);
  },
});

export const pressMutations = [make, publish] as const;

import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { lastDayBegun, WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import { MOST_OPERATIONS, paos } from '#shared/plans/pao.schemas.ts';
import { paoAudience } from '#shared/plans/plans.schemas.ts';
import {
  type Consolidation,
  consolidationId,
  consolidations,
  progressReports,
} from './monitoring.schemas.ts';
import { notingFault } from './noting.rules.ts';
import { reportedPeriod } from './periods-reported.rules.ts';

/** Reports as they stood before whoever consolidates them: by when each was sent. */
const ReadReportSchema = v.strictObject({ report: IdSchema, sentAt: v.number() });
type ReadReport = v.InferOutput<typeof ReadReportSchema>;

/** That every report is one of this plan and period, and still as it was read. */
function readFault(
  docs: Docs,
  { pao, from, reports }: { pao: string; from: string; reports: readonly ReadReport[] },
): Decision | null {
  for (const { report, sentAt } of reports) {
    const known = docs.get(progressReports, report)?.body;
    if (known?.pao !== pao || known.from !== from) return refuse('monitoring.unknown_report', { report });
    if (known.sent.at !== sentAt) return refuse('monitoring.report_changed', { report });
  }
  return null;
}

/**
 * What the leader makes of the reports of a period; again until the Grupo de Apoyo has noted it. Reports that it was made
 * of stay with it: their authors can send them no more.
 */
const consolidate = defineMutation({
  name: 'monitoring.consolidate',
  args: v.strictObject({
    pao: IdSchema,
    from: WrittenDaySchema,
    summary: TextSchema,
    reports: v.pipe(v.array(ReadReportSchema), v.maxLength(MOST_OPERATIONS)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ pao, from, reports }) => [
    one(paos, pao),
    one(consolidations, consolidationId({ pao, from })),
    ...reports.map(({ report }) => one(progressReports, report)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { pao, from, summary, reports }, docs, ...acting }) {
    const found = reportedPeriod(docs, { pao, from, now: acting.now });
    if ('accepted' in found) return found;
    if (!leadsPlan(acting.actor, found.pao.body))
      return refuse('access.not_allowed', { action: 'plans.lead' });
    const { until } = found.period;
    if (until >= lastDayBegun(acting.now)) return refuse('monitoring.period_not_over', { until });
    const id = consolidationId({ pao, from });
    const known = docs.get(consolidations, id)?.body;
    if (known?.noted != null) return refuse('monitoring.already_noted');
    const fault = readFault(docs, { pao, from, reports });
    if (fault !== null) return fault;
    const read = reports.map(({ report }) => report);
    const ids = [...new Set([...(known?.reports ?? []), ...read])].sort();
    const said = { summary, reports: ids, consolidated: signedAt(acting) };
    const body: Consolidation = { from, until, ...said, noted: null };
    const taken = read
      .filter((report) => docs.get(progressReports, report)?.body.state === 'sent')
      .map((report) => set(progressReports, { id: report, fields: { state: 'consolidated' } }));
    const audience = paoAudience(pao);
    return accept([
      known === undefined
        ? create(consolidations, { id, parent: pao, audience, body, isDerived: true })
        : set(consolidations, { id, fields: said }),
      ...taken,
    ]);
  },
});

/** That the Grupo de Apoyo took note of it, at one of its meetings. */
const note = defineMutation({
  name: 'monitoring.note',
  args: v.strictObject({ pao: IdSchema, from: WrittenDaySchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ pao, from, meeting }) => [
    one(consolidations, consolidationId({ pao, from })),
    one(meetings, meeting),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { pao, from, meeting }, docs, ...acting }) {
    const problem = must(acting.actor, 'plans.keep');
    if (problem !== null) return problem;
    const id = consolidationId({ pao, from });
    const known = docs.get(consolidations, id)?.body;
    if (known === undefined) return refuse('monitoring.not_consolidated');
    if (known.noted !== null) return refuse('monitoring.already_noted');
    const held = docs.get(meetings, meeting)?.body;
    if (held?.type !== 'supportGroup') return refuse('monitoring.not_support_group', { meeting });
    const fault = notingFault({ meeting: held, consolidated: known.consolidated, now: acting.now });
    if (fault !== null) return refuse(fault, { day: held.startsOn });
    return accept([set(consolidations, { id, fields: { noted: { meeting, done: signedAt(acting) } } })]);
  },
});

export const consolidationsMutations = [consolidate, note] as const;

import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { type Acting, signedAt } from '#shared/kernel/signed.ts';
import { addAgendaItem } from '#shared/meetings/agenda.mutations.ts';
import { offsetRequest } from '#shared/meetings/meetings.rules.ts';
import { AgendaTimeSchema, agendaFields, meetings } from '#shared/meetings/meetings.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { kpis, paoAudience } from '#shared/plans/plans.schemas.ts';
import { counting } from './figures.rules.ts';
import { type NewFigure, newFigure } from './measure.mutations.ts';
import {
  figureFields,
  measurements,
  type ProgressReport,
  progressFields,
  progressReportId,
  progressReports,
} from './monitoring.schemas.ts';
import { reportedPeriod } from './periods-reported.rules.ts';
import { measures, reportsOn } from './reporting.rules.ts';

/** Of one action, each by one figure. */
const MOST_REPORTED = 30;
const ofReport = { pao: IdSchema, operation: IdSchema, from: WrittenDaySchema } as const;

/** Figures that came with one report: what is said again in it is no new figure, what is said otherwise corrects it. */
function figuresOf(
  docs: Docs,
  {
    report,
    since,
    figures,
    acting,
    mayMeasure,
  }: {
    report: string;
    since: string;
    figures: readonly (Omit<NewFigure, 'corrects' | 'from'> & { readonly kpi: string })[];
    acting: Acting;
    mayMeasure: (kpi: string) => boolean;
  },
): readonly Effect[] | Decision {
  const effects: Effect[] = [];
  for (const { kpi: id, ...figure } of figures) {
    const kpi = docs.get(kpis, id);
    if (kpi === null) return refuse('monitoring.unknown_kpi', { kpi: id });
    if (!mayMeasure(id)) return refuse('access.not_allowed', { action: 'plans.report' });
    const before = counting(docs.within(measurements, id)).findLast(({ body }) => body.from === report);
    const { value, day, note } = before?.body ?? {};
    if (before !== undefined && isSameJson({ value, day, note }, dated(figure))) continue;
    const corrects = before?.id ?? null;
    const effect = newFigure(docs, { kpi, since, figure: { ...figure, corrects, from: report }, acting });
    if ('accepted' in effect) return effect;
    effects.push(effect);
  }
  return effects;
}
const dated = ({ value, day, note }: Pick<NewFigure, 'value' | 'day' | 'note'>) => ({ value, day, note });

/**
 * What an action leader reports of a period, with the figures that go with it. Sent again it is the same report, until the
 * leader of the plan has made theirs of it.
 */
const report = defineMutation({
  name: 'monitoring.report',
  args: v.strictObject({
    ...ofReport,
    ...progressFields,
    figures: v.pipe(
      v.array(v.strictObject({ measurement: IdSchema, kpi: IdSchema, ...figureFields })),
      v.maxLength(MOST_REPORTED),
      v.check((figures) => new Set(figures.map(({ kpi }) => kpi)).size === figures.length),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ pao, operation, from, figures }) => [
    one(paos, pao),
    one(operations, operation),
    one(progressReports, progressReportId({ operation, from })),
    ...figures.flatMap(({ kpi }) => [one(kpis, kpi), within(measurements, kpi)]),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { pao, operation, from, figures, ...fields }, docs, ...acting }) {
    const found = reportedPeriod(docs, { pao, from, now: acting.now });
    if ('accepted' in found) return found;
    const action = docs.get(operations, operation);
    if (action?.parent !== pao) return refuse('monitoring.unknown_action', { operation });
    const { actor } = acting;
    const { body: plan } = found.pao;
    if (!reportsOn(actor, action.body, plan)) return refuse('access.not_allowed', { action: 'plans.report' });
    const id = progressReportId({ operation, from });
    const known = docs.get(progressReports, id)?.body;
    if (known === undefined && !isLive(action.body)) return refuse('monitoring.action_given_up');
    if (known?.state === 'consolidated') return refuse('monitoring.report_consolidated');
    if (known?.item != null && !isSameJson(known.wanted, fields.wanted))
      return refuse('monitoring.wanted_taken');
    const place = { pao: plan, operation: action.body };
    const mayMeasure = (kpi: string) => {
      const doc = docs.get(kpis, kpi);
      return doc?.parent === operation && measures(actor, doc.body, place);
    };
    const measured = figuresOf(docs, { report: id, since: plan.from, figures, acting, mayMeasure });
    if ('accepted' in measured) return measured;
    const sent = signedAt(acting);
    if (known !== undefined)
      return accept([set(progressReports, { id, fields: { ...fields, sent } }), ...measured]);
    const { until } = found.period;
    const body: ProgressReport = { pao, from, until, ...fields, state: 'sent', item: null, sent };
    const audience = paoAudience(pao);
    return accept([
      create(progressReports, { id, parent: operation, audience, body, isDerived: true }),
      ...measured,
    ]);
  },
});

/** What a report asks the committee to decide becomes an item of an agenda, and the report says where. */
const takeToAgenda = defineMutation({
  name: 'monitoring.take_to_agenda',
  args: v.strictObject({
    ...ofReport,
    meeting: IdSchema,
    agendaItem: IdSchema,
    title: agendaFields.title,
    summary: agendaFields.summary,
    durationMinutes: agendaFields.durationMinutes,
    order: agendaFields.order,
    ...AgendaTimeSchema.entries,
  }),
  compartment: () => COMMITTEE,
  reads: (args) => [
    one(progressReports, progressReportId(args)),
    one(operations, args.operation),
    one(meetings, args.meeting),
  ],
  facts: (args) => [LABEL_REQUEST, offsetRequest(args)],
  decide({ args: { pao, operation, from, meeting, agendaItem, ...fields }, docs, ...acting }) {
    const problem = must(acting.actor, 'meetings.edit');
    if (problem !== null) return problem;
    const id = progressReportId({ operation, from });
    const known = docs.get(progressReports, id)?.body;
    if (known?.pao !== pao) return refuse('monitoring.unknown_report', { report: id });
    if (known.wanted === null) return refuse('monitoring.nothing_wanted');
    if (known.item !== null) return refuse('monitoring.taken_already', { meeting: known.item.meeting });
    const proposer = docs.get(operations, operation)?.body.leader?.delegation ?? null;
    const added = addAgendaItem(
      { docs, facts: acting.facts },
      {
        ...{ item: agendaItem, meeting, number: null, class: 'B', kind: 'session', room: null, proposer },
        ...{ ...fields, speakers: [], purpose: 'decision' },
      },
    );
    if (!added.accepted) return added;
    const item = { meeting, item: agendaItem, done: signedAt(acting) };
    return accept([...added.effects, set(progressReports, { id, fields: { item } })]);
  },
});

export const reportsMutations = [report, takeToAgenda] as const;

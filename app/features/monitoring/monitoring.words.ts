import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { formatDay, formatExact } from '#app/i18n/format.ts';
import { type Asker, asked, defineFeatureWords, plain, undoable, unseen } from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsPlans } from '#shared/access/members.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { monitoringFeature } from '#shared/monitoring/monitoring.feature.ts';
import {
  type Evaluation,
  evaluations,
  type Recommendation,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { goals, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import {
  EVALUATIONS,
  evaluationHref,
  figuresHref,
  recommendationHref,
  reportFormHref,
  reportHref,
  summaryHref,
} from './address.ts';
import { monitoringToday } from './monitoring-today.ts';

/** Of an action and a period: the plan that it is of, with the period. */
function reportName(
  { pao, from, until }: { readonly pao: string; readonly from: string; readonly until: string },
  { replica, locale }: Asker,
): string {
  const title = replica.one(paos, pao)?.body.title;
  const period = `${formatDay(locale, from)} – ${formatDay(locale, until)}`;
  return title === undefined ? period : `${readText(title, locale).value}, ${period}`;
}

function evaluationSources({ replica, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Evaluation>> = {
    group: 'work',
    things: replica.all(evaluations),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.evaluator), ...body.questions.map((question) => say(question))),
      elsewhere: join(elsewhere(body.title), ...body.questions.map((question) => elsewhere(question))),
    }),
    place: ({ parent }) =>
      say(
        replica.one(paos, parent ?? '')?.body.title ??
          replica.one(strategies, parent ?? '')?.body.title ??
          null,
      ),
    href: ({ id }) => evaluationHref(id),
  };
  return [asSource(source)];
}

function recommendationSources({
  replica,
  t,
  locale,
  say,
  elsewhere,
}: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Recommendation>> = {
    group: 'work',
    things: replica.all(recommendations),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.text),
      body: join(say(body.followUp), body.answer?.reason ?? ''),
      elsewhere: elsewhere(body.text),
    }),
    place: ({ body }) => holderInWords(body.owner, { replica, t, locale }),
    href: ({ id, parent }) => recommendationHref({ evaluation: parent ?? '', recommendation: id }),
  };
  return [asSource(source)];
}

/** Which plan an action or a goal is of. */
function planOf(of: string, replica: Asker['replica']): string | null {
  return replica.one(operations, of)?.parent ?? replica.one(goals, of)?.parent ?? null;
}

/** Figures as they are typed with a report: until it is sent they are part of it, and entries of their own afterwards. */
const typedFigures = {
  figures: 'monitoring.figures',
  values: 'monitoring.fields.value',
  day: 'monitoring.fields.day',
} as const;
const signed = { label: 'monitoring.fields.label', takenAt: 'monitoring.fields.takenAt' } as const;
const consolidateHref = ({ pao, from }: { readonly pao: string; readonly from: string }) =>
  summaryHref({ pao, from }).replace(/summary$/, 'consolidate');

export const monitoringWords = defineFeatureWords({
  of: [monitoringFeature],
  acts: {
    'monitoring.measure': {
      words: 'monitoring.acts.figure',
      consequence: plain,
      correct: ({ corrects, ...of }) =>
        corrects === null || corrects === undefined
          ? `${figuresHref(of)}/new`
          : `${figuresHref(of)}/${corrects}/correct`,
    },
    'monitoring.report': {
      words: 'monitoring.acts.report',
      consequence: plain,
      correct: reportFormHref,
    },
    'monitoring.take_to_agenda': {
      words: 'monitoring.acts.take',
      consequence: asked('monitoring.confirm.take.text', {
        title: 'monitoring.confirm.take.title',
        label: 'monitoring.take',
      }),
      correct: (of) => `${reportHref(of)}/take`,
    },
    'monitoring.consolidate': {
      words: 'monitoring.acts.consolidate',
      consequence: asked('monitoring.confirm.consolidate.text', {
        title: 'monitoring.confirm.consolidate.title',
        label: 'monitoring.summary.make',
      }),
      correct: consolidateHref,
    },
    'monitoring.note': {
      words: 'monitoring.acts.note',
      consequence: asked('monitoring.confirm.note.text', {
        title: 'monitoring.confirm.note.title',
        label: 'monitoring.note',
      }),
      correct: ({ pao, from }) => summaryHref({ pao, from }).replace(/summary$/, 'note'),
    },
    'monitoring.begin_evaluation': {
      words: 'monitoring.acts.evaluation',
      consequence: plain,
      correct: ({ plan }) => `${EVALUATIONS}/new?plan=${plan}`,
    },
    'monitoring.edit_evaluation': {
      words: 'monitoring.acts.evaluation',
      consequence: plain,
      correct: ({ evaluation }) => evaluationHref(evaluation, '/edit'),
    },
    'monitoring.close_evaluation': {
      words: 'monitoring.acts.close',
      consequence: asked('monitoring.confirm.close.text', {
        title: 'monitoring.confirm.close.title',
        label: 'monitoring.evaluation.close',
      }),
      correct: null,
    },
    'monitoring.add_finding': {
      words: 'monitoring.acts.finding',
      consequence: undoable('monitoring.remove_finding'),
      correct: ({ evaluation }) => evaluationHref(evaluation, '/findings/new'),
    },
    'monitoring.edit_finding': {
      words: 'monitoring.acts.finding',
      consequence: plain,
      correct: ({ evaluation, finding }) => evaluationHref(evaluation, `/findings/${finding}`),
    },
    'monitoring.remove_finding': {
      words: 'monitoring.acts.finding',
      consequence: asked('monitoring.confirm.remove_finding.text', {
        title: 'monitoring.confirm.remove_finding.title',
        label: 'monitoring.remove_finding',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'monitoring.recommend': {
      words: 'monitoring.acts.recommendation',
      consequence: undoable('monitoring.remove_recommendation'),
      correct: ({ evaluation }) => evaluationHref(evaluation, '/recommendations/new'),
    },
    'monitoring.edit_recommendation': {
      words: 'monitoring.acts.recommendation',
      consequence: plain,
      correct: (of) => `${recommendationHref(of)}/edit`,
    },
    'monitoring.remove_recommendation': {
      words: 'monitoring.acts.recommendation',
      consequence: asked('monitoring.confirm.remove_recommendation.text', {
        title: 'monitoring.confirm.remove_recommendation.title',
        label: 'monitoring.remove_recommendation',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'monitoring.answer_recommendation': {
      words: 'monitoring.acts.answer',
      consequence: plain,
      correct: (of) => `${recommendationHref(of)}/answer`,
    },
    'monitoring.follow_up': {
      words: 'monitoring.acts.follow',
      consequence: plain,
      correct: (of) => `${recommendationHref(of)}/follow`,
    },
    'monitoring.require': {
      words: 'monitoring.acts.require',
      consequence: asked('monitoring.confirm.require.text', {
        title: 'monitoring.confirm.require.title',
        label: 'monitoring.require',
      }),
      correct: (of) => `${recommendationHref(of)}/require`,
    },
  },
  choices: {
    progressReports: { status: 'monitoring.status', state: 'monitoring.report_state' },
    evaluations: { state: 'monitoring.evaluation_state' },
    recommendations: { state: 'monitoring.recommendation_state' },
  },
  codes: { recommendations: { owner: holderInWords } },
  fields: {
    kpiMeasurements: {
      ...signed,
      value: 'monitoring.fields.value',
      day: 'monitoring.fields.day',
      note: 'monitoring.fields.note',
      corrects: 'monitoring.fields.corrects',
      from: 'monitoring.fields.report',
      entered: 'monitoring.fields.entered',
    },
    progressReports: {
      ...signed,
      ...typedFigures,
      pao: 'monitoring.fields.plan',
      until: 'monitoring.fields.until',
      status: 'monitoring.fields.status',
      done: 'monitoring.fields.done',
      obstacles: 'monitoring.fields.obstacles',
      next: 'monitoring.fields.next',
      wanted: 'monitoring.fields.wanted',
      state: 'monitoring.fields.state',
      sent: 'monitoring.fields.sent',
      meeting: 'monitoring.fields.meeting',
    },
    consolidations: {
      ...signed,
      until: 'monitoring.fields.until',
      summary: 'monitoring.fields.summary',
      reports: 'monitoring.reports',
      consolidated: 'monitoring.fields.consolidated',
      noted: 'monitoring.fields.noted',
      meeting: 'monitoring.fields.meeting',
      done: 'monitoring.fields.when_noted',
    },
    evaluations: {
      ...signed,
      evaluator: 'monitoring.fields.evaluator',
      questions: 'monitoring.fields.questions',
      made: 'monitoring.fields.made',
      closed: 'monitoring.fields.closed',
    },
    findings: {
      question: 'monitoring.fields.question',
      text: 'monitoring.things.finding',
      evidence: 'monitoring.fields.evidence',
    },
    recommendations: {
      ...signed,
      text: 'monitoring.things.recommendation',
      findings: 'monitoring.fields.findings',
      owner: 'monitoring.fields.owner',
      due: 'monitoring.fields.due',
      answer: 'monitoring.fields.answer',
      reason: 'monitoring.fields.reason',
      done: 'monitoring.fields.answered',
      followUp: 'monitoring.fields.followUp',
      requirement: 'monitoring.fields.requirement',
    },
  },
  things: {
    kpiMeasurements: {
      kind: 'monitoring.things.figure',
      ...unseen('stand with their indicator'),
      chain: {
        kind: 'monitoring.things.figure',
        name: ({ body, parent }, { replica, locale }) => {
          const kpi = replica.one(kpis, parent ?? '')?.body;
          const unit = kpi === undefined ? '' : ` ${readText(kpi.unit, locale).value}`;
          return `${formatExact(locale, body.value)}${unit}`;
        },
        detail: ({ body }, { locale }) => formatDay(locale, body.day),
        why: ({ body, parent }) => [parent, body.from].filter((id): id is string => id !== null),
        href: ({ parent }, { replica }) => {
          const kpi = replica.one(kpis, parent ?? '');
          const plan = planOf(kpi?.parent ?? '', replica);
          return kpi?.parent == null || plan === null
            ? null
            : figuresHref({ plan, of: kpi.parent, kpi: kpi.id });
        },
      },
    },
    progressReports: {
      kind: 'monitoring.things.report',
      name: { prefix: 'prp', of: reportName },
      search: { none: 'each stands with its action' },
      chain: {
        kind: 'monitoring.things.report',
        name: ({ body, parent }, { replica, locale }) => {
          const title = replica.one(operations, parent ?? '')?.body.title;
          return title === undefined ? reportName(body, { replica, locale }) : readText(title, locale).value;
        },
        detail: ({ body }, { locale }) =>
          `${formatDay(locale, body.from)} – ${formatDay(locale, body.until)}`,
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ parent, body }) =>
          parent === null ? null : reportHref({ pao: body.pao, operation: parent, from: body.from }),
      },
    },
    consolidations: {
      kind: 'monitoring.things.summary',
      name: {
        prefix: 'cnr',
        of: ({ from, until }, { locale }) => `${formatDay(locale, from)} – ${formatDay(locale, until)}`,
      },
      search: { none: 'each stands with its plan' },
      chain: {
        kind: 'monitoring.things.summary',
        name: ({ body }, { locale }) => `${formatDay(locale, body.from)} – ${formatDay(locale, body.until)}`,
        why: ({ body, parent }) => [...body.reports, ...(parent === null ? [] : [parent])],
        href: ({ parent, body }) => (parent === null ? null : summaryHref({ pao: parent, from: body.from })),
      },
    },
    evaluations: {
      kind: 'monitoring.things.evaluation',
      name: { prefix: 'evl', of: ({ title }, { locale }) => readText(title, locale).value },
      search: evaluationSources,
      chain: {
        kind: 'monitoring.things.evaluation',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ id }) => evaluationHref(id),
      },
    },
    findings: {
      kind: 'monitoring.things.finding',
      name: { prefix: 'fnd', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'each stands with its evaluation' },
      chain: {
        kind: 'monitoring.things.finding',
        name: ({ body }, { locale }) => readText(body.text, locale).value,
        why: ({ body, parent }) => [...body.evidence, ...(parent === null ? [] : [parent])],
        href: ({ id, parent }) => (parent === null ? null : evaluationHref(parent, `/findings/${id}`)),
      },
    },
    recommendations: {
      kind: 'monitoring.things.recommendation',
      name: { prefix: 'rcm', of: ({ text }, { locale }) => readText(text, locale).value },
      search: recommendationSources,
      chain: {
        kind: 'monitoring.things.recommendation',
        name: ({ body }, { locale }) => readText(body.text, locale).value,
        detail: ({ body }, asker) => holderInWords(body.owner, asker),
        why: ({ body }) => body.findings,
        href: ({ id, parent }) =>
          parent === null ? null : recommendationHref({ evaluation: parent, recommendation: id }),
      },
    },
  },
  menu: [
    {
      group: 'plan',
      rank: 54,
      path: '/progress',
      icon: 'clock',
      title: 'monitoring.title',
      detail: 'monitoring.row',
      isFor: readsPlans,
    },
    {
      group: 'plan',
      rank: 55,
      path: EVALUATIONS,
      icon: 'search',
      title: 'monitoring.evaluations',
      detail: 'monitoring.evaluations_row',
      isFor: readsPlans,
    },
  ],
  today: monitoringToday,
  tries: [
    { roles: ['nationalCoordinator', 'actionLeader'], words: 'monitoring.tries.report', href: '/progress' },
  ],
});

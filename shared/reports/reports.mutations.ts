import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { reportAudience } from '#shared/access/scopes.ts';
import { FormerFormIdSchema, FormerFormVersionSchema } from '#shared/forms/forms.mutations.ts';
import {
  FormIdSchema,
  FormVersionSchema,
  formActivationId,
  formActivations,
  stateQuestions,
  stateQuestionsId,
} from '#shared/forms/forms.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { formerlyOf } from '#shared/kernel/formerly.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type DecideInput,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
} from '#shared/kernel/mutation.ts';
import { createReportPlace, reportPlaceId, reportPlaces } from './places.schemas.ts';
import {
  answerFields,
  InstanceXmlSchema,
  MarkedSummarySchema,
  NationalSchema,
  NoteTextSchema,
  ReferenceSchema,
  type Report,
  ReportSummarySchema,
  reportNotes,
  reports,
  type ToldSummary,
  ToldSummarySchema,
} from './reports.schemas.ts';

import { reviewMutations } from './review.mutations.ts';

const SEQUENCE = 'report';

export function folioOf({ state, number }: { state: string; number: number }): string {
  return `${state}-${String(number).padStart(4, '0')}`;
}

type Sent = Pick<
  Report,
  | 'state'
  | 'form'
  | 'formId'
  | 'formVersion'
  | 'instanceXml'
  | 'instanceFile'
  | 'files'
  | 'unanswered'
  | 'national'
> & {
  readonly report: string;
  readonly summary: Omit<ToldSummary, 'handlingCode' | 'tlp' | 'restrictions'> &
    Pick<Report, 'handlingCode' | 'tlp' | 'restrictions'>;
};

/** Whether the state has ever asked what is answered for it. Who was not asked answers nothing. */
function areAsked(docs: Docs, { state, form, national }: Pick<Sent, 'state' | 'form' | 'national'>): boolean {
  if (national === undefined) return true;
  const asked = docs.get(stateQuestions, stateQuestionsId({ state, form }))?.body.taken ?? [];
  return asked.some(({ formId, version }) => formId === national.formId && version === national.formVersion);
}

function decideToSend({
  args: { report, summary, ...answers },
  docs,
  actor,
  now,
  madeAt,
  facts,
}: DecideInput<Sent>): Decision {
  const { state, form, formId, formVersion } = answers;
  if (!may(actor, 'reports.send', { state })) return refuse('access.not_allowed', { action: 'reports.send' });
  const activation = docs.get(formActivations, formActivationId({ state, form }))?.body;
  if (activation === undefined || !activation.active || activation.formId !== formId) {
    return refuse('reports.form_not_active', { formId });
  }
  if (!activation.versions.includes(formVersion))
    return refuse('reports.version_not_active', { formId, formVersion });
  if (!areAsked(docs, answers)) return refuse('reports.questions_unknown', { formId });
  if (summary.handlingCode === null) return refuse('reports.handling_code_missing');
  const number = facts?.numbers[SEQUENCE];
  const folio = number === undefined ? null : folioOf({ state, number });
  const formerly = formerlyOf({
    facts,
    sequence: SEQUENCE,
    nameOf: (before) => folioOf({ state, number: before }),
  });
  const { grade, ...told } = summary;
  const body = {
    ...told,
    ...(grade === undefined ? {} : { grade: { ...grade, by: null } }),
    ...answers,
    author: actor.person,
    institution: actor.institution,
    unit: actor.unit,
    folio,
    ...formerly,
    finishedAt: madeAt,
    receivedAt: facts === null ? null : now,
  };
  const { person, institution, unit } = actor;
  const place = { person, institution, unit };
  // By the server alone: on a phone a report must not build on another one that may still be refused.
  const isNoted = facts === null || docs.get(reportPlaces, reportPlaceId(place)) !== null;
  return accept(
    [
      create(reports, { id: report, audience: reportAudience(actor), body }),
      ...(isNoted ? [] : [createReportPlace(place)]),
    ],
    folio === null ? undefined : { folio, ...formerly },
  );
}

const numbered = {
  compartment: ({ state }: Sent) => stateCompartment(state),
  reads: ({ state, form }: Sent, { person, institution, unit }: Actor) => [
    one(formActivations, formActivationId({ state, form })),
    one(reportPlaces, reportPlaceId({ person, institution, unit })),
  ],
  facts: () => [{ kind: 'number' as const, sequence: SEQUENCE }],
  numbersSaid({ folio }: JsonObject) {
    const number = typeof folio === 'string' ? /^[A-Z]{2}-(\d{4,9})$/.exec(folio)?.[1] : undefined;
    return number === undefined ? {} : { [SEQUENCE]: Number(number) };
  },
  decide: decideToSend,
};

/** How reports were sent while only forms made for it could be: all of it in the act itself, without files. */
export const submit = defineMutation({
  name: 'reports.submit',
  args: v.strictObject({
    report: IdSchema,
    state: StateCodeSchema,
    form: IdSchema,
    formId: FormerFormIdSchema,
    formVersion: FormerFormVersionSchema,
    summary: ReportSummarySchema,
    instanceXml: InstanceXmlSchema,
  }),
  ...numbered,
});

const sentFields = {
  report: IdSchema,
  state: StateCodeSchema,
  form: IdSchema,
  formId: FormIdSchema,
  formVersion: FormVersionSchema,
};
const hasOneInstance = (sent: {
  readonly instanceXml: string | null;
  readonly instanceFile: object | null;
}) => (sent.instanceXml === null) !== (sent.instanceFile === null);

/** How reports on any form were sent before they were reviewed here. */
export const send = defineMutation({
  name: 'reports.send',
  args: v.pipe(
    v.strictObject({ ...sentFields, summary: MarkedSummarySchema, ...answerFields }),
    v.check((sent) => hasOneInstance(sent)),
  ),
  ...numbered,
});

/** A report on any form that its state uses, with its files, which may follow later. */
export const deliver = defineMutation({
  name: 'reports.deliver',
  args: v.pipe(
    v.strictObject({
      ...sentFields,
      summary: ToldSummarySchema,
      ...answerFields,
      national: v.exactOptional(NationalSchema),
    }),
    v.check((sent) => hasOneInstance(sent)),
  ),
  ...numbered,
  reads: (sent, actor) => [
    ...numbered.reads(sent, actor),
    one(stateQuestions, stateQuestionsId({ state: sent.state, form: sent.form })),
  ],
});

/** Whether an act of this name sends a report. */
export function sendsReport(name: string): boolean {
  return [submit.name, send.name, deliver.name].some((each) => each === name);
}

interface Remark {
  readonly note: string;
  readonly report: string;
  readonly state: string;
  readonly text: string;
  readonly reference?: string | null;
}
const remarkFields = { note: IdSchema, report: IdSchema, state: StateCodeSchema, text: NoteTextSchema };
const remarked = {
  compartment: ({ state }: Remark) => stateCompartment(state),
  reads: ({ report }: Remark) => [one(reports, report)],
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }: DecideInput<Remark>): Decision {
    const report = docs.get(reports, args.report);
    if (report === null) return refuse('reports.not_found', { report: args.report });
    if (actor.state !== args.state) return refuse('access.not_allowed', { action: 'reports.comment' });
    const named = facts?.label === undefined ? {} : { label: facts.label };
    const { text, reference = null } = args;
    const about = reference === null ? {} : { reference };
    const body = { author: actor.person, ...named, ...about, text, at: madeAt };
    return accept([
      create(reportNotes, { id: args.note, parent: args.report, audience: report.audience, body }),
    ]);
  },
};

/** How readers wrote on a report before they could on a question of it. */
const addNote = defineMutation({
  name: 'reports.add_note',
  args: v.strictObject(remarkFields),
  ...remarked,
});

/** A comment on a report, or on one of its questions, by one of its readers, for all its readers. */
const comment = defineMutation({
  name: 'reports.comment',
  args: v.strictObject({ ...remarkFields, reference: v.nullable(ReferenceSchema) }),
  ...remarked,
});

export const reportsMutations = [submit, send, deliver, addNote, comment, ...reviewMutations] as const;

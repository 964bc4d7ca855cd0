import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import {
  contributionId,
  links,
  materials,
  sectionAudience,
  sections,
} from '#shared/contributions/contributions.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import {
  type Actor,
  INSTITUTIONS,
  InstitutionSchema,
  StateCodeSchema,
  UnitSchema,
} from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import {
  accept,
  type Effect as Change,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema, type Text, TextSchema } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import {
  type FeedbackPart,
  feedbackPartId,
  feedbackParts,
  feedbackQuestions,
  MOST_IN_MESSAGE,
  MOST_OF_ONE,
  MOST_USES,
  reportUseId,
  reportUses,
  type Use,
  UseSchema,
} from './feedback.schemas.ts';

const TELL = 'feedback.tell';
const COUNT = 'feedback.count_part';

const inState = ({ state }: { state: string }) => stateCompartment(state);
const ofState = { edition: EditionIdSchema, state: StateCodeSchema };
const told = { ...ofState, editionTitle: TextSchema };

/** Uses once each, in the order in which they came. */
function together(before: readonly Use[], more: readonly Use[]): Use[] {
  const known = new Map([...before, ...more].map((use) => [canonicalJson(use), use]));
  return [...known.values()].slice(0, MOST_OF_ONE);
}

/** What came of released items: from the item to its link, inside the state alone. */
const receive = defineMutation({
  name: 'feedback.receive',
  internal: true,
  args: v.strictObject({
    ...told,
    isFirst: v.boolean(),
    uses: v.pipe(
      v.array(v.strictObject({ link: IdSchema, ...UseSchema.entries })),
      v.maxLength(MOST_IN_MESSAGE),
    ),
  }),
  compartment: inState,
  reads: ({ edition, isFirst, uses }) => [
    ...uses.map(({ link }) => one(links, link)),
    ...(isFirst ? [within(sections, contributionId(edition))] : []),
  ],
  decide({ args: { edition, editionTitle, state, isFirst, uses }, docs }) {
    const found = uses.flatMap(({ link, ...use }) => {
      const from = docs.get(links, link)?.body.from;
      return from === undefined ? [] : [{ from, use }];
    });
    const bySource = groupBy(found, ({ from }) => `${from.kind} ${from.id}`);
    const ofSources = [...bySource.values()].map((own) => {
      const { kind, id } = (own[0] as (typeof found)[number]).from;
      const args = {
        edition,
        editionTitle,
        state,
        kind,
        source: id,
        uses: together(
          [],
          own.map(({ use }) => use),
        ),
      };
      return forward({ compartment: stateCompartment(state), name: TELL, args });
    });
    // Counts that an institution gave went out as figures of the state.
    const answered = isFirst ? docs.within(sections, contributionId(edition)) : [];
    const counted = answered.flatMap(({ id, body }) => {
      const { about, status, counts, institution, unit } = body;
      if (status !== 'answered' || counts.length === 0 || about.kind !== 'area') return [];
      const use: Use = { effect: 'figures', section: about.code, number: null, isOpen: false };
      return [countedFor({ edition, editionTitle, state, institution, unit, source: id, uses: [use] })];
    });
    return accept([...ofSources, ...counted]);
  },
});

function countedFor(args: {
  edition: string;
  editionTitle: Text;
  state: string;
  institution: string;
  unit: string | null;
  source: string;
  uses: Use[];
}): Change {
  return forward({ compartment: stateCompartment(args.state), name: COUNT, args });
}

/** From a report, `reports/<institution>/<unit>/<person>`, to where it was written. */
function placeOf(audience: string): Pick<FeedbackPart, 'institution' | 'unit'> | null {
  const [root, given, unit] = audience.split('/');
  const institution = INSTITUTIONS.find((each) => each === given);
  if (root !== 'reports' || institution === undefined) return null;
  return { institution, unit: v.is(UnitSchema, unit) && unit !== 'none' ? unit : null };
}

/** What came of one report or material: for whoever reads the report, and for the unit or institution that gave it. */
const tell = defineMutation({
  name: 'feedback.tell',
  internal: true,
  args: v.strictObject({
    ...told,
    kind: v.picklist(['report', 'material']),
    source: IdSchema,
    uses: v.array(UseSchema),
  }),
  compartment: inState,
  reads: ({ edition, kind, source }) =>
    kind === 'report'
      ? [one(reports, source), one(reportUses, reportUseId({ edition, report: source }))]
      : [one(materials, source)],
  decide({ args: { edition, editionTitle, state, kind, source, uses }, docs, now }) {
    if (kind === 'material') {
      const originator = docs.get(materials, source)?.body.originator;
      if (originator?.kind !== 'institution') return accept([]);
      const { institution } = originator;
      return accept([countedFor({ edition, editionTitle, state, institution, unit: null, source, uses })]);
    }
    const report = docs.get(reports, source);
    if (report === null) return accept([]);
    const place = placeOf(report.audience);
    const id = reportUseId({ edition, report: source });
    const known = docs.get(reportUses, id);
    const body = { edition, editionTitle, state, uses: together(known?.body.uses ?? [], uses), at: now };
    const { audience } = report;
    return accept([
      known === null
        ? create(reportUses, { id, parent: source, audience, body, isDerived: true })
        : set(reportUses, { id, fields: body }),
      ...(place === null ? [] : [countedFor({ edition, editionTitle, state, ...place, source, uses })]),
    ]);
  },
});

const countPart = defineMutation({
  name: 'feedback.count_part',
  internal: true,
  args: v.strictObject({
    ...told,
    institution: InstitutionSchema,
    unit: v.nullable(UnitSchema),
    source: IdSchema,
    uses: v.array(UseSchema),
  }),
  compartment: inState,
  reads: (args) => [one(feedbackParts, feedbackPartId(args))],
  decide({ args: { edition, editionTitle, state, institution, unit, source, uses }, docs, now }) {
    const id = feedbackPartId({ edition, institution, unit });
    const known = docs.get(feedbackParts, id);
    const used = [...new Set([...(known?.body.used ?? []), source])].slice(0, MOST_USES);
    const fields = { used, uses: together(known?.body.uses ?? [], uses), at: now };
    if (known !== null) return accept([set(feedbackParts, { id, fields })]);
    const body = { edition, editionTitle, state, institution, unit, ...fields, acknowledged: null };
    const audience = sectionAudience({ institution, unit });
    return accept([create(feedbackParts, { id, audience, body, isDerived: true })]);
  },
});

const ofPart = { ...ofState, institution: InstitutionSchema, unit: v.nullable(UnitSchema) };
type OfPart = v.InferOutput<v.StrictObjectSchema<typeof ofPart, undefined>>;

function partFor({
  docs,
  actor,
  args,
}: {
  docs: Docs;
  actor: Actor;
  args: OfPart;
}): Doc<FeedbackPart> | Decision {
  const { state, institution, unit } = args;
  if (!may(actor, 'contributions.answer', { state, institution, unit }))
    return refuse('access.not_allowed', { action: 'contributions.answer' });
  return docs.get(feedbackParts, feedbackPartId(args)) ?? refuse('feedback.note_unknown');
}

const acknowledgePart = defineMutation({
  name: 'feedback.acknowledge_part',
  args: v.strictObject(ofPart),
  compartment: inState,
  reads: (args) => [one(feedbackParts, feedbackPartId(args))],
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, actor, madeAt, facts }) {
    const part = partFor({ docs, actor, args });
    if ('accepted' in part) return part;
    if (part.body.acknowledged !== null) return accept([]);
    const acknowledged = signed({ actor, label: facts?.label, at: madeAt });
    return accept([set(feedbackParts, { id: part.id, fields: { acknowledged } })]);
  },
});

/** To the state's point of contact. */
const questionPart = defineMutation({
  name: 'feedback.question_part',
  args: v.strictObject({ question: IdSchema, ...ofPart, text: ReasonSchema }),
  compartment: inState,
  reads: (args) => [one(feedbackParts, feedbackPartId(args)), one(feedbackQuestions, args.question)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { question: id, text, ...args }, docs, actor, madeAt, facts }) {
    const part = partFor({ docs, actor, args });
    if ('accepted' in part) return part;
    if (docs.get(feedbackQuestions, id) !== null) return refuse('feedback.question_known', { question: id });
    const { edition, state } = args;
    const body = {
      edition,
      state,
      text,
      ...signed({ actor, label: facts?.label, at: madeAt }),
      answer: null,
    };
    return accept([create(feedbackQuestions, { id, parent: part.id, audience: part.audience, body })]);
  },
});

const answerPart = defineMutation({
  name: 'feedback.answer_part',
  args: v.strictObject({ question: IdSchema, state: StateCodeSchema, text: ReasonSchema }),
  compartment: inState,
  reads: ({ question: id }) => [one(feedbackQuestions, id)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { question: id, state, text }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'feedback.answer', { state }))
      return refuse('access.not_allowed', { action: 'feedback.answer' });
    const known = docs.get(feedbackQuestions, id);
    if (known === null) return refuse('feedback.question_unknown', { question: id });
    if (known.body.answer !== null && known.body.answer.text !== text)
      return refuse('feedback.answered_already');
    if (known.body.answer !== null) return accept([]);
    const answer = { text, ...signed({ actor, label: facts?.label, at: madeAt }) };
    return accept([set(feedbackQuestions, { id, fields: { answer } })]);
  },
});

export const partsMutations = [receive, tell, countPart, acknowledgePart, questionPart, answerPart] as const;

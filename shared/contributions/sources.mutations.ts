import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { SubjectSchema } from '#shared/ideal/subjects.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
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
import { ReasonSchema } from '#shared/kernel/text.ts';
import { reviewEvidence } from '#shared/reports/on-report.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { isRelied, reviewOf } from '#shared/reports/review.rules.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';
import { isMarkedTooLow, markOfMaterial, markOfReport, type SourceMark } from './consent.rules.ts';
import {
  askedFields,
  type Contribution,
  CountSchema,
  contributionId,
  contributions,
  figureChoices,
  LinkFromSchema,
  LinkIdSchema,
  linkFields,
  linkStanding,
  links,
  MOST_OF_LINK,
  materials,
  NATIONAL,
  saidFields,
  sectionAudience,
  sections,
  writtenFields,
} from './contributions.schemas.ts';

export interface OfState {
  readonly state: string;
}
export const inState = ({ state }: OfState) => stateCompartment(state);

/** The contribution in work, or why it cannot be worked on. */
export function workable({
  docs,
  actor,
  state,
  edition,
}: {
  docs: Docs;
  actor: Actor;
  state: string;
  edition: string;
}): Doc<Contribution> | Decision {
  if (!may(actor, 'contributions.work', { state }))
    return refuse('access.not_allowed', { action: 'contributions.work' });
  return docs.get(contributions, contributionId(edition)) ?? refuse('contributions.not_begun', { edition });
}

/**
 * Whether the committee has such an edition is not known here: an act reads its own compartment alone, and editions are the
 * committee's. The page begins only what this device has of it; of another one nothing comes of a release, which the
 * committee answers with `ideal.edition_unknown`.
 */
const begin = defineMutation({
  name: 'contributions.begin',
  args: v.strictObject({ state: StateCodeSchema, edition: EditionIdSchema, startFrom: v.nullable(IdSchema) }),
  compartment: inState,
  reads: ({ edition, startFrom }) => [
    one(contributions, contributionId(edition)),
    ...(startFrom === null
      ? []
      : [one(contributions, contributionId(startFrom)), within(links, contributionId(startFrom))]),
  ],
  decide({ args: { state, edition, startFrom }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    const id = contributionId(edition);
    // Two people who begin it have begun the same.
    if (docs.get(contributions, id) !== null) return accept([]);
    const last = startFrom === null ? null : docs.get(contributions, contributionId(startFrom));
    if (startFrom !== null && (last === null || startFrom === edition))
      return refuse('contributions.no_such_edition', { edition: startFrom });
    const body: Contribution = {
      edition,
      status: 'in_progress',
      summary: last?.body.summary ?? null,
      startedFrom: startFrom,
      coveringNote: null,
      readers: [],
      prepared: null,
      authorised: null,
      returned: null,
      answer: null,
      releases: 0,
      standing: null,
    };
    const carried = startFrom === null ? [] : docs.within(links, contributionId(startFrom));
    return accept([
      create(contributions, { id, audience: NATIONAL, body, isDerived: true }),
      ...carried
        .filter(({ body: link }) => link.leftOut === null && link.change !== 'retired')
        .map(({ id: former, body: link }) =>
          create(links, {
            id: carriedId({ edition, link: former }),
            parent: id,
            audience: NATIONAL,
            // What the last edition asked is asked no more.
            body: { ...link, requirements: [], change: 'unchanged' as const, follows: former },
            isDerived: true,
          }),
        ),
    ]);
  },
});

/** Of the same link in a later edition. */
export function carriedId({ edition, link }: { edition: string; link: string }): string {
  return `lnc_${idPart(edition, 26)}-${idPart(link, MOST_OF_LINK - 27)}`;
}

const write = defineMutation({
  name: 'contributions.write',
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    ...exactPartial(writtenFields).entries,
  }),
  compartment: inState,
  reads: ({ edition }) => [one(contributions, contributionId(edition))],
  decide({ args: { state, edition, ...fields }, docs, actor }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    return accept([set(contributions, { id: known.id, fields })]);
  },
});

/** A part of the questionnaire for one institution, or one unit of it. */
const askSection = defineMutation({
  name: 'contributions.ask_section',
  args: v.strictObject({
    section: IdSchema,
    state: StateCodeSchema,
    edition: EditionIdSchema,
    ...askedFields,
  }),
  compartment: inState,
  reads: ({ section, edition }) => [one(sections, section), one(contributions, contributionId(edition))],
  decide({ args: { section, state, edition, ...asked }, docs, actor }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    if (docs.get(sections, section) !== null) return refuse('contributions.section_known', { section });
    const body = { ...asked, answer: null, counts: [], answeredBy: null, returnedFor: null };
    return accept([
      create(sections, {
        id: section,
        parent: known.id,
        audience: sectionAudience(asked),
        body: { ...body, status: 'asked' as const },
      }),
    ]);
  },
});

const answerSection = defineMutation({
  name: 'contributions.answer_section',
  args: v.strictObject({
    section: IdSchema,
    state: StateCodeSchema,
    ...saidFields,
  }),
  compartment: inState,
  reads: ({ section }) => [one(sections, section)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { section, state, answer, counts }, docs, actor, madeAt, now, facts }) {
    const known = docs.get(sections, section);
    if (known === null) return refuse('contributions.section_unknown', { section });
    const subject = { state, institution: known.body.institution, unit: known.body.unit };
    if (!may(actor, 'contributions.answer', subject))
      return refuse('access.not_allowed', { action: 'contributions.answer' });
    if (answer === null && counts.length === 0) return refuse('contributions.answer_missing');
    const answeredBy = signedAt({ actor, facts, now, madeAt });
    const fields = { answer, counts, answeredBy, status: 'answered' as const, returnedFor: null };
    return accept([set(sections, { id: section, fields })]);
  },
});

const returnSection = defineMutation({
  name: 'contributions.return_section',
  args: v.strictObject({
    section: IdSchema,
    state: StateCodeSchema,
    reason: ReasonSchema,
    due: askedFields.due,
  }),
  compartment: inState,
  reads: ({ section }) => [one(sections, section)],
  decide({ args: { section, state, reason, due: until }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    if (docs.get(sections, section) === null) return refuse('contributions.section_unknown', { section });
    const fields = { status: 'returned' as const, returnedFor: reason, due: until };
    return accept([set(sections, { id: section, fields })]);
  },
});

/** Where institutions say different things: which figure counts, and why. Nothing that was said is changed. */
const chooseFigure = defineMutation({
  name: 'contributions.choose_figure',
  args: v.strictObject({
    choice: IdSchema,
    state: StateCodeSchema,
    edition: EditionIdSchema,
    about: SubjectSchema,
    count: CountSchema,
    section: v.nullable(IdSchema),
    reason: ReasonSchema,
  }),
  compartment: inState,
  reads: ({ edition, choice }) => [one(contributions, contributionId(edition)), one(figureChoices, choice)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, state, edition, ...chosen }, docs, actor, madeAt, now, facts }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    const body = { ...chosen, ...signedAt({ actor, facts, now, madeAt }) };
    return accept([create(figureChoices, { id: choice, parent: known.id, audience: NATIONAL, body })]);
  },
});

/** Reports that a state has approved, and other material: nothing else carries a contribution. */
const link = defineMutation({
  name: 'contributions.link',
  args: v.strictObject({
    link: LinkIdSchema,
    state: StateCodeSchema,
    edition: EditionIdSchema,
    from: LinkFromSchema,
    ...linkFields,
  }),
  compartment: inState,
  reads: ({ link: id, edition, from }) => [
    one(contributions, contributionId(edition)),
    one(links, id),
    ...(from.kind === 'report'
      ? [one(reports, from.id), within(reviewSteps, from.id)]
      : [one(materials, from.id)]),
  ],
  decide({ args: { link: id, state, edition, ...fields }, docs, actor }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    if (docs.get(links, id) !== null) return refuse('contributions.link_known', { link: id });
    const problem = sourceProblem(docs, fields.from);
    if (problem !== null) return problem;
    if (isMarkedTooLow(fields, sourceMark(docs, fields.from))) return refuse('contributions.marking_too_low');
    const change = known.body.startedFrom === null ? null : ('new' as const);
    const body = { ...fields, change, follows: null, leftOut: null };
    return accept([create(links, { id, parent: known.id, audience: NATIONAL, body })]);
  },
});

type From = v.InferOutput<typeof LinkFromSchema>;

/** How what it rests on is marked; undefined: it is not here. */
export function sourceMark(docs: Docs, { kind, id }: Pick<From, 'kind' | 'id'>): SourceMark | undefined {
  if (kind === 'report') {
    const report = docs.get(reports, id)?.body;
    return report === undefined ? undefined : markOfReport(report);
  }
  const material = docs.get(materials, id)?.body;
  return material === undefined ? undefined : markOfMaterial(material);
}

function sourceProblem(docs: Docs, from: From): Decision | null {
  if (from.kind === 'material')
    return docs.get(materials, from.id) === null
      ? refuse('contributions.material_unknown', { material: from.id })
      : null;
  const report = docs.get(reports, from.id);
  if (report === null) return refuse('reports.not_found', { report: from.id });
  const steps = docs.within(reviewSteps, from.id).map(({ body }) => body);
  const { status } = reviewOf({ report: report.body, steps, rules: null });
  return isRelied(status) ? null : refuse('contributions.not_approved', { status });
}

const MARKS = ['handlingCode', 'tlp', 'restrictions'] as const;
const editLink = defineMutation({
  name: 'contributions.edit_link',
  args: v.strictObject({
    link: IdSchema,
    state: StateCodeSchema,
    edition: EditionIdSchema,
    /** The report or material that it rests on; whoever changes the marks names it. */
    source: v.exactOptional(IdSchema),
    fields: exactPartial({ ...linkFields, ...linkStanding }),
  }),
  compartment: inState,
  reads: ({ link: id, edition, source }) => [
    one(contributions, contributionId(edition)),
    one(links, id),
    ...(source === undefined ? [] : [one(source.startsWith('rep_') ? reports : materials, source)]),
  ],
  decide({ args: { link: id, state, edition, source, fields }, docs, actor }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    const linked = docs.get(links, id);
    if (linked === null || linked.parent !== known.id)
      return refuse('contributions.link_unknown', { link: id });
    const isMarked = MARKS.some((name) => fields[name] !== undefined);
    if (isMarked && source !== linked.body.from.id) return refuse('contributions.link_unknown', { link: id });
    if (isMarked && isMarkedTooLow({ ...linked.body, ...fields }, sourceMark(docs, linked.body.from)))
      return refuse('contributions.marking_too_low');
    // What was carried on and is written anew has changed, whether or not somebody said so.
    const isCarried = linked.body.follows !== null && linked.body.change === 'unchanged';
    const isWritten = Object.keys(fields).some((name) => name !== 'change' && name !== 'leftOut');
    const change =
      isCarried && isWritten && fields.change === undefined ? { change: 'changed' as const } : {};
    return accept([
      set(links, { id, fields: { ...fields, ...change } }),
      reviewEvidence({ state, source: linked.body.from.id, link: id }),
    ]);
  },
});

export const sourcesMutations = [
  begin,
  write,
  askSection,
  answerSection,
  returnSection,
  chooseFigure,
  link,
  editLink,
] as const;

import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { FormVersionSchema } from '#shared/forms/forms.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  defineMutation,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { type ChangedSummary, ChangedSummarySchema, saidOf, toldFields } from './changed-summary.ts';
import { sameQuestion } from './edits.rules.ts';
import { withinNational } from './national.rules.ts';
import { reviewed, reviewIn } from './on-report.ts';
import { answerFields, NoteTextSchema, type Report, reports } from './reports.schemas.ts';
import { isUndecided } from './review.rules.ts';
import {
  type Change,
  ChangeSchema,
  CorrectedNationalSchema,
  type Correction,
  corrections,
  MAX_CHANGES,
  MAX_CORRECTIONS,
  MAX_EDITS,
  reportEdits,
  reviewSteps,
} from './review.schemas.ts';

/** What lists show of a report, in the form in which a correction says it. */
function shownOf({ grade, ...report }: Report): ChangedSummary {
  const said = grade == null ? grade : { source: grade.source, information: grade.information };
  return { ...report, ...(said === undefined ? {} : { grade: said }) } as ChangedSummary;
}

function areApart(changes: readonly Change[]): boolean {
  return (['edit', 'reference'] as const).every(
    (key) => new Set(changes.map((change) => change[key])).size === changes.length,
  );
}

/** What a correction makes different of what lists show, before and after; null if nothing. */
function changedOf(report: Report, summary: ChangedSummary): NonNullable<Correction['told']> | null {
  const shown = shownOf(report);
  const names = (Object.keys(summary) as (keyof ChangedSummary)[]).filter(
    (name) => !isSameJson(shown[name] ?? null, summary[name] ?? null),
  );
  if (names.length === 0) return null;
  const only = (of: ChangedSummary) =>
    Object.fromEntries(names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]])));
  return { before: only(shown), after: only(summary) };
}

/** Whether these are the questions that the report answers: a newer version of them is for newer reports. */
function areSameQuestions(said: Correction['national'], { national }: Report): boolean {
  return said !== undefined && said.formId === national?.formId && said.formVersion === national.formVersion;
}

/**
 * What somebody changes in a report that was sent: the author, or whoever decides on it for the state. The report stays
 * as it was sent; each changed node is an entry of its own. A node that somebody else changed meanwhile refuses the
 * whole, with that node named; other nodes merge.
 */
export const correct = defineMutation({
  name: 'reports.correct',
  labour: 1,
  args: v.strictObject({
    correction: IdSchema,
    entry: IdSchema,
    report: IdSchema,
    state: StateCodeSchema,
    formVersion: FormVersionSchema,
    /** None where only what stands beside the form changed. */
    changes: v.pipe(
      v.array(ChangeSchema),
      v.maxLength(MAX_CHANGES),
      v.check((changes) => areApart(changes), 'a node twice'),
    ),
    /** Files that the corrected answers name and that the report did not have. */
    files: answerFields.files,
    /** Where answers to what the state asks are among the changes; acts of before there were such have none. */
    national: v.exactOptional(CorrectedNationalSchema),
    /** What lists show, where it changed. */
    summary: ChangedSummarySchema,
    note: v.nullable(NoteTextSchema),
  }),
  compartment: reviewed.compartment,
  reads: (args) => [
    ...reviewed.reads(args),
    within(corrections, args.report),
    within(reportEdits, args.report),
  ],
  facts: reviewed.facts,
  decide({ args, docs, actor, madeAt, facts }): Decision {
    const report = docs.get(reports, args.report);
    if (report === null || report.body.state !== args.state)
      return refuse('reports.not_found', { report: args.report });
    const { author, formVersion, state } = report.body;
    const isAuthor = author === actor.person;
    if (!may(actor, isAuthor ? 'reports.correct' : 'reports.decide', { state, person: author }))
      return refuse('access.not_allowed', { action: 'reports.correct' });
    const current = reviewIn(docs, report);
    if (!isUndecided(current.status)) return refuse('reports.not_in_state', { status: current.status });
    const number = docs.within(corrections, report.id).length + 1;
    const edits = docs.within(reportEdits, report.id);
    if (number > MAX_CORRECTIONS || edits.length + args.changes.length > MAX_EDITS)
      return refuse('reports.too_many_corrections', { folio: report.body.folio });
    if (args.formVersion !== formVersion) return refuse('reports.other_version', { formVersion });
    const isOfNational = args.changes.some(({ reference }) => withinNational(reference) !== null);
    // Files of other questions would be the report's, and nobody could say of which answer.
    if ((isOfNational || args.national !== undefined) && !areSameQuestions(args.national, report.body))
      return refuse('reports.other_version', { formVersion: report.body.national?.formVersion ?? null });
    const told = changedOf(report.body, saidOf(args.summary, report.body));
    if (args.changes.length === 0 && told === null) return refuse('reports.nothing_changed');
    const meanwhile = sameQuestion({ edits, changes: args.changes });
    if (meanwhile.length > 0) return refuse('reports.same_question', { changes: meanwhile });
    const named = facts?.label === undefined ? {} : { label: facts.label };
    const by = { author: actor.person, at: madeAt };
    const under = { parent: report.id, audience: report.audience };
    return accept([
      create(corrections, {
        id: args.correction,
        ...under,
        body: {
          number,
          formVersion,
          ...by,
          ...named,
          note: args.note,
          files: args.files,
          ...(args.national === undefined ? {} : { national: args.national }),
          ...(told === null ? {} : { told }),
        },
      }),
      ...args.changes.map(({ edit, on: _, ...change }, place) =>
        create(reportEdits, {
          id: edit,
          ...under,
          body: { ...change, correction: args.correction, number, place, ...by },
        }),
      ),
      ...(told === null ? [] : [set(reports, { id: report.id, fields: toldFields(told.after) })]),
      create(reviewSteps, {
        id: args.entry,
        ...under,
        body: {
          number: current.steps + 1,
          step: 'correct' as const,
          status: 'edited' as const,
          desk: null,
          ...by,
          ...named,
          reason: args.note,
          corrections: number,
        },
      }),
    ]);
  },
});

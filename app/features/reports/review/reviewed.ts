import type { Client } from '#app/sync/app-client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { likelyDoubles } from '#shared/reports/doubles.rules.ts';
import { type Report, type ReportNote, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import { deskOfActor } from '#shared/reports/review.mutations.ts';
import { isUndecided, type Review, reviewDue, reviewOf } from '#shared/reports/review.rules.ts';
import {
  FIRST_RULES,
  type ReportReading,
  type ReviewStep,
  reportReadings,
  reviewRules,
  reviewRulesId,
  reviewSteps,
} from '#shared/reports/review.schemas.ts';

/** What the list of reports says of one. */
export interface Reviewed {
  readonly report: Doc<Report>;
  readonly review: Review;
  /** Milliseconds since 1970; null if nobody has to do anything, or the server has not received it. */
  readonly due: number | null;
  /** This person has not had it on a screen as it is now. Never of what they wrote. */
  readonly isUnread: boolean;
  /** It lies before this person. */
  readonly isMine: boolean;
  /** How many comments there are, and whether the latest is by somebody else. */
  readonly comments: number;
  readonly isAnswered: boolean;
  /** Ids of reports that may be about the same seizure. */
  readonly doubles: readonly string[];
}

type Reader = Pick<Client, 'replica' | 'actor'>;

function steps(docs: readonly Doc<ReviewStep>[] | undefined): readonly ReviewStep[] {
  return docs?.map(({ body }) => body) ?? [];
}

function rulesOf({ replica }: Pick<Client, 'replica'>, state: string) {
  return replica.one(reviewRules, reviewRulesId(state))?.body ?? null;
}

/** Where one report stands. */
export function reviewNow(client: Pick<Client, 'replica'>, report: Doc<Report>): Review {
  return reviewOf({
    report: report.body,
    steps: steps(client.replica.within(reviewSteps, report.id)),
    rules: rulesOf(client, report.body.state),
  });
}

function isRead({
  readings,
  person,
  corrections,
}: {
  readings: readonly Doc<ReportReading>[] | undefined;
  person: string;
  corrections: number;
}): boolean {
  return readings?.some(({ body }) => body.person === person && body.corrections >= corrections) === true;
}

function latest(notes: readonly Doc<ReportNote>[]): ReportNote | undefined {
  return notes.reduce<ReportNote | undefined>(
    (found, { body }) => (found === undefined || body.at > found.at ? body : found),
    undefined,
  );
}

function deskHere(actor: Actor, { body }: Doc<Report>) {
  return body.author === actor.person ? null : deskOfActor(actor, body);
}

/**
 * Every report that this person reads, with where it stands. The work grows with the number of entries, not with its
 * square: a list of five thousand is built at once.
 */
export function reviewedReports(client: Reader): readonly Reviewed[] {
  const { replica } = client;
  const actor = client.actor();
  const all = replica.all(reports);
  const byReport = <B extends { parent: string | null }>(docs: readonly B[]) =>
    groupBy(docs, ({ parent }) => parent ?? '');
  const stepsOf = byReport(replica.all(reviewSteps));
  const notesOf = byReport(replica.all(reportNotes));
  const readingsOf = byReport(replica.all(reportReadings));
  const doubles = likelyDoubles(all);
  const rules = new Map<string, ReturnType<typeof rulesOf>>();
  return all.map((report) => {
    const { state, author, receivedAt } = report.body;
    if (!rules.has(state)) rules.set(state, rulesOf(client, state));
    const given = rules.get(state) ?? null;
    const review = reviewOf({ report: report.body, steps: steps(stepsOf.get(report.id)), rules: given });
    const notes = notesOf.get(report.id) ?? [];
    const last = latest(notes);
    const { days } = given ?? FIRST_RULES;
    return {
      report,
      review,
      due: isUndecided(review.status) ? reviewDue({ receivedAt, days }) : null,
      isUnread:
        author !== actor.person &&
        !isRead({
          readings: readingsOf.get(report.id),
          person: actor.person,
          corrections: review.corrections,
        }),
      isMine:
        review.status !== 'has_issues' && review.desk !== null && deskHere(actor, report) === review.desk,
      comments: notes.length,
      isAnswered: last !== undefined && last.author !== actor.person,
      doubles: doubles.get(report.id) ?? [],
    };
  });
}

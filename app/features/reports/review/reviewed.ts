import type { Client } from '#app/sync/app-client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import { type Report, type ReportNote, reportNotes, reports } from '#shared/reports/reports.schemas.ts';
import { deskOfActor } from '#shared/reports/review.mutations.ts';
import { isUndecided, type Review, reviewDue, reviewOf } from '#shared/reports/review.rules.ts';
import {
  FIRST_RULES,
  type ReportReading,
  type ReviewRules,
  type ReviewStep,
  reportReadings,
  reviewRules,
  reviewRulesId,
  reviewSteps,
} from '#shared/reports/review.schemas.ts';

/** What the list of reports says of one. The same object for as long as none of it changes. */
export interface Reviewed {
  readonly report: Doc<Report>;
  readonly review: Review;
  /** What the review did last; null if nothing. */
  readonly last: Doc<ReviewStep> | null;
  /** Milliseconds since 1970; null if nobody has to do anything, or the server has not received it. */
  readonly due: number | null;
  /** How many days its state gives itself. */
  readonly days: number;
  /**
   * This person has not had it on a screen as it is now. Never of what they wrote, nor of what they have dealt with all
   * the same.
   */
  readonly isUnread: boolean;
  /** Unread since it was corrected: they have had it on a screen before. */
  readonly isRevised: boolean;
  /** It lies before this person. */
  readonly isMine: boolean;
  /** How many comments there are. */
  readonly comments: number;
  /** This person asked something, and nobody has said anything since. */
  readonly isAsked: boolean;
  /** Somebody has said something since this person asked, or to this person, who wrote it. */
  readonly isAnswered: boolean;
  /** Somebody else asked something, of the report or at a question, and its author has not said anything there since. */
  readonly awaitsAuthor: boolean;
}

type Reader = Pick<Client, 'replica' | 'actor'>;
type Replica = Pick<Client['replica'], 'all' | 'one'>;

const NONE: readonly never[] = [];

function bodies<B>(docs: readonly { readonly body: B }[]): readonly B[] {
  return docs.map(({ body }) => body);
}

function rulesOf(replica: Pick<Replica, 'one'>, state: string): ReviewRules | null {
  return replica.one(reviewRules, reviewRulesId(state))?.body ?? null;
}

/** Where one report stands. */
export function reviewNow({ replica }: Pick<Client, 'replica'>, report: Doc<Report>): Review {
  return reviewOf({
    report: report.body,
    steps: bodies(replica.within(reviewSteps, report.id)),
    rules: rulesOf(replica, report.body.state),
  });
}

/** How many corrections of each report this person has had on a screen. */
function seenBy(person: string, readings: readonly Doc<ReportReading>[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { parent, body } of readings) {
    if (body.person !== person || parent === null) continue;
    seen.set(parent, Math.max(seen.get(parent) ?? 0, body.corrections));
  }
  return seen;
}

function latest(notes: readonly Doc<ReportNote>[]): Doc<ReportNote> | undefined {
  let last: Doc<ReportNote> | undefined;
  for (const note of notes) if (last === undefined || byServer(last, note) < 0) last = note;
  return last;
}

function talkOf(notes: readonly Doc<ReportNote>[], { author }: Report, person: string) {
  const last = latest(notes);
  const isOwn = last?.body.author === person;
  const hasAsked = author === person || notes.some(({ body }) => body.author === person);
  const lasts = [...groupBy(notes, ({ body }) => body.reference ?? '').values()].map(latest);
  return {
    isAsked: isOwn,
    isAnswered: last !== undefined && !isOwn && hasAsked,
    awaitsAuthor: lasts.some((each) => each !== undefined && ![author, person].includes(each.body.author)),
  };
}

function lastOf(steps: readonly Doc<ReviewStep>[]): Doc<ReviewStep> | null {
  let last: Doc<ReviewStep> | null = null;
  for (const step of steps) if (last === null || step.body.number > last.body.number) last = step;
  return last;
}

interface Sources {
  readonly actor: Actor;
  readonly all: readonly Doc<Report>[];
  readonly steps: readonly Doc<ReviewStep>[];
  readonly notes: readonly Doc<ReportNote>[];
  readonly readings: readonly Doc<ReportReading>[];
  readonly rules: readonly Doc<ReviewRules>[];
}

/** What was found out of one report, and from what. */
interface Found {
  readonly report: Doc<Report>;
  readonly rules: ReviewRules | null;
  readonly read: number;
  readonly steps: readonly Doc<ReviewStep>[];
  readonly notes: readonly Doc<ReportNote>[];
  readonly reviewed: Reviewed;
}

interface Memory {
  readonly sources: Sources;
  readonly stepsOf: ReadonlyMap<string, readonly Doc<ReviewStep>[]>;
  readonly notesOf: ReadonlyMap<string, readonly Doc<ReportNote>[]>;
  readonly found: ReadonlyMap<string, Found>;
  readonly list: readonly Reviewed[];
}

/** For each replica what was said last: several parts of the screen ask for the same list. */
const memories = new WeakMap<Replica, Memory>();

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return (
    left === right || (left.length === right.length && left.every((each, index) => each === right[index]))
  );
}

function isUnchanged(left: Sources, right: Sources): boolean {
  return isSame(Object.values(left), Object.values(right));
}

const byReport = <D extends { readonly parent: string | null }>(docs: readonly D[]) =>
  groupBy(docs, ({ parent }) => parent ?? '');

function look({ report, rules, read, steps, notes }: Omit<Found, 'reviewed'>, actor: Actor): Reviewed {
  const { author, receivedAt } = report.body;
  const { person } = actor;
  const review = reviewOf({ report: report.body, steps: bodies(steps), rules });
  const { days } = rules ?? FIRST_RULES;
  const desk = author === person ? null : deskOfActor(actor, report.body);
  const isMine =
    review.status !== 'has_issues' &&
    review.desk !== null &&
    desk === review.desk &&
    // Who corrected a report last decides about everything but that.
    !(desk === 'national' && review.correctedBy === person);
  // What they did several at a time they may never have opened; as long as it is not before them again, it is done.
  const isDealtWith =
    !isMine && steps.some(({ body }) => body.author === person && body.corrections >= review.corrections);
  const isUnread = author !== person && read < review.corrections && !isDealtWith;
  return {
    report,
    review,
    last: lastOf(steps),
    days,
    due: isUndecided(review.status) ? reviewDue({ receivedAt, days }) : null,
    isUnread,
    isRevised: isUnread && read >= 0,
    isMine,
    comments: notes.length,
    ...talkOf(notes, report.body, person),
  };
}

function build(replica: Replica, sources: Sources, before: Memory | undefined): Memory {
  const { actor, all, steps, notes } = sources;
  const stepsOf = before?.sources.steps === steps ? before.stepsOf : byReport(steps);
  const notesOf = before?.sources.notes === notes ? before.notesOf : byReport(notes);
  const seen = seenBy(actor.person, sources.readings);
  const rules = new Map<string, ReviewRules | null>();
  const found = new Map<string, Found>();
  const known = before?.sources.actor === actor ? before.found : undefined;

  function find(report: Doc<Report>): Found {
    const { state } = report.body;
    if (!rules.has(state)) rules.set(state, rulesOf(replica, state));
    const from = {
      report,
      rules: rules.get(state) ?? null,
      read: seen.get(report.id) ?? -1,
      steps: stepsOf.get(report.id) ?? NONE,
      notes: notesOf.get(report.id) ?? NONE,
    };
    const last = known?.get(report.id);
    const isKnown =
      last !== undefined &&
      last.report === report &&
      last.rules === from.rules &&
      last.read === from.read &&
      isSame(last.steps, from.steps) &&
      isSame(last.notes, from.notes);
    return isKnown ? last : { ...from, reviewed: look(from, actor) };
  }

  const list = all.map((report) => {
    const each = find(report);
    found.set(report.id, each);
    return each.reviewed;
  });
  return { sources, stepsOf, notesOf, found, list };
}

/**
 * Every report that this person reads, with where it stands. The work grows with the number of entries, not with its
 * square, and after a change only what it concerns is found out anew. The same array until something changes.
 */
export function reviewedReports({
  replica,
  actor,
}: {
  readonly replica: Replica;
  readonly actor: Reader['actor'];
}): readonly Reviewed[] {
  const sources: Sources = {
    actor: actor(),
    all: replica.all(reports),
    steps: replica.all(reviewSteps),
    notes: replica.all(reportNotes),
    readings: replica.all(reportReadings),
    rules: replica.all(reviewRules),
  };
  const before = memories.get(replica);
  if (before !== undefined && isUnchanged(before.sources, sources)) return before.list;
  const memory = build(replica, sources, before);
  memories.set(replica, memory);
  return memory.list;
}

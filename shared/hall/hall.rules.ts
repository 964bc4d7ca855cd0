import { type Ballot, ballots, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { candidatesOf, lastVoteOf } from '#shared/ballots/last-vote.rules.ts';
import { type PaperBallot, paperBallots } from '#shared/ballots/paper.schemas.ts';
import { neededOf } from '#shared/ballots/result.rules.ts';
import { type UnderWay, underWayOf } from '#shared/ballots/under-way.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import {
  floorMoves,
  floorRequests,
  interventions,
  type Sitting,
  sittings,
} from '#shared/floor/floor.schemas.ts';
import { speakersOf } from '#shared/floor/list.rules.ts';
import { isSitting } from '#shared/floor/sitting.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { authorsOf, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendmentPositions, amendments } from '#shared/rules/amendments.schemas.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { articles, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import { GRACE_MS, type HallResult, type HallState, type HallText } from './hall.schemas.ts';

/** More names than this nobody reads from the last row; how many follow is told. */
const MOST_NEXT = 6;

/** What a display has read, by collection. */
export interface HallDocs {
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
}

/** The sitting of the meeting; null before the first. */
export function sittingOf(docs: HallDocs): Sitting | null {
  return docs.all(sittings)[0]?.body ?? null;
}

/** Whether a display has ended because the sitting that it showed was closed. One put up since waits for the next. */
export function isOver(
  sitting: Sitting | null,
  { openedAt, now }: { openedAt: number; now: number },
): boolean {
  const closedAt = sitting?.closedAt ?? null;
  return closedAt !== null && closedAt >= openedAt && now >= closedAt + GRACE_MS;
}

/** What the meeting calls a delegation, else what the committee calls the state. */
function namesIn(docs: HallDocs): (code: string) => Text {
  const known = new Map(docs.all(delegations).map(({ body }) => [body.code, body.name]));
  return (code) => known.get(code) ?? stateName(code);
}

function stateName(code: string): Text {
  const said = LANGUAGES.map((language) => [language, stateNameIn(language, code) ?? code] as const);
  return Object.fromEntries(said);
}

function languagesOf({ languages }: Meeting): HallState['meeting']['languages'] {
  const spoken = languages.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  return spoken.length > 0 ? spoken : [...LANGUAGES];
}

function amendmentWords(docs: HallDocs, amendment: Doc<Amendment>): HallText {
  const { body } = amendment;
  const article = docs.all(articles)[0]?.body ?? null;
  const now = article === null || article.isRemoved ? body.before : article;
  // What was decided is compared with what its author had before them: the article says it by now.
  const was = isOpen(body.state) ? now : body.before;
  const before = body.kind === 'add' ? null : was;
  const isGone = body.kind === 'delete';
  const name = namesIn(docs);
  const authors = authorsOf(amendment, docs.all(amendmentPositions));
  return {
    kind: 'amendment',
    number: article?.number ?? body.number,
    authors: authors.map(name),
    title: body.title === null && !isGone ? null : sides(before?.title ?? null, body.title, isGone),
    text: sides(before?.text ?? null, body.text, isGone),
  };
}

/** A language in which the change says nothing stays as it was. */
function sides(before: Text | null, after: Text | null, isGone: boolean) {
  if (isGone) return { before, after: null };
  return { before, after: before === null && after === null ? null : { ...before, ...after } };
}

/** The text that the chair shows, where it may be read; null where it may not, or is not there any more. */
function shownText(docs: HallDocs, sitting: Sitting): HallText | null {
  if (sitting.text === null) return null;
  const { kind, id } = sitting.text;
  const find = <B extends JsonObject>(collection: Collection<B>) =>
    docs.all(collection).find((doc) => doc.id === id);
  switch (kind) {
    case 'amendment': {
      const found = find(amendments);
      return found === undefined ? null : amendmentWords(docs, found);
    }
    case 'article': {
      const found = find(articles)?.body;
      if (found === undefined || found.isRemoved) return null;
      return { kind, number: found.number, title: found.title, text: found.text };
    }
    case 'decision': {
      const found = find(decisions)?.body;
      return found === undefined ? null : { kind, number: found.number, year: found.year, text: found.text };
    }
    case 'document': {
      const found = find(documents)?.body;
      return found === undefined ? null : { kind, reference: referenceOf(found), title: found.title };
    }
  }
}

/** What the room votes on now. */
export function hallVote(docs: HallDocs): UnderWay {
  return underWayOf({ ballots: docs.all(ballots), papers: docs.all(paperBallots) });
}

function openBallot(docs: HallDocs): HallState['ballot'] {
  const { ballot, paper } = hallVote(docs);
  const body = ballot?.body ?? paper?.body;
  if (body === undefined) return null;
  const method = ballot?.body.method ?? 'paper';
  const isCounted = method === 'roll_call' || method === 'recorded';
  const voted = docs.all(turnouts).filter(({ parent }) => parent === ballot?.id).length;
  return {
    ...{ question: body.question, method, state: body.state === 'open' ? 'open' : 'counting' },
    ...{ roll: body.roll.length, voted: isCounted ? voted : null, ...askedIn(body, paper?.body ?? null) },
  };
}

/** What a vote asks for: so many in favour, or so many of these candidates. */
function askedIn({ majority, members, roll }: Ballot | PaperBallot, paper: PaperBallot | null) {
  const isElection = paper?.kind === 'election';
  const needed = isElection ? null : neededOf({ majority, voting: roll.length, members });
  return { needed, candidates: paper?.candidates.map(({ name }) => name) ?? [], seats: paper?.seats ?? 1 };
}

/** The last result of this sitting. */
function lastResult(docs: HallDocs, { openedAt }: Sitting): HallResult | null {
  const { ballot, paper } = lastVoteOf({
    ballots: docs.all(ballots).filter(({ body }) => body.openedAt >= openedAt),
    papers: docs.all(paperBallots).filter(({ body }) => body.openedAt >= openedAt),
  });
  if (paper !== null) return paperResult(paper.body);
  const result = ballot?.body.result ?? null;
  if (ballot === null || result === null) return null;
  const { yes, no, abstain, absent, needed, isCarried } = result;
  const { question, roll } = ballot.body;
  return { kind: 'vote', question, isCarried, yes, no, abstain, absent, needed, roll: roll.length };
}

/** Blank papers are abstentions. */
function paperResult(paper: PaperBallot): HallResult | null {
  const { kind, question, totals, result } = paper;
  if (totals === null || result === null) return null;
  if (kind === 'election') return { kind, question, candidates: [...candidatesOf(paper)] };
  const [yes = 0, no = 0] = totals.votes;
  const { isCarried, needed } = result;
  const roll = paper.roll.length;
  const absent = roll - totals.papers;
  return { kind: 'vote', question, isCarried, yes, no, abstain: totals.blank, absent, needed, roll };
}

function speakingNow(docs: HallDocs, sitting: Sitting): HallState['speaking'] {
  if (sitting.speaking === null) return null;
  const { delegation, kind, startedAt, usedMs, runningSince, limitMs } = sitting.speaking;
  return {
    delegation: namesIn(docs)(delegation),
    kind,
    startedAt,
    usedMs,
    runningSince,
    limitMs,
  };
}

/** Who waits for the floor, as on every device. */
function waitingOf(docs: HallDocs, sitting: Sitting): ReturnType<typeof speakersOf> {
  const rules = { sets: docs.all(ruleSets), versions: docs.all(parameterVersions), day: sitting.day };
  return speakersOf({
    ...{ sitting, requests: docs.all(floorRequests), moves: docs.all(floorMoves) },
    interventions: docs.all(interventions),
    parameters: parametersOn(rules)?.parameters ?? null,
  });
}

/**
 * What the hall shows. It is made only of what `roomReads` and `shownReads` name, and says of each only what is here.
 */
export function hallState({
  docs,
  now,
  endsAt,
}: {
  docs: HallDocs;
  now: number;
  endsAt: number;
}): HallState | null {
  const meeting = docs.all(meetings)[0]?.body;
  if (meeting === undefined) return null;
  const sitting = sittingOf(docs);
  const open = sitting !== null && isSitting(sitting, meeting) ? sitting : null;
  const order = open === null ? [] : waitingOf(docs, open);
  const name = namesIn(docs);
  const { title, city, timeZone } = meeting;
  return {
    kind: 'clasi.hall_state',
    serverTime: now,
    endsAt,
    meeting: { title, city, timeZone, languages: languagesOf(meeting) },
    isOpen: open !== null,
    item: open?.item == null ? null : { number: open.item.number, title: open.item.title },
    isListOpen: open?.isListOpen ?? false,
    speaking: open === null ? null : speakingNow(docs, open),
    next: order.slice(0, MOST_NEXT).map(({ body }) => ({
      delegation: name(body.delegation),
      kind: body.kind,
    })),
    further: Math.max(0, order.length - MOST_NEXT),
    text: open === null ? null : shownText(docs, open),
    ballot: open === null ? null : openBallot(docs),
    result: sitting === null ? null : lastResult(docs, sitting),
  };
}

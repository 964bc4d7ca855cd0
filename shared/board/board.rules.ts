import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { lacks } from '#shared/participants/owed.rules.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import type {
  Answer,
  Attendance,
  Delegation,
  Participant,
} from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import {
  type Count,
  type Fact,
  languagesOf,
  readingLanguages,
  sumFacts,
  travelOf,
  visaOf,
} from './facts.rules.ts';
import {
  countMembers,
  isAccredited,
  isNominated,
  type Member,
  membersByDelegation,
} from './members.rules.ts';
import { type Owing, owingsOf } from './owings.rules.ts';
import { type PaperInForce, papersInForce } from './papers.rules.ts';

export interface BoardRow {
  readonly delegation: Doc<Delegation>;
  readonly members: readonly Member[];
  /** Its languages for reading and writing; empty if they cannot be known. */
  readonly reads: readonly Language[];
  readonly nominated: Count | null;
  readonly accredited: Count | null;
  readonly travel: Fact;
  readonly visa: Fact;
  readonly interpretation: (Count & { readonly languages: readonly string[] }) | null;
  readonly papers: (Count & { readonly missing: readonly Language[] }) | null;
  readonly answers: Readonly<Record<Answer, number>>;
  /** Earliest due date first. */
  readonly owes: readonly Owing[];
}

export interface Board {
  /** Every delegation except the secretariat, in order of precedence. */
  readonly rows: readonly BoardRow[];
  readonly totals: {
    readonly nominated: Count;
    readonly accredited: Count;
    readonly travel: Count;
    readonly interpretation: Count;
  };
}

export interface BoardInput {
  readonly meeting: Meeting;
  readonly delegations: readonly Doc<Delegation>[];
  readonly nominations: readonly Doc<Nomination>[];
  readonly participants: readonly Doc<Participant>[];
  readonly travelNeeds: readonly Doc<TravelNeeds>[];
  readonly documents: readonly Doc<CommitteeDocument>[];
  readonly versions: readonly Doc<DocumentVersion>[];
  readonly attendance: readonly Doc<Attendance>[];
  /** Today at the venue, `YYYY-MM-DD`. */
  readonly today: string;
}

function countAnswers(attendance: readonly Doc<Attendance>[]): Map<string, Record<Answer, number>> {
  const answers = new Map<string, Record<Answer, number>>();
  for (const { body } of attendance) {
    if (body.delegation === null) continue;
    const known = answers.get(body.delegation) ?? { accept: 0, decline: 0, tentative: 0 };
    known[body.answer] += 1;
    answers.set(body.delegation, known);
  }
  return answers;
}

interface PapersRead {
  readonly fact: BoardRow['papers'];
  /** Papers by the language in which they are still missing. */
  readonly missing: ReadonlyMap<Language, number>;
}

/** How many of the papers a delegation can read, in all its languages. */
function papersRead({
  papers,
  reads,
}: {
  papers: readonly PaperInForce[];
  reads: readonly Language[];
}): PapersRead {
  const missing = new Map<Language, number>();
  for (const language of reads) {
    const without = papers.filter((paper) => !paper.languages.has(language)).length;
    if (without > 0) missing.set(language, without);
  }
  if (papers.length === 0 || reads.length === 0) return { fact: null, missing };
  const done = papers.filter((paper) => reads.every((language) => paper.languages.has(language))).length;
  return { fact: { done, total: papers.length, missing: [...missing.keys()] }, missing };
}

function rowOf({
  delegation,
  members,
  papers,
  answers,
  meeting,
  today,
}: {
  delegation: Doc<Delegation>;
  members: readonly Member[];
  papers: readonly PaperInForce[];
  answers: Readonly<Record<Answer, number>>;
  meeting: Meeting;
  today: string;
}): BoardRow {
  const total = members.length;
  const isRemote = meeting.format === 'virtual';
  const languages = languagesOf(members);
  const reads = readingLanguages(delegation.body, languages);
  const { fact, missing } = papersRead({ papers, reads });
  const counted = (isDone: (member: Member) => boolean) => ({ done: countMembers(members, isDone), total });
  const travel = isRemote ? 'not_needed' : travelOf(members);
  const visa = isRemote ? 'not_needed' : visaOf(members);
  return {
    delegation,
    members,
    reads,
    nominated: total === 0 ? null : counted(isNominated),
    accredited: total === 0 ? null : counted(isAccredited),
    travel,
    visa,
    interpretation:
      languages.length === 0
        ? null
        : { ...counted(({ needs }) => !lacks('interpretation', needs)), languages },
    papers: fact,
    answers,
    owes: owingsOf({
      kind: delegation.body.kind,
      facts: { travel, visa },
      members,
      missing,
      meeting,
      today,
    }),
  };
}

/**
 * The week before, by delegation: what is known, and what is owed by whom until when. What a reader may not read (for
 * the programme, a restricted paper's files) counts neither as present nor as missing.
 */
export function boardOf(input: BoardInput): Board {
  const { meeting, today } = input;
  const members = membersByDelegation(input);
  const papers = papersInForce(input);
  const answers = countAnswers(input.attendance);
  const none = { accept: 0, decline: 0, tentative: 0 };
  const rows = sortDelegations({ list: input.delegations, orderLanguage: meeting.orderLanguage })
    .filter(({ body }) => body.kind !== 'presidency')
    .map((delegation) =>
      rowOf({
        delegation,
        members: members.get(delegation.id) ?? [],
        papers,
        answers: answers.get(delegation.body.code) ?? none,
        meeting,
        today,
      }),
    );
  return {
    rows,
    totals: {
      nominated: sumFacts(rows.map((row) => row.nominated)),
      accredited: sumFacts(rows.map((row) => row.accredited)),
      travel: sumFacts(rows.map((row) => row.travel)),
      interpretation: sumFacts(rows.map((row) => row.interpretation)),
    },
  };
}

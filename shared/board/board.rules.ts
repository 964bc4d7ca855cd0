import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import type { Meeting, Owed } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import type {
  Answer,
  Attendance,
  Delegation,
  DelegationKind,
  Participant,
} from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import { papersInForce } from './papers.rules.ts';

/** So many of so many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}
/** Null: nothing is known. `not_needed`: known, and nobody needs it. */
export type Fact = Count | 'not_needed' | null;

/** Who has to act for a thing to be no longer owed. */
export type Debtor = 'liaison' | 'presidency' | 'programme';
export type OwedThing =
  | 'delegation'
  | 'names'
  | 'note_verbale'
  | 'corrections'
  | 'accreditation'
  | 'visa_answers'
  | 'visa_letters'
  | 'visas'
  | 'travel'
  | 'tickets'
  | 'interpretation'
  | 'papers';

export interface Owing {
  readonly thing: OwedThing;
  readonly count: number;
  /** Of papers: into which language. */
  readonly language: Language | null;
  readonly by: Debtor;
  /** Last day, in the venue's calendar; null where the presidency has set none. */
  readonly due: string | null;
  readonly isOverdue: boolean;
}

export interface BoardRow {
  readonly delegation: Doc<Delegation>;
  /** In which languages it reads and is written to; none where that cannot be known. */
  readonly reads: readonly Language[];
  readonly nominated: Count | null;
  readonly accredited: Count | null;
  readonly travel: Fact;
  readonly visa: Fact;
  readonly interpretation: (Count & { readonly languages: readonly string[] }) | null;
  readonly papers: (Count & { readonly missing: readonly Language[] }) | null;
  readonly answers: Readonly<Record<Answer, number>>;
  /** What falls due first stands first. */
  readonly owes: readonly Owing[];
}

export interface Board {
  /** Every delegation but the secretariat, in precedence. */
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
  /** The venue's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Of which deadline a thing hangs. */
const DEADLINES = {
  delegation: 'nominations',
  names: 'nominations',
  note_verbale: 'nominations',
  corrections: 'nominations',
  accreditation: 'nominations',
  visa_answers: 'visas',
  visa_letters: 'visas',
  visas: 'visas',
  travel: 'travel',
  tickets: 'travel',
  interpretation: 'interpretation',
  papers: 'papers',
} as const satisfies Record<OwedThing, Owed>;

/** One member of a delegation, whether on the list, nominated, or both. */
interface Member {
  readonly name: string | null;
  readonly nomination: Nomination | null;
  readonly isListed: boolean;
  readonly needs: TravelNeeds | null;
}

/** Whoever withdrew is no member; whoever was returned is one, as long as their state has not withdrawn them. */
function membersByDelegation({
  nominations,
  participants,
  travelNeeds,
}: Pick<BoardInput, 'nominations' | 'participants' | 'travelNeeds'>): Map<string, Member[]> {
  const needsOf = new Map(travelNeeds.map(({ body }) => [body.participant, body]));
  const listed = new Map(participants.map((person) => [person.id, person.body]));
  const members = new Map<string, Member[]>();
  const nominated = new Set<string>();
  function add(delegation: string, member: Member) {
    const known = members.get(delegation);
    if (known === undefined) members.set(delegation, [member]);
    else known.push(member);
  }
  for (const { body } of nominations) {
    if (body.state === 'withdrawn') continue;
    const person = listed.get(body.participant);
    nominated.add(body.participant);
    add(body.delegation, {
      name: person?.name ?? body.name,
      nomination: body,
      isListed: person !== undefined,
      needs: needsOf.get(body.participant) ?? null,
    });
  }
  for (const { id, body } of participants) {
    if (nominated.has(id)) continue;
    const needs = needsOf.get(id) ?? null;
    add(body.delegation, { name: body.name, nomination: null, isListed: true, needs });
  }
  return members;
}

/** A note verbale names its people, whether or not the list shows more of them than their office. */
function isNamed({ name, nomination }: Member): boolean {
  return name !== null || (nomination !== null && nomination.noteVerbale !== null);
}

function isNominated(member: Member): boolean {
  return isNamed(member) && member.nomination?.state !== 'returned';
}

function isAccredited({ isListed, nomination }: Member): boolean {
  return nomination === null ? isListed : nomination.state === 'accredited';
}

function hasTravel(needs: TravelNeeds | null): boolean {
  return needs !== null && needs.arrival !== null && needs.departure !== null;
}

function count(list: readonly Member[], isDone: (member: Member) => boolean): number {
  let done = 0;
  for (const member of list) if (isDone(member)) done += 1;
  return done;
}

function travelOf(list: readonly Member[]): Count | null {
  const isKnown = list.some(({ needs }) => needs !== null && (needs.arrival ?? needs.departure) !== null);
  return isKnown ? { done: count(list, ({ needs }) => hasTravel(needs)), total: list.length } : null;
}

/** Out of those who need one or have not said; null where nobody has said anything. */
function visaOf(list: readonly Member[]): Fact {
  const visas = list.map(({ needs }) => needs?.visa ?? null);
  if (visas.every((visa) => visa === null)) return null;
  const needing = visas.filter((visa) => visa !== 'not_needed');
  if (needing.length === 0) return 'not_needed';
  return { done: needing.filter((visa) => visa === 'granted').length, total: needing.length };
}

/** Languages of a delegation, the most frequent first. */
function languagesOf(list: readonly Member[]): string[] {
  const counts = new Map<string, number>();
  for (const { needs } of list) {
    const language = needs?.interpretation ?? null;
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * In which languages a delegation reads: as its people have said, else a state's own. Who has said another than the
 * three of the papers reads English.
 */
function readingLanguages({ kind, code }: Delegation, spoken: readonly string[]): Language[] {
  const ours = LANGUAGES.filter((language) => spoken.includes(language));
  if (ours.length > 0) return ours;
  if (spoken.length > 0) return ['en'];
  if (kind !== 'state') return [];
  return [code === 'BR' ? 'pt' : 'es'];
}

/** A body that has no liaison here is looked after by the programme. */
function delegationDebtor(kind: DelegationKind): Debtor {
  return kind === 'state' ? 'liaison' : 'programme';
}

function owingsOf({
  row,
  members,
  missing,
  meeting,
  today,
}: {
  row: Pick<BoardRow, 'delegation' | 'interpretation' | 'visa' | 'travel'>;
  members: readonly Member[];
  missing: ReadonlyMap<Language, number>;
  meeting: Meeting;
  today: string;
}): Owing[] {
  const found: Owing[] = [];
  const own = delegationDebtor(row.delegation.body.kind);
  function owe(thing: OwedThing, by: Debtor, amount: number, language: Language | null = null) {
    if (amount === 0) return;
    const due = meeting.deadlines?.[DEADLINES[thing]] ?? null;
    found.push({ thing, by, count: amount, language, due, isOverdue: due !== null && due < today });
  }
  const having = (isSo: (member: Member) => boolean) => count(members, isSo);

  if (members.length === 0) owe('delegation', own, 1);
  owe(
    'names',
    own,
    having((one) => !isNamed(one) && one.nomination?.state !== 'returned'),
  );
  owe(
    'corrections',
    own,
    having(({ nomination }) => nomination?.state === 'returned'),
  );
  const waiting = (one: Member) => one.nomination?.state === 'nominated' && isNamed(one);
  owe(
    'note_verbale',
    own,
    having((one) => waiting(one) && one.nomination?.noteVerbale === null),
  );
  owe(
    'accreditation',
    'presidency',
    having((one) => waiting(one) && one.nomination?.noteVerbale !== null),
  );
  if (row.visa !== 'not_needed') {
    owe(
      'visa_answers',
      own,
      having(({ needs }) => (needs?.visa ?? null) === null),
    );
    owe(
      'visa_letters',
      'presidency',
      having(({ needs }) => needs?.visa === 'letter_wanted'),
    );
    owe(
      'visas',
      own,
      having(({ needs }) => needs?.visa === 'letter_issued'),
    );
  }
  if (row.travel !== 'not_needed') {
    const isPaid = ({ needs }: Member) => needs?.budget === 'programme';
    owe(
      'travel',
      own,
      having((one) => !hasTravel(one.needs) && !isPaid(one)),
    );
    owe(
      'tickets',
      'programme',
      having((one) => !hasTravel(one.needs) && isPaid(one)),
    );
  }
  owe(
    'interpretation',
    own,
    having(({ needs }) => (needs?.interpretation ?? null) === null),
  );
  for (const [language, papers] of missing) owe('papers', 'presidency', papers, language);
  const place = new Map(Object.keys(DEADLINES).map((thing, index) => [thing, index]));
  return found.sort(
    (left, right) =>
      (left.due ?? '9999').localeCompare(right.due ?? '9999') ||
      (place.get(left.thing) ?? 0) - (place.get(right.thing) ?? 0),
  );
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

function sum(rows: readonly BoardRow[], of: (row: BoardRow) => Fact): Count {
  let done = 0;
  let total = 0;
  for (const row of rows) {
    const fact = of(row);
    if (fact === null || fact === 'not_needed') continue;
    done += fact.done;
    total += fact.total;
  }
  return { done, total };
}

/**
 * The week before, by delegation: what is known, and what is owed by whom until when. What a reader may not read (a
 * restricted paper's files, for the programme) counts neither as there nor as missing.
 */
export function boardOf(input: BoardInput): Board {
  const { meeting, today } = input;
  const members = membersByDelegation(input);
  const papers = papersInForce(input);
  const answers = countAnswers(input.attendance);
  const isRemote = meeting.format === 'virtual';
  const isKnown = papers.length > 0;
  const none = { accept: 0, decline: 0, tentative: 0 };

  const rows = sortDelegations({ list: input.delegations, orderLanguage: meeting.orderLanguage })
    .filter(({ body }) => body.kind !== 'presidency')
    .map((delegation): BoardRow => {
      const list = members.get(delegation.id) ?? [];
      const total = list.length;
      const languages = languagesOf(list);
      const reads = readingLanguages(delegation.body, languages);
      const missing = new Map<Language, number>();
      for (const language of reads) {
        const without = papers.filter((paper) => !paper.languages.has(language)).length;
        if (without > 0) missing.set(language, without);
      }
      const readable = papers.filter((paper) => reads.every((language) => paper.languages.has(language)));
      const facts = {
        delegation,
        reads,
        nominated: total === 0 ? null : { done: count(list, isNominated), total },
        accredited: total === 0 ? null : { done: count(list, isAccredited), total },
        travel: isRemote ? ('not_needed' as const) : travelOf(list),
        visa: isRemote ? ('not_needed' as const) : visaOf(list),
        interpretation:
          languages.length === 0
            ? null
            : {
                done: count(list, ({ needs }) => (needs?.interpretation ?? null) !== null),
                total,
                languages,
              },
        papers:
          isKnown && reads.length > 0
            ? { done: readable.length, total: papers.length, missing: [...missing.keys()] }
            : null,
        answers: answers.get(delegation.body.code) ?? none,
      };
      return { ...facts, owes: owingsOf({ row: facts, members: list, missing, meeting, today }) };
    });

  return {
    rows,
    totals: {
      nominated: sum(rows, (row) => row.nominated),
      accredited: sum(rows, (row) => row.accredited),
      travel: sum(rows, (row) => row.travel),
      interpretation: sum(rows, (row) => row.interpretation),
    },
  };
}

/** The most pressing thing of a row: what is overdue, else what falls due first. */
export function firstOwing({ owes }: Pick<BoardRow, 'owes'>): Owing | null {
  return owes[0] ?? null;
}

export function isRowOverdue({ owes }: Pick<BoardRow, 'owes'>): boolean {
  return owes.some((owing) => owing.isOverdue);
}

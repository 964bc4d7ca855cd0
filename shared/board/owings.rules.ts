import type { Language } from '#shared/kernel/text.ts';
import type { Meeting, Owed } from '#shared/meetings/meetings.schemas.ts';
import { lacks } from '#shared/participants/owed.rules.ts';
import type { DelegationKind } from '#shared/participants/participants.schemas.ts';
import type { Fact } from './facts.rules.ts';
import { isNamed, isWaiting, type Member } from './members.rules.ts';

/** Who has to act so that a thing is no longer owed. */
export const DEBTORS = ['presidency', 'programme', 'liaison'] as const;
export type Debtor = (typeof DEBTORS)[number];
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
  /** For whom it is owed; nobody where it is owed for the delegation as a whole. */
  readonly members: readonly Member[];
  /** For papers: the missing language. */
  readonly language: Language | null;
  readonly by: Debtor;
  /** Last day, in the venue's calendar; null if the presidency has set none. */
  readonly due: string | null;
  readonly isOverdue: boolean;
}

/** The deadline of each thing. */
export const DEADLINES = {
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

/**
 * Until when a thing is owed, and whether that day has passed: the one rule of lateness, of the board, of Hoy, of a
 * delegation's own page and of accreditation.
 *
 * @param today in the venue's calendar
 */
export function dueOf({
  thing,
  meeting,
  today,
}: {
  thing: OwedThing;
  meeting: Pick<Meeting, 'deadlines'>;
  today: string;
}): Pick<Owing, 'due' | 'isOverdue'> {
  const due = meeting.deadlines?.[DEADLINES[thing]] ?? null;
  return { due, isOverdue: due !== null && due < today };
}

/** The programme looks after a body that has no liaison here. */
export function delegationDebtor(kind: DelegationKind): Debtor {
  return kind === 'state' ? 'liaison' : 'programme';
}

function isReturned({ nomination }: Member): boolean {
  return nomination?.state === 'returned';
}

const isPaid = ({ needs }: Member) => needs?.budget === 'programme';
/** Journey and needs can be given from the nomination on; nobody owes them before the place on the list is certain. */
const lacksListed = (what: Parameters<typeof lacks>[0], { isListed, needs }: Member) =>
  isListed && lacks(what, needs);

/** What may be owed for each member, by whom, and when it is. */
export const OF_MEMBERS: readonly (readonly [OwedThing, Debtor | 'own', (member: Member) => boolean])[] = [
  // Also of who waits: once it is decided, their state can complete the nomination no more.
  ['names', 'own', (one) => !isNamed(one) && !isReturned(one)],
  ['corrections', 'own', isReturned],
  ['note_verbale', 'own', (one) => isWaiting(one) && isNamed(one) && one.nomination?.noteVerbale === null],
  ['accreditation', 'presidency', isWaiting],
  ['visa_answers', 'own', (one) => lacksListed('visas', one)],
  ['visa_letters', 'presidency', ({ needs }) => needs?.visa === 'letter_wanted'],
  ['visas', 'own', ({ needs }) => needs?.visa === 'letter_issued'],
  ['travel', 'own', (one) => lacksListed('travel', one) && !isPaid(one)],
  ['tickets', 'programme', (one) => lacksListed('travel', one) && isPaid(one)],
  ['interpretation', 'own', (one) => lacksListed('interpretation', one)],
];

const PLACE = new Map(Object.keys(DEADLINES).map((thing, index) => [thing, index]));

/** @param missing papers by the language in which they are still missing */
export function owingsOf({
  kind,
  facts,
  members,
  missing,
  meeting,
  today,
}: {
  kind: DelegationKind;
  facts: { readonly visa: Fact; readonly travel: Fact };
  members: readonly Member[];
  missing: ReadonlyMap<Language, number>;
  meeting: Pick<Meeting, 'deadlines'>;
  today: string;
}): Owing[] {
  const found: Owing[] = [];
  const own = delegationDebtor(kind);
  function owe({
    language = null,
    members: whose = [],
    ...owed
  }: Pick<Owing, 'thing' | 'by' | 'count'> & Partial<Pick<Owing, 'members' | 'language'>>) {
    if (owed.count === 0) return;
    found.push({ ...owed, members: whose, language, ...dueOf({ thing: owed.thing, meeting, today }) });
  }
  const isNeedless = (thing: OwedThing) =>
    (DEADLINES[thing] === 'visas' && facts.visa === 'not_needed') ||
    (DEADLINES[thing] === 'travel' && facts.travel === 'not_needed');

  if (members.length === 0) owe({ thing: 'delegation', by: own, count: 1 });
  for (const [thing, by, isOwed] of OF_MEMBERS) {
    if (isNeedless(thing)) continue;
    const whose = members.filter(isOwed);
    owe({ thing, by: by === 'own' ? own : by, count: whose.length, members: whose });
  }
  for (const [language, papers] of missing)
    owe({ thing: 'papers', by: 'presidency', count: papers, language });
  return found.sort(
    (left, right) =>
      (left.due ?? '9999').localeCompare(right.due ?? '9999') ||
      (PLACE.get(left.thing) ?? 0) - (PLACE.get(right.thing) ?? 0),
  );
}

/** The most urgent thing: an overdue one, else the earliest due. */
export function firstOwing({ owes }: { readonly owes: readonly Owing[] }): Owing | null {
  return owes[0] ?? null;
}

export function isRowOverdue({ owes }: { readonly owes: readonly Owing[] }): boolean {
  return owes.some((owing) => owing.isOverdue);
}

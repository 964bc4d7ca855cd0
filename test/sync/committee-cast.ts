import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { INSTRUMENT, instrumentArgs } from '#shared/membership/membership.fixtures.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { castOf } from './ideal-cast.ts';
import { must } from './ideal-schedule.ts';
import type { Cast, Phone, World } from './world.ts';

export const SET = 'rst_rules';
/** By which they were adopted. */
export const RULES_DECISION = 'dcs_rules';
/** The decision of a day, by which amendments are decided on it. */
export function decisionOn(day: string): string {
  return `dcs_rules-${day}`;
}
const DAYS_OF_DECISIONS = 20;
export const ARTICLES = ['art_quorum', 'art_debate'] as const;
/** Stands in all that the presidency alone reads, and in nothing else. */
export const DRAFT = 'DRAFT-';
/** Stands in all that whoever meets reads. */
export const SAID = 'SAID-';

const MINUTE = 60_000;
const people = castOf([
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
  ['coordinator', 'coordinator', null, null, null, COMMITTEE, -26 * 60 * MINUTE],
  ['clDelegate', 'clDelegate', 'CL', 'delegate', null, COMMITTEE, 3 * 24 * 60 * MINUTE],
  ['clContact', 'clContact', 'CL', 'pointOfContact', null, COMMITTEE, 0],
  ['ecDelegate', 'ecDelegate', 'EC', 'delegate', null, COMMITTEE, -40 * MINUTE],
  ['uyDelegate', 'uyDelegate', 'UY', 'delegate', null, COMMITTEE, 0],
  ['officer', 'officer', 'CL', 'fieldOfficer', 'customs', COMMITTEE, 0],
]);
/** Two who preside, delegates of three states, and an officer who has no part in it. */
export const COMMITTEE_CAST: Cast = {
  ...people,
  people: people.people.map((each) => ({
    ...each,
    foreign: [
      ...(each.actor.state === null ? [] : [DRAFT]),
      ...(each.actor.roles.includes('fieldOfficer') ? [SAID] : []),
    ],
  })),
};

/** A fault added on purpose, to see that it is found. */
export interface CommitteeSabotage {
  /** The server does not find who broke a silence. */
  readonly forgetsBreaks?: boolean;
  /** A break that came late is called one in time. */
  readonly callsLateInTime?: boolean;
  /** What holds on a day that has been is written anew. */
  readonly rewritesPast?: boolean;
  /** What somebody proposed is written over. */
  readonly overwrites?: boolean;
  /** A decision gets the number of another. */
  readonly numbersTwice?: boolean;
  /** What is for those who meet goes to everybody. */
  readonly leaks?: boolean;
}

export interface Doing {
  readonly world: World;
  readonly phone: Phone;
}

export const newId = ({ world }: Doing, prefix: IdPrefix) =>
  createId({ prefix, now: world.now(), random: world.chance.bytes });

export function all<B>({ phone }: Doing, collection: string): (Doc & { readonly body: B })[] {
  const found = phone.client.replica.all(collection) as unknown as readonly (Doc & { readonly body: B })[];
  return [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
}

export const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Of a declaration that seven states may sign for a week, and three must; whoever did not may accede. */
export const TERMS = {
  ...instrumentArgs,
  ...{ opensOn: '2026-06-20', closesOn: '2026-06-26', entryNeeds: 3, entryDays: 1, bindsAfter: 1 },
  noticeDays: 3,
};
export const SIGNERS = ['AR', 'BR', 'CL', 'EC', 'PE', 'UY', 'PY'] as const;

function actorOf(world: World) {
  const admin = world.phones.find(({ name }) => name === 'dev_admin')?.actor;
  if (admin === undefined) throw new Error('nobody presides');
  return admin;
}

/** Rules in force, a meeting, a declaration open for signature that some have signed, and who presides. */
export function beginCommittee(world: World, { signed = 2 } = {}): void {
  appointed(world.server(COMMITTEE), { person: 'per_admin', function: 'presidency' });
  appointed(world.server(COMMITTEE), { person: 'per_coordinator', function: 'coordination' });
  const admin = actorOf(world);
  const there = (name: string, args: object) => must(world, admin, COMMITTEE, name, args);
  const today = dayOf(world.now());
  there('meetings.schedule', meetingArgs);
  there('rules.begin', { set: SET, title: { es: `${SAID}rules` }, meeting: null, amendUntil: null });
  for (const [at, article] of ARTICLES.entries()) {
    const words = { title: { es: `${SAID}${article}` }, text: { es: `${SAID}${article} text` } };
    there('articles.add', { article, set: SET, number: String(at + 1), order: (at + 1) * 10, ...words });
  }
  const quorum = { basis: 'half' as const, number: null, article: ARTICLES[0] };
  there('rules.set_parameters', { set: SET, parameters: { ...NO_PARAMETERS, quorum } });
  there('rules.move_to', { set: SET, stage: 'read_for_adoption' });
  const decision = { decision: RULES_DECISION, meeting: MEETING };
  there('decisions.draft', { ...decision, item: 'agi_1', text: { es: `${SAID}rules` }, mode: 'consensus' });
  there('decisions.adopt', { ...decision, decidedOn: today });
  for (let n = 0; n < DAYS_OF_DECISIONS; n += 1) {
    const day = addDays(today, n);
    const of = { decision: decisionOn(day), meeting: MEETING };
    // Adopted on its day, by whoever then decides an amendment by it.
    there('decisions.draft', { ...of, item: 'agi_1', text: { es: `${SAID}${day}` }, mode: 'consensus' });
  }
  const seen = hashOfDraft({
    articles: ARTICLES.flatMap((id) => {
      const known = world.server(COMMITTEE).document('articles', id);
      return known === null ? [] : [known as unknown as Doc<Article>];
    }),
    parameters: { ...NO_PARAMETERS, quorum },
  });
  there('rules.adopt', { set: SET, ...decision, document: 'CLASI/1', on: today, seen });
  there('rules.put_in_force', { set: SET, from: today, replaces: null });
  const title = { es: `${SAID}x`, pt: `${SAID}x` };
  there('instruments.draft', { instrument: INSTRUMENT, ...TERMS, title });
  there('instruments.open', { instrument: INSTRUMENT, ...TERMS, title });
  for (const state of SIGNERS.slice(0, signed)) {
    const of = { consent: `sct_${state}`, instrument: INSTRUMENT };
    const seen = { on: today, office: { es: `${SAID}office` }, powers: 'ex_officio' };
    const what = { kind: 'signature', state, place: TERMS.place, reference: null };
    there('instruments.record_consent', { ...of, ...seen, ...what });
    there('instruments.check_powers', { ...of, ...seen });
  }
}

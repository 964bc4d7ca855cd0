import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { type FloorRule, NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { castOf, type PersonRow } from './ideal-cast.ts';
import { must } from './ideal-schedule.ts';
import type { Cast, World } from './world.ts';

/** Thirty states, each with a delegate in the room. */
export const STATES_HERE = [
  ...['AR', 'BB', 'BO', 'BR', 'BS', 'BZ', 'CL', 'CO', 'CR', 'CU', 'DM', 'DO', 'EC', 'GD', 'GT'],
  ...['GY', 'HN', 'HT', 'JM', 'KN', 'LC', 'MX', 'NI', 'PA', 'PE', 'PY', 'SR', 'SV', 'TT', 'UY'],
];
/** Stands in what is public in the room, and in nothing else. */
export const ROOM_WORD = 'ROOM-';
export const ITEMS = ['agi_1', 'agi_2', 'agi_3'] as const;
export const DAY = '2026-06-25';
export const FLOOR: FloorRule = {
  ...{ minutes: 3, budget: 8, replyMinutes: 2, isPresentOnly: false, isMinisterFirst: true },
  ...{ areSidesInTurn: true, hasReply: true, areObserversLast: true, article: 'art_floor' },
};
export const RANK: NonNullable<Parameters['pointsOfOrder']>['rank'] = ['close_debate', 'suspend', 'adjourn'];

const SKEWS = [0, 0, -40 * 60_000, 3 * 24 * 3_600_000, 5_000];
const delegates = STATES_HERE.map((state, at): PersonRow => {
  const key = `${state.toLowerCase()}Delegate`;
  return [key, key, state, 'delegate', null, COMMITTEE, SKEWS[at % SKEWS.length] ?? 0];
});
const people = castOf([
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
  ['coordinator', 'coordinator', null, null, null, COMMITTEE, -26 * 3_600_000],
  ['officer', 'officer', 'CL', 'fieldOfficer', 'customs', COMMITTEE, 0],
  ...delegates,
]);
/** Two who preside, an officer who has no part in it, and a delegate of each state. */
export const FLOOR_CAST: Cast = {
  ...people,
  people: people.people.map((each) => ({
    ...each,
    foreign: each.actor.roles.includes('fieldOfficer') ? [ROOM_WORD] : [],
  })),
};

/** A fault added on purpose, to see that it is found. */
export interface FloorSabotage {
  /** Two requests get one place in the server's count. */
  readonly countsTwice?: boolean;
  /** Who has spoken is on the list again. */
  readonly callsAgain?: boolean;
  /** How long somebody spoke is forgotten. */
  readonly forgetsTime?: boolean;
  /** What is public in the room goes to everybody. */
  readonly leaks?: boolean;
}

export const itemOf = (id: string) => ({ id, number: id.slice(4), title: { es: `${ROOM_WORD}${id}` } });

const isDelegate = ({ roles }: Actor) => roles.includes('delegate');

/** Rules in force, a convened meeting with its delegations and items, and who presides: the room opens on its first item. */
export function beginFloor(world: World): void {
  appointed(world.server(COMMITTEE), { person: 'per_admin', function: 'presidency' });
  appointed(world.server(COMMITTEE), { person: 'per_coordinator', function: 'coordination' });
  const admin = world.phones.find(({ name }) => name === 'dev_admin')?.actor;
  if (admin === undefined) throw new Error('nobody presides');
  const there = (name: string, args: object) => must(world, admin, COMMITTEE, name, args);
  there('meetings.schedule', meetingArgs);
  for (const code of STATES_HERE) {
    const of = { delegation: `dlg_${code}`, meeting: MEETING, kind: 'state', order: 0 };
    there('participants.add_delegation', { ...of, code, name: { es: code } });
    const participant = `prt_${code}`;
    const head = { participant, meeting: MEETING, delegation: of.delegation, capacity: 'head', order: 0 };
    there('participants.add', { ...head, name: null, office: { es: 'x' } });
    const delegate = world.phones.find(({ actor }) => actor.state === code && isDelegate(actor))?.actor;
    if (delegate === undefined) throw new Error(`nobody is there for ${code}`);
    must(world, delegate, COMMITTEE, 'participants.claim', { participant, meeting: MEETING });
  }
  for (const item of ITEMS) there('agenda.add_item', { ...itemArgs, item, kind: 'session' });
  const words = { title: { es: 'x' }, text: { es: 'x' } };
  there('rules.begin', { set: 'rst_1', title: { es: 'x' }, meeting: null, amendUntil: null });
  there('articles.add', { article: 'art_floor', set: 'rst_1', number: '1', order: 10, ...words });
  const pointsOfOrder = { rank: [...RANK], article: 'art_floor' };
  const parameters: Parameters = { ...NO_PARAMETERS, floor: FLOOR, pointsOfOrder };
  there('rules.set_parameters', { set: 'rst_1', parameters });
  there('rules.move_to', { set: 'rst_1', stage: 'read_for_adoption' });
  const decision = { decision: 'dcs_rules', meeting: MEETING };
  there('decisions.draft', { ...decision, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  there('decisions.adopt', { ...decision, decidedOn: DAY });
  const article = world.server(COMMITTEE).document('articles', 'art_floor') as unknown as Doc<Article>;
  const seen = hashOfDraft({ articles: [article], parameters });
  there('rules.adopt', { set: 'rst_1', ...decision, document: 'CLASI/1', on: DAY, seen });
  there('rules.put_in_force', { set: 'rst_1', from: DAY, replaces: null });
  there('meetings.move_to', { meeting: MEETING, state: 'convened' });
}

/** On the chair's own phone, as its first acts of the day. */
export function openRoom(world: World): void {
  const [chair] = world.phones;
  const day = dayAt({ instant: world.now(), timeZone: meetingArgs.timeZone });
  chair?.client.mutate({ name: 'floor.open_sitting', args: { meeting: MEETING, day } });
  chair?.client.mutate({
    name: 'floor.take_item',
    args: { meeting: MEETING, item: itemOf(ITEMS[0]) },
  });
}

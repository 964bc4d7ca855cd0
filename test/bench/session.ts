import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import type { Choice } from '#shared/ballots/ballots.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { closedCard } from '#shared/meetings/meetings.fixtures.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';

/** How large a session is. Every delegation is a state's, and sits in every meeting. */
export interface RoomSize {
  readonly meetings: number;
  readonly delegations: number;
  /** Each with a device. */
  readonly peoplePerDelegation: number;
}
/** Three hundred people of thirty delegations in one meeting. */
export const ONE_ROOM: RoomSize = { meetings: 1, delegations: 30, peoplePerDelegation: 10 };
/** As many votes as devices: a roll has room for two hundred, so that they sit in two meetings at once. */
export const TWO_ROOMS: RoomSize = { meetings: 2, delegations: 150, peoplePerDelegation: 2 };

export const CHAIR = 'committee0';
const ITEMS = 12;
const RIGHTS = ['speak', 'propose', 'vote'] as const;
const SET = 'rst_01JXBENCHRULES0000000000000';
const ARTICLE = 'art_01JXBENCHARTICLE00000000000';
const DECISION = 'dcs_01JXBENCHDECISION0000000000';
const ZONE = 'America/La_Paz';

export interface Act {
  readonly name: string;
  readonly args: Json;
  readonly base?: Readonly<Record<string, number>>;
}

const act = (name: string, args: object, base?: Act['base']): Act => ({
  ...{ name, args: args as Json },
  ...(base === undefined ? {} : { base }),
});
const text = (es: string) => ({ es, pt: es, en: es });
/** As long as a real one: a random id is a good part of what a change costs. */
const padded = (prefix: string, index: number) =>
  `${prefix}_01JX${(index * 2_654_435_761 + 40_503).toString(32).toUpperCase().padStart(22, 'K7M2QX').slice(-22)}`;

export const meetingOf = (room: number) => padded('mtg', 11 + room);
export const itemOf = (room: number, index: number) => ({
  ...{ id: padded('agi', 1_000 * (room + 1) + index), number: String(index + 1) },
  title: text(`Debate: tráfico de armas y lavado de activos, punto ${index + 1}`),
});
export const delegationCode = (index: number) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
const delegationOf = (room: number, code: string) => `${padded('dlg', 50 + room)}-${code}`;
export const participantOf = (room: number, person: string) => `${padded('prt', 70 + room)}-${person}`;

/** Most agree, some do not, as votes are: a result in which all say the same would cost less than real ones. */
export function choiceOf(index: number): Choice {
  return index % 5 === 3 ? 'no' : index % 7 === 4 ? 'abstain' : 'yes';
}

/** Names of the people, as `toPlace` reads them: the first of each delegation heads it. */
export function namesOf({ delegations, peoplePerDelegation }: RoomSize): string[] {
  return Array.from({ length: delegations * peoplePerDelegation }, (_, index) => {
    return `${delegationCode(index % delegations)}${Math.floor(index / delegations)}`;
  });
}

/** The day at the venue. */
export function dayOfRoom(now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(now);
}

function scheduled(room: number, day: string): Act[] {
  const meeting = meetingOf(room);
  return [
    act('meetings.schedule', {
      ...{ meeting, title: text('Reunión de trabajo'), summary: null, type: 'working', format: 'in_person' },
      ...{ startsOn: day, endsOn: day, precision: 'day', timeZone: ZONE },
      ...{ city: text('La Paz'), venue: text('Centro de convenciones'), condition: null, decideBy: null },
      ...{ fallback: null, languages: ['es', 'pt', 'en'], interpretation: [], orderLanguage: 'es' },
      ...{ practicalNote: {}, card: closedCard, state: 'planned' },
    }),
    ...Array.from({ length: ITEMS }, (_, index) => {
      const { id, number, title } = itemOf(room, index);
      return act('agenda.add_item', {
        ...{ item: id, meeting, number, title, summary: null, class: 'A', kind: 'session', room: null },
        ...{ durationMinutes: 20, speakers: [], order: index, startsAt: `${day}T09:00`, timeZone: ZONE },
      });
    }),
    ...['convened', 'in_session'].map((state) => act('meetings.move_to', { meeting, state })),
  ];
}

/** Rules of one article, in force since today. */
function ruled(day: string): Act[] {
  const meeting = meetingOf(0);
  const on = { article: ARTICLE };
  const parameters: Parameters = {
    ...NO_PARAMETERS,
    quorum: { basis: 'more_than_half', number: null, ...on },
    majorities: [{ matter: 'procedure', majority: 'simple_of_present', ...on }],
    rights: { members: [...RIGHTS], observers: ['speak'], guests: [], ...on },
    pointsOfOrder: { rank: ['suspend', 'adjourn', 'adjourn_debate', 'close_debate'], ...on },
    floor: {
      ...{ minutes: 3, budget: null, replyMinutes: 2, isPresentOnly: true, isMinisterFirst: true },
      ...{ areSidesInTurn: false, hasReply: true, areObserversLast: true, ...on },
    },
  };
  const fields = { number: '1', order: 10, title: text('Sesiones'), text: text('Se habla por turnos.') };
  const body = { ...fields, version: 0, isRemoved: false };
  const article: Doc<Article> = {
    collection: 'articles',
    id: ARTICLE,
    parent: SET,
    audience: 'x',
    rev: 1,
    body,
  };
  const of = { decision: DECISION, meeting };
  return [
    act('rules.begin', { set: SET, title: text('Reglamento'), meeting: null, amendUntil: null }),
    act('articles.add', { set: SET, article: ARTICLE, ...fields }),
    act('rules.set_parameters', { set: SET, parameters }),
    act('rules.move_to', { set: SET, stage: 'read_for_adoption' }),
    act('decisions.draft', { ...of, item: itemOf(0, 0).id, mode: 'consensus', text: text('Se adopta.') }),
    act('decisions.adopt', { ...of, decidedOn: day }, { [`decisions/${DECISION}`]: 1 }),
    act('rules.adopt', {
      ...{ set: SET, ...of, document: 'CLASI/BENCH/1', on: day },
      seen: hashOfDraft({ articles: [article], parameters }),
    }),
    act('rules.put_in_force', { set: SET, from: day, replaces: null }),
  ];
}

/** Everything until a sitting is open, by whoever presides; what people then do for themselves is `claimed`. */
export function prepared(size: RoomSize, now: number): Act[] {
  const day = dayOfRoom(now);
  const rooms = Array.from({ length: size.meetings }, (_, room) => room);
  return [
    ...rooms.flatMap((room) => scheduled(room, day)),
    ...ruled(day),
    ...rooms.flatMap((room) => {
      const meeting = meetingOf(room);
      return [
        ...Array.from({ length: size.delegations }, (_, order) => {
          const code = delegationCode(order);
          return act('participants.add_delegation', {
            ...{
              delegation: delegationOf(room, code),
              meeting,
              kind: 'state',
              code,
              name: text(`Estado ${code}`),
            },
            order,
          });
        }),
        ...seatsOf(size, room).flatMap(({ name, code, isHead }, order) => [
          act('participants.add', {
            ...{ participant: participantOf(room, name), meeting, delegation: delegationOf(room, code) },
            ...{ name: `Persona ${name} Apellido`, office: text('Asesoría, cooperación internacional') },
            ...{ capacity: isHead ? 'head' : 'adviser', order },
          }),
          act('checkins.record', {
            ...{
              checkIn: `${padded('chk', 90 + room)}-${name}`,
              meeting,
              participant: participantOf(room, name),
            },
            ...{ direction: 'in', way: 'qr', door: 'Puerta A', at: now },
          }),
        ]),
        act('floor.open_sitting', { meeting, day }),
      ];
    }),
  ];
}

/** Who sits in a room: of two rooms, the people of each delegation in turn. */
export function seatsOf(size: RoomSize, room: number) {
  return namesOf(size)
    .map((name, index) => {
      const turn = Math.floor(index / size.delegations);
      return {
        name,
        index,
        code: name.slice(0, 2),
        room: turn % size.meetings,
        isHead: turn < size.meetings,
      };
    })
    .filter((seat) => seat.room === room);
}

/** Each says who they are on the list: whoever votes must have. */
export function claimed(room: number, name: string): Act {
  return act('participants.claim', { participant: participantOf(room, name), meeting: meetingOf(room) });
}

export const ROOM_COMPARTMENT = COMMITTEE;

import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import type { Done, Further } from './fill-data.ts';
import { DEMO_RULES } from './filled-rules.ts';

/** The phones of the journeys live here, and the meeting takes place here. */
const ZONE = 'America/Santiago';
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(Date.now());

export const MEETING_ID = 'mtg_e2e-session';
export const ITEM = {
  id: 'agi_e2e-session-1',
  number: '1',
  title: { es: 'Hoja de ruta', pt: 'Roteiro', en: 'Road map' },
};
/** Two with a phone of the journeys, and the others. */
export const STATES = [
  ...['CL', 'EC', 'AR', 'BO', 'BR', 'CO', 'CR', 'CU', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PY'],
  ...['SV', 'UY', 'VE', 'AG', 'BB', 'BS', 'BZ', 'DM', 'GD', 'GY', 'HT', 'JM', 'LC', 'SR'],
] as const;
export type State = (typeof STATES)[number];
export const DRIVEN = STATES.slice(2);

export const keyOf = (state: State) => `session-${state.toLowerCase()}`;
/** Leads the meeting beside the presidency's own phone. */
export const COORDINATOR = 'session-coordinator';
export const PEOPLE: readonly Further[] = [
  ...DRIVEN.map((state): Further => {
    return { key: keyOf(state), state, roles: ['delegate'], institution: null, unit: null };
  }),
  { key: COORDINATOR, state: null, roles: [], functions: ['coordination'], institution: null, unit: null },
];
/** As it stands on the screens. */
export const nameOf = (state: State) => `Delegación ${state}`;
export const participantOf = (state: State) => `prt_e2e-session-${state}`;
const personOf: Partial<Record<State, string>> = { CL: 'chile-delegate', EC: 'ecuador-delegate' };

const act = (name: string, args: object, as = 'presidency-admin', base?: Done['base']): Done => ({
  ...{ as, compartment: COMMITTEE, name, args: args as Json },
  ...(base === undefined ? {} : { base }),
});
const text = (es: string) => ({ es, pt: es, en: es });
const SET = 'rst_e2e-session';
const ARTICLE = 'art_e2e-session';
const BY_DECISION = { decision: 'dcs_e2e-session', meeting: 'mtg_demo-founding' };
const fields = { number: '1', order: 10, title: text('Sesiones'), text: text('Se habla por turnos.') };
const PARAMETERS: Parameters = {
  ...NO_PARAMETERS,
  majorities: [{ matter: 'amendments', majority: 'simple_of_present', article: ARTICLE }],
  rights: {
    members: ['speak', 'propose', 'vote'],
    observers: ['speak', 'propose', 'vote'],
    guests: [],
    article: ARTICLE,
  },
  pointsOfOrder: { rank: ['suspend', 'adjourn', 'adjourn_debate', 'close_debate'], article: ARTICLE },
  floor: {
    ...{ minutes: 3, budget: 12, replyMinutes: 2, isPresentOnly: true, isMinisterFirst: false },
    ...{ areSidesInTurn: false, hasReply: true, areObserversLast: false, article: ARTICLE },
  },
};
function drafted(): Doc<Article> {
  const body = { ...fields, version: 0, isRemoved: false };
  return { collection: 'articles', id: ARTICLE, parent: SET, audience: 'x', rev: 1, body };
}

const RULES: readonly Done[] = [
  act('rules.begin', { set: SET, title: text('Reglamento de la sesión'), meeting: null, amendUntil: null }),
  act('articles.add', { set: SET, article: ARTICLE, ...fields }),
  act('rules.set_parameters', { set: SET, parameters: PARAMETERS }),
  act('rules.move_to', { set: SET, stage: 'read_for_adoption' }),
  act('decisions.draft', {
    ...{ ...BY_DECISION, item: 'agi_demo-opening', mode: 'consensus', text: text('Se adopta.') },
  }),
  act('decisions.adopt', { ...BY_DECISION, decidedOn: TODAY }, 'presidency-admin', {
    [`decisions/${BY_DECISION.decision}`]: 1,
  }),
  act('rules.adopt', {
    ...{ set: SET, ...BY_DECISION, document: 'CLASI/E2E/SESION', on: TODAY },
    seen: hashOfDraft({ articles: [drafted()], parameters: PARAMETERS }),
  }),
  act('rules.put_in_force', { set: SET, from: TODAY, replaces: DEMO_RULES }),
];

/** Everybody is on the list, has said so, and went through the door. */
function seated(state: State, order: number): Done[] {
  const delegation = `dlg_e2e-session-${state}`;
  const participant = participantOf(state);
  const meeting = MEETING_ID;
  return [
    act('participants.add_delegation', {
      ...{ delegation, meeting, kind: 'state', code: state, name: text(nameOf(state)), order },
    }),
    act('participants.add', {
      ...{ participant, meeting, delegation, name: `Persona ${state}`, office: text('Jefatura') },
      ...{ capacity: 'head', order },
    }),
    act('participants.claim', { participant, meeting }, personOf[state] ?? keyOf(state)),
    act('checkins.record', {
      ...{ checkIn: `chk_e2e-session-${state}`, meeting, participant, direction: 'in', way: 'desk' },
      ...{ door: 'Puerta A', at: Date.now() - 60_000 },
    }),
  ];
}

/** A meeting of thirty delegations under rules in force, in session on its first item. */
export const IN_SESSION: readonly Done[] = [
  ...RULES,
  act('meetings.schedule', {
    ...{ ...meetingArgs, meeting: MEETING_ID, title: text('Sesión de trabajo'), timeZone: ZONE },
    ...{ startsOn: TODAY, endsOn: TODAY },
  }),
  act('agenda.add_item', {
    ...{ item: ITEM.id, meeting: MEETING_ID, number: ITEM.number, title: ITEM.title, summary: null },
    ...{ class: 'A', kind: 'session', room: null, durationMinutes: 60, speakers: [], order: 0 },
    ...{ startsAt: `${TODAY}T09:00`, timeZone: ZONE },
  }),
  act('meetings.move_to', { meeting: MEETING_ID, state: 'convened' }),
  ...STATES.flatMap(seated),
  act('floor.open_sitting', { meeting: MEETING_ID, day: TODAY }),
  act('floor.take_item', { meeting: MEETING_ID, item: ITEM }),
];

import { attendanceAudience } from '#shared/access/scopes.ts';
import {
  type FloorMove,
  type FloorRequest,
  type Intervention,
  type Sitting,
  sittingId,
} from '#shared/floor/floor.schemas.ts';
import { speakersInOrder } from '#shared/floor/order.rules.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { type FloorRule, NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld } from './rule-world.ts';

export const ROOM = 'mtg_room';
/** At the venue, where it is eleven in the morning. */
export const ROOM_DAY = '2026-10-14';
export const ELEVEN = Date.parse('2026-10-14T16:00:00Z');
export const ITEM = { id: 'agi_rules', number: '3', title: { es: 'Reglamento interno' } };
export const NEXT_ITEM = { id: 'agi_ideal', number: '4', title: { es: 'IDEAL' } };
export const FLOOR_RULE: FloorRule = {
  ...{ minutes: 3, budget: 5, replyMinutes: 2, isPresentOnly: false, isMinisterFirst: false },
  ...{ areSidesInTurn: false, hasReply: true, areObserversLast: true, article: 'art_floor' },
};

const sitting = (person: string, role: Role, delegation: string | null) => {
  const state = delegation !== null && /^[A-Z]{2}$/.test(delegation) ? delegation : null;
  return actorWith([role], { person, delegation, state, institution: null, unit: null });
};
export const chair: Actor = sitting('per_chair', 'presidencyAdmin', 'presidency');
export const delegates = {
  CL: sitting('per_cl', 'delegate', 'CL'),
  EC: sitting('per_ec', 'delegate', 'EC'),
  PY: sitting('per_py', 'pointOfContact', 'PY'),
  europol: sitting('per_eu', 'observer', 'europol'),
};
const SEATED = { CL: 'head', EC: 'adviser', PY: 'alternate', europol: 'observer' } as const;
export type Seated = keyof typeof SEATED;

/** A meeting that was convened, with its delegations and two items, and what people do in its room. */
export function createRoom({
  floor = FLOOR_RULE,
  parameters = {},
}: {
  floor?: FloorRule | null;
  parameters?: Partial<Parameters>;
} = {}) {
  const world = createRuleWorld({ now: ELEVEN });
  const plant = (collection: string, id: string, parent: string | null, body: object, audience = 'all') =>
    world.plant('committee', { collection, id, parent, audience, rev: 1, body: body as Doc['body'] });
  /** That somebody said that they are the one whom the list has for their delegation. */
  function isKnown(actor: Actor) {
    const { person, delegation } = actor;
    const link = { participant: `prt_${delegation ?? ''}`, person, delegation };
    plant('participantLinks', `lnk_${person.slice(4)}`, ROOM, link, attendanceAudience(actor));
  }
  const { meeting: _id, ...meeting } = meetingArgs;
  const of = { ...meeting, startsOn: ROOM_DAY, endsOn: ROOM_DAY, timeZone: 'America/Panama' };
  plant('meetings', ROOM, null, { ...of, state: 'convened', offset: -300 });
  for (const code of Object.keys(SEATED) as Seated[]) {
    const kind = /^[A-Z]{2}$/.test(code) ? 'state' : 'agency';
    plant('delegations', `dlg_${code}`, ROOM, { kind, code, name: { es: code }, order: 0 });
    const office = { name: null, office: { es: 'Dirección' }, capacity: SEATED[code], order: 0 };
    plant('participants', `prt_${code}`, ROOM, { delegation: `dlg_${code}`, ...office });
    isKnown(delegates[code]);
  }
  for (const { id, ...item } of [ITEM, NEXT_ITEM])
    plant('agendaItems', id, ROOM, { ...item, kind: 'session' }, 'logistics/meetings');
  if (floor !== null || Object.keys(parameters).length > 0) {
    const rules = { ...NO_PARAMETERS, ...(floor === null ? {} : { floor }), ...parameters };
    const from = '2026-01-01';
    const set = { title: { es: 'Reglamento' }, meeting: null, amendUntil: null, stage: 'adopted' };
    const adopted = {
      ...set,
      parameters: rules,
      parameterVersion: 1,
      adoption: null,
      from,
      replacedFrom: null,
    };
    plant('ruleSets', 'rst_1', 'rules', adopted, 'members/rules');
    const version = { set: 'rst_1', version: 1, parameters: rules, from, decision: null };
    plant('parameterVersions', 'prv_1', 'rules', version, 'members/rules');
  }

  const docsOf = <B extends Doc['body']>(name: string) =>
    world.docs('committee').filter(({ collection }) => collection === name) as Doc<B>[];
  const does = (actor: Actor, name: string, args: object = {}) =>
    codeOf(world.act(actor, name, { meeting: ROOM, ...args }));
  function leads(name: string, args: object = {}) {
    const code = does(chair, `floor.${name}`, args);
    if (code !== 'accepted') throw new Error(`floor.${name}: ${code}`);
  }
  const wanted = { item: ITEM.id, kind: 'speech', point: null, isMinister: false };
  const asks = (code: Seated, request: string, change: object = {}) =>
    does(delegates[code], 'floor.ask', { request, delegation: code, ...wanted, ...change });
  const adds = (code: string, request: string, change: object = {}) =>
    does(chair, 'floor.add', { request, delegation: code, ...wanted, ...change });
  function sits() {
    leads('open_sitting', { day: ROOM_DAY });
    leads('take_item', { item: ITEM });
  }
  const room = () => docsOf<Sitting>('sittings').find(({ id }) => id === sittingId(ROOM))?.body;
  const requests = () => docsOf<FloorRequest>('floorRequests');
  const list = (item = ITEM.id) =>
    speakersInOrder({
      ...{ requests: requests(), moves: docsOf<FloorMove>('floorMoves'), item, rule: floor },
      pointsRank: parameters.pointsOfOrder?.rank ?? null,
      lastSide: null,
    }).map(({ id }) => id);
  /** That somebody spoke on the open item. */
  const spoke = (code: Seated) => {
    const [startedAt, endedAt] = [ELEVEN - 120_000, ELEVEN - 60_000];
    const said = { item: ITEM.id, delegation: code, kind: 'speech', limitMs: null, usedMs: 60_000 };
    plant('interventions', `itv_before-${code}`, ROOM, {
      request: `spk_before-${code}`,
      ...said,
      startedAt,
      endedAt,
    });
  };
  const scan = (code: Seated, direction: 'in' | 'out', at = ELEVEN) => {
    const body = { participant: `prt_${code}`, direction, way: 'qr', door: 'A', at, heardAt: at };
    const id = `chk_${code}-${direction}-${at}`;
    plant('checkIns', id, ROOM, { ...body, by: 'per_x', device: 'dev_x' }, 'logistics/meetings');
  };
  return {
    ...{ world, plant, isKnown, docsOf, does, leads, asks, adds, sits, room, requests, list, scan, spoke },
    stateOf: (request: string) => requests().find(({ id }) => id === request)?.body.state,
    spoken: () => docsOf<Intervention>('interventions'),
  };
}

import {
  type FloorMove,
  type FloorRequest,
  type Intervention,
  isSpeech,
  REQUEST_KINDS,
  type Sitting,
} from '#shared/floor/floor.schemas.ts';
import { lastSideOf, speakersInOrder } from '#shared/floor/order.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import { all, type Doing, newId } from './committee-cast.ts';
import { FLOOR, ITEMS, itemOf, RANK, ROOM_WORD, STATES_HERE } from './floor-cast.ts';
import { act } from './schedule.ts';

type Deed = (doing: Doing) => void;
export interface Room {
  readonly sitting: Sitting | undefined;
  readonly requests: readonly Doc<FloorRequest>[];
  readonly moves: readonly Doc<FloorMove>[];
  readonly interventions: readonly Doc<Intervention>[];
}

/** The list of the open item, by what somebody has of the room. */
export function listOf({ sitting, requests, moves, interventions }: Room): string[] {
  const item = sitting?.item?.id;
  if (sitting === undefined || item === undefined) return [];
  const lastSide = lastSideOf({ speaking: sitting.speaking, interventions, item });
  return speakersInOrder({ requests, moves, item, rule: FLOOR, pointsRank: RANK, lastSide }).map(
    ({ id }) => id,
  );
}

function roomOf(doing: Doing): Room {
  return {
    sitting: all<Sitting>(doing, 'sittings')[0]?.body,
    requests: all<FloorRequest>(doing, 'floorRequests') as Doc<FloorRequest>[],
    moves: all<FloorMove>(doing, 'floorMoves') as Doc<FloorMove>[],
    interventions: all<Intervention>(doing, 'interventions') as Doc<Intervention>[],
  };
}

function give({ phone }: Doing, name: string, args: object = {}, entry: string | null = null): void {
  void act({ phone, name: `floor.${name}`, args: { meeting: MEETING, ...args }, entry });
}
const own = ({ phone }: Doing) => phone.actor.state ?? '';

function wish({ world }: Doing) {
  const kind = world.chance.pick(REQUEST_KINDS) ?? 'speech';
  return {
    kind,
    point: kind === 'order' ? (world.chance.pick([null, ...POINTS_OF_ORDER]) ?? null) : null,
    isMinister: isSpeech(kind) && world.chance.happens(0.2),
  };
}

const ask: Deed = (doing) => {
  const { chance } = doing.world;
  const open = roomOf(doing).sitting?.item?.id;
  // Now and then with the item of an old screen.
  const item = chance.happens(0.05) ? chance.pick(ITEMS) : open;
  if (item === undefined) return;
  const request = newId(doing, 'spk');
  const args = { request, item, delegation: own(doing), ...wish(doing) };
  give(doing, 'ask', args, `floorRequests/${request}`);
  // Tapped twice, by a page that makes one id for both.
  if (chance.happens(0.2)) give(doing, 'ask', args, null);
};
const mine = (doing: Doing, state: FloorRequest['state']) =>
  doing.world.chance.pick(
    roomOf(doing).requests.filter(({ body }) => body.delegation === own(doing) && body.state === state),
  );
const withdraw: Deed = (doing) => {
  const request = mine(doing, 'waiting');
  if (request !== undefined) give(doing, 'withdraw', { request: request.id });
};
const giveWay: Deed = (doing) => {
  const request = mine(doing, doing.world.chance.happens(0.7) ? 'called' : 'waiting');
  if (request !== undefined) give(doing, 'give_way', { request: request.id });
};

const call: Deed = (doing) => {
  const list = listOf(roomOf(doing));
  const request = doing.world.chance.happens(0.85) ? list[0] : doing.world.chance.pick(list);
  if (request === undefined) return;
  give(doing, 'call', { request });
  if (doing.world.chance.happens(0.2)) give(doing, 'call', { request });
};
const move: Deed = (doing) => {
  const { chance } = doing.world;
  const room = roomOf(doing);
  const list = listOf(room);
  const [request, other] = [chance.pick(list), chance.pick(list)];
  if (request === undefined || room.sitting?.item == null) return;
  const before = other === undefined || other === request || chance.happens(0.2) ? null : other;
  const item = room.sitting.item.id;
  const id = newId(doing, 'spm');
  give(doing, 'move', { move: id, item, request, before, reason: `${ROOM_WORD}why` }, `floorMoves/${id}`);
};
const addOne: Deed = (doing) => {
  const item = roomOf(doing).sitting?.item?.id;
  if (item === undefined) return;
  const request = newId(doing, 'spk');
  const delegation = doing.world.chance.pick(STATES_HERE);
  give(doing, 'add', { request, item, delegation, ...wish(doing) }, `floorRequests/${request}`);
};
const addTime: Deed = (doing) => {
  const request = roomOf(doing).sitting?.speaking?.request;
  if (request !== undefined) give(doing, 'add_time', { request, ms: 60_000, reason: `${ROOM_WORD}more` });
};
const takeItem: Deed = (doing) => {
  if (!doing.world.chance.happens(0.15)) return;
  const id = doing.world.chance.pick(ITEMS);
  if (id !== undefined) give(doing, 'take_item', { item: itemOf(id) });
};
const simply =
  (name: string): Deed =>
  (doing) =>
    give(doing, name);

const OF_DELEGATION: readonly Deed[] = [ask, ask, ask, ask, withdraw, giveWay];
const OF_CHAIR: readonly Deed[] = [
  ...[call, call, call, call, call, move, move, addOne, addTime, addTime, addTime, takeItem],
  ...['pause', 'resume', 'end', 'close_list', 'open_list', 'open_list'].map(simply),
];

/** Does something that this person might do now. */
export function doInRoom(doing: Doing): void {
  const { actor } = doing.phone;
  if (actor.roles.includes('fieldOfficer')) return;
  doing.world.chance.pick(actor.state === null ? OF_CHAIR : OF_DELEGATION)?.(doing);
}

import {
  type FloorMove,
  type FloorRequest,
  type Intervention,
  interventionId,
  type Sitting,
} from '#shared/floor/floor.schemas.ts';
import { isSameSort } from '#shared/floor/order.rules.ts';
import { usedMs } from '#shared/floor/time.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { listOf, type Room } from './floor-acts.ts';
import { rowsOf } from './ideal-life.ts';
import type { Breach } from './laws.ts';
import type { Phone, World } from './world.ts';

const docsOf = <B>(world: World, collection: string) =>
  rowsOf<B>(world, COMMITTEE, collection) as unknown as (Doc & { readonly body: B })[];

export function roomOnServer(world: World): Room {
  const taken = <B extends Doc['body']>(collection: string) =>
    docsOf<B>(world, collection).map((each) => ({ ...each, rev: each.rev ?? 1 })) as Doc<B>[];
  return {
    sitting: docsOf<Sitting>(world, 'sittings')[0]?.body,
    requests: taken<FloorRequest>('floorRequests'),
    moves: taken<FloorMove>('floorMoves'),
    interventions: taken<Intervention>('interventions'),
  };
}

interface Accepted {
  readonly name: string;
  readonly at: number;
  /** By the clock of the device that did it. */
  readonly madeAt: number;
  readonly device: string;
  readonly args: Readonly<Record<string, unknown>>;
}
/** What the server has accepted about the floor, in its order and by its clock. */
function accepted(world: World): Accepted[] {
  return world
    .sql(COMMITTEE)
    .all<{ name: string; envelope: string; received_at: number; made_at: number; device: string }>(
      `select name, envelope, received_at, made_at, device from mutation where name like 'floor.%' and status = 'accepted' order by seq`,
    )
    .map(({ name, envelope, received_at: at, made_at: madeAt, device }) => {
      const { args } = JSON.parse(envelope);
      return { name, at, madeAt, device, args };
    });
}

/** How much longer a device may say that somebody spoke than the server saw, and is believed whenever it started. */
const CLOSE = 60_000;
interface Spoken {
  /** Below 0: they still speak. */
  readonly used: number;
  /** A device says much more than the server saw: its clock may have been set, and then nobody knows. */
  readonly isDoubtful: boolean;
}

/** By the log alone: who spoke how long, each request once. */
function spokenByLog(log: readonly Accepted[]): ReadonlyMap<string, Spoken> {
  const spoken = new Map<string, Spoken>();
  let request: string | null = null;
  let used = 0;
  let isDoubtful = false;
  let since: Accepted | null = null;
  let item: unknown = null;
  // What one device started and stopped is as long as its own clock says.
  function stop({ at, madeAt, device }: Accepted) {
    if (since === null) return;
    const [own, heard] = [madeAt - since.madeAt, at - since.at];
    const isOwn = since.device === device;
    used += isOwn ? own : heard;
    isDoubtful ||= isOwn && own > heard + CLOSE;
    since = null;
  }
  function end(at: Accepted) {
    stop(at);
    if (request !== null) spoken.set(request, { used, isDoubtful });
    request = null;
    used = 0;
    isDoubtful = false;
  }
  for (const at of log) {
    const { name, args } = at;
    if (name === 'floor.call' && args.request !== request) {
      end(at);
      request = String(args.request);
      since = at;
    } else if (name === 'floor.pause') stop(at);
    else if (name === 'floor.resume' && request !== null) since ??= at;
    else if (name === 'floor.end' || name === 'floor.close_sitting') end(at);
    else if (name === 'floor.give_way' && args.request === request) end(at);
    else if (name === 'floor.take_item') {
      const next = (args.item as { id: string } | null)?.id ?? null;
      if (next !== item) end(at);
      item = next;
    }
  }
  if (request !== null) spoken.set(request, { used: -1, isDoubtful: false });
  return spoken;
}

/** Holds at every moment, on the server. */
export function floorLaws(world: World): Breach[] {
  const { sitting, requests, interventions } = roomOnServer(world);
  const log = accepted(world);
  const found: Breach[] = [];
  const wrong = (law: Breach['law'], detail: string) => found.push({ law, detail });

  // Its count is the order in which it took them.
  const asked = new Set(
    log
      .filter(({ name }) => name === 'floor.ask' || name === 'floor.add')
      .map(({ args }) => String(args.request)),
  );
  const counted = [...requests].sort((left, right) => (left.body.turn ?? 0) - (right.body.turn ?? 0));
  if (counted.some(({ body }, at) => body.turn !== at + 1))
    wrong('twice', 'a place in the count is given twice, or not');
  if (counted.map(({ id }) => id).join() !== [...asked].join())
    wrong('lost', 'what was asked for is not what was taken, in the order in which it was');

  for (const [at, { id, body }] of requests.entries()) {
    if (body.state !== 'waiting') continue;
    if (body.item !== sitting?.item?.id) wrong('untrue', `${id} waits on an item that is over`);
    const other = requests
      .slice(at + 1)
      .find(
        (each) =>
          each.body.state === 'waiting' &&
          each.body.item === body.item &&
          each.body.delegation === body.delegation &&
          isSameSort(each.body.kind, body.kind),
      );
    if (other !== undefined) wrong('twice', `${id} and ${other.id} wait for the same`);
  }

  // Who was called speaks, or has spoken, once.
  const speaking = sitting?.speaking ?? null;
  const spoke = new Map(interventions.map((each) => [each.body.request, each]));
  if (spoke.size !== interventions.length) wrong('twice', 'somebody spoke twice for one request');
  for (const { id, body } of requests) {
    const intervention = spoke.get(id);
    const isNow = speaking?.request === id;
    if (isNow && intervention !== undefined) wrong('twice', `${id} speaks and has spoken`);
    if (body.state === 'called' && !isNow && intervention === undefined)
      wrong('lost', `${id} was called and never spoke`);
    if (!['called', 'gave_way'].includes(body.state) && (isNow || intervention !== undefined))
      wrong('twice', `${id} is ${body.state} and has had the floor`);
    if (intervention !== undefined && intervention.id !== interventionId(id))
      wrong('untrue', `${id} spoke elsewhere`);
  }

  // The time of a delegation is the sum of what it used.
  const byLog = spokenByLog(log);
  for (const [request, { used, isDoubtful }] of byLog) {
    const kept = spoke.get(request)?.body.usedMs;
    const isUnknown = kept === null && isDoubtful;
    if (used < 0 ? speaking?.request !== request : kept !== used && !isUnknown)
      wrong('untrue', `${request} used ${used} ms by the log, and ${kept} by what is kept`);
  }
  if (byLog.size !== interventions.length + (speaking === null ? 0 : 1))
    wrong('untrue', 'who spoke by the log is not who spoke by what is kept');
  if (speaking !== null && usedMs(speaking, world.now()) < 0) wrong('untrue', 'a clock runs backwards');
  return found;
}

/** Once all is synced every phone in the room has the server's list, in whatever order it heard of it. */
export function listsAgree(world: World): Breach[] {
  const expected = listOf(roomOnServer(world)).join();
  const seen = ({ client }: Phone): Room => {
    const of = <B extends Doc['body']>(collection: string) =>
      [...client.replica.all(collection)]
        .map((each) => ({ each, at: world.chance.next() }))
        .sort((left, right) => left.at - right.at)
        .map(({ each }) => each) as unknown as Doc<B>[];
    return {
      sitting: of<Sitting>('sittings')[0]?.body,
      requests: of<FloorRequest>('floorRequests'),
      moves: of<FloorMove>('floorMoves'),
      interventions: of<Intervention>('interventions'),
    };
  };
  return world.phones
    .filter(({ actor }) => !actor.roles.includes('fieldOfficer'))
    .flatMap((phone): Breach[] => {
      const list = listOf(seen(phone)).join();
      return list === expected
        ? []
        : [{ law: 'diverged', detail: `${phone.name} has another list: ${list}` }];
    });
}

/** What waits on a phone has no place there, in any list. */
export function nothingPlacedEarly(world: World): Breach[] {
  return world.phones.flatMap(({ name, client }): Breach[] =>
    (client.replica.all('floorRequests') as unknown as Doc<FloorRequest>[])
      .filter(({ rev, body }) => rev === 0 && body.turn !== null)
      .map(({ id }) => ({ law: 'untrue', detail: `${name} shows a place of ${id} that nobody gave` })),
  );
}

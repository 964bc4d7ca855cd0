import { randomBytes } from 'node:crypto';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import { createHttp } from '#app/sync/http.ts';
import { later } from '#app/sync/later.ts';
import { createLive } from '#app/sync/live.ts';
import { startLoop } from '#app/sync/loop.ts';
import { createTransport } from '#app/sync/session.ts';
import { createTold } from '#app/sync/told.ts';
import type { Transport } from '#app/sync/transport.ts';
import { compartmentsOf } from '#shared/access/scopes.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { allMutations } from '#shared/sync/all-features.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { programOf } from '#test/support/program.ts';
import type { Member } from '../servers/sign-in.ts';
import { createWire, type Traffic } from './wire.ts';

const program = programOf(allMutations);
const random = (length: number) => new Uint8Array(randomBytes(length));

/** A phone of the simulator: the product's sync core, loop and live line; its store is in memory. */
export interface Device {
  readonly client: SyncClient;
  readonly transport: Transport;
  readonly traffic: Traffic;
  /** Does something as a page does; resolves when it is saved here, which is when sending begins. */
  act(name: string, args: Json): Promise<string>;
  /** Does what counts at its moment or not at all; resolves with the server's answer. */
  actAlone(name: string, args: JsonObject): Promise<void>;
  /** Rejects as soon as something was refused or failed: whoever waits for what then never comes is told. */
  readonly failed: Promise<never>;
  isBusy(): boolean;
  stop(): void;
}

async function startDevice({ url, member }: { url: string; member: Member }): Promise<Device> {
  const wire = createWire({ url, member });
  const http = createHttp({ device: member.actor.device, fetch: wire.fetch });
  const transport = createTransport({ http, keeper: { withSession: (work) => work() } });
  const compartments = compartmentsOf(member.actor);
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Nobody may be waiting at that moment.
  failed.catch(() => undefined);
  const client = createSyncClient({
    ...{ store: createMemoryStore(), transport, program, actor: member.actor, compartments },
    ...{ clock: Date.now, random },
    onEvent(event) {
      if (event.kind !== 'verdict' || event.verdict.status === 'accepted') return;
      fail(new Error(`${member.actor.person}: ${event.verdict.code}`));
    },
  });
  await client.open();
  const told = createTold(client);
  let running = 0;
  let isStopped = false;
  async function sync(only: ReadonlySet<string> | null = null): Promise<null> {
    const places = told.stillNew(only);
    if (places?.size === 0) return null;
    running += 1;
    try {
      const { failures } = await client.sync({ only: places });
      const [failure] = failures;
      if (failure !== undefined && !isStopped)
        fail(new Error(`${member.actor.person}: ${failure.error.code}`));
      return null;
    } finally {
      running -= 1;
    }
  }
  await sync();
  const loop = startLoop({
    host: {
      ...{ clock: Date.now, random, isVisible: () => true, isOnline: () => true },
      onWake: () => () => undefined,
      later: (run, ms) => later(run, ms),
    },
    sync,
  });
  const live = createLive({
    ...{ device: member.actor.device, random, later, open: wire.open },
    onPoke(compartment, seq) {
      told.note(compartment, seq);
      loop.wake(compartment);
    },
  });
  live.listen(compartments);
  return {
    client,
    transport,
    traffic: wire.traffic,
    failed,
    async act(name, args) {
      const made = client.mutate({ name, args });
      await made.saved;
      loop.nudge();
      return made.id;
    },
    async actAlone(name, args) {
      const { status, code } = await client.pushAlone(await client.makeAlone({ name, args }));
      if (status !== 'accepted') throw new Error(`${member.actor.person}: ${code}`);
      loop.nudge();
    },
    isBusy: () => running > 0,
    stop() {
      isStopped = true;
      loop.stop();
      live.close();
      wire.close();
    },
  };
}

/** So many begin at once: more only wait for each other. */
const AT_ONCE = 6;

/** Everybody's, in their order. */
export async function startDevices({
  url,
  members,
}: {
  url: string;
  members: readonly Member[];
}): Promise<Device[]> {
  const devices: Device[] = [];
  for (let start = 0; start < members.length; start += AT_ONCE) {
    const some = members.slice(start, start + AT_ONCE);
    devices.push(...(await Promise.all(some.map((member) => startDevice({ url, member })))));
  }
  return devices;
}

/** Resolves when a device shows it. @returns the time */
export function whenShown(
  { client, failed }: Device,
  isShown: (client: SyncClient) => boolean,
): Promise<number> {
  if (isShown(client)) return Promise.resolve(performance.now());
  const shown = new Promise<number>((resolve) => {
    const stop = client.replica.subscribe(() => {
      if (!isShown(client)) return;
      stop();
      resolve(performance.now());
    });
  });
  return Promise.race([shown, failed]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Enough for what may still be under way to be heard of. */
const QUIET_MS = 400;

/** Until no device has anything under way, nor has begun anything for a moment. */
export async function untilQuiet(devices: readonly Device[]): Promise<void> {
  const requests = () => devices.reduce((sum, { traffic }) => sum + traffic.requests, 0);
  for (let before = -1; before !== requests() || devices.some((device) => device.isBusy()); ) {
    before = requests();
    await pause(QUIET_MS);
  }
}

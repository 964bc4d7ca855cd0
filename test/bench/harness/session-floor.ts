import type { Member } from '../servers/sign-in.ts';
import { createWire, type Wire } from './wire.ts';
import type { World } from './world.ts';

/** What a device of the product asks is as long. */
const ASKED = JSON.stringify({ cursor: 'x'.repeat(1_000) });
/** Until all listen. */
const SETTLED_MS = 1_000;

/** The same devices on the floor: each asks for one answer when it is told that there is something new. */
export interface SessionFloor {
  readonly pid: number;
  readonly devices: number;
  /** One of them does something; resolves with the answer. */
  push(device: number): Promise<void>;
  /** Resolves once each of them has asked and was answered, from now on. */
  told(): Promise<void>;
  close(): Promise<void>;
}

/** @param bytes of each answer */
export async function openSessionFloor({
  world,
  members,
  bytes,
}: {
  world: World;
  members: readonly Member[];
  bytes: number;
}): Promise<SessionFloor> {
  const server = await world.startSessionFloor(bytes);
  const wires = members.map((member) => createWire({ url: server.ready.url, member }));
  let left = new Set<Wire>();
  let tell: () => void = () => undefined;
  for (const wire of wires) {
    wire.open('/api/live/committee').addEventListener('poke', async () => {
      await (await wire.fetch('/api/pull', { method: 'POST', body: ASKED })).json();
      if (left.delete(wire) && left.size === 0) tell();
    });
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return {
    pid: server.pid,
    devices: wires.length,
    async push(device) {
      await wires[device]?.fetch('/api/push', { method: 'POST', body: '{}' });
    },
    told() {
      left = new Set(wires);
      return new Promise((resolve) => {
        tell = resolve;
      });
    },
    async close() {
      for (const wire of wires) wire.close();
      await server.stop();
    },
  };
}

import { expect, test } from 'vitest';
import type { Verdict } from '#shared/sync/protocol.ts';
import type { Forward } from '../compartment/outgoing.ts';
import type { IdentityPort } from '../identity/identity-port.ts';
import type { CompartmentPort, Ports } from '../ports.ts';
import { deliverAll, deliverForwards, hearingCommittee, tellingCommittee } from './deliver-forwards.ts';

function forwardOf(id: string): Forward {
  return { id, compartment: 'committee', name: 'cards.receive', args: {} };
}

const soon = (work: () => void) => work();

async function deliver(answers: Record<string, Verdict['status'] | 'unreachable'>) {
  const marked: string[] = [];
  const faults: string[] = [];
  const from = {
    pendingForwards: async () => Object.keys(answers).map(forwardOf),
    async markDelivered(ids: readonly string[]) {
      marked.push(...ids);
    },
  } as CompartmentPort;
  const to = {
    async receive({ id }: Forward) {
      const status = answers[id];
      if (status === undefined || status === 'unreachable') throw new Error('no answer');
      return { id, status, seq: 1, receivedAt: 1 };
    },
  } as CompartmentPort;
  const ports = {
    compartment: () => to,
    onFault: ({ where }) => faults.push(where),
    soon,
  } as Pick<Ports, 'compartment' | 'onFault' | 'soon'> as Ports;
  const arrived = await deliverForwards({ ports, from });
  return { count: arrived.get('committee') ?? 0, marked, faults };
}

test('what the other side has answered is done with (F3)', async () => {
  expect(await deliver({ fwd_a: 'accepted', fwd_b: 'accepted' })).toEqual({
    count: 2,
    marked: ['fwd_a', 'fwd_b'],
    faults: [],
  });
});

test('what the other side refused is told to the operator and done with (F3)', async () => {
  expect(await deliver({ fwd_a: 'refused' })).toEqual({
    count: 1,
    marked: ['fwd_a'],
    faults: ['forward cards.receive'],
  });
});

test('what could not be brought stays, and keeps nothing else (F3)', async () => {
  expect(await deliver({ fwd_a: 'unreachable', fwd_b: 'accepted', fwd_c: 'held' })).toEqual({
    count: 1,
    marked: ['fwd_b'],
    faults: ['forward cards.receive'],
  });
});

test('nothing waiting is nothing to do', async () => {
  expect(await deliver({})).toEqual({ count: 0, marked: [], faults: [] });
});

test('what a receipt hands on goes in the same breath, and what waits keeps nobody', async () => {
  const waiting = ['fwd_first', 'fwd_held'];
  const received: string[] = [];
  const port = {
    pendingForwards: async () => waiting.map(forwardOf),
    async markDelivered(ids: readonly string[]) {
      for (const id of ids) waiting.splice(waiting.indexOf(id), 1);
    },
    async receive({ id }: Forward) {
      received.push(id);
      if (id === 'fwd_first') waiting.push('fwd_second');
      return { id, status: id === 'fwd_held' ? 'held' : 'accepted', seq: 1, receivedAt: 1 };
    },
  } as unknown as CompartmentPort;
  const ports = { compartment: () => port, onFault: () => undefined, soon } as unknown as Ports;
  expect(await deliverAll({ ports, from: port })).toBe(2);
  expect(received).toContain('fwd_second');
  expect(waiting).toEqual(['fwd_held']);
});

test('a long outbox takes a turn for each of its forwards, and others have theirs in between', async () => {
  const received: string[] = [];
  const turns: (() => void)[] = [];
  let left = ['fwd_a', 'fwd_b', 'fwd_c'];
  const port = {
    pendingForwards: async () => left.map(forwardOf),
    async markDelivered() {
      left = [];
    },
    async receive({ id }: Forward) {
      received.push(id);
      return { id, status: 'accepted', seq: 1, receivedAt: 1 };
    },
  } as unknown as CompartmentPort;
  const ports = {
    compartment: () => port,
    soon: (work: () => void) => void turns.push(work),
  } as unknown as Ports;
  const done = deliverAll({ ports, from: port });
  const seen: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    // Everything that needs no turn of the event loop is over before the next one.
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(received.length);
    turns.shift()?.();
  }
  expect(await done).toBe(3);
  expect(seen).toEqual([1, 2, 3]);
});

test('what is to be told while another telling goes on is told before its cause is answered', async () => {
  const waiting: Record<string, string[]> = { identity: ['fwd_a'], committee: [] };
  const turns: (() => void)[] = [];
  const sender = (name: string) => ({
    pendingForwards: async () => (waiting[name] ?? []).map(forwardOf),
    async markDelivered(ids: readonly string[]) {
      waiting[name] = (waiting[name] ?? []).filter((id) => !ids.includes(id));
    },
  });
  const committee = {
    ...sender('committee'),
    async receive({ id }: Forward) {
      if (id === 'fwd_a') waiting.committee = ['fwd_held', 'fwd_held'];
      return { id, status: id === 'fwd_held' ? 'held' : 'accepted', seq: 1, receivedAt: 1 };
    },
  };
  const port = {
    ...sender('identity'),
    invite: async () => void waiting.identity?.push('fwd_b'),
    look: async () => undefined,
  } as unknown as IdentityPort;
  const ports = {
    compartment: () => committee,
    soon: (work: () => void) => void turns.push(work),
  } as unknown as Ports;
  const telling = tellingCommittee({ port, ports, isWaiting: () => waiting.identity?.length !== 0 });
  const looked = telling.look({} as never);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  await settle();
  // Nothing of the identities waits: the telling is at the committee's own, in between two of them.
  expect([turns.length, waiting.identity]).toEqual([1, []]);
  const leftAtTheAnswer = telling.invite({} as never).then(() => [...(waiting.identity ?? [])]);
  await settle();
  expect(waiting.identity).toEqual(['fwd_b']);
  while (turns.length > 0) {
    turns.shift()?.();
    await settle();
  }
  expect(await leftAtTheAnswer).toEqual([]);
  await looked;
});

test('while the identities cannot be told, nobody acts by an office, and everybody may still sign in', async () => {
  const asked: string[] = [];
  const verb = (name: string) => async () => void asked.push(name);
  const port = {
    ...{ listPeople: verb('listPeople'), authenticate: verb('authenticate') },
    async receive() {
      throw new Error('the disk is full');
    },
  } as unknown as IdentityPort;
  const committee = {
    isAwaitedBy: async (name: string) => name === 'identity',
    pendingForwards: async () => [{ ...forwardOf('fwd_a'), compartment: 'identity' }],
  } as CompartmentPort;
  const ports = {
    ...{ compartment: () => committee, identity: () => port },
    onFault: ({ where }: { where: string }) => asked.push(where),
    soon,
  } as unknown as Ports;
  const hearing = hearingCommittee({ port, ports });
  await expect(hearing.listPeople({} as never)).rejects.toMatchObject({
    ...{ code: 'people.offices_unknown', status: 503 },
  });
  await hearing.authenticate({} as never);
  expect(asked).toEqual(['forward cards.receive', 'authenticate']);
});

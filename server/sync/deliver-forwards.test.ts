import { expect, test } from 'vitest';
import type { Verdict } from '#shared/sync/protocol.ts';
import type { Forward } from '../compartment/outgoing.ts';
import type { IdentityPort } from '../identity/identity-port.ts';
import type { CompartmentPort, Ports } from '../ports.ts';
import { deliverAll, deliverForwards, hearingCommittee } from './deliver-forwards.ts';

function forwardOf(id: string): Forward {
  return { id, compartment: 'committee', name: 'cards.receive', args: {} };
}

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
  } as Pick<Ports, 'compartment' | 'onFault'> as Ports;
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
  const ports = { compartment: () => port, onFault: () => undefined } as unknown as Ports;
  expect(await deliverAll({ ports, from: port })).toBe(2);
  expect(received).toContain('fwd_second');
  expect(waiting).toEqual(['fwd_held']);
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
  } as unknown as Ports;
  const hearing = hearingCommittee({ port, ports });
  await expect(hearing.listPeople({} as never)).rejects.toMatchObject({
    ...{ code: 'people.offices_unknown', status: 503 },
  });
  await hearing.authenticate({} as never);
  expect(asked).toEqual(['forward cards.receive', 'authenticate']);
});

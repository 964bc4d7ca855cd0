import { expect, test } from 'vitest';
import type { Verdict } from '#shared/sync/protocol.ts';
import type { Forward } from '../compartment/outgoing.ts';
import { answerToRefused } from '../ideal/answer-refused.ts';
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
    ...{ soon, answerToRefused },
  } as Pick<Ports, 'compartment' | 'onFault' | 'soon' | 'answerToRefused'> as Ports;
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

test('after what could not be brought, the rest of the same act waits; other acts do not (F3)', async () => {
  const from = 'state:CL:mut_a';
  const answers = { [`${from}:0`]: 'unreachable', [`${from}:1`]: 'accepted' } as const;
  expect(await deliver({ ...answers, 'state:CL:mut_b:0': 'accepted' })).toMatchObject({
    marked: ['state:CL:mut_b:0'],
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
      return { id, status: id.startsWith('fwd_held') ? 'held' : 'accepted', seq: 1, receivedAt: 1 };
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
      if (id === 'fwd_a') waiting.committee = ['fwd_held', 'fwd_held-too'];
      return { id, status: id.startsWith('fwd_held') ? 'held' : 'accepted', seq: 1, receivedAt: 1 };
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

test('a later word of the same thing does not arrive before an earlier one (F3)', async () => {
  const asked: string[] = [];
  const marked: string[] = [];
  const said = (id: string, network: string): Forward => ({
    ...{ id, compartment: 'committee', name: 'networks.receive', args: { network, state: 'CL' } },
  });
  const from = {
    pendingForwards: async () => [
      said('state:CL:mut_a:0', 'ntw_1'),
      said('state:CL:mut_b:0', 'ntw_1'),
      said('state:CL:mut_c:0', 'ntw_2'),
    ],
    async markDelivered(ids: readonly string[]) {
      marked.push(...ids);
    },
  } as CompartmentPort;
  const to = {
    async receive({ id }: Forward) {
      asked.push(id);
      if (id === 'state:CL:mut_a:0') throw new Error('no answer');
      return { id, status: 'accepted', seq: 1, receivedAt: 1 };
    },
  } as CompartmentPort;
  const ports = { compartment: () => to, onFault: () => undefined, soon } as unknown as Ports;
  await deliverForwards({ ports, from });
  expect(asked).toEqual(['state:CL:mut_a:0', 'state:CL:mut_c:0']);
  expect(marked).toEqual(['state:CL:mut_c:0']);
});

/** One round from a state to a receiver that answers as `verdictOf` says; `asked` is what arrived there. */
async function deliverFrom(forwards: readonly Forward[], verdictOf: (forward: Forward) => Partial<Verdict>) {
  const asked: Forward[] = [];
  const marked: string[] = [];
  const faults: string[] = [];
  const port = {
    pendingForwards: async () => forwards,
    markDelivered: async (ids: readonly string[]) => void marked.push(...ids),
    async receive(forward: Forward) {
      asked.push(forward);
      return { id: forward.id, status: 'accepted', seq: 1, receivedAt: 1, ...verdictOf(forward) };
    },
  } as unknown as CompartmentPort;
  const ports = {
    ...{ compartment: () => port, soon, answerToRefused },
    onFault: ({ where }: { where: string }) => faults.push(where),
  } as unknown as Ports;
  await deliverForwards({ ports, from: port });
  return { asked, marked, faults };
}

const ofRelease = (id: string, name: string, number: number): Forward => ({
  ...{
    id: `state:CL:${id}:0`,
    compartment: 'committee',
    name,
    args: { edition: 'edn_1', state: 'CL', number },
  },
});

const ofFigures = (id: string): Forward => ({
  ...{ id: `state:CL:${id}:0`, compartment: 'committee', name: 'figures.receive' },
  args: { state: 'CL', number: 2, hash: 'x', content: { edition: 'edn_1', state: 'CL', areas: [] } },
});

test.each([
  [ofRelease('mut_a', 'ideal.receive', 2), 'ideal.take_back'],
  [ofFigures('mut_a'), 'figures.take_back'],
  // Its readers are those of the contribution.
  [ofFigures('mut_a'), 'ideal.take_back'],
] as const)(
  'what a state takes back does not come after it, whatever the number (F3): %o',
  async (sent, back) => {
    const include = {
      ...{ id: 'state:CL:mut_i:0', compartment: 'committee', name: 'contributions.include' },
      args: { state: 'CL', edition: 'edn_1', standing: 1, taken: [], left: [] },
    };
    const other = ofRelease('mut_c', back, 2);
    const elsewhere = {
      ...other,
      id: 'state:CL:mut_d:0',
      args: { ...(other.args as object), edition: 'edn_2' },
    };
    const said = [sent, include, ofRelease('mut_b', back, 1), other, elsewhere];
    const { marked } = await deliverFrom(said, ({ name }) => {
      if (name === sent.name || name === 'contributions.include') throw new Error('no answer');
      return {};
    });
    expect(marked).toEqual([elsewhere.id]);
  },
);

test('a state learns that its release or its taking back was refused (F3)', async () => {
  const said = [
    ...[ofRelease('mut_a', 'ideal.receive_part', 2), ofRelease('mut_b', 'ideal.take_back', 1)],
    ofRelease('mut_c', 'ideal.note_progress', 1),
  ];
  const { asked, marked, faults } = await deliverFrom(said, ({ name }) =>
    name === 'contributions.note_answer' ? {} : { status: 'refused', code: 'sync.bad_arguments' },
  );
  const answers = asked.filter(({ name }) => name === 'contributions.note_answer');
  const about = { state: 'CL', edition: 'edn_1', code: 'sync.bad_arguments' };
  expect(answers).toEqual([
    {
      ...{ id: 'state:CL:mut_a:0:refused', compartment: 'state:CL', name: 'contributions.note_answer' },
      args: { ...about, number: 2, kind: 'release' },
    },
    {
      ...{ id: 'state:CL:mut_b:0:refused', compartment: 'state:CL', name: 'contributions.note_answer' },
      args: { ...about, number: 1, kind: 'take_back' },
    },
  ]);
  expect(marked).toEqual(said.map(({ id }) => id));
  expect(faults).toEqual(said.map(({ name }) => `forward ${name}`));
});

test('a refusal of which the sender could not be told is not done with (F3)', async () => {
  const { marked, faults } = await deliverFrom([ofRelease('mut_a', 'ideal.receive', 2)], ({ name }) => {
    if (name === 'contributions.note_answer') throw new Error('the disk is full');
    return { status: 'refused', code: 'sync.bad_arguments' };
  });
  expect([marked, faults]).toEqual([[], ['forward ideal.receive', 'forward ideal.receive']]);
});

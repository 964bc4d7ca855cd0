import { beforeEach, expect, test } from 'vitest';
import type { Envelope, PushRequest } from '#shared/sync/protocol.ts';
import {
  type Bench,
  chair,
  contact,
  deputy,
  envelope,
  foreigner,
  openBench,
} from '#test/contracts/engine.ts';
import { createCompartmentPort } from './compartment-port.ts';
import type { SizedPush } from './gathered-pushes.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { createPokes } from './pokes.ts';
import type { Sql } from './sql.ts';
import { StorageError } from './storage-error.ts';

let bench: Bench;
let turns: (() => void)[];
let begun: string[];
/** The disk fails at the statement that contains this. */
let failingAt: string | null;
let port: ReturnType<typeof createCompartmentPort>;

function withFaults(sql: Sql): Sql {
  let depth = 0;
  return {
    ...sql,
    run(text, ...params) {
      if (failingAt !== null && params.includes(failingAt))
        throw new StorageError({ fault: 'full', cause: null });
      return sql.run(text, ...params);
    },
    transaction(work) {
      if (depth === 0) begun.push('transaction');
      depth += 1;
      try {
        return sql.transaction(work);
      } finally {
        depth -= 1;
      }
    },
  };
}

beforeEach(() => {
  begun = [];
  turns = [];
  failingAt = null;
  bench = openBench(withFaults(openNodeSqlite({ path: ':memory:' })));
  const { compartment } = bench;
  const soon = (work: () => void) => void turns.push(work);
  port = createCompartmentPort({ compartment, pokes: createPokes(), clock: () => 0, soon });
  begun = [];
});

const add = (by: typeof chair, card: string) => envelope(by, 'cards.add', { card, title: 'x' });
const SMALL = { bytes: 1_000, values: 100 };
function inputOf(by: typeof chair, mutations: readonly Envelope[], size = SMALL): SizedPush {
  const { device, person } = by;
  const request: PushRequest = {
    protocol: 1,
    request: `req_${mutations[0]?.counter}`,
    device,
    person,
    compartment: 'committee',
    mutations: [...mutations],
  };
  return { actor: by, label: person, request, size };
}
function runTurn() {
  turns.shift()?.();
}

test('pushes that wait together are one transaction, each with its own answer in the order of their arrival', async () => {
  const answers = [
    port.push(inputOf(chair, [add(chair, 'crd_1'), add(chair, 'crd_2')])),
    port.push(inputOf(deputy, [add(deputy, 'crd_1'), add(deputy, 'crd_3')])),
  ];
  expect(bench.count('mutation')).toBe(0);
  runTurn();
  const [first, second] = await Promise.all(answers);
  expect(begun).toHaveLength(1);
  expect(first?.verdicts.map(({ seq, status }) => [seq, status])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
  ]);
  expect(second?.verdicts.map(({ seq, status }) => [seq, status])).toEqual([
    [3, 'refused'],
    [4, 'accepted'],
  ]);
  expect([first?.head.seq, second?.head.seq]).toEqual([2, 4]);
  expect(bench.compartment.verify()).toBeNull();
  expect(turns).toEqual([]);
});

test('one that may not is told so, and the others go on', () => {
  const { compartment } = openBench(openNodeSqlite({ path: ':memory:' }), { name: 'state:CL' });
  const [refused, given] = compartment.pushAll([
    inputOf(foreigner, [add(foreigner, 'crd_1')]),
    inputOf(contact, [envelope(contact, 'cards.add', { where: 'state:CL', card: 'crd_2', title: 'x' })]),
  ]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'access.no_such_compartment' } });
  expect(given).toMatchObject({ status: 'fulfilled', value: { verdicts: [{ status: 'accepted', seq: 1 }] } });
});

test('if the disk fails in one of them, none is recorded, and all come again', async () => {
  const sent = [inputOf(chair, [add(chair, 'crd_1')]), inputOf(deputy, [add(deputy, 'crd_2')])];
  failingAt = 'crd_2';
  const before = bench.dump();
  const answers = sent.map((input) => port.push(input));
  runTurn();
  for (const answer of answers) await expect(answer).rejects.toMatchObject({ code: 'storage.full' });
  expect(bench.dump()).toBe(before);
  failingAt = null;
  const again = sent.map((input) => port.push(input));
  runTurn();
  expect((await Promise.all(again)).map(({ head }) => head.seq)).toEqual([1, 2]);
  expect(bench.compartment.verify()).toBeNull();
});

test('one turn takes as many mutations as one push may have, and the rest waits for the next', async () => {
  const many = (card: string) =>
    inputOf(
      chair,
      Array.from({ length: 300 }, (_, index) => add(chair, `${card}${index}`)),
    );
  const answers = [port.push(many('crd_a')), port.push(many('crd_b')), port.push(many('crd_c'))];
  runTurn();
  expect(bench.count('mutation')).toBe(300);
  runTurn();
  runTurn();
  await Promise.all(answers);
  expect(bench.count('mutation')).toBe(900);
  expect(turns).toEqual([]);
});

test('large ones share no turn, however few mutations they have: one turn takes as much as one push may have', async () => {
  const sizes = [
    { bytes: 600_000, values: 10 },
    { bytes: 400_000, values: 10 },
    { bytes: 100_000, values: 20_000 },
    { bytes: 100_000, values: 20_000 },
    { bytes: 1_048_576, values: 10 },
  ];
  const answers = sizes.map((size, index) => port.push(inputOf(chair, [add(chair, `crd_${index}`)], size)));
  const done: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    runTurn();
    done.push(bench.count('mutation'));
  }
  expect(done).toEqual([2, 3, 4, 5]);
  await Promise.all(answers);
  expect(turns).toEqual([]);
});

test('one whose size nobody counted goes alone', async () => {
  const { size: _, ...unsized } = inputOf(chair, [add(chair, 'crd_b')]);
  const inputs = [inputOf(chair, [add(chair, 'crd_a')]), unsized, inputOf(chair, [add(chair, 'crd_c')])];
  const answers = inputs.map((input) => port.push(input));
  const done = inputs.map(() => {
    runTurn();
    return bench.count('mutation');
  });
  expect(done).toEqual([1, 2, 3]);
  await Promise.all(answers);
});

test('acts that read much share no turn with more of them than one push may hold', () => {
  for (const laborious of [30, 20, 1])
    void port.push({ ...inputOf(chair, [add(chair, `crd_${laborious}`)]), laborious });
  runTurn();
  expect(bench.count('mutation')).toBe(2);
  runTurn();
  expect(bench.count('mutation')).toBe(3);
});

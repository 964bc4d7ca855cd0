import { beforeEach, expect, test } from 'vitest';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';

const EDITION = 'edn_1';
const HASH = Array.from({ length: 8 }, () => '0123abcd').join('-');
let bench: ServerBench;
let forwards = 0;

async function receive(name: string, args: object) {
  forwards += 1;
  const forward = { id: `fwd_${forwards}`, compartment: 'committee', name, args, madeAt: 0, actor: null };
  const verdict = await bench.ports.compartment('committee').receive(forward as never);
  expect(verdict).toMatchObject({ status: 'accepted' });
}
/** As Chile's compartment hands over what two of its people authorised. */
async function release(number: number) {
  const of = { edition: EDITION, state: 'CL', number };
  await receive('ideal.receive', {
    ...of,
    hash: HASH,
    summary: { es: 'x' },
    coveringNote: { number: 'Oficio 1', date: '2026-06-01' },
    readers: ['XA'],
    items: [],
    figures: ['rlf_1'],
  });
  const figure = {
    id: 'rlf_1',
    about: { kind: 'area', code: 'cocaine' },
    what: 'x',
    counted: 'kilogram',
    stage: 'seized',
    place: null,
    amount: 100 + number,
    note: 'Peso neto',
  };
  await receive('ideal.receive_part', { ...of, items: [], figures: [figure] });
}

beforeEach(async () => {
  bench = await createServerBench();
  const decision = { decision: 'dec_1', meeting: MEETING };
  const edition = {
    edition: EDITION,
    number: 3,
    title: { es: 'x' },
    periodFrom: '2026-01-01',
    periodUntil: '2026-12-31',
    collectFrom: '2026-01-10',
    collectUntil: '2026-12-30',
    validateUntil: '2027-03-30',
    publishOn: '2027-06-01',
    display: 'scores',
  };
  const acts: [string, object][] = [
    ['meetings.schedule', meetingArgs],
    ['decisions.draft', { ...decision, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' }],
    ['decisions.adopt', { ...decision, decidedOn: '2026-06-20' }],
    ['editions.begin', edition],
    ['editions.adopt_method', { edition: EDITION, version: 'ideal-1', meeting: MEETING, decision: 'dec_1' }],
    [
      'editions.move_on',
      { entry: 'eds_1', edition: EDITION, step: 'begin_collection', reason: null, adoption: null },
    ],
  ];
  const sent = await bench.push(
    bench.admin,
    acts.map(([name, args]) => ({ name, args })),
  );
  const { verdicts } = (await sent.json()) as { verdicts: { status: string }[] };
  expect(verdicts.map(({ status }) => status)).toEqual(acts.map(() => 'accepted'));
  await release(1);
});

interface Page {
  readonly instance: string;
  readonly epoch: number;
  readonly settled: number;
  readonly pages: readonly { scope: string; to: number }[];
}
async function pull({ device, person, ...phone }: Phone, held: Page | null = null): Promise<Page> {
  const place = { protocol: 1, request: 'req_1', device, person, compartment: 'committee', limit: 500 };
  const body = {
    ...place,
    instance: held?.instance ?? null,
    epoch: held?.epoch ?? 0,
    settled: held?.settled ?? 0,
    streams: (held?.pages ?? []).map(({ scope, to }) => ({ scope, after: to })),
  };
  const answer = await bench.raw({
    method: 'POST',
    path: '/api/pull',
    phone: { device, person, ...phone },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}
const ask = (phone: Phone, state = 'CL', edition = EDITION) =>
  bench.raw({ path: `/api/releases/${state}/${edition}/deliveries`, phone });
const told = async () => {
  const { deliveries } = (await (await ask(bench.contact)).json()) as { deliveries: { person: string }[] };
  return deliveries.map(({ person }) => person);
};

test('the state sees on whose devices its release lies, once these said so themselves, and none of its own', async () => {
  const page = await pull(bench.analyst);
  await pull(bench.contact, await pull(bench.contact));
  expect(await told()).toEqual([]);
  await pull(bench.analyst, page);
  expect(await (await ask(bench.contact)).json()).toEqual({
    kind: 'clasi.deliveries',
    deliveries: [{ person: 'per_analyst', label: 'Oficina per_analyst', at: expect.any(Number) }],
  });
});

test('a later release is delivered to nobody who has only the one before', async () => {
  const page = await pull(bench.analyst);
  const next = await pull(bench.analyst, page);
  expect(await told()).toEqual(['per_analyst']);
  await release(2);
  expect(await told()).toEqual([]);
  await pull(bench.analyst, await pull(bench.analyst, next));
  expect(await told()).toEqual(['per_analyst']);
});

test('nobody else learns even that there is such a release', async () => {
  for (const [phone, state, edition] of [
    [bench.analyst, 'CL', EDITION],
    [bench.admin, 'CL', EDITION],
    [bench.officer, 'CL', EDITION],
    [bench.foreigner, 'CL', EDITION],
    [bench.contact, 'EC', EDITION],
    [bench.contact, 'XA', EDITION],
    [bench.contact, 'CL', 'edn_none'],
    [bench.contact, 'cl', EDITION],
    [bench.contact, 'CL', 'x'.repeat(200)],
  ] as const) {
    expect(await refusalOf(await ask(phone, state, edition))).toEqual([404, 'http.not_found']);
  }
});

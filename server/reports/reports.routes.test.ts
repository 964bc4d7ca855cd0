import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import { reviewRulesId } from '#shared/reports/review.schemas.ts';
import { actorWith } from '#test/support/deciding.ts';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';

let bench: ServerBench;
const report = 'rep_1';

beforeEach(async () => {
  bench = await createServerBench();
  const form = { form: 'frm_1', formId: 'x', version: '1' };
  await bench.push(bench.contact, [
    { id: 'mut_form', name: 'forms.allow', args: { state: 'CL', ...form, active: true } },
  ]);
  const summary = {
    title: 'x',
    crimeArea: null,
    place: null,
    handlingCode: 'H1',
    tlp: 'AMBER',
    restrictions: null,
  };
  const args = {
    report,
    state: 'CL',
    form: 'frm_1',
    formId: 'x',
    formVersion: '1',
    instanceXml: '<data id="x" version="1"/>',
    instanceFile: null,
    files: [],
    summary,
  };
  const sent = await bench.push(bench.officer, [{ id: 'mut_report', name: 'reports.deliver', args }]);
  expect(await sent.json()).toMatchObject({ verdicts: [{ status: 'accepted' }] });
});

interface Page {
  readonly instance: string;
  readonly epoch: number;
  readonly settled: number;
  readonly scopes: readonly string[];
  readonly pages: readonly { scope: string; to: number }[];
}
async function pull(phone: Phone, held: Page | null = null): Promise<Page> {
  const { device, person } = phone;
  const place = { protocol: 1, request: 'req_1', device, person, compartment: 'state:CL', limit: 500 };
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
    phone,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}
const ask = (phone: Phone, state = 'CL', id = report) =>
  bench.raw({ path: `/api/reports/${state}/${id}/deliveries`, phone });

test('whoever decides on a report sees on whose devices it lies, once they said so themselves', async () => {
  const page = await pull(bench.contact);
  expect(await (await ask(bench.contact)).json()).toEqual({ kind: 'clasi.deliveries', deliveries: [] });
  await pull(bench.contact, page);
  expect(await (await ask(bench.contact)).json()).toMatchObject({
    deliveries: [{ person: 'per_contact', label: 'Oficina per_contact' }],
  });
});

test('a deputy sees it for as long as the state names them', async () => {
  const { person } = bench.neighbour;
  const actor = actorWith(['nationalAdmin'], { person: 'per_governor', device: 'dev_governor' });
  let counter = 0;
  async function name(deputies: readonly object[]) {
    counter += 1;
    const where = { compartment: 'state:CL', device: actor.device, person: actor.person };
    const act = { name: 'reports.name_deputies', args: { state: 'CL', deputies } as JsonObject, counter };
    const rest = { v: 1 as const, madeAt: 0, base: { [`reviewRules/${reviewRulesId('CL')}`]: counter - 1 } };
    const mutation = { ...where, ...act, ...rest, id: `mut_named${counter}`, after: [], replaces: null };
    const request = { protocol: 1 as const, request: 'req_1', ...where, mutations: [mutation] };
    const { verdicts } = await bench.ports
      .compartment('state:CL')
      .push({ actor, label: 'Gobierno', request });
    expect(verdicts).toMatchObject([{ status: 'accepted' }]);
  }
  await name([{ person, label: 'x' }]);
  expect((await ask(bench.neighbour)).status).toBe(200);
  await name([]);
  expect((await ask(bench.neighbour)).status).toBe(404);
});

test('nobody else learns even that there is such a report', async () => {
  for (const [phone, state, id] of [
    [bench.officer, 'CL', report],
    [bench.neighbour, 'CL', report],
    [bench.foreigner, 'CL', report],
    [bench.admin, 'CL', report],
    [bench.contact, 'EC', report],
    [bench.contact, 'CL', 'rep_none'],
    [bench.contact, 'cl', report],
  ] as const) {
    const [status, code] = await refusalOf(await ask(phone, state, id));
    expect([status, code]).toEqual([
      404,
      expect.stringMatching(/^(http\.not_found|access\.no_such_compartment)$/),
    ]);
  }
});

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { Transport } from '#app/sync/transport.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { formsMutations } from '#shared/forms/forms.mutations.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { type FormerName, readFormerly } from '#shared/kernel/formerly.ts';
import { createId } from '#shared/kernel/ids.ts';
import { reportsMutations } from '#shared/reports/reports.mutations.ts';
import type { PushRequest } from '#shared/sync/protocol.ts';
import { createDirectServer, type DirectServer, type Fault } from '#test/support/direct-server.ts';
import { casesOf } from '#test/support/full-run.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { createSeededRandom } from '#test/support/notes.ts';
import { programOf } from '#test/support/program.ts';
import { actorOf } from './world.ts';

const STATE = 'state:CL';
const FORM = { state: 'CL', form: 'frm_threat', formId: 'threat' };
const program = programOf([...formsMutations, ...reportsMutations]);
const START = Date.UTC(2026, 5, 25, 12);

function officer(name: string): Actor {
  return actorOf({
    person: `per_${name}`,
    device: `dev_${name}`,
    state: 'CL',
    delegation: 'CL',
    roles: ['pointOfContact'],
    institution: 'police',
    unit: 'central',
  });
}

interface Phone {
  readonly client: SyncClient;
  readonly pushed: PushRequest[];
  fault: Fault;
  /** Every folio that a receipt ever named to this phone, by report. */
  readonly told: [report: string, folio: string][];
  /** Changes what the phone sends. */
  alter: (request: PushRequest) => PushRequest;
}

let root = '';
let files = 0;
let open: DirectServer[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clasi-numbers-'));
});
afterEach(() => {
  for (const server of open) server.close();
  open = [];
  rmSync(root, { recursive: true });
});

/** A state's server that is backed up into files and restored, and phones that know only its address. */
function createState() {
  let now = START;
  const random = createSeededRandom(7);
  const clock = () => {
    now += 1_000;
    return now;
  };
  function start(path: string) {
    const sql = openNodeSqlite({ path });
    const server = createDirectServer({ program, clock, random, sql, name: STATE });
    open.push(server);
    return { sql, server };
  }
  function fresh() {
    files += 1;
    return join(root, `${files}.sqlite`);
  }
  let live = start(fresh());

  async function phone(name: string): Promise<Phone> {
    const actor = officer(name);
    const phone: Phone = {
      client: undefined as unknown as SyncClient,
      pushed: [],
      told: [],
      fault: null,
      alter: (request) => request,
    };
    function wire() {
      const made = live.server.connect(() => actor);
      made.fault = (kind) => (kind === 'push' ? phone.fault : null);
      return made;
    }
    const transport: Transport = {
      push(body) {
        const request = phone.alter(body as PushRequest);
        phone.pushed.push(request);
        return wire().push(request);
      },
      pull: (body) => wire().pull(body),
    };
    const client = createSyncClient({
      store: createMemoryStore(),
      transport,
      program,
      actor,
      compartments: [STATE],
      clock,
      random: createSeededRandom(name.length + name.charCodeAt(0)),
      onEvent(event) {
        if (event.kind !== 'verdict' || event.verdict.status !== 'accepted') return;
        const record = [...client.outbox(), ...client.receipts()].find(({ id }) => id === event.verdict.id);
        const report = (record?.envelope.args as { report?: string } | undefined)?.report;
        const folio = event.verdict.say?.folio;
        if (report !== undefined && typeof folio === 'string') phone.told.push([report, folio]);
      },
    });
    await client.open();
    Object.assign(phone, { client });
    return phone;
  }

  return {
    phone,
    async report(by: Phone): Promise<string> {
      const report = createId({ prefix: 'rep', now: clock(), random });
      const summary = { title: 'una incautación', crimeArea: null, place: null, handlingCode: 'H1' } as const;
      const args = { report, ...FORM, formVersion: '1', instanceXml: '<data/>', summary };
      await by.client.mutate({ name: 'reports.submit', args }).saved;
      return report;
    },
    backUp(): string {
      const path = fresh();
      live.sql.run('vacuum into ?', path);
      return path;
    },
    putBack(backup: string): void {
      const path = fresh();
      copyFileSync(backup, path);
      live = start(path);
      // Like `restore`: two restores of one backup do not share an epoch.
      live.server.compartment.beginEpoch(Math.floor(clock() / 1000));
    },
    body: (report: string) =>
      live.server.compartment.document('reports', report)?.body as
        | { folio: string; formerly?: FormerName[] }
        | undefined,
    all: () =>
      live.sql.all<{ id: string; body: string }>("select id, body from entry where collection = 'reports'"),
    verify: () => live.server.compartment.verify(),
  };
}
type State = ReturnType<typeof createState>;

async function createBegun(names: readonly string[]) {
  const state = createState();
  const phones: Phone[] = [];
  for (const name of names) phones.push(await state.phone(name));
  const [first] = phones as [Phone];
  await first.client.mutate({ name: 'forms.activate', args: { ...FORM, version: '1', active: true } }).saved;
  for (const { client } of phones) await client.sync();
  return { state, phones };
}

function folioIn(phone: Phone, report: string): unknown {
  return phone.client
    .receipts()
    .find(({ envelope }) => (envelope.args as { report?: string }).report === report)?.verdict.say?.folio;
}

async function sendReport(state: State, phone: Phone): Promise<string> {
  const report = await state.report(phone);
  await phone.client.sync();
  return report;
}

test('a number that a receipt names comes back with its report, though another was received first (N2)', async () => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  await sendReport(state, ana);
  const backup = state.backUp();
  const lost = await sendReport(state, ana);
  const said = folioIn(ana, lost);
  expect(said).toBe('CL-0002');
  state.putBack(backup);
  const other = await sendReport(state, berta);
  expect(folioIn(berta, other)).not.toBe(said);
  for (const { client } of phones) await client.sync();
  expect(state.body(lost)).toMatchObject({ folio: said });
  expect(folioIn(ana, lost)).toBe(said);
  expect(state.body(lost)?.formerly).toBeUndefined();
  expect(state.verify()).toBeNull();
});

test('a number that somebody else has by now is replaced openly: entry and receipt say both (N3)', async () => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  const backup = state.backUp();
  state.putBack(backup);
  for (const { client } of phones) await client.sync();
  const lost = await sendReport(state, ana);
  const said = String(folioIn(ana, lost));
  // The same backup again: it leaves the same room, and the first number after it is given again.
  state.putBack(backup);
  const other = await sendReport(state, berta);
  expect(folioIn(berta, other)).toBe(said);
  for (const { client } of phones) await client.sync();
  const body = state.body(lost);
  expect(body?.folio).not.toBe(said);
  expect(body?.formerly).toEqual([{ name: said, isProven: true }]);
  expect(ana.client.replica.one('reports', lost)?.body).toMatchObject({ formerly: body?.formerly });
  const receipt = ana.client.receipts().find(({ verdict }) => verdict.say?.folio === body?.folio);
  expect(readFormerly(receipt?.verdict.say?.formerly)).toEqual(body?.formerly);
});

test('a proof that the server did not make brings no number back, and says whose word it is (N2, N4)', async () => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  const backup = state.backUp();
  const [mine, hers] = [await sendReport(state, ana), await sendReport(state, berta)];
  const wanted = String(folioIn(berta, hers));
  state.putBack(backup);
  ana.alter = (request) => ({
    ...request,
    given: Object.fromEntries(
      Object.entries(request.given ?? {}).map(([id, given]) => [id, { ...given, numbers: { report: 2 } }]),
    ),
  });
  for (const { client } of phones) await client.sync();
  expect(state.body(hers)).toMatchObject({ folio: wanted });
  expect(state.body(mine)?.folio).not.toBe(wanted);
  expect(state.body(mine)?.formerly).toEqual([{ name: wanted, isProven: false }]);
});

test('what another mutation was given is nobody else’s to claim (N2)', async () => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  const backup = state.backUp();
  const [first, second] = [await sendReport(state, ana), await sendReport(state, ana)];
  state.putBack(backup);
  ana.alter = (request) => {
    const all = Object.values(request.given ?? {});
    const ids = Object.keys(request.given ?? {});
    return {
      ...request,
      given: Object.fromEntries(ids.map((id, at) => [id, all[(at + 1) % all.length]])),
    } as PushRequest;
  };
  await ana.client.sync();
  await berta.client.sync();
  for (const report of [first, second]) expect(state.body(report)?.formerly?.[0]?.isProven).toBe(false);
  expect(new Set([first, second].map((report) => state.body(report)?.folio)).size).toBe(2);
});

test('a seal of one report carries its number to no other that says it replaces it (N2)', async () => {
  const { state, phones } = await createBegun(['ana']);
  const [ana] = phones as [Phone];
  const backup = state.backUp();
  const lost = await sendReport(state, ana);
  const given = ana.client.receipts().find(({ verdict }) => verdict.say?.folio !== undefined)?.verdict.say
    ?.given as { of: string };
  state.putBack(backup);
  const other = await state.report(ana);
  ana.alter = (request) => {
    const mutations = request.mutations
      .filter(({ args }) => (args as { report?: string }).report === other)
      .map((each) => ({ ...each, after: [], replaces: given.of }));
    return {
      ...request,
      mutations,
      given: Object.fromEntries(mutations.map(({ id }) => [id, given])),
    } as unknown as PushRequest;
  };
  for (let round = 0; round < 2; round += 1) await ana.client.sync({ force: true });
  expect(state.body(other)?.folio).toBeDefined();
  expect(state.body(other)?.folio).not.toBe('CL-0001');
  expect(state.body(other)?.formerly ?? []).not.toContainEqual({ name: 'CL-0001', isProven: true });
  expect(state.body(lost)).toBeUndefined();
});

test.each([
  ['beyond every number that was given', 5_000],
  ['that another report has', 1],
])('a phone’s word alone for a number %s is written nowhere (N4)', async (_, number) => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  await sendReport(state, berta);
  const backup = state.backUp();
  const lost = await sendReport(state, ana);
  state.putBack(backup);
  ana.alter = (request) => ({
    ...request,
    given: Object.fromEntries(
      Object.entries(request.given ?? {}).map(([id, given]) => [
        id,
        { ...given, numbers: { report: number } },
      ]),
    ),
  });
  await ana.client.sync();
  expect(state.body(lost)?.folio).toBeDefined();
  expect(state.body(lost)?.formerly).toBeUndefined();
});

test('a receipt from before there were proofs is heard as the phone’s word (N4)', async () => {
  const { state, phones } = await createBegun(['ana']);
  const [ana] = phones as [Phone];
  const backup = state.backUp();
  const lost = await sendReport(state, ana);
  state.putBack(backup);
  const receipts = ana.client.receipts();
  for (const { verdict } of receipts) delete (verdict.say as Record<string, unknown> | undefined)?.given;
  await ana.client.sync();
  expect(state.body(lost)?.folio).not.toBe('CL-0001');
  expect(state.body(lost)?.formerly).toEqual([{ name: 'CL-0001', isProven: false }]);
});

test('a phone of an older version, which sends no proof, is served, and its number goes to nobody else (N1)', async () => {
  const { state, phones } = await createBegun(['ana', 'berta']);
  const [ana, berta] = phones as [Phone, Phone];
  const backup = state.backUp();
  const lost = await sendReport(state, ana);
  state.putBack(backup);
  ana.alter = ({ given: _, ...request }) => request;
  for (const { client } of phones) await client.sync();
  const later = await sendReport(state, berta);
  expect(state.body(lost)?.folio).not.toBe('CL-0001');
  expect(state.body(later)?.folio).not.toBe('CL-0001');
});

test('nothing but what is offered again after a restore carries a proof', async () => {
  const { state, phones } = await createBegun(['ana']);
  const [ana] = phones as [Phone];
  await sendReport(state, ana);
  await sendReport(state, ana);
  expect(ana.pushed.every((request) => request.given === undefined)).toBe(true);
});

type Step =
  | { readonly kind: 'report' | 'sync' | 'deaf'; readonly phone: number }
  | { readonly kind: 'backUp' }
  | { readonly kind: 'putBack'; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('report' as const), phone: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('sync' as const), phone: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deaf' as const), phone: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'backUp' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('putBack' as const), which: fc.nat(3) }) },
);

test('in whatever order phones report, lose answers and find the server put back, each folio names what every receipt said of it, or says formerly (N2, N3)', async () => {
  let renumbered = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const { state, phones } = await createBegun(['ana', 'berta', 'cora']);
      const backups = [state.backUp()];
      for (const each of steps) {
        if (each.kind === 'backUp') backups.push(state.backUp());
        else if (each.kind === 'putBack') state.putBack(backups[each.which % backups.length] ?? '');
        else {
          const phone = phones[each.phone] as Phone;
          if (each.kind === 'report') await state.report(phone);
          phone.fault = each.kind === 'deaf' ? 'lose_answer' : null;
          if (each.kind !== 'report') await phone.client.sync();
          phone.fault = null;
        }
      }
      // Twice: what is offered again goes out with the sync after the one that heard of the restore.
      for (let round = 0; round < 2; round += 1)
        for (const { client } of phones) await client.sync({ force: true });
      const folios = state.all().map(({ body }) => (JSON.parse(body) as { folio: string }).folio);
      expect(new Set(folios).size).toBe(folios.length);
      for (const { told, client } of phones) {
        for (const [report, folio] of told) {
          const body = state.body(report);
          const names = [body?.folio, ...(body?.formerly ?? []).map(({ name }) => name)];
          expect(names).toContain(folio);
          if (body?.folio === folio) kept += 1;
          else renumbered += 1;
        }
        for (const { envelope, verdict } of client.receipts()) {
          if (envelope.name !== 'reports.submit') continue;
          expect(verdict.say?.folio).toBe(state.body((envelope.args as { report: string }).report)?.folio);
        }
      }
      expect(state.verify()).toBeNull();
      for (const server of open) server.close();
      open = [];
    }),
    { numRuns: casesOf({ usual: 30, full: 300 }), seed: Number(process.env.SEED ?? 1) },
  );
  // Both happened, so neither half of the sentence was empty.
  expect(kept).toBeGreaterThan(50);
  expect(renumbered).toBeGreaterThan(5);
}, 120_000);

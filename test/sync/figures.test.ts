import { afterEach, expect, test } from 'vitest';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { createMeta, RESTORED } from '#server/compartment/meta.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { program } from '#server/program.ts';
import { panelOf } from '#shared/figures/batch.fixtures.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import type { PullResponse } from '#shared/sync/protocol.ts';
import { appointed } from '#test/support/appointed.ts';
import { createChance } from '#test/support/seeded.ts';
import { actorOf, START } from './world.ts';

const EDITION = 'edn_1';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HASH = Array(8).fill('aaaaaaaa').join('-');
const presidency = actorOf({ person: 'per_admin', device: 'dev_admin', delegation: 'presidency' });
const delegate = actorOf({
  ...{ person: 'per_del', device: 'dev_del', state: 'EC', delegation: 'EC', roles: ['delegate'] },
});
const officer = actorOf({
  ...{ person: 'per_off', device: 'dev_off', state: 'EC', delegation: 'EC', roles: ['fieldOfficer'] },
});

const opened: NodeSql[] = [];
afterEach(() => {
  for (const sql of opened.splice(0)) sql.close();
});

/** A committee whose edition collects, and which nobody calls but by what this offers. */
function openCommittee() {
  const sql = openNodeSqlite({ path: ':memory:' });
  opened.push(sql);
  let time = START;
  let count = 0;
  const committee: Compartment = createCompartment({
    ...{ sql, name: 'committee', program, clock: () => time, monotonic: () => time, sha256 },
    random: createChance(1).bytes,
    onFault({ error }) {
      throw error;
    },
  });
  function act(actor: Actor, name: string, args: object): void {
    const mutation = program.registry.get(name);
    if (mutation === undefined) throw new Error(`no act ${name}`);
    count += 1;
    time += 1000;
    const base: Record<string, number> = {};
    for (const read of mutation.reads(args, actor)) {
      const doc = read.kind === 'one' ? committee.document(read.collection, read.id) : null;
      if (read.kind === 'one' && doc !== null) base[`${read.collection}/${read.id}`] = doc.rev;
    }
    const { person, device } = actor;
    const where = { compartment: 'committee', device, person };
    const envelope = { v: 1, id: `mut_f${count}`, name, args, counter: count, madeAt: time, after: [], base };
    const request = { protocol: 1, request: `req_f${count}`, ...where };
    const [verdict] = committee.push({
      ...{ actor, label: person },
      request: { ...request, mutations: [{ ...envelope, ...where, replaces: null } as never] },
    }).verdicts;
    expect([name, verdict?.status, verdict?.code]).toEqual([name, 'accepted', undefined]);
  }
  function receive(name: string, args: object): void {
    count += 1;
    const { status, code } = committee.receive({
      id: `fwd_${count}`,
      compartment: 'committee',
      name,
      args,
    } as never);
    expect([name, status, code]).toEqual([name, 'accepted', undefined]);
  }
  /** What a phone that comes back gets: collection and body, by id. */
  function pulled({ person, device, ...rest }: Actor): Map<string, { collection: string; body: object }> {
    const request = {
      ...{ protocol: 1, request: 'req_p', device, person, compartment: 'committee' },
      ...{ instance: null, epoch: 0, streams: [], settled: 0, limit: 1000 },
    };
    const { text } = committee.pull({ label: 'x', actor: { person, device, ...rest }, request });
    const { pages } = JSON.parse(text) as PullResponse;
    return new Map(
      pages.flatMap(({ entries }) =>
        entries.flatMap(([collection, id, , , , , body]) =>
          body === null ? [] : [[id, { collection, body: body as object }] as const],
        ),
      ),
    );
  }
  appointed(committee, { person: presidency.person, function: 'presidency' });
  const decided = { decision: 'dcs_1', meeting: MEETING };
  act(presidency, 'meetings.schedule', meetingArgs);
  act(presidency, 'decisions.draft', { ...decided, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  act(presidency, 'decisions.adopt', { ...decided, decidedOn: '2026-06-20' });
  act(presidency, 'editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  act(presidency, 'editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...decided });
  act(presidency, 'editions.move_on', {
    ...{ entry: 'eds_1', edition: EDITION, step: 'begin_collection', reason: null, adoption: null },
  });
  return {
    ...{ committee, act, receive, pulled, sql },
    pass(ms: number) {
      time += ms;
    },
    release(state: string, level: Rating, { number = 1, shows = false } = {}) {
      receive('ideal.receive', {
        ...{ edition: EDITION, state, number: 1, hash: HASH, summary: { es: 'x' }, readers: [] },
        ...{ coveringNote: { number: 'x', date: '2026-06-01' }, items: [], figures: [] },
      });
      receive('figures.receive', {
        ...{ state, number, hash: HASH },
        content: {
          ...{
            edition: EDITION,
            method: 'ideal-1',
            seats: [{ institution: 'police', office: `Oficina-${state}` }],
          },
          ...panelOf(state, [level], { shows }),
        },
      });
    },
  };
}

function read(phone: ReturnType<ReturnType<typeof openCommittee>['pulled']>, collection: string): object[] {
  return [...phone.values()].flatMap((each) => (each.collection === collection ? [each.body] : []));
}

test('a batch is made at its hour with nobody online, once, and members get it', () => {
  const { committee, act, release, receive, pass, pulled } = openCommittee();
  for (const [at, state] of ['AR', 'BO', 'BR', 'CL', 'CO'].entries())
    release(state, (at % 5) as Rating, { shows: state === 'AR' });
  // START is noon of the 25th.
  act(presidency, 'figures.plan_batch', { edition: EDITION, on: '2026-06-27' });
  const noon = Date.UTC(2026, 5, 27, 12);
  expect(committee.nextDue()).toBe(noon);
  pass(36 * HOUR);
  expect(committee.decideDue()).toBe(0);
  expect(read(pulled(delegate), 'regionalFigures')).toEqual([]);
  pass(12 * HOUR);
  expect(committee.decideDue()).toBe(1);
  const phone = pulled(delegate);
  expect(read(phone, 'regionalFigures')).toMatchObject([
    { area: 'cocaine', on: '2026-06-27', contributing: 5, measures: { score: { median: 5, min: 0 } } },
  ]);
  expect(read(phone, 'shownColumns')).toMatchObject([
    { state: 'AR', cells: [{ area: 'cocaine', score: 0 }] },
  ]);
  expect(read(phone, 'batches')).toMatchObject([{ on: '2026-06-27', changed: 1 }]);
  // Whoever rated, and what each state is in it by, is on no member's phone; officers get none of it.
  expect(JSON.stringify([...phone])).not.toMatch(/Oficina|ratedPanels|batchBases/);
  for (const name of ['regionalFigures', 'shownColumns', 'batches'])
    expect(read(pulled(officer), name)).toEqual([]);
  const { seq } = committee.head();
  pass(DAY);
  expect([committee.decideDue(), committee.nextDue(), committee.head().seq]).toEqual([0, null, seq]);
  const made = () => committee.document('batches', 'bat_1-2026-06-27');
  const { rev } = made() ?? {};
  expect(made()?.body).toMatchObject({ madeAt: expect.any(Number) });
  // What others released since is for another day.
  for (const state of ['CR', 'EC', 'PE']) release(state, 3);
  receive('figures.make_batch', { edition: EDITION, on: '2026-06-27' });
  expect(made()?.rev).toBe(rev);
  expect(read(pulled(delegate), 'regionalFigures')).toMatchObject([{ contributing: 5 }]);
});

test('after a restore no batch is made until the operator says that members have read no other figures', () => {
  const { committee, act, release, pass, pulled, sql } = openCommittee();
  for (const [at, state] of ['AR', 'BO', 'BR', 'CL', 'CO'].entries()) release(state, (at % 5) as Rating);
  const plan = (on: string) => act(presidency, 'figures.plan_batch', { edition: EDITION, on });
  for (const on of ['2026-06-27', '2026-06-28']) plan(on);
  pass(2 * DAY);
  committee.decideDue();
  const first = read(pulled(delegate), 'regionalFigures');
  expect(first).toMatchObject([{ contributing: 5 }]);
  // The copy does not know which of these were in a figure of a later day.
  for (const state of ['CR', 'EC', 'PE']) release(state, 3);
  committee.beginEpoch();
  pass(DAY);
  expect(committee.decideDue()).toBe(1);
  expect(read(pulled(delegate), 'regionalFigures')).toEqual(first);
  expect(committee.document('batches', 'bat_1-2026-06-28')?.body).toMatchObject({ madeAt: null });
  createMeta(sql).write(RESTORED, '0');
  act(presidency, 'figures.drop_batch', { edition: EDITION, on: '2026-06-28' });
  plan('2026-06-30');
  pass(2 * DAY);
  committee.decideDue();
  expect(read(pulled(delegate), 'regionalFigures')).toMatchObject([{ contributing: 8, on: '2026-06-30' }]);
});

test('a day that was removed makes nothing, and a column that is taken back is gone before any batch', () => {
  const { committee, act, release, receive, pass, pulled } = openCommittee();
  for (const [at, state] of ['AR', 'BO', 'BR', 'CL', 'CO'].entries())
    release(state, (at % 5) as Rating, { shows: state === 'AR' });
  for (const on of ['2026-06-27', '2026-06-28'])
    act(presidency, 'figures.plan_batch', { edition: EDITION, on });
  act(presidency, 'figures.drop_batch', { edition: EDITION, on: '2026-06-28' });
  pass(2 * DAY);
  committee.decideDue();
  expect(read(pulled(delegate), 'shownColumns')).toHaveLength(1);
  receive('ideal.take_back', { edition: EDITION, state: 'AR', number: 1 });
  // What the committee hands to itself.
  for (const forward of committee.pendingForwards())
    if (forward.compartment === 'committee') expect(committee.receive(forward).status).toBe('accepted');
  expect(read(pulled(delegate), 'shownColumns')).toEqual([]);
  pass(2 * DAY);
  expect(committee.decideDue()).toBe(0);
  expect(read(pulled(delegate), 'batches')).toHaveLength(1);
});

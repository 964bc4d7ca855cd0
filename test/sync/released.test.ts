import { afterEach, expect, test } from 'vitest';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Forward } from '#server/compartment/outgoing.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { CompartmentPort, Ports } from '#server/ports.ts';
import { program } from '#server/program.ts';
import { deliverForwards } from '#server/sync/deliver-forwards.ts';
import type { Contribution, Link, Material } from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { appointed } from '#test/support/appointed.ts';
import { casesOf } from '#test/support/full-run.ts';
import { type Chance, createChance } from '#test/support/seeded.ts';
import { actorOf, START } from './world.ts';

const EDITION = 'edn_1';
/** More than one message takes. */
const LINKS = 50;
const SEEDS = casesOf({ usual: 12, full: 300 });

const ofChile = { state: 'CL', delegation: 'CL' } as const;
const presidency = actorOf({ person: 'per_admin', device: 'dev_admin', delegation: 'presidency' });
const contact = actorOf({ person: 'per_poc', device: 'dev_poc', ...ofChile, roles: ['pointOfContact'] });
const authoriser = actorOf({
  ...{ person: 'per_auth', device: 'dev_auth', ...ofChile, roles: ['nationalAuthoriser'] },
});
const analyst = actorOf({
  ...{ person: 'per_xa', device: 'dev_xa', state: 'XA', delegation: 'ameripol', roles: ['partnerAnalyst'] },
});

const opened: NodeSql[] = [];
afterEach(() => {
  for (const sql of opened.splice(0)) sql.close();
});

/** A state and the committee, with a way between them on which anything gets lost, or arrives without its answer. */
function openLife(chance: Chance) {
  const sqls = new Map<string, NodeSql>();
  const compartments = new Map<string, Compartment>();
  let time = START;
  let count = 0;
  for (const name of ['committee', 'state:CL']) {
    const sql = openNodeSqlite({ path: ':memory:' });
    opened.push(sql);
    sqls.set(name, sql);
    compartments.set(
      name,
      createCompartment({
        ...{ sql, name, program, clock: () => time, monotonic: () => time, random: chance.bytes, sha256 },
        onFault({ error }) {
          throw error;
        },
      }),
    );
  }
  const of = (name: string): Compartment => {
    const found = compartments.get(name);
    if (found === undefined) throw new Error(`no compartment ${name}`);
    return found;
  };
  function act(actor: Actor, name: string, args: object): string {
    const mutation = program.registry.get(name);
    if (mutation === undefined) throw new Error(`no act ${name}`);
    const compartment = mutation.compartment(args);
    count += 1;
    time += 1000;
    const { person, device } = actor;
    const base: Record<string, number> = {};
    for (const read of mutation.reads(args, actor)) {
      const doc = read.kind === 'one' ? of(compartment).document(read.collection, read.id) : null;
      if (read.kind === 'one' && doc !== null) base[`${read.collection}/${read.id}`] = doc.rev;
    }
    const where = { compartment, device, person };
    const envelope = { v: 1, id: `mut_r${count}`, name, args, counter: count, madeAt: time, after: [], base };
    const [verdict] = of(compartment).push({
      ...{ actor, label: person },
      request: {
        ...{ protocol: 1, request: `req_r${count}`, ...where },
        mutations: [{ ...envelope, ...where, replaces: null } as never],
      },
    }).verdicts;
    return verdict?.status === 'accepted' ? 'accepted' : (verdict?.code ?? 'none');
  }
  /** One round of delivery; with trouble some never arrive, and of others the answer does not come back. */
  async function deliver(trouble: number): Promise<number> {
    const hindered = (to: Compartment) => async (forward: Forward) => {
      if (chance.happens(trouble)) throw new Error('no way');
      const verdict = to.receive(forward);
      if (chance.happens(trouble)) throw new Error('no answer');
      return verdict;
    };
    const portOf = (name: string) =>
      ({
        pendingForwards: async () => of(name).pendingForwards(),
        markDelivered: async (ids: readonly string[]) => of(name).markDelivered(ids),
        receive: hindered(of(name)),
      }) as unknown as CompartmentPort;
    const ports = {
      compartment: portOf,
      onFault: () => undefined,
      soon: (work: () => void) => work(),
    } as unknown as Ports;
    let moved = 0;
    for (const name of compartments.keys())
      for (const arrived of (await deliverForwards({ ports, from: portOf(name) })).values()) moved += arrived;
    return moved;
  }
  function rows<B extends JsonObject>(name: string, collection: string): Doc<B>[] {
    return (sqls.get(name) as NodeSql)
      .all<{ id: string; parent: string; audience: string; rev: number; body: string }>(
        'select id, parent, audience, rev, body from entry where collection = ? and deleted = 0',
        collection,
      )
      .map(({ body, ...row }) => ({ collection, ...row, body: JSON.parse(body) as B }));
  }
  return { of, act, deliver, rows };
}
type Life = ReturnType<typeof openLife>;

function contentOf({ rows }: Life) {
  const [contribution] = rows<Contribution>('state:CL', 'contributions');
  return releaseOf({
    state: 'CL',
    contribution: contribution?.body as Contribution,
    links: rows<Link>('state:CL', 'links'),
    materials: new Map(rows<Material>('state:CL', 'materials').map(({ id, body }) => [id, body])),
    ...{ consents: [], reports: new Map(), marks: new Map(), sections: [], choices: [], now: START },
  }).content;
}

const moved = (step: string, count: number) => ({
  ...{ entry: `eds_${step.replaceAll('_', '-')}-${count}`, edition: EDITION, step },
  ...{ reason: 'x', adoption: null },
});

function begun(life: Life): void {
  const must = (actor: Actor, name: string, args: object) =>
    expect([name, life.act(actor, name, args)]).toEqual([name, 'accepted']);
  appointed(life.of('committee'), { person: presidency.person, function: 'presidency' });
  must(presidency, 'editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  const decided = { decision: 'dcs_1', meeting: MEETING };
  must(presidency, 'meetings.schedule', meetingArgs);
  must(presidency, 'decisions.draft', { ...decided, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  must(presidency, 'decisions.adopt', { ...decided, decidedOn: '2026-06-20' });
  must(presidency, 'editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...decided });
  must(presidency, 'editions.move_on', moved('begin_collection', 0));
  must(contact, 'contributions.begin', { state: 'CL', edition: EDITION, startFrom: null });
  must(contact, 'contributions.write', {
    ...{ state: 'CL', edition: EDITION, summary: { es: 'x' }, readers: ['XA'] },
    coveringNote: { number: 'x', date: '2026-06-01', file: null },
  });
  must(contact, 'contributions.add_material', {
    ...{ material: 'mtr_1', state: 'CL', kind: 'study', title: 'x', publisher: null, date: null, url: null },
    ...{ handlingCode: 'H0', tlp: 'CLEAR', originator: { kind: 'elsewhere', name: 'x' } },
  });
  for (let index = 0; index < LINKS; index += 1)
    must(contact, 'contributions.link', {
      ...{ link: `lnc_${index}`, state: 'CL', edition: EDITION },
      ...{ from: { kind: 'material', id: 'mtr_1', paragraph: null }, requirements: [] },
      ...{ to: [{ kind: 'area', code: 'cocaine' }], source: 'A', information: '1', originalGrade: null },
      ...{ handlingCode: 'H0', tlp: 'GREEN', restrictions: null, exchange: null, hasPersonalData: false },
      statement: { es: `first ${index}` },
    });
}

/** What the state and the committee say of it once nothing moves any more; null if they agree. */
function disagreement(life: Life): string | null {
  const [own] = life.rows<Contribution>('state:CL', 'contributions');
  const [release, ...others] = life.rows<{ number: number; hash: string }>('committee', 'releases');
  const items = life.rows<{ statement: { es: string } }>('committee', 'releasedItems');
  if (own === undefined || others.length > 0) return 'there is not one of each';
  const { status, standing } = own.body;
  if (status === 'authorised' || status === 'taking_back') return `the state waits: ${status}`;
  if (standing !== (release?.body.number ?? null)) return `${standing} stands, not ${release?.body.number}`;
  if (items.length !== (release === undefined ? 0 : LINKS)) return `${items.length} items`;
  const words = new Set(items.map(({ body }) => body.statement.es.split(' ')[0]));
  if (words.size > 1) return `parts of several releases: ${[...words].join()}`;
  const isOpen = life
    .of('committee')
    .scopes(analyst)
    .some((scope) => scope.startsWith('ideal/of/CL/'));
  return isOpen === (release !== undefined) ? null : 'it is open to the wrong people';
}

test(`in ${SEEDS} lives with a bad way between them, a state and the committee agree in the end on what is released`, async () => {
  const happened: Record<string, number> = {};
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const chance = createChance(seed);
    const life = openLife(chance);
    begun(life);
    const seen = () => ({
      ...{ state: 'CL', edition: EDITION, sources: ['mtr_1'], hash: releaseHash(contentOf(life)) },
    });
    const given = { state: 'CL', edition: EDITION, reason: 'x' };
    let words = 0;
    const rewrite = () => {
      words += 1;
      for (let index = 0; index < LINKS; index += 1)
        life.act(contact, 'contributions.edit_link', {
          ...{ link: `lnc_${index}`, state: 'CL', edition: EDITION },
          fields: { statement: { es: `again${words} ${index}` } },
        });
      return 'accepted';
    };
    const acts: Record<string, () => string> = {
      prepare: () => life.act(contact, 'contributions.prepare', seen()),
      authorise: () => life.act(authoriser, 'contributions.authorise', seen()),
      release() {
        const prepared = acts.prepare?.() ?? '';
        return prepared === 'accepted' ? (acts.authorise?.() ?? '') : prepared;
      },
      take_back: () => life.act(contact, 'contributions.take_back', given),
      rewrite,
      end: () => life.act(presidency, 'editions.move_on', moved('end_collection', chance.below(1e9))),
      reopen: () => life.act(presidency, 'editions.move_on', moved('reopen_collection', chance.below(1e9))),
    };
    const often = [
      ...['rewrite', 'end', 'reopen', 'reopen', 'take_back'],
      ...['release', 'release', 'release', 'release', 'release'],
    ];
    for (let step = 0; step < 40; step += 1) {
      const name = chance.pick(often) ?? 'release';
      const outcome = acts[name]?.();
      const key = outcome === 'accepted' ? name : `${name} ${outcome}`;
      happened[key] = (happened[key] ?? 0) + 1;
      if (chance.happens(0.8)) await life.deliver(chance.pick([0, 0.3, 0.7]) ?? 0);
    }
    for (let rounds = 0; rounds < 10 && (await life.deliver(0)) > 0; rounds += 1);
    expect([seed, disagreement(life)]).toEqual([seed, null]);
    const [own] = life.rows<Contribution>('state:CL', 'contributions');
    const answered = own?.body.answer?.code ?? 'stands';
    happened[`answer ${answered}`] = (happened[`answer ${answered}`] ?? 0) + 1;
  }
  // Whatever never happens proves nothing.
  for (const name of ['release', 'take_back', 'rewrite', 'end', 'reopen', 'answer ideal.not_collecting'])
    expect([name, (happened[name] ?? 0) > 0]).toEqual([name, true]);
}, 300_000);

import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import type { Level } from '#shared/assessment/levels.ts';
import { panelOf } from '#shared/figures/batch.fixtures.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { checkFile } from '#shared/publication/check-file.rules.ts';
import { EditionFileSchema } from '#shared/publication/edition-file.schemas.ts';
import { type Publication, publications } from '#shared/publication/publication.schemas.ts';
import type { Phone } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { idealRoutes } from './ideal.routes.ts';
import { publishedFile } from './published-file.ts';

const EDITION = 'edn_1';
const HASH = Array.from({ length: 8 }, () => '0123abcd').join('-');
const DECIDED = { meeting: MEETING, decision: 'dec_1' };
let bench: ServerBench;
let counter = 0;
const committee = () => bench.ports.compartment('committee');

async function act(phone: Phone, name: string, args: object, base: Record<string, number> = {}) {
  counter += 1;
  const mutation = { id: `mut_${counter}`, counter, name, args, base, compartment: 'committee' };
  const sent = await bench.push(phone, [mutation], { compartment: 'committee' });
  const { verdicts } = (await sent.json()) as { verdicts: { status: string; code?: string }[] };
  expect(verdicts[0], JSON.stringify(verdicts)).toMatchObject({ status: 'accepted' });
  await deliverAll({ ports: bench.ports, from: committee() });
}
async function receive(name: string, args: object) {
  counter += 1;
  const forward = { id: `fwd_${counter}`, compartment: 'committee', name, args, madeAt: 0, actor: null };
  expect(await committee().receive(forward as never)).toMatchObject({ status: 'accepted' });
}
const ask = (edition = EDITION, headers = {}) =>
  bench.raw({ path: `/api/ideal/${edition}/text.json`, headers });
const ADMIN: Actor = {
  ...{ person: 'per_admin', device: 'dev_0', state: null, delegation: null },
  ...{ roles: ['presidencyAdmin'], institution: null, unit: null },
};
async function publish() {
  const wanted = [{ collection: publications.name, parent: EDITION }];
  const [known] = (await committee().list({ actor: ADMIN, wanted })).docs;
  if (known === undefined) throw new Error('nothing is ready');
  const { hash } = known.body as unknown as Publication;
  const seen = { [`publications/${known.id}`]: known.rev };
  await act(bench.admin, 'publication.publish', { edition: EDITION, entry: 'eds_9', hash }, seen);
}
function step(entry: string, name: string) {
  const args = { entry, edition: EDITION, step: name, reason: null, adoption: null };
  return act(bench.admin, 'editions.move_on', args);
}

/** An edition that a meeting has adopted, with figures of six states and a paragraph of each marking. */
beforeEach(async () => {
  bench = await createServerBench();
  await act(bench.admin, 'meetings.schedule', meetingArgs);
  await act(bench.admin, 'decisions.draft', {
    ...DECIDED,
    item: 'agi_1',
    text: { es: 'x' },
    mode: 'consensus',
  });
  await act(bench.admin, 'decisions.adopt', { ...DECIDED, decidedOn: '2026-06-20' });
  await act(bench.admin, 'editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'IDEAL 3' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  await act(bench.admin, 'editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...DECIDED });
  await act(bench.admin, 'requirements.ask', {
    ...{ requirement: 'rqm_1', edition: EDITION, question: { es: 'x' }, priority: 1, due: '2026-12-01' },
    ...{ about: { kind: 'area', code: 'cocaine' }, askedOf: ['CL'] },
  });
  await step('eds_1', 'begin_collection');
  for (const [at, state] of ['AR', 'BO', 'BR', 'CL', 'CO', 'PE'].entries()) {
    await receive('ideal.receive', {
      ...{ edition: EDITION, state, number: 1, hash: HASH, summary: { es: 'x' }, readers: [] },
      ...{ coveringNote: { number: 'x', date: '2026-06-01' }, items: [], figures: [] },
    });
    const { areas, showsColumn } = panelOf(state, [(at % 5) as 0, 2, 3]);
    const content = { edition: EDITION, state, method: 'ideal-1', seats: [], showsColumn, areas };
    await receive('figures.receive', { state, number: 1, hash: HASH, content });
  }
  for (const [at, marking] of ['public', 'partners', 'members', 'analysts'].entries())
    await act(bench.analyst, 'assessment.write', {
      ...{ paragraph: `pgf_${at}`, edition: EDITION, section: 'cocaine', order: at, marking },
      ...{ detail: { kind: 'text' }, es: `Texto ${marking}`, pt: null, en: null },
      ...{ figures: ['cocaine'], rests: [], cites: [] },
    });
  await step('eds_2', 'end_collection');
  const round = { round: 'rnd_1', edition: EDITION };
  const until = new Date(bench.ports.clock() + 3 * 86_400_000).toISOString().slice(0, 10);
  await act(bench.admin, 'assessment.open_round', { ...round, entry: 'eds_3', until });
  await act(bench.contact, 'assessment.speak', { ...round, state: 'CL', says: 'agrees' });
  await act(bench.admin, 'assessment.end_round', round);
  await act(bench.admin, 'assessment.adopt', {
    ...{ edition: EDITION, entry: 'eds_4', ...DECIDED, on: '2026-06-20', document: 'CLASI/2026/DOC/1' },
  });
});

test('whoever comes from outside gets the public text and the figures of the region, and nothing of a state', async () => {
  await publish();
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const file = v.parse(EditionFileSchema, await answer.json());
  expect(file).toMatchObject({
    edition: { number: 3, title: { es: 'IDEAL 3' }, adoptedOn: '2026-06-20', document: 'CLASI/2026/DOC/1' },
    states: [],
    text: { level: 'public', kind: 'published', content: { paragraphs: [{ es: 'Texto public' }] } },
  });
  expect(file.text.content.paragraphs).toHaveLength(1);
  expect(file.figures.areas.map(({ area }) => area)).toEqual(['cocaine']);
  expect(checkFile(file).isRight).toBe(true);
});

/** By another pair of eyes. */
async function correct(): Promise<void> {
  const of = { paragraph: 'pgf_0', edition: EDITION };
  await act(bench.analyst, 'assessment.edit', { ...of, es: 'Texto corregido' });
  const reason = { es: 'Era otro' };
  await act(bench.analyst, 'assessment.propose_correction', { ...of, correction: 'crr_1', reason });
  await act(
    bench.admin,
    'assessment.publish_corrections',
    { edition: EDITION, corrections: [{ correction: 'crr_1', paragraph: 'pgf_0' }] },
    { 'textCorrections/crr_1': 1 },
  );
}

test('the file is made once for all who ask for it, and anew for an erratum', async () => {
  await publish();
  const made: string[] = [];
  const compartment: ServerBench['ports']['compartment'] = (id) => {
    const own = bench.ports.compartment(id);
    return {
      ...own,
      list: (query) => {
        made.push(query.wanted.some(({ collection }) => collection === 'issuedParagraphs') ? 'text' : 'head');
        return own.list(query);
      },
    };
  };
  const app = idealRoutes({ ...bench.ports, compartment });
  const read = async () => {
    const answer = await app.request(`http://localhost/ideal/${EDITION}/text.json`);
    return v.parse(EditionFileSchema, await answer.json()).text.version;
  };
  expect(await Promise.all([read(), read(), read()])).toEqual([3, 3, 3]);
  expect(made.filter((each) => each === 'text')).toHaveLength(1);
  await correct();
  expect(await read()).toBe(4);
  expect(made.filter((each) => each === 'text')).toHaveLength(2);
});

test('the same file is not sent twice', async () => {
  await publish();
  const first = await ask();
  const again = await ask(EDITION, { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('what is adopted and not published looks like what does not exist', async () => {
  const unknown = await refusalOf(await ask('edn_none'));
  expect(unknown).toEqual([404, 'http.not_found']);
  for (const edition of [EDITION, 'rep_1', 'x'.repeat(200), '..', 'edn_%00'])
    expect(await refusalOf(await ask(edition))).toEqual(unknown);
});

test('of the rows of the states, a point of contact gets those of the own state', async () => {
  await publish();
  const reader: { actor: Actor; level: Level } = {
    actor: { ...ADMIN, person: 'per_contact', state: 'CL', delegation: 'CL', roles: ['pointOfContact'] },
    level: 'members',
  };
  const file = await publishedFile(bench.ports, EDITION, reader);
  expect(file?.states.map(({ rows }) => rows.state)).toEqual(['CL']);
  expect(file?.text.content.paragraphs).toHaveLength(3);
  expect(file === null ? false : checkFile(file).isRight).toBe(true);
});

test('an erratum, by another pair of eyes, comes out in a version of its own', async () => {
  await publish();
  expect((await publishedFile(bench.ports, EDITION))?.text).toMatchObject({ version: 3, kind: 'published' });
  await correct();
  const file = await publishedFile(bench.ports, EDITION);
  expect(file?.text).toMatchObject({
    ...{ version: 4, kind: 'corrected', content: { paragraphs: [{ es: 'Texto corregido' }] } },
  });
  expect(file === null ? false : checkFile(file).isRight).toBe(true);
});

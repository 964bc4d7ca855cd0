import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import { type Silence, silentDecisionId } from '#shared/decisions/silences.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { INSTRUMENT, instrumentArgs } from '#shared/membership/membership.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

/**
 * What rests on who the members are, done as pages do it: a device that refused what the server would take keeps the
 * person from it, and `mutate` alone does not show that.
 */
const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const of = (state: string) => createActor(`of-${state}`, { state, delegation: state, roles: ['delegate'] });

const SET = 'rst_1';
const QUORUM = 'art_quorum';
const title = { es: 'Quórum' };
const text = { es: 'El Comité decide con más de la mitad de sus miembros.' };
const before = { title, text };

let now = 0;
let server: DirectServer;
let seed = 10;
beforeEach(() => {
  now = Date.parse('2026-09-20T12:00:00Z');
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
});
afterEach(() => server.close());

async function phoneOf(actor: Actor): Promise<SyncClient> {
  seed += 1;
  const client = await openClient({
    transport: server.connect(() => actor),
    ...{ program, actor, compartments: ['committee'], clock: () => now, random: createSeededRandom(seed) },
  });
  await client.sync();
  return client;
}
/** As a page does it: the device may refuse it, and then the server never hears of it. */
async function attempted(client: SyncClient, name: string, args: object): Promise<string> {
  await client.sync();
  const made = client.attempt({ name, args });
  if (!made.accepted) return `here: ${made.code}`;
  await made.saved;
  await client.sync();
  return client.factsOf(made.id)?.refusal?.code ?? 'accepted';
}
async function must(client: SyncClient, name: string, args: object) {
  expect([name, await attempted(client, name, args)]).toEqual([name, 'accepted']);
}

/** An observer until further notice: nobody gave that entry a last day. */
const observes = (code: string) => ({
  ...{ standing: `std_${code}`, code, kind: 'state', name: null, status: 'observer', from: '2026-01-01' },
  ...{ until: null, basis: { es: 'Acta 1' } },
});
async function founded(phone: SyncClient, states: readonly string[]) {
  const terms = { instrument: INSTRUMENT, ...instrumentArgs, entryNeeds: 1, entryDays: 0, bindsAfter: 0 };
  await must(phone, 'instruments.draft', terms);
  await must(phone, 'instruments.open', terms);
  const office = { es: 'Ministerio del Interior' };
  for (const state of states) {
    const consent = { consent: `sct_${state}`, instrument: INSTRUMENT, on: '2026-03-10', office };
    const powers = 'ex_officio';
    await must(phone, 'instruments.record_consent', {
      ...{ ...consent, powers, kind: 'signature', state, place: { es: 'Ciudad de Panamá' }, reference: null },
    });
    await must(phone, 'instruments.check_powers', { ...consent, powers });
  }
}
async function drafted(phone: SyncClient) {
  const set = { set: SET };
  await must(phone, 'rules.begin', {
    ...{ ...set, title: { es: 'Reglamento' }, meeting: null, amendUntil: '2026-10-30' },
  });
  await must(phone, 'articles.add', { ...set, article: QUORUM, number: '7', order: 10, title, text });
}
const proposal = (id: string, delegation: string, es: string) => ({
  ...{ amendment: id, set: SET, meeting: null, delegation, kind: 'replace', article: QUORUM, after: null },
  ...{ before, title, text: { es }, number: null, reason: null },
});
const silence = (asked: readonly string[]) => ({
  ...{ silence: 'sil_1', meeting: null, item: null, papers: [], restsOn: null, asked, calendar: null },
  text: { es: 'Se crea un grupo.', pt: 'Cria-se um grupo.', en: 'A group is created.' },
  ...{ term: { kind: 'hours', hours: 48 }, timeZone: 'America/Lima' },
});
const askedBy = (phone: SyncClient) => (phone.replica.all('silences')[0]?.body as Silence | undefined)?.asked;
const decided = { mode: 'consensus', votes: null, on: '2026-09-20', reason: null, present: null };
const nowhere = { set: SET, meeting: null, decision: null };

/** Uruguay observed until further notice, and was bound after that: nobody gave the entry a last day. */
async function joined(): Promise<SyncClient> {
  const phone = await phoneOf(chair);
  await must(phone, 'standings.add', observes('UY'));
  await founded(phone, ['CL', 'UY']);
  return phone;
}

test('a state that observed and was bound later proposes and takes positions on its own phone', async () => {
  const phone = await joined();
  await drafted(phone);
  const [chile, uruguay] = [await phoneOf(of('CL')), await phoneOf(of('UY'))];
  await must(uruguay, 'amendments.submit', proposal('amd_uy', 'UY', 'Con dos tercios.'));
  await must(chile, 'amendments.submit', proposal('amd_cl', 'CL', 'Con todos.'));
  await must(uruguay, 'amendments.take_position', {
    ...{ amendment: 'amd_cl', set: SET, delegation: 'UY', stance: 'oppose', words: null, isAuthor: false },
    seen: hashOfWords({ title, text: { es: 'Con todos.' }, number: null }),
  });
  for (const amendment of ['amd_uy', 'amd_cl'])
    await must(phone, 'amendments.discuss', { amendment, set: SET });
  await must(phone, 'amendments.reject', {
    ...{ amendment: 'amd_cl', ...decided, ...nowhere, seen: { title, text: { es: 'Con todos.' } } },
  });
  await must(phone, 'amendments.adopt', {
    ...{ amendment: 'amd_uy', ...decided, ...nowhere, from: null, newArticle: null },
    seen: { title, text: { es: 'Con dos tercios.' }, number: null, article: before },
  });
});

test('it is asked for its silence, from the phone of whoever presides, and reserves on its own', async () => {
  const phone = await joined();
  await must(phone, 'silences.begin', silence(['CL', 'UY']));
  expect(askedBy(phone)).toEqual(['CL', 'UY']);
  now += 49 * 3_600_000;
  server.compartment.decideDue();
  const uruguay = await phoneOf(of('UY'));
  for (const kind of ['statement', 'reservation'])
    await must(uruguay, 'decisions.say', {
      ...{ decision: silentDecisionId('sil_1'), meeting: null, kind, delegation: 'UY' },
      text: { es: 'Consta.' },
    });
});

test('what only the server can tell is still refused by it: an observer that nothing binds', async () => {
  const phone = await phoneOf(chair);
  await must(phone, 'standings.add', observes('UY'));
  await founded(phone, ['CL']);
  await drafted(phone);
  const uruguay = await phoneOf(of('UY'));
  expect(await attempted(uruguay, 'amendments.submit', proposal('amd_uy', 'UY', 'Con dos tercios.'))).toBe(
    'rules.no_right_to_propose',
  );
  // What it wrote stands in its outbox, to be read.
  expect(uruguay.outbox()).toHaveLength(1);
});

test('before anybody is bound a silence asks those that were named, without those that only observe', async () => {
  const phone = await phoneOf(chair);
  await must(phone, 'standings.add', observes('UY'));
  await must(phone, 'silences.begin', silence(['CL', 'EC', 'UY']));
  expect(askedBy(phone)).toEqual(['CL', 'EC']);
});

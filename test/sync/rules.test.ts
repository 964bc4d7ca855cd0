import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SyncClient } from '#app/sync/client.ts';
import { program } from '#server/program.ts';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment, AmendmentPosition } from '#shared/rules/amendments.schemas.ts';
import { quorumOf } from '#shared/rules/parameters.rules.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { articlesOn, parametersOn } from '#shared/rules/rules.rules.ts';
import type { Article, ArticleVersion, ParameterVersion, RuleSet } from '#shared/rules/rules.schemas.ts';
import { appointed } from '#test/support/appointed.ts';
import { createDirectServer, type DirectServer } from '#test/support/direct-server.ts';
import { createActor, createSeededRandom } from '#test/support/notes.ts';
import { openClient } from '#test/support/open-client.ts';

const chair = createActor('chair', { delegation: 'presidency', roles: [] });
const deputy = createActor('deputy', { delegation: 'presidency', roles: [] });
const of = (state: string) => createActor(`of-${state}`, { state, delegation: state, roles: ['delegate'] });

const SET = 'rst_1';
const QUORUM = 'art_quorum';
const title = { es: 'Quórum' };
const text = { es: 'El Comité decide con más de la mitad de sus miembros.' };
const parameters: Parameters = {
  ...NO_PARAMETERS,
  quorum: { basis: 'more_than_half', number: null, article: QUORUM },
};

let now = 0;
let server: DirectServer;
let seed = 10;
beforeEach(() => {
  now = Date.parse('2026-09-20T12:00:00Z');
  server = createDirectServer({ program, clock: () => now, random: createSeededRandom(1) });
  appointed(server.compartment, { person: chair.person, function: 'presidency' });
  appointed(server.compartment, { person: deputy.person, function: 'coordination' });
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
/** As without a network: it waits on the phone. */
async function write(client: SyncClient, name: string, args: object): Promise<string> {
  const made = client.mutate({ name, args: { set: SET, ...args } });
  await made.saved;
  return made.id;
}
const answerTo = (client: SyncClient, id: string) => client.factsOf(id)?.refusal?.code ?? null;
async function act(client: SyncClient, name: string, args: object): Promise<string | null> {
  const id = await write(client, name, args);
  await client.sync();
  return answerTo(client, id);
}
async function must(client: SyncClient, name: string, args: object) {
  expect([name, await act(client, name, args)]).toEqual([name, null]);
}
const all = <B extends Doc['body']>(client: SyncClient, name: string) =>
  client.replica.all(name) as unknown as readonly Doc<B>[];
const amendment = (client: SyncClient, id: string) =>
  all<Amendment>(client, 'amendments').find((each) => each.id === id)?.body;

async function drafted(): Promise<SyncClient> {
  const phone = await phoneOf(chair);
  await must(phone, 'rules.begin', { title: { es: 'Reglamento' }, meeting: null, amendUntil: '2026-10-30' });
  await must(phone, 'articles.add', { article: QUORUM, number: '7', order: 10, title, text });
  await must(phone, 'rules.set_parameters', { parameters });
  return phone;
}
const proposal = (id: string, delegation: string, es: string) => ({
  ...{ amendment: id, meeting: null, delegation, kind: 'replace', article: QUORUM, after: null },
  ...{ before: { title, text }, title, text: { es }, number: null, reason: null },
});
/** The act that a meeting decided, as `set` is no argument of it. */
async function decided(phone: SyncClient) {
  const decision = { decision: 'dcs_1', meeting: MEETING };
  for (const [name, args] of [
    ['meetings.schedule', meetingArgs],
    ['decisions.draft', { ...decision, item: 'agi_1', text: { es: 'Se adopta.' }, mode: 'consensus' }],
    ['decisions.adopt', { ...decision, decidedOn: '2026-09-20' }],
  ] as const) {
    const made = phone.mutate({ name, args });
    await made.saved;
    await phone.sync();
    expect([name, answerTo(phone, made.id)]).toEqual([name, null]);
  }
  return decision;
}
const seenDraft = (phone: SyncClient) =>
  hashOfDraft({
    articles: all<Article>(phone, 'articles'),
    parameters: all<RuleSet>(phone, 'ruleSets')[0]?.body.parameters ?? NO_PARAMETERS,
  });
const outcome = { mode: 'consensus', votes: null, on: '2026-09-20', reason: null, present: null };

test('two delegations amend one article at once without a network: both stand, the article as it was', async () => {
  const phone = await drafted();
  const [chile, ecuador] = [await phoneOf(of('CL')), await phoneOf(of('EC'))];
  await write(chile, 'amendments.submit', proposal('amd_cl', 'CL', 'Con dos tercios.'));
  await write(ecuador, 'amendments.submit', proposal('amd_ec', 'EC', 'Con todos.'));
  // Each sees its own at once, and the other’s not yet.
  expect(all(chile, 'amendments').map(({ id }) => id)).toEqual(['amd_cl']);
  await ecuador.sync();
  await chile.sync();
  await phone.sync();
  expect(all<Amendment>(phone, 'amendments').map(({ id, body }) => [id, body.text?.es, body.state])).toEqual(
    expect.arrayContaining([
      ['amd_cl', 'Con dos tercios.', 'admissible'],
      ['amd_ec', 'Con todos.', 'admissible'],
    ]),
  );
  expect(all<Article>(phone, 'articles')[0]?.body.text).toEqual(text);

  // Consolidated, each keeps its words and its authors.
  await must(phone, 'amendments.consolidate', {
    ...{ amendment: 'amd_both', of: ['amd_cl', 'amd_ec'], title, text: { es: 'Con dos tercios, o todos.' } },
    ...{ number: null, reason: null },
  });
  await chile.sync();
  expect(amendment(chile, 'amd_cl')).toMatchObject({
    state: 'consolidated',
    text: { es: 'Con dos tercios.' },
  });
  expect(amendment(chile, 'amd_both')?.authors).toEqual(['CL', 'EC']);
});

test('two people of one delegation take its position at once: the later one is told, and keeps its words', async () => {
  const phone = await drafted();
  const [first, second] = [await phoneOf(of('EC')), await phoneOf(of('EC'))];
  const chile = await phoneOf(of('CL'));
  await must(chile, 'amendments.submit', proposal('amd_cl', 'CL', 'Con dos tercios.'));
  await first.sync();
  await second.sync();
  const stands = (stance: string) => ({
    ...{
      amendment: 'amd_cl',
      delegation: 'EC',
      stance,
      words: { es: stance },
      isAuthor: false,
      isFirst: true,
      seen: hashOfWords({ title, text: { es: 'Con dos tercios.' }, number: null }),
    },
  });
  await write(first, 'amendments.take_position', stands('support'));
  const id = await write(second, 'amendments.take_position', stands('oppose'));
  await first.sync();
  await second.sync();
  await phone.sync();
  expect(all<AmendmentPosition>(phone, 'amendmentPositions').map(({ body }) => body.stance)).toEqual([
    'support',
  ]);
  expect(answerTo(second, id)).toBe('rules.position_taken');
  // What it wrote stands in its outbox, to be read and sent again.
  expect(second.outbox().map(({ envelope }) => envelope.args)).toMatchObject([stands('oppose')]);
});

test('two of the presidency decide on one article at once: the second does not replace the first unread', async () => {
  const phone = await drafted();
  const other = await phoneOf(deputy);
  const chile = await phoneOf(of('CL'));
  await must(chile, 'amendments.submit', proposal('amd_cl', 'CL', 'Con dos tercios.'));
  await must(chile, 'amendments.submit', proposal('amd_cl2', 'CL', 'Con tres cuartos.'));
  await phone.sync();
  for (const id of ['amd_cl', 'amd_cl2']) await must(phone, 'amendments.discuss', { amendment: id });
  await other.sync();
  const adopts = (es: string) => ({
    ...{ ...outcome, meeting: null, decision: null, from: null, newArticle: null },
    seen: { title, text: { es }, number: null, article: { title, text } },
  });
  await write(phone, 'amendments.adopt', { amendment: 'amd_cl', ...adopts('Con dos tercios.') });
  const id = await write(other, 'amendments.adopt', { amendment: 'amd_cl2', ...adopts('Con tres cuartos.') });
  await phone.sync();
  await other.sync();
  expect(answerTo(other, id)).toMatch(/^(rules\.article_changed|sync\.changed_meanwhile)$/);
  await phone.sync();
  expect(all<Article>(phone, 'articles')[0]?.body.text).toEqual({ es: 'Con dos tercios.' });
  expect(amendment(phone, 'amd_cl2')?.state).toBe('under_discussion');
});

test('an article changed while the chair was offline: the set is not adopted as nobody read it', async () => {
  const phone = await drafted();
  const other = await phoneOf(deputy);
  const decision = await decided(phone);
  await must(phone, 'rules.move_to', { stage: 'read_for_adoption' });
  await other.sync();
  const adoption = () => ({ ...decision, document: 'CLASI/1', on: '2026-09-20', seen: seenDraft(phone) });
  const id = await write(phone, 'rules.adopt', adoption());
  await must(other, 'articles.edit', { article: QUORUM, text: { es: 'El Comité decide con todos.' } });
  await phone.sync();
  expect(answerTo(phone, id)).toBe('rules.draft_changed');
  expect(all<RuleSet>(other, 'ruleSets')[0]?.body.stage).toBe('read_for_adoption');
  await must(phone, 'rules.adopt', adoption());
});

test('rules in force are amended, and the quorum changes from that day and no earlier, on every phone', async () => {
  const phone = await drafted();
  const decision = await decided(phone);
  await must(phone, 'rules.move_to', { stage: 'read_for_adoption' });
  const adoption = { ...decision, document: 'CLASI/1', on: '2026-09-20', seen: seenDraft(phone) };
  await must(phone, 'rules.adopt', adoption);
  await must(phone, 'rules.put_in_force', { from: '2026-09-20', replaces: null });
  const chile = await phoneOf(of('CL'));
  // Written in a taxi.
  await write(chile, 'amendments.submit', proposal('amd_cl', 'CL', 'Con dos tercios.'));
  await chile.sync();
  await phone.sync();
  await must(phone, 'amendments.discuss', { amendment: 'amd_cl' });
  await must(phone, 'amendments.adopt', {
    ...{ amendment: 'amd_cl', ...outcome, ...decision, from: '2026-10-01', newArticle: null },
    seen: { title, text: { es: 'Con dos tercios.' }, number: null, article: { title, text } },
  });
  const changed = { ...parameters, quorum: { basis: 'two_thirds', number: null, article: QUORUM } };
  await must(phone, 'rules.change_parameters', { parameters: changed, from: '2026-10-01', ...decision });
  await chile.sync();
  const on = (day: string) => {
    const versions = all<ParameterVersion>(chile, 'parameterVersions');
    const rules = parametersOn({ sets: all<RuleSet>(chile, 'ruleSets'), versions, day });
    const quorum = quorumOf({ parameters: rules?.parameters ?? null, members: 11 });
    const [article] = articlesOn(all<ArticleVersion>(chile, 'articleVersions'), day);
    return [quorum?.value, quorum?.article, article?.text.es];
  };
  expect(on('2026-09-19')).toEqual([undefined, undefined, undefined]);
  expect(on('2026-09-30')).toEqual([6, QUORUM, text.es]);
  expect(on('2026-10-01')).toEqual([8, QUORUM, 'Con dos tercios.']);
});

// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { afterEach, expect, test } from 'vitest';
import { relevantRepeats } from '#app/features/forms/form-nodes.ts';
import { answerAll, leafAt } from '#app/features/forms/form-test-kit.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { nationalReference } from '#shared/reports/national.rules.ts';
import type { National } from '#shared/reports/reports.schemas.ts';
import { toReportDraft } from '../report-draft.ts';
import { type CorrectArgs, correctionOfAct } from './correction-of-act.ts';
import { NATIONAL } from './own-questions.fixtures.ts';
import { actOfDecided, readRefused } from './refused-correction.ts';
import { t, twoPhones } from './two-phones.fixtures.ts';

let close: () => void = () => undefined;
afterEach(() => close());

async function begin(national: National = NATIONAL) {
  const { server, author, reviewer } = await twoPhones({ national });
  close = server.close;
  return { author, reviewer };
}
type Phone = Awaited<ReturnType<typeof begin>>['author'];
const fill = (session: FormSession | null, answers: Record<string, string>) => {
  if (session === null) throw new Error('nothing is asked');
  return answerAll({ session, answers });
};
const inForm = (answers: Record<string, string>) => (session: FormSession) => {
  fill(session, answers);
};
const inOwn = (answers: Record<string, string>) => (_: FormSession, own: FormSession | null) => {
  fill(own, answers);
};
async function syncAll(...phones: readonly Phone[]) {
  for (let round = 0; round < 2; round += 1) for (const phone of phones) await phone.sync();
}
let ids = 0;
const newId = () => {
  ids += 1;
  return `edt_again${ids}`;
};
const argsOf = ({ client }: Phone, act: string) =>
  client.outbox().find(({ id }) => id === act)?.envelope.args as CorrectArgs;
const read = (phone: Phone, act: string) =>
  readRefused({
    client: phone.client,
    args: argsOf(phone, act),
    details: phone.client.factsOf(act)?.refusal?.details,
    language: 'es',
    t,
  });
const LUGAR = nationalReference('/data/lugar');

test('one corrects the form and the other what the state asks, in questions called alike: both stay', async () => {
  const { author, reviewer } = await begin();
  const mine = await author.correct(inForm({ '/data/lugar': 'Iquique' }));
  const theirs = await reviewer.correct(inOwn({ '/data/lugar': 'Putre' }));
  await syncAll(author, reviewer);
  expect([author.refusal(mine), reviewer.refusal(theirs)]).toEqual([null, null]);
  for (const phone of [author, reviewer]) {
    expect(phone.client.outbox()).toEqual([]);
    expect(phone.answers()).toContain('<lugar>Iquique</lugar>');
    expect(phone.ownAnswers()).toContain('<lugar>Putre</lugar>');
  }
  // What the state asks says nothing of the report to its lists.
  expect(author.summary().title).toBe('Iquique, 312.0');
});

test('the same question of the state’s is decided by a person, and the rest joins', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(inOwn({ '/data/item[2]/que': 'antena' }));
  await syncAll(reviewer, author);
  await reviewer.correct(inOwn({ '/data/lugar': 'Colchane' }));
  const mine = await author.correct((session, own) => {
    fill(session, { '/data/lugar': 'Iquique' });
    fill(own, { '/data/lugar': 'Putre' });
  });
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('reports.same_question');
  const refused = await read(author, mine);
  expect(refused.conflicts.map(({ reference, kind }) => [reference, kind])).toEqual([[LUGAR, 'answer']]);
  const said = (side: 'was' | 'theirs' | 'mine', reference = LUGAR) =>
    refused.words?.[side].lines.find(({ lasting }) => lasting === reference)?.answer;
  // What was corrected before either of them began is no part of the decision.
  expect(said('was', nationalReference('/data/item[2]/que'))).toBe('antena');
  expect([said('was'), said('theirs'), said('mine')]).toEqual(['Visviri', 'Colchane', 'Putre']);
  const send = await actOfDecided(refused, { decisions: new Map([[LUGAR, 'mine']]), newId });
  await author.client.correct(mine, send as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.ownAnswers()).toContain('<lugar>Putre</lugar>');
  expect(reviewer.answers()).toContain('<lugar>Iquique</lugar>');
});

test('an item of theirs that the other removed comes back whole, into their own answers', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct((_, own) => {
    const [repeat] = relevantRepeats(own?.nodes() ?? []);
    if (repeat !== undefined) own?.removeItem(repeat, 1);
  });
  const mine = await author.correct(inOwn({ '/data/item[2]/que': 'antena' }));
  await syncAll(reviewer, author);
  expect(reviewer.ownAnswers()).not.toContain('radio');
  const refused = await read(author, mine);
  const reference = nationalReference('/data/item[2]');
  expect(refused.conflicts.map((each) => [each.reference, each.kind])).toEqual([[reference, 'they_removed']]);
  const send = await actOfDecided(refused, { decisions: new Map([[reference, 'mine']]), newId });
  await author.client.correct(mine, send as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.ownAnswers()).toContain('<que>antena</que>');
  expect(reviewer.answers()).not.toContain('antena');
});

test('a correction that waits is taken back with its words in both, and keeps its edits', async () => {
  const { author, reviewer } = await begin();
  const sent = await author.correct((session, own) => {
    fill(session, { '/data/cantidad': '321' });
    fill(own, { '/data/lugar': 'Putre' });
  });
  const first = argsOf(author, sent);
  await author.client.takeBack(sent, async ({ args }) => {
    const draft = await correctionOfAct({ client: author.client, args: args as CorrectArgs, replaces: null });
    await author.client.drafts.save(draft);
  });
  expect(author.client.outbox()).toEqual([]);
  const again = await author.correct(inOwn({ '/data/item[2]/que': 'antena' }));
  const editOf = (of: CorrectArgs, reference: string) =>
    of.changes.find((change) => change.reference === reference)?.edit;
  const second = argsOf(author, again);
  expect(second.changes).toHaveLength(3);
  for (const reference of ['/data/cantidad', LUGAR])
    expect(editOf(second, reference)).toBe(editOf(first, reference));
  await syncAll(author, reviewer);
  expect(reviewer.answers()).toContain('<cantidad>321.0</cantidad>');
  expect(reviewer.ownAnswers()).toContain('<lugar>Putre</lugar>');
  expect(reviewer.ownAnswers()).toContain('<que>antena</que>');
});

test('a second correction of theirs follows the first one, which the form alone would not know', async () => {
  const { author, reviewer } = await begin();
  await author.correct(inOwn({ '/data/lugar': 'Putre' }));
  await author.correct(inOwn({ '/data/lugar': 'Colchane' }));
  await syncAll(author, reviewer);
  expect(author.client.outbox()).toEqual([]);
  expect(reviewer.ownAnswers()).toContain('<lugar>Colchane</lugar>');
  expect(reviewer.edits().map(({ reference }) => reference)).toEqual([LUGAR, LUGAR]);
});

const fileOf = (name: string, letter: string) => ({
  ...{ hash: letter.repeat(64), name, mediaType: 'image/jpeg', size: 7 },
});
const ACTA = fileOf('acta.jpg', 'b');

test('an act that becomes a draft again has its answers to both, each with its files', async () => {
  const { author } = await begin();
  const sent = await author.correct(inOwn({ '/data/lugar': 'Putre' }));
  const args = argsOf(author, sent);
  const [first] = args.changes;
  if (first === undefined) throw new Error('nothing changed');
  const photo = { edit: 'edt_photo', on: null, kind: 'answer', before: '', after: ACTA.name } as const;
  const withPhoto: CorrectArgs = {
    ...args,
    changes: [first, { ...photo, reference: nationalReference('/data/foto') }],
    files: [fileOf('bulto.jpg', 'c')],
    national: { formId: NATIONAL.formId, formVersion: NATIONAL.formVersion, files: [ACTA] },
  };
  // As if it were still to be sent: the edits of its own are no part of what was seen.
  const stored = await correctionOfAct({ client: author.client, args: withPhoto, replaces: sent, seen: [] });
  const draft = toReportDraft({ ...stored, updatedAt: 1 });
  expect(draft?.answers?.files?.map(({ name }) => name)).toEqual(['bulto.jpg']);
  expect(draft?.questions?.answers).toMatchObject({
    instanceXml: expect.stringMatching(/<lugar>Putre<\/lugar><foto>acta\.jpg<\/foto>/),
    files: [ACTA],
  });
});

test('a photograph among their answers is there for whoever corrects them', async () => {
  const instanceXml = NATIONAL.instanceXml.replace('<foto/>', `<foto>${ACTA.name}</foto>`);
  const { reviewer } = await begin({ ...NATIONAL, instanceXml, files: [ACTA] });
  let isHere: boolean | undefined;
  await reviewer.write((_, own) => {
    const leaf = own === null ? undefined : leafAt(own, '/data/foto');
    if (leaf?.nodeType === 'upload') isHere = own?.fileOf(leaf)?.isHere;
  });
  expect(isHere).toBe(true);
});

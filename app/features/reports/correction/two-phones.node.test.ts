// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { afterEach, expect, test } from 'vitest';
import { relevantRepeats } from '#app/features/forms/form-nodes.ts';
import { answerAll } from '#app/features/forms/form-test-kit.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportEdits } from '#shared/reports/review.schemas.ts';
import { toReportDraft } from '../report-draft.ts';
import type { CorrectArgs } from './correction-of-act.ts';
import { correctionOfAct, seenBy } from './correction-of-act.ts';
import { actOfDecided, besideKey, readRefused } from './refused-correction.ts';
import { rejoin } from './rejoin-one.ts';
import { REPORT_ID, t, twoPhones } from './two-phones.fixtures.ts';

let close: () => void = () => undefined;
afterEach(() => close());

async function begin() {
  const { server, author, reviewer } = await twoPhones();
  close = server.close;
  return { author, reviewer };
}
type Phone = Awaited<ReturnType<typeof begin>>['author'];
const put = (answers: Record<string, string>) => (session: FormSession) => answerAll({ session, answers });
const removeSecond = (session: FormSession) => {
  const [repeat] = relevantRepeats(session.nodes());
  if (repeat !== undefined) session.removeItem(repeat, 1);
};
async function syncAll(...phones: readonly Phone[]) {
  for (let round = 0; round < 2; round += 1) for (const phone of phones) await phone.sync();
}
let ids = 0;
const newId = () => {
  ids += 1;
  return `edt_again${ids}`;
};
const read = ({ client }: Phone, act: string) =>
  readRefused({
    client,
    args: client.outbox().find(({ id }) => id === act)?.envelope.args as CorrectArgs,
    details: client.factsOf(act)?.refusal?.details,
    language: 'es',
    t,
  });

test('two people who change two questions, neither of them knowing of the other, merge', async () => {
  const { author, reviewer } = await begin();
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }));
  const theirs = await reviewer.correct(put({ '/data/item[2]/kilos': '21' }));
  await syncAll(author, reviewer);
  expect([author.refusal(mine), reviewer.refusal(theirs)]).toEqual([null, null]);
  for (const phone of [author, reviewer]) {
    expect(phone.client.outbox()).toEqual([]);
    expect(phone.answers()).toContain('<lugar>Iquique</lugar>');
    expect(phone.answers()).toContain('<kilos>21.0</kilos>');
  }
  expect(author.edits().map(({ reference }) => reference)).toEqual(['/data/lugar', '/data/item[2]/kilos']);
});

test('what lists say of the report follows from both people’s answers, without anybody’s doing', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(put({ '/data/cantidad': '321' }));
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('sync.changed_meanwhile');
  expect(await rejoin({ client: author.client, act: mine, language: 'es', newId, t })).toBe(true);
  await syncAll(author, reviewer);
  for (const phone of [author, reviewer]) {
    expect(phone.client.outbox()).toEqual([]);
    expect(phone.answers()).toContain('<lugar>Iquique</lugar><cantidad>321.0</cantidad>');
    expect(phone.summary().title).toBe('Iquique, 321.0');
  }
});

test('who corrects after another’s correction arrived, on what they saw before, says both in the title', async () => {
  const { author, reviewer } = await begin();
  await author.write(() => undefined);
  await reviewer.correct(put({ '/data/cantidad': '321' }));
  await syncAll(reviewer, author);
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await syncAll(author, reviewer);
  expect(author.refusal(mine)).toBeNull();
  expect(reviewer.summary().title).toBe('Iquique, 321.0');
});

test('the same marking beside the form is decided by a person', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(() => undefined, { tlp: 'GREEN' });
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }), { tlp: 'RED' });
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('sync.changed_meanwhile');
  expect(await rejoin({ client: author.client, act: mine, language: 'es', newId, t })).toBe(true);
  expect(author.refusal(mine)).toBe('sync.changed_meanwhile');
  const refused = await read(author, mine);
  expect(refused.beside).toEqual(['tlp']);
  const decisions = new Map([[besideKey('tlp'), 'theirs' as const]]);
  await author.client.correct(mine, (await actOfDecided(refused, { decisions, newId })) as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.summary().tlp).toBe('GREEN');
  expect(reviewer.answers()).toContain('<lugar>Iquique</lugar>');
});

test('the same question is decided by a person, and the rest of the correction joins', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(put({ '/data/lugar': 'Antofagasta' }));
  const mine = await author.correct(put({ '/data/lugar': 'Iquique', '/data/cantidad': '321' }));
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('reports.same_question');
  const refused = await read(author, mine);
  expect(refused.conflicts.map(({ reference, kind }) => [reference, kind])).toEqual([
    ['/data/lugar', 'answer'],
  ]);
  expect(refused.words?.was.lines.find(({ lasting }) => lasting === '/data/lugar')?.answer).toBe('Arica');
  const send = await actOfDecided(refused, { decisions: new Map([['/data/lugar', 'mine']]), newId });
  await author.client.correct(mine, send as never).saved;
  await syncAll(author, reviewer);
  for (const phone of [author, reviewer]) {
    expect(phone.answers()).toContain('<lugar>Iquique</lugar><cantidad>321.0</cantidad>');
    expect(phone.client.outbox()).toEqual([]);
  }
});

test('who leaves what the other put sends only the rest; with nothing left there is nothing to send', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(put({ '/data/lugar': 'Antofagasta' }));
  const mine = await author.correct(put({ '/data/lugar': 'Iquique', '/data/cantidad': '321' }));
  await syncAll(reviewer, author);
  const decisions = new Map([['/data/lugar', 'theirs' as const]]);
  const send = await actOfDecided(await read(author, mine), { decisions, newId });
  expect(send?.args).toMatchObject({ changes: [{ reference: '/data/cantidad' }] });
  await author.client.correct(mine, send as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.answers()).toContain('<lugar>Antofagasta</lugar><cantidad>321.0</cantidad>');
  const again = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await reviewer.correct(put({ '/data/lugar': 'Calama' }));
  await syncAll(reviewer, author);
  expect(author.refusal(again)).toBe('reports.same_question');
  expect(await actOfDecided(await read(author, again), { decisions, newId })).toBeNull();
});

test('what was written in an item that the other removed comes back as an item', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(removeSecond);
  const mine = await author.correct(put({ '/data/item[2]/kilos': '21', '/data/item[2]/que': 'base' }));
  await syncAll(reviewer, author);
  expect(reviewer.answers()).not.toContain('pasta');
  const refused = await read(author, mine);
  expect(refused.conflicts).toMatchObject([
    { reference: '/data/item[2]', kind: 'they_removed', mine: [{}, {}] },
  ]);
  const decisions = new Map([['/data/item[2]', 'mine' as const]]);
  await author.client.correct(mine, (await actOfDecided(refused, { decisions, newId })) as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.answers()).toContain('<que>base</que><kilos>21.0</kilos>');
});

test('who removes an item in which the other wrote decides as well', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(put({ '/data/item[2]/kilos': '21' }));
  const mine = await author.correct(removeSecond);
  await syncAll(reviewer, author);
  const refused = await read(author, mine);
  expect(refused.conflicts).toMatchObject([{ reference: '/data/item[2]', kind: 'i_removed' }]);
  const decisions = new Map([['/data/item[2]', 'mine' as const]]);
  await author.client.correct(mine, (await actOfDecided(refused, { decisions, newId })) as never).saved;
  await syncAll(author, reviewer);
  expect(reviewer.answers()).not.toContain('pasta');
});

test('a group that both begin is one group afterwards', async () => {
  const { author, reviewer } = await begin();
  await reviewer.correct(put({ '/data/hubo': 'si' }));
  const mine = await author.correct(put({ '/data/hubo': 'si', '/data/detalle/quien': 'Aduana' }));
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBeNull();
  expect(reviewer.answers().match(/<detalle>/g)).toHaveLength(1);
  expect(reviewer.answers()).toContain('<quien>Aduana</quien>');
});

test('a second correction waits for the first one, and comes with it', async () => {
  const { author, reviewer } = await begin();
  await author.correct(put({ '/data/lugar': 'Iquique' }));
  await author.correct(put({ '/data/lugar': 'Iquique, muelle 2' }));
  await syncAll(author, reviewer);
  expect(reviewer.answers()).toContain('<lugar>Iquique, muelle 2</lugar>');
  expect(reviewer.edits()).toHaveLength(2);
});

test('a correction that waits is taken back with all its words, and is then one correction', async () => {
  const { author, reviewer } = await begin();
  const sent = await author.correct(put({ '/data/lugar': 'Iquique' }));
  const first = author.client.outbox()[0]?.envelope.args as CorrectArgs;
  await author.client.takeBack(sent, async ({ args }) => {
    const draft = await correctionOfAct({ client: author.client, args: args as CorrectArgs, replaces: null });
    await author.client.drafts.save(draft);
  });
  expect(author.client.outbox()).toEqual([]);
  await author.correct(put({ '/data/cantidad': '321' }));
  const second = author.client.outbox()[0]?.envelope.args as CorrectArgs;
  expect(second.correction).toBe(first.correction);
  expect(second.changes.map(({ reference, edit }) => [reference, edit])).toMatchObject([
    ['/data/lugar', first.changes[0]?.edit],
    ['/data/cantidad', expect.any(String)],
  ]);
  await syncAll(author, reviewer);
  expect(reviewer.answers()).toContain('<lugar>Iquique</lugar><cantidad>321.0</cantidad>');
});

test('a correction that becomes a draft again keeps its note and its files', async () => {
  const { author } = await begin();
  await author.correct(put({ '/data/lugar': 'Iquique' }));
  const made = author.client.outbox()[0]?.envelope.args as CorrectArgs;
  const file = { hash: 'a'.repeat(64), name: 'bulto.jpg', mediaType: 'image/jpeg', size: 7 };
  const args = { ...made, note: 'Se pesó de nuevo', files: [file] };
  const stored = await correctionOfAct({ client: author.client, args, replaces: 'mut_1' });
  const draft = toReportDraft({ ...stored, updatedAt: 1 });
  expect(draft?.corrects?.note).toBe('Se pesó de nuevo');
  expect(draft?.answers?.files).toContainEqual(file);
  expect(draft?.replaces).toBe('mut_1');
  const bare = await correctionOfAct({
    client: author.client,
    args: { ...args, note: null, files: [] },
    replaces: null,
  });
  expect(toReportDraft({ ...bare, updatedAt: 1 })?.corrects?.note).toBe('');
});

test('of what a correction did not see, all is unseen, and not only what came last', async () => {
  const { author, reviewer } = await begin();
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await reviewer.correct(put({ '/data/cantidad': '321' }));
  await reviewer.correct(put({ '/data/lugar': 'Antofagasta' }));
  await reviewer.correct(put({ '/data/lugar': 'Calama' }));
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('reports.same_question');
  const args = author.client.outbox().find(({ id }) => id === mine)?.envelope.args as CorrectArgs;
  const seen = seenBy(author.client, args).map(
    (id) => reviewer.client.replica.one(reportEdits, id)?.body.reference,
  );
  expect(seen).toEqual(['/data/cantidad']);
});

test('another draft of the same report keeps a correction from being taken back over it', async () => {
  const { author } = await begin();
  const sent = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await author.write(put({ '/data/lugar': 'Arica 2' }));
  const take = author.client.takeBack(sent, async ({ args }) => {
    await correctionOfAct({ client: author.client, args: args as CorrectArgs, replaces: null });
  });
  await expect(take).rejects.toMatchObject({ code: 'reports.correction_begun' });
  expect(author.client.outbox()).toHaveLength(1);
});

test('a report that was approved meanwhile refuses the correction, whose words stay', async () => {
  const { author, reviewer } = await begin();
  await reviewer.client.mutate({
    name: 'reports.review',
    args: { entry: 'rvs_1', report: REPORT_ID, state: 'CL', step: 'approve', reason: null, corrections: 0 },
  } as never).saved;
  const mine = await author.correct(put({ '/data/lugar': 'Iquique' }));
  await syncAll(reviewer, author);
  expect(author.refusal(mine)).toBe('reports.not_in_state');
  const refused = await read(author, mine);
  expect(refused.differences.map(({ before, after }) => [before?.answer, after?.answer])).toEqual([
    ['Arica', 'Iquique'],
  ]);
});

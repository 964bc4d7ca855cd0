import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { openObjectSql } from '#server/edge/object-sql.ts';
import { castArgs, votingActs } from '#test/support/voting-acts.ts';
import { me, post, push, signIn } from './first-device.ts';

const object = (name: string) => env.COMPARTMENT.get(env.COMPARTMENT.idFromName(name));
const COMMITTEE = 'committee';
let counter = 0;

async function give(name: string, args: object, id = `mut_v${counter + 1}`) {
  counter += 1;
  const { body } = await push([{ id, counter, name, args }]);
  const [verdict] = body.verdicts as { status: string; code?: string }[];
  return verdict;
}
const asks = async (id: string) => (await post('/api/receipts', { compartment: COMMITTEE, id })).body;
const entry = (collection: string) =>
  runInDurableObject(object(COMMITTEE), (_, state) =>
    openObjectSql(state.storage).all(
      'select body from entry where collection = ? and deleted = 0',
      collection,
    ),
  );

/** Somebody of Chile who presides by mandate, so that one device opens the vote and takes part in it. */
beforeAll(async () => {
  await signIn();
  await runInDurableObject(object('identity'), (_, state) => {
    const sql = openObjectSql(state.storage);
    sql.run("insert into state (code, status, founded_at, confirmed_at) values ('CL', 'active', 1, 1)");
    sql.run(`update person set state = 'CL', delegation = 'CL', roles = '["delegate"]' where id = ?`, me());
  });
  for (const { name, args } of votingActs({ states: ['CL'], now: Date.now() }))
    expect([name, await give(name, args)]).toMatchObject([name, { status: 'accepted' }]);
});

test('who asks after a vote that has not arrived makes it void, also for an object that starts anew', async () => {
  expect(await asks('mut_lost')).toMatchObject({
    kind: 'clasi.receipt',
    verdict: { id: 'mut_lost', status: 'refused', code: 'sync.never_arrived' },
  });
  await evictDurableObject(object(COMMITTEE));
  expect(await give('ballots.cast', castArgs('CL'), 'mut_lost')).toMatchObject({ code: 'sync.id_reused' });
  expect(await entry('votes')).toEqual([]);
});

test('a vote counts once, is told when it is asked after, and is gone once the server has counted', async () => {
  expect(await give('ballots.cast', castArgs('CL'), 'mut_vote')).toMatchObject({ status: 'accepted' });
  await evictDurableObject(object(COMMITTEE));
  expect(await asks('mut_vote')).toMatchObject({ verdict: { status: 'accepted' } });
  expect(await give('ballots.cast', castArgs('CL', 'no'))).toMatchObject({ code: 'ballots.already_voted' });
  expect(await entry('votes')).toHaveLength(1);
  const { ballot, meeting } = castArgs('CL');
  expect(await give('ballots.close', { ballot, meeting, about: null })).toMatchObject({ status: 'accepted' });
  expect(await entry('votes')).toEqual([]);
  const [counted] = await entry('ballots');
  expect(JSON.parse(String(counted?.body))).toMatchObject({
    state: 'counted',
    result: { yes: 1, no: 0, isCarried: true, named: ['yes'] },
  });
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { HEARTBEAT_MS } from '../compartment/pokes.ts';

let bench: ServerBench;
beforeEach(async () => {
  bench = await createServerBench();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => vi.useRealTimers());

async function listen(name = 'state:CL') {
  const answer = await bench.raw({ path: `/api/live/${name}`, phone: bench.officer });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('an event stream without a body');
  expect((await reader.read()).value).toContain('event: poke');
  return reader;
}
async function afterBeat(reader: Awaited<ReturnType<typeof listen>>): Promise<string> {
  const next = reader.read();
  vi.advanceTimersByTime(HEARTBEAT_MS);
  const { done, value } = await next;
  return done ? 'ended' : value;
}
/** Timers that still run after ended streams were cleaned up. */
async function beating(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  return vi.getTimerCount();
}
const change = (sql: string) => bench.database('identity').run(sql);

test('while nothing changes the stream beats on, and beating is no use of the session', async () => {
  const reader = await listen();
  change('update session set last_seen = last_seen - 3600000');
  const before = bench.dumpAll();
  for (let beat = 0; beat < 3; beat += 1) expect(await afterBeat(reader)).toBe(': beat\n\n');
  expect(bench.dumpAll()).toBe(before);
  await reader.cancel();
});

test.each([
  ['the device was revoked', `update device set revoked_at = 1 where person = 'per_officer'`],
  ['the session was closed', `update session set ended_at = 1 where person = 'per_officer'`],
  ['the session was idle too long', 'update session set last_seen = last_seen - 43200000'],
  ['the account was closed', `update person set status = 'disabled' where id = 'per_officer'`],
  ['the state is founded anew', `update person set status = 'pending_confirmation' where id = 'per_officer'`],
  ['the role is another', `update person set roles = '["nationalAdmin"]' where id = 'per_officer'`],
])('the stream ends at the next heartbeat: %s', async (_, sql) => {
  const reader = await listen();
  const other = await listen();
  change(sql);
  expect(await afterBeat(reader)).toBe('ended');
  expect((await other.read()).done).toBe(true);
  expect(await beating()).toBe(0);
});

test('the stream ends at the next heartbeat once a mandate has ended, and once one was given', async () => {
  const act = async (id: string, name: string, args: object) => {
    const answer = await bench.push(bench.admin, [{ id, name, args, counter: Number(id.slice(4)) }]);
    expect(await answer.json()).toMatchObject({ verdicts: [{ status: 'accepted' }] });
  };
  const term = { function: 'coordination', from: '2026-01-01', until: null, basis: 'Acta 12' };
  const before = await listen('committee');
  const officer = { person: 'per_officer', label: 'Oficina per_officer' };
  await act('mut_1', 'mandates.give', { mandate: 'mdt_1', ...officer, ...term });
  expect((await before.read()).value).toContain('event: poke');
  expect(await afterBeat(before)).toBe('ended');
  const reader = await listen('committee');
  expect(await afterBeat(reader)).toBe(': beat\n\n');
  await act('mut_2', 'mandates.end', { mandate: 'mdt_1' });
  expect((await reader.read()).value).toContain('event: poke');
  expect(await afterBeat(reader)).toBe('ended');
});

test('of five streams of one device the oldest ends, and another device’s goes on', async () => {
  const foreign = await bench.raw({ path: '/api/live/state:CL', phone: bench.contact });
  const readers = [];
  for (let index = 0; index < 5; index += 1) readers.push(await listen());
  const [oldest, second] = readers;
  expect((await oldest?.read())?.done).toBe(true);
  if (second === undefined) throw new Error('no second stream');
  expect(await afterBeat(second)).toBe(': beat\n\n');
  for (const reader of readers) await reader.cancel();
  expect(await beating()).toBe(1);
  await foreign.body?.cancel();
  expect(await beating()).toBe(0);
});

test('whoever is turned away from the stream hears why', async () => {
  change(`update device set revoked_at = 1 where person = 'per_officer'`);
  const answer = await bench.raw({ path: '/api/live/state:CL', phone: bench.officer });
  expect(await refusalOf(answer)).toEqual([410, 'session.device_revoked']);
});

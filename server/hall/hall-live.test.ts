import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlanting, MEETING, roomEntries } from '#test/support/hall-room.ts';
import { START } from '#test/support/identity-world.ts';
import { createServerBench, type ServerBench } from '#test/support/server-bench.ts';
import { HEARTBEAT_MS } from '../compartment/pokes.ts';

let bench: ServerBench;
let now: number;

beforeEach(async () => {
  now = START;
  bench = await createServerBench({ clock: () => now });
  const plant = createPlanting(bench);
  for (const entry of roomEntries()) plant(entry);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => vi.useRealTimers());

async function put() {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ meeting: MEETING });
  const path = '/api/hall/displays';
  const asked = await bench.raw({ method: 'POST', path, phone: bench.admin, headers, body });
  const { linkCode: code } = (await asked.json()) as { linkCode: string };
  const opening = JSON.stringify({ code, key: 'k'.repeat(43) });
  const opened = await bench.raw({ method: 'POST', path: '/api/hall/open', headers, body: opening });
  const { display } = (await opened.json()) as { display: string };
  return { display, cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

async function listen({ display, cookie }: Awaited<ReturnType<typeof put>>) {
  const answer = await bench.raw({ path: `/api/hall/live?display=${display}`, headers: { cookie } });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  return reader;
}

async function afterBeat(reader: Awaited<ReturnType<typeof listen>>): Promise<string> {
  const next = reader.read();
  vi.advanceTimersByTime(HEARTBEAT_MS);
  const { done, value } = await next;
  return done ? 'ended' : value;
}

test('a display is told at once that there is something to ask for, and again when the committee writes', async () => {
  const reader = await listen(await put());
  expect((await reader.read()).value).toContain('event: poke');
  const next = reader.read();
  const term = { function: 'coordination', from: '2026-01-01', until: null, basis: 'Acta 12' };
  const args = { mandate: 'mdt_1', person: 'per_officer', label: 'Oficina', ...term };
  await bench.push(bench.admin, [{ name: 'mandates.give', args }]);
  expect((await next).value).toMatch(/^event: poke\ndata: \{"seq":\d+\}\n\n$/);
  await reader.cancel();
});

test('its stream goes on as long as the display, and ends at the next beat', async () => {
  const screen = await put();
  const reader = await listen(screen);
  await reader.read();
  expect(await afterBeat(reader)).toBe(': beat\n\n');
  const path = `/api/hall/displays/${screen.display}`;
  expect((await bench.raw({ method: 'DELETE', path, phone: bench.admin })).status).toBe(200);
  expect(await afterBeat(reader)).toBe('ended');
});

test('a stream that stays open does not say that anybody looks', async () => {
  const screen = await put();
  const reader = await listen(screen);
  await reader.read();
  now += 600_000;
  expect(await afterBeat(reader)).toBe(': beat\n\n');
  const seen = bench.database('identity').get<{ last_seen: number }>('select last_seen from display');
  expect(seen?.last_seen).toBe(START);
  await reader.cancel();
});

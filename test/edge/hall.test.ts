import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { type HallDisplays, HallStateSchema } from '#shared/hall/hall.schemas.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { call, post, push, signIn } from './first-device.ts';

let counter = 0;
async function must(name: string, args: object) {
  counter += 1;
  const { body } = await push([{ id: `mut_hall${counter}`, counter, name, args }]);
  expect([name, body.verdicts]).toMatchObject([name, [{ status: 'accepted' }]]);
}

beforeAll(async () => {
  await signIn();
  const today = dayAt({ instant: Date.now(), timeZone: meetingArgs.timeZone });
  await must('meetings.schedule', { ...meetingArgs, startsOn: today, endsOn: today });
  await must('meetings.move_to', { meeting: MEETING, state: 'convened' });
  await must('floor.open_sitting', { meeting: MEETING, day: today });
});

const look = (display: string, cookie: string, what = 'state') =>
  call(`/api/hall/${what}?display=${display}`, { headers: { cookie, 'x-clasi-device': '' } });
const open = (code: unknown, key = 'k'.repeat(43)) => post('/api/hall/open', { code, key }, { cookie: '' });

test('an address opens one display in the hall, which shows the room, hears of changes, and ends when it is ended', async () => {
  const { body: address } = await post('/api/hall/displays', { meeting: MEETING });
  const opened = await open(address.linkCode);
  expect(opened.status).toBe(200);
  const display = String(opened.body.display);
  const cookie = opened.headers.get('set-cookie')?.split(';')[0];
  expect(await open(address.linkCode, 'o'.repeat(43))).toMatchObject({
    status: 409,
    body: { error: { code: 'hall.used' } },
  });

  const state = v.parse(HallStateSchema, await (await look(display, cookie)).json());
  expect(state).toMatchObject({ isOpen: true, meeting: { title: { es: 'Presentación de CLASI' } } });

  const live = await look(display, cookie, 'live');
  expect(live.headers.get('content-type')).toContain('text/event-stream');
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: poke');
  const next = reader?.read();
  await must('floor.close_sitting', { meeting: MEETING });
  expect((await next)?.value).toMatch(/^event: poke\ndata: \{"seq":\d+\}\n\n$/);
  await reader?.cancel();
  // The last result can still be read for a while.
  expect(await (await look(display, cookie)).json()).toMatchObject({ isOpen: false });

  const list = await call(`/api/hall/displays?meeting=${MEETING}`);
  expect(await list.json<HallDisplays>()).toMatchObject({ displays: [{ display, label: 'Presidencia' }] });
  // An object that was put away has kept it.
  await evictDurableObject(env.COMPARTMENT.get(env.COMPARTMENT.idFromName('identity')));
  expect((await look(display, cookie)).status).toBe(200);
  expect((await call(`/api/hall/displays/${display}`, { method: 'DELETE' })).status).toBe(200);
  const ended = await look(display, cookie);
  expect(ended.status).toBe(410);
  expect(await ended.json()).toMatchObject({ error: { code: 'hall.ended' } });
});

test('guesses of a code are counted by the address that they come from', async () => {
  for (let times = 0; times < 5; times += 1) expect((await open('AAAAA-AAAAA')).status).toBe(404);
  expect(await open('AAAAA-AAAAA')).toMatchObject({
    status: 429,
    body: { error: { code: 'session.too_many_attempts' } },
  });
});

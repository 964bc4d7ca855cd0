import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import {
  ADDRESS_LIFETIME_MS,
  DISPLAY_LIFETIME_MS,
  GRACE_MS,
  type HallAddress,
  type HallDisplays,
  type HallState,
  HallStateSchema,
  MAX_DISPLAYS,
  OPENED_AGAIN_MS,
} from '#shared/hall/hall.schemas.ts';
import {
  createPlanting,
  MEETING,
  type Planted,
  roomEntries,
  SITTING,
  sitting,
} from '#test/support/hall-room.ts';
import { type Phone, START } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';
import { sha256 } from '../compartment/sha256.ts';
import { revokeDevices } from '../session/revoke-devices.ts';

let bench: ServerBench;
let plant: (entry: Planted) => void;
let now: number;

beforeEach(async () => {
  now = START;
  bench = await createServerBench({ clock: () => now });
  plant = createPlanting(bench);
  for (const entry of roomEntries()) plant(entry);
});

const JSON_TYPE = { 'content-type': 'application/json' };
const KEY = 'k'.repeat(43);

function post(path: string, body: object, phone?: Phone) {
  return bench.raw({
    method: 'POST',
    path,
    headers: JSON_TYPE,
    body: JSON.stringify(body),
    ...(phone === undefined ? {} : { phone }),
  });
}

async function ask(phone = bench.admin): Promise<HallAddress> {
  const answer = await post('/api/hall/displays', { meeting: MEETING }, phone);
  expect(answer.status).toBe(200);
  return (await answer.json()) as HallAddress;
}

const open = (code: string, key = KEY) => post('/api/hall/open', { code, key });

interface Screen {
  readonly display: string;
  readonly cookie: string;
}

async function screenOf(answer: Response): Promise<Screen> {
  expect(answer.status).toBe(200);
  const { display } = (await answer.json()) as { display: string };
  return { display, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

async function put(): Promise<Screen> {
  return screenOf(await open((await ask()).linkCode));
}

const look = ({ display, cookie }: Screen, what = 'state') =>
  bench.raw({ path: `/api/hall/${what}?display=${display}`, headers: { cookie } });

async function stateOf(screen: Screen): Promise<HallState> {
  const answer = await look(screen);
  expect(answer.status).toBe(200);
  return v.parse(HallStateSchema, await answer.json());
}

async function listed(phone = bench.admin) {
  const answer = await bench.raw({ path: `/api/hall/displays?meeting=${MEETING}`, phone });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as HallDisplays).displays;
}

const end = (display: string, phone = bench.admin) =>
  bench.raw({ method: 'DELETE', path: `/api/hall/displays/${display}`, phone });

test('whoever presides asks for an address, a screen opens it, and shows what is public in the room', async () => {
  const screen = await put();
  expect(await stateOf(screen)).toMatchObject({
    serverTime: START,
    meeting: { city: { es: 'Ciudad de Panamá' }, timeZone: 'America/Panama', languages: ['es', 'en'] },
    isOpen: true,
    item: { number: '3', title: { es: 'Reglamento interno' } },
    speaking: { delegation: { es: 'Perú', en: 'Peru' }, usedMs: 0, limitMs: 180_000 },
    text: {
      kind: 'amendment',
      number: '14',
      authors: [{ es: 'Chile' }],
      text: {
        before: { es: 'Por mayoría simple de los presentes.' },
        after: { es: 'Por mayoría de dos tercios.' },
      },
    },
    next: [
      { delegation: { es: 'Paraguay', pt: 'Paraguai' }, kind: 'order' },
      { delegation: { es: 'Argentina' }, kind: 'speech' },
    ],
    further: 0,
    ballot: { question: { es: 'Enmienda 3' }, roll: 3, voted: 1 },
    result: { question: { es: 'Enmienda 2' }, isCarried: true, yes: 2, no: 0, abstain: 1, roll: 3 },
  });
});

test('the cookie of a display is named after it, and no script, no other site and no plain line gets it', async () => {
  const answer = await open((await ask()).code);
  const cookie = answer.headers.get('set-cookie') ?? '';
  const { display } = (await answer.json()) as { display: string };
  expect(cookie).toMatch(new RegExp(`^__Host-clasi-hall-${display.slice(4)}=[A-Za-z0-9_-]{43}; `));
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', 'Max-Age=86400'])
    expect(cookie).toContain(part);
});

test('only whoever presides asks for addresses, sees the displays and ends them', async () => {
  const { display } = await ask();
  for (const phone of [bench.contact, bench.officer, bench.chile, bench.analyst]) {
    expect(await refusalOf(await post('/api/hall/displays', { meeting: MEETING }, phone))).toEqual([
      403,
      'hall.not_allowed',
    ]);
    expect(
      await refusalOf(await bench.raw({ path: `/api/hall/displays?meeting=${MEETING}`, phone })),
    ).toEqual([403, 'hall.not_allowed']);
    expect(await refusalOf(await end(display, phone))).toEqual([403, 'hall.not_allowed']);
  }
  expect(await listed()).toHaveLength(1);
});

test('there is an address only for a meeting that there is', async () => {
  const answer = await post('/api/hall/displays', { meeting: 'mtg_none' }, bench.admin);
  expect(await refusalOf(answer)).toEqual([404, 'http.not_found']);
});

test('an address opens one screen; the next is told that it was used, and when', async () => {
  const { linkCode, code } = await ask();
  const screen = await screenOf(await open(linkCode));
  for (const again of [linkCode, code]) {
    const answer = await open(again, 'o'.repeat(43));
    expect(answer.status).toBe(409);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toMatchObject({ error: { code: 'hall.used', details: { usedAt: START } } });
  }
  expect((await look(screen)).status).toBe(200);
});

test('a screen that lost the answer gets it again with its key, for two minutes', async () => {
  const { linkCode } = await ask();
  const lost = await screenOf(await open(linkCode));
  now += OPENED_AGAIN_MS - 1;
  const screen = await screenOf(await open(linkCode));
  expect(screen.display).toBe(lost.display);
  expect((await look(screen)).status).toBe(200);
  expect(await refusalOf(await look(lost))).toEqual([401, 'hall.not_open']);
  now += 1;
  expect(await refusalOf(await open(linkCode))).toEqual([409, 'hall.used']);
});

test('a typed code is read as people write it', async () => {
  const { code } = await ask();
  expect((await open(` ${code.toLowerCase().replace('-', ' ')} `)).status).toBe(200);
});

test('nobody opens an address after a quarter of an hour', async () => {
  const { linkCode } = await ask();
  now += ADDRESS_LIFETIME_MS;
  expect(await refusalOf(await open(linkCode))).toEqual([409, 'hall.expired']);
  expect(await listed()).toEqual([]);
});

test('whoever guesses codes waits, and the right one works all the same', async () => {
  const { code } = await ask();
  for (let times = 0; times < 5; times += 1)
    expect(await refusalOf(await open('AAAAA-AAAAA'))).toEqual([404, 'hall.unknown']);
  expect(await refusalOf(await open('AAAAA-AAAAB'))).toEqual([429, 'session.too_many_attempts']);
  expect((await open(code)).status).toBe(200);
});

test('whoever presides sees since when a display is on and when it was last seen, and ends it', async () => {
  const screen = await put();
  now += 61_000;
  await stateOf(screen);
  const { code } = await ask();
  expect(await listed()).toMatchObject([
    {
      display: screen.display,
      openedAt: START,
      lastSeen: START + 61_000,
      endsAt: START + DISPLAY_LIFETIME_MS,
    },
    { openedAt: null, lastSeen: null, endsAt: now + ADDRESS_LIFETIME_MS },
  ]);
  expect(JSON.stringify(await listed())).not.toContain(code);
  expect((await end(screen.display)).status).toBe(200);
  expect(await refusalOf(await look(screen))).toEqual([410, 'hall.ended']);
  expect(await refusalOf(await look(screen, 'live'))).toEqual([410, 'hall.ended']);
  expect(await refusalOf(await end(screen.display))).toEqual([404, 'hall.unknown']);
  expect(await listed()).toHaveLength(1);
});

test('an address that was ended opens nothing', async () => {
  const { display, linkCode } = await ask();
  expect((await end(display)).status).toBe(200);
  expect(await refusalOf(await open(linkCode))).toEqual([409, 'hall.expired']);
});

test('a display ends after a day', async () => {
  const screen = await put();
  now += DISPLAY_LIFETIME_MS - 1;
  await stateOf(screen);
  now += 1;
  expect(await refusalOf(await look(screen))).toEqual([410, 'hall.ended']);
});

function close(closedAt: number) {
  plant({
    ...{ collection: 'sittings', id: SITTING, audience: `floor/${MEETING}`, parent: MEETING },
    body: sitting({ closedAt, speaking: null }),
  });
}

test('a display ends by itself once the sitting is closed and its last result could be read, and stays so', async () => {
  const screen = await put();
  now += 60_000;
  close(now);
  now += GRACE_MS - 1;
  expect(await stateOf(screen)).toMatchObject({
    ...{ isOpen: false, item: null, speaking: null, next: [], text: null, ballot: null },
    result: { question: { es: 'Enmienda 2' } },
  });
  now += 1;
  const answer = await look(screen);
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(await refusalOf(answer)).toEqual([410, 'hall.ended']);
  plant({
    ...{ collection: 'sittings', id: SITTING, audience: `floor/${MEETING}`, parent: MEETING },
    body: sitting({ openedAt: now }),
  });
  expect(await refusalOf(await look(screen))).toEqual([410, 'hall.ended']);
  expect(await listed()).toEqual([]);
});

test('a display that was put up after a sitting was closed waits for the next', async () => {
  close(START - 86_400_000);
  const screen = await put();
  now += 3_600_000;
  expect(await stateOf(screen)).toMatchObject({ isOpen: false });
});

test('no other cookie, display or meeting opens what a display shows', async () => {
  const [one, other] = [await put(), await put()];
  for (const screen of [
    { ...one, cookie: '' },
    { ...one, cookie: other.cookie },
    { display: one.display, cookie: one.cookie.replace(/=.*/, '=x') },
    { display: one.display, cookie: `${one.cookie.split('=')[0]}=${other.cookie.split('=')[1]}` },
    { display: 'dsp_none', cookie: one.cookie },
    { display: 'x', cookie: one.cookie },
  ]) {
    expect(await refusalOf(await look(screen))).toEqual([401, 'hall.not_open']);
    expect(await refusalOf(await look(screen, 'live'))).toEqual([401, 'hall.not_open']);
  }
  expect((await look(one)).status).toBe(200);
});

test('a display is nobody: its cookie opens nothing else', async () => {
  const { display, cookie } = await put();
  for (const path of ['/api/session', '/api/live/committee', '/api/hall/displays?meeting=mtg_hall']) {
    const answer = await bench.raw({ path, headers: { cookie, 'x-clasi-device': `dev_hall${display}` } });
    expect(await refusalOf(answer)).toEqual([401, 'session.not_signed_in']);
  }
});

test('when the device that asked for a display is revoked, or its person leaves, the display ends', async () => {
  const screen = await put();
  const { linkCode } = await ask();
  bench.database('identity').run("update person set status = 'disabled' where id = ?", bench.admin.person);
  expect(await refusalOf(await open(linkCode))).toEqual([409, 'hall.expired']);
  bench.database('identity').run("update person set status = 'active' where id = ?", bench.admin.person);
  revokeDevices(
    { sql: bench.database('identity'), clock: () => now, random: bench.ports.random, sha256 },
    { where: 'device', id: bench.admin.device, by: null },
  );
  expect(await refusalOf(await look(screen))).toEqual([410, 'hall.ended']);
});

test('whoever presides no more opens no address that they made before; what is on goes on, and the next one ends it', async () => {
  const screen = await put();
  const { linkCode } = await ask();
  bench.database('identity').run('update mandate set ended_at = ? where person = ?', now, bench.admin.person);
  now += 1;
  expect(await refusalOf(await open(linkCode))).toEqual([409, 'hall.expired']);
  expect((await look(screen)).status).toBe(200);
  expect(await refusalOf(await end(screen.display))).toEqual([403, 'hall.not_allowed']);
});

test('a meeting has ten displays at most', async () => {
  for (let times = 0; times < MAX_DISPLAYS; times += 1) await ask();
  expect(await refusalOf(await post('/api/hall/displays', { meeting: MEETING }, bench.admin))).toEqual([
    409,
    'hall.too_many',
  ]);
});

test('the server keeps no address and no cookie, only hashes', async () => {
  const { code, linkCode } = await ask();
  const { cookie } = await screenOf(await open(linkCode));
  const kept = bench.dumpAll();
  for (const secret of [code, code.replace('-', ''), linkCode, KEY, cookie.split('=')[1] ?? ''])
    expect(kept).not.toContain(secret);
});

test('who asked for, opened, ended or guessed a display is in the audit', async () => {
  const screen = await put();
  await open('AAAAA-AAAAA');
  await end(screen.display);
  const rows = bench
    .database('identity')
    .all<{ line: string }>(
      "select action || ' ' || decision as line from audit where action like 'hall.%' order by seq",
    );
  expect(rows.map(({ line }) => line)).toEqual([
    'hall.create done',
    'hall.open done',
    'hall.open refused',
    'hall.end done',
  ]);
});

import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { es } from '#app/i18n/locales/es.ts';
import type { CodeReader } from '#app/kit/codes/code-reader.ts';
import { codeOf, showCode } from '#shared/checkins/badge-code.rules.ts';
import { lastDayOf, toBeSigned, tokenOf } from '#shared/checkins/badges.rules.ts';
import { bytesOf } from '#shared/checkins/base32.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import BadgePage from './badge.page.tsx';
import { DoorScreen } from './door.tsx';
import PresencePage from './presence.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const DOOR = `/meetings/${FOUNDING}/door`;
const world = demoWorld(SEEDED);
const people = world.within('participants', FOUNDING).filter((doc) => doc.body.name === null);
const [first, second] = people as [Doc, Doc];
const CODE = codeOf({ number: 1, key: 'k' });

interface Signer {
  readonly entry: Doc;
  sign(participant: string, change?: { meeting?: string; endsOn?: string }): Promise<string>;
}

async function createSigner(): Promise<Signer> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const doc = { collection: 'badgeKeys', id: 'key_a', parent: null, audience: 'all', rev: 1 };
  return {
    entry: { ...doc, body: { x, y, from: 0 } },
    async sign(participant, { meeting = FOUNDING, endsOn = '2026-06-25' } = {}) {
      const signed = toBeSigned({ participant, meeting, lastDay: lastDayOf({ endsOn }) });
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, bytesOf(signed)));
      return tokenOf({ signed, signature });
    },
  };
}
const ours = await createSigner();

function badge(participant: string, token: string): Doc {
  const body = { participant, delegation: 'AR', token, code: CODE };
  const place = { parent: FOUNDING, audience: `personal/AR/${participant}`, rev: 1 };
  return { collection: 'badges', id: `bdg_${participant}`, ...place, body };
}

let drawing: ReturnType<typeof setInterval> | undefined;

/** A camera with a given picture. */
function createCamera() {
  let shown: string | null = null;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  // A canvas stream has a frame only if something was drawn, and a video without one never plays.
  drawing = setInterval(() => context?.fillRect(0, 0, 1, 1), 20);
  const reader: CodeReader = { read: async () => shown };
  return {
    hold(text: string | null) {
      shown = text;
    },
    camera: { open: async () => canvas.captureStream(5), createReader: async () => reader },
  };
}

let phone: Phone | undefined;
afterEach(() => {
  clearInterval(drawing);
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}) {
  await page.viewport(360, 740);
  const { hold, camera } = createCamera();
  phone = await openPhone({
    docs: [...world.all(), ours.entry, badge(first.id, await ours.sign(first.id))],
    now: SEEDED,
    pages: {
      '/meetings/:id/door': () => <DoorScreen camera={camera} />,
      '/meetings/:id/presence': PresencePage,
      '/meetings/:id/badge': BadgePage,
    },
    path: DOOR,
    as: 'programme-support',
    remembered: { [`door/${FOUNDING}`]: 'Norte' },
    ...input,
  });
  return { phone, host: phone.host, hold };
}

const result = (host: HTMLElement) => host.querySelector('.door-result')?.textContent ?? '';
async function press(host: HTMLElement, words: RegExp) {
  const fitting = [...host.querySelectorAll('button')].find((each) => words.test(each.textContent ?? ''));
  if (fitting === undefined) throw new Error(`no button ${words} in ${host.textContent}`);
  await userEvent.click(fitting);
}
async function typeCode(host: HTMLElement, code: string) {
  await userEvent.fill(host.querySelector('#door-code') as HTMLInputElement, code);
  await press(host, /^Comprobar$/);
}
const recorded = ({ client }: Phone) =>
  client.outbox().map(({ envelope }) => (envelope.args as { participant?: string }).participant);

test('a badge is admitted once, saved before it is shown, and the next time shown with door and time', async () => {
  const { phone, host, hold } = await open();
  hold(await ours.sign(first.id));
  await press(host, /Escanear/);
  await expect.poll(() => result(host)).toContain('Entra, 15:12. Guardado');
  expect(recorded(phone)).toEqual([first.id]);
  await expect.poll(() => host.querySelector('.door-count')?.textContent).toContain('1 dentro ahora');
  expect(host.querySelector('.door-count a')?.textContent).toContain('1 registro guardado, sin enviar');
  phone.setNow(SEEDED + 600_000);
  await expect.poll(() => result(host)).toContain('Ya entró a las 15:12 por la puerta Norte');
  expect(recorded(phone)).toHaveLength(1);
});

test('a forged or expired badge, one of another meeting, or another code admits nobody', async () => {
  const { phone, host, hold } = await open();
  const theirs = await createSigner();
  await press(host, /Escanear/);
  for (const [text, words] of [
    [await theirs.sign(first.id), 'Credencial falsa'],
    [await ours.sign(first.id, { meeting: 'mtg_other' }), 'Credencial de otra reunión'],
    ['https://example.org', 'no es una credencial'],
    [await ours.sign('prt_gone'), 'Ya no está en la lista'],
    [await ours.sign(first.id, { endsOn: '2026-06-20' }), 'Credencial vencida'],
  ] as const) {
    hold(text);
    await expect.poll(() => result(host)).toContain(words);
  }
  expect(recorded(phone)).toEqual([]);
  await press(host, /Registrar de todos modos/);
  await expect.poll(() => recorded(phone)).toEqual([first.id]);
});

test('a badge whose person left the list is refused by camera and by code, with the day, even once expired', async () => {
  const withdrawnAt = Date.parse('2026-06-24T16:30:00Z');
  const held = badge(first.id, await ours.sign(first.id));
  const { phone, host, hold } = await open({
    docs: [
      ...world.all().filter(({ id }) => id !== first.id),
      ours.entry,
      { ...held, body: { ...held.body, withdrawnAt } },
    ],
  });
  const words = 'Credencial retirada el 24 jun 2026';
  await press(host, /Escanear/);
  hold(await ours.sign(first.id));
  await expect.poll(() => result(host)).toContain(words);
  expect(result(host)).toContain('18:30');
  expect(host.querySelector('.door-stop')).not.toBeNull();
  hold('https://example.org');
  await expect.poll(() => result(host)).toContain('no es una credencial');
  hold(await ours.sign(first.id, { endsOn: '2026-06-20' }));
  await expect.poll(() => result(host)).toContain(words);
  expect(result(host)).not.toContain('Registrar de todos modos');
  hold(null);
  await typeCode(host, CODE);
  await expect.poll(() => result(host)).toContain(words);
  expect(recorded(phone)).toEqual([]);
});

test('on a day that is none of the meeting’s a door says so, and opens only when told to', async () => {
  const { phone, host } = await open({ now: SEEDED - 86_400_000 });
  await expect.poll(() => host.querySelector('.banner')?.textContent).toContain('miércoles 24 de junio');
  expect(host.querySelector('.banner')?.textContent).toContain('25 jun');
  expect(host.querySelector('#door-code')).toBeNull();
  await press(host, /^Registrar hoy de todos modos$/);
  await typeCode(host, CODE);
  await expect.poll(() => recorded(phone)).toEqual([first.id]);
});

test('a typed code finds its badge, and a typing error is distinguished from a foreign code', async () => {
  const { phone, host } = await open();
  await typeCode(host, 'AAAAAAA');
  await expect.poll(() => result(host)).toContain('Código mal escrito');
  await typeCode(host, codeOf({ number: 2, key: 'k' }));
  await expect.poll(() => result(host)).toContain('no es de esta reunión');
  await typeCode(host, showCode(CODE).toLowerCase());
  await expect.poll(() => result(host)).toContain('Entra, 15:12');
  expect(recorded(phone)).toEqual([first.id]);
});

test('a scan that could not be saved is never shown as saved', async () => {
  const { phone, host } = await open();
  phone.failCommits(1);
  await typeCode(host, CODE);
  await expect.poll(() => result(host)).toContain('NO se guardó');
  await expect.poll(() => host.querySelector('.door-count')?.textContent).toContain('0 dentro ahora');
});

test('a scan that could not be undone is not shown as undone', async () => {
  const { phone, host } = await open();
  await typeCode(host, CODE);
  await expect.poll(() => result(host)).toContain('Entra');
  phone.failCommits(1);
  await press(host, /Deshacer/);
  await expect.poll(() => result(host)).toContain('NO se guardó');
  await expect.poll(() => host.querySelector('.door-count')?.textContent).toContain('1 dentro ahora');
});

test('a scan is shown with the direction it was made with, even if the direction changes before it is on disk', async () => {
  const { phone, host } = await open();
  const release = phone.holdCommits();
  await typeCode(host, CODE);
  await userEvent.click(host.querySelectorAll('.strip input')[1] as HTMLElement);
  release();
  await expect.poll(() => result(host)).toContain('Entra, 15:12. Guardado');
});

test('a mistake can be undone, and an exit without an entry is recorded and shown', async () => {
  const { host } = await open();
  await typeCode(host, CODE);
  await expect.poll(() => result(host)).toContain('Entra');
  await press(host, /Deshacer/);
  await expect.poll(() => result(host)).toContain('Registro deshecho');
  expect(host.querySelector('.door-count')?.textContent).toContain('0 dentro ahora');
  await userEvent.click(host.querySelectorAll('.strip input')[1] as HTMLElement);
  await typeCode(host, CODE);
  await expect.poll(() => result(host)).toContain('no constaba dentro');
});

test('who is chosen from the list leaves the focus on what came of it', async () => {
  const { host } = await open();
  await userEvent.fill(host.querySelector('#door-search') as HTMLInputElement, 'a');
  await userEvent.click(host.querySelector('.row button') as HTMLElement);
  await expect.poll(() => result(host)).toContain('Entra');
  await expect.poll(() => document.activeElement?.className).toContain('door-result');
  await press(host, /Deshacer/);
  await expect.poll(() => result(host)).toContain('Registro deshecho');
  await expect.poll(() => document.activeElement?.className).toContain('door-result');
});

test('a door needs a name before it opens, and keeps it', async () => {
  const { phone, host } = await open({ remembered: {} });
  expect(host.querySelector('.door-result')).toBeNull();
  await press(host, /Empezar el registro/);
  expect(host.textContent).toContain('Escriba el nombre de la puerta');
  await userEvent.fill(host.querySelector('#door-name') as HTMLInputElement, 'Sur');
  await press(host, /Empezar el registro/);
  await expect.poll(() => host.querySelector('h1')?.textContent).toBe('Puerta Sur');
  expect(phone.client.remembered(`door/${FOUNDING}`)).toBe('Sur');
});

test('a delegate cannot open a door', async () => {
  const { host } = await open({ as: 'chile-delegate' });
  expect(host.querySelector('.door-result')).toBeNull();
  expect(host.querySelector('#door-name')).toBeNull();
});

function scan(id: string, change: object): Doc {
  const at = SEEDED - 3_600_000;
  const body = { participant: second.id, direction: 'in', way: 'qr', door: 'Norte', at, heardAt: at + 500 };
  const by = { by: 'per_programme-support', device: `dev_${id.slice(4)}` };
  const place = { collection: 'checkIns', parent: FOUNDING, audience: 'logistics/meetings', rev: 1 };
  return { ...place, id, body: { ...body, ...by, ...change } };
}

test('two doors that disagree are listed with their times, and can be resolved', async () => {
  const later = SEEDED - 600_000;
  const { phone, host } = await open({
    path: `/meetings/${FOUNDING}/presence`,
    docs: [
      ...world
        .all()
        .map((doc) =>
          doc.id === FOUNDING ? { ...doc, body: { ...doc.body, quorum: { present: 2, of: 11 } } } : doc,
        ),
      scan('chk_north', {}),
      scan('chk_south', { door: 'Sur', at: later, heardAt: later + 500 }),
    ],
  });
  expect(host.textContent).toContain('Quórum: 1 de 11 Estados, hacen falta 2');
  await userEvent.click(page.getByRole('link', { name: 'Falta 1 Estado.' }));
  await expect.poll(() => host.textContent).toContain('10 Estados que no cuentan');
  expect(host.querySelectorAll('.disclosure-title')).toHaveLength(10);
  await userEvent.click(page.getByRole('link', { name: es.kit.filtered.all }));
  await expect.poll(() => host.querySelectorAll('.disclosure-title').length).toBeGreaterThan(11);
  const double = () => host.querySelector('.row-decide')?.textContent ?? '';
  expect(double()).toContain('Norte a las 14:12, Sur a las 15:02');
  await press(host, /Había salido por Norte/);
  await expect.poll(double).toBe('');
  expect(phone.client.outbox().map(({ envelope }) => envelope.args)).toMatchObject([
    { direction: 'out', way: 'desk', door: 'Norte', at: later - 60_000 },
  ]);
});

test('my badge and its code are there without a network once I said who I am', async () => {
  const link = {
    collection: 'participantLinks',
    id: `lnk_${first.id}`,
    parent: FOUNDING,
    audience: 'attendance/CL/per_chile-delegate',
    rev: 1,
    body: { participant: first.id, person: 'per_chile-delegate', delegation: 'CL' },
  };
  const path = `/meetings/${FOUNDING}/badge`;
  const docs = [...world.all(), ours.entry, badge(first.id, await ours.sign(first.id))];
  const unlinked = await open({ path, docs, as: 'chile-delegate' });
  expect(unlinked.host.textContent).toContain('todavía no está en este dispositivo');
  unlinked.phone.close();
  const { host } = await open({ path, docs: [...docs, link], as: 'chile-delegate' });
  await expect.poll(() => host.querySelector('svg.qr-code path')).not.toBeNull();
  expect(host.textContent).toContain(showCode(CODE));
  expect(host.textContent).toContain('26 de junio');
});

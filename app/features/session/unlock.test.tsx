import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import type { Card, Profile } from '#app/store/profiles.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { rememberEntered } from './demo-entered.ts';
import type { UnlockPorts } from './session.ports.ts';
import { UnlockScreen } from './unlock.page.tsx';

const MINUTE = 60_000;
const now = Date.parse('2026-11-24T12:25:00Z');
const card: Card = {
  meeting: 'Presentación',
  room: null,
  times: [{ startsAt: now + 13 * MINUTE, text: 'Recogida', place: 'Ministerio, puerta norte' }],
  timeZone: 'Europe/Madrid',
  pickUp: null,
  liaison: { name: 'Enlace', phone: '+56 2 1234' },
  emergency: '133',
  hotel: null,
  language: 'es',
  updatedAt: now,
  until: now + 24 * 60 * MINUTE,
};
const anna: Profile = {
  id: 'annaanna',
  label: 'Delegada, Chile',
  delegation: 'CL',
  post: null,
  device: 'dev_anna',
  hasPasskey: false,
  lastUsed: 2,
  waiting: 2,
  card: null,
};
const berta: Profile = {
  ...anna,
  id: 'bertaberta',
  label: 'Personal de campo',
  delegation: null,
  waiting: 0,
};

let unlock: ReturnType<typeof vi.fn<UnlockPorts<string>['unlock']>>;
let screen: Screen;
const onOpen = vi.fn();
const onEnrol = vi.fn();

function open(profiles: readonly Profile[], demoPassphrase?: string) {
  screen = openScreen(() => (
    <UnlockScreen
      profiles={profiles}
      demoPassphrase={demoPassphrase}
      ports={{ unlock }}
      clock={() => now}
      onOpen={onOpen}
      onEnrol={onEnrol}
    />
  ));
}

async function press(words: RegExp) {
  await userEvent.click(await screen.find('button', words));
}

async function tryWord(text: string) {
  await userEvent.fill(await screen.find('#unlock-secret'), text);
  await userEvent.keyboard('{Enter}');
}

beforeEach(() => {
  localStorage.clear();
  unlock = vi.fn(async () => 'the open store');
  onOpen.mockClear();
  onEnrol.mockClear();
});
afterEach(() => screen.close());

test('the card is read without unlocking: minutes left, place, and numbers to call', async () => {
  open([{ ...anna, card }]);
  expect((await screen.find('.dial-figure')).textContent).toBe('13');
  expect(screen.text()).toContain('Ministerio, puerta norte');
  expect((await screen.find('.card-call', /Emergencias 133/)).getAttribute('href')).toBe('tel:133');
  expect((await screen.find('.card-call', /Enlace/)).getAttribute('href')).toBe('tel:+5621234');
  expect(screen.text()).toContain('2 envíos esperan aquí, cifrados');
  await press(/^Desbloquear$/);
  await screen.find('#unlock-secret');
  expect(screen.host.querySelector('.dial')).toBeNull();
});

test('the card follows the language chosen on the locked phone', async () => {
  const portuguese = { ...card, language: 'pt' as const, times: [], pickUp: 'Ministério, porta norte' };
  open([{ ...anna, card: { ...card, others: [portuguese] } }]);
  await screen.find('.fact', /Ministerio, puerta norte/);
  await press(/Español/);
  await userEvent.click(await screen.find('dialog button', /Português/));
  await screen.find('.fact', /Ministério, porta norte/);
  expect(screen.text()).not.toContain('puerta norte');
});

test('a phone left locked shows nothing of a meeting that is over', async () => {
  open([{ ...anna, card: { ...card, until: now } }]);
  await screen.find('.unlock-calm');
  expect(document.body.textContent).not.toContain('133');
});

test('a pick-up stands on the card once: with its hour while it has one', async () => {
  const place = 'Hotel, puerta principal';
  const times = [{ startsAt: now + 90 * MINUTE, text: 'Recogida', place }];
  open([{ ...anna, card: { ...card, times, pickUp: place } }]);
  await screen.find('.fact');
  expect(screen.host.querySelectorAll('.fact')).toHaveLength(1);
  screen.close();
  open([{ ...anna, card: { ...card, times: [], pickUp: place } }]);
  expect((await screen.find('.fact')).textContent).toContain(place);
});

test('the right passphrase opens the store of the person', async () => {
  open([anna]);
  await tryWord('puerto agenda lluvia cuaderno');
  await expect.poll(() => onOpen.mock.calls).toEqual([['the open store']]);
  expect(unlock).toHaveBeenCalledWith({
    profile: anna,
    way: { kind: 'passphrase', text: 'puerto agenda lluvia cuaderno' },
  });
});

test('a wrong passphrase says so, keeps what was typed, and after three the next try has to wait', async () => {
  unlock.mockRejectedValue(new CodedError({ code: 'store.wrong_secret', status: 401 }));
  open([anna]);
  for (let miss = 1; miss <= 3; miss += 1) {
    await tryWord(`no es esa ${miss}`);
    await expect.poll(() => unlock.mock.calls.length).toBe(miss);
    await screen.find('.field-error', /La frase de paso no es esa/);
  }
  expect(((await screen.find('#unlock-secret')) as HTMLInputElement).value).toBe('no es esa 3');
  await screen.find('[role=status]', /Espere \d s/);
  await tryWord('no es esa 4');
  expect(unlock).toHaveBeenCalledTimes(3);
  expect(onOpen).not.toHaveBeenCalled();
});

test('the recovery code opens where the passphrase is forgotten', async () => {
  open([anna]);
  await press(/código de recuperación/);
  await tryWord('AAAA-BBBB');
  await expect.poll(() => unlock.mock.calls[0]?.[0].way).toEqual({ kind: 'recovery', code: 'AAAA-BBBB' });
});

test('closing the phone’s dialog does not count as a wrong attempt', async () => {
  unlock.mockRejectedValue(new DOMException('closed', 'NotAllowedError'));
  open([{ ...anna, hasPasskey: true }]);
  for (let miss = 1; miss <= 4; miss += 1) await press(/^Desbloquear$/);
  await screen.find('[role=alert]', /no confirmó la huella/);
  expect(screen.text()).not.toContain('Espere');
});

test('if the keys are gone, a new code helps', async () => {
  unlock.mockRejectedValue(new CodedError({ code: 'store.no_keyring', status: 404 }));
  open([anna]);
  await tryWord('puerto agenda lluvia cuaderno');
  await screen.find('.field-error', /no quedan las claves/);
  await press(/código nuevo/);
  expect(onEnrol).toHaveBeenCalled();
});

test('several people share a phone, each with their own way in', async () => {
  open([anna, berta]);
  await press(/Cambiar/);
  await press(/Personal de campo/);
  await tryWord('otra frase muy distinta aquí');
  await expect.poll(() => unlock.mock.calls[0]?.[0].profile.id).toBe('bertaberta');
});

test('an hour of the card says whose clock it is, where the phone’s shows another', async () => {
  const times = [{ startsAt: now + 13 * MINUTE, text: 'Sesión 4', place: 'Sala virtual' }];
  open([{ ...anna, card: { ...card, times, timeZone: 'Asia/Kathmandu' } }]);
  const fact = await screen.find('.fact', /Sala virtual/);
  expect(fact.textContent).toContain('18:23');
  expect(fact.textContent).toMatch(/Kathmandu, 1?\d:\d\d en /);
});

test('in the demo, who came in with one tap comes in with one tap again; who chose is told the phrase', async () => {
  const passphrase = 'puerto agenda lluvia cuaderno';
  rememberEntered(localStorage, { 'chile-officer': { profile: anna.id, madeAt: now } });
  open([anna], passphrase);
  await screen.find('button', /^Desbloquear$/);
  expect(screen.host.querySelector('#unlock-secret')).toBeNull();
  expect(screen.text()).toContain('En la demostración basta un toque');
  await press(/^Desbloquear$/);
  await expect.poll(() => onOpen.mock.calls).toEqual([['the open store']]);
  expect(unlock).toHaveBeenCalledWith({ profile: anna, way: { kind: 'passphrase', text: passphrase } });
  screen.close();
  open([berta], passphrase);
  await screen.find('#unlock-secret');
  expect(screen.text()).toContain(passphrase);
  screen.close();
  open([anna]);
  await screen.find('#unlock-secret');
  expect(screen.text()).not.toContain('demostración');
});

test('an officer is named by institution and unit, a delegate by their delegation', async () => {
  const post = { institution: 'customs', unit: 'puerto-7' } as const;
  open([{ ...berta, delegation: 'CL', post }]);
  expect((await screen.find('.unlock-who')).textContent).toContain('Aduanas · Puerto 7');
  expect(screen.text()).not.toContain('Delegación');
  expect(screen.text()).toContain('Personal de campo');
  screen.close();
  open([anna]);
  expect((await screen.find('.unlock-who')).textContent).toContain('Delegación de Chile');
});

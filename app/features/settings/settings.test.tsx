import { createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Locale } from '#app/i18n/locale.ts';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import type { Draft } from '#app/store/drafts.ts';
import type { Unsent } from '#app/store/leave.ts';
import DisplayPage from './display.page.tsx';
import InstallPage from './install.page.tsx';
import { captureInstallPrompt } from './install-prompt.ts';
import { LeaveView } from './leave.page.tsx';
import { StorageView } from './storage.page.tsx';

let screen: Screen;

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
afterEach(() => screen.close());

async function press(words: RegExp) {
  await userEvent.click(await screen.find('button, label', words));
}

test('a theme takes effect at once, is kept, and gives way to the system again', async () => {
  screen = openScreen(() => <DisplayPage />);
  await press(/^Alto contraste/);
  expect(document.documentElement.dataset.theme).toBe('contrast');
  expect(getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()).toBe('#000000');
  await press(/^Oscuro/);
  expect(document.documentElement.dataset.theme).toBe('dark');
  screen.close();
  screen = openScreen(() => <DisplayPage />);
  await screen.find('input[value="dark"]:checked');
  await press(/^Como el dispositivo/);
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test('another language changes the words of the page at once', async () => {
  screen = openScreen(() => <DisplayPage />);
  await press(/^Português/);
  await screen.find('h1', /Idioma e aparência/);
  expect(document.documentElement.lang).toBe('pt-BR');
});

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4) Version/18.4 Mobile Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 14) Chrome/157 Mobile Safari/537.36';
const guides: [string, string, Locale, RegExp][] = [
  ['an iPhone', iphone, 'es', /Agregar a inicio/],
  ['an iPhone', iphone, 'pt', /Adicionar à Tela de Início/],
  ['an iPhone', iphone, 'en', /Add to Home Screen/],
  ['an Android phone', android, 'es', /los tres puntos/],
  ['WhatsApp on an iPhone', `${iphone} WhatsApp/2.24`, 'es', /Abrir en Safari/],
  ['WhatsApp on Android', `${android} WhatsApp/2.24`, 'es', /Abrir en Chrome/],
  ['a computer', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/157', 'es', /barra de direcciones/],
];

test.each(guides)(
  'on %s the guide names what is on its screen (%#)',
  async (_name, userAgent, locale, words) => {
    const signs = { userAgent, maxTouchPoints: 5, isStandalone: false };
    screen = openScreen(() => <InstallPage signs={signs} />, locale);
    await screen.find('.guide', words);
  },
);

test('where the browser can install by itself, one button does it and no steps are shown', async () => {
  captureInstallPrompt();
  const prompt = vi.fn(async () => ({ outcome: 'accepted' }));
  dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
  screen = openScreen(() => (
    <InstallPage signs={{ userAgent: android, maxTouchPoints: 5, isStandalone: false }} />
  ));
  await press(/Instalar ahora/);
  expect(prompt).toHaveBeenCalled();
  await screen.find('.guide');
});

test('the neutral name offers another manifest and another icon', async () => {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  const icon = document.createElement('link');
  icon.rel = 'apple-touch-icon';
  document.head.append(manifest, icon);
  screen = openScreen(() => (
    <InstallPage signs={{ userAgent: android, maxTouchPoints: 5, isStandalone: false }} />
  ));
  await press(/^Notas/);
  expect(manifest.getAttribute('href')).toBe('/manifest.es.discreet.webmanifest');
  expect(icon.getAttribute('href')).toBe('/icons/discreet-apple-touch-180.png');
  await press(/^CLASI/);
  expect(manifest.getAttribute('href')).toBe('/manifest.es.webmanifest');
  expect(icon.getAttribute('href')).toBe('/icons/apple-touch-180.png');
  manifest.remove();
  icon.remove();
});

const nothing: Unsent = { outbox: [], drafts: [] };
const two = { outbox: [{}], drafts: [{}] } as unknown as Unsent;

function openLeave(unsent: Unsent) {
  const acts = {
    makeFile: vi.fn(async () => new Blob(['x'])),
    sendNow: vi.fn(),
    wipe: vi.fn(async () => undefined),
  };
  screen = openScreen(() => <LeaveView unsent={unsent} {...acts} />);
  return acts;
}

test('leaving with something unsent says how much would be lost, and asks once more', async () => {
  const acts = openLeave(two);
  await screen.find('.banner-act', /Hay 2 registros solo aquí/);
  await press(/Borrar sin exportar/);
  await screen.find('dialog[open]', /Se pierden 2 registros que nadie más tiene/);
  await press(/No, volver/);
  expect(acts.wipe).not.toHaveBeenCalled();
  await press(/Borrar sin exportar/);
  await userEvent.click(await screen.find('dialog[open] button', /Borrar de este dispositivo/));
  expect(acts.wipe).toHaveBeenCalledTimes(1);
});

test('once the encrypted file is made, leaving loses nothing', async () => {
  const acts = openLeave(two);
  await userEvent.fill(await screen.find('#passphrase'), 'puerto agenda lluvia cuaderno');
  await userEvent.fill(await screen.find('#passphrase-again'), 'puerto agenda lluvia cuaderno');
  await press(/Guardar el archivo/);
  await screen.find('[role=status]', /se guardó/);
  expect(acts.makeFile).toHaveBeenCalledWith('puerto agenda lluvia cuaderno');
  await press(/^Borrar de este dispositivo$/);
  await screen.find('dialog[open]', /hará falta un código nuevo/);
});

test('an erasure that failed is said, and can be tried again', async () => {
  const acts = openLeave(nothing);
  acts.wipe.mockRejectedValueOnce(new Error('blocked'));
  for (let turn = 1; turn <= 2; turn += 1) {
    await press(/^Borrar de este dispositivo$/);
    await userEvent.click(await screen.find('dialog[open] button', /Borrar de este dispositivo/));
    await expect.poll(() => acts.wipe).toHaveBeenCalledTimes(turn);
    if (turn === 1) await screen.find('.banner-act', /No se borró todo/);
  }
  await expect.poll(() => screen.host.querySelector('.banner-act')).toBeNull();
});

test('what is written after the file was made is not in it', async () => {
  const [unsent, setUnsent] = createSignal(two);
  screen = openScreen(() => (
    <LeaveView
      unsent={unsent()}
      makeFile={async () => new Blob(['x'])}
      sendNow={() => undefined}
      wipe={async () => undefined}
    />
  ));
  await userEvent.fill(await screen.find('#passphrase'), 'puerto agenda lluvia cuaderno');
  await userEvent.fill(await screen.find('#passphrase-again'), 'puerto agenda lluvia cuaderno');
  await press(/Guardar el archivo/);
  await screen.find('button', /^Borrar de este dispositivo$/);
  setUnsent({ ...two, drafts: [...two.drafts, { id: 'rep_new', updatedAt: 2 } as Draft] });
  await press(/Borrar sin exportar/);
  await screen.find('dialog[open]', /Se pierde 1 registro que nadie más tiene/);
});

test('with nothing unsent there is no warning', async () => {
  openLeave(nothing);
  await screen.find('p', /puede salir sin perder nada/);
  expect(screen.host.querySelector('.banner')).toBeNull();
});

test('kept twice is said only where there are two copies', async () => {
  screen = openScreen(() => <StorageView manager={{}} hasSecondCopy />);
  await screen.find('p', /se guarda dos veces/);
  screen.close();
  screen = openScreen(() => <StorageView manager={undefined} hasSecondCopy={false} />);
  await screen.find('.banner', /se guarda una sola vez/);
  expect(screen.text()).not.toContain('dos veces');
  expect(screen.text()).not.toContain('Pedir la protección');
});

test('protection is asked for on a tap; the page shows what was answered', async () => {
  const persist = vi.fn(async () => true);
  screen = openScreen(() => (
    <StorageView manager={{ persist, persisted: async () => false }} hasSecondCopy />
  ));
  await screen.find('.banner-decide', /No protegido/);
  expect(persist).not.toHaveBeenCalled();
  await press(/Pedir la protección/);
  await screen.find('.banner', /Protegido\./);
  expect(screen.text()).not.toContain('Pedir la protección');
});

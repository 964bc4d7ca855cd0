import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import type { StorageManagerPort } from '#app/store/persistence.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import type { BrowserSigns } from './browser-kind.ts';
import { EnrolFlow } from './enrol.page.tsx';
import type { EnrolPorts } from './session.ports.ts';

const CODE = '0A1B2C3D4E';
const PHRASE = 'puerto agenda lluvia cuaderno';
const RECOVERY = 'AAAA-BBBB-CCCC-DDDD-EEEE-9F2K';

const place = {
  label: 'Personal de campo, puerto 7',
  state: 'CL',
  delegation: 'CL',
  roles: ['fieldOfficer'],
  institution: 'customs',
  unit: 'port-7',
} satisfies Partial<LookAnswer>;

const laptop = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/157',
  maxTouchPoints: 0,
  isStandalone: false,
};
const messenger = {
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4) Version/18.4 Mobile Safari/604.1 WhatsApp/2.24',
  maxTouchPoints: 5,
  isStandalone: false,
};
const safariTab = { ...messenger, userAgent: messenger.userAgent.replace(' WhatsApp/2.24', '') };

function createPorts() {
  return {
    look: vi.fn<EnrolPorts<string>['look']>(async () => ({
      kind: 'clasi.enrolment_look',
      ...place,
      expiresAt: 0,
    })),
    enrol: vi.fn<EnrolPorts<string>['enrol']>(async () => ({
      opened: 'the open store',
      hasSecondCopy: true,
      recoveryCode: RECOVERY,
      answer: {
        kind: 'clasi.enrolled',
        person: 'per_a',
        device: 'dev_a',
        ...place,
        status: 'active',
        fingerprint: '',
      },
    })),
    isPasskeyPossible: async () => false,
  };
}

let ports: ReturnType<typeof createPorts>;
let screen: Screen;
const onOpen = vi.fn();

function open(signs: BrowserSigns, initialCode?: string, manager: StorageManagerPort = {}) {
  screen = openScreen(() => (
    <EnrolFlow ports={ports} signs={signs} initialCode={initialCode} manager={manager} onOpen={onOpen} />
  ));
}

async function press(words: RegExp) {
  await userEvent.click(await screen.find('button', words));
}

async function goToProtect(manager?: StorageManagerPort) {
  open(laptop, CODE, manager);
  await press(/^Continuar$/);
  await press(/Sí, soy yo/);
  await screen.find('#passphrase');
}

beforeEach(() => {
  ports = createPorts();
  onOpen.mockClear();
});
afterEach(() => screen.close());

test.each([
  ['a messenger', messenger, /Está dentro de otra aplicación/],
  ['a tab of an iPhone', safariTab, /siete días/],
])('a link opened in %s uses nothing up and shows the code for later', async (_name, signs, why) => {
  open(signs, CODE);
  await screen.find('p', why);
  expect((await screen.find('.code-large')).textContent?.trim()).toBe('0A1B2-C3D4E');
  expect(screen.host.querySelectorAll('.guide li').length).toBeGreaterThanOrEqual(4);
  expect(ports.look).not.toHaveBeenCalled();
  expect(ports.enrol).not.toHaveBeenCalled();
  expect(screen.host.querySelector('.button-filled')).toBeNull();
});

test('the code of a link is looked at, not used, before the person says who they are', async () => {
  open(laptop, CODE);
  await press(/^Continuar$/);
  await screen.find('h1', /Personal de campo, puerto 7/);
  expect(ports.look).toHaveBeenCalledWith(CODE);
  expect(ports.enrol).not.toHaveBeenCalled();
  expect(screen.text()).toContain('La jefatura de su unidad');
  expect(screen.text()).toContain('El punto de contacto de su Estado');
  expect(screen.text()).toContain('No es un canal operativo');
});

test('a typed code is read as it was meant, and a refused one is answered at its field', async () => {
  ports.look.mockRejectedValueOnce(new CodedError({ code: 'session.code_expired', status: 409 }));
  open(laptop);
  await press(/^Continuar$/);
  const field = await screen.find('#enrolment-code');
  await userEvent.fill(field, 'abc');
  await userEvent.keyboard('{Enter}');
  await screen.find('.field-error', /10 caracteres/);
  expect(ports.look).not.toHaveBeenCalled();
  await userEvent.fill(await screen.find('#enrolment-code'), ' oaib2-c3d4e ');
  await userEvent.keyboard('{Enter}');
  await screen.find('.field-error', /El código venció/);
  expect(ports.look).toHaveBeenCalledWith(CODE);
});

const count = () => screen.host.querySelector('.step-count')?.textContent;

test('the first screen says what CLASI is, and steps are counted as they come', async () => {
  open(laptop, CODE);
  await screen.find('h1', /CLASI/);
  expect(screen.text()).toContain('herramienta de trabajo');
  expect(count()).toBe('Paso 1 de 6');
  await press(/^Continuar$/);
  await press(/Sí, soy yo/);
  await screen.find('#passphrase');
  expect(count()).toBe('Paso 3 de 6');
  await press(/Atrás/);
  await press(/Atrás/);
  await screen.find('h1', /CLASI/);
});

test('a code that is typed, or that the link gave in vain, is a step of its own', async () => {
  open(laptop);
  await screen.find('h1', /CLASI/);
  expect(count()).toBe('Paso 1 de 7');
  screen.close();
  ports.look.mockRejectedValueOnce(new CodedError({ code: 'session.code_expired', status: 409 }));
  open(laptop, CODE);
  await press(/^Continuar$/);
  await screen.find('.field-error', /El código venció/);
  expect(count()).toBe('Paso 2 de 7');
  await press(/^Continuar$/);
  await press(/Sí, soy yo/);
  await screen.find('#passphrase');
  expect(count()).toBe('Paso 4 de 7');
});

test('a passphrase of too few words is not taken, and says what is missing', async () => {
  await goToProtect();
  await userEvent.fill(await screen.find('#passphrase'), 'puerto agenda');
  await press(/Proteger/);
  await screen.find('.error-summary', /cuatro o más/);
  expect(ports.enrol).not.toHaveBeenCalled();
});

test('two passphrases that differ are not taken', async () => {
  await goToProtect();
  await userEvent.fill(await screen.find('#passphrase'), PHRASE);
  await userEvent.fill(await screen.find('#passphrase-again'), `${PHRASE}s`);
  await press(/Proteger/);
  await screen.find('.error-summary', /no coinciden/);
  expect(ports.enrol).not.toHaveBeenCalled();
});

test('from the passphrase on: the recovery code is confirmed, practice may be left out, and the store opens', async () => {
  await goToProtect();
  await userEvent.fill(await screen.find('#passphrase'), PHRASE);
  await userEvent.fill(await screen.find('#passphrase-again'), PHRASE);
  await press(/Proteger/);
  expect((await screen.find('.code-large')).textContent?.trim()).toBe(RECOVERY);
  expect(ports.enrol).toHaveBeenCalledWith({
    code: CODE,
    label: 'Computadora',
    protection: { kind: 'passphrase', text: PHRASE },
  });

  await userEvent.fill(await screen.find('#recovery-end'), 'AAAA');
  await press(/Lo anoté/);
  await screen.find('.field-error', /No son los 4 últimos/);
  await userEvent.fill(await screen.find('#recovery-end'), '9f2k');
  await press(/Lo anoté/);
  await press(/Omitir/);
  await screen.find('h1', /modo avión/);
  expect(onOpen).not.toHaveBeenCalled();
  await press(/Ir a Hoy/);
  expect(onOpen).toHaveBeenCalledWith('the open store');
});

async function goToAirplane(manager: StorageManagerPort) {
  await goToProtect(manager);
  await userEvent.fill(await screen.find('#passphrase'), PHRASE);
  await userEvent.fill(await screen.find('#passphrase-again'), PHRASE);
  await press(/Proteger/);
  await userEvent.fill(await screen.find('#recovery-end'), '9f2k');
  await press(/Lo anoté/);
  await press(/Omitir/);
  await screen.find('h1', /modo avión/);
}

test('the browser is asked to keep what is stored on a tap, and its own question may stay unanswered', async () => {
  const persist = vi.fn(() => new Promise<boolean>(() => undefined));
  await goToAirplane({ persist, persisted: async () => false });
  await screen.find('button', /Pedir la protección/);
  expect(persist).not.toHaveBeenCalled();
  await press(/Pedir la protección/);
  await screen.find('[role=status]', /El navegador le pregunta/);
  expect(persist).toHaveBeenCalledTimes(1);
  await press(/Ir a Hoy/);
  expect(onOpen).toHaveBeenCalledWith('the open store');
});

test.each<[string, StorageManagerPort]>([
  ['has promised to keep what is stored', { persist: async () => true, persisted: async () => true }],
  ['knows no such promise', {}],
])('a browser that %s is asked nothing', async (_name, manager) => {
  await goToAirplane(manager);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.text()).not.toContain('Pedir la protección');
  expect(screen.text()).not.toContain('una sola vez');
});

test('where there is no place for the second copy, the first minute says so and goes on', async () => {
  const made = await ports.enrol({ code: CODE, label: '', protection: { kind: 'passkey' } });
  ports.enrol.mockResolvedValue({ ...made, hasSecondCopy: false });
  await goToAirplane({});
  await screen.find('.banner', /se guarda una sola vez/);
  await press(/Ir a Hoy/);
  expect(onOpen).toHaveBeenCalled();
});

test('a lost answer keeps the passphrase, and the same step goes on with the same code', async () => {
  ports.enrol.mockRejectedValueOnce(new CodedError({ code: 'transport.offline', status: 0 }));
  await goToProtect();
  await userEvent.fill(await screen.find('#passphrase'), PHRASE);
  await userEvent.fill(await screen.find('#passphrase-again'), PHRASE);
  await press(/Proteger/);
  await screen.find('.error-summary', /Sin conexión con el servidor/);
  expect(((await screen.find('#passphrase')) as HTMLInputElement).value).toBe(PHRASE);
  await press(/Proteger/);
  await screen.find('.code-large');
  expect(ports.enrol.mock.calls[0]).toEqual(ports.enrol.mock.calls[1]);
});

test('a phone that cannot derive a key from its finger is given the passphrase instead', async () => {
  ports.isPasskeyPossible = async () => true;
  ports.enrol.mockRejectedValueOnce(new CodedError({ code: 'store.no_passkey_key', status: 501 }));
  open(laptop, CODE);
  await press(/^Continuar$/);
  await press(/Sí, soy yo/);
  await screen.find('input[value="passkey"]:checked');
  await press(/Proteger/);
  await screen.find('.error-summary', /Use una frase de paso/);
  await screen.find('#passphrase');
});

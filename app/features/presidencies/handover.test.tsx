import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { signStatement } from '#app/sync/assertion.ts';
import { formerPresidencyAudience, PRESIDENCY } from '#shared/access/scopes.ts';
import { actionPoints } from '#shared/decisions/decisions.schemas.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dossierHash, handoverClaims, handoverFileOf } from '#shared/presidencies/handover.rules.ts';
import type { Dossier } from '#shared/presidencies/handover.schemas.ts';
import { acceptedDoc, HASH, handoverDoc, keptDoc } from './handover-pages.fixtures.ts';
import { proveHandover } from './handover-proof.ts';
import { TWO_TERMS, termDoc } from './presidencies-pages.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>('./*.page.tsx');
const OCTOBER = Date.UTC(2026, 9, 15, 12);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

interface Options {
  readonly as?: string;
  readonly docs?: readonly Doc[];
  readonly now?: number;
}
async function open(file: string, end: string, options: Options = {}): Promise<Phone> {
  const { as = 'presidency-admin', docs = TWO_TERMS, now = OCTOBER } = options;
  await page.viewport(360, 740);
  const component = (await modules[`./${file}.page.tsx`]?.())?.default;
  if (component === undefined) throw new Error(`no page ${file}`);
  const pages = { [`/presidencies/:term${end}`]: component, '*': () => null };
  const term = end === '/kept' || end === '' ? 'prs_2' : 'prs_3';
  phone = await openPhone({ docs, now, pages, path: `/presidencies/${term}${end}`, as });
  return phone;
}
const openHandover = (options?: Options) => open('handover', '/handover', options);
const openSign = (options?: Options) => open('handover-sign', '/handover/sign', options);
const openAccept = (options: Options = {}) =>
  open('handover-accept', '/handover/accept', {
    ...{ as: 'chile-admin', docs: [...TWO_TERMS, handoverDoc()] },
    ...options,
  });
const textOf = ({ host }: Phone) => host.textContent ?? '';
const argsOf = (opened: Phone, act: string) =>
  opened.client.outbox().find(({ envelope }) => envelope.name === act)?.envelope.args as
    | Record<string, unknown>
    | undefined;
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
const answer = (name: string) =>
  userEvent.click(page.getByRole('dialog').getByRole('button', { name, exact: true }));
function boxes({ host }: Phone, name: string) {
  return [...host.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
}
function checkAll(opened: Phone, name: string) {
  for (const box of boxes(opened, name)) if (!box.checked) box.click();
}

const action: Doc = {
  ...{
    collection: actionPoints.name,
    id: 'act_ports',
    parent: 'mtg_one',
    audience: 'members/actions',
    rev: 1,
  },
  body: {
    ...{ text: { es: 'Lista de puertos' }, owner: 'PE', due: '2027-02-01', state: 'open' },
    ...{ decision: null, item: null, evidence: null },
  },
};
const draft = (id: string, es: string, audience: string = PRESIDENCY): Doc => ({
  ...{ collection: 'decisions', id, parent: null, audience, rev: 1 },
  body: {
    ...{ text: { es }, state: 'draft', number: null, year: 2026, decidedOn: null },
    ...{ item: null, statement: null },
  },
});

test('the presidency signs with its device what it reads, once it has gone through the whole list', async () => {
  const docs = [...TWO_TERMS, action, draft('dec_one', 'Calendario'), draft('dec_two', 'Discurso')];
  const opened = await openSign({ docs });
  await expect.poll(() => boxes(opened, 'handover-checked')).toHaveLength(16);
  expect(textOf(opened)).toContain('Lista de puertos');
  await press('Firmar y entregar');
  await expect.poll(() => textOf(opened)).toContain('Falta comprobar: Procedimientos de silencio');
  checkAll(opened, 'handover-checked');
  await expect.poll(() => textOf(opened)).toContain('16 de 16 comprobados');
  boxes(opened, 'handover-drafts')
    .find(({ value }) => value === 'decisions/dec_one')
    ?.click();
  await expect.poll(() => textOf(opened)).toContain('Pasan 1 de 2');
  await userEvent.click(page.getByText('Planes', { exact: true }).first());
  const note = opened.host.querySelector<HTMLTextAreaElement>('#handover-sections-plans');
  await userEvent.fill(note as HTMLTextAreaElement, 'Siguen dos');
  await press('Firmar y entregar');
  await answer('Firmar y entregar');
  await expect.poll(() => argsOf(opened, 'presidencies.sign_handover')).toBeDefined();
  const { dossier, hash, signature } = argsOf(opened, 'presidencies.sign_handover') ?? {};
  const made = dossier as unknown as Dossier;
  expect(made.sections.actions.lines.map(({ id, of }) => [id, of])).toEqual([['act_ports', 'PE']]);
  expect(made.sections.plans.note).toEqual({ es: 'Siguen dos' });
  expect(made.drafts.map(({ id }) => id)).toEqual(['dec_one']);
  expect(hash).toBe(dossierHash(made));
  const signed = { label: 'Presidencia', ...(signature as object) } as never;
  const file = { kind: 'clasi.handover_file', v: 1, hash, dossier: made, outgoing: signed, incoming: null };
  expect((await proveHandover(file as never)).isRight).toBe(true);
});

test.each([
  ['store.no_keyring', 'no quedan las claves de esta persona'],
  ['OperationError', 'OperationError'],
])('where the device cannot sign, the page says why: %s', async (code, said) => {
  const opened = await openSign();
  const fault = code.includes('.') ? new CodedError({ code, status: 404 }) : new DOMException('', code);
  Object.assign(opened.client, { sign: () => Promise.reject(fault) });
  await expect.poll(() => boxes(opened, 'handover-checked')).toHaveLength(16);
  checkAll(opened, 'handover-checked');
  await press('Firmar y entregar');
  await answer('Firmar y entregar');
  await expect.poll(() => opened.host.querySelector('.error-summary')?.textContent).toContain(said);
  expect(argsOf(opened, 'presidencies.sign_handover')).toBeUndefined();
});

test('all drafts are chosen at once, and none', async () => {
  const opened = await openSign({ docs: [...TWO_TERMS, draft('dec_one', 'Uno'), draft('dec_two', 'Dos')] });
  await expect.poll(() => textOf(opened)).toContain('Pasan 0 de 2');
  await press('Elegir todos');
  await expect.poll(() => textOf(opened)).toContain('Pasan 2 de 2');
  await press('Ninguno');
  await expect.poll(() => textOf(opened)).toContain('Pasan 0 de 2');
});

test('before its time nothing is prepared, and the page says from which day', async () => {
  const early = { now: Date.UTC(2026, 5, 1, 12) };
  const opened = await openHandover(early);
  expect(textOf(opened)).toContain('desde el 1 oct 2026');
  expect(textOf(opened)).not.toContain('Preparar y firmar');
  opened.close();
  expect(textOf(await openSign(early))).toContain('Todavía es pronto');
});

test('signed, it waits for the other state: both compare hash and device, and the presidency takes it back', async () => {
  const opened = await openHandover({ docs: [...TWO_TERMS, handoverDoc()] });
  expect(textOf(opened)).toContain('espera la aceptación de Chile');
  expect(textOf(opened)).toContain('Código de verificación del dispositivo: ');
  await expect.poll(() => textOf(opened)).toContain('La firma coincide con el expediente');
  expect(textOf(opened)).toContain(HASH.replaceAll('-', ' '));
  await page.viewport(1280, 800);
  const heights = ['Hacerlo de nuevo', 'Retirar'].map((name) =>
    [...opened.host.querySelectorAll('.button')]
      .find((button) => button.textContent === name)
      ?.getBoundingClientRect(),
  );
  // Beside one another, each as tall as a button is.
  expect(heights[0]?.height).toBe(heights[1]?.height);
  await press('Retirar');
  await answer('Retirar');
  await expect.poll(() => argsOf(opened, 'presidencies.withdraw_handover')).toEqual({ handover: 'hov_3' });
  await expect.poll(() => textOf(opened)).toContain('La presidencia retiró el expediente');
});

test('a dossier that was changed on the way is said not to agree, and is not accepted', async () => {
  const known = handoverDoc().body;
  const altered = handoverDoc({ dossier: { ...known.dossier, on: '2026-11-16' } });
  const opened = await openHandover({ docs: [...TWO_TERMS, altered], as: 'chile-admin' });
  await expect.poll(() => textOf(opened)).toContain('La firma no coincide');
  opened.close();
  const accepting = await openAccept({ docs: [...TWO_TERMS, altered] });
  await expect.poll(() => boxes(accepting, 'accept-checked')).toHaveLength(16);
  checkAll(accepting, 'accept-checked');
  await press('Aceptar la presidencia');
  await answer('Aceptar la presidencia');
  await expect
    .poll(() => accepting.host.querySelector('.error-summary')?.textContent)
    .toContain('no coincide');
  expect(argsOf(accepting, 'presidencies.accept_handover')).toBeUndefined();
});

test('who takes over reads what changed since, and is told what ends before it is final', async () => {
  const later = { ...action, id: 'act_later' };
  const opened = await openAccept({ docs: [...TWO_TERMS, handoverDoc(), later] });
  await expect.poll(() => textOf(opened)).toContain('Nuevo: Lista de puertos');
  expect(textOf(opened)).toContain('Ya no figura: Lista de puertos');
  await press('Aceptar la presidencia');
  await expect.poll(() => textOf(opened)).toContain('Falta comprobar');
  checkAll(opened, 'accept-checked');
  await press('Aceptar la presidencia');
  const asked = () => page.getByRole('dialog').element().textContent;
  expect(asked()).toContain(
    'Empieza hoy, 15 oct 2026, la presidencia de Chile. La de Brasil termina con el día de ayer.',
  );
  expect(asked()).toContain('no se puede deshacer');
  await answer('Aceptar la presidencia');
  await expect.poll(() => argsOf(opened, 'presidencies.accept_handover')).toBeDefined();
  expect(argsOf(opened, 'presidencies.accept_handover')).toMatchObject({ hash: HASH, to: 'prs_3' });
});

test('an acceptance made without a network waits, and says that nothing has changed yet', async () => {
  const waiting = await openHandover({ docs: [...TWO_TERMS, acceptedDoc(null)], as: 'chile-admin' });
  expect(textOf(waiting)).toContain('Nada cambió todavía: sigue presidiendo Brasil');
  waiting.close();
  const done = await openHandover({ docs: [...TWO_TERMS, acceptedDoc(3)], as: 'chile-admin' });
  expect(textOf(done)).toContain('Chile ejerce la presidencia desde el');
});

test('neither another state nor a delegate reads what is handed over', async () => {
  const docs = [...TWO_TERMS, handoverDoc()];
  const other = await openHandover({ docs, as: 'ecuador-admin' });
  expect(textOf(other)).not.toContain(HASH.replaceAll('-', ' '));
  other.close();
  const delegate = await openHandover({ docs, as: 'chile-delegate' });
  expect(textOf(delegate)).not.toContain('Lista de puertos');
});

test('the administration of the state that presided finds its drafts and what came too late, and gives it on', async () => {
  const kept = formerPresidencyAudience({ state: 'CL', number: 2 });
  const late: Doc = {
    ...{ collection: 'setAsides', id: 'asd_late', parent: null, audience: kept, rev: 1 },
    body: {
      ...{ device: 'dev_old', person: 'per_old', receivedAt: OCTOBER },
      mutation: { name: 'decisions.draft', args: { text: { es: 'Acuerdo tardío' } }, madeAt: OCTOBER },
    },
  };
  const terms = [
    termDoc('prs_2', { state: 'CL' }),
    termDoc('prs_3', { state: 'CO', number: 3, from: '2027-01-01', until: '2027-12-31' }),
  ];
  const docs = [...terms, draft('dec_kept', 'Discurso', kept), late, { ...keptDoc(), audience: kept }];
  const opened = await open('kept', '/kept', { docs, as: 'chile-admin' });
  expect(textOf(opened)).toContain('Discurso');
  expect(textOf(opened)).toContain('Acuerdo tardío');
  expect(textOf(opened)).toContain('Copia del expediente');
  opened.host.querySelector<HTMLElement>('summary')?.click();
  await press('Dar a la presidencia');
  await answer('Dar a la presidencia');
  await expect.poll(() => argsOf(opened, 'states.pass_on')).toEqual({ id: 'asd_late' });
  await expect.poll(() => textOf(opened)).toContain('Nada llegó después del traspaso');
});

test('on paper stand both terms, every section, the list, both signatures and the hash', async () => {
  const opened = await open('handover-print', '/handover/print', {
    docs: [...TWO_TERMS, handoverDoc()],
  });
  await expect.poll(() => textOf(opened)).toContain('La firma coincide con el expediente');
  const sheet = opened.host.querySelector('.paper-sheet')?.textContent ?? '';
  for (const said of ['Brasil', 'Chile', 'Lista de puertos', 'Perú pidió dos semanas más.', 'TLP:AMBER'])
    expect(sheet).toContain(said);
  expect(sheet).toContain('Buzón institucional');
  expect(sheet).toContain(HASH.replaceAll('-', ' '));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('a signature over the other side, another term or another dossier is none of this hand-over', async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const file = handoverFileOf(handoverDoc().body);
  const over = async (claims: object) => {
    const jws = await signStatement({ key: pair.privateKey, claims: claims as never });
    const incoming = { label: 'Chile', key: { kty, crv, x, y } as never, jws };
    return (await proveHandover({ ...file, incoming })).sides[1]?.signed;
  };
  const right = handoverClaims({ hash: HASH, to: 'prs_3', side: 'incoming' });
  expect(await over(right)).toBe('right');
  expect(await over({ ...right, side: 'outgoing' })).toBe('other');
  expect(await over({ ...right, to: 'prs_4' })).toBe('other');
  expect(await over({ ...right, hash: HASH.replace(/^./, 'x') })).toBe('other');
  expect(await over({ ...right, more: 'x' })).toBe('other');
});

import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { HASH, handoverDoc } from '#app/features/presidencies/handover-pages.fixtures.ts';
import { storeLocale } from '#app/i18n/locale.ts';
import { signStatement } from '#app/sync/assertion.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { type HandoverFile, handoverClaims, handoverFileOf } from '#shared/presidencies/handover.rules.ts';
import { choose, closeCheck, openCheck, texts } from './check-pages.fixtures.tsx';

const SIGNED = handoverFileOf(handoverDoc().body);
let whole: HandoverFile;
beforeAll(async () => {
  await import('#app/check-screen.tsx');
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const claims = handoverClaims({ hash: HASH, to: 'prs_3', side: 'incoming' }) as never;
  const jws = await signStatement({ key: pair.privateKey, claims });
  whole = {
    ...SIGNED,
    incoming: { label: 'Administración nacional, Chile', key: { kty, crv, x, y } as never, jws },
  };
}, 120_000);
beforeEach(async () => {
  storeLocale('es');
  await page.viewport(360, 740);
});
afterEach(closeCheck);

const fileOf = (text: string) => new File([text], 'traspaso-2027-CL.json', { type: 'application/json' });
const jsonOf = (file: HandoverFile) => fileOf(canonicalJson(file));
const banners = () => texts('.banner strong');
const rows = () => texts('.check-result .row-title');

describe('the page on which anybody checks a hand-over', () => {
  test('says without an account that both signatures are of this dossier, and by which devices', async () => {
    await openCheck(`#${HASH}`);
    choose(jsonOf(whole));
    await expect.poll(banners).toContain('El traspaso coincide: las dos firmas son de este expediente.');
    expect(banners()).toContain('El archivo es el de la huella que se busca.');
    expect(rows()).toEqual([
      'Administración, Presidencia. La firma coincide.',
      'Administración nacional, Chile. La firma coincide.',
    ]);
    expect(texts('.check-result .row-detail')[0]).toMatch(/([0-9A-F]{4}-){4}[0-9A-F]{4}/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('of one that waits for acceptance says that only one side has signed', async () => {
    await openCheck();
    choose(jsonOf(SIGNED));
    await expect
      .poll(banners)
      .toContain('Coincide la firma de quien entrega. Quien recibe todavía no ha firmado.');
    expect(rows()).toContain('Todavía no');
  });

  test('gives the dossier to read and to print', async () => {
    await openCheck();
    choose(jsonOf(whole));
    await expect.poll(banners).toHaveLength(1);
    expect(texts('.paper-sheet')).toEqual([]);
    await page.getByRole('button', { name: 'Leer el expediente' }).click();
    await expect.poll(() => texts('.paper-sheet').join()).toContain('Lista de puertos');
    expect(texts('button')).toContain('Imprimir');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('of another hash than the one of the address says so', async () => {
    await openCheck(`#${HASH.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`);
    choose(jsonOf(whole));
    await expect.poll(banners).toContain('El archivo no es el de la huella que se busca.');
  });

  test('a dossier that was changed agrees with neither signature, and its own hash is named', async () => {
    await openCheck(`#${HASH}`);
    choose(jsonOf({ ...whole, dossier: { ...whole.dossier, on: '2026-11-16' } }));
    await expect.poll(banners).toContain('El traspaso no coincide: no lo use.');
    expect(banners()).toContain('El archivo no es el de la huella que se busca.');
    expect(rows().filter((row) => row?.includes('firmó otra cosa'))).toHaveLength(2);
    expect(texts('.check-result p').join()).toContain('El archivo dice otra');
  });

  test('a signature under another key is none', async () => {
    await openCheck();
    const incoming = { ...SIGNED.outgoing, key: whole.incoming?.key } as HandoverFile['outgoing'];
    choose(jsonOf({ ...SIGNED, incoming }));
    await expect.poll(banners).toContain('El traspaso no coincide: no lo use.');
    expect(rows()).toContain('Administración, Presidencia. Ese dispositivo no firmó esto.');
  });

  test.each([
    ['cut off', () => fileOf(canonicalJson(whole).slice(0, 400)), 'El archivo no se puede leer.'],
    ['without its dossier', () => fileOf('{"kind":"clasi.handover_file","v":1}'), /^El archivo está dañado/],
    [
      'two things at once',
      () => fileOf(canonicalJson(whole).replace('"on":', '"on":"2026-01-01","on":')),
      /^El archivo está dañado/,
    ],
    ['with something more', () => fileOf(JSON.stringify({ ...whole, more: 1 })), /^El archivo está dañado/],
  ])('a file that is %s gets a clear sentence', async (_, make, said) => {
    await openCheck();
    choose(make());
    await expect.poll(() => banners()[0], { timeout: 30_000 }).toMatch(said);
    expect(texts('.check-result')).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { breakId, type SilenceBreak, silenceBreaks } from '#shared/decisions/silences.schemas.ts';
import { SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import { breakDoc, HERE_SILENCE, SILENCE, silenceDoc, UNTIL } from './silence-pages.fixtures.ts';
import { openSilences, withDocs } from './silence-phone.fixtures.ts';

const breaksOf = (host: HTMLElement) =>
  texts(host, '.section-header').find((header) => header.startsWith('Quién lo rompió'));

const back = { takenAt: SECOND_DAY - 1_800_000, by: 'per_CL', at: SECOND_DAY - 1_800_000 };
const takenBack = (change: Partial<SilenceBreak> = {}) =>
  breakDoc('CL', { reason: 'Falta el anexo.', takenBack: back, ...change });

test('what was taken back stays on record with its reason when the silence is broken anew, and does not count', async () => {
  const { state: _state, ...first } = takenBack({ reason: 'La primera.' }).body;
  const { host } = await openSilences(HERE_SILENCE, withDocs(silenceDoc(), takenBack({ earlier: [first] })));
  expect(breaksOf(host)).toBe('Quién lo rompió0');
  expect(texts(host, '.tag')).toEqual(['En curso', 'Retirado', 'Retirado']);
  expect(tidy(host)).toContain('La primera.');
  expect(tidy(host)).toContain('Falta el anexo.');
});

test('a new break begins with an empty field, and another reason is in conflict with nothing', async () => {
  const { host, client, path } = await openSilences(
    `${HERE_SILENCE}/break`,
    withDocs(silenceDoc(), takenBack()),
  );
  const field = host.querySelector<HTMLTextAreaElement>('#break-reason');
  expect(field?.value).toBe('');
  await userEvent.fill(field as HTMLTextAreaElement, 'Falta el presupuesto.');
  expect(tidy(host)).not.toContain('cambió mientras usted escribía');
  await userEvent.click(page.getByRole('button', { name: 'Romper el silencio' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Romper el silencio' }));
  await expect.poll(path).toBe(HERE_SILENCE);
  expect(client.replica.one(silenceBreaks, breakId({ silence: SILENCE, state: 'CL' }))?.body).toMatchObject({
    ...{ reason: 'Falta el presupuesto.', takenBack: null },
    earlier: [{ reason: 'Falta el anexo.', takenBack: back }],
  });
  await expect.poll(() => breaksOf(host)).toBe('Quién lo rompió1');
});

test('a late break is asked about as what it is', async () => {
  const { host } = await openSilences(`${HERE_SILENCE}/break`, { now: UNTIL });
  await userEvent.fill(host.querySelector('#break-reason') as HTMLTextAreaElement, 'Aun así.');
  await userEvent.click(page.getByRole('button', { name: 'Romper el silencio' }));
  const asked = () => tidy(page.getByRole('dialog').element());
  await expect
    .poll(asked)
    .toContain('queda como tardía, no anula nada por sí misma y ya no se puede retirar');
  expect(asked()).not.toContain('Puede retirarla hasta que venza el plazo');
});

test('a silence that was begun without a network says that it waits here, and not that it runs', async () => {
  const unsent = silenceDoc({ takenAt: null });
  const { host, go, receive } = await openSilences('/silences', {
    ...withDocs(unsent),
    as: 'presidency-admin',
  });
  const runs = /Quedan|Nadie lo ha roto|Quién lo ha visto/;
  expect(texts(host, '.section-header-title')).toEqual(['Por enviar', 'En curso']);
  expect(texts(host, '.tag')).toEqual(['Espera']);
  expect(tidy(host)).toContain('el plazo empieza cuando el servidor lo recibe');
  expect(tidy(host)).not.toMatch(runs);
  go(HERE_SILENCE);
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('aún no recibido');
  expect(tidy(host)).not.toMatch(runs);
  expect(texts(host, '.tag')).toEqual(['Espera']);
  await receive({ ...silenceDoc(), rev: 2 });
  await expect.poll(() => texts(host, '.tag')).toEqual(['En curso']);
  expect(tidy(host)).toMatch(runs);
});

test('a device without a network says how far it knows that nobody broke it', async () => {
  const { host, setNow } = await openSilences(HERE_SILENCE);
  setNow(UNTIL);
  await expect.poll(() => texts(host, '.tag')).toEqual(['Plazo vencido']);
  expect(tidy(host)).toMatch(/Nadie lo ha roto\. ?Según lo recibido hasta: 15 oct/);
});

test('it began by the clock of its place', async () => {
  const { host } = await openSilences(HERE_SILENCE);
  expect(tidy(host)).toContain('14 oct 2026, 10:00 (Lima)');
});

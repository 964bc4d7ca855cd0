import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { articleDoc, MINUTES } from '#app/features/rules/rules-pages.fixtures.ts';
import { memberStates } from '#app/i18n/countries.ts';
import { breakId, silenceBreaks, silences } from '#shared/decisions/silences.schemas.ts';
import { calendarOf, holidayId, WORK_CALENDAR } from '#shared/holidays/holidays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, instrumentOf, standingOf } from '#shared/membership/membership.fixtures.ts';
import { heldDocs, SECOND_DAY, texts, tidy } from './outcome-pages.fixtures.ts';
import { breakDoc, HERE_SILENCE, lookDoc, SILENCE, silenceDoc, UNTIL } from './silence-pages.fixtures.ts';
import { openSilences, withDocs } from './silence-phone.fixtures.ts';

test('the list says how much time is left, and what came of the others', async () => {
  const docs = [
    silenceDoc(),
    silenceDoc({ state: 'adopted', endedAt: SECOND_DAY - 86_400_000, decision: 'dcs_roadmap' }, 'sil_old'),
    silenceDoc({ state: 'withdrawn', endedAt: SECOND_DAY - 172_800_000 }, 'sil_older'),
  ];
  const { host } = await openSilences('/silences', withDocs(...docs));
  expect(texts(host, '.section-header-title')).toEqual(['En curso', 'Terminados']);
  expect(texts(host, '.tag')).toEqual(['En curso', 'Adoptado', 'Retirado']);
  expect(tidy(host)).toContain('Quedan 4 d 8 h, 19 oct 2026, 18:00');
  expect(host.querySelector('.notched-bar')?.getAttribute('aria-label')).toContain('Ha pasado el 18 %');
  expect(host.querySelector('a[href="/silences/new"]')).toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('who has no part in meetings reads why there is nothing here', async () => {
  const { host } = await openSilences('/silences', { docs: heldDocs, as: 'chile-officer' });
  expect(tidy(host)).toContain('Lo leen quienes participan en las reuniones.');
});

test('one silence: the text in three languages, its deadline there and here, who has not looked', async () => {
  const { host } = await openSilences(HERE_SILENCE, withDocs(silenceDoc(), lookDoc('EC')));
  expect([...host.querySelectorAll('blockquote')].map((quote) => quote.lang)).toEqual(['es', 'pt', 'en']);
  expect(tidy(host)).toContain('19 oct 2026, 18:00');
  expect(tidy(host)).toContain('Hora de Lima');
  expect(tidy(host)).toContain('Artículo 14');
  expect(tidy(host)).toContain('3 días hábiles, hasta las 18:00. Días hábiles del Perú');
  expect(tidy(host)).toContain('Argentina, Chile');
  expect(tidy(host)).toContain('1/3');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('the article on which it rests and its papers are links, and only who was asked at the beginning is asked', async () => {
  const body = { kind: 'note', number: null, year: 2026, relation: null, title: { es: 'Plan de puertos' } };
  const paper = { collection: 'documents', id: 'doc_1', parent: null, audience: 'all', rev: 1, body };
  const article = articleDoc(MINUTES, { number: '14', title: { es: 'Silencio' } });
  const member = consentOf('PE', '2026-10-01');
  const docs = withDocs(
    silenceDoc({ article: MINUTES }),
    paper as unknown as Doc,
    article,
    instrumentOf({ entryNeeds: 1 }),
    member,
  );
  const { host } = await openSilences(HERE_SILENCE, { ...docs, as: 'chile-delegate' });
  expect(tidy(host.querySelector(`a[href="/rules/rst_1/articles/${MINUTES}"]`))).toContain(
    'Reglamento, artículo 14. Silencio',
  );
  expect(tidy(host.querySelector('a[href="/documents/doc_1"]'))).toContain('Plan de puertos');
  expect(tidy(host)).toContain('Argentina, Chile, Ecuador');
  expect(tidy(host)).not.toContain('Perú, ');
});

test('a break shows at once, with its reason; one that came late breaks nothing', async () => {
  const { host, receive } = await openSilences(HERE_SILENCE, withDocs(silenceDoc(), breakDoc('EC')));
  expect(tidy(host.querySelector('.banner'))).toContain('El silencio está roto.');
  expect(tidy(host)).toContain('Falta el presupuesto.');
  expect(tidy(host)).toContain('En plazo');
  const late = breakDoc('EC', { isLate: true, takenAt: UNTIL });
  await receive({ ...late, rev: 2 }, { ...silenceDoc({ state: 'adopted', endedAt: UNTIL }), rev: 2 });
  await expect.poll(() => tidy(host)).toContain('no anula nada por sí mismo');
  expect(host.querySelector('.banner')).toBeNull();
  expect(texts(host, '.tag')).toEqual(['Adoptado', 'Tardío']);
});

test('a delegate breaks it without a network, and reads that it waits on this device', async () => {
  const { host, client, path } = await openSilences(HERE_SILENCE);
  await userEvent.click(page.getByRole('link', { name: 'Romper el silencio' }));
  await expect.poll(() => host.querySelector('#break-reason')).not.toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Romper el silencio' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Escriba la razón');
  await userEvent.fill(host.querySelector('#break-reason') as HTMLTextAreaElement, 'No hay acuerdo.');
  await userEvent.click(page.getByRole('button', { name: 'Romper el silencio' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Romper el silencio' }));
  await expect.poll(path).toBe(HERE_SILENCE);
  expect(client.replica.one(silenceBreaks, breakId({ silence: SILENCE, state: 'CL' }))?.body).toMatchObject({
    reason: 'No hay acuerdo.',
    takenAt: null,
  });
  await expect
    .poll(() => texts(host, '.tag'))
    .toEqual(['En curso', 'Espera en este dispositivo, aún no recibido']);
  // Nobody else knows it yet: it does not count as broken.
  expect(host.querySelector('.banner-act')).toBeNull();
  await userEvent.click(page.getByRole('button', { name: 'Retirar la ruptura' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Retirar la ruptura' }));
  await expect.poll(() => texts(host, '.tag')).toEqual(['En curso', 'Retirado']);
});

test('after the deadline the page says that a break would be late, and still takes it', async () => {
  const { host, client } = await openSilences(`${HERE_SILENCE}/break`, { now: UNTIL });
  expect(tidy(host.querySelector('.banner'))).toContain('Llegará tarde.');
  await userEvent.fill(host.querySelector('#break-reason') as HTMLTextAreaElement, 'Aun así.');
  await userEvent.click(page.getByRole('button', { name: 'Romper el silencio' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Romper el silencio' }));
  await expect.poll(() => client.outbox().length).toBe(1);
});

test('a break that still waits after the deadline says that it will be late', async () => {
  const { host, setNow } = await openSilences(
    HERE_SILENCE,
    withDocs(silenceDoc(), breakDoc('CL', { takenAt: null })),
  );
  expect(tidy(host)).toContain('Conéctese antes de que venza el plazo.');
  setNow(UNTIL);
  await expect.poll(() => tidy(host)).toContain('Espera aquí y llegará tarde');
  expect(tidy(host)).not.toContain('Conéctese antes de que venza el plazo.');
});

test('at the deadline a device without a network does not say what came of it', async () => {
  const { host, setNow } = await openSilences(HERE_SILENCE);
  setNow(UNTIL);
  await expect.poll(() => tidy(host.querySelector('.banner'))).toContain('El plazo venció.');
  expect(texts(host, '.tag')).toEqual(['Plazo vencido']);
});

test.each([
  ['presidency-admin', 'presidency'],
  ['eu-observer', 'an observer'],
  ['chile-liaison', 'a liaison'],
])('%s cannot break it', async (as) => {
  const { host } = await openSilences(`${HERE_SILENCE}/break`, { as });
  expect(host.querySelector('#break-reason')).toBeNull();
  expect(tidy(host)).toContain('Lo rompe un delegado o el punto de contacto');
});

test('whoever presides begins one, by the calendar that the committee follows', async () => {
  const calendar = {
    ...{ collection: 'workCalendars', id: WORK_CALENDAR, parent: null, audience: 'members/holidays', rev: 1 },
    body: { state: 'PE', by: 'per_x', at: 0 },
  };
  const dayOff = {
    ...{ collection: 'holidays', id: holidayId({ state: 'PE', day: '2026-10-16' }), rev: 1 },
    ...{ parent: calendarOf('PE'), audience: 'members/holidays' },
    body: { state: 'PE', day: '2026-10-16', name: { es: 'Feriado de ejemplo' } },
  };
  const { host, client, path } = await openSilences('/silences/new', {
    ...withDocs(calendar, dayOff),
    as: 'presidency-admin',
  });
  // The zone of whoever presides is proposed, wherever this device is.
  expect(host.querySelector<HTMLSelectElement>('#silence-time-zone')?.value).toBe('America/Lima');
  await userEvent.fill(host.querySelector('#silence-days') as HTMLInputElement, '1');
  await expect.poll(() => tidy(host)).toContain('Terminaría el 19 oct 2026, 18:00');
  await userEvent.fill(host.querySelector('#silence-text') as HTMLTextAreaElement, 'Se crea un grupo.');
  await userEvent.click(page.getByRole('button', { name: 'Iniciar un procedimiento de silencio' }));
  await expect
    .poll(() => tidy(host.querySelector('.error-summary')))
    .toContain('español, portugués e inglés');
  for (const language of ['pt', 'en']) {
    const box = host.querySelector<HTMLTextAreaElement>(`#silence-text-${language}`);
    if (box === null) throw new Error(`no text in ${language}`);
    box.value = 'x';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await userEvent.click(page.getByRole('button', { name: 'Iniciar un procedimiento de silencio' }));
  await userEvent.click(
    page.getByRole('dialog').getByRole('button', { name: 'Iniciar un procedimiento de silencio' }),
  );
  await expect.poll(path).toMatch(/^\/silences\/sil_/);
  expect(client.replica.all(silences)[0]?.body).toMatchObject({
    ...{ calendar: 'PE', timeZone: 'America/Lima', state: 'running', takenAt: null, until: UNTIL },
    term: { kind: 'working_days', days: 1, hour: '18:00' },
  });
});

test('all members are asked, and nobody chooses among them nor whose days off count', async () => {
  const members = [
    instrumentOf(),
    ...['AR', 'CL', 'PE'].map((state) => consentOf(state, '2026-03-10')),
    standingOf('PE'),
  ];
  const { host } = await openSilences('/silences/new', { ...withDocs(...members), as: 'presidency-admin' });
  // Peru has a vote no longer.
  await expect
    .poll(() => tidy(host.querySelector('.fact')))
    .toContain('Miembros consultadosArgentina, Chile, Perú');
  expect(host.querySelectorAll('input[type="checkbox"]').length).toBe(0);
  expect(host.querySelector('#silence-calendar')).toBeNull();
  expect(tidy(host)).toContain('solo se descuentan sábados y domingos');
  expect(tidy(host)).not.toContain('Esta reunión todavía no tiene documentos');
});

test('before anybody is bound the form asks whom the act will ask: not a state that only observes', async () => {
  const { host, client, path } = await openSilences('/silences/new', {
    ...withDocs(standingOf('UY'), standingOf('PE', { status: 'guest' })),
    as: 'presidency-admin',
  });
  await expect.poll(() => tidy(host.querySelector('.fact'))).toContain('Argentina, Bolivia, Brasil, Chile');
  expect(tidy(host.querySelector('.fact'))).not.toMatch(/Perú|Uruguay/);
  await userEvent.fill(host.querySelector('#silence-text') as HTMLTextAreaElement, 'Se crea un grupo.');
  for (const language of ['pt', 'en']) {
    const box = host.querySelector<HTMLTextAreaElement>(`#silence-text-${language}`);
    if (box === null) throw new Error(`no text in ${language}`);
    box.value = 'x';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const begin = { name: 'Iniciar un procedimiento de silencio' };
  await userEvent.click(page.getByRole('button', begin));
  await userEvent.click(page.getByRole('dialog').getByRole('button', begin));
  await expect.poll(path).toMatch(/^\/silences\/sil_/);
  expect(client.replica.all(silences)[0]?.body.asked).toHaveLength(14);
});

test('where no state votes the form says so, and what to look at', async () => {
  const states = memberStates.map((state) => standingOf(state));
  const { host } = await openSilences('/silences/new', { ...withDocs(...states), as: 'presidency-admin' });
  await userEvent.click(page.getByRole('button', { name: 'Iniciar un procedimiento de silencio' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('Hoy no vota ningún Estado');
});

test('whoever presides may give hours in its place, counted over the weekend', async () => {
  const { host } = await openSilences('/silences/new', { as: 'presidency-admin' });
  expect(host.querySelector('#silence-days')).not.toBeNull();
  await userEvent.click(page.getByText('En horas seguidas'));
  await userEvent.fill(host.querySelector('#silence-hours') as HTMLInputElement, '96');
  expect(host.querySelector('#silence-days')).toBeNull();
  const ends = new Date(SECOND_DAY + 96 * 3_600_000).getUTCDate();
  await expect.poll(() => tidy(host)).toContain(`Terminaría el ${ends} oct 2026`);
});

test('whoever presides extends it, only later, and says why', async () => {
  const { host, client, path } = await openSilences(`${HERE_SILENCE}/extend`, { as: 'presidency-admin' });
  await userEvent.fill(host.querySelector('#extend-later') as HTMLInputElement, '2026-10-16T18:00');
  await userEvent.fill(host.querySelector('#extend-reason') as HTMLTextAreaElement, 'Más tiempo.');
  await userEvent.click(page.getByRole('button', { name: 'Prorrogar el plazo' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Prorrogar el plazo' }));
  await expect.poll(() => tidy(host.querySelector('.error-summary'))).toContain('no es posterior');
  await userEvent.fill(host.querySelector('#extend-later') as HTMLInputElement, '2026-10-20T18:00');
  await userEvent.click(page.getByRole('button', { name: 'Prorrogar el plazo' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Prorrogar el plazo' }));
  await expect.poll(path).toBe(HERE_SILENCE);
  expect(client.replica.one(silences, SILENCE)?.body.until).toBe(Date.parse('2026-10-20T23:00:00Z'));
});

test('the time is counted in working days or in consecutive hours, as whoever presides chooses', async () => {
  const { host } = await openSilences('/silences/new', { as: 'presidency-admin' });
  expect(host.querySelector('#silence-days')).not.toBeNull();
  await page.getByRole('radio', { name: 'En horas seguidas' }).click();
  await expect.poll(() => host.querySelector('#silence-hours')).not.toBeNull();
  expect(host.querySelector('#silence-days')).toBeNull();
});

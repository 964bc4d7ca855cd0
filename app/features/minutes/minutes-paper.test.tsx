import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ballotDoc, counted, paperDoc } from '#app/features/ballots/ballots-pages.fixtures.ts';
import { cameIn, heldDocs, SECOND_DAY, texts, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { FORCE_DOCS } from '#app/features/rules/rules-pages.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { minutesDoc, SPOKEN, sentDocs, spokenDocs } from './minutes-pages.fixtures.ts';
import MinutesPaperPage from './minutes-paper.page.tsx';

const pages = { '/meetings/:id/print/minutes': MinutesPaperPage };

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(input: Partial<Parameters<typeof openPhone>[0]> = {}): Promise<HTMLElement> {
  await page.viewport(1280, 800);
  phone = await openPhone({
    docs: heldDocs,
    now: SECOND_DAY,
    pages,
    path: `/meetings/${MEETING}/print/minutes`,
    as: 'presidency-admin',
    ...input,
  });
  return phone.host;
}
const row = (host: HTMLElement, start: string) =>
  [...host.querySelectorAll<HTMLTableRowElement>('.paper-table tr')]
    .map((each) => [...each.cells].map(tidy))
    .find(([first]) => first?.startsWith(start));

test('the minutes have attendance from the doors, the agenda, papers, decisions and action points', async () => {
  const docs: Doc[] = [...heldDocs, cameIn('prt_CL0'), cameIn('prt_BR1')];
  const host = await open({ docs });
  const sheet = host.querySelector('.paper-sheet');
  expect(tidy(sheet)).toContain('Según el control de acceso.');
  expect(row(host, 'Chile')).toEqual(['Chile', 'Persona CL 1, Jefatura de gabinete']);
  expect(row(host, 'Argentina')).toEqual(['Argentina', '—']);
  expect(tidy(sheet)).toContain('Versión 1, publicada el 1 oct 2026');
  expect(texts(host, '.paper-list li')).toEqual([
    'CLASI/2026/DOC/001: Documento doc_1',
    'CLASI/2026/DEC/004. Se aprueba la hoja de ruta 2027. (Por consenso)',
  ]);
  expect(row(host, 'Enviar el plan nacional al punto de contacto.')).toEqual([
    'Enviar el plan nacional al punto de contacto.',
    'Chile',
    '30 nov 2026',
  ]);
});

test('of members nobody came is said, also of one without a delegation in this meeting', async () => {
  const bound = ['AR', 'CL', 'DO'].map((code) => consentOf(code, '2026-01-01'));
  const instrument = instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 });
  const docs: Doc[] = [...sentDocs, instrument, ...bound, cameIn('prt_CL0')];
  const host = await open({ docs });
  await expect.poll(() => tidy(host)).toContain('Ausentes: Argentina y República Dominicana.');
});

test('there is room for who spoke at each item, but not at breaks', async () => {
  const host = await open();
  expect(texts(host, '.paper-blank p').filter((label) => label === 'Intervenciones')).toHaveLength(3);
});

test('five working days for corrections skip the weekend', async () => {
  const host = await open();
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('a más tardar el 22 oct 2026');
});

test('corrections of the minutes are due by the rules in force, and the minutes name the article', async () => {
  const host = await open({ docs: [...heldDocs, ...FORCE_DOCS] });
  expect(tidy(host)).toContain('Según el artículo 11 del reglamento.');
  phone?.close();
  expect(tidy(await open())).not.toContain('Según el artículo');
});

test('minutes made before the end say that they need correction after it', async () => {
  const host = await open({ now: SECOND_DAY - 7 * 86_400_000 });
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('a más tardar el 22 oct 2026');
});

test('attendance comes from doors, else from answers, else from the list, and says which', async () => {
  const attendance = {
    collection: 'attendance',
    id: 'att_1',
    parent: MEETING,
    audience: 'attendance/CL/per_1',
    rev: 1,
    body: { person: 'per_1', delegation: 'CL', label: 'Delegada', answer: 'accept', note: null },
  };
  const host = await open({ docs: [...heldDocs, attendance] });
  expect(tidy(host)).toContain('Según las respuestas de las delegaciones');
  expect(row(host, 'Chile')).toEqual(['Chile', '1']);
  phone?.close();
  expect(tidy(await open())).toContain('Según la lista de participantes');
});

test('the language of the document is chosen on its page, whatever the interface’s', async () => {
  const host = await open();
  await userEvent.click(page.getByRole('button', { name: 'Português' }));
  await expect
    .poll(() => tidy(host.querySelector('.paper-title')))
    .toBe('Minuta de ata: Reunião de trabalho presencial');
  expect(host.querySelector<HTMLElement>('.paper-sheet')?.lang).toBe('pt-BR');
  expect(tidy(host.querySelector('.paper-sheet'))).toContain('Aprova-se o roteiro 2027.');
  expect(tidy(host.querySelector('h1'))).toBe('Proyecto de acta');
});

test('who spoke stands under the item, with the hour, how long and what was said', async () => {
  const host = await open({ docs: sentDocs, as: 'chile-delegate' });
  const sheet = host.querySelector('.paper-sheet');
  expect(tidy(sheet)).toContain('Horas de Ciudad de Panamá');
  expect(row(host, 'Chile11:00')).toEqual(['Chile11:00, 2 min 14 s', 'Chile apoya la hoja de ruta.']);
  expect(row(host, 'Ecuadora favor')).toEqual(['Ecuadora favor11:03, 45 s', 'Ecuador pide más plazo.']);
  // The other two items have room for who spoke.
  expect(texts(host, '.paper-blank p').filter((label) => label === 'Intervenciones')).toHaveLength(2);
  expect(tidy(sheet)).toContain(
    'a más tardar el 22 oct 2026. Se descuentan sábados, domingos y los días no hábiles de Panamá',
  );
});

test('a speech of which nothing is written has its line, and one on an item that is gone stands at the end', async () => {
  const docs = spokenDocs.filter(({ id }) => id !== 'agi_roadmap' && id !== 'rel_1');
  const host = await open({ docs });
  expect(row(host, 'Chile11:00')).toEqual(['Chile11:00, 2 min 14 s', '—']);
  expect(texts(host, '.paper-item').at(-1)).toBe('Puntos que ya no están en la agenda');
});

test('minutes that were adopted say so, and ask for no corrections', async () => {
  const by = { by: 'per_x', at: SPOKEN, takenAt: SPOKEN };
  const adopted = minutesDoc({ state: 'adopted', adopted: { on: '2026-10-26', ...by } });
  const docs = [...sentDocs.filter(({ collection }) => collection !== 'minutes'), adopted];
  const host = await open({ docs, as: 'chile-delegate' });
  expect(tidy(host.querySelector('.paper-title'))).toBe('Acta: Reunión de trabajo presencial');
  expect(tidy(host.querySelector('h1'))).toBe('Acta');
  expect(tidy(host.querySelector('.paper-running'))).toContain('Aprobada el 26 oct 2026');
  expect(tidy(host.querySelector('.paper-sheet'))).not.toContain('pueden enviar correcciones');
});

test('minutes that went out are marked for whoever reads them, observers too; a draft for those who take part', async () => {
  const marked = async (given: Parameters<typeof open>[0]) =>
    /TLP:(AMBER|GREEN)/.exec(tidy((await open(given)).querySelector('.paper-running')))?.[0];
  expect(await marked({ docs: spokenDocs })).toBe('TLP:AMBER');
  expect(await marked({ docs: sentDocs, as: 'chile-delegate' })).toBe('TLP:GREEN');
});

test('before they go out only those who take notes print them', async () => {
  const host = await open({ docs: spokenDocs, as: 'chile-delegate' });
  expect(host.querySelector('.paper-sheet')).toBeNull();
});

test('on a small phone the minutes fit the screen', async () => {
  await open({ docs: sentDocs });
  await page.viewport(320, 640);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('each vote stands at the item on which it was taken, with its result and its names', async () => {
  const gone = ballotDoc({ item: 'agi_gone', question: { es: '¿Se cierra?' } }, 'blt_gone');
  const question = { kind: 'question' as const, candidates: [], question: { es: '¿Se admite?' } };
  const totals = { papers: 3, blank: 0, invalid: 0, votes: [2, 1] };
  const result = { needed: 2, isCarried: true, elected: [], next: [] };
  const secret = paperDoc({ ...question, totals, state: 'counted', result });
  const host = await open({ docs: [...heldDocs, counted(), gone, secret] });
  const sheet = tidy(host.querySelector('.paper-body'));
  expect(sheet).toContain('Votación: ¿Se aprueba la hoja de ruta?');
  expect(sheet).toContain('No aprobado: 1 a favor, 1 en contra, 1 abstención.');
  expect(row(host, 'Ecuador (Por poder)')).toEqual(['Ecuador (Por poder)', 'Abstención']);
  expect(sheet).toContain('Votación: ¿Se admite?');
  expect(sheet.indexOf('¿Se aprueba')).toBeLessThan(sheet.indexOf('CLASI/2026/DEC/004'));
  expect(sheet.slice(sheet.indexOf('¿Se admite?'))).toContain('Aprobado.');
  // Of an item that is no longer on the agenda.
  expect(sheet.indexOf('¿Se cierra?')).toBeGreaterThan(sheet.indexOf('CLASI/2026/DEC/004'));
});

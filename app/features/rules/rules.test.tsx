import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import AmendmentPage from './amendment.page.tsx';
import ArticlePage from './article.page.tsx';
import ConsolidatePage from './consolidate.page.tsx';
import DecidePage from './decide.page.tsx';
import ParametersPage from './parameters.page.tsx';
import PrintSetPage from './print-set.page.tsx';
import RulesPage from './rules.page.tsx';
import {
  ADDED,
  amendmentDoc,
  DRAFT_DOCS,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  IN_FORCE,
  PARAMETERS,
  parametersDoc,
  positionDoc,
  QUORUM,
  QUORUM_TEXT,
  setDoc,
  versionDoc,
} from './rules-pages.fixtures.ts';
import SetPage from './set.page.tsx';
import SetAdoptPage from './set-adopt.page.tsx';

const NOW = Date.parse('2026-06-20T15:00:00Z');
const LATER = 'El Comité decide con la presencia de dos tercios de sus miembros.';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open({
  path,
  docs,
  as = 'chile-delegate',
}: {
  path: string;
  docs: readonly Doc[];
  as?: string;
}) {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/rules': draw(RulesPage),
      '/rules/:set': draw(SetPage),
      '/rules/:set/adopt': draw(SetAdoptPage),
      '/rules/:set/print': draw(PrintSetPage),
      '/rules/:set/added/:after/consolidate': draw(ConsolidatePage),
      '/rules/:set/articles/:article/consolidate': draw(ConsolidatePage),
      '/rules/:set/amendments/:amendment/decide': draw(DecidePage),
      '/rules/:set/parameters': draw(ParametersPage),
      '/rules/:set/articles/:article': draw(ArticlePage),
      '/rules/:set/amendments/:amendment': draw(AmendmentPage),
      '*': () => null,
    },
  });
  return phone;
}
const text = () => phone?.host.textContent ?? '';
/** Without what is only for paper. */
const seen = () => phone?.host.querySelector('ul[aria-label="Artículos"]')?.textContent ?? '';
const sent = () => phone?.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]);
const isNoWiderThanPhone = () => document.documentElement.scrollWidth <= 360;
function setDay(id: string, day: string) {
  const field = phone?.host.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no ${id}`);
  field.value = day;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
function tickAll() {
  for (const box of phone?.host.querySelectorAll<HTMLElement>('[name="consolidate-consolidates"]') ?? [])
    box.click();
}
/** Decided already, and in force from August. */
const DECIDED = versionDoc(2, { from: '2026-08-01', amendment: 'amd_cl', text: { es: LATER } });

test('the list says what is in force, what is a draft, and what was', async () => {
  await open({
    path: '/rules',
    docs: [
      ...FORCE_DOCS,
      setDoc({ title: { es: 'Nuevo reglamento' } }, 'rst_2'),
      setDoc(
        { ...IN_FORCE.body, title: { es: 'Viejo' }, from: '2025-01-01', replacedFrom: '2026-02-01' },
        'rst_0',
      ),
    ],
  });
  await expect.poll(text).toContain('Reglamento interno');
  const rows = [...(phone?.host.querySelectorAll('.list > li') ?? [])].map((each) => each.textContent ?? '');
  expect(rows.map((row) => /^(Vigente|Borrador preliminar|Reemplazado)/.exec(row)?.[0])).toEqual([
    'Vigente',
    'Borrador preliminar',
    'Reemplazado',
  ]);
});

test('the text of the chosen day is shown: what was decided for later is not in force before', async () => {
  await open({ path: HERE_RULES, docs: [...FORCE_DOCS, DECIDED] });
  await expect.poll(seen).toContain(QUORUM_TEXT.es);
  expect(seen()).not.toContain(LATER);
  setDay('rules-day', '2026-08-01');
  await expect.poll(seen).toContain(LATER);
  expect(seen()).not.toContain(QUORUM_TEXT.es);
  // Printed, it has what was in force before, and until when.
  const printed = phone?.host.querySelector('.print-only')?.textContent;
  expect(printed).toContain('Vigente desde el 1 feb 2026, hasta el 31 jul 2026.');
  expect(printed).toContain(QUORUM_TEXT.es);
  setDay('rules-day', '2026-01-31');
  await expect.poll(seen).toContain('En esa fecha no estaba vigente.');
  expect(isNoWiderThanPhone()).toBe(true);
});

test('each number stands with its article, and a change holds from its day', async () => {
  const changed = {
    ...PARAMETERS,
    quorum: { basis: 'two_thirds' as const, number: null, article: QUORUM },
    floor: {
      ...{ minutes: 3, budget: null, replyMinutes: null, isPresentOnly: true, isMinisterFirst: false },
      ...{ areSidesInTurn: false, hasReply: false, areObserversLast: true, article: QUORUM },
    },
  };
  await open({
    path: `${HERE_RULES}/parameters`,
    docs: [...FORCE_DOCS, parametersDoc(2, '2026-08-01', changed)],
  });
  await expect.poll(text).toContain('Más de la mitad de los miembros');
  const quorum = [...(phone?.host.querySelectorAll('.fact') ?? [])].find((each) =>
    each.textContent?.startsWith('Quórum'),
  );
  expect(quorum?.textContent).toContain('artículo 7');
  setDay('parameters-day', '2026-08-01');
  await expect.poll(text).toContain('Dos tercios de los miembros');
  const floor = [...(phone?.host.querySelectorAll('.fact') ?? [])].filter((each) =>
    each.textContent?.startsWith('Minutos de cada intervención'),
  );
  expect(floor.map((each) => each.textContent).join(' ')).toMatch(/3 minutos.*artículo 7/);
  expect(text()).toContain('Solo a delegaciones presentes; Los observadores hablan al final');
});

test('an article shows its amendments, and what holds today beside what was decided for later', async () => {
  const [, article, ...rest] = FORCE_DOCS;
  const decided = { ...article, body: { ...article?.body, version: 2, text: { es: LATER } } } as Doc;
  await open({
    path: `${HERE_RULES}/articles/${QUORUM}`,
    docs: [
      IN_FORCE,
      decided,
      ...rest,
      DECIDED,
      amendmentDoc(),
      FROM_ECUADOR,
      positionDoc('EC', { isAuthor: true }),
    ],
  });
  await expect.poll(text).toContain('Texto vigente hoy');
  expect(text()).toContain('Texto ya decidido, que rige después');
  expect(text()).toContain('Desde el 1 ago 2026');
  const rows = [...(phone?.host.querySelectorAll('ul[aria-label="Enmiendas"] > li') ?? [])];
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Chile, Ecuador'),
    expect.stringContaining('Ecuador'),
  ]);
  expect(isNoWiderThanPhone()).toBe(true);
});

test('an amendment shows word by word what goes and what comes, and the positions in a table', async () => {
  await open({
    path: `${HERE_RULES}/amendments/amd_cl`,
    as: 'ecuador-delegate',
    docs: [
      ...DRAFT_DOCS,
      amendmentDoc(),
      positionDoc('UY', { stance: 'reserve', words: { es: 'En consulta.' } }),
      positionDoc('AR', { isAuthor: true }),
    ],
  });
  await expect.poll(text).toContain('En consulta.');
  const marked = (tag: string) =>
    [...(phone?.host.querySelectorAll(tag) ?? [])].map((each) => each.textContent).join(' ');
  expect(marked('del')).toContain('más de la mitad');
  expect(marked('ins')).toContain('dos tercios');
  const rows = [...(phone?.host.querySelectorAll('tbody tr') ?? [])].map((each) => each.textContent);
  expect(rows).toEqual(['ArgentinaApoya · coautora—', 'ChileAutora—', 'UruguayReservaEn consulta.']);
  expect(text()).toContain('Chile, Argentina');
  expect(isNoWiderThanPhone()).toBe(true);
});

test('a delegation takes its position without a network, in its own words', async () => {
  await open({
    path: `${HERE_RULES}/amendments/amd_cl`,
    as: 'ecuador-delegate',
    docs: [...DRAFT_DOCS, amendmentDoc()],
  });
  await expect.poll(text).toContain('La posición de su delegación');
  await userEvent.click(page.getByText('Enviar la posición', { exact: true }));
  await expect.poll(text).toContain('Elija la posición');
  phone?.host.querySelector<HTMLElement>('[name="position-stance"][value="support"]')?.click();
  await userEvent.click(page.getByText('Sumar a la delegación como coautora'));
  await userEvent.click(page.getByText('Enviar la posición', { exact: true }));
  await expect.poll(sent).toEqual([
    [
      'amendments.take_position',
      {
        amendment: 'amd_cl',
        set: 'rst_1',
        delegation: 'EC',
        stance: 'support',
        words: null,
        isAuthor: true,
        isFirst: true,
        seen: hashOfWords(amendmentDoc().body),
      },
    ],
  ]);
  await expect.poll(text).toContain('Chile, Ecuador');
});

test('a late one is called late, and one whose article has changed since says so', async () => {
  await open({
    path: `${HERE_RULES}/amendments/amd_cl`,
    docs: [
      setDoc(),
      { ...(DRAFT_DOCS[1] as Doc), body: { ...DRAFT_DOCS[1]?.body, text: { es: 'Otro texto.' } } },
      amendmentDoc('amd_cl', { isLate: true, state: 'submitted' }),
    ],
  });
  await expect.poll(text).toContain('Fuera de plazo');
  expect(text()).toContain('El artículo cambió después de escrita la enmienda.');
});

test('whoever presides puts the amendments in order, the furthest first, and nobody else can', async () => {
  const docs = [...DRAFT_DOCS, amendmentDoc(), FROM_ECUADOR];
  await open({ path: HERE_RULES, docs });
  await expect.poll(text).toContain('Enmiendas');
  expect(text()).not.toContain('lo más alejado primero');
  phone?.close();
  await open({ path: HERE_RULES, docs, as: 'presidency-delegate' });
  await userEvent.click(page.getByText('Ordenar: lo más alejado primero'));
  await expect
    .poll(sent)
    .toEqual([
      ['amendments.put_in_order', { set: 'rst_1', amendments: expect.arrayContaining(['amd_cl', 'amd_ec']) }],
    ]);
});

test('what this device does not have is said, never a blank page', async () => {
  await open({ path: '/rules/rst_unknown', docs: [] });
  await expect.poll(text).toContain('Esto no está en este dispositivo');
});

test('the draft that is adopted stands on the page; one that changes meanwhile must be read again first', async () => {
  const [set, article, minutes] = [setDoc({ stage: 'read_for_adoption' }), ...DRAFT_DOCS.slice(1)];
  const docs = [set, article, minutes] as Doc[];
  const opened = await open({ path: `${HERE_RULES}/adopt`, docs, as: 'presidency-delegate' });
  await expect.poll(text).toContain(QUORUM_TEXT.es);
  expect(text()).not.toContain('El borrador cambió desde que usted abrió esta página.');
  await opened.receive({ ...(article as Doc), rev: 2, body: { ...article?.body, text: { es: LATER } } });
  await expect.poll(text).toContain('El borrador cambió desde que usted abrió esta página.');
  expect(text()).toContain(LATER);
  await userEvent.click(page.getByText('He leído el texto de ahora'));
  await expect.poll(text).not.toContain('El borrador cambió desde que usted abrió esta página.');
});

test('the text of the chosen day is printed, with its history, from the page of the rules', async () => {
  await open({ path: HERE_RULES, docs: [...FORCE_DOCS, DECIDED, amendmentDoc()] });
  setDay('rules-day', '2026-08-01');
  await expect
    .poll(() => phone?.host.querySelector('a[href*="/print"]')?.getAttribute('href'))
    .toBe(`${HERE_RULES}/print?on=2026-08-01`);
  phone?.close();
  await open({ path: `${HERE_RULES}/print?on=2026-08-01`, docs: [...FORCE_DOCS, DECIDED, amendmentDoc()] });
  await expect.poll(text).toContain('Versión 2, texto vigente al 1 ago 2026');
  expect(text()).toContain('Cambió por enmienda de Chile.');
  expect(text()).toContain('TLP:GREEN');
  expect(isNoWiderThanPhone()).toBe(true);
});

test('two articles that would stand at one place become one, with its own number', async () => {
  const path = `${HERE_RULES}/added/${QUORUM}/consolidate`;
  await open({ path, docs: [...DRAFT_DOCS, ...ADDED], as: 'presidency-delegate' });
  await expect.poll(text).toContain('Después de 7. Quórum');
  expect(text()).toContain('Los textos en español y portugués son auténticos.');
  tickAll();
  await userEvent.click(page.getByText('Consolidar', { exact: true }));
  await userEvent.click(page.getByText('Consolidar', { exact: true }).last());
  await expect
    .poll(sent)
    .toMatchObject([
      [
        'amendments.consolidate',
        { of: ['amd_add-cl', 'amd_add-ec'], number: '7 bis', text: { es: 'Los textos son auténticos.' } },
      ],
    ]);
});

test('two that delete one article become one that deletes it', async () => {
  const gone = { kind: 'delete' as const, title: null, text: null };
  const docs = [
    ...DRAFT_DOCS,
    amendmentDoc('amd_cl', gone),
    amendmentDoc('amd_ec', { ...gone, authors: ['EC'] }),
  ];
  const path = `${HERE_RULES}/articles/${QUORUM}/consolidate`;
  await open({ path, docs, as: 'presidency-delegate' });
  await expect.poll(() => phone?.host.querySelector('[value="delete"]')).not.toBeNull();
  tickAll();
  await userEvent.click(page.getByText('Consolidar', { exact: true }));
  await userEvent.click(page.getByText('Consolidar', { exact: true }).last());
  await expect
    .poll(sent)
    .toMatchObject([['amendments.consolidate', { title: null, text: null, number: null }]]);
});

test('whoever decides reads how many members and which quorum count on that day, and what is decided before', async () => {
  const voted = { ...PARAMETERS, voteOrder: { order: 'as_received' as const, article: QUORUM } };
  const docs = FORCE_DOCS.map((doc) =>
    doc.collection === 'parameterVersions' ? parametersDoc(1, '2026-02-01', voted) : doc,
  );
  const discussed = { state: 'under_discussion' as const };
  await open({
    path: `${HERE_RULES}/amendments/amd_cl/decide`,
    as: 'presidency-delegate',
    docs: [
      ...docs,
      ...['AR', 'BR', 'CL', 'EC', 'PE'].map((state) => consentOf(state, '2026-04-01')),
      instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 }),
      amendmentDoc('amd_cl', { ...discussed, takenAt: NOW - 1000 }),
      amendmentDoc('amd_ec', { ...discussed, authors: ['EC'], takenAt: NOW - 2000 }),
    ],
  });
  await expect.poll(text).toContain('Según el orden, primero la del Ecuador.');
  phone?.host.querySelector<HTMLElement>('[name="decide-mode"][value="vote"]')?.click();
  await expect.poll(text).toContain('5 miembros ese día. Quórum: 3, artículo 7');
});

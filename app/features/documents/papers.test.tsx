import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  demoWorld,
  FOUNDING,
  openPhone,
  type Phone,
} from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { paper, version } from '#shared/documents/documents.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import PaperPage from './paper.page.tsx';
import PaperStepPage from './paper-step.page.tsx';
import PapersPage from './papers.page.tsx';

const SEEDED = Date.parse('2026-06-25T13:12:00Z');
const world = demoWorld(SEEDED);
const REV1 = { kind: 'REV', count: 1, revision: 0 } as const;
const of = (id: string, change: object = {}, parent: string | null = null) =>
  paper(id, { meeting: FOUNDING, marking: 'green', ...change }, parent);
const papers: Doc[] = [
  of('doc_1', { number: 1, title: { es: 'Iniciativa', pt: 'Iniciativa' } }),
  of('doc_2', { number: 2, title: { es: 'Reuniones' } }),
  of('doc_3', { number: 2, title: { es: 'Reuniones' }, relation: REV1 }, 'doc_2'),
  of('doc_4', {
    number: 3,
    title: { es: 'Copia' },
    state: 'withdrawn',
    withdrawnReason: { es: 'Duplicado' },
    withdrawnAt: SEEDED - 60_000,
  }),
  of('doc_5', { number: 4, title: { es: 'Oradores' }, marking: 'red' }),
  version('dvr_1', 'doc_1'),
  version('dvr_1pt', 'doc_1', { language: 'pt' }),
  version('dvr_2', 'doc_2'),
  version('dvr_3', 'doc_3'),
];
const pages = {
  '/meetings/:id/papers': PapersPage,
  '/documents/:paper': PaperPage,
  '/documents/:paper/withdraw': PaperStepPage,
};

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, input: Partial<Parameters<typeof openPhone>[0]> = {}) {
  await page.viewport(320, 740);
  const docs = [...world.all(), ...papers];
  phone = await openPhone({ docs, now: SEEDED, pages, path, ...input });
  return phone.host;
}
function rows(host: HTMLElement, label = 'Documentos'): string[] {
  return [...host.querySelectorAll(`ul[aria-label="${label}"] .row, ol[aria-label="${label}"] .row`)].map(
    (row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );
}

test('the papers of a meeting say what is missing, replaced, withdrawn and restricted', async () => {
  const host = await open(`/meetings/${FOUNDING}/papers`);
  const [first, old, revised, withdrawn, restricted] = rows(host);
  expect(first).toContain('CLASI/2026/DOC/001');
  expect(first).toContain('Falta en inglés');
  expect(first).not.toContain('Falta en portugués');
  expect(first).toContain('Sin leer');
  expect(old).toContain('Reemplazado por CLASI/2026/DOC/002 REV 1');
  expect(old).not.toContain('Sin leer');
  expect(revised).toContain('CLASI/2026/DOC/002 REV 1');
  expect(withdrawn).toContain('Retirado');
  expect(withdrawn).toContain('Duplicado');
  expect(restricted).toContain('El contenido es restringido');
  expect([...host.querySelectorAll('del')].map((each) => each.textContent)).toEqual(['Reuniones', 'Copia']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('a read paper is no longer marked', async () => {
  const remembered = { 'papers-read': { doc_1: { at: 1, versions: ['dvr_1'] } } };
  const host = await open(`/meetings/${FOUNDING}/papers`, { remembered });
  expect(rows(host)[0]).not.toContain('Sin leer');
  expect(rows(host)[2]).toContain('Sin leer');
});

test('a replaced paper shows its chain, with the text in force', async () => {
  const host = await open('/documents/doc_2');
  expect(host.textContent).toContain('Reemplazado por CLASI/2026/DOC/002 REV 1');
  const chain = rows(host, 'Esta serie de documentos');
  expect(chain).toHaveLength(2);
  expect(chain[0]).toContain('Este documento');
  expect(chain[1]).toContain('Vigente');
});

test('a withdrawn paper says when and why, with the time if it was today', async () => {
  const host = await open('/documents/doc_4');
  expect(host.querySelector('.banner')?.textContent).toMatch(/Retirado (ayer )?a las \d\d:\d\d/);
  expect(host.querySelector('.banner')?.textContent).toContain('Duplicado');
});

test('the presidency withdraws only with a reason', async () => {
  const host = await open('/documents/doc_1/withdraw', { as: 'presidency-admin' });
  const button = () => host.querySelector<HTMLElement>('.footer-bar button');
  button()?.click();
  await expect.poll(() => host.textContent).toContain('Escriba el motivo');
  const field = document.querySelector<HTMLTextAreaElement>('#withdraw-reason');
  if (field === null) throw new Error('no reason to write');
  field.value = 'Texto equivocado';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  button()?.click();
  await expect.poll(() => phone?.path()).toBe('/documents/doc_1');
  expect(host.textContent).toContain('Texto equivocado');
  expect(host.textContent).toContain('Retirado');
});

test('a delegate sees none of the presidency’s actions', async () => {
  const host = await open('/documents/doc_1');
  expect(host.textContent).not.toContain('Presidencia');
  phone?.close();
  const chair = await open('/documents/doc_1', { as: 'presidency-admin' });
  expect(chair.textContent).toContain('Retirar el documento');
});

test('beside the list, what failed with one paper is not said of the next one', async () => {
  const drafts = ['doc_7', 'doc_8'].flatMap((id, n) => [
    of(id, { number: 7 + n, title: { es: id }, state: 'draft' }),
    version(`dvr_${id}`, id),
  ]);
  const host = await open('/documents/doc_7', {
    docs: [...world.all(), ...drafts],
    as: 'presidency-admin',
  });
  phone?.failCommits(1);
  await userEvent.click(page.getByRole('button', { name: 'Distribuir' }));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Distribuir' }));
  await expect.poll(() => host.querySelector('.banner-act')).not.toBeNull();
  phone?.go('/documents/doc_8');
  await expect.poll(() => host.querySelector('h1')?.textContent).toContain('doc_8');
  expect(host.querySelector('.banner-act')).toBeNull();
});

import { useParams } from '@solidjs/router';
import { Dynamic } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import {
  consolidations,
  measurements,
  progressReportId,
  progressReports,
} from '#shared/monitoring/monitoring.schemas.ts';
import { planParts } from './action-part.tsx';
import ConsolidatePage from './consolidate.page.tsx';
import FigureEditPage from './figure-edit.page.tsx';
import FiguresPage from './figures.page.tsx';
import KpiPage from './kpi.page.tsx';
import {
  FIGURES,
  FROM,
  figureDoc,
  GROUP,
  HERE_PAO,
  MILESTONES,
  PLAN,
  reportDoc,
  SUMMARY_ID,
  WANTED,
} from './monitoring-pages.fixtures.ts';
import NotePage from './note.page.tsx';
import OwedPage from './owed.page.tsx';
import ProgressPage from './progress.page.tsx';
import ReportPage from './report.page.tsx';
import ReportEditPage from './report-edit.page.tsx';
import SummaryPage from './summary.page.tsx';

/** What this feature shows with an action. */
function ActionPage() {
  const params = useParams<{ pao: string; action: string }>();
  const [part] = planParts.action ?? [];
  return (
    <>
      <h1>{params.action}</h1>
      <Dynamic component={part?.Part} pao={params.pao} operation={params.action} />
    </>
  );
}

const pages = {
  '/plans/:pao/actions/:action': ActionPage,
  '/progress': OwedPage,
  '/plans/:pao/progress': ProgressPage,
  '/plans/:pao/progress/reports/:operation/:from': ReportPage,
  '/plans/:pao/progress/:from/summary': SummaryPage,
  '/plans/:pao/progress/:from/consolidate': ConsolidatePage,
  '/plans/:pao/progress/:from/note': NotePage,
  '/plans/:pao/actions/:action/report': ReportEditPage,
  '/plans/:pao/figures': FiguresPage,
  '/plans/:plan/of/:of/kpis/:kpi/figures': KpiPage,
  '/plans/:plan/of/:of/kpis/:kpi/figures/:figure/correct': FigureEditPage,
  '*': () => null,
};
const DOCS = [...heldDocs, ...PLAN, ...FIGURES, ...MILESTONES, GROUP];
const KPI = `${HERE_PAO}/of/opa_ports/kpis/kpi_seized/figures`;
const FORM = `${HERE_PAO}/actions/opa_ports/report?from=${FROM}`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
async function open(path: string, as: string, docs: readonly Doc[] = DOCS): Promise<Phone> {
  await page.viewport(360, 740);
  phone = await openPhone({ docs, now: SECOND_DAY, pages, path, as });
  return phone;
}
const tidy = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const typedIn = (host: HTMLElement, id: string) =>
  host.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value;
const click = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

test('a report begins with what is known, and is handed in without a network', async () => {
  const { host, client, path } = await open(FORM, 'chile-delegate');
  await expect.poll(() => typedIn(host, 'report-done')).toContain('Perfiles acordados en tres puertos');
  expect(typedIn(host, 'report-next')).toContain('Segundo curso para el personal');
  expect(host.querySelector<HTMLInputElement>('[name="report-status"]:checked')?.value).toBe('delayed');
  expect(tidy(host)).toContain('Última: 20, al 30 jun 2026. Meta: 40.');
  expect(typedIn(host, 'report-figure-kpi_seized')).toBe('');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await userEvent.fill(host.querySelector('#report-figure-kpi_seized') as HTMLInputElement, '7');
  await click('Entregar el informe');
  await expect.poll(path).toBe(`${HERE_PAO}/progress/reports/opa_ports/${FROM}`);
  await expect.poll(() => tidy(host.querySelector('.fact-list'))).toContain('En cola desde');
  expect(tidy(host.querySelector('.fact-list'))).toContain('Usted');
  expect(tidy(host.querySelector('.fact-list'))).not.toMatch(/informe\s*Entregado/);
  const id = progressReportId({ operation: 'opa_ports', from: FROM });
  expect(client.replica.one(progressReports, id)?.body).toMatchObject({ status: 'delayed', state: 'sent' });
  const counted = counting(client.replica.within(measurements, 'kpi_seized'));
  expect(counted.map(({ body }) => [body.value, body.day])).toEqual([
    [9, '2026-03-31'],
    [11, '2026-06-30'],
    [7, '2026-09-30'],
  ]);
});

test('a figure of a day that has one is found before it is sent', async () => {
  const { host, path } = await open(FORM, 'chile-delegate');
  await expect.poll(() => typedIn(host, 'report-figure-kpi_seized')).toBe('');
  await userEvent.fill(host.querySelector('#report-figure-kpi_seized') as HTMLInputElement, 'doce');
  await click('Entregar el informe');
  await expect.poll(() => tidy(host)).toContain('sin separar los miles');
  await userEvent.fill(host.querySelector('#report-figure-kpi_seized') as HTMLInputElement, '12');
  await userEvent.fill(host.querySelector('#report-figure-day') as HTMLInputElement, '2026-06-30');
  await click('Entregar el informe');
  await expect.poll(() => tidy(host)).toContain('Ese día ya tiene una cifra');
  expect(path()).toBe(FORM);
});

test('who owes what is said with the days that it is late, and what is missing is no light', async () => {
  const { host } = await open(`${HERE_PAO}/progress`, 'ecuador-delegate', [...DOCS, WANTED]);
  await expect.poll(() => tidy(host.querySelector('.tick-total'))).toBe('1 de 3 informes entregados');
  const rows = [...host.querySelectorAll('.list')].map((list) =>
    [...list.querySelectorAll('.row')].map(tidy),
  );
  expect(rows[0]).toHaveLength(3);
  expect(rows[0]?.[0]).toContain('Entregado');
  expect(rows[0]?.[1]).toContain('1 día de atraso');
  expect(rows[0]?.[2]).toContain('sin dato');
  expect(tidy(host)).toContain('Que se firme el acuerdo');
  expect(tidy(host)).toContain('Nadie ha consolidado este período');
  expect(tidy(host)).toContain('Bajo 0,9 atención, bajo 0,5 atrasada');
});

test('a report that is on this device alone is none that was handed in', async () => {
  const queued = reportDoc({ sent: { by: 'per_x', at: SECOND_DAY, takenAt: null } });
  const { host } = await open(`${HERE_PAO}/progress`, 'ecuador-delegate', [...DOCS, queued]);
  await expect.poll(() => tidy(host.querySelector('.tick-total'))).toBe('0 de 3 informes entregados');
  expect(tidy(host.querySelector('.list .row'))).toContain('En cola desde');
});

test('a period that was noted keeps its light, whatever is measured later', async () => {
  const of = async (docs: readonly Doc[]) => {
    const { host } = await open(`${HERE_PAO}/progress?from=2026-01-01`, 'ecuador-delegate', docs);
    await expect.poll(() => host.querySelector('.list .row') !== null).toBe(true);
    const said = tidy(host.querySelector('.list .row .row-status'));
    phone?.close();
    return said;
  };
  const before = await of(DOCS);
  expect(before).toContain('En plazo');
  const later = figureDoc('msr_later', { value: -30, day: '2026-09-30' });
  expect(await of([...DOCS, later])).toBe(before);
});

test('the page of an action offers to report on the period that goes on once the one before is there', async () => {
  const offered = (host: HTMLElement) =>
    [...host.querySelectorAll('a')].flatMap((each) => each.getAttribute('href') ?? []).join(' ');
  const { host } = await open(`${HERE_PAO}/actions/opa_ports`, 'chile-delegate');
  await expect.poll(() => offered(host)).toContain(`report?from=${FROM}`);
  phone?.close();
  const second = await open(`${HERE_PAO}/actions/opa_ports`, 'chile-delegate', [...DOCS, reportDoc()]);
  await expect.poll(() => offered(second.host)).toContain('report?from=2026-10-01');
});

test('the leader consolidates, and the programme records that the Grupo de Apoyo took note', async () => {
  const { host, client, path } = await open(`${HERE_PAO}/progress/${FROM}/consolidate`, 'ecuador-delegate', [
    ...DOCS,
    reportDoc(),
  ]);
  await expect.poll(() => typedIn(host, 'summary-summary')).toBe('1 acción: en plazo. Faltan 2 informes.');
  await click('Consolidar el período');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Consolidar el período' }));
  await expect.poll(path).toBe(`${HERE_PAO}/progress/${FROM}/summary`);
  const summary = client.replica.one(consolidations, SUMMARY_ID);
  expect(summary?.body.reports).toHaveLength(1);
  phone?.close();
  const second = await open(`${HERE_PAO}/progress/${FROM}/note`, 'programme-support', [
    ...DOCS,
    reportDoc({ state: 'consolidated' }),
    ...(summary === null ? [] : [summary]),
  ]);
  const choice = second.host.querySelector<HTMLSelectElement>('#note-meeting');
  await userEvent.selectOptions(choice as HTMLSelectElement, GROUP.id);
  await click('Anotar que el Grupo de Apoyo tomó nota');
  await userEvent.click(
    page.getByRole('dialog').getByRole('button', { name: 'Anotar que el Grupo de Apoyo tomó nota' }),
  );
  await expect
    .poll(() => second.client.replica.one(consolidations, SUMMARY_ID)?.body.noted?.meeting)
    .toBe(GROUP.id);
});

test('a figure is corrected by another, and stays struck through', async () => {
  const { host, path } = await open(`${KPI}/msr_3/correct`, 'chile-delegate');
  await expect.poll(() => typedIn(host, 'figure-value')).toBe('11');
  await userEvent.fill(host.querySelector('#figure-value') as HTMLInputElement, '14');
  await click('Corregir la cifra');
  await expect.poll(path).toBe(KPI);
  await expect
    .poll(() => [...host.querySelectorAll('s')].map(tidy))
    .toEqual(['90 contenedores', '11 contenedores']);
  expect(tidy(host.querySelector('.page-header'))).toContain('23 de 40');
});

test('nobody enters a figure of another body, nor reports for another delegation', async () => {
  const { host, go } = await open(`${KPI}/msr_3/correct`, 'ecuador-delegate');
  await expect.poll(() => tidy(host)).toContain('Anota las cifras el organismo responsable');
  go(FORM);
  await expect.poll(() => tidy(host)).toContain('Informa la delegación que dirige la acción');
});

test('what is due stands on one page, with one’s own first', async () => {
  const { host } = await open('/progress', 'chile-delegate');
  await expect.poll(() => host.querySelectorAll('.list').length).toBe(3);
  const [mine, others] = [...host.querySelectorAll('.list')].map((list) =>
    [...list.querySelectorAll('.row-kicker')].map(tidy),
  );
  expect(mine).toEqual([...Array(3).fill('Informe de avance · Aduanas, Chile'), 'Cifra · Aduanas, Chile']);
  expect(others).toContain('Consolidación · Ecuador');
  // Also those of earlier periods, each with its own.
  const periods = [...host.querySelectorAll('.row-detail')].map(tidy);
  expect(periods.slice(0, 3)).toEqual([
    expect.stringContaining('1 ene'),
    expect.stringContaining('1 abr'),
    expect.stringContaining('1 jul'),
  ]);
});

import { expect, type Page } from '@playwright/test';
import { es } from './words.ts';

const { forms, reports } = es;

/** A person's answers in a report; every value exists in the form. */
export interface Answers {
  readonly narrative: string;
  readonly place: string;
  readonly remarks: string;
}

/** An ISO date this many days before today, in this machine's calendar, as on the phone. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

async function proceed(page: Page): Promise<void> {
  const heading = (await page.locator('main h1').first().textContent()) ?? '';
  await page.getByRole('button', { name: forms.question.continue }).click();
  await expect(page.locator('main h1').first()).not.toHaveText(heading);
}

async function choose(page: Page, value: string): Promise<void> {
  await page.locator(`main input[value="${value}"]`).check();
}

async function chooseFirst(page: Page): Promise<void> {
  await page.locator('main input[type=radio]').first().check();
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('main input.input, main textarea').first().fill(text);
}

/** Finds a place by its words: a code is typed by nobody. */
async function seek(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox').fill(words);
  await page.getByRole('option').first().click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

export async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${part}`) }).click();
  await expect(page.getByRole('button', { name: forms.question.continue })).toBeVisible();
}

export async function goToReports(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: es.shell.reports, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: reports.title })).toBeVisible();
}

/** From Informes to the empty task list of a new threat report. Returns the draft's address. */
export async function beginReport(page: Page): Promise<string> {
  await page.getByRole('link', { name: es.shell.reports, exact: true }).click();
  await page.getByRole('button', { name: 'Documentar una amenaza' }).click();
  await expect(page.getByRole('list', { name: forms.tasks.list })).toBeVisible({ timeout: 30_000 });
  return new URL(page.url()).pathname;
}

/** Waits until the page says that the typed text is durable. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Guardado en este (teléfono|equipo) a las/)).toBeVisible();
}

/** Fills in every part of the threat report, page by page like a person, and ends on its task list. */
export async function fillReport(page: Page, answers: Answers): Promise<void> {
  const pages: readonly { part: string; steps: readonly (() => Promise<void>)[] }[] = [
    {
      part: 'Delito y período',
      steps: [
        () => choose(page, '0601'),
        () => choose(page, '0804'),
        () => write(page, daysAgo(9)),
        () => write(page, daysAgo(2)),
      ],
    },
    {
      part: 'Lugar',
      steps: [
        () => choose(page, 'CL'),
        () => write(page, answers.place),
        () => seek(page, 'valpara'),
        () => seek(page, 'valparaiso'),
        () => chooseFirst(page),
      ],
    },
    {
      part: 'Qué se observó',
      steps: [
        () => write(page, answers.narrative),
        () => chooseFirst(page),
        () => choose(page, 'no'),
        () => write(page, 'EV-2026/118'),
      ],
    },
    {
      part: 'Escala y alcance',
      steps: [
        () => chooseFirst(page),
        () => chooseFirst(page),
        () => chooseFirst(page),
        () => choose(page, 'no'),
      ],
    },
    {
      part: 'Fuente e información',
      steps: [() => choose(page, 'witness'), () => chooseFirst(page)],
    },
    { part: 'Código de tratamiento', steps: [() => choose(page, 'H1'), () => chooseFirst(page)] },
    { part: 'Observaciones', steps: [() => write(page, answers.remarks)] },
  ];
  await openPart(page, pages[0]?.part ?? '');
  for (const { part, steps } of pages) {
    await expect(page.getByText(part, { exact: true }).first()).toBeVisible();
    for (const step of steps) {
      await step();
      await proceed(page);
    }
  }
  await page.getByRole('link', { name: forms.check.back }).first().click();
  await expect(page.getByRole('list', { name: forms.tasks.list })).toBeVisible();
}

/** From the task list over the check page to "saved and queued". */
export async function sendReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: forms.tasks.check }).click();
  await page.getByRole('button', { name: reports.send_report }).click();
  await expect(page).toHaveURL(/\/reports\/sent\//);
}

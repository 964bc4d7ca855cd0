import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadFormEngine } from '#app/features/forms/form-engine.ts';
import { formOf } from '#app/features/forms/form-test-kit.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import { EMPTY_COVER } from './cover.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';
import ReportFormPage from './report-form.page.tsx';
import { portReport } from './reports.fixtures.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const FORM = 'frm_bote';
const ID = 'rep_bote';
const text = (name: string, label: string) => ({
  name,
  control: `<input ref><label>${label}</label></input>`,
});
/** Its second answer must match the first one: an open bracket is no pattern, and its rule fails. */
const DEFINITION = formOf([
  { ...text('modelo', 'Modelo'), value: '.' },
  { ...text('lugar', 'Lugar'), value: 'x', bind: 'constraint="regex(., /data/modelo)"' },
]);
const EMPTY = formOf([text('lugar', 'Lugar')])
  .replace('</data>', '<orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:audit/></orx:meta></data>')
  .replace(
    '</model>',
    '<bind nodeset="/data/orx:meta/orx:audit" xmlns:orx="http://openrosa.org/xforms" type="binary"/></model>',
  );
const BOTH = EMPTY.replace('<label>Lugar</label>', `<label ref="jr:itext('lugar')"/>`).replace(
  '</instance>',
  `</instance><itext>
    <translation lang="Español (es)"><text id="lugar"><value>Lugar</value></text></translation>
    <translation lang="Português (pt)"><text id="lugar"><value>Local</value></text></translation>
  </itext>`,
);
const LAST = '<data id="prueba" version="1"><lugar>Muelle 4</lugar></data>';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** A draft without answers on this form; what is stored, in the order in which it lands. */
async function open({
  xml,
  step = 'tasks',
  beforeDraft = async () => undefined,
  language = null,
}: {
  xml: string;
  language?: string | null;
  step?: string;
  beforeDraft?: () => Promise<unknown>;
}) {
  await page.viewport(360, 740);
  await loadFormEngine();
  const bytes = new TextEncoder().encode(xml);
  const definition = await sha256Hex(bytes);
  const form = { formId: 'prueba', version: '1', title: { es: 'Bote' }, definition, files: [] };
  const draft = toStoredDraft({
    id: ID,
    title: 'Bote',
    form: FORM,
    formId: 'prueba',
    version: '1',
    state: 'CL',
    definition,
    formFiles: [],
    missing: 0,
    answers: null,
    cover: EMPTY_COVER,
    language,
    replaces: null,
    step,
  });
  const last = portReport({ form: FORM, formId: 'prueba', instanceXml: LAST, tlp: 'GREEN' });
  const opened = await openPhone({
    docs: [
      docWith('forms', FORM, { ...form, attachments: [definition], retired: false }, null),
      docWith(
        'formActivations',
        formActivationId({ state: 'CL', form: FORM }),
        { state: 'CL', form: FORM, formId: 'prueba', versions: ['1'], active: true },
        null,
      ),
      last,
    ],
    now: NOW,
    pages: { '/reports/drafts/:id/:step?': ReportFormPage },
    path: `/reports/drafts/${ID}${step === 'tasks' ? '' : `/${encodeURIComponent(step)}`}`,
    as: 'chile-officer',
    attachments: {
      has: async () => true,
      get: async (hash: string) => (hash === definition ? { bytes } : null),
    } as unknown as Attachments,
    drafts: [{ ...draft, updatedAt: NOW }],
    beforeDraft,
  });
  phone = opened;
  return opened;
}

type Save = Phone['client']['drafts']['save'];
/** Each save goes through this first. */
function onSave({ client }: Phone, before: (given: Parameters<Save>[0]) => Promise<void>) {
  const { save } = client.drafts;
  client.drafts.save = async (given) => {
    await before(given);
    return save(given);
  };
}
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
const kept = async (at: Phone) => {
  const stored = await at.client.drafts.get(ID);
  return stored === null ? null : toReportDraft(stored);
};
const useLast = () => page.getByRole('button', { name: /Empezar|último|anterior/ });

test('while the answers of last time are taken over, a lock stores nothing in their place', async () => {
  const reading = gate();
  let readings = 0;
  const at = await open({
    xml: EMPTY,
    beforeDraft: async () => {
      readings += 1;
      if (readings === 2) await reading.opened;
    },
  });
  await useLast().click();
  await expect.poll(() => readings).toBe(2);
  await at.lock();
  reading.open();
  expect(await kept(at)).toMatchObject({ answers: null, base: LAST, cover: { tlp: 'GREEN' } });
});

test('the answers of last time are taken over once what is being stored is stored, and are written on', async () => {
  const at = await open({ xml: EMPTY });
  const first = gate();
  const landed: string[] = [];
  let count = 0;
  onSave(at, async ({ xml }) => {
    count += 1;
    if (count === 1) await first.opened;
    landed.push(xml === null ? 'begun' : xml.includes('Muelle') ? 'taken over' : 'empty');
  });
  await expect.poll(() => count).toBe(1);
  await useLast().click();
  await new Promise((resolve) => setTimeout(resolve, 300));
  first.open();
  await expect.poll(() => landed).toEqual(['empty', 'begun', 'taken over']);
  at.go(`/reports/drafts/${ID}/${encodeURIComponent('q~lugar')}`);
  await page.getByRole('textbox').fill('Muelle 5');
  await expect.poll(async () => (await kept(at))?.answers?.instanceXml).toContain('Muelle 5');
});

test('if the answers of last time cannot be stored, it is said, and the form goes on', async () => {
  const at = await open({ xml: EMPTY });
  let isFailing = true;
  onSave(at, async ({ xml }) => {
    if (isFailing && xml === null) throw new Error('the disk is full');
  });
  await useLast().click();
  await expect.poll(() => at.host.querySelector('.banner-act')?.textContent ?? '').not.toBe('');
  isFailing = false;
  at.go(`/reports/drafts/${ID}/${encodeURIComponent('q~lugar')}`);
  await page.getByRole('textbox').fill('Muelle 5');
  await expect.poll(async () => (await kept(at))?.answers?.instanceXml).toContain('Muelle 5');
});

test('after an answer that its form could not bear the form takes answers again, and has that one', async () => {
  const at = await open({ xml: DEFINITION, step: 'q~modelo' });
  // Everything before it is stored.
  await expect.poll(async () => (await kept(at))?.answers?.raw).toEqual({});
  await page.getByRole('textbox').fill('(');
  await expect.poll(async () => (await kept(at))?.answers).toMatchObject({ failed: '/data/modelo' });
  await expect.element(page.getByRole('textbox')).toHaveValue('(');
  await page.getByRole('textbox').fill('x+');
  await expect.poll(async () => (await kept(at))?.answers?.instanceXml).toContain('<modelo>x+</modelo>');
});

test('if such an answer cannot be stored, that is said, and it is there once it can', async () => {
  const at = await open({ xml: DEFINITION, step: 'q~modelo' });
  let isFailing = true;
  onSave(at, async () => {
    if (isFailing) throw new Error('the disk is full');
  });
  await page.getByRole('textbox').fill('(');
  await expect.poll(() => at.host.querySelector('.banner-act')?.textContent ?? '').not.toBe('');
  await expect.element(page.getByRole('textbox')).toHaveValue('(');
  isFailing = false;
  await expect.poll(async () => (await kept(at))?.answers).toMatchObject({ failed: '/data/modelo' });
  await expect.poll(() => at.host.querySelector('.banner-act')?.textContent ?? '').toBe('');
  await page.getByRole('textbox').fill('x+');
  await expect.poll(async () => (await kept(at))?.answers?.instanceXml).toContain('<modelo>x+</modelo>');
});

test('the language that was chosen in a form stays for that draft', async () => {
  const first = await open({ xml: BOTH });
  await userEvent.click(page.getByRole('button', { name: 'Português' }));
  const stored = async () => {
    const draft = await first.client.drafts.get(ID);
    return draft === null ? null : (toReportDraft(draft)?.language ?? null);
  };
  await expect.poll(stored).toBe('pt');
  first.close();
  const { host } = await open({ xml: BOTH, language: 'pt' });
  const isChosen = (at: HTMLElement, code: string) =>
    at.querySelector(`.form-language[lang="${code}"]`)?.getAttribute('aria-pressed') === 'true';
  await expect.poll(() => isChosen(host, 'pt')).toBe(true);
  phone?.close();
  const other = await open({ xml: BOTH });
  await expect.poll(() => isChosen(other.host, 'es')).toBe(true);
});

import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { formActivationId, stateQuestionsId } from '#shared/forms/forms.schemas.ts';
import FormPreviewPage from './form-preview.page.tsx';
import QuestionsPublishPage from './questions-publish.page.tsx';
import StateFormsPage from './state-forms.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const FORM = 'frm_1';
const form = (id: string, version = '1') =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Preguntas</h:title>
  <model><instance><data id="${id}" version="${version}"><q/></data></instance><bind nodeset="/data/q" type="string"/></model></h:head>
  <h:body><input ref="/data/q"><label>¿Se avisó?</label></input></h:body></h:html>`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open({
  as = 'chile-contact',
  path = `/reports/state/questions/${FORM}`,
  docs = [],
}: {
  as?: string;
  path?: string;
  docs?: ReturnType<typeof docWith>[];
} = {}) {
  await page.viewport(360, 740);
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; pendingFor: string | null }>();
  const published = { formId: 'theirs', version: '1', title: { es: 'Incautación' }, files: [] };
  phone = await openPhone({
    docs: [
      docWith(
        'forms',
        FORM,
        { ...published, definition: 'd'.repeat(64), attachments: ['d'.repeat(64)], retired: false },
        null,
      ),
      docWith(
        'formActivations',
        formActivationId({ state: 'CL', form: FORM }),
        { state: 'CL', form: FORM, formId: 'theirs', versions: ['1'], active: true },
        null,
      ),
      ...docs,
    ],
    now: NOW,
    pages: {
      '/reports/state/questions/:form': QuestionsPublishPage,
      '/reports/state': StateFormsPage,
      '/reports/preview/:form/:step?': FormPreviewPage,
      '*': () => null,
    },
    path,
    as,
    attachments: {
      async put({ bytes, pendingFor }: { bytes: Uint8Array<ArrayBuffer>; pendingFor: string | null }) {
        const hash = await sha256Hex(bytes);
        files.set(hash, { bytes, pendingFor });
        return hash;
      },
      get: async (hash: string) => files.get(hash) ?? null,
      has: async (hash: string) => files.has(hash),
    } as unknown as Attachments,
  });
  return { phone, files };
}
function choose(name: string, content: string) {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no file can be chosen');
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const text = () => document.body.textContent ?? '';
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);
const use = () =>
  userEvent.click(page.getByRole('button', { name: 'Usar estas preguntas', exact: true }).first());
const asked = (change: object = {}) =>
  docWith(
    'stateQuestions',
    stateQuestionsId({ state: 'CL', form: FORM }),
    {
      ...{ state: 'CL', form: FORM, formId: 'own', version: '1', title: { es: 'Mis preguntas' } },
      ...{ definition: 'e'.repeat(64), files: [], attachments: ['e'.repeat(64)], earlier: [] },
      ...{ taken: [{ formId: 'own', version: '1' }], withdrawn: false, ...change },
    },
    null,
  );

test('a state’s questions are tried, looked at, and asked beside the form, with their bytes for the state alone', async () => {
  const { phone: at, files } = await open();
  await expect.poll(text).toContain('Preguntas de Chile');
  await use();
  await expect.poll(said).toEqual(['Elija antes el archivo con las preguntas']);
  choose('own.xml', form('own'));
  await expect.poll(text).toContain('Probado: se abrió');
  await userEvent.click(page.getByRole('link', { name: 'Ver el formulario' }));
  await expect.poll(text).toContain('Esto es una vista previa');
  await userEvent.click(page.getByRole('link', { name: /Preguntas de su Estado/ }));
  await expect.poll(text).toContain('Probado: se abrió');
  await use();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Usar estas preguntas' }));
  await expect.poll(() => at.path()).toBe('/reports/state');
  expect(at.client.outbox()[0]?.envelope).toMatchObject({
    name: 'forms.add_questions',
    compartment: 'state:CL',
    args: { state: 'CL', form: FORM, formId: 'own', version: '1', title: { es: 'Preguntas' } },
  });
  expect([...files.values()].map(({ pendingFor }) => pendingFor)).toEqual(['state:CL']);
  await expect.poll(text).toContain('Se preguntan');
});

test('the committee’s form itself is no question of a state', async () => {
  const { phone: at } = await open();
  choose('theirs.xml', form('theirs'));
  await expect.poll(text).toContain('Probado: se abrió');
  await use();
  await expect
    .poll(said)
    .toEqual([expect.stringContaining('el mismo identificador que el formulario del comité')]);
  expect(at.client.outbox()).toEqual([]);
});

test('the page of the state’s forms says what is asked, and stops it after a question', async () => {
  const { phone: at } = await open({ path: '/reports/state', docs: [asked()] });
  await expect.poll(text).toContain('Mis preguntas');
  await userEvent.click(page.getByRole('button', { name: 'Dejar de preguntar' }));
  await expect.poll(text).toContain('Los borradores ya empezados las conservan');
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Dejar de preguntar' }));
  await expect
    .poll(() => at.client.outbox().map(({ envelope }) => [envelope.name, envelope.args]))
    .toEqual([['forms.withdraw_questions', { state: 'CL', form: FORM }]]);
  await expect.poll(text).toContain('Sin preguntas propias');
});

test('an officer, and the presidency, ask nothing for a state', async () => {
  for (const as of ['chile-officer', 'presidency-admin']) {
    await open({ as });
    await expect.poll(text).toContain('Esto lo decide el punto de contacto de cada Estado');
    phone?.close();
  }
});

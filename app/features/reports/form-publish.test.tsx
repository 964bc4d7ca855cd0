import { zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWorld, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import type { Draft } from '#app/store/drafts.ts';
import FormPublishPage from './form-publish.page.tsx';
import { STARTER_FORMS } from './starter-forms.ts';

const NOW = Date.parse('2026-06-25T13:12:00Z');
/** Of the file that was stored as the `nth`. */
const hashOf = (nth: number) => 'a'.repeat(63) + nth;
const Nothing = () => null;
const form = (root: string) =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Lanchas</h:title>
  <model><instance><data ${root}><q/></data></instance></model></h:head><h:body/></h:html>`;

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

type Put = Parameters<Attachments['put']>[0][];

async function open(
  as = 'presidency-admin',
  { drafts = [], put = [] }: { drafts?: Draft[]; put?: Put } = {},
) {
  await page.viewport(360, 740);
  phone = await openPhone({
    docs: demoWorld(NOW).all(),
    now: NOW,
    pages: { '/reports': Nothing, '/reports/publish': FormPublishPage },
    path: '/reports/publish',
    as,
    attachments: {
      async put(input) {
        put.push(input);
        return hashOf(put.length);
      },
      async get(hash) {
        const file = put.find((_, index) => hash === hashOf(index + 1));
        if (file === undefined) return null;
        const { bytes, mediaType, name } = file;
        return { bytes, info: { hash, size: bytes.length, mediaType, name, pendingFor: 'committee' } };
      },
    },
    drafts,
  });
  return { host: phone.host, put };
}
function choose(...files: readonly (readonly [name: string, content: BlobPart])[]) {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no file can be chosen');
  const chosen = new DataTransfer();
  for (const [name, content] of files) chosen.items.add(new File([content], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const publish = () => userEvent.click(page.getByRole('button', { name: 'Publicar', exact: true }));
const said = () => [...document.querySelectorAll('.error-summary li')].map((each) => each.textContent);

const isTried = () => expect.poll(() => document.body.textContent).toContain('Probado: se abrió');

test('a form is kept on the phone for the committee, and then proposed with its titles', async () => {
  const { host, put } = await open();
  await publish();
  await expect.poll(said).toEqual(['Elija antes un archivo o un formulario de la biblioteca']);
  choose(['lanchas.xml', form('id="boats" version="3"')]);
  await expect.poll(() => host.querySelector('.fact-list')?.textContent).toContain('boats');
  expect(said()).toEqual([]);
  await isTried();
  await userEvent.fill(document.getElementById('publish-title-pt') as HTMLInputElement, 'Lanchas rápidas');
  await publish();
  expect(phone?.client.outbox()).toEqual([]);
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Publicar' }));
  await expect.poll(() => phone?.path()).toBe('/reports');
  expect(put).toMatchObject([{ pendingFor: 'committee', mediaType: 'application/xml' }]);
  expect(new TextDecoder().decode(put[0]?.bytes)).toContain('Lanchas');
  expect(phone?.client.outbox()[0]?.envelope).toMatchObject({
    name: 'forms.propose',
    compartment: 'committee',
    args: {
      formId: 'boats',
      version: '3',
      title: { es: 'Lanchas', pt: 'Lanchas rápidas' },
      definition: hashOf(1),
      files: [],
    },
  });
});

test.each([
  ['no XML at all', 'hoja.xml', 'PK0304', '«hoja.xml» no es un XForm'],
  ['a form without an id', 'lanchas.xml', form('version="1"'), 'le falta el identificador'],
  ['a broken archive', 'lanchas.zip', 'PK\u0003\u0004', '«lanchas.zip» no se puede abrir'],
])('%s is refused in words, and nothing is kept', async (_, name, text, words) => {
  const { put } = await open();
  choose([name, text]);
  await expect.poll(() => said()[0]).toContain(words);
  await publish();
  expect(put).toEqual([]);
  expect(phone?.client.outbox()).toEqual([]);
});

/** A form that names a list and a picture. */
const WITH_FILES = form('id="boats"').replace(
  '</model>',
  `<instance id="ports" src="jr://file-csv/puertos.csv"/><bind nodeset="/data/q" calculate="count(instance('ports'))"/>
   <itext><translation lang="es"><text id="a"><value form="image">jr://images/lancha.png</value></text></translation></itext></model>`,
);
const proposed = () =>
  phone?.client.outbox()[0]?.envelope.args as { version: string; files: { name: string }[] };

test('the files that a form names are published with it, and it says which are missing', async () => {
  const { host } = await open();
  choose(['lanchas.xml', WITH_FILES]);
  await expect.poll(() => host.textContent).toContain('Están 0 de los 2 archivos');
  expect(host.textContent).toContain('Faltan: puertos.csv, lancha.png');
  await publish();
  await expect.poll(() => said()[0]).toContain('Faltan listas');
  // A later choice completes the form that was chosen before.
  choose(['puertos.csv', 'name,label\nCLVAP,Valparaíso']);
  await expect.poll(() => host.textContent).toContain('Están 1 de los 2 archivos');
  await isTried();
  await publish();
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Publicar' }));
  await expect.poll(() => phone?.path()).toBe('/reports');
  expect(proposed().files.map(({ name }) => name)).toEqual(['puertos.csv']);
  expect(proposed().version).toBe(`~${hashOf(1).slice(0, 12)}`);
});

test('an archive brings the form and its files at once', async () => {
  const { host } = await open();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const archive = zipSync({
    'lanchas/lanchas.xml': bytes(WITH_FILES),
    'lanchas/media/puertos.csv': bytes('name,label'),
    'lanchas/media/lancha.png': bytes('png'),
    '__MACOSX/._lanchas.xml': bytes('mac'),
  });
  choose(['lanchas.zip', new Uint8Array(archive)]);
  await expect.poll(() => host.textContent).toContain('Están 2 de los 2 archivos');
});

const asked = (model: string, body: string) =>
  form('id="boats" version="3"')
    .replace('</model>', `${model}</model>`)
    .replace('<h:body/>', `<h:body>${body}</h:body>`);
const QUESTION =
  '<input ref="/data/q" appearance="ex:org.maker.scan"><label>¿Cuántas lanchas?</label></input>';

test.each([
  [
    'a draft that does not come back as it was',
    asked('<setvalue event="odk-instance-load" ref="/data/q" value="concat(/data/q, \'x\')"/>', ''),
    'Hay respuestas que cambian al guardar el borrador',
  ],
  [
    'a key of its own',
    asked('<submission base64RsaPublicKey="MIIB"/>', QUESTION),
    'Pide cifrar las respuestas',
  ],
  [
    'a function that does not exist',
    asked('<bind nodeset="/data/q" relevant="z-score(1)"/>', QUESTION),
    'Usa funciones que aquí no existen',
  ],
  [
    'a required question that nobody can answer',
    asked('<bind nodeset="/data/q" type="intent" required="true()"/>', QUESTION),
    'Preguntas obligatorias que aquí no se pueden responder',
  ],
])('%s keeps a form from being published, and it is said what to do', async (_, xml, words) => {
  const { host } = await open();
  choose(['lanchas.xml', xml]);
  await expect.poll(() => host.textContent).toContain('Impide publicarlo');
  expect(host.textContent).toContain(words);
  await publish();
  await expect.poll(() => said()[0]).toContain('No se puede publicar así');
  expect(page.getByRole('dialog').elements()).toEqual([]);
  expect(phone?.client.outbox()).toEqual([]);
  // Another choice begins anew.
  choose(['lanchas.xml', asked('', QUESTION)]);
  await isTried();
  expect(host.textContent).not.toContain('Impide publicarlo');
});

test('what merely lacks is said by question, and the form can be published', async () => {
  const { host } = await open();
  choose(['lanchas.xml', asked('', QUESTION)]);
  await isTried();
  expect(host.textContent).toContain('(1 de 1 preguntas)');
  expect(host.textContent).toContain('No funcionará igual en esta aplicación');
  expect(host.textContent).toContain('¿Cuántas lanchas? (org.maker.scan)');
  await publish();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('a page that was closed during the trial begins it anew, from what is stored', async () => {
  const { put } = await open();
  choose(['lanchas.xml', asked('', QUESTION)]);
  await isTried();
  await phone?.lock();
  const drafts = (await phone?.client.drafts.list()) ?? [];
  phone?.close();
  const untried = JSON.parse(JSON.stringify(drafts), (key, value) => (key === 'trial' ? null : value));
  const { host } = await open('presidency-admin', { drafts: untried, put });
  await isTried();
  expect(host.textContent).toContain('¿Cuántas lanchas? (org.maker.scan)');
  expect(put).toHaveLength(1);
});

test('a form of the library is taken by its name, with its titles, and another one in its place', async () => {
  const { host } = await open();
  const titleIn = (language: string) =>
    document.querySelector<HTMLInputElement>(`#publish-title-${language}`)?.value;
  const take = (name: string) => userEvent.click(page.getByRole('button', { name }));
  const library = [...host.querySelectorAll('.row-target')].map((row) => row.textContent);
  expect(library).toEqual(STARTER_FORMS.map(({ title }) => title.es));
  await take('Registrar una incautación');
  await expect.poll(() => host.querySelector('.fact-list')?.textContent).toContain('clasi-seizure');
  expect(titleIn('pt')).toBe('Registrar uma apreensão');
  await take('Evaluar un área criminal');
  await expect.poll(() => host.querySelector('.fact-list')?.textContent).toContain('clasi-crime-area');
  expect(titleIn('en')).toBe('Assess a crime area');
  await isTried();
  expect(host.textContent).not.toContain('No funcionará igual en esta aplicación');
});

test('somebody who may not propose forms finds no way to do it', async () => {
  const { host } = await open('chile-delegate');
  expect(host.querySelector('button')).toBeNull();
});

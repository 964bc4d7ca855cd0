import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { photoWithPlace } from '#app/features/forms/media/photo.fixtures.ts';
import { demoActor, openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { belowReport } from './correction/correction.fixtures.tsx';
import ReportPage from './report.page.tsx';
import { portReport, REPORT } from './reports.fixtures.ts';
import ReportsPage from './reports.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Muelle</h:title>
  <model><instance><data id="muelle" version="1"><foto/><otra/><sonido/></data></instance>
  <bind nodeset="/data/foto" type="binary"/><bind nodeset="/data/otra" type="binary"/><bind nodeset="/data/sonido" type="binary"/></model></h:head>
  <h:body><upload ref="/data/foto" mediatype="image/*"><label>Foto del muelle</label></upload>
  <upload ref="/data/otra" mediatype="image/*"><label>Otra foto</label></upload>
  <upload ref="/data/sonido" mediatype="audio/*"><label>Sonido</label></upload></h:body></h:html>`;
const ANSWERS =
  '<data id="muelle" version="1"><foto>muelle.jpg</foto><otra>lejos.jpg</otra><sonido>voz.mp3</sonido></data>';
const toBytes = (text: string) => new TextEncoder().encode(text);
const definition = await sha256Hex(toBytes(DEFINITION));
const form = docWith(
  'forms',
  'frm_muelle',
  {
    formId: 'muelle',
    version: '1',
    title: { es: 'Muelle' },
    definition,
    files: [],
    attachments: [definition],
    retired: false,
  },
  null,
);
const photo = new Uint8Array(await (await photoWithPlace()).arrayBuffer());
const refOf = async (bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Promise<FileRef> => ({
  hash: await sha256Hex(bytes),
  name,
  mediaType,
  size: bytes.length,
});
const here = await refOf(photo, 'muelle.jpg', 'image/jpeg');
const away: FileRef = { ...here, hash: 'e'.repeat(64), name: 'lejos.jpg' };
const long = await refOf(toBytes(ANSWERS), 'answers.xml', 'application/xml');

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** A phone that has the definition and one of the pictures. */
async function open({
  change = {},
  as = 'chile-contact',
  path = `/reports/${REPORT}`,
  bytes = [toBytes(DEFINITION), photo],
  waiting = [],
  never = [away.hash],
  brought = [],
}: {
  change?: Partial<Report>;
  as?: string;
  path?: string;
  bytes?: readonly Uint8Array<ArrayBuffer>[];
  waiting?: readonly string[];
  /** Hashes of what the server never got. */
  never?: readonly string[];
  /** Files of a correction. */
  brought?: readonly FileRef[];
} = {}) {
  await page.viewport(360, 740);
  const stored = new Map(
    await Promise.all(bytes.map(async (each) => [await sha256Hex(each), each] as const)),
  );
  const attachments = {
    has: async (hash: string) => stored.has(hash),
    async get(hash: string) {
      const found = stored.get(hash);
      return found === undefined ? null : { bytes: found };
    },
  } as unknown as Attachments;
  const body = {
    form: 'frm_muelle',
    formId: 'muelle',
    instanceXml: ANSWERS,
    files: [here, away],
    receivedAt: NOW - 60_000,
    ...change,
  };
  const correction = belowReport('corrections', 'cor_1', {
    number: 1,
    formVersion: '1',
    author: demoActor('chile-officer').person,
    note: null,
    files: [...brought],
    at: NOW - 30_000,
  });
  phone = await openPhone({
    docs: [portReport(body), form, ...(brought.length === 0 ? [] : [correction])],
    now: NOW,
    pages: { '/reports': ReportsPage, '/reports/:id': ReportPage },
    path,
    as,
    attachments,
    waitingFiles: () => new Set(waiting),
    request: ({ path: asked }: HttpRequest) =>
      never.some((hash) => asked.includes(`${hash}/state?via=`))
        ? Promise.reject(
            new TransportError({ kind: 'forbidden', status: 404, code: 'attachments.not_found' }),
          )
        : asked.includes('/state?via=')
          ? Promise.resolve({ kind: 'clasi.attachment', received: 1, complete: true })
          : Promise.reject(new TransportError({ kind: 'offline' })),
  });
  return phone.host;
}

const rowOf = (file: string) => page.getByRole('listitem').filter({ hasText: file });
const pictureOf = (question: string) =>
  page.getByRole('img', { name: `Imagen de la respuesta a «${question}»` });

/** A picture is brought once its question is in sight. */
async function goTo(question: string) {
  const asked = page.getByText(question, { exact: true }).first();
  await expect.element(asked).toBeInTheDocument();
  asked.element().scrollIntoView();
}

test('a reader sees each picture at its question; one that has not arrived is named, and one that never came too', async () => {
  const host = await open();
  await goTo('Foto del muelle');
  await expect.element(pictureOf('Foto del muelle')).toBeVisible();
  page.getByText('Otra foto').element().scrollIntoView();
  await expect.element(page.getByText(/^lejos.jpg (todavía no ha llegado|no está)/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Buscar otra vez' })).toBeVisible();
  await expect.element(page.getByText(/nombra voz.mp3, pero se envió sin ese archivo/)).toBeVisible();
  await expect.element(page.getByText('Falta 1 archivo.')).toBeVisible();
  expect(host.querySelectorAll('img')).toHaveLength(1);
});

test('without its form, a report shows its files after the answers as they were sent', async () => {
  await open({ bytes: [photo] });
  await expect.element(page.getByRole('heading', { name: 'Archivos' })).toBeVisible();
  rowOf('muelle.jpg').last().element().scrollIntoView();
  await expect.element(rowOf('muelle.jpg').getByRole('img')).toBeVisible();
});

test('a second file of the same name is shown after the answers', async () => {
  const second: FileRef = { ...here, hash: 'e'.repeat(64) };
  await open({ change: { files: [here, second] } });
  await goTo('Foto del muelle');
  await expect.element(pictureOf('Foto del muelle')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Archivos' })).toBeVisible();
  rowOf('muelle.jpg').last().element().scrollIntoView();
  await expect
    .element(
      rowOf('muelle.jpg')
        .last()
        .getByText(/^muelle.jpg (todavía no ha llegado|no está)/),
    )
    .toBeVisible();
});

test('answers that are a file are read like the others; if they are not here, that is said', async () => {
  const change = { instanceXml: null, instanceFile: long };
  await open({ change, bytes: [toBytes(DEFINITION), photo, toBytes(ANSWERS)] });
  await goTo('Foto del muelle');
  await expect.element(pictureOf('Foto del muelle')).toBeVisible();
  phone?.close();
  await open({ change });
  await expect
    .element(page.getByText('Las respuestas de este informe todavía no han llegado.'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Buscar otra vez' }).first()).toBeVisible();
});

test.each([
  ['with a document type', `<!DOCTYPE data [<!ENTITY a "b">]>${ANSWERS}`],
  ['that is cut', ANSWERS.slice(0, -9)],
  ['that is no XML', 'PK0304'],
  ['of another form', ANSWERS.replace('muelle', 'playa')],
])('an instance file %s is said to be unreadable, and can be saved', async (_what, text) => {
  const file = toBytes(text);
  const change = { instanceXml: null, instanceFile: await refOf(file, 'answers.xml', 'application/xml') };
  const host = await open({ change, bytes: [toBytes(DEFINITION), photo, file] });
  await expect
    .element(page.getByText(/^Las respuestas no se pueden leer: el archivo está dañado/))
    .toBeVisible();
  await expect
    .element(rowOf('answers.xml').getByRole('button', { name: 'Guardar el archivo' }))
    .toBeVisible();
  expect(host.textContent).not.toContain('La versión');
});

test.each([
  ['says it is', 6_000_000],
  ['is, whatever it says', 10],
])('an instance file that %s very long is offered to save and not opened', async (_what, size) => {
  const file = toBytes(`${ANSWERS}${' '.repeat(5_000_000)}`);
  const instanceFile = { ...(await refOf(file, 'answers.xml', 'application/xml')), size };
  await open({ change: { instanceXml: null, instanceFile }, bytes: [toBytes(DEFINITION), photo, file] });
  await expect
    .element(page.getByText('Las respuestas son demasiado largas para mostrarlas aquí.'))
    .toBeVisible();
  await expect
    .element(rowOf('answers.xml').getByRole('button', { name: 'Guardar el archivo' }))
    .toBeVisible();
});

test('only a device that still has to send the missing files tells their author that they leave it', async () => {
  const as = 'chile-officer';
  const change = { author: demoActor(as).person };
  const going = page.getByText(/Los archivos que faltan salen de este dispositivo/);
  await open({ as, change, waiting: [away.hash] });
  await expect.element(going).toBeVisible();
  phone?.close();
  await open({ as, change });
  await expect.element(page.getByText(/Quien hizo el informe todavía no los ha enviado/)).toBeVisible();
  await expect.element(going).not.toBeInTheDocument();
});

test('a reader who has the same bytes is told that the author never sent them', async () => {
  const copy = await refOf(toBytes(ANSWERS), 'copia.xml', 'application/xml');
  await open({
    change: { files: [copy] },
    bytes: [toBytes(DEFINITION), toBytes(ANSWERS)],
    never: [copy.hash],
  });
  await expect.element(page.getByText('Falta 1 archivo.')).toBeVisible();
});

test('a file that a correction brought counts like those that were sent, for readers and for who wrote it', async () => {
  const brought = [{ ...away, hash: 'f'.repeat(64), name: 'ausente.jpg' }];
  await open({ never: [away.hash, 'f'.repeat(64)], brought });
  await expect.element(page.getByText('Faltan 2 archivos.')).toBeVisible();
  phone?.close();
  const as = 'chile-officer';
  const change = { author: demoActor(as).person };
  await open({ as, path: '/reports', change, waiting: ['f'.repeat(64)], brought });
  await expect.element(page.getByText('2 de 3 archivos')).toBeVisible();
});

test('who wrote it sees in the list how many of its files are there, until all are', async () => {
  const as = 'chile-officer';
  const change = { author: demoActor(as).person };
  await open({ as, path: '/reports', change, waiting: [away.hash] });
  await expect.element(page.getByText('1 de 2 archivos')).toBeVisible();
  phone?.close();
  const host = await open({ as, path: '/reports', change });
  await expect.poll(() => host.textContent).toContain('Drogas');
  expect(host.textContent).not.toContain('archivo');
});

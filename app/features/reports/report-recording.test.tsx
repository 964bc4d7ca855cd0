import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { EMPTY_COVER } from './cover.ts';
import { toReportDraft, toStoredDraft } from './report-draft.ts';
import ReportFormPage from './report-form.page.tsx';

const NOW = Date.parse('2026-06-25T13:12:00Z');
const DEFINITION = `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Voz</h:title>
  <model><instance><data id="voz" version="1"><sonido/></data></instance><bind nodeset="/data/sonido" type="binary"/></model></h:head>
  <h:body><upload ref="/data/sonido" mediatype="audio/*"><label>Sonido</label></upload></h:body></h:html>`;
const media = navigator.mediaDevices;
const getUserMedia = media.getUserMedia.bind(media);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
  media.getUserMedia = getUserMedia;
});

/** Files on the disk of this device, which a lock closes. */
function diskOf(bytes: Uint8Array<ArrayBuffer>, hash: string) {
  const stored = new Map([[hash, bytes]]);
  const attachments = {
    has: async (wanted: string) => stored.has(wanted),
    get: async (wanted: string) => {
      const found = stored.get(wanted);
      return found === undefined ? null : { bytes: found };
    },
    async put({ bytes: given }: { bytes: Uint8Array<ArrayBuffer> }) {
      const own = await sha256Hex(given);
      stored.set(own, given);
      return own;
    },
  } as unknown as Attachments;
  return { stored, attachments };
}

test('a lock in the middle of a recording keeps what was said', async () => {
  media.getUserMedia = () => {
    const context = new AudioContext();
    const oscillator = context.createOscillator();
    const sink = context.createMediaStreamDestination();
    oscillator.connect(sink);
    oscillator.start();
    return Promise.resolve(sink.stream);
  };
  const bytes = new TextEncoder().encode(DEFINITION);
  const definition = await sha256Hex(bytes);
  const { stored, attachments } = diskOf(bytes, definition);
  const about = { form: 'frm_voz', formId: 'voz', version: '1' };
  const draft = {
    ...about,
    id: 'rep_voz',
    title: 'Voz',
    definition,
    formFiles: [],
    state: 'chile',
    missing: 0,
    answers: null,
    cover: EMPTY_COVER,
    replaces: null,
    step: 'q~sonido',
  };
  const body = {
    formId: 'voz',
    version: '1',
    title: { es: 'Voz' },
    definition,
    files: [],
    attachments: [definition],
    retired: false,
  };
  phone = await openPhone({
    docs: [docWith('forms', 'frm_voz', body, null)],
    now: NOW,
    pages: { '/reports/drafts/:id/:step?': ReportFormPage },
    path: `/reports/drafts/rep_voz/${encodeURIComponent('q~sonido')}`,
    as: 'chile-officer',
    attachments,
    drafts: [{ ...toStoredDraft(draft), updatedAt: NOW }],
  });
  const record = page.getByRole('button', { name: 'Grabar', exact: true });
  await record.click();
  await record.click();
  await expect.element(page.getByRole('button', { name: 'Terminar', exact: true })).toBeVisible();
  const { client } = phone;
  await phone.lock();
  const kept = await client.drafts.get('rep_voz');
  const answers = kept === null ? null : toReportDraft(kept)?.answers;
  expect(answers?.instanceXml).toContain('<sonido>sonido.webm</sonido>');
  const [file] = answers?.files ?? [];
  expect(stored.get(file?.hash ?? '')?.length).toBe(file?.size);
  expect(file?.size).toBeGreaterThan(0);
});

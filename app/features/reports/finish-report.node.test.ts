import { expect, test } from 'vitest';
import { createNotSavedError } from '#app/store/errors.ts';
import type { Client } from '#app/sync/app-client.ts';
import { EMPTY_COVER } from './cover.ts';
import { createFinish } from './finish-report.ts';
import type { ReportDraft } from './report-draft.ts';
import { sentAs } from './sent-reports.ts';

const draft: ReportDraft = {
  id: 'rep_1',
  title: 'Amenaza',
  form: 'frm_1',
  definition: 'a'.repeat(64),
  formFiles: [],
  formId: 'threat',
  version: '1',
  language: null,
  state: 'CL',
  missing: 0,
  first: null,
  base: null,
  questions: null,
  answers: { instanceXml: '<data/>', raw: {} },
  cover: EMPTY_COVER,
  replaces: null,
  corrects: null,
  step: 'check',
  updatedAt: 1,
};
const answers = async () => ({
  summary: {
    title: 'Amenaza',
    crimeArea: null,
    place: null,
    handlingCode: 'H1' as const,
    tlp: 'AMBER' as const,
    restrictions: null,
  },
  instanceXml: '<data/>',
  files: [],
});

const photo = { hash: 'b'.repeat(64), name: 'muelle.jpg', mediaType: 'image/jpeg', size: 7 };

function phone({ saves = [() => Promise.resolve()], canDelete = true } = {}) {
  const log: string[] = [];
  const acts: { args: object }[] = [];
  const stored: object[] = [];
  let turn = 0;
  function make(kind: string) {
    log.push(kind);
    const save = saves[Math.min(turn, saves.length - 1)] ?? (() => Promise.resolve());
    turn += 1;
    return { id: `mut_${turn}`, saved: save() };
  }
  const client = {
    mutate(act: { args: object }) {
      acts.push(act);
      return make('sent');
    },
    attachments: {
      async put(file: object) {
        stored.push(file);
        return 'c'.repeat(64);
      },
    },
    correct: (id: string) => make(`corrected ${id}`),
    drafts: {
      async delete() {
        log.push('draft removed');
        if (!canDelete) throw createNotSavedError();
      },
    },
  } as unknown as Client;
  const finish = createFinish({
    client,
    async flush() {
      await Promise.resolve();
      log.push('flushed');
    },
  });
  return { finish, log, acts, stored };
}

test('two taps send one report, after the last letters were saved', async () => {
  const { finish, log } = phone();
  const both = await Promise.all([finish({ draft, answers }), finish({ draft, answers })]);
  expect(both).toEqual(['mut_1', 'mut_1']);
  expect(await finish({ draft, answers })).toBe('mut_1');
  expect(log).toEqual(['flushed', 'sent', 'draft removed']);
});

test('a report that could not be saved keeps its draft and may be sent again', async () => {
  const { finish, log } = phone({
    saves: [() => Promise.reject(createNotSavedError()), () => Promise.resolve()],
  });
  await expect(finish({ draft, answers })).rejects.toMatchObject({ code: 'store.not_saved' });
  expect(log).toEqual(['flushed', 'sent']);
  expect(await finish({ draft, answers })).toBe('mut_2');
});

test('a report is sent although its draft cannot be removed', async () => {
  const { finish } = phone({ canDelete: false });
  expect(await finish({ draft, answers })).toBe('mut_1');
});

test('a draft that answers a refusal corrects it', async () => {
  const { finish, log } = phone();
  await finish({ draft: { ...draft, replaces: 'mut_old' }, answers });
  expect(log).toContain('corrected mut_old');
});

function known({ outbox = [] as string[], accepted = [] as string[], refused = [] as string[] }) {
  const envelope = { name: 'reports.submit', args: { report: 'rep_1' } };
  const receipt = (status: string) => (id: string) => ({ id, envelope, verdict: { status } });
  return {
    outbox: () => outbox.map((id) => ({ id, envelope })),
    receipts: () => [...accepted.map(receipt('accepted')), ...refused.map(receipt('refused'))],
    factsOf: (id: string) => ({ savedAt: id === 'mut_saving' ? null : 1 }),
  } as unknown as Client;
}

test.each([
  ['waits in the outbox', known({ outbox: ['mut_1'] }), { mutation: 'mut_1', isSaved: true }],
  ['is being saved', known({ outbox: ['mut_saving'] }), { mutation: 'mut_saving', isSaved: false }],
  ['was received', known({ accepted: ['mut_1'] }), { mutation: 'mut_1', isSaved: true }],
  ['was discarded', known({ refused: ['mut_1'] }), null],
  ['is of another report', known({}), null],
])('of a draft whose act %s, the lists know so', (_, client, sent) => {
  expect(sentAs({ client, draft })).toEqual(sent);
});

test('a draft that corrects an act is not sent by that act, but by the one that replaces it', () => {
  const correction = { id: 'rep_1', replaces: 'mut_1' };
  expect(sentAs({ client: known({ outbox: ['mut_1'] }), draft: correction })).toBeNull();
  expect(
    sentAs({ client: known({ outbox: ['mut_2'], refused: ['mut_1'] }), draft: correction }),
  ).not.toBeNull();
});

test('the act names every file of the answers', async () => {
  const { finish, acts, stored } = phone();
  await finish({ draft, answers: async () => ({ ...(await answers()), files: [photo] }) });
  expect(acts).toMatchObject([{ args: { instanceXml: '<data/>', instanceFile: null, files: [photo] } }]);
  expect(stored).toEqual([]);
});

test('answers too long for an act become a file, which goes to the state after the report', async () => {
  const instanceXml = `<data>${'ñ'.repeat(200_000)}</data>`;
  const { finish, acts, stored } = phone();
  await finish({ draft, answers: async () => ({ ...(await answers()), instanceXml }) });
  const bytes = new TextEncoder().encode(instanceXml);
  expect(stored).toMatchObject([{ bytes, pendingFor: 'state:CL', follows: true, claim: true }]);
  const instanceFile = {
    hash: 'c'.repeat(64),
    name: 'answers.xml',
    mediaType: 'application/xml',
    size: bytes.length,
  };
  expect(acts).toMatchObject([{ args: { instanceXml: null, instanceFile, files: [] } }]);
});

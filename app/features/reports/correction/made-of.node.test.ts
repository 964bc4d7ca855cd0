// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { afterEach, expect, test } from 'vitest';
import { EMPTY_COVER, NOTHING_UNASKED } from '../cover.ts';
import { loadBase } from './correction-base.ts';
import { madeOf } from './finish-correction.ts';
import { NATIONAL, OWN, OWN_SENT } from './own-questions.fixtures.ts';
import { DEFINITION, SENT } from './seizure-form.fixtures.ts';
import { REPORT_ID, twoPhones } from './two-phones.fixtures.ts';

let close: () => void = () => undefined;
afterEach(() => close());

const fileOf = (name: string, letter: string) => ({
  ...{ hash: letter.repeat(64), name, mediaType: 'text/csv', size: 7 },
});
/** What a form makes by itself whenever it is finished, such as the log of how it was filled in. */
const [LOG, OWN_LOG] = [fileOf('audit.csv', 'b'), fileOf('audit.csv', 'c')];

async function madeWith(form: string, own: string) {
  const { server, author } = await twoPhones({ national: NATIONAL });
  close = server.close;
  const base = await loadBase({ client: author.client, report: REPORT_ID });
  if (base.own === null) throw new Error('nothing is asked');
  const answered = (instanceXml: string, file: typeof LOG) => ({
    session: { unanswered: () => [] },
    finished: { instanceXml, files: [file] },
  });
  let count = 0;
  return madeOf({
    corrected: { base, definitionXml: DEFINITION, own: { base: base.own, definitionXml: OWN } },
    before: null,
    answered: answered(form, LOG),
    own: answered(own, OWN_LOG),
    corrects: {
      ...{ report: REPORT_ID, correction: 'cor_1', entry: 'rvs_1', seen: [], note: '', edits: {} },
      cover: EMPTY_COVER,
    },
    // What lists say is not what is tested here.
    after: { summary: { handlingCode: null, tlp: null }, unasked: NOTHING_UNASKED } as unknown as Parameters<
      typeof madeOf
    >[0]['after'],
    cover: EMPTY_COVER,
    newId() {
      count += 1;
      return `edt_${count}`;
    },
  });
}

test('no file is sent of a part in which no answer changed', async () => {
  const made = await madeWith(SENT, OWN_SENT);
  expect(made).toMatchObject({ changes: [], files: [] });
  expect(made).not.toHaveProperty('national');
});

test('the files of the committee’s form go with its changes, and with no others', async () => {
  const made = await madeWith(SENT.replace('Arica', 'Iquique'), OWN_SENT);
  expect(made).toMatchObject({ changes: [{ reference: '/data/lugar' }], files: [LOG] });
  expect(made).not.toHaveProperty('national');
});

test('and those of the state’s questions with theirs', async () => {
  const made = await madeWith(SENT, OWN_SENT.replace('Visviri', 'Putre'));
  expect(made).toMatchObject({
    files: [],
    national: { formId: 'chile', formVersion: '1', files: [OWN_LOG] },
  });
  expect(made.changes).toHaveLength(1);
});

// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { LAST_SAVED } from '#app/features/forms/for-engine.ts';
import { formOf } from '#app/features/forms/form-test-kit.ts';
import type { Client } from '#app/sync/app-client.ts';
import { createReadAhead } from './ready-forms.ts';

const PLAIN = formOf([{ name: 'q', control: '<input ref><label>q</label></input>' }]);
/** The instance of last time stands beside the form's own. */
const RECALLING = PLAIN.replace('</instance>', `</instance><instance id="last" src="${LAST_SAVED}"/>`);

/** A device that has this definition, or whose server does. */
function readOn(
  definitionXml: string,
  { isHere = true, mostLetters }: { isHere?: boolean; mostLetters?: number } = {},
) {
  const client = {
    attachments: { has: async () => isHere },
    fetchAttachment: async () => new TextEncoder().encode(definitionXml),
  } as unknown as Pick<Client, 'attachments' | 'fetchAttachment'>;
  const wanted = { form: 'frm_1', definition: 'd', files: [] };
  const limit = mostLetters === undefined ? {} : { mostLetters };
  return createReadAhead(client)({ ...wanted, ...limit }, async () => undefined);
}

test('a form of this device is read ahead, and none that would have to be fetched', async () => {
  expect(await readOn(PLAIN)).toMatchObject({ ok: true });
  expect(await readOn(PLAIN, { isHere: false })).toBeNull();
});

test('a form that begins with answers of last time is read when it is opened', async () => {
  expect(await readOn(RECALLING)).toBeNull();
});

test('a form that would hold the page for too long is read when it is opened', async () => {
  expect(await readOn(PLAIN, { mostLetters: PLAIN.length })).toMatchObject({ ok: true });
  expect(await readOn(PLAIN, { mostLetters: PLAIN.length - 1 })).toBeNull();
  expect(await readOn(`${PLAIN}${' '.repeat(2_000_000)}`)).toBeNull();
});

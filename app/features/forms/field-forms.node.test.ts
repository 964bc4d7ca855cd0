// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { IS_FULL } from '#test/support/full-run.ts';
import { openForm } from './form-engine.ts';
import type { FormFailureCode } from './form-types.ts';

// Forms by others, stored beside the repository and not in it.
const folder = join(import.meta.dirname, '../../../../shared/fixtures/xforms');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.xml'))
      .sort()
      // They are slow: one in four every day, all of them in the full run.
      .filter((_, place) => IS_FULL || place % 4 === 0)
  : [];

/** Serves `jr:` addresses from the folder of the form, or from wherever the name is found. */
function attachmentsOf(path: string): (address: URL) => Promise<Response> {
  return async (address) => {
    const name = address.pathname.split('/').at(-1) ?? '';
    const beside = join(folder, dirname(path), name);
    if (existsSync(beside)) return new Response(readFileSync(beside));
    const other = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith(`/${name}`),
    );
    if (other !== undefined) return new Response(readFileSync(join(folder, other)));
    // Three forms name lists that their makers did not publish.
    const list = '<root><item><name>a</name><label>A</label></item></root>';
    return new Response(name.endsWith('.csv') ? 'name,label\na,A\n' : list);
  };
}

const CODES: readonly FormFailureCode[] = ['not_a_form', 'unsupported', 'attachment_missing'];

// The collection of field forms lies beside the project and is not part of it.
test.skipIf(files.length === 0)(
  'forms made elsewhere open, or say which kind of failure it is, and a draft of each opens as it was',
  { timeout: 180_000 },
  async () => {
    // Some forms calculate with now().
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 4, 15) });
    const refused: string[] = [];
    let opened = 0;
    for (const path of files) {
      const definitionXml = readFileSync(join(folder, path), 'utf8');
      const form = { definitionXml, language: 'es', fetchAttachment: attachmentsOf(path) };
      const first = await openForm(form);
      if (!first.ok) {
        expect(CODES, path).toContain(first.failure.code);
        refused.push(`${path}: ${first.failure.code} ${first.failure.detail.slice(0, 80)}`);
        continue;
      }
      opened += 1;
      expect(first.session.parts().flatMap(({ pages }) => pages.map(({ key }) => key))).not.toContain('');
      first.session.summary();
      const draft = first.session.draft();
      const again = await openForm({ ...form, draft });
      if (!again.ok) throw new Error(`${path}: ${again.failure.code} ${again.failure.detail}`);
      expect(again.session.draft(), path).toEqual(draft);
    }
    expect(opened, refused.join('\n')).toBeGreaterThanOrEqual(IS_FULL ? 121 : 29);
  },
);

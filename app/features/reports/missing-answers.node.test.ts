// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from '#app/features/forms/form-engine.ts';
import { LOOK_STEP } from '#app/features/forms/form-steps.ts';
import { formOf, itemsOf, leafAt } from '#app/features/forms/form-test-kit.ts';
import { EMPTY_COVER } from './cover.ts';
import { countMissing, firstMissing } from './missing-answers.ts';

const select = (name: string, codes: readonly string[]) => ({
  name,
  control: `<select1 ref><label>${name}</label>${itemsOf(codes)}</select1>`,
});
const FORM = formOf([
  { name: 'donde', control: '<input ref><label>donde</label></input>' },
  select('uso', ['H0', 'H1', 'H2', 'H3']),
]);
const BASE = '<data id="prueba" version="1"><donde>Norte</donde><uso>H2</uso></data>';

async function begun() {
  const opened = await openForm({ definitionXml: FORM, language: 'es', base: BASE });
  if (!opened.ok) throw new Error(opened.failure.detail);
  return opened.session;
}

test('a mark of an earlier report is open until it is confirmed, in the form and beside it', async () => {
  const session = await begun();
  const cover = { ...EMPTY_COVER, tlp: 'AMBER' as const, copied: ['tlp' as const] };
  expect(countMissing({ session, cover })).toBe(2);
  expect(firstMissing({ session, cover })).toBe(LOOK_STEP);
  session.confirmEarlier([leafAt(session, '/data/uso').nodeId]);
  expect(countMissing({ session, cover })).toBe(1);
  // An answer that is no mark may go unconfirmed.
  const said = { ...cover, copied: [] };
  expect(countMissing({ session, cover: said })).toBe(0);
  expect(firstMissing({ session, cover: said })).toBe('check');
  session.close();
});

test('what was copied and is wrong besides is one answer, not two', async () => {
  const definitionXml = formOf([
    { ...select('uso', ['H0', 'H1', 'H2', 'H3']), bind: `constraint=". != 'H2'"` },
  ]);
  const base = '<data id="prueba" version="1"><uso>H2</uso></data>';
  const opened = await openForm({ definitionXml, language: 'es', base });
  if (!opened.ok) throw new Error(opened.failure.detail);
  const cover = { ...EMPTY_COVER, tlp: 'AMBER' as const };
  expect(countMissing({ session: opened.session, cover })).toBe(1);
  opened.session.close();
});

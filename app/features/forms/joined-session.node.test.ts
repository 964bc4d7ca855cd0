// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm } from './form-engine.ts';
import { firstStep, nextStep, partStep, readStep } from './form-steps.ts';
import { joinSessions } from './joined-session.ts';
import { reportSummaryOf } from './report-summary.ts';

/** Asks what a form of the committee may ask as the marking of the report. */
const CODE = `<select1 ref="/data/code"><label>Code</label>${['H0', 'H1', 'H2', 'H3'].map((code) => `<item><label>${code}</label><value>${code}</value></item>`).join('')}</select1>`;
const formOf = (id: string, languages: readonly string[]) =>
  `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>${id}</h:title><model>
  <itext>${languages.map((each) => `<translation lang="${each}"><text id="q"><value>${id} ${each}</value></text></translation>`).join('')}</itext>
  <instance><data id="${id}" version="1"><place/><code/></data></instance>
  <bind nodeset="/data/place" type="string" required="true()"/><bind nodeset="/data/code" type="string"/></model></h:head>
  <h:body><group ref="/data"><label>${id}</label></group><input ref="/data/place"><label ref="jr:itext('q')"/></input>
  ${id === 'own' ? CODE : ''}</h:body></h:html>`.replace(/<group.*?<\/group>/, '');

async function sessionOf(id: string, languages = ['Español (es)', 'Português (pt)']) {
  const opened = await openForm({ definitionXml: formOf(id, languages), language: 'es' });
  if (!opened.ok) throw new Error(opened.failure.detail);
  return opened.session;
}
async function joined(languages?: string[]) {
  const first = await sessionOf('theirs');
  const second = await sessionOf('own', languages);
  return { first, second, both: joinSessions({ first, second, section: () => 'Chile' }) };
}
type Node = Parameters<Awaited<ReturnType<typeof sessionOf>>['answer']>[0];
const nodeOf = (session: Awaited<ReturnType<typeof sessionOf>>, at = 0) =>
  session.nodes()[at] as unknown as Node;

test('the parts of both stand in one list, with keys of their own and the second under its heading', async () => {
  const { both } = await joined();
  const parts = both.parts();
  expect(parts.map(({ section }) => section)).toEqual([null, 'Chile']);
  expect(new Set(parts.map(({ key }) => key)).size).toBe(2);
  expect(firstStep(parts)).toBe(partStep(parts[0]!));
  // From the last page of the first form on to the second one, and back to each by its own step.
  let step = partStep(parts[0]!);
  for (let page = 1; page < (parts[0]?.pages.length ?? 0); page += 1) step = nextStep({ step, parts });
  expect(nextStep({ step, parts })).toBe(partStep(parts[1]!));
  const at = readStep({ step: partStep(parts[1]!), parts });
  expect(at.kind === 'page' && at.part.session?.formId).toBe('own');
});

test('what is answered in one is in its instance alone, and both must be whole', async () => {
  const { first, second, both } = await joined();
  expect(both.validate().violations).toHaveLength(2);
  second.answer(nodeOf(second), 'Visviri');
  expect(first.instanceXml()).not.toContain('Visviri');
  expect(both.instanceXml()).toBe(first.instanceXml());
  expect(both.validate()).toMatchObject({ ok: false });
  first.answer(nodeOf(first), 'Arica');
  expect(both.validate().ok).toBe(true);
  expect(second.instanceXml()).not.toContain('Arica');
  const answers = both.summary().map(({ answer }) => answer);
  expect(answers).toEqual(['Arica', 'Visviri', null]);
  expect(new Set(both.summary().map(({ page }) => page)).size).toBe(3);
});

test('a question of the second that looks like the marking of the report says nothing of it', async () => {
  const { second, both } = await joined();
  second.choose(second.nodes()[1] as never, ['H3']);
  expect(second.instanceXml()).toContain('<code>H3</code>');
  expect(reportSummaryOf(both).summary.handlingCode).toBe(null);
});

test('the language is chosen once for both, as far as each has it', async () => {
  const { first, second, both } = await joined(['Español (es)']);
  both.setLanguage('pt');
  expect([first.language(), second.language()]).toEqual(['pt', 'es']);
});

test('a change of either is told', async () => {
  const { first, second, both } = await joined();
  let told = 0;
  const stop = both.onChange(() => {
    told += 1;
  });
  first.answer(nodeOf(first), 'a');
  await Promise.resolve();
  second.answer(nodeOf(second), 'b');
  await Promise.resolve();
  expect(told).toBe(2);
  stop();
  second.answer(nodeOf(second), 'c');
  await Promise.resolve();
  expect(told).toBe(2);
});

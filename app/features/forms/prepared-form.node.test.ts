// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { expect, test } from 'vitest';
import { openForm, prepareForm } from './form-engine.ts';
import { answerAll, formOf } from './form-test-kit.ts';

const definitionXml = formOf([
  { name: 'place', control: '<input ref><label>¿En qué lugar?</label></input>' },
  { name: 'many', type: 'int', control: '<input ref><label>¿Cuántos?</label></input>' },
]);

async function prepared() {
  const form = await prepareForm({ definitionXml });
  if (!form.ok) throw new Error(form.failure.detail);
  return form;
}

test('a form that was read ahead opens like every other, new and from a draft', async () => {
  const first = await openForm({ definitionXml, language: 'es', prepared: await prepared() });
  if (!first.ok) throw new Error(first.failure.detail);
  answerAll({ session: first.session, answers: { '/data/place': 'Arica', '/data/many': 'doce' } });
  const draft = first.session.draft();
  const again = await openForm({ definitionXml, language: 'es', draft, prepared: await prepared() });
  if (!again.ok) throw new Error(again.failure.detail);
  expect(again.session.draft()).toEqual(draft);
  expect(draft).toMatchObject({
    instanceXml: expect.stringContaining('Arica'),
    raw: { '/data/many': 'doce' },
  });
});

test('reading ahead pauses between its steps, and says why a form cannot be opened', async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  expect(await prepareForm({ definitionXml }, pause)).toMatchObject({ ok: true });
  expect(pauses).toBe(1);
  expect(await prepareForm({ definitionXml: '<a/>' })).toMatchObject({ failure: { code: 'not_a_form' } });
  const twice = definitionXml.replace(/<input.*?<\/input>/, (control) => control + control);
  expect(await prepareForm({ definitionXml: twice })).toMatchObject({ failure: { code: 'unsupported' } });
});

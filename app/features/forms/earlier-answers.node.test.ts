// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstText } from './first-text.ts';
import { openForm } from './form-engine.ts';
import { answerAll, formOf, itemsOf, leafAt } from './form-test-kit.ts';
import type { FormDraft, FormSession } from './form-types.ts';

const report = readFileSync(join(import.meta.dirname, '../../../public/forms/threat-report.xml'), 'utf8');

async function open(
  definitionXml: string,
  given: { draft?: FormDraft; base?: string } = {},
): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', ...given });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}
const stored = (session: FormSession) => JSON.parse(JSON.stringify(session.draft())) as FormDraft;
const instanceIdOf = (xml: string) => /instanceID>([^<]+)</.exec(xml)?.[1];

const input = '<input ref><label>q</label></input>';
const FORM = formOf(
  [
    { name: 'begun', control: '', type: 'dateTime', bind: 'jr:preload="timestamp" jr:preloadParams="start"' },
    { name: 'kind', control: `<select1 ref><label>q</label>${itemsOf(['a', 'b'])}</select1>` },
    { name: 'more', control: input, bind: `relevant="/data/kind = 'a'"` },
    { name: 'name', control: input },
    { name: 'blank', control: input },
  ],
  {},
);

const EARLIER = `<data id="prueba" version="0" xmlns:orx="http://openrosa.org/xforms"><begun>2020-01-01T00:00:00.000-03:00</begun><kind>a</kind><more>Puerto</more><name>Ana</name><blank/><gone>x</gone><orx:meta><orx:instanceID>uuid:old</orx:instanceID></orx:meta></data>`;

test('a new report begins with the answers of an earlier one, and with times and an id of its own', async () => {
  const session = await open(FORM, { base: EARLIER });
  expect(session.summary().map(({ answer }) => answer)).toEqual(['Opción a', 'Puerto', 'Ana', null]);
  expect(session.instanceXml()).not.toContain('2020-01-01');
  expect(session.instanceXml()).toMatch(/<begun>2\d{3}-/);
  expect(instanceIdOf(session.instanceXml())).not.toBe('uuid:old');
  expect(session.version).toBe('1');
});

test('each answer is the one of last time until it is confirmed or changed, also in a draft', async () => {
  const session = await open(FORM, { base: EARLIER });
  const since = (of: FormSession) => of.summary().map(({ sinceThen }) => sinceThen);
  expect(since(session)).toEqual(['same', 'same', 'same', null]);
  answerAll({ session, answers: { '/data/name': 'Eva', '/data/blank': 'x' } });
  session.confirmEarlier([leafAt(session, '/data/more').nodeId, leafAt(session, '/data/name').nodeId]);
  const again = await open(FORM, { draft: stored(session) });
  expect(since(again)).toEqual(['same', 'confirmed', 'changed', null]);
  answerAll({ session: again, answers: { '/data/name': 'Ana' } });
  expect(since(again)).toEqual(['same', 'confirmed', 'same', null]);
});

test('a whole threat report is copied with its lists, and what the form works out is worked out again', async () => {
  const session = await open(report);
  answerAll({
    session,
    answers: { '/data/crime/area': '0601', '/data/scale/has_quantities': 'yes', '/data/source/how': 'seen' },
  });
  const repeat = session.parts()[3]?.pages.find(({ key }) => key === 'scale~quantities')?.nodes[0];
  if (repeat?.nodeType !== 'repeat-range:uncontrolled') throw new Error('not a repeat');
  session.addItem(repeat);
  answerAll({
    session,
    answers: {
      '/data/scale/quantities[1]/amount': '2.5',
      '/data/scale/quantities[1]/unit': 'kg',
      '/data/scale/quantities[2]/amount': '250.4',
      '/data/scale/quantities[2]/unit': 'g',
      '/data/scale/seizure': 'seized',
      '/data/scale/concealment': 'Doble  fondo',
    },
  });
  const copy = await open(report, { base: session.instanceXml() });
  expect(copy.summary().map(({ answer }) => answer)).toEqual(session.summary().map(({ answer }) => answer));
  expect(leafAt(copy, '/data/scale/total_kg').currentState.instanceValue).toBe('2.75');
  expect(instanceIdOf(copy.instanceXml())).not.toBe(instanceIdOf(session.instanceXml()));
  expect(firstText(copy)).toBe('Doble fondo');
});

test('without an earlier report nothing is said of last time', async () => {
  const session = await open(FORM);
  answerAll({ session, answers: { '/data/name': 'Eva' } });
  expect(session.summary().some(({ sinceThen }) => sinceThen !== null)).toBe(false);
  expect(firstText(session)).toBe('Eva');
});

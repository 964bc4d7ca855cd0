import { beforeEach, expect, test } from 'vitest';
import { contributionId } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { codeOf } from '#test/support/deciding.ts';
import {
  AREA,
  authoriser,
  begin,
  closes,
  contact,
  EDITION,
  figure,
  heldBy,
  made,
  policeHead,
  rater,
  SEATS,
  SET_UP,
  says,
  seated,
  sheet,
  world,
} from '#test/support/panel-world.ts';
import { type PanelEvidence, panelEvidenceId } from './panels.schemas.ts';

const STATE = 'state:CL';
const plant = (collection: string, id: string, parent: string | null, body: object) =>
  world.plant(STATE, {
    collection,
    id,
    parent,
    audience: 'national/ideal',
    rev: 1,
    body: body as Doc['body'],
  });

const MARKS = { handlingCode: 'H0', tlp: 'GREEN', restrictions: null };
function linked(id: string, change: object = {}) {
  plant('links', id, contributionId(EDITION), {
    from: { kind: 'material', id: `mtr_${id}`, paragraph: null },
    to: [{ kind: 'area', code: AREA }],
    ...{ requirements: [], source: 'B', information: '2', originalGrade: null, ...MARKS },
    ...{ statement: { es: `Lo que dice ${id}` }, exchange: null, hasPersonalData: false, change: null },
    ...{ leftOut: null, follows: null },
    ...change,
  });
}
function material(id: string, change: object = {}) {
  plant('materials', `mtr_${id}`, null, {
    ...{ kind: 'study', title: `Secret title ${id}`, publisher: 'Publisher', date: null, url: null },
    ...{ handlingCode: 'H0', tlp: 'GREEN', originator: { kind: 'institution', institution: 'customs' } },
    withdrawn: false,
    ...change,
  });
}
const both = ['mtr_lnc_a', 'mtr_lnc_b'];
const given = (sources: readonly string[] = both, change: object = {}) =>
  made(contact, 'panels.give_evidence', { areas: [AREA], sources, ...change });
const evidence = () =>
  world.docs(STATE).find(({ id }) => id === panelEvidenceId({ edition: EDITION, area: AREA }))?.body as
    | PanelEvidence
    | undefined;
const statements = () => evidence()?.items.map(({ statement }) => statement.es) ?? [];

beforeEach(() => {
  begin();
  plant('contributions', contributionId(EDITION), null, {
    edition: EDITION,
    readers: ['ameripol'],
    standing: null,
  });
  linked('lnc_b', { source: 'A' });
  linked('lnc_a');
  material('lnc_a');
  material('lnc_b');
});

test('the panel reads what could go out, from the best grade, and nothing of where it comes from', () => {
  expect(given()).toBe('accepted');
  expect(evidence()?.items).toEqual([
    { statement: { es: 'Lo que dice lnc_b' }, source: 'A', information: '2', ...MARKS, basis: 'study' },
    { statement: { es: 'Lo que dice lnc_a' }, source: 'B', information: '2', ...MARKS, basis: 'study' },
  ]);
  const read = heldBy(rater('prison'));
  expect(read).toContain('Lo que dice lnc_a');
  for (const hidden of ['Secret title', 'mtr_', 'national/ideal', 'Publisher'])
    expect(read).not.toContain(hidden);
});

test('of more than an entry holds, the best graded is given', () => {
  const text = '€'.repeat(4000);
  const ids = Array.from({ length: 60 }, (_, each) => `lnc_${each + 100}`);
  for (const id of ids) {
    linked(id, { source: 'F', statement: { es: `${id} ${text}`, pt: text, en: text } });
    material(id);
  }
  expect(given([...both, ...ids.map((id) => `mtr_${id}`)])).toBe('accepted');
  expect(statements().slice(0, 2)).toEqual(['Lo que dice lnc_b', 'Lo que dice lnc_a']);
  expect(statements().length).toBeGreaterThan(30);
  expect(Buffer.byteLength(JSON.stringify(evidence()))).toBeLessThan(2_000_000);
});

test('only the point of contact gives evidence, of areas that the panel rates', () => {
  for (const other of [authoriser, policeHead, rater('police')])
    expect(made(other, 'panels.give_evidence', { areas: [AREA], sources: both })).toBe('access.not_allowed');
  expect(given(both, { areas: [AREA, 'fraud'] })).toBe('panels.area_unknown');
  expect(given(both, { edition: 'edn_9' })).toBe('panels.not_set_up');
});

test.each<[string, () => void]>([
  ['is left out', () => linked('lnc_a', { leftOut: 'No sale' })],
  ['names a person', () => linked('lnc_a', { hasPersonalData: true })],
  ['has nothing to read', () => linked('lnc_a', { statement: null })],
  ['is of another area', () => linked('lnc_a', { to: [{ kind: 'area', code: 'fraud' }] })],
  ['is red', () => linked('lnc_a', { tlp: 'RED' })],
  ['rests on withdrawn material', () => material('lnc_a', { withdrawn: true })],
  ['is marked below its material', () => material('lnc_a', { handlingCode: 'H3' })],
  [
    'waits for consent',
    () => {
      linked('lnc_a', { handlingCode: 'H1' });
      material('lnc_a', { handlingCode: 'H1' });
    },
  ],
  [
    'was refused by its originator',
    () =>
      plant('consents', 'cns_1', 'mtr_lnc_a', {
        link: 'lnc_a',
        originator: { kind: 'institution', institution: 'customs' },
        answer: {
          given: 'refused',
          takenAt: 5,
          at: 5,
          by: 'per_x',
          reason: 'x',
          expires: null,
          reference: null,
        },
      }),
  ],
])('what %s is not given, and goes when it is given anew', (_, happens) => {
  expect(given()).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b', 'Lo que dice lnc_a']);
  happens();
  expect(given()).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b']);
  expect(heldBy(rater('police'))).not.toContain('Lo que dice lnc_a');
});

const edit = (fields: object, more: object = {}) =>
  made(contact, 'contributions.edit_link', { link: 'lnc_a', fields, ...more });
const inState = (name: string, args: object) => codeOf(world.act(contact, name, { state: 'CL', ...args }));
const editMaterial = (fields: object) =>
  inState('contributions.edit_material', { material: 'mtr_lnc_a', fields });
const answersConsent = (given: 'granted' | 'refused', expires: string | null = null) =>
  inState('contributions.answer_consent', {
    ...{ consent: 'cns_a', source: 'mtr_lnc_a', given, expires, reference: 'N. 4' },
    reason: 'They wrote so',
  });
/** A link that needs the consent of somebody elsewhere, which was asked for; by now nobody has answered. */
function asked() {
  linked('lnc_a', { handlingCode: 'H1' });
  const originator = { kind: 'elsewhere', name: 'A service elsewhere' };
  material('lnc_a', { handlingCode: 'H1', originator });
  const named = { consent: 'cns_a', link: 'lnc_a', source: 'mtr_lnc_a', originator, use: 'To rate' };
  expect(made(contact, 'contributions.ask_consent', named)).toBe('accepted');
}
const uses = () => world.docs(STATE).filter(({ collection }) => collection === 'evidenceUses');

test.each<[string, () => string]>([
  ['left out', () => edit({ leftOut: 'No sale' })],
  ['written otherwise', () => edit({ statement: { es: 'Otra cosa' } })],
  ['marked more strictly', () => edit({ tlp: 'RED' }, { source: 'mtr_lnc_a' })],
  ['marked as personal data', () => edit({ hasPersonalData: true })],
  ['said to be of another area', () => edit({ to: [{ kind: 'area', code: 'fraud' }] })],
  ['without its material, which was withdrawn', () => editMaterial({ withdrawn: true })],
  ['on material that is marked more strictly', () => editMaterial({ handlingCode: 'H3' })],
])('what is %s goes from the panel by itself', (_, happens) => {
  expect(given()).toBe('accepted');
  expect(heldBy(rater('prison'))).toContain('Lo que dice lnc_a');
  expect(happens()).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b']);
  expect(evidence()?.takenAwayAt).toBe(world.now);
  expect(heldBy(rater('prison'))).not.toContain('Lo que dice lnc_a');
  expect(uses().map(({ body }) => body.link)).toEqual(['lnc_b']);
  // Given anew, nothing is missing that could be there.
  expect(given()).toBe('accepted');
  expect(evidence()?.takenAwayAt).toBeNull();
});

test('what changes nothing of what the panel reads takes nothing away', () => {
  expect(given()).toBe('accepted');
  const before = evidence();
  expect(edit({ requirements: ['req_1'] })).toBe('accepted');
  expect(editMaterial({ title: 'A better title' })).toBe('accepted');
  expect(evidence()).toEqual(before);
});

test('an area from which everything went says so, and has nothing', () => {
  expect(given()).toBe('accepted');
  expect(edit({ leftOut: 'No sale' })).toBe('accepted');
  expect(edit({ leftOut: 'No sale' }, { link: 'lnc_b' })).toBe('accepted');
  expect(evidence()).toMatchObject({ items: [], takenAwayAt: world.now });
  expect(uses()).toEqual([]);
});

test('of two links that say the same, one goes and the other stays', () => {
  linked('lnc_a', { source: 'A', statement: { es: 'Lo que dice lnc_b' } });
  expect(given()).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b', 'Lo que dice lnc_b']);
  expect(edit({ leftOut: 'No sale' })).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b']);
});

test('given in one area anew, what another area was given before goes all the same', () => {
  made(contact, 'panels.set_up', { ...SET_UP, areas: [AREA, 'fraud'] });
  linked('lnc_a', {
    to: [AREA, 'fraud'].map((code) => ({ kind: 'area', code })),
  });
  expect(given(both, { areas: [AREA, 'fraud'] })).toBe('accepted');
  expect(given(both, { areas: ['fraud'] })).toBe('accepted');
  expect(edit({ leftOut: 'No sale' })).toBe('accepted');
  expect(heldBy(rater('prison'))).not.toContain('Lo que dice lnc_a');
});

test('what its originator refuses goes, and comes again only when it is given again', () => {
  asked();
  expect(answersConsent('granted')).toBe('accepted');
  expect(given()).toBe('accepted');
  expect(statements()).toContain('Lo que dice lnc_a');
  world.now += 1000;
  expect(answersConsent('refused')).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b']);
  world.now += 1000;
  expect(answersConsent('granted')).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_b']);
});

test('it remembers when the consent ends, and of a new consent that it ends later', () => {
  asked();
  expect(answersConsent('granted', '2027-07-10')).toBe('accepted');
  expect(given()).toBe('accepted');
  const until = () => uses().find(({ body }) => body.link === 'lnc_a')?.body.until;
  // The day is over where it is over last, in the zone twelve hours behind.
  expect(until()).toBe(Date.UTC(2027, 6, 11, 12));
  world.now += 1000;
  expect(answersConsent('granted', '2027-07-20')).toBe('accepted');
  expect(until()).toBe(Date.UTC(2027, 6, 21, 12));
  expect(statements()).toContain('Lo que dice lnc_a');
});

test('a report that is reopened, or archived, takes what it gave with it', () => {
  for (const step of ['reopen', 'archive']) {
    linked('lnc_c', { from: { kind: 'report', id: 'rep_1' }, statement: { es: 'Lo que dice un informe' } });
    plant('reports', 'rep_1', null, {
      ...{ state: 'CL', institution: 'customs', unit: 'port-7', author: 'per_x' },
      ...{ title: 'Secret of the report', folio: null },
    });
    for (const { collection, id } of world.docs(STATE).filter(({ parent }) => parent === 'rep_1'))
      if (collection === 'reviewSteps') plant(collection, id, null, {});
    plant('reviewSteps', 'rvs_1', 'rep_1', { status: 'approved', number: 1, step: 'approve', at: 1 });
    expect(given([...both, 'rep_1'])).toBe('accepted');
    expect(statements()).toContain('Lo que dice un informe');
    const entry = { entry: `rvs_${step}`, report: 'rep_1', step, reason: 'x', corrections: 0 };
    expect(inState('reports.review', entry)).toBe('accepted');
    expect(statements()).not.toContain('Lo que dice un informe');
  }
});

test('where nothing is left, nothing stays; and what rests on a source that was not named is not shown', () => {
  expect(given([])).toBe('accepted');
  expect(evidence()).toBeUndefined();
  expect(given(['mtr_lnc_a'])).toBe('accepted');
  expect(statements()).toEqual(['Lo que dice lnc_a']);
  linked('lnc_a', { leftOut: 'No sale' });
  linked('lnc_b', { leftOut: 'No sale' });
  expect(given()).toBe('accepted');
  expect(evidence()).toBeUndefined();
});

test('a report gives its statement once it is accepted, and never its institution or its words', () => {
  linked('lnc_c', { from: { kind: 'report', id: 'rep_1' }, statement: { es: 'Lo que dice un informe' } });
  plant('reports', 'rep_1', null, { institution: 'customs', unit: 'port-7', title: 'Secret of the report' });
  expect(given([...both, 'rep_1'])).toBe('accepted');
  expect(statements()).not.toContain('Lo que dice un informe');
  plant('reviewSteps', 'rvs_1', 'rep_1', { status: 'approved', at: 1 });
  expect(given([...both, 'rep_1'])).toBe('accepted');
  expect(statements()).toContain('Lo que dice un informe');
  for (const hidden of ['port-7', 'Secret of the report', 'rep_1'])
    expect(heldBy(rater('prison'))).not.toContain(hidden);
});

test('an area that is not rated after all takes what was given of it with it', () => {
  expect(given()).toBe('accepted');
  expect(made(contact, 'panels.drop_area', { area: AREA })).toBe('accepted');
  expect(heldBy(rater('prison'))).not.toContain('Lo que dice lnc_a');
  // What changes now finds nothing, and is no fault.
  expect(edit({ leftOut: 'No sale' })).toBe('accepted');
});

test('a figure rests on the links about its area that are not left out', () => {
  linked('lnc_c', { source: 'A' });
  linked('lnc_d', { source: 'C', information: '4', leftOut: 'No sale' });
  linked('lnc_e', { source: 'C', to: [{ kind: 'area', code: 'fraud' }] });
  linked('lnc_f', { source: 'X', to: ['fraud', AREA].map((code) => ({ kind: 'area', code })) });
  for (const each of SEATS) expect(says(each, sheet(2))).toBe('accepted');
  expect(closes()).toBe('accepted');
  expect(figure()?.evidence).toEqual([
    { source: 'A', information: 2, count: 2 },
    { source: 'B', information: 2, count: 1 },
    { source: 'X', information: 2, count: 1 },
  ]);
});

test('whoever holds a seat reads it, and whoever held it does not', () => {
  expect(given()).toBe('accepted');
  expect(seated('prison', 'per_next', 'per_prison')).toBe('accepted');
  expect(heldBy(rater('prison', 'per_next'))).toContain('Lo que dice lnc_a');
  expect(heldBy(rater('prison'))).not.toContain('Lo que dice lnc_a');
});

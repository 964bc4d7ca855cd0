import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith } from '#test/support/deciding.ts';
import {
  ameripol,
  authoriser,
  begin,
  consented,
  contact,
  customsHead,
  EDITION,
  link,
  linked,
  made,
  policeHead,
  prepared,
  SECRET,
  seen,
  textOf,
  world,
} from '#test/support/release-world.ts';
import { answersAbout, isOutWithoutConsent } from './consent.rules.ts';
import type { Consent } from './contributions.schemas.ts';

beforeEach(begin);

const work = { state: 'CL', edition: EDITION };
const edited = (fields: object, more: object = { source: 'rep_1' }) =>
  made(contact, 'contributions.edit_link', { link: 'lnc_1', ...work, ...more, fields });
const asked = (originator: object, more: object = {}) =>
  made(contact, 'contributions.ask_consent', {
    ...{ consent: 'cns_2', ...work, link: 'lnc_1', source: 'rep_1', originator, use: 'x', ...more },
  });
const CUSTOMS = { kind: 'institution', institution: 'customs' };
const sourceOf = (consent: string) =>
  world.docs('state:CL').find(({ id }) => id === consent)?.parent ?? 'rep_1';
const answered = (who: typeof contact, change: object = {}, consent = 'cns_1') =>
  made(who, 'contributions.answer_consent', {
    ...{
      consent,
      state: 'CL',
      source: sourceOf(consent),
      given: 'granted',
      expires: null,
      reference: null,
      reason: null,
      ...change,
    },
  });
const REFUSED = { given: 'refused', reason: 'Hay una causa abierta' };
/** The report as its form marked it. */
function marked(fields: object) {
  const report = world.docs('state:CL').find(({ id }) => id === 'rep_1');
  if (report === undefined) throw new Error('no report');
  world.plant('state:CL', { ...report, rev: 50, body: { ...report.body, ...fields } });
}
const MATERIAL = {
  ...{
    material: 'mtr_1',
    state: 'CL',
    kind: 'study',
    title: 'Estudio',
    publisher: null,
    date: null,
    url: null,
  },
  ...{ handlingCode: 'H1', tlp: 'AMBER', originator: CUSTOMS },
};
const FROM = { kind: 'material', id: 'mtr_1', paragraph: 'p. 4' };
/** A link that rests on material instead. */
function linkedMaterial(change: object = {}, of: object = {}) {
  linked({ hasPersonalData: true });
  expect(edited({ leftOut: 'x' })).toBe('accepted');
  expect(made(contact, 'contributions.add_material', { ...MATERIAL, ...of })).toBe('accepted');
  return made(contact, 'contributions.link', { ...link, link: 'lnc_2', from: FROM, ...change });
}
const ofMaterial = { link: 'lnc_2', source: 'mtr_1' };

test('a link is never marked lower than its report, whether it is made so or changed', () => {
  linked();
  marked({ handlingCode: 'H3', tlp: 'RED', restrictions: 'Solo la unidad' });
  const other = { ...link, link: 'lnc_2', handlingCode: 'H0', tlp: 'GREEN' };
  expect(made(contact, 'contributions.link', other)).toBe('contributions.marking_too_low');
  expect(edited({ handlingCode: 'H0' })).toBe('contributions.marking_too_low');
  expect(edited({ handlingCode: 'H3', tlp: 'RED' })).toBe('contributions.marking_too_low');
  expect(edited({ handlingCode: 'H3', tlp: 'RED', restrictions: 'Solo la unidad' })).toBe('accepted');
  // Whoever does not name the source cannot have been looked at.
  expect(edited({ handlingCode: 'H0' }, {})).toBe('contributions.link_unknown');
  expect(edited({ tlp: 'GREEN' }, { source: 'mtr_9' })).toBe('contributions.link_unknown');
});

test.each([
  [{ handlingCode: 'H2', tlp: 'AMBER' }, 'marking_too_low'],
  [{ handlingCode: 'H1', tlp: 'RED' }, 'tlp_red'],
  [{ handlingCode: 'H1', tlp: 'AMBER_STRICT' }, 'tlp_strict'],
  [{ handlingCode: 'H1', tlp: 'AMBER', restrictions: 'No en juicio' }, 'marking_too_low'],
  [{ handlingCode: 'H0', tlp: 'CLEAR' }, 'accepted'],
])('a report that was marked %o later stops what rests on it', (fields, what) => {
  linked();
  consented();
  marked(fields);
  expect(prepared()).toBe(what);
});

test('material that its institution refused does not go out by a lower mark', () => {
  expect(linkedMaterial({ handlingCode: 'H0' })).toBe('contributions.marking_too_low');
  expect(made(contact, 'contributions.link', { ...link, link: 'lnc_2', from: FROM })).toBe('accepted');
  expect(asked(CUSTOMS, ofMaterial)).toBe('accepted');
  expect(answered(customsHead, REFUSED, 'cns_2')).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
  expect(edited({ handlingCode: 'H0' }, ofMaterial)).toBe('contributions.marking_too_low');
  const fields = { handlingCode: 'H0', originator: { kind: 'elsewhere', name: 'x' } };
  expect(made(contact, 'contributions.edit_material', { material: 'mtr_1', state: 'CL', fields })).toBe(
    'contributions.marking_lowered',
  );
  expect(edited({ handlingCode: 'H0' }, ofMaterial)).toBe('contributions.marking_too_low');
  expect(prepared()).toBe('consent_refused');
});

test('only whoever provided it is asked, and elsewhere only where the source says so', () => {
  linked();
  expect(asked({ kind: 'institution', institution: 'police' })).toBe('contributions.not_originator');
  expect(asked({ kind: 'elsewhere', name: 'x' })).toBe('contributions.not_originator');
  expect(asked(CUSTOMS, { source: 'rep_9' })).toBe('contributions.link_unknown');
  expect(asked(CUSTOMS)).toBe('accepted');
  expect(answered(policeHead, {}, 'cns_2')).toBe('contributions.consent_unknown');
  expect(answered(contact, { reference: 'Carta 1' }, 'cns_2')).toBe('access.not_allowed');
});

test.each([CUSTOMS, { kind: 'elsewhere', name: 'Oficina de enlace' }])(
  'material is never marked lower than it was: its originator has not allowed it (%#)',
  (originator) => {
    expect(linkedMaterial({}, { originator })).toBe('accepted');
    const material = (fields: object) =>
      made(contact, 'contributions.edit_material', { material: 'mtr_1', state: 'CL', fields });
    for (const fields of [{ handlingCode: 'H0' }, { tlp: 'GREEN' }, { handlingCode: 'H3', tlp: 'CLEAR' }])
      expect(material(fields)).toBe('contributions.marking_lowered');
    // Nor together with a new originator, who may never have seen it.
    expect(material({ tlp: 'CLEAR', originator: { kind: 'institution', institution: 'ministry' } })).toBe(
      'contributions.marking_lowered',
    );
    expect(material({ title: 'Otro', handlingCode: 'H1', tlp: 'AMBER' })).toBe('accepted');
    expect(material({ handlingCode: 'H2', tlp: 'AMBER_STRICT' })).toBe('accepted');
    expect(material({ handlingCode: 'H1' })).toBe('contributions.marking_lowered');
    expect(material({ withdrawn: true })).toBe('accepted');
  },
);

test('what somebody outside answered is recorded with the number of their letter', () => {
  const originator = { kind: 'elsewhere', name: 'Oficina de enlace' };
  expect(linkedMaterial({}, { originator })).toBe('accepted');
  expect(asked({ ...originator, name: 'Otra' }, ofMaterial)).toBe('contributions.not_originator');
  expect(asked(originator, ofMaterial)).toBe('accepted');
  expect(answered(contact, {}, 'cns_2')).toBe('contributions.reference_missing');
  expect(answered(contact, { reference: 'Carta 1' }, 'cns_2')).toBe('accepted');
  expect(prepared()).toBe('accepted');
});

test('what was refused stays refused until the same institution answers anew', () => {
  linked();
  consented(REFUSED);
  expect(asked(CUSTOMS)).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
  world.now += 1;
  expect(answered(customsHead, {}, 'cns_2')).toBe('accepted');
  expect(prepared()).toBe('accepted');
});

test.each([
  ['a year behind', -365],
  ['right', 0],
  ['a year ahead', 365],
])('what was refused last stays refused where the clock of whoever refused is %s', (_clock, days) => {
  linked();
  const by = world.now + days * 86_400_000;
  for (const consent of ['cns_1', 'cns_2', 'cns_3']) {
    expect(asked(CUSTOMS, { consent })).toBe('accepted');
    world.now += 60_000;
  }
  expect(answered(customsHead, {}, 'cns_2')).toBe('accepted');
  world.now += 60_000;
  const refusal = {
    consent: 'cns_1',
    state: 'CL',
    source: 'rep_1',
    expires: null,
    reference: null,
    ...REFUSED,
  };
  expect(world.act(customsHead, 'contributions.answer_consent', refusal, by).accepted).toBe(true);
  expect(prepared()).toBe('consent_refused');
  world.now += 60_000;
  const consent = { ...refusal, consent: 'cns_3', given: 'granted', reason: null };
  expect(world.act(customsHead, 'contributions.answer_consent', consent, by - days * 1000).accepted).toBe(
    true,
  );
  expect(prepared()).toBe('accepted');
});

test('a refusal has its reason, and nobody consents to what they asked themselves', () => {
  linked();
  const both = actorWith(['pointOfContact', 'institutionHead'], {
    ...{ state: 'CL', delegation: 'CL', person: 'per_same', institution: 'customs', unit: null },
  });
  const args = { consent: 'cns_1', ...work, link: 'lnc_1', source: 'rep_1', originator: CUSTOMS, use: 'x' };
  expect(made(both, 'contributions.ask_consent', args)).toBe('accepted');
  expect(answered(both)).toBe('contributions.own_consent');
  expect(answered(customsHead, { given: 'refused' })).toBe('ideal.reason_missing');
  expect(answered(customsHead, REFUSED)).toBe('accepted');
});

test('consent ends on a day that is still to come when it is given', () => {
  linked();
  expect(asked(CUSTOMS)).toBe('accepted');
  expect(answered(customsHead, { expires: '2027-02-01' }, 'cns_2')).toBe('contributions.expiry_past');
  expect(answered(customsHead, { expires: '2027-03-01' }, 'cns_2')).toBe('accepted');
});

test('whoever consents reads the very words, the marks and the readers', () => {
  linked();
  expect(edited({ statement: null })).toBe('accepted');
  expect(asked(CUSTOMS)).toBe('contributions.nothing_to_show');
  expect(edited({ statement: link.statement })).toBe('accepted');
  const unread = { ...work, readers: [] };
  expect(made(contact, 'contributions.write', unread)).toBe('accepted');
  expect(asked(CUSTOMS)).toBe('contributions.nothing_to_show');
  expect(made(contact, 'contributions.write', { ...unread, readers: ['XA'] })).toBe('accepted');
  expect(asked(CUSTOMS)).toBe('accepted');
  const consent = world.docs('state:CL').find(({ id }) => id === 'cns_2');
  expect(consent?.audience).toBe('sections/customs/_');
  expect(consent?.body.shown).toMatchObject({
    title: expect.stringContaining(SECRET),
    paragraph: null,
    statement: link.statement,
    ...{ handlingCode: 'H1', tlp: 'AMBER', restrictions: null, readers: ['XA'], edition: EDITION },
  });
  expect(JSON.stringify(world.readBy(policeHead, 'state:CL'))).not.toContain('contenedores');
});

test.each([
  ['statement', { statement: { es: 'Otra frase.' } }],
  ['marks', { tlp: 'GREEN' }],
  ['restrictions', { restrictions: 'No en juicio' }],
])('consent does not cover other %s, and covers them once it is asked for anew', (_, fields) => {
  linked();
  consented();
  expect(edited(fields)).toBe('accepted');
  expect(prepared()).toBe('consent_outdated');
  expect(asked(CUSTOMS)).toBe('accepted');
  expect(prepared()).toBe('consent_outdated');
  expect(answered(customsHead, {}, 'cns_2')).toBe('accepted');
  expect(prepared()).toBe('accepted');
});

test('material that was withdrawn does not go out', () => {
  expect(linkedMaterial({ handlingCode: 'H1' })).toBe('accepted');
  expect(asked(CUSTOMS, ofMaterial)).toBe('accepted');
  expect(answered(customsHead, {}, 'cns_2')).toBe('accepted');
  const args = { material: 'mtr_1', state: 'CL', fields: { withdrawn: true } };
  expect(made(contact, 'contributions.edit_material', args)).toBe('accepted');
  expect(prepared()).toBe('source_withdrawn');
});

test('the second pair of eyes, who reads no report, is stopped by a mark that was raised meanwhile', () => {
  linked();
  consented();
  expect(prepared()).toBe('accepted');
  const before = seen();
  marked({ handlingCode: 'H2', tlp: 'AMBER' });
  made(authoriser, 'contributions.authorise', before);
  expect(textOf(ameripol)).not.toContain('contenedores');
});

test('what is out is known to be without consent once it is refused, or the last day is over', () => {
  linked();
  consented({ expires: '2027-03-10' });
  const held = () =>
    world.docs('state:CL').filter(({ collection }) => collection === 'consents') as unknown as Doc<Consent>[];
  expect(isOutWithoutConsent({ link: 'lnc_1', answers: answersAbout(held()), now: world.now })).toBe(false);
  expect(
    isOutWithoutConsent({ link: 'lnc_1', answers: answersAbout(held()), now: Date.UTC(2027, 2, 12) }),
  ).toBe(true);
  expect(answered(customsHead, REFUSED)).toBe('accepted');
  expect(isOutWithoutConsent({ link: 'lnc_1', answers: answersAbout(held()), now: world.now })).toBe(true);
});

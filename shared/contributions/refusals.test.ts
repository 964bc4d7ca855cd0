import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  begin,
  consented,
  contact,
  customsHead,
  EDITION,
  link,
  linked,
  made,
  prepared,
  seen,
  world,
} from '#test/support/release-world.ts';
import { answersAbout, answersOf, consentObstacle, isOutWithoutConsent, refusalOf } from './consent.rules.ts';
import type { Consent } from './contributions.schemas.ts';

beforeEach(begin);

const work = { state: 'CL', edition: EDITION };
const CUSTOMS = { kind: 'institution', institution: 'customs' } as const;
const OUTSIDE = { kind: 'elsewhere', name: 'Oficina de enlace' } as const;
const REFUSED = { given: 'refused', reason: 'Hay una causa abierta' };
const asked = (consent: string, of: { link: string; source: string; originator?: object }) =>
  made(contact, 'contributions.ask_consent', { consent, ...work, originator: CUSTOMS, use: 'x', ...of });
const answered = (who: typeof contact, of: { consent: string; source: string }, change: object = {}) =>
  made(who, 'contributions.answer_consent', {
    ...{ state: 'CL', given: 'granted', expires: null, reference: null, reason: null, ...of, ...change },
  });
const leftOut = (of: string) =>
  made(contact, 'contributions.edit_link', {
    link: of,
    ...work,
    fields: { leftOut: 'x', change: 'retired' },
  });
const MATERIAL = {
  ...{ material: 'mtr_1', state: 'CL', kind: 'study', title: 'Estudio', publisher: null, date: null },
  ...{ url: null, handlingCode: 'H1', tlp: 'AMBER', originator: CUSTOMS },
};
const onMaterial = (id: string, paragraph = 'p. 4') =>
  made(contact, 'contributions.link', {
    ...link,
    link: id,
    from: { kind: 'material', id: 'mtr_1', paragraph },
  });
const material = (fields: object) =>
  made(contact, 'contributions.edit_material', { material: 'mtr_1', state: 'CL', fields });

/** Customs refused a link on its material. */
function refusedMaterial() {
  linked();
  expect(leftOut('lnc_1')).toBe('accepted');
  expect(made(contact, 'contributions.add_material', MATERIAL)).toBe('accepted');
  expect(onMaterial('lnc_2')).toBe('accepted');
  expect(asked('cns_2', { link: 'lnc_2', source: 'mtr_1' })).toBe('accepted');
  expect(answered(customsHead, { consent: 'cns_2', source: 'mtr_1' }, REFUSED)).toBe('accepted');
}

test('material is not given to another originator once somebody was asked about it', () => {
  linked();
  expect(made(contact, 'contributions.add_material', MATERIAL)).toBe('accepted');
  expect(material({ originator: OUTSIDE })).toBe('accepted');
  expect(material({ originator: CUSTOMS })).toBe('accepted');
  expect(onMaterial('lnc_2')).toBe('accepted');
  expect(asked('cns_2', { link: 'lnc_2', source: 'mtr_1' })).toBe('accepted');
  expect(material({ originator: OUTSIDE })).toBe('contributions.originator_asked');
  expect(material({ originator: { ...CUSTOMS, institution: 'police' } })).toBe(
    'contributions.originator_asked',
  );
  expect(material({ title: 'Otro', originator: CUSTOMS })).toBe('accepted');
});

test('a refusal keeps back another link on the same material, whoever answers for that one by letter', () => {
  refusedMaterial();
  expect(leftOut('lnc_2')).toBe('accepted');
  expect(onMaterial('lnc_3', 'p. 9')).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
  // Even where it came to have another originator.
  const known = world.docs('state:CL').find(({ id }) => id === 'mtr_1') as Doc;
  world.plant('state:CL', { ...known, rev: 50, body: { ...known.body, originator: OUTSIDE } });
  const letter = { link: 'lnc_3', source: 'mtr_1', originator: OUTSIDE };
  expect(asked('cns_3', letter)).toBe('accepted');
  world.now += 1;
  expect(answered(contact, { consent: 'cns_3', source: 'mtr_1' }, { reference: 'Carta 1' })).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
});

test('a refusal of a link keeps back another one that is marked as low as the report itself', () => {
  linked();
  const report = world.docs('state:CL').find(({ id }) => id === 'rep_1') as Doc;
  const marks = { handlingCode: 'H0', tlp: 'AMBER' };
  world.plant('state:CL', { ...report, rev: 50, body: { ...report.body, ...marks } });
  const low = { ...link, link: 'lnc_2', handlingCode: 'H0' };
  expect(made(contact, 'contributions.link', low)).toBe('accepted');
  consented(REFUSED);
  expect(leftOut('lnc_1')).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
  // Answered anew about other words, those of this link still need an answer of their own.
  const other = { ...link, link: 'lnc_3', statement: { es: 'Otra frase.' } };
  expect(made(contact, 'contributions.link', other)).toBe('accepted');
  expect(asked('cns_3', { link: 'lnc_3', source: 'rep_1' })).toBe('accepted');
  world.now += 1;
  expect(answered(customsHead, { consent: 'cns_3', source: 'rep_1' })).toBe('accepted');
  expect(prepared()).toBe('consent_missing');
  expect(asked('cns_2', { link: 'lnc_2', source: 'rep_1' })).toBe('accepted');
  expect(answered(customsHead, { consent: 'cns_2', source: 'rep_1' })).toBe('accepted');
  expect(prepared()).toBe('accepted');
});

test('a refusal holds for what rests on the same in a later edition', () => {
  refusedMaterial();
  expect(made(contact, 'contributions.begin', { state: 'CL', edition: 'edn_4', startFrom: null })).toBe(
    'accepted',
  );
  const later = { ...link, edition: 'edn_4', link: 'lnc_9' };
  const from = { kind: 'material', id: 'mtr_1', paragraph: null };
  expect(made(contact, 'contributions.link', { ...later, from })).toBe('accepted');
  const act = world.act(contact, 'contributions.prepare', {
    ...seen(),
    edition: 'edn_4',
    sources: ['mtr_1'],
  });
  expect(act).toMatchObject({ details: { what: 'consent_refused', of: 'lnc_9' } });
});

test('an answer is given for the source that its consent is about', () => {
  linked();
  expect(asked('cns_1', { link: 'lnc_1', source: 'rep_1' })).toBe('accepted');
  expect(answered(customsHead, { consent: 'cns_1', source: 'mtr_1' })).toBe('contributions.consent_unknown');
});

test('a refusal after a grant counts although the clock of the server was set back between them', () => {
  linked();
  consented();
  world.now -= 3_600_000;
  expect(asked('cns_2', { link: 'lnc_1', source: 'rep_1' })).toBe('accepted');
  expect(answered(customsHead, { consent: 'cns_2', source: 'rep_1' }, REFUSED)).toBe('accepted');
  expect(prepared()).toBe('consent_refused');
  expect(asked('cns_3', { link: 'lnc_1', source: 'rep_1' })).toBe('accepted');
  expect(answered(customsHead, { consent: 'cns_3', source: 'rep_1' })).toBe('accepted');
  expect(prepared()).toBe('accepted');
});

/** Of one link, or of `link`; null: a device that the server has not answered yet. */
function consentAt(id: string, given: 'granted' | 'refused', takenAt: number | null, of = 'lnc_1') {
  const said = { given, expires: null, reference: null, reason: 'x', by: 'per_c', at: 1, takenAt };
  const shown = { statement: { es: 'a' }, handlingCode: 'H1', tlp: 'AMBER', restrictions: null, readers: [] };
  const body = { link: of, originator: CUSTOMS, use: 'x', shown, askedAt: 1, askedBy: 'per_p', answer: said };
  return {
    collection: 'consents',
    id,
    parent: 'rep_1',
    audience: 'x',
    rev: 1,
    body,
  } as unknown as Doc<Consent>;
}
const obstacleOf = (...consents: Doc<Consent>[]) => {
  const body = { statement: { es: 'a' }, handlingCode: 'H1', tlp: 'AMBER', restrictions: null } as const;
  return consentObstacle({
    link: { id: 'lnc_1', body },
    readers: [],
    answers: answersAbout(consents),
    source: undefined,
    now: 2,
  });
};

test('of two answers at one moment the refusal holds, in whatever order they come', () => {
  const [granted, refused] = [consentAt('cns_z', 'granted', 5), consentAt('cns_a', 'refused', 5)];
  expect(obstacleOf(granted, refused)).toBe('consent_refused');
  expect(obstacleOf(refused, granted)).toBe('consent_refused');
});

test('what only this device has comes after all that the server took', () => {
  expect(obstacleOf(consentAt('cns_a', 'granted', null), consentAt('cns_b', 'refused', 5))).toBe(null);
  expect(obstacleOf(consentAt('cns_a', 'refused', null), consentAt('cns_b', 'granted', 5))).toBe(
    'consent_refused',
  );
  const ids = answersOf([consentAt('cns_a', 'granted', null), consentAt('cns_b', 'refused', 0)]);
  expect(ids.map(({ id }) => id)).toEqual(['cns_b', 'cns_a']);
});

test('a grant that was refused since is not revived by an answer about another link', () => {
  const [before, refused] = [consentAt('cns_a', 'granted', 1), consentAt('cns_b', 'refused', 2)];
  const other = consentAt('cns_c', 'granted', 3, 'lnc_2');
  expect(obstacleOf(before, refused, other)).toBe('consent_refused');
  expect(refusalOf('lnc_1', answersAbout([before, refused, other]))?.id).toBe('cns_b');
  // It was about another one: this one's own grant counts again once they answered anew.
  const elsewhere = consentAt('cns_b', 'refused', 2, 'lnc_2');
  expect(obstacleOf(before, elsewhere)).toBe('consent_refused');
  expect(refusalOf('lnc_1', answersAbout([before, elsewhere]))?.id).toBe('cns_b');
  expect(obstacleOf(before, elsewhere, other)).toBe(null);
});

test('what is out is without consent once something else on the same was refused', () => {
  const own = consentAt('cns_a', 'granted', 1);
  const out = (...consents: Doc<Consent>[]) =>
    isOutWithoutConsent({ link: 'lnc_1', answers: answersAbout(consents), now: 2 });
  expect(out(own)).toBe(false);
  expect(out(own, consentAt('cns_b', 'refused', 2, 'lnc_2'))).toBe(true);
  expect(out()).toBe(false);
  // Of H0, it never had a consent of its own.
  const again = [consentAt('cns_b', 'refused', 2, 'lnc_2'), consentAt('cns_c', 'granted', 3, 'lnc_2')];
  expect(out(...again)).toBe(true);
});

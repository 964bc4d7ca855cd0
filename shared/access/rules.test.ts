import { expect, test } from 'vitest';
import { type Actor, isOwnRole, type Office, ROLES, type Role } from '#shared/kernel/actor.ts';
import { type Action, may, RULES } from './rules.ts';

const ALL = Object.keys(ROLES) as Role[];
const STATE_ROLES = ALL.filter((role) => ROLES[role] === 'state');
const OFFICES = ALL.filter((role): role is Office => !isOwnRole(role));

function actorOf(role: Role): Actor {
  const state = ROLES[role] === 'state' ? 'CL' : null;
  return {
    person: 'per_1',
    device: 'dev_1',
    state,
    delegation: state,
    ...(isOwnRole(role) ? { roles: [role] } : { roles: [], mandates: [role] }),
    institution: 'customs',
    unit: 'port-7',
  };
}
const SUBJECTS = {
  none: {},
  committee: { state: null },
  own: { state: 'CL' },
  other: { state: 'EC' },
  self: { person: 'per_1' },
  somebody: { person: 'per_2' },
  ownDelegation: { delegation: 'CL' },
  otherDelegation: { delegation: 'EC' },
  ownInstitution: { state: 'CL', institution: 'customs', unit: 'port-8' },
  ownUnit: { state: 'CL', institution: 'customs', unit: 'port-7' },
  otherInstitution: { state: 'CL', institution: 'prison', unit: 'port-7' },
  otherUnit: { state: 'EC', institution: 'customs', unit: 'port-7' },
} as const;
type Subject = keyof typeof SUBJECTS;

const EVERYWHERE: readonly Subject[] = [
  'none',
  'committee',
  'own',
  'other',
  'self',
  'somebody',
  'ownDelegation',
  'otherDelegation',
  'ownInstitution',
  'ownUnit',
  'otherInstitution',
  'otherUnit',
];
const OWN_STATE: readonly Subject[] = ['own', 'ownInstitution', 'ownUnit', 'otherInstitution'];
const onlyOwn = (...roles: Role[]) => Object.fromEntries(roles.map((role) => [role, OWN_STATE]));
const onlyOwnDelegation = (...roles: Role[]) =>
  Object.fromEntries(roles.map((role) => [role, ['ownDelegation']]));
const PRESIDENCY = { presidencyAdmin: EVERYWHERE, presidencyDelegate: EVERYWHERE };
/** Whoever speaks for a state in the cycle. */
const OF_DELEGATION = onlyOwnDelegation('delegate', 'pointOfContact', 'nationalCoordinator');
const PREPARING = { ...PRESIDENCY, programmeSupport: EVERYWHERE };
const onlySelf = Object.fromEntries(ALL.map((role) => [role, ['self']]));

/** Who may do what, about whom: written out in full, so that a widened rule shows up here as a line. */
const TABLE: Record<Action, Partial<Record<Role, readonly Subject[]>>> = {
  'meetings.edit': { presidencyAdmin: EVERYWHERE, presidencyDelegate: EVERYWHERE },
  'meetings.decide': onlyOwnDelegation('delegationLiaison'),
  'participants.edit': {
    presidencyAdmin: EVERYWHERE,
    presidencyDelegate: EVERYWHERE,
    programmeSupport: EVERYWHERE,
  },
  'agenda.release': PRESIDENCY,
  'logistics.edit': PREPARING,
  'nominations.make': { ...PREPARING, delegationLiaison: ['ownDelegation'] },
  'editions.edit': { ...PRESIDENCY, agencyAnalyst: EVERYWHERE },
  'editions.move_on': PRESIDENCY,
  // Of a partner body's analysts see below.
  'assessment.write': { agencyAnalyst: EVERYWHERE },
  'assessment.send': { ...PRESIDENCY, agencyAnalyst: EVERYWHERE },
  'assessment.comment': onlyOwn('pointOfContact'),
  'feedback.answer': onlyOwn('pointOfContact', 'nationalAuthoriser'),
  'contributions.work': onlyOwn('pointOfContact'),
  'rules.edit': PRESIDENCY,
  'rules.propose': onlyOwnDelegation('delegate', 'delegationLiaison', 'pointOfContact'),
  'contributions.authorise': onlyOwn('nationalAuthoriser'),
  'panels.manage': onlyOwn('pointOfContact'),
  'panels.authorise': onlyOwn('nationalAuthoriser'),
  'contributions.answer': { institutionHead: ['ownInstitution', 'ownUnit'], unitHead: ['ownUnit'] },
  'contributions.consent': { institutionHead: ['ownInstitution', 'ownUnit'] },
  'networks.merge': onlyOwn('pointOfContact', 'nationalAuthoriser'),
  'networks.compare': { agencyAnalyst: EVERYWHERE, partnerAnalyst: EVERYWHERE },
  'participants.claim': onlyOwnDelegation(
    'nationalAdmin',
    'pointOfContact',
    'nationalAuthoriser',
    'partnerAnalyst',
    'delegate',
    'delegationLiaison',
    'nationalCoordinator',
  ),
  'participants.release': onlyOwnDelegation('delegationLiaison', 'nationalAdmin'),
  'nominations.decide': PRESIDENCY,
  'documents.edit': PRESIDENCY,
  'decisions.edit': PRESIDENCY,
  'membership.keep': PRESIDENCY,
  'actions.report': {
    ...PRESIDENCY,
    ...onlyOwnDelegation('delegate', 'delegationLiaison', 'pointOfContact'),
  },
  'silences.break': onlyOwnDelegation('delegate', 'pointOfContact'),
  'silences.look': onlyOwnDelegation('delegate', 'pointOfContact', 'delegationLiaison'),
  'decisions.voice': onlyOwnDelegation('delegate', 'pointOfContact'),
  'floor.lead': PRESIDENCY,
  'floor.ask': onlyOwnDelegation('delegate', 'pointOfContact', 'delegationLiaison'),
  'floor.note': PREPARING,
  'ballots.vote': onlyOwnDelegation('delegate', 'pointOfContact'),
  'minutes.issue': PRESIDENCY,
  'minutes.correct': onlyOwnDelegation('delegate', 'delegationLiaison', 'pointOfContact'),
  'holidays.edit': { ...PRESIDENCY, ...onlyOwn('nationalAdmin') },
  'holidays.follow': PRESIDENCY,
  'folder.edit': onlyOwnDelegation(
    'nationalAdmin',
    'pointOfContact',
    'nationalAuthoriser',
    'partnerAnalyst',
    'delegate',
    'delegationLiaison',
    'nationalCoordinator',
  ),
  'notes.write': onlySelf,
  'checkin.record': PREPARING,
  'attendance.answer': onlySelf,
  'forms.propose': { presidencyAdmin: EVERYWHERE },
  'mandates.give': { presidencyAdmin: EVERYWHERE },
  'forms.allow': onlyOwn('pointOfContact'),
  'state.configure': onlyOwn('pointOfContact', 'nationalAdmin'),
  'reports.send': onlyOwn('fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'),
  'reports.correct': onlySelf,
  'reports.pass_unit': { unitHead: ['ownUnit'], institutionHead: ['ownInstitution', 'ownUnit'] },
  'reports.pass_institution': { institutionHead: ['ownInstitution', 'ownUnit'] },
  'reports.decide': onlyOwn('pointOfContact'),
  'attachments.send': {
    presidencyAdmin: ['committee'],
    presidencyDelegate: ['committee'],
    programmeSupport: ['committee'],
    delegationLiaison: ['committee'],
    ...onlyOwn('fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact', 'nationalCoordinator'),
  },
  'functions.record': onlyOwnDelegation('nationalAdmin', 'pointOfContact'),
  'functions.record_bodies': PRESIDENCY,
  'presidencies.edit': PRESIDENCY,
  'presidencies.hand_over': { presidencyAdmin: EVERYWHERE },
  'presidencies.take_over': onlyOwn('nationalAdmin'),
  'presidencies.own': onlyOwnDelegation('nationalAdmin', 'pointOfContact'),
  'committee.people': { presidencyAdmin: ['committee'] },
  'state.people': onlyOwn('nationalAdmin'),
  'state.found': { presidencyAdmin: EVERYWHERE },
  'body.witness': { nationalAdmin: EVERYWHERE },
  'state.founders': { ...PRESIDENCY, nationalAdmin: EVERYWHERE },
  'body.founders': {
    ...PRESIDENCY,
    nationalAdmin: EVERYWHERE,
    pointOfContact: EVERYWHERE,
    nationalAuthoriser: EVERYWHERE,
    agencyAnalyst: EVERYWHERE,
    partnerAnalyst: EVERYWHERE,
    delegate: EVERYWHERE,
  },
  'priorities.edit': PRESIDENCY,
  'priorities.say': OF_DELEGATION,
  'policies.edit': onlyOwn('delegate', 'pointOfContact', 'nationalCoordinator'),
  'strategy.edit': PRESIDENCY,
  'plans.lead': { ...PRESIDENCY, ...OF_DELEGATION },
  'plans.lead_by_mandate': { planLeader: EVERYWHERE },
  'plans.draft': { ...PRESIDENCY, ...OF_DELEGATION },
  'plans.report': { ...OF_DELEGATION, actionLeader: ['ownInstitution', 'ownUnit'] },
  'plans.keep': PREPARING,
  'coherence.enter': { ...PREPARING, ...OF_DELEGATION },
  'coherence.judge': PRESIDENCY,
  'dialogue.lead': PRESIDENCY,
  // Of a counterpart in its seat see `shared/dialogue/dialogue.test.ts`.
  'dialogue.answer': onlyOwnDelegation('delegate', 'pointOfContact'),
  'jointdays.lead': { ...PRESIDENCY, ...onlyOwn('delegate', 'pointOfContact', 'nationalCoordinator') },
  'jointdays.speak': onlyOwn('delegate', 'pointOfContact', 'nationalCoordinator'),
  'counters.coordinate': onlyOwn('nationalCoordinator', 'pointOfContact'),
  'devices.own': onlySelf,
};

test.each(Object.keys(RULES) as Action[])('who may %s, of all roles and about everybody', (action) => {
  for (const role of ALL) {
    const allowed = (Object.keys(SUBJECTS) as Subject[]).filter((subject) =>
      may(actorOf(role), action, SUBJECTS[subject]),
    );
    expect([role, allowed]).toEqual([role, TABLE[action][role] ?? []]);
  }
});

test.each(['assessment.write', 'assessment.send'] as const)(
  'an analyst of a partner body may %s, and nobody of a state by the same role',
  (action) => {
    const ofBody = { ...actorOf('partnerAnalyst'), state: 'XA', delegation: 'ameripol' };
    for (const subject of EVERYWHERE) {
      expect(may(ofBody, action, SUBJECTS[subject])).toBe(true);
      expect(may(actorOf('partnerAnalyst'), action, SUBJECTS[subject])).toBe(false);
    }
    // Nor by any other role of the body, or where the body only seats them.
    for (const role of STATE_ROLES.filter((each) => each !== 'partnerAnalyst'))
      expect([role, may({ ...actorOf(role), state: 'XA' }, action)]).toEqual([role, false]);
    for (const state of ['CL', 'XB', 'toString', null])
      expect(may({ ...actorOf('partnerAnalyst'), state, delegation: 'ameripol' }, action)).toBe(false);
  },
);

test('a body says nothing of the text that states verify, but to what came of what it gave itself', () => {
  const ofBody = { ...actorOf('pointOfContact'), state: 'XA', delegation: 'ameripol' };
  expect(may(ofBody, 'assessment.comment', { state: 'CL' })).toBe(false);
  expect(may(ofBody, 'feedback.answer', { state: 'CL' })).toBe(false);
  expect(may(ofBody, 'feedback.answer', { state: 'XA' })).toBe(true);
});

test('no committee role may do anything about a state’s people or reports, even combined with a state’s role', () => {
  for (const action of ['state.people', 'reports.send', 'forms.allow', 'state.configure'] as const) {
    for (const role of ALL.filter((each) => ROLES[each] === 'committee')) {
      const both = { ...actorOf(role), roles: [role, ...STATE_ROLES] };
      for (const office of OFFICES)
        for (const state of ['CL', 'EC', null])
          expect(may({ ...both, mandates: [office] }, action, { state })).toBe(false);
      for (const state of ['CL', 'EC', null]) expect(may(both, action, { state })).toBe(false);
    }
  }
});

test.each(ALL)('a %s whom the state named deputy decides on its reports, and on nothing else', (role) => {
  const actor = actorOf(role);
  const deputy = { ...actor, stateRights: { reads: [], isDeputy: true } };
  for (const action of Object.keys(RULES) as Action[]) {
    const gained = (Object.keys(SUBJECTS) as Subject[]).filter(
      (subject) => may(deputy, action, SUBJECTS[subject]) && !may(actor, action, SUBJECTS[subject]),
    );
    const isGiven = action === 'reports.decide' && actor.state !== null && role !== 'pointOfContact';
    expect([action, gained]).toEqual([action, isGiven ? OWN_STATE : []]);
  }
});

test('a person without any role may only do what concerns themselves', () => {
  const nobody = { ...actorOf('delegate'), roles: [] };
  for (const action of Object.keys(RULES) as Action[]) {
    const allowed = EVERYWHERE.filter((subject) => may(nobody, action, SUBJECTS[subject]));
    expect(allowed).toEqual(RULES[action][0].roles === 'everyone' ? ['self'] : []);
  }
});

test.each(ALL)('a mandate lets a %s do what is of the committee as a whole, and nothing else', (role) => {
  for (const office of OFFICES) {
    const actor = actorOf(role);
    const mandated = { ...actor, mandates: [...(actor.mandates ?? []), office] };
    for (const action of Object.keys(RULES) as Action[]) {
      const gained = (Object.keys(SUBJECTS) as Subject[]).filter(
        (subject) => may(mandated, action, SUBJECTS[subject]) && !may(actor, action, SUBJECTS[subject]),
      );
      expect(TABLE[action][office] ?? [], `${action} by ${office}`).toEqual(expect.arrayContaining(gained));
      if (
        /^(state\.(people|configure)|reports|forms\.activate|folder|notes|participants\.(claim|release))/.test(
          action,
        )
      )
        expect([action, gained]).toEqual([action, []]);
    }
  }
});

test('whoever of a state holds the presidency by mandate governs the committee’s people beside their own, and founds states', () => {
  for (const role of STATE_ROLES) {
    const presiding: Actor = { ...actorOf(role), mandates: ['presidencyAdmin'] };
    expect([role, may(presiding, 'committee.people', { state: null })]).toEqual([role, true]);
    expect([role, may(presiding, 'state.found')]).toEqual([role, true]);
    for (const state of ['CL', 'EC', 'XA']) {
      expect(may(presiding, 'committee.people', { state })).toBe(false);
      expect(may(presiding, 'state.people', { state })).toBe(may(actorOf(role), 'state.people', { state }));
    }
    // By no other office, nor by one that their account names.
    const others = OFFICES.filter((office) => office !== 'presidencyAdmin');
    const stored: Actor = { ...actorOf(role), roles: [role, ...OFFICES], mandates: others };
    for (const action of ['committee.people', 'state.found', 'mandates.give'] as const)
      expect([role, action, may(stored, action, { state: null })]).toEqual([role, action, false]);
  }
});

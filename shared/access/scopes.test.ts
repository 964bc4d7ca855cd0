import { expect, test } from 'vitest';
import { type Actor, INSTITUTIONS, isOwnRole, type Office, ROLES, type Role } from '#shared/kernel/actor.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { actorOf } from './actor-of.fixtures.ts';
import {
  attendanceAudience,
  compartmentsOf,
  feedbackAudience,
  folderAudience,
  mayRead,
  membersAudience,
  proposedAudience,
  reportAudience,
  saidAudience,
  scopesOf,
} from './scopes.ts';

const ALL = Object.keys(ROLES) as Role[];
const OWN = 'reports/customs/port-7/per_1';
const ATTENDANCE = 'attendance/CL/';
/** For people without a delegation. */
const OWN_ATTENDANCE = 'attendance/none/per_1';

const IN_DELEGATION = [
  'contacts/meeting',
  'contacts/of/CL',
  'floor/',
  'folder/CL',
  'members/',
  'papers/amber',
];
const MEETING = [...IN_DELEGATION, 'joining/CL/per_1'];
const PREPARING = [
  'attendance/',
  'contacts/meeting',
  'floor/',
  'logistics/',
  'members/',
  'nominations/',
  'papers/amber',
  'personal/',
];
const OWN_PERSONAL = 'personal/CL/per_1';
const MANDATES = membersAudience('mandates');
const ALONE = 'personal/none/per_1';

/** What only whoever presides reads, and what one presidency hands over to the next. */
const OF_PRESIDENCY = ['handover/', 'presidency/'];
/** What is handed over to the own state, and what its own presidencies kept. */
const OWN_PRESIDENCY = ['handover/CL', 'presided/CL/'];

const OWN_RELEASES = ['ideal/feedback/CL', 'ideal/of/CL/', 'ideal/openings/XA/CL', 'ideal/progress/CL'];

const TEXT = ['assessment/public/', 'assessment/partners/', 'assessment/members/', 'assessment/analysts/'];
const [PUBLIC = ''] = TEXT;
const PARTNERS = TEXT.slice(0, 2);
/** What all states say of the text, and what is to be corrected. */
const VERIFYING = ['assessment/proposed/', 'assessment/said/'];
/** What is in dialogue with others, and what members prepare for it. */
const DIALOGUE = ['dialogue/', 'prepared/'];
/** Priorities and plans. */
const PLANS = 'plans/';
const PRESIDING = [...TEXT.slice(0, 3), ...VERIFYING, ...DIALOGUE, PLANS];
const MEMBERS = [...TEXT.slice(0, 3), 'assessment/said/CL', ...DIALOGUE, PLANS];
const WRITING = [...TEXT, ...VERIFYING, 'ideal/feedback/'];

/** Everything that each role reads, written out in full. */
const COMMITTEE: Record<Role, readonly string[]> = {
  presidencyAdmin: [...PREPARING, ...PRESIDING, 'papers/red', 'jointdays/', ...OF_PRESIDENCY],
  presidencyDelegate: [...PREPARING, ...PRESIDING, 'papers/red', 'jointdays/', ...OF_PRESIDENCY],
  programmeSupport: [...PREPARING, ...PARTNERS, PLANS],
  agencyAnalyst: [
    ...[OWN_ATTENDANCE, ALONE, 'contacts/meeting', 'floor/', 'ideal/progress/', 'members/', 'papers/amber'],
    ...WRITING,
  ],
  // Whoever leads a plan is of a state of the region: to others it opens nothing.
  planLeader: [OWN_ATTENDANCE, ALONE, PUBLIC, MANDATES],
  observer: [OWN_ATTENDANCE, ALONE, 'contacts/meeting', 'floor/', 'members/', ...PARTNERS],
  // In no seat it is nobody's; of a body see below.
  counterpart: [OWN_ATTENDANCE, ALONE, PUBLIC],
  nationalAdmin: [ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS, ...OWN_PRESIDENCY],
  pointOfContact: [
    ...[ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS],
    ...[...OWN_RELEASES, ...OWN_PRESIDENCY],
  ],
  nationalAuthoriser: [ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS, ...OWN_RELEASES],
  // Of a state, it is no analyst of the assessment; of a partner body see below.
  partnerAnalyst: [ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS],
  institutionHead: [ATTENDANCE, OWN_PERSONAL, PUBLIC],
  unitHead: [ATTENDANCE, OWN_PERSONAL, PUBLIC],
  fieldOfficer: [ATTENDANCE, OWN_PERSONAL, PUBLIC],
  delegate: [ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS, 'nominations/CL', 'papers/red'],
  nationalCoordinator: [ATTENDANCE, OWN_PERSONAL, ...MEETING, ...MEMBERS],
  actionLeader: [ATTENDANCE, OWN_PERSONAL, PUBLIC, PLANS],
  delegationLiaison: [
    ...[ATTENDANCE, 'personal/CL/', 'joining/CL/', ...IN_DELEGATION, ...MEMBERS],
    ...['nominations/CL', 'papers/red'],
  ],
};
const STATE: Record<Role, readonly string[] | null> = {
  presidencyAdmin: null,
  presidencyDelegate: null,
  programmeSupport: null,
  agencyAnalyst: null,
  planLeader: null,
  observer: null,
  counterpart: null,
  nationalAdmin: [],
  pointOfContact: ['national/', 'panel/', 'posts/', 'reports/', 'seats/', 'sections/'],
  nationalAuthoriser: ['national/', 'panel/', 'sections/'],
  partnerAnalyst: [],
  institutionHead: ['posts/about/', 'posts/customs/', 'reports/customs/', 'sections/customs/'],
  unitHead: ['reports/customs/port-7/', 'sections/customs/port-7'],
  fieldOfficer: [OWN],
  delegate: [],
  nationalCoordinator: ['posts/'],
  actionLeader: [],
  delegationLiaison: [],
};

test.each(ALL)('a %s reads in the committee and in their state exactly this', (role) => {
  const actor = actorOf(role);
  const always = ['all', 'person/per_1'];
  expect(scopesOf({ actor, compartment: 'committee' })).toEqual([...always, ...COMMITTEE[role]].sort());
  const inState = STATE[role];
  const wanted = inState === null ? [] : [...always, ...inState].sort();
  expect(scopesOf({ actor, compartment: 'state:CL' })).toEqual(wanted);
  expect(scopesOf({ actor, compartment: 'state:EC' })).toEqual([]);
  expect(scopesOf({ actor, compartment: 'identity' })).toEqual([]);
});

test('a counterpart reads its own dialogue and what is for everybody; members’ drafts are for members alone', () => {
  const scopes = (role: Role, delegation: string | null, state: string | null = null) =>
    scopesOf({ actor: actorOf(role, { state, delegation }), compartment: 'committee' });
  expect(scopes('counterpart', 'eu-cosi')).toEqual([
    ...['all', PUBLIC, 'attendance/eu-cosi/per_1', 'dialogue/eu-cosi/', 'person/per_1'],
    'personal/eu-cosi/per_1',
  ]);
  // Nobody but its own administrator seats anybody in a partner body, nor in a state.
  for (const seat of ['ameripol', 'CL', null])
    expect(scopes('counterpart', seat).filter((scope) => scope.startsWith('dialogue'))).toEqual([]);
  const inDialogue = (list: readonly string[]) =>
    list.filter((scope) => /^(dialogue|prepared)/.test(scope)).join(' ');
  expect(inDialogue(scopes('partnerAnalyst', 'ameripol', 'XA'))).toBe('dialogue/ameripol/');
  expect(inDialogue(scopes('fieldOfficer', 'ameripol', 'XA'))).toBe('');
  for (const role of ['observer', 'programmeSupport', 'agencyAnalyst'] as const)
    expect(inDialogue(scopes(role, 'eu-cosi'))).toBe('');
});

test('plans are read by whoever leads one by mandate, but of another state; and by people of a partner body who meet', () => {
  const reads = (role: Role, change: Partial<Actor>) =>
    scopesOf({ actor: actorOf(role, change), compartment: 'committee' }).includes(PLANS);
  const leads = { mandates: ['planLeader'] } as const;
  expect(reads('institutionHead', {})).toBe(false);
  expect(reads('institutionHead', leads)).toBe(true);
  expect(reads('institutionHead', { ...leads, state: 'ES', delegation: 'ES' })).toBe(false);
  expect(reads('observer', { delegation: 'eu-home' })).toBe(false);
  const body = { state: 'XA', delegation: 'ameripol' };
  expect(reads('partnerAnalyst', body)).toBe(true);
  expect(reads('actionLeader', body)).toBe(false);
  expect(reads('counterpart', { delegation: 'europol' })).toBe(false);
});

test.each(['ES', 'US'])(
  'who takes part for %s reads what is public in the room, and nothing that is for members',
  (state) => {
    const roles = ALL.filter((role) => ROLES[role] === 'state' && isOwnRole(role));
    for (const role of roles) {
      const scopes = scopesOf({
        actor: actorOf(role, { state, delegation: state }),
        compartment: 'committee',
      });
      expect(
        scopes.filter((scope) => /^(dialogue|plans|prepared|assessment\/(members|said))/.test(scope)),
      ).toEqual([]);
    }
    const delegate = scopesOf({
      actor: actorOf('delegate', { state, delegation: state }),
      compartment: 'committee',
    });
    expect(delegate).toEqual(expect.arrayContaining(['floor/', 'members/', ...PARTNERS]));
  },
);

test('customs, prosecution and prisons do not read each other, not even their heads (A5)', () => {
  for (const institution of INSTITUTIONS) {
    for (const other of INSTITUTIONS.filter((each) => each !== institution)) {
      const audience = reportAudience(actorOf('fieldOfficer', { institution: other, person: 'per_2' }));
      for (const role of ['fieldOfficer', 'unitHead', 'institutionHead'] as const) {
        const scopes = scopesOf({ actor: actorOf(role, { institution }), compartment: 'state:CL' });
        expect(scopes.some((scope) => isWithinScope({ audience, scope }))).toBe(false);
      }
    }
  }
});

test('a unit or a person whose id only shares a prefix is a different one (A5)', () => {
  const neighbour = reportAudience(actorOf('fieldOfficer', { unit: 'port-70' }));
  const namesake = reportAudience(actorOf('fieldOfficer', { person: 'per_11' }));
  for (const [role, audience] of [
    ['unitHead', neighbour],
    ['fieldOfficer', neighbour],
    ['fieldOfficer', namesake],
  ] as const) {
    const scopes = scopesOf({ actor: actorOf(role), compartment: 'state:CL' });
    expect(scopes.some((scope) => isWithinScope({ audience, scope }))).toBe(false);
  }
});

test('the widest of several roles counts, and no scope covers another (A5)', () => {
  const roles: Role[] = ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'];
  const scopes = scopesOf({ actor: actorOf('fieldOfficer', { roles }), compartment: 'state:CL' });
  expect(scopes).toEqual([
    'all',
    'national/',
    'panel/',
    'person/per_1',
    'posts/',
    'reports/',
    'seats/',
    'sections/',
  ]);
});

test('a head without a unit or an institution reads no more than their own', () => {
  const unit = scopesOf({ actor: actorOf('unitHead', { unit: null }), compartment: 'state:CL' });
  expect(unit).toEqual(['all', 'person/per_1', 'reports/customs/none/per_1']);
  const head = scopesOf({
    actor: actorOf('institutionHead', { institution: null }),
    compartment: 'state:CL',
  });
  expect(head).toEqual(['all', 'person/per_1', 'reports/none/port-7/per_1']);
});

test('what states opened is read by a partner body’s own analysts, and by nobody by office', () => {
  const opened = ['ideal/of/EC/edn_3'];
  const inBody = { state: 'XA', delegation: 'ameripol', opened } as const;
  const scopes = (role: Role, change: object) =>
    scopesOf({ actor: actorOf(role, change), compartment: 'committee' }).filter((scope) =>
      scope.startsWith('ideal/'),
    );
  expect(scopes('partnerAnalyst', inBody)).toEqual(['ideal/feedback/', ...opened, 'ideal/openings/XA/']);
  expect(scopes('partnerAnalyst', { state: 'CL', opened })).toEqual([]);
  expect(scopes('nationalAdmin', inBody)).toEqual([]);
  expect(scopes('agencyAnalyst', { state: null, opened })).toEqual(['ideal/feedback/', 'ideal/progress/']);
  expect(scopes('presidencyAdmin', { state: null, opened })).toEqual([]);
});

test('whoever writes the text reads all of it; people of a body who do not, and observers, the version for partners', () => {
  const levels = (role: Role, change: object = {}) =>
    scopesOf({ actor: actorOf(role, change), compartment: 'committee' }).filter((scope) =>
      scope.startsWith('assessment/'),
    );
  const inBody = { state: 'XA', delegation: 'ameripol' };
  expect(levels('partnerAnalyst', inBody)).toEqual([...TEXT, ...VERIFYING].sort());
  for (const role of ['pointOfContact', 'nationalAuthoriser', 'nationalAdmin', 'delegate'] as const)
    expect([role, levels(role, inBody)]).toEqual([role, [...PARTNERS].sort()]);
  expect(levels('observer')).toEqual([...PARTNERS].sort());
  expect(levels('fieldOfficer', inBody)).toEqual([PUBLIC]);
  // With the office of an analyst somebody of a state reads all of it; with that of the presidency, all but the analysts’.
  expect(levels('fieldOfficer', { mandates: ['agencyAnalyst'] })).toEqual([...TEXT, ...VERIFYING].sort());
  expect(levels('pointOfContact', { mandates: ['presidencyDelegate'] })).toEqual(
    PRESIDING.filter((scope) => scope.startsWith('assessment/')).sort(),
  );
});

test('what a state says of the text no other state reads, nor one whose name begins alike', () => {
  const reads = (role: Role, audience: string, change: object = {}) =>
    mayRead({ actor: actorOf(role, change), compartment: 'committee', audience });
  for (const role of ['pointOfContact', 'nationalAuthoriser', 'delegate', 'nationalAdmin'] as const) {
    expect(reads(role, saidAudience('CL'))).toBe(true);
    for (const other of ['EC', 'CLX', 'XA']) expect(reads(role, saidAudience(other))).toBe(false);
    expect(reads(role, proposedAudience('edn_1'))).toBe(false);
  }
  for (const role of ['observer', 'programmeSupport', 'fieldOfficer', 'institutionHead'] as const)
    expect(reads(role, saidAudience('CL'))).toBe(false);
  expect(reads('delegate', feedbackAudience('CL'))).toBe(false);
  expect(reads('presidencyAdmin', feedbackAudience('CL'))).toBe(false);
});

test('authors read what they write', () => {
  for (const role of ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'] as const) {
    const actor = actorOf(role);
    const scopes = scopesOf({ actor, compartment: 'state:CL' });
    expect(scopes.some((scope) => isWithinScope({ audience: reportAudience(actor), scope }))).toBe(true);
  }
});

test('the answer about attending is read by its delegation and the presidency, not by other delegations', () => {
  const audience = attendanceAudience(actorOf('delegate'));
  expect(audience).toBe('attendance/CL/per_1');
  const reads = (actor: Actor) =>
    scopesOf({ actor, compartment: 'committee' }).some((scope) => isWithinScope({ audience, scope }));
  expect(reads(actorOf('delegate', { person: 'per_2' }))).toBe(true);
  expect(reads(actorOf('presidencyDelegate'))).toBe(true);
  expect(reads(actorOf('delegate', { delegation: 'EC', state: 'EC' }))).toBe(false);
  expect(reads(actorOf('observer'))).toBe(false);
});

test('a person without a delegation reads only their own answer about attending', () => {
  const reads = (reader: Actor, author: Actor) =>
    scopesOf({ actor: reader, compartment: 'committee' }).some((scope) =>
      isWithinScope({ audience: attendanceAudience(author), scope }),
    );
  const observer = actorOf('observer');
  expect(reads(observer, observer)).toBe(true);
  expect(reads(observer, actorOf('agencyAnalyst', { person: 'per_2' }))).toBe(false);
  expect(reads(observer, actorOf('observer', { person: 'per_11' }))).toBe(false);
  expect(reads(observer, actorOf('delegate'))).toBe(false);
});

test('a device replicates the committee, and its person’s state if they have one', () => {
  expect(compartmentsOf(actorOf('observer'))).toEqual(['committee']);
  expect(compartmentsOf(actorOf('fieldOfficer'))).toEqual(['committee', 'state:CL']);
});

test('a folder belongs to its delegation: neither the presidency nor the programme nor other delegations read it', () => {
  const reads = (reader: Actor) =>
    scopesOf({ actor: reader, compartment: 'committee' }).some((scope) =>
      isWithinScope({ audience: folderAudience('CL'), scope }),
    );
  for (const role of ['delegate', 'delegationLiaison', 'pointOfContact', 'nationalAdmin'] as const) {
    expect(reads(actorOf(role))).toBe(true);
    expect(reads(actorOf(role, { state: 'EC', delegation: 'EC' }))).toBe(false);
  }
  for (const role of ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport', 'fieldOfficer'] as const)
    expect(reads(actorOf(role, { delegation: role === 'fieldOfficer' ? 'CL' : 'presidency' }))).toBe(false);
});

const OFFICES = ALL.filter((role): role is Office => !isOwnRole(role));

test.each(ALL)('a mandate gives a %s the committee’s, and nothing of any state or delegation', (role) => {
  const actor = actorOf(role);
  for (const office of OFFICES) {
    const mandated: Actor = { ...actor, mandates: [...(actor.mandates ?? []), office] };
    for (const compartment of ['state:CL', 'state:EC', 'identity'])
      expect(scopesOf({ actor: mandated, compartment })).toEqual(scopesOf({ actor, compartment }));
    const before = scopesOf({ actor, compartment: 'committee' });
    const gained = scopesOf({ actor: mandated, compartment: 'committee' }).filter(
      (scope) => !before.some((held) => isWithinScope({ audience: scope, scope: held })),
    );
    const opened = office === 'planLeader' && actor.state !== null ? [PLANS] : [];
    const given = [...COMMITTEE[office], ...opened, MANDATES].filter((scope) => !scope.includes('/none/'));
    expect(given).toEqual(expect.arrayContaining(gained));
    // Their device works out by the mandate what they may do.
    expect(
      scopesOf({ actor: mandated, compartment: 'committee' }).some((scope) =>
        isWithinScope({ audience: MANDATES, scope }),
      ),
    ).toBe(true);
    // It takes nothing either: whoever had a scope still has it, or one that covers it.
    for (const scope of before)
      expect(
        scopesOf({ actor: mandated, compartment: 'committee' }).some((held) =>
          isWithinScope({ audience: scope, scope: held }),
        ),
      ).toBe(true);
  }
});

test('what a state’s rules add is read in its own compartment, and nowhere else', () => {
  const rights = { reads: ['prison', 'police'] as const, isDeputy: false };
  const head = actorOf('institutionHead', { stateRights: rights });
  const scopes = scopesOf({ actor: head, compartment: 'state:CL' });
  expect(scopes).toEqual(expect.arrayContaining(['reports/customs/', 'reports/police/', 'reports/prison/']));
  expect(scopes).not.toContain('reports/');
  const deputy = actorOf('fieldOfficer', { stateRights: { reads: [], isDeputy: true } });
  expect(scopesOf({ actor: deputy, compartment: 'state:CL' })).toContain('reports/');
  expect(scopesOf({ actor: deputy, compartment: 'state:CL' })).not.toContain('national/');
  for (const actor of [head, deputy]) {
    expect(scopesOf({ actor, compartment: 'state:EC' })).toEqual([]);
    expect(scopesOf({ actor, compartment: 'committee' }).join()).not.toContain('reports');
  }
});

import type { IdentityPort } from '#server/identity/identity-port.ts';
import type { Credentials } from '#server/session/caller.ts';
import type { OwnRole } from '#shared/kernel/actor.ts';
import { seatCode } from '#shared/kernel/bodies.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Move } from './acts.ts';
import { personOf, type Who } from './cast.ts';
import type { MovesWorld } from './world.ts';

/** Whether a verb of the identities changes anything. A new verb does not compile until it is listed here. */
export const VERBS = {
  look: 'read',
  enrol: 'act',
  createNonce: 'read',
  authenticate: 'read',
  recheck: 'read',
  closeSession: 'act',
  listPeople: 'read',
  listEligible: 'read',
  listColleagues: 'read',
  invite: 'act',
  giveCode: 'act',
  setRoles: 'act',
  disable: 'act',
  listDevices: 'read',
  revokeDevice: 'act',
  readAudit: 'read',
  listStates: 'read',
  found: 'act',
  giveFirstCode: 'act',
  readFounding: 'read',
  confirm: 'act',
  listWitness: 'read',
  witness: 'act',
  refuse: 'act',
  listFounded: 'read',
  createFeed: 'act',
  listFeeds: 'read',
  revokeFeed: 'act',
  openFeed: 'read',
  createDisplay: 'act',
  listDisplays: 'read',
  endDisplay: 'act',
  openDisplay: 'act',
  readDisplay: 'read',
  signIn: 'act',
  handOver: 'act',
  // Between the identities and the committee alone.
  receive: 'inner',
  pendingForwards: 'inner',
  markDelivered: 'inner',
  // By the server, once the sitting is over.
  finishDisplay: 'inner',
  // Asked by the server about what somebody sends.
  hasSigned: 'inner',
} as const satisfies Record<keyof IdentityPort, 'act' | 'read' | 'inner'>;

type Work = (input: { world: MovesWorld; who: Who; credentials: Credentials }) => unknown;

function move(
  verbs: readonly (keyof typeof VERBS)[],
  key: string,
  work: Work,
): Move & { verbs: typeof verbs } {
  return {
    name: `people.${verbs[0]}`,
    key: `people.${verbs[0]} ${key}`,
    verbs,
    isShift: verbs.includes('invite') || verbs.includes('setRoles'),
    run(world, who) {
      const credentials = world.phones.get(personOf(who))?.credentials;
      if (credentials === undefined) throw new Error(`no phone of ${who}`);
      try {
        const answer = work({ world, who, credentials }) ?? {};
        world.deliver();
        return answer;
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return { status: 'refused', code: error.code };
      }
    },
  };
}

const SEATS = [null, 'presidency', 'ameripol', 'Ameripol', 'europol', 'el-paccto', 'CL', 'EC', 'cl', 'none'];
const COMMITTEE_ROLES: OwnRole[] = ['observer', 'programmeSupport', 'counterpart'];
const STATE_ROLES: OwnRole[] = [
  'nationalAdmin',
  'pointOfContact',
  'nationalAuthoriser',
  'partnerAnalyst',
  'institutionHead',
  'unitHead',
  'fieldOfficer',
  'delegate',
  'nationalCoordinator',
  'actionLeader',
  'delegationLiaison',
];
const PLACE = { institution: 'prison', unit: 'north' } as const;

const invites = [null, 'CL', 'EC', 'XA'].flatMap((state) =>
  (state === null ? SEATS : [seatCode(state), 'UY', null]).flatMap((delegation) =>
    (state === null ? COMMITTEE_ROLES : STATE_ROLES).map((role) =>
      move(
        ['invite', 'enrol', 'signIn'],
        JSON.stringify({ state, delegation, role }),
        ({ world, credentials }) => {
          const given = { label: 'x', state, delegation, roles: [role], ...PLACE };
          world.enrol('new', world.identity.invite({ credentials, ...given }));
        },
      ),
    ),
  ),
);

const TARGETS: readonly Who[] = ['observer', 'analyst', 'clDelegate', 'clOfficer', 'ecOfficer'];
const changes = TARGETS.flatMap((target) =>
  [...COMMITTEE_ROLES, ...STATE_ROLES].map((role) =>
    move(['setRoles'], JSON.stringify({ target, role }), ({ world, credentials }) => {
      world.identity.setRoles({ credentials, person: personOf(target), roles: [role], ...PLACE });
      world.signInAgain(target);
    }),
  ),
);

const onPerson = TARGETS.flatMap((target) => [
  move(['giveCode', 'enrol', 'signIn'], target, ({ world, credentials }) =>
    world.enrol(
      'new',
      world.identity.giveCode({ credentials, person: personOf(target), purpose: 'another_device' }),
    ),
  ),
  move(['disable'], target, ({ world, credentials }) =>
    world.identity.disable({ credentials, person: personOf(target) }),
  ),
  move(['revokeDevice'], target, ({ world, credentials }) =>
    world.identity.revokeDevice({ credentials, device: world.phones.get(personOf(target))?.device ?? '' }),
  ),
]);

const own = [
  move(['closeSession'], '', ({ world, credentials }) => world.identity.closeSession(credentials)),
  move(['createFeed', 'revokeFeed'], '', ({ world, credentials }) => {
    const { feed } = world.identity.createFeed({ credentials, language: 'es', what: 'all' });
    world.identity.revokeFeed({ credentials, feed });
  }),
  move(['createDisplay', 'openDisplay', 'endDisplay'], '', ({ world, credentials }) => {
    const { display, code } = world.identity.createDisplay({ credentials, meeting: MEETING });
    world.identity.openDisplay({ code, key: 'x'.repeat(32), source: '192.0.2.9' });
    world.identity.endDisplay({ credentials, display });
  }),
];

/** Founds a state: its first administrator, a second person, and the second's confirmation of the first. */
const foundings = ['UY', 'CL'].map((state) =>
  move(['found', 'invite', 'enrol', 'signIn', 'confirm'], state, ({ world, credentials }) => {
    world.enrol('new', world.identity.found({ credentials, state, label: 'x' }));
    const first = world.phones.get('new');
    if (first === undefined) throw new Error('nobody was enrolled');
    const second = {
      label: 'x',
      state,
      delegation: state,
      roles: ['nationalAdmin' as const],
      institution: null,
      unit: null,
    };
    world.enrol('new2', world.identity.invite({ credentials: first.credentials, ...second }));
    const other = world.phones.get('new2');
    if (other === undefined) throw new Error('nobody was enrolled');
    world.identity.confirm({ credentials: other.credentials, fingerprint: first.fingerprint });
    world.signInAgain('new');
    world.signInAgain('new2');
  }),
);

/** AMERIPOL waits for its witness, who confirms it by its administrator's fingerprint, or refuses. */
const witnesses = (['witness', 'refuse'] as const).map((verb) =>
  move([verb], 'XA', ({ world, credentials }) => {
    const [first, second] = [personOf('xaAdmin'), personOf('xaAnalyst')];
    world.identities.run(
      `update state set status = 'founding', first = ?, second = ?, compared_at = founded_at where code = 'XA'`,
      first,
      second,
    );
    if (verb === 'refuse') {
      const { at } = world.identities.get<{ at: number }>(
        "select founded_at as at from state where code = 'XA'",
      ) ?? {
        at: 0,
      };
      return world.identity.refuse({ credentials, state: 'XA', reason: 'x', foundedAt: at });
    }
    const fingerprint = world.phones.get(first)?.fingerprint ?? '';
    world.identity.witness({ credentials, state: 'XA', fingerprint });
    for (const who of ['xaAdmin', 'xaAnalyst']) world.signInAgain(who);
  }),
);

/** The first code is lost, and found by somebody after it was given anew: it opens nothing any more. */
function enrolAfterLoss(
  world: MovesWorld,
  { lost, given }: Record<'lost' | 'given', { person: string; linkCode: string }>,
): void {
  world.enrol('new', given);
  try {
    world.enrol('new2', lost);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'session.code_replaced') return;
    throw error;
  }
  throw new Error('a code that was replaced has enrolled somebody');
}
const losses = [
  ...['UY', 'CL'].map((state) =>
    move(['found', 'giveFirstCode', 'enrol', 'signIn'], `${state}, lost`, ({ world, credentials }) => {
      const lost = world.identity.found({ credentials, state, label: 'x' });
      enrolAfterLoss(world, { lost, given: world.identity.giveFirstCode({ credentials, state }) });
    }),
  ),
  ...[null, 'CL', 'EC'].map((state) =>
    move(['invite', 'giveCode', 'enrol', 'signIn'], `lost in ${state}`, ({ world, credentials }) => {
      const roles: OwnRole[] = [state === null ? 'observer' : 'delegate'];
      const place = { state, delegation: state, institution: null, unit: null };
      const lost = world.identity.invite({ credentials, label: 'x', roles, ...place });
      const { person } = lost;
      const given = world.identity.giveCode({ credentials, person, purpose: 'first_code' });
      enrolAfterLoss(world, { lost, given });
    }),
  ),
  ...TARGETS.map((target) =>
    move(['giveCode'], `first code of ${target}`, ({ world, credentials }) =>
      world.identity.giveCode({ credentials, person: personOf(target), purpose: 'first_code' }),
    ),
  ),
];

export const PEOPLE_MOVES = [
  ...invites,
  ...changes,
  ...onPerson,
  ...own,
  ...foundings,
  ...witnesses,
  ...losses,
];

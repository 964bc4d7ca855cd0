import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#server/compartment/sha256.ts';
import { program } from '#server/program.ts';
import { setAside } from '#server/session/set-aside.ts';
import { ROLES } from '#shared/kernel/actor.ts';
import { isWithinScope } from '#shared/kernel/compartments.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { type Move, MUTATION_MOVES, MUTATIONS_TRIED } from './acts.ts';
import { CAST, EVERYBODY, personOf, type Who } from './cast.ts';
import { ALLOWED, allowedBy } from './gains.ts';
import { PEOPLE_MOVES, VERBS } from './people.ts';
import { correctionArgs, PARTICIPANTS, plant } from './planted.ts';
import { EDITION } from './planted-ideal.ts';
import { type MovesWorld, openMovesWorld } from './world.ts';

const ALL: readonly Move[] = [...MUTATION_MOVES, ...PEOPLE_MOVES];
/** `MOVES=all` follows every pair of acts; by default those that begin with one act of each kind. */
const IS_WHOLE = process.env.MOVES === 'all';
const WAIT = IS_WHOLE ? 3_600_000 : 300_000;

let world: MovesWorld;
const used = new Set<object>();
/** Acts that were done, each with somebody who may do it. */
const done = new Map<Move, Who[]>();
const surprises: string[] = [];

beforeAll(async () => {
  world = await openMovesWorld({ participants: PARTICIPANTS, plant });
}, 60_000);

/** Whether it was done; what it let anybody read is checked. */
function step(move: Move, by: Who, before = ''): boolean {
  let answer: unknown;
  const gains = world.watch({
    by,
    isOfIdentities: move.name.startsWith('people.'),
    work() {
      answer = move.run(world, by);
      return answer;
    },
  });
  for (const gain of gains) {
    const line = allowedBy({ world, move, by, gain });
    if (line === undefined)
      surprises.push(`${before}${by} does ${move.key}: ${gain.reader} reads ${gain.thing}`);
    else used.add(line);
  }
  return (
    (answer as { status?: string }).status === undefined ||
    (answer as { status?: string }).status === 'accepted'
  );
}

test('the world has everybody and one of everything that can be owned', () => {
  const cast = EVERYBODY.flatMap((who) => [...CAST[who].roles, CAST[who].office ?? []].flat());
  expect(new Set(cast)).toEqual(new Set(Object.keys(ROLES)));
  const shared = join(import.meta.dirname, '../../shared');
  const names = readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(shared, path), 'utf8');
      return [...text.matchAll(/defineCollection\(\{\s*name: '(\w+)'/g)].map(([, name = '']) => name);
    });
  expect([...world.collections()].sort()).toEqual([...names].sort());
});

/** Each by itself: all of them in one test would take longer than a test may on a busy machine. */
const FEATURES = [...new Set(ALL.map(({ name }) => name.split('.')[0] ?? ''))];

describe('one act', () => {
  test.each(FEATURES)(
    'of %s: nobody gains by it what its owner did not give',
    (feature) => {
      for (const move of ALL.filter(({ name }) => name.startsWith(`${feature}.`))) {
        const able: Who[] = [];
        for (const who of EVERYBODY)
          world.undo(() => {
            if (step(move, who)) able.push(who);
          });
        if (able.length > 0) done.set(move, able);
      }
      // Each test answers for its own.
      expect(surprises.splice(0)).toEqual([]);
    },
    WAIT,
  );
});

test('every mutation and every act of the identities was tried, and done by somebody who may', () => {
  const people = [...program.registry.values()]
    .filter(({ internal }) => internal !== true)
    .map(({ name }) => name);
  expect([...MUTATIONS_TRIED].sort()).toEqual([...people].sort());
  const doneNames = new Set([...done.keys()].map(({ name }) => name));
  expect(people.filter((name) => !doneNames.has(name))).toEqual([]);
  const verbs = new Set(PEOPLE_MOVES.filter((move) => done.has(move)).flatMap(({ verbs: names }) => names));
  const acts = Object.entries(VERBS).flatMap(([name, kind]) => (kind === 'act' ? [name] : []));
  // A separate test below covers the handover of a revoked device.
  expect(acts.filter((name) => !verbs.has(name as keyof typeof VERBS))).toEqual(['handOver']);
});

describe('two acts', () => {
  const isFirst = (move: Move) => move.isShift && done.has(move);
  /** Of several people with the same rights, one for each delegation and office is enough for the next step. */
  function doersOf(move: Move): Who[] {
    const seen = new Set<string>();
    return (done.get(move) ?? []).filter((who) => {
      const key =
        CAST[who].state === null && !move.name.startsWith('people.')
          ? 'committee'
          : `${CAST[who].delegation} ${CAST[who].roles[0]}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }

  test(
    'one after the other let nobody read what neither may',
    () => {
      const firsts = ALL.filter(isFirst).filter((move) => IS_WHOLE || KEPT.test(move.key));
      const seconds = ALL.filter((move) => move.isShift && (IS_WHOLE || KEPT.test(move.key)));
      let pairs = 0;
      for (const first of firsts) {
        for (const by of doersOf(first)) {
          world.undo(() => {
            step(first, by);
            for (const second of seconds) {
              // Not only who could before: the first act may have given the right.
              for (const who of IS_WHOLE ? EVERYBODY : DOERS)
                world.undo(() => {
                  if (step(second, who, `after ${by} did ${first.key}, `)) pairs += 1;
                });
            }
          });
        }
      }
      expect(surprises.splice(0)).toEqual([]);
      expect(pairs).toBeGreaterThan(200);
    },
    WAIT,
  );

  /** Without `MOVES=all`: the acts about one participant of a state, and one of a body; one function, given to two. */
  const KEPT =
    /^(participants\.(claim|unclaim).*prt_cl|participants\.release.*prt_cl"|participants\.edit.*prt_(cl".*dlg_EC|cl2".*dlg_(EC|el-paccto)|am".*dlg_(CL|el-paccto))|contacts\.\w+ .*prt_(cl|am)"|people\.setRoles .*(clDelegate|analyst)".*(presidencyDelegate|delegationLiaison)|documents\.change_marking.*doc_red.*amber|nominations\.accredit.*nom_a|mandates\.give .*per_(clDelegate|ecOfficer)".*"presidency")/;
  const DOERS: readonly Who[] = [
    'programme',
    'clLiaison',
    'clDelegate',
    'clDelegate2',
    'ecLiaison',
    'analyst',
    'ecOfficer',
  ];
});

describe('what a state gives and takes back', () => {
  const named = (person: string | null) => ({
    state: 'CL',
    deputies: person === null ? [] : [{ person, label: 'x' }],
  });
  const shared = (isOn: boolean) => ({
    state: 'CL',
    sharing: isOn ? [{ reader: 'customs', of: 'prison' }] : [],
  });
  const isOfChile = (move: Move) => move.name.startsWith('reports.') && move.key.includes('"state":"CL"');
  const PEOPLE = EVERYBODY.filter((who) => CAST[who].state === 'CL');
  type Given = readonly [who: Who, name: string, args: object];
  const mutation = (name: string, args: object) =>
    MUTATION_MOVES.find(({ key }) => key === `${name} ${JSON.stringify(args)}`) ?? {
      name,
      key: `${name} ${JSON.stringify(args)}`,
      isShift: true,
      run: (given: MovesWorld, who: Who) => given.give(who, name, args),
    };
  const roles = (target: string, role: string) =>
    PEOPLE_MOVES.find(({ key }) => key === `people.setRoles ${JSON.stringify({ target, role })}`);

  test.each<[string, readonly Given[], reads: readonly Who[]]>([
    ['nothing', [], []],
    ['a deputy', [['clAdmin', 'reports.name_deputies', named('per_clLiaison')]], ['clLiaison']],
    [
      'a deputy whose naming is withdrawn',
      [
        ['clAdmin', 'reports.name_deputies', named('per_clLiaison')],
        ['clAdmin', 'reports.name_deputies', named(null)],
      ],
      [],
    ],
    ['prisons are read by customs', [['clContact', 'reports.share', shared(true)]], ['clUnit', 'clUnit2']],
    [
      'sharing withdrawn',
      [
        ['clContact', 'reports.share', shared(true)],
        ['clAdmin', 'reports.share', shared(false)],
      ],
      [],
    ],
    [
      'an officer of customs who went to a prison, with the report as it was corrected since',
      [
        ['clAdmin', 'people.setRoles', { target: 'clOfficer', role: 'fieldOfficer' }],
        [
          'clContact',
          'reports.correct',
          correctionArgs('since', { report: 'rep_clOfficer', state: 'CL', on: 'edt_editclOfficer' }),
        ],
      ],
      [],
    ],
  ])(
    '%s: whoever does whatever with a report of Chile, its words reach its readers alone',
    (_title, given, reads) => {
      world.undo(() => {
        for (const [who, name, args] of given) {
          const { target = '', role = '' } = args as { target?: string; role?: string };
          const move = name === 'people.setRoles' ? roles(target, role) : mutation(name, args);
          if (move === undefined) throw new Error(`${name} is no move`);
          expect([name, step(move, who)]).toEqual([name, true]);
        }
        for (const who of ['clLiaison', 'clUnit', 'clUnit2'] as const) {
          const actor = world.actorOf(who);
          const scopes = actor === null ? [] : world.compartment('state:CL').scopes(actor);
          const audience = 'reports/prison/north/per_clPrison';
          expect([who, scopes.some((scope) => isWithinScope({ audience, scope }))]).toEqual([
            who,
            reads.includes(who),
          ]);
        }
        for (const move of MUTATION_MOVES.filter(isOfChile))
          for (const who of PEOPLE) world.undo(() => void step(move, who, `${given.length} acts before, `));
      });
      expect(surprises.splice(0)).toEqual([]);
    },
    WAIT,
  );
});

test('as time passes, what is to be forgotten goes, and nobody reads it in going', () => {
  world.undo(() => {
    const gains = world.watch({
      by: '',
      work() {
        world.pass(90 * 86_400_000);
        for (const name of ['committee', 'state:CL']) {
          world.compartment(name).decideDue();
          world.compartment(name).forgetExpired();
        }
        world.noteAccepted();
        return {};
      },
    });
    expect(gains).toEqual([]);
  });
});

test('what an upgrade changes lets nobody read more', () => {
  world.undo(() => {
    const gains = world.watch({
      by: '',
      work() {
        for (const [name, args] of [
          ['decisions.settle_readers', { meeting: MEETING }],
          ['documents.settle_readers', { document: 'doc_draft' }],
          ['documents.settle_readers', { document: 'doc_red' }],
          ['states.settle_set_aside', { compartment: 'committee', id: 'set_needs', readers: 'office' }],
          ['mandates.tell', { mandate: 'mdt_1' }],
          ['mandates.note_holder', { person: 'per_clHead', canAct: false }],
        ] as const) {
          const id = `fwd_settle-${Object.values(args)[0]}`;
          const { status } = world
            .compartment('committee')
            .receive({ id, compartment: 'committee', name, args });
          expect([name, status]).toEqual([name, 'accepted']);
        }
        world.deliver();
        world.noteAccepted();
        return {};
      },
    });
    expect(gains).toEqual([]);
  });
});

const CONTACT_OF = { participant: 'prt_cl2', meeting: MEETING, consent: 'delegation' };
const RATED = { state: 'CL', edition: EDITION, area: 'homicide', seat: 'pst_police', round: 1 };

test.each<[Who, compartment: string, acts: [string, object][], reads: string[]]>([
  [
    'clDelegate2',
    'committee',
    [
      ['contacts.share', CONTACT_OF],
      ['needs.set', { participant: 'prt_cl2', meeting: MEETING }],
      ['notes.write', {}],
      ['folder.add_point', { delegation: 'EC' }],
      ['nominations.make', { meeting: MEETING }],
    ],
    ['admin', 'chair', 'ecPresides'].flatMap((who) => [
      `${who} WORD_handedneeds_`,
      `${who} WORD_handednominations_`,
    ]),
  ],
  [
    'clOfficer',
    'state:CL',
    [
      ['reports.deliver', { state: 'CL' }],
      ['panels.rate', RATED],
    ],
    ['clContact WORD_handedreports_'],
  ],
  [
    'clHead',
    'state:CL',
    [['contributions.answer_section', { state: 'CL' }]],
    ['clAuthoriser WORD_handedcontributions_', 'clContact WORD_handedcontributions_'],
  ],
  ['xaAnalyst', 'committee', [['ideal.note_opened', { state: 'CL' }]], []],
])(
  'what a revoked device of %s hands in is read by its owner, and by whom the words were meant for',
  async (who, compartment, acts, reads) => {
    const phone = world.phones.get(personOf(who));
    const admin = world.phones.get(personOf(who === 'xaAnalyst' ? 'xaAdmin' : 'clAdmin'));
    if (phone === undefined || admin === undefined) throw new Error('somebody is missing');
    const { device, person } = phone;
    const outbox = JSON.stringify(
      acts.map(([name, args], index) => ({
        ...{ v: 1, id: `mut_h${index}`, name, args: { ...args, words: `WORD_handed${name.split('.')[0]}_` } },
        ...{
          compartment,
          device,
          person,
          counter: 900 + index,
          madeAt: 1,
          base: {},
          after: [],
          replaces: null,
        },
      })),
    );
    world.identity.revokeDevice({ credentials: admin.credentials, device });
    const { nonce } = world.identity.createNonce({ device });
    const handover = world.identity.acceptHandover({
      device,
      nonce,
      outbox,
      sha256: sha256([outbox]),
      source: 'x',
    });
    await setAside({ ports: world.ports, handover });
    const gains = world.watch({ by: '', work: () => ({}) });
    expect(gains.map(({ reader, thing }) => `${reader} ${thing}`).sort()).toEqual([...reads].sort());
  },
);

test('every line of what is allowed is needed, and every internal mutation was received', () => {
  expect(ALLOWED.filter((line) => !used.has(line)).map(({ because }) => because)).toEqual([]);
  const internal = [...program.registry.values()].flatMap(({ internal: is, name }) =>
    is === true ? [name] : [],
  );
  expect(internal.filter((name) => !world.accepted.has(name))).toEqual([]);
});

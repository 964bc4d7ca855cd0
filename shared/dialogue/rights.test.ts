import { describe, expect, test } from 'vitest';
import { type Actor, isOwnRole, type OwnRole, ROLES, type Role } from '#shared/kernel/actor.ts';
import type { Decision } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { dialogueFeature } from './dialogue.feature.ts';

const START = Date.UTC(2026, 5, 1, 12);
const TOPIC = 'top_1';
const words = { es: 'x' };

type Place = Pick<Actor, 'state' | 'delegation'>;
const of = (key: string, roles: readonly Role[], place: Place) =>
  actorWith([...roles], { person: `per_${key}`, device: `dev_${key}`, ...place });
const CHILE = { state: 'CL', delegation: 'CL' };
const ECUADOR = { state: 'EC', delegation: 'EC' };
const AMERIPOL = { state: 'XA', delegation: 'ameripol' };
const COSI = { state: null, delegation: 'eu-cosi' };
const NOWHERE = { state: null, delegation: null };

const OWN = (Object.keys(ROLES) as Role[]).filter(isOwnRole);
const rolesOf = (kind: 'state' | 'committee') => OWN.filter((role) => ROLES[role] === kind);
const each = (place: Place, seat: string, roles: readonly OwnRole[]) =>
  roles.map((role): [string, Actor] => [
    `${role} ${seat}`,
    of(`${role}${seat.replace(/\W/g, '')}`, [role], place),
  ]);

/** Every role in every seat that could matter, and those whose seat or role is no more. */
const ACTORS: Readonly<Record<string, Actor>> = Object.fromEntries([
  ['presiding', of('presiding', [], { state: null, delegation: 'presidency' })],
  ['coordinating, of Peru', of('coordinating', ['fieldOfficer'], { state: 'PE', delegation: 'PE' })],
  ['presiding until May', of('was', [], { state: null, delegation: 'presidency' })],
  ['analyst by mandate, of COSI', of('analyst', [], COSI)],
  ['by an account that names an office', of('named', ['presidencyAdmin', 'delegate'], ECUADOR)],
  ...each(CHILE, 'of Chile', rolesOf('state')),
  ...each(ECUADOR, 'of Ecuador', ['delegate', 'pointOfContact']),
  ...each(AMERIPOL, 'of AMERIPOL', rolesOf('state')),
  ...each(COSI, 'of COSI', rolesOf('committee')),
  ['counterpart of Europol', of('europol', ['counterpart'], { state: null, delegation: 'europol' })],
  ['programme', of('programme', ['programmeSupport'], { state: null, delegation: 'el-paccto' })],
  ['counterpart who left COSI', of('leftcosi', ['counterpart'], NOWHERE)],
  ['counterpart who is none any more', of('nomore', [], COSI)],
  ['delegate who left Chile', of('leftchile', ['delegate'], { state: 'CL', delegation: null })],
  ['delegate who is none any more', of('nodelegate', [], CHILE)],
  ['counterpart in a seat of a state', of('posing', ['counterpart'], { state: null, delegation: 'CL' })],
  ['counterpart in a seat of a partner', of('taking', ['counterpart'], { ...AMERIPOL, state: null })],
  ['delegate of Chile seated in COSI', of('astray', ['delegate'], { ...COSI, state: 'CL' })],
]);
const MANDATES = [
  ['presiding', 'presidency', null],
  ['coordinating', 'coordination', null],
  ['was', 'presidency', '2026-05-31'],
  ['analyst', 'analyst', null],
] as const;

/** Somebody who acts for themselves (`own`), for a counterpart that is not here (`recorded`), or without a signature. */
type Cell = 'own' | 'recorded' | 'unsigned';
type Row = Readonly<Record<string, Cell>>;
const by = (names: readonly string[], cell: Cell): Row =>
  Object.fromEntries(names.map((name) => [name, cell]));

const PRESIDES = ['presiding', 'coordinating, of Peru'];
const OF_CHILE = ['pointOfContact of Chile', 'delegate of Chile'];
/** Who acts for each counterpart; the rows are the same for both. */
const SITS: Readonly<Record<string, readonly string[]>> = {
  'eu-cosi': ['counterpart of COSI'],
  ameripol: ['pointOfContact of AMERIPOL', 'delegate of AMERIPOL'],
};

type Act = readonly [name: string, args: object];
interface Try {
  /** Done before by those who may. */
  readonly before?: readonly (readonly [actor: string, ...Act])[];
  readonly act: Act;
  readonly may: Row;
}

function triesWith(counterpart: string): Record<string, readonly Try[]> {
  const [them = ''] = SITS[counterpart] ?? [];
  const us = 'presiding';
  const lead = (cell: Cell = 'own') => by(PRESIDES, cell);
  const theirs = (cell: Cell = 'own') => by(SITS[counterpart] ?? [], cell);
  const forThem = { ...lead('recorded'), ...theirs() };
  const chile = (cell: Cell = 'own') => by(OF_CHILE, cell);

  const opened = { counterpart, title: words, field: 'strategy', about: null };
  const asked = (owner: string) => ({ request: 'drq_1', topic: TOPIC, text: words, owner, due: null });
  const answer: Act = ['answer', { request: 'drq_1', topic: TOPIC, text: words }];
  const withdraw: Act = ['withdraw_request', { request: 'drq_1', topic: TOPIC }];
  const draft = (delegation: string, draftId = 'dpr_1') => ({
    ...{ draft: draftId, topic: TOPIC, kind: 'position', delegation, text: words, marking: 'amber' },
  });
  const ofDraft = { draft: 'dpr_1', topic: TOPIC };
  const item = (side: string, agenda: string) => ({
    ...{ item: 'jit_1', topic: TOPIC, title: words, why: null, side, agenda },
  });
  const answerItem: Act = ['answer_item', { item: 'jit_1', topic: TOPIC, state: 'agreed', text: null }];
  const declineItem: Act = ['answer_item', { item: 'jit_1', topic: TOPIC, state: 'declined', text: words }];
  const contact = (side: string, contactId = 'dcn_1') => ({
    ...{ contact: contactId, counterpart, side, of: side === 'ours' ? 'CL' : counterpart },
    ...{ answersFor: ['strategy'], office: words, phone: null, email: null },
  });
  const end = (side: string): Act => ['end_contact', { contact: 'dcn_1', counterpart, side }];
  const outcome = { topic: TOPIC, meeting: MEETING, item: 'agi_1', text: words };
  return {
    open_topic: [{ act: ['open_topic', { topic: 'top_new', ...opened }], may: lead() }],
    edit_topic: [
      { act: ['edit_topic', { topic: TOPIC, fields: { title: { es: 'y' } } }], may: lead('unsigned') },
    ],
    close_topic: [{ act: ['close_topic', { topic: TOPIC, outcome: words }], may: lead() }],
    ask: [
      { act: ['ask', asked(counterpart)], may: lead() },
      { act: ['ask', asked('CL')], may: forThem },
      { act: ['ask', asked('presidency')], may: forThem },
    ],
    answer: [
      { before: [[us, 'ask', asked(counterpart)]], act: answer, may: forThem },
      { before: [[them, 'ask', asked('CL')]], act: answer, may: chile() },
      { before: [[them, 'ask', asked('presidency')]], act: answer, may: lead() },
      {
        before: [
          [us, 'ask', asked(counterpart)],
          [them, ...answer],
        ],
        act: answer,
        may: {},
      },
      // What was written down for a counterpart it says once more, itself.
      {
        before: [
          [us, 'ask', asked(counterpart)],
          [us, ...answer],
        ],
        act: answer,
        may: theirs(),
      },
    ],
    withdraw_request: [
      { before: [[us, 'ask', asked(counterpart)]], act: withdraw, may: lead() },
      // Nobody withdraws in the name of a counterpart what it asked itself.
      { before: [[them, 'ask', asked('CL')]], act: withdraw, may: theirs() },
      { before: [[them, 'ask', asked('presidency')]], act: withdraw, may: theirs() },
      // Nor what was asked of themselves, though they wrote it down.
      { before: [[us, 'ask', asked('presidency')]], act: withdraw, may: theirs() },
      { before: [[us, 'ask', asked('CL')]], act: withdraw, may: forThem },
    ],
    prepare: [
      { act: ['prepare', draft('CL')], may: chile() },
      { act: ['prepare', draft('presidency')], may: lead() },
      { act: ['prepare', draft(counterpart)], may: {} },
      {
        before: [['delegate of Chile', 'prepare', draft('CL')]],
        act: ['prepare', { ...draft('CL'), text: { es: 'y' } }],
        may: chile('unsigned'),
      },
      {
        before: [['delegate of Chile', 'prepare', draft('CL')]],
        act: ['prepare', { ...draft('presidency'), marking: 'clear' }],
        may: {},
      },
    ],
    drop_draft: [
      {
        before: [['delegate of Chile', 'prepare', draft('CL')]],
        act: ['drop_draft', ofDraft],
        may: chile('unsigned'),
      },
      {
        before: [[us, 'prepare', draft('presidency')]],
        act: ['drop_draft', ofDraft],
        may: lead('unsigned'),
      },
    ],
    give: [
      {
        before: [['delegate of Chile', 'prepare', draft('CL')]],
        act: ['give', { ...ofDraft, given: 'dct_1', text: words }],
        may: lead(),
      },
    ],
    contribute: [
      {
        act: [
          'contribute',
          { given: 'dct_1', topic: TOPIC, kind: 'position', text: words, marking: 'amber' },
        ],
        may: forThem,
      },
    ],
    propose_item: [
      { act: ['propose_item', item('ours', 'ours')], may: lead() },
      { act: ['propose_item', item('theirs', 'ours')], may: forThem },
    ],
    answer_item: [
      // Who proposed it does not agree to it in the name of the other side.
      { before: [[us, 'propose_item', item('ours', 'ours')]], act: answerItem, may: theirs() },
      { before: [[us, 'propose_item', item('ours', 'theirs')]], act: answerItem, may: theirs() },
      { before: [[us, 'propose_item', item('ours', 'ours')]], act: declineItem, may: forThem },
      // What was written down for a counterpart it says once more, itself.
      {
        before: [
          [us, 'propose_item', item('ours', 'ours')],
          [us, ...declineItem],
        ],
        act: answerItem,
        may: theirs(),
      },
      {
        before: [
          [us, 'propose_item', item('ours', 'ours')],
          [them, ...declineItem],
        ],
        act: answerItem,
        may: {},
      },
      { before: [[them, 'propose_item', item('theirs', 'ours')]], act: answerItem, may: lead() },
    ],
    take_there: [
      {
        before: [
          [us, 'propose_item', item('ours', 'theirs')],
          [them, ...answerItem],
        ],
        act: ['take_there', { item: 'jit_1', topic: TOPIC, where: words, day: null }],
        may: forThem,
      },
    ],
    take_item: [
      {
        before: [
          [us, 'propose_item', item('ours', 'ours')],
          [them, ...answerItem],
        ],
        act: [
          'take_item',
          {
            ...{ item: 'jit_1', topic: TOPIC, meeting: MEETING, agendaItem: 'agi_new', title: words },
            ...{ summary: null, durationMinutes: 30, order: 5 },
            ...{ startsAt: '2026-06-25T10:00', timeZone: 'Europe/Madrid' },
          },
        ],
        may: lead(),
      },
    ],
    draft_decision: [
      {
        act: ['draft_decision', { ...outcome, decision: 'dcs_1', mode: 'consensus' }],
        may: lead('unsigned'),
      },
    ],
    add_action: [
      {
        act: ['add_action', { ...outcome, action: 'acp_1', decision: null, owner: 'CL', due: null }],
        may: lead('unsigned'),
      },
    ],
    add_owned: [
      {
        act: [
          'add_owned',
          { ...outcome, action: 'acp_1', decision: null, owners: ['*presidency'], due: null },
        ],
        may: lead('unsigned'),
      },
    ],
    name_contact: (['ours', 'theirs'] as const).flatMap((side) => {
      const may = { ...lead('unsigned'), ...(side === 'theirs' ? theirs('unsigned') : {}) };
      return [
        { act: ['name_contact', contact(side)] as const, may },
        {
          before: [[us, 'name_contact', contact(side)] as const],
          act: ['name_contact', { ...contact(side), office: { es: 'y' } }] as const,
          may,
        },
      ];
    }),
    end_contact: [
      { before: [[us, 'name_contact', contact('ours')]], act: end('ours'), may: lead('unsigned') },
      {
        before: [[us, 'name_contact', contact('theirs')]],
        act: end('theirs'),
        may: { ...lead('unsigned'), ...theirs('unsigned') },
      },
    ],
  };
}

function worldWith(counterpart: string): RuleWorld {
  const world = createRuleWorld({ now: START });
  for (const [key, given, until] of MANDATES)
    world.plant('committee', {
      ...{ collection: 'mandates', id: `mdt_${key}`, parent: `per_${key}`, audience: 'all', rev: 1 },
      body: { function: given, from: '2026-01-01', until, endedAt: null },
    });
  const must = (name: string, args: object) =>
    expect([name, codeOf(world.act(ACTORS.presiding as Actor, name, args))]).toEqual([name, 'accepted']);
  must('meetings.schedule', meetingArgs);
  const delegation = { delegation: 'dlg_CL', meeting: MEETING, kind: 'state', code: 'CL', order: 0 };
  must('participants.add_delegation', { ...delegation, name: words });
  must('dialogue.open_topic', {
    ...{ topic: TOPIC, counterpart, title: words, field: 'strategy', about: null },
  });
  return world;
}

/** How somebody signed what they did; what is set back to nothing is not signed. */
function signatureOf(decision: Decision, actor: Actor): Cell | null {
  if (!decision.accepted) return null;
  const done = JSON.stringify(decision.effects).match(/\{"by":[^}]*\}/g) ?? [];
  if (done.length === 0) return 'unsigned';
  expect(done).toHaveLength(1);
  const { by: who, takenAt, recorded } = JSON.parse(done[0] ?? '') as Record<string, unknown>;
  expect([who, takenAt]).toEqual([actor.person, START]);
  return recorded === true ? 'recorded' : 'own';
}

const ACTS = dialogueFeature.mutations.map(({ name }) => name.replace('dialogue.', ''));

describe.each(Object.keys(SITS))('in a dialogue with %s', (counterpart) => {
  const tries = triesWith(counterpart);

  test('every act is tried', () => {
    expect(Object.keys(tries).sort()).toEqual(ACTS.toSorted());
  });

  test.each(ACTS)('who may %s, and for whom, of everybody', (name) => {
    for (const {
      before = [],
      act: [act, args],
      may,
    } of tries[name] ?? []) {
      const world = worldWith(counterpart);
      for (const [who, earlier, given] of before)
        expect(codeOf(world.act(ACTORS[who] as Actor, `dialogue.${earlier}`, given))).toBe('accepted');
      const found: Record<string, Cell> = {};
      for (const [who, actor] of Object.entries(ACTORS)) {
        const decision = world.judge(actor, `dialogue.${act}`, args);
        const cell = signatureOf(decision, actor);
        if (cell !== null) found[who] = cell;
        // Nobody is refused for anything but who they are, what they do not read, or what is over.
        else
          expect(codeOf(decision)).toMatch(
            /^(access\.not_allowed|\w+\.unknown_\w+|\w+\.(request_over|item_not_there|agrees_itself))$/,
          );
      }
      expect([act, args, found]).toEqual([act, args, may]);
    }
  });
});

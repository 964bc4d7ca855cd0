import { hashOf } from '#server/sync/readers.fixtures.ts';
import { FUNCTIONS } from '#shared/mandates/mandates.schemas.ts';
import { itemArgs, MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { releaseId } from '#shared/meetings/releases.rules.ts';
import { nominee } from '#shared/participants/participants.fixtures.ts';
import { TAKEN_STEPS } from '#shared/reports/review.rules.ts';
import { SAMPLES } from '#test/support/samples.ts';
import { IDEAL_ARGS, PROFILES_TRIED, SEEING, SEEING_NETWORK } from './acts-ideal.ts';
import { PANEL_ARGS, SEEING_PANEL } from './acts-panel.ts';
import { editionSeen, REPORT_ARGS, SEEING_EDITION } from './acts-report.ts';
import type { Who } from './cast.ts';
import {
  contactOf,
  correctionArgs,
  mandateArgs,
  nationalArgs,
  office,
  paperArgs,
  questionsArgs,
  reportArgs,
  sentArgs,
} from './planted.ts';
import { networkSeen, seenOf } from './planted-ideal.ts';
import { panelSeen } from './planted-panel.ts';
import type { MovesWorld } from './world.ts';

/** Something that a person can do, and how the test does it. */
export interface Move {
  /** Name of the mutation, or `people.` and the verb of the identities. */
  readonly name: string;
  readonly key: string;
  /** False: cannot change anybody's readers, delegation or role; longer sequences leave it out. */
  readonly isShift: boolean;
  /** @returns the answer, or the refusal */
  run(world: MovesWorld, who: Who): unknown;
}

/** Of a state, of another one, of a body, and somebody who has no part in meetings. */
const MANDATED: readonly Who[] = ['clDelegate', 'ecOfficer', 'observer', 'clAdmin'];
const CODES = ['CL', 'EC', 'ameripol', 'europol', 'el-paccto', 'presidency'];
const LISTED = ['prt_cl', 'prt_cl2', 'prt_ec', 'prt_am', 'prt_pt'];
/** Nominated, and not on the list yet. */
const NOMINEES = ['prt_a', 'prt_b'];
const at = (participant: string) => ({ participant, meeting: MEETING });
const decision = (nomination: string, participant: string) => ({
  nomination,
  meeting: MEETING,
  rev: 1,
  participant,
  standsFor: null,
});
const point = (code: string) => ({ point: `tpt_${code}`, delegation: code });
const folder = (code: string) => ({ meeting: MEETING, item: 'agi_1', delegation: code });
const forms = { form: 'frm_1', formId: 'x', version: '2' };
const REPORTED = [
  ['clOfficer', 'CL'],
  ['clPrison', 'CL'],
  ['ecOfficer', 'EC'],
].map(([who = '', state = '']) => ({ report: `rep_${who}`, state }));

/** Arguments to try for each mutation, by everybody. A mutation without a line here fails the test. */
const ARGS: Readonly<Record<string, readonly object[]>> = {
  ...Object.assign({}, ...SAMPLES.map(({ tried }) => tried)),
  ...IDEAL_ARGS,
  ...PANEL_ARGS,
  ...REPORT_ARGS,
  'meetings.schedule': [{ ...meetingArgs, meeting: 'mtg_other' }],
  'meetings.edit': [
    {
      meeting: MEETING,
      dates: { startsOn: '2026-06-25', endsOn: '2026-06-26', precision: 'day', timeZone: 'Europe/Madrid' },
    },
  ],
  'meetings.reschedule': [
    {
      meeting: MEETING,
      dates: { startsOn: '2026-06-26', endsOn: '2026-06-26', precision: 'day', timeZone: 'Europe/Madrid' },
      items: [{ item: 'agi_2', startsAt: '2026-06-26T15:00', timeZone: 'Europe/Madrid' }],
      steps: [{ step: 'run_1', startsAt: '2026-06-26T15:00', timeZone: 'Europe/Madrid' }],
    },
  ],
  'meetings.move_to': [
    { meeting: MEETING, state: 'closed' },
    { meeting: MEETING, state: 'cancelled' },
    { meeting: MEETING, state: 'in_progress' },
  ],
  'meetings.cancel': [{ meeting: MEETING, reason: { es: 'x' } }],
  'meetings.go_virtual': [{ meeting: MEETING }],
  'meetings.set_decider': [{ meeting: MEETING, decider: 'CL' }],
  'meetings.set_deadlines': [{ meeting: MEETING, deadlines: {} }],
  'meetings.set_quorum': [{ meeting: MEETING, quorum: null }],
  'agenda.add_item': [{ ...itemArgs, item: 'agi_new' }],
  'agenda.edit_item': [
    { item: 'agi_1', meeting: MEETING, fields: { order: 5 } },
    { item: 'agi_2', meeting: MEETING, fields: { order: 5 } },
  ],
  'agenda.describe_item': [{ item: 'agi_2', meeting: MEETING, fields: { purpose: null } }],
  'agenda.remove_item': [{ item: 'agi_2', meeting: MEETING }],
  'agenda.release': [{ release: releaseId({ meeting: MEETING, version: 2 }), meeting: MEETING, note: null }],
  'agenda.acknowledge': [{ meeting: MEETING, version: 1, label: 'x' }],
  'participants.add_delegation': [
    ...['UY', 'eu-home'].map((code) => ({
      delegation: `dlg_${code}`,
      meeting: MEETING,
      kind: code === 'UY' ? 'state' : 'observer',
      code,
      name: { es: code },
      order: 0,
    })),
  ],
  'participants.add': CODES.map((code) => ({
    ...at('prt_new'),
    delegation: `dlg_${code}`,
    capacity: 'head',
    ...office,
  })),
  'participants.edit': [
    ...LISTED.flatMap((participant) =>
      CODES.map((code) => ({ participant, fields: { delegation: `dlg_${code}` } })),
    ),
    { participant: 'prt_cl', fields: { order: 9 } },
  ],
  'participants.remove': LISTED.map(at),
  'participants.claim': [...LISTED, ...NOMINEES].map(at),
  'participants.unclaim': LISTED.map(at),
  'participants.release': LISTED.flatMap((each) =>
    [true, false].map((released) => ({ ...at(each), released })),
  ),
  'attendance.answer': [{ meeting: MEETING, answer: 'decline', note: null, label: 'x' }],
  'nominations.make': CODES.map((code) => ({
    ...nominee,
    nomination: 'nom_new',
    participant: 'prt_new',
    delegation: `dlg_${code}`,
  })),
  'nominations.edit': [{ order: 3 }, { name: 'Otra Distinta' }].flatMap((fields) =>
    ['nom_a', 'nom_b', 'nom_c'].map((nomination) => ({ nomination, meeting: MEETING, fields })),
  ),
  'nominations.withdraw': ['nom_a', 'nom_b', 'nom_c'].map((nomination) => ({ nomination, meeting: MEETING })),
  'nominations.accredit': ['a', 'b', 'c'].map((each) => decision(`nom_${each}`, `prt_${each}`)),
  'nominations.return': ['a', 'b', 'c'].map((each) => ({
    ...decision(`nom_${each}`, `prt_${each}`),
    reason: { es: 'x' },
  })),
  'contacts.share': LISTED.flatMap((participant) =>
    ['meeting', 'delegation'].map((consent) => ({ ...contactOf(`shared${consent}`), participant, consent })),
  ),
  'contacts.withdraw': LISTED.map(at),
  'needs.set': [...LISTED, ...NOMINEES].map((participant) => ({
    ...at(participant),
    fields: { hotel: 'ven_1' },
  })),
  'needs.set_trip': LISTED.map((participant) => ({ ...at(participant), direction: 'departure', trip: null })),
  'notes.write': [{ about: 'agi_1', meeting: MEETING, text: 'y' }],
  'notes.remove': [{ about: 'agi_1' }],
  'folder.set_position': CODES.map((code) => ({ ...folder(code), fields: { position: 'x' } })),
  'folder.add_point': CODES.map((code) => ({
    ...folder(code),
    point: 'tpt_new',
    text: 'x',
    order: 1,
    by: 'x',
  })),
  'folder.edit_point': CODES.map((code) => ({ ...point(code), text: 'y' })),
  'folder.move_point': CODES.map((code) => ({ ...point(code), order: 7 })),
  'folder.remove_point': CODES.map(point),
  'checkins.record': [
    {
      checkIn: 'chk_new',
      meeting: MEETING,
      participant: 'prt_cl',
      direction: 'in',
      way: 'list',
      door: 'x',
      at: 1,
    },
  ],
  'checkins.undo': [{ checkIn: 'chk_1', meeting: MEETING }],
  'badges.request': [{ meeting: MEETING }],
  'decisions.draft': [
    { decision: 'dec_new', meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' },
  ],
  'decisions.edit': [{ decision: 'dec_1', meeting: MEETING, fields: { mode: 'vote' } }],
  'decisions.adopt': [{ decision: 'dec_1', meeting: MEETING, decidedOn: '2026-06-20' }],
  'decisions.not_adopt': [{ decision: 'dec_1', meeting: MEETING, decidedOn: '2026-06-20' }],
  'decisions.adopt_text': [
    { decision: 'dec_1', meeting: MEETING, decidedOn: '2026-06-20', text: { es: 'x' }, mode: 'consensus' },
  ],
  'decisions.not_adopt_text': [
    { decision: 'dec_1', meeting: MEETING, decidedOn: '2026-06-20', text: { es: 'x' }, mode: 'consensus' },
  ],
  'actions.add': [
    {
      action: 'act_new',
      meeting: MEETING,
      item: 'agi_1',
      decision: null,
      text: { es: 'x' },
      owner: 'CL',
      due: null,
    },
  ],
  'actions.edit': ['CL', 'EC'].map((code) => ({
    action: `act_${code}`,
    meeting: MEETING,
    fields: { owner: 'europol' },
  })),
  'actions.report': ['CL', 'EC', 'europol'].map((code) => ({
    action: `act_${code}`,
    meeting: MEETING,
    state: 'in_progress',
    evidence: null,
  })),
  'actions.drop': [{ action: 'act_CL', meeting: MEETING, reason: { es: 'x' } }],
  'documents.register': [
    { document: 'doc_new', place: { kind: 'first', year: 2026 }, ...paperArgs('x', 'clear') },
  ],
  'documents.edit': [{ document: 'doc_draft', fields: { marking: 'clear' } }],
  'documents.add_version': [
    {
      document: 'doc_red',
      version: 'dvr_new',
      language: 'pt',
      file: { hash: hashOf('a form'), name: 'x.pdf', mediaType: 'application/pdf', size: 6 },
    },
  ],
  'documents.release': ['draft', 'red', 'amber'].map((each) => ({ document: `doc_${each}` })),
  'documents.withdraw': ['red', 'amber'].map((each) => ({ document: `doc_${each}`, reason: { es: 'x' } })),
  'documents.change_marking': ['draft', 'red', 'amber'].flatMap((each) =>
    ['red', 'amber', 'green', 'clear'].map((marking) => ({ document: `doc_${each}`, marking })),
  ),
  'mandates.give': MANDATED.flatMap((who) => FUNCTIONS.map((given) => mandateArgs('mdt_new', who, given))),
  'mandates.end': [{ mandate: 'mdt_1' }],
  'forms.publish': [{ ...forms, title: { es: 'x' }, definition: hashOf('a form') }],
  'forms.propose': [{ ...forms, title: { es: 'x' }, definition: hashOf('a form'), files: [] }],
  'forms.allow': ['CL', 'EC'].map((state) => ({ state, ...forms, active: true })),
  'forms.add_questions': ['CL', 'EC'].flatMap((state) => [
    questionsArgs(state, '2'),
    { ...questionsArgs(state, '2'), formId: 'x' },
  ]),
  'forms.withdraw_questions': ['CL', 'EC'].map((state) => ({ state, form: 'frm_1' })),
  'forms.activate': ['CL', 'EC'].map((state) => ({ state, ...forms, active: true })),
  'states.configure': ['CL', 'EC'].map((state) => ({ state, dutyPhone: null, dutyLabel: null })),
  'states.mark_partner_unit': ['CL', 'EC'].map((state) => ({
    ...{ state, body: 'XA', institution: 'customs', unit: 'arica', marked: true },
  })),
  'states.limit_autolock': ['CL', 'EC'].map((state) => ({ state, autolock: null })),
  'reports.submit': ['CL', 'EC'].map((state) => reportArgs('fresh', state)),
  'reports.send': ['CL', 'EC'].map((state) => sentArgs('fresh', state)),
  'reports.deliver': ['CL', 'EC'].flatMap((state) => [
    sentArgs('fresh', state),
    { ...sentArgs('fresh', state), national: nationalArgs('fresh', state) },
    // Answers to what another state asks.
    { ...sentArgs('fresh', state), national: nationalArgs('fresh', state === 'CL' ? 'EC' : 'CL') },
  ]),
  'reports.add_note': REPORTED.map((report) => ({ note: 'rnt_new', ...report, text: 'x' })),
  'reports.comment': REPORTED.map((report) => ({
    note: 'rnt_new',
    ...report,
    text: 'x',
    reference: '/data/amount',
  })),
  'reports.review': REPORTED.flatMap((report) =>
    TAKEN_STEPS.map((step) => ({ entry: 'rvs_new', ...report, step, reason: 'WORD_fresh_', corrections: 1 })),
  ),
  'reports.correct': REPORTED.map((report) => correctionArgs('fresh', report)),
  'reports.grade': REPORTED.map((report) => ({ ...report, source: 'B', information: '2' })),
  'reports.note_opened': REPORTED.map((report) => ({ ...report, corrections: 1 })),
  'reports.set_rules': ['CL', 'EC'].map((state) => ({ state, unit: ['customs'], institution: [], days: 5 })),
  'reports.share': ['CL', 'EC'].flatMap((state) => [
    { state, sharing: [{ reader: 'customs', of: 'prison' }] },
    { state, sharing: [] },
  ]),
  'reports.name_deputies': ['clOfficer', 'ecOfficer', 'observer'].flatMap((who) =>
    ['CL', 'EC'].map((state) => ({ state, deputies: [{ person: `per_${who}`, label: 'x' }] })),
  ),
};
export const MUTATIONS_TRIED: ReadonlySet<string> = new Set([
  ...Object.keys(ARGS),
  ...SEEING,
  ...SEEING_NETWORK,
  ...SEEING_PANEL,
  ...SEEING_EDITION,
]);

/** Changes who reads, who sits where, or who somebody is: longer sequences consist of these. */
const SHIFTS = [
  /^participants\.(edit|claim|unclaim|release|remove)$/,
  /^contacts\./,
  /^nominations\.accredit$/,
  /^documents\.change_marking$/,
  /^decisions\.adopt(_text)?$/,
  /^agenda\.release$/,
  /^mandates\.give$/,
  /^reports\.(share|name_deputies)$/,
  /^contributions\.(authorise|take_back)$/,
  /^panels\.(seat_person|close_area|authorise)$/,
  /^counters\.(post_person|end_posting|close_day|reopen_day)$/,
  /^networks\.(authorise|take_back|agree_to_merger|end_merger)$/,
];

const isShift = (name: string) => SHIFTS.some((shift) => shift.test(name));

const TRIED: readonly Move[] = Object.entries(ARGS).flatMap(([name, list]) =>
  list.map((args) => ({
    name,
    key: `${name} ${JSON.stringify(args)}`,
    isShift: isShift(name),
    run: (world: MovesWorld, who: Who) => world.give(who, name, args),
  })),
);
/** Chile's release, by what is seen of it at that moment. */
const SEEN: readonly Move[] = SEEING.map((name) => ({
  name,
  key: `${name} ${JSON.stringify({ state: 'CL' })}`,
  isShift: isShift(name),
  run: (world, who) => world.give(who, name, seenOf(world)),
}));
const SEEN_NETWORKS: readonly Move[] = SEEING_NETWORK.flatMap((name) =>
  PROFILES_TRIED.map((profile) => ({
    name,
    key: `${name} ${JSON.stringify(profile)}`,
    isShift: isShift(name),
    run: (world: MovesWorld, who: Who) =>
      world.give(who, name, { ...profile, ...networkSeen(world, profile) }),
  })),
);
const SEEN_PANEL: readonly Move[] = SEEING_PANEL.map((name) => ({
  name,
  key: `${name} ${JSON.stringify({ state: 'CL' })}`,
  isShift: isShift(name),
  run: (world, who) => world.give(who, name, panelSeen(world)),
}));
const SEEN_EDITION: readonly Move[] = SEEING_EDITION.map((name) => ({
  name,
  key: name,
  isShift: isShift(name),
  run: (world, who) => world.give(who, name, editionSeen(world)),
}));
export const MUTATION_MOVES: readonly Move[] = [
  ...TRIED,
  ...SEEN,
  ...SEEN_NETWORKS,
  ...SEEN_PANEL,
  ...SEEN_EDITION,
];

import { chosenIn, type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { ACTION_ID, DAY_DOCS, DAY_HREF, dayDoc } from './jointdays-pages.fixtures.ts';

const CONCEPT = [
  ...DAY_DOCS.filter(({ collection }) => collection !== 'jointActionDays'),
  dayDoc({ state: 'concept' }),
];

/** As the clock of the coordination centre says it. */
const inGuayaquil = (instant: number) => new Date(instant - 5 * 3_600_000).toISOString().slice(0, 16);

const EDIT: readonly EditCase[] = [
  {
    file: 'jointdays/day-edit.page.tsx',
    route: '/joint-days/new',
    path: `/joint-days/new?action=${ACTION_ID}`,
    docs: DAY_DOCS,
    act: 'jointdays.make_day',
    field: 'day-title',
    text: 'Controles en dos puertos',
    other: 'Controles en tres puertos',
    async also(host) {
      setOn(host, '#day-from', '2027-06-07');
      setOn(host, '#day-until', '2027-06-08');
      setOn(host, '#day-coordinator', 'EC');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/day-edit.page.tsx',
    route: '/joint-days/:day/edit',
    path: `${DAY_HREF}/edit`,
    docs: DAY_DOCS,
    act: 'jointdays.edit_day',
    field: 'day-title',
    text: 'Controles en dos puertos',
    other: 'Controles en tres puertos',
    save: 'Guardar',
  },
  {
    file: 'jointdays/briefing-edit.page.tsx',
    route: '/joint-days/:day/briefings/new',
    path: `${DAY_HREF}/briefings/new`,
    docs: DAY_DOCS,
    act: 'jointdays.add_briefing',
    field: 'briefing-title',
    text: 'Qué se anota',
    other: 'Qué no se anota',
    async also(host) {
      setOn(host, '#briefing-text', 'Cada control.');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/briefing-edit.page.tsx',
    route: '/joint-days/:day/briefings/:briefing/edit',
    path: `${DAY_HREF}/briefings/jdb_order/edit`,
    docs: DAY_DOCS,
    act: 'jointdays.edit_briefing',
    field: 'briefing-title',
    text: 'Qué se anota',
    other: 'Qué no se anota',
    save: 'Guardar',
  },
  {
    file: 'jointdays/approve.page.tsx',
    route: '/joint-days/:day/approve',
    path: `${DAY_HREF}/approve`,
    docs: CONCEPT,
    act: 'jointdays.move_day',
    field: 'approve-decision',
    text: 'dcs_roadmap',
    other: 'dcs_roadmap',
    shown: 'CLASI/2026/DEC/004',
    ...chosenIn('approve-decision'),
    async begin() {
      setOn(document.body, '#approve-meeting', MEETING);
    },
    save: 'Aprobar la jornada',
    sure: 'Aprobar la jornada',
  },
  {
    file: 'jointdays/cancel.page.tsx',
    route: '/joint-days/:day/cancel',
    path: `${DAY_HREF}/cancel`,
    docs: DAY_DOCS,
    act: 'jointdays.cancel_day',
    field: 'cancel-reason',
    text: 'Mal tiempo en los puertos',
    other: 'Otro motivo',
    save: 'Cancelar la jornada',
    sure: 'Cancelar la jornada',
  },
  {
    file: 'jointdays/press-hour.page.tsx',
    route: '/joint-days/:day/press-hour',
    path: `${DAY_HREF}/press-hour`,
    docs: DAY_DOCS,
    act: 'jointdays.set_press_hour',
    field: 'press-press-at',
    text: String(Date.UTC(2027, 5, 9, 15)),
    other: String(Date.UTC(2027, 5, 9, 17)),
    shown: '9 jun 2027, 10:00',
    write: (host, instant) => setOn(host, '#press-press-at', inGuayaquil(Number(instant))),
    read: (host) => {
      const wallTime = host.querySelector<HTMLInputElement>('#press-press-at')?.value;
      return wallTime === undefined ? undefined : String(Date.parse(`${wallTime.slice(0, 16)}-05:00`));
    },
    isTyped: ({ pressAt }, instant) => pressAt === inGuayaquil(Number(instant)),
    save: 'Fijar el fin del embargo de prensa',
    sure: 'Fijar el fin del embargo de prensa',
  },
];

const x = { es: 'x' };
const words = (word: string) => ({ es: `WORD_${word}_` });
const YEAR = { from: '2026-01-01', until: '2026-12-31' } as const;
const decided = { decision: 'dcs_day' } as const;
const PAO_ID = 'pao_day';
const LED = ['CL', 'EC'] as const;
const of = (day: string) => ({ day, pao: PAO_ID });
const PLANTED = ['jad_CL', 'jad_both'] as const;
const fields = (coordinator: string, word: string) => ({
  ...{ title: words(word), about: null, objectives: [x], from: '2026-06-10', until: '2026-06-11' },
  ...{ timeZone: 'America/Santiago', coordinator, centre: null, counters: ['drugs' as const], rhythm: 60 },
  references: [],
});
const made = (day: string, coordinator: string, participants: string[], word: string) => ({
  ...{ ...of(day), operation: 'opa_day', ...fields(coordinator, word), participants },
});
const logged = (entry: string, day: string, from: string | null, word: string) => ({
  ...{ entry, ...of(day), kind: 'request' as const, text: words(word), to: null, reference: null, from },
});

const WALKED = '/joint-days/jad_demo-arms';

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'decisions.draft', { ...decided, meeting: MEETING, item: 'agi_1', text: x, mode: 'consensus' }],
    ['admin', 'decisions.adopt', { ...decided, meeting: MEETING, decidedOn: '2026-06-20' }],
    [
      'admin',
      'priorities.open_choice',
      {
        ...{ choice: 'cho_day', title: x, edition: null, ...YEAR, method: x },
        criteria: [{ code: 'c1', text: x, weight: 1 }],
      },
    ],
    [
      'admin',
      'priorities.propose',
      {
        ...{ choice: 'cho_day', priority: 'pri_day', delegation: 'presidency', edition: null },
        ...{ title: x, area: null, reason: x, rests: [] },
      },
    ],
    ['admin', 'priorities.adopt', { choice: 'cho_day', ...decided, priorities: ['pri_day'] }],
    [
      'admin',
      'plans.make_strategy',
      { plan: 'spl_day', title: x, about: null, ...YEAR, priorities: ['pri_day'] },
    ],
    [
      'admin',
      'plans.add_goal',
      { plan: 'spl_day', goal: 'gol_day', number: 1, title: x, outcome: x, priority: 'pri_day' },
    ],
    [
      'admin',
      'plans.make_pao',
      {
        ...{ pao: PAO_ID, title: x, about: null, priority: 'pri_day', strategy: 'spl_day', ...YEAR },
        ...{ leader: 'CL', coLeader: null, participants: ['EC', 'ameripol'], rhythm: 'quarterly' },
        ...{ follows: null, operations: [] },
      },
    ],
    [
      'admin',
      'plans.add_operation',
      {
        ...{ operation: 'opa_day', pao: PAO_ID, goal: 'gol_day', type: 'joint_action_day', title: x },
        ...{ about: null, expected: null, leader: null, coLeader: null, participants: [], ...YEAR },
        ...{ channel: 'none', links: [], follows: null },
      },
    ],
    ['clCoordinator', 'jointdays.make_day', made('jad_CL', 'CL', ['CL'], 'jointday')],
    ['admin', 'jointdays.make_day', made('jad_both', 'EC', ['EC', 'CL'], 'jointdayboth')],
    // Of this one nobody has given figures: it can be called off.
    ['clCoordinator', 'jointdays.make_day', made('jad_none', 'CL', ['CL'], 'jointdaynone')],
    [
      'clCoordinator',
      'jointdays.add_briefing',
      { briefing: 'jdb_CL', ...of('jad_CL'), title: x, text: words('daybriefing'), document: null },
    ],
    ['clCoordinator', 'jointdays.log', logged('jdl_CL', 'jad_CL', null, 'daylog')],
    ['ecDelegate', 'jointdays.log', logged('jdl_EC', 'jad_both', 'EC', 'daylogboth')],
    // What a state that takes part gives of it.
    [
      'clCoordinator',
      'counters.open_day',
      {
        ...{
          state: 'CL',
          day: 'jad_both',
          title: words('postsday'),
          from: '2026-06-10',
          until: '2026-06-11',
        },
        ...{
          timeZone: 'America/Santiago',
          counters: ['drugs'],
          contacts: [],
          briefing: null,
          silentAfter: 60,
          copied: null,
        },
      },
    ],
    [
      'clCoordinator',
      'counters.release',
      {
        ...{ state: 'CL', day: 'jad_both', release: 'crl_both', kind: 'verified', asOf: 1_781_956_800_000 },
        lines: [{ counter: 'drugs', kind: 'cocaine', value: 990 }],
        cards: [
          {
            ...{ count: 'cnt_both', on: '2026-06-10', counter: 'drugs', kind: 'cocaine', value: 990 },
            ...{ subdivision: null, reference: 'WORD_releasedreference_' },
          },
        ],
        reason: 'WORD_releasedboth_',
      },
    ],
  ],
  tried: {
    'jointdays.make_day': [
      ...LED.map((state) => made('jad_new', state, [state], 'fresh')),
      made('jad_new', 'CL', ['CL', 'EC', 'XA'], 'fresh'),
    ],
    'jointdays.edit_day': PLANTED.flatMap((day) => [
      { ...of(day), fields: { rhythm: 30 } },
      { ...of(day), fields: { coordinator: 'CL' } },
    ]),
    'jointdays.move_day': PLANTED.flatMap((day) => [
      { ...of(day), to: 'approved' as const, ...decided },
      { ...of(day), to: 'preparing' as const, decision: null },
    ]),
    'jointdays.cancel_day': [...PLANTED, 'jad_none'].map((day) => ({ ...of(day), reason: 'WORD_fresh_' })),
    'jointdays.set_press_hour': PLANTED.map((day) => ({ ...of(day), pressAt: 1_800_000_000_000 })),
    'jointdays.invite': [
      ...['EC', 'XA', 'AR'].map((state) => ({ ...of('jad_CL'), state })),
      { ...of('jad_both'), state: 'XA' },
    ],
    'jointdays.end_participation': LED.map((state) => ({ ...of('jad_both'), state })),
    'jointdays.add_briefing': PLANTED.map((day) => ({
      ...{ briefing: 'jdb_new', ...of(day), title: x, text: words('fresh'), document: null },
    })),
    'jointdays.edit_briefing': [{ briefing: 'jdb_CL', ...of('jad_CL'), fields: { text: words('fresh') } }],
    'jointdays.remove_briefing': [{ briefing: 'jdb_CL', ...of('jad_CL') }],
    'jointdays.log': PLANTED.flatMap((day) =>
      [null, ...LED].map((from) => logged('jdl_new', day, from, 'fresh')),
    ),
    'jointdays.answer_request': [
      { entry: 'jdl_CL', ...of('jad_CL'), text: words('fresh') },
      { entry: 'jdl_EC', ...of('jad_both'), text: words('fresh') },
    ],
  },
  walked: {
    'presidency-delegate': [
      ...['/joint-days', '/joint-days/new', WALKED, `${WALKED}/edit`, `${WALKED}/approve`],
      ...[`${WALKED}/cancel`, `${WALKED}/press-hour`, `${WALKED}/participants`, `${WALKED}/briefings/new`],
      ...[`${WALKED}/briefings/jdb_demo-arms`, `${WALKED}/briefings/jdb_demo-arms/edit`],
    ],
    'chile-contact': ['/joint-days'],
  },
};

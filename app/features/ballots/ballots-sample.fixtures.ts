import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import { articleDoc } from '#app/features/rules/rules-pages.fixtures.ts';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { itemArgs, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  BALLOT,
  ballotDoc,
  CHILE_IS_LISTED,
  counted,
  HERE_BALLOT,
  HERE_PAPER,
  paperDoc,
  VOTES,
} from './ballots-pages.fixtures.ts';

const STATES = ['CL', 'EC'] as const;
const VOTERS = { CL: 'clDelegate', EC: 'ecDelegate' } as const;
const title = { es: 'WORD_votes_' };
const METHODS = { rec: 'recorded', hands: 'hands', roll: 'roll_call', done: 'hands' } as const;
/** Meetings that vote on paper. */
const ON_PAPER = ['paper', 'totals'] as const;
type Where = keyof typeof METHODS | (typeof ON_PAPER)[number];
const of = (where: Where) => ({ ballot: `blt_${where}`, meeting: `mtg_votes-${where}` });
const goingOn = (where: Where) => ({ ...of(where), about: null });
const asked = (where: Where) => ({
  ...{ meeting: `mtg_votes-${where}`, item: `agi_votes-${where}`, question: title, about: null },
  matter: 'procedure' as const,
});
const paperOf = (where: Where) => ({
  ...{ ...asked(where), kind: 'question' as const, candidates: [], seats: 1, after: null },
  tellers: ['CL', 'EC'] as [string, string],
});
const totals = { papers: 2, blank: 0, invalid: 0, votes: [2, 0] };
const ofPaper = (where: Where) => ({ ballot: `pbt_${where}`, meeting: of(where).meeting, about: null });

/** Rules that say by which majority a question of procedure is decided: without them nothing is voted on paper. */
const parameters: Parameters = {
  ...NO_PARAMETERS,
  majorities: [
    { matter: 'procedure', majority: 'simple_of_present', article: 'art_votes' },
    { matter: 'substance', majority: 'simple_of_present', article: 'art_votes' },
  ],
};
const rules = { set: 'rst_votes' };
const seen = hashOfDraft({
  articles: [{ ...articleDoc('art_votes'), body: { ...articleDoc().body, number: '1', title, text: title } }],
  parameters,
});
const onArticle = {
  ...({ kind: 'article', id: 'art_votes' } as const),
  words: hashOfVoted({ kind: 'article', body: { number: '1', title, text: title } }),
};
const taken = { meeting: 'mtg_votes-rec', decision: 'dec_votes' };

/** A meeting of two states: the head of each is on the list, said so, and is inside. */
function meetingOf(where: Where): Sample['planted'] {
  const { meeting } = of(where);
  return [
    ['admin', 'meetings.schedule', { ...meetingArgs, meeting, languages: ['es'], interpretation: [] }],
    ['admin', 'agenda.add_item', { ...itemArgs, item: `agi_votes-${where}`, meeting, speakers: [] }],
    ['admin', 'meetings.move_to', { meeting, state: 'convened' }],
    ['admin', 'floor.open_sitting', { meeting, day: '2026-06-20' }],
    ...STATES.flatMap((code): Sample['planted'] => {
      const [delegation, participant] = [`dlg_${where}-${code}`, `prt_${where}-${code}`];
      return [
        [
          'admin',
          'participants.add_delegation',
          { delegation, meeting, kind: 'state', code, name: { es: code }, order: 0 },
        ],
        [
          'admin',
          'participants.add',
          {
            ...{ participant, meeting, delegation, name: null, office: { es: 'Jefe' } },
            ...{ capacity: 'head', order: 0 },
          },
        ],
        [VOTERS[code], 'participants.claim', { participant, meeting }],
        [
          'admin',
          'checkins.record',
          {
            ...{ checkIn: `chk_${where}-${code}`, meeting, participant, direction: 'in', way: 'list' },
            ...{ door: 'A', at: Date.UTC(2026, 5, 20, 12) },
          },
        ],
      ];
    }),
  ];
}

function votingIn(where: keyof typeof METHODS): Sample['planted'] {
  return [
    ...meetingOf(where),
    ['admin', 'ballots.open', { ...asked(where), ...of(where), method: METHODS[where] }],
  ];
}

const EIGHT = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'PE'].map((delegation) => ({
  delegation,
}));

const voided = (act: string) => ({
  ...{ act, field: 'void-reason', text: 'Se abrió por error.', other: 'Faltó una delegación.' },
  ...{ save: 'Anular', sure: 'Anular', stays: true },
});

const EDIT: readonly EditCase[] = [
  {
    file: 'ballots/ballot-new.page.tsx',
    form: 'ballots/open-part.tsx',
    route: '/meetings/:id/votes/new',
    path: `${VOTES}/new?item=agi_roadmap`,
    as: 'presidency-delegate',
    act: 'ballots.open',
    field: 'ballot-question',
    text: '¿Se suspende la sesión?',
    other: '¿Se aplaza el debate?',
    save: 'Abrir la votación',
    sure: 'Abrir la votación',
  },
  {
    file: 'ballots/hands-edit.page.tsx',
    form: 'ballots/hands-part.tsx',
    route: '/meetings/:id/votes/:ballot/hands',
    path: `${HERE_BALLOT}/hands`,
    as: 'presidency-delegate',
    docs: [ballotDoc({ method: 'hands' })],
    act: 'ballots.enter_hands',
    field: 'hands-yes',
    text: '2',
    other: '3',
    async also(host) {
      setOn(host, '#hands-no', '0');
    },
    save: 'Escribir el resultado',
    sure: 'Escribir el resultado',
  },
  {
    file: 'ballots/explanation-edit.page.tsx',
    route: '/meetings/:id/votes/:ballot/explain',
    path: `${HERE_BALLOT}/explain`,
    as: 'chile-delegate',
    docs: [CHILE_IS_LISTED, counted()],
    act: 'ballots.explain',
    field: 'explanation-text',
    text: 'Falta el presupuesto.',
    other: 'Falta el calendario.',
    save: 'Explicar el voto',
    sure: 'Explicar el voto',
  },
  {
    file: 'ballots/paper-ballot-new.page.tsx',
    route: '/meetings/:id/votes/paper/new',
    path: `${VOTES}/paper/new?after=pbt_chair`,
    as: 'presidency-delegate',
    docs: [
      paperDoc({
        state: 'counted',
        totals: { papers: 3, blank: 1, invalid: 0, votes: [1, 1] },
        result: { needed: 2, isCarried: false, elected: [], next: [0, 1] },
      }),
    ],
    act: 'ballots.open_paper',
    field: 'paper-question',
    text: 'Presidencia de la mesa, segunda vuelta',
    other: 'Segunda vuelta',
    save: 'Abrir la votación',
    sure: 'Abrir la votación',
  },
  {
    file: 'ballots/paper-totals-edit.page.tsx',
    route: '/meetings/:id/votes/paper/:paper/totals',
    path: `${HERE_PAPER}/totals`,
    as: 'presidency-delegate',
    docs: [paperDoc({ seats: 2, roll: EIGHT })],
    act: 'ballots.enter_paper',
    field: 'totals-votes',
    text: '6',
    other: '5',
    async also(host) {
      setOn(host, '#totals-papers', '8');
      setOn(host, '#totals-votes-1', '4');
    },
    save: 'Escribir el recuento',
    sure: 'Escribir el recuento',
  },
  {
    file: 'ballots/ballot.page.tsx',
    form: 'ballots/void-part.tsx',
    route: '/meetings/:id/votes/:ballot',
    path: HERE_BALLOT,
    as: 'presidency-delegate',
    docs: [ballotDoc({ method: 'hands' })],
    ...voided('ballots.void'),
  },
  {
    file: 'ballots/paper-ballot.page.tsx',
    form: 'ballots/void-part.tsx',
    route: '/meetings/:id/votes/paper/:paper',
    path: HERE_PAPER,
    as: 'presidency-delegate',
    docs: [paperDoc()],
    ...voided('ballots.void_paper'),
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ...votingIn('rec'),
    ['ecDelegate', 'ballots.cast', { ...goingOn('rec'), delegation: 'EC', choice: 'abstain' }],
    ...votingIn('hands'),
    ...votingIn('roll'),
    ['admin', 'ballots.answer_roll', { ...goingOn('roll'), delegation: 'EC', choice: 'no' }],
    ...votingIn('done'),
    ['admin', 'ballots.enter_hands', { ...goingOn('done'), yes: 1, no: 1, abstain: 0 }],
    ['ecDelegate', 'ballots.explain', { ...of('done'), delegation: 'EC', text: { es: 'WORD_explanation_' } }],
    ['admin', 'decisions.draft', { ...taken, item: 'agi_votes-rec', text: title, mode: 'consensus' }],
    ['admin', 'decisions.adopt', { ...taken, decidedOn: '2026-06-20' }],
    ['admin', 'rules.begin', { ...rules, title, meeting: null, amendUntil: null }],
    ['admin', 'articles.add', { ...rules, article: 'art_votes', number: '1', order: 10, title, text: title }],
    ['admin', 'rules.set_parameters', { ...rules, parameters }],
    ['admin', 'rules.move_to', { ...rules, stage: 'read_for_adoption' }],
    ['admin', 'rules.adopt', { ...rules, ...taken, document: 'x', on: '2026-06-20', seen }],
    ['admin', 'rules.put_in_force', { ...rules, from: '2026-06-20', replaces: null }],
    ...ON_PAPER.flatMap(meetingOf),
    [
      'admin',
      'ballots.open_paper',
      { ...paperOf('paper'), about: onArticle, matter: 'substance', ballot: 'pbt_paper' },
    ],
    ['admin', 'ballots.open_paper', { ...paperOf('totals'), ballot: 'pbt_totals' }],
    ['admin', 'ballots.enter_paper', { ...ofPaper('totals'), totals }],
    // With the other teller's it is counted.
    [
      'ecDelegate',
      'ballots.confirm_paper',
      { ...ofPaper('totals'), delegation: 'EC', isOnPaper: false, totals },
    ],
  ],
  tried: {
    'ballots.open': [{ ...asked('done'), ballot: 'blt_new', method: 'recorded' }],
    'ballots.cast': STATES.map((delegation) => ({ ...goingOn('rec'), delegation, choice: 'yes' as const })),
    'ballots.enter_hands': [{ ...goingOn('hands'), yes: 1, no: 0, abstain: 0 }],
    'ballots.answer_roll': STATES.map((delegation) => ({
      ...{ ...goingOn('roll'), delegation, choice: 'yes' as const },
    })),
    'ballots.close': [goingOn('rec'), goingOn('roll')],
    'ballots.void': [{ ...goingOn('rec'), reason: 'x' }],
    'ballots.explain': STATES.map((delegation) => ({ ...of('done'), delegation, text: { es: 'x' } })),
    'ballots.open_paper': [{ ...paperOf('done'), ballot: 'pbt_new' }],
    'ballots.enter_paper': [{ ...ofPaper('paper'), about: onArticle, totals }],
    'ballots.confirm_paper': STATES.flatMap((delegation) =>
      [true, false].map((isOnPaper) => ({ ...ofPaper('totals'), delegation, isOnPaper, totals })),
    ),
    'ballots.void_paper': [{ ...ofPaper('paper'), about: onArticle, reason: 'x' }],
  },
  walked: {
    'presidency-delegate': [
      '/meetings/mtg_demo-week/votes',
      '/meetings/mtg_demo-week/votes/new',
      '/meetings/mtg_demo-week/votes/paper/new',
      `/meetings/mtg_demo-week/votes/${BALLOT}`,
      `/meetings/mtg_demo-week/votes/${BALLOT}/hands`,
      `/meetings/mtg_demo-week/votes/${BALLOT}/roll`,
      '/meetings/mtg_demo-week/votes/paper/pbt_chair',
      '/meetings/mtg_demo-week/votes/paper/pbt_chair/totals',
      '/meetings/mtg_demo-week/print/votes',
    ],
    'chile-contact': ['/meetings/mtg_demo-week/votes', `/meetings/mtg_demo-week/votes/${BALLOT}/explain`],
  },
};

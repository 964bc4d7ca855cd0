import { demoIdFor } from '#server/demo/run-demo.ts';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import type { Done } from './fill-data.ts';

/** By the declaration of the demo; a state that signed without powers is none yet. */
export const MEMBERS = 11;
const SET_ID = 'rst_e2e-rules';
/** The demo's rules in force, which those of a journey replace. */
export const DEMO_RULES = demoIdFor('rst', 'provisional');
export const SET = `/rules/${SET_ID}`;
const QUORUM_ID = 'art_e2e-quorum';
export const QUORUM_ARTICLE = `${SET}/articles/${QUORUM_ID}`;
export const QUORUM_NUMBER = '2';
export const QUORUM_TITLE = { es: 'Quórum', pt: 'Quórum', en: 'Quorum' };
export const QUORUM_TEXT = {
  es: 'El quórum es la mitad de los miembros.',
  pt: 'O quórum é a metade dos membros.',
  en: 'The quorum is half of the members.',
};

/** By the clock of the phones. */
const TODAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Santiago',
  dateStyle: 'short',
}).format(Date.now());
/** The first day of the other quorum, and the day before it. */
export const CHANGES_ON = addDays(TODAY, 3);
export const DAY_BEFORE = addDays(CHANGES_ON, -1);
export const MEETINGS = { before: '/meetings/mtg_e2e-before', after: '/meetings/mtg_e2e-after' };

const act = (name: string, args: object): Done => ({
  ...{ as: 'presidency-admin', compartment: COMMITTEE, name, args: args as Json },
});

function calledMeeting(path: string, day: string): Done[] {
  const meeting = path.split('/').at(-1) ?? '';
  return [
    act('meetings.schedule', { ...meetingArgs, meeting, startsOn: day, endsOn: day }),
    // Two members, and one state that is none.
    ...['CL', 'EC', 'GT'].map((code, order) =>
      act('participants.add_delegation', {
        ...{ delegation: `dlg_${meeting.slice(4)}-${code}`, meeting, kind: 'state', code },
        ...{ name: { es: code, pt: code, en: code }, order: order * 10 },
      }),
    ),
  ];
}

const DECISION_ID = 'dcs_e2e-rules';
/** By which all of it was adopted. */
export const DECISION_TEXT = 'Se adopta el reglamento de ejemplo.';
export const MEETING_ID = 'mtg_demo-founding';
const BY_DECISION = { decision: DECISION_ID, meeting: MEETING_ID };
const ARTICLES = [
  {
    ...{ article: 'art_e2e-purpose', number: '1', order: 10 },
    title: { es: 'Objeto', pt: 'Objeto', en: 'Purpose' },
    text: { es: 'Ordena las reuniones.', pt: 'Ordena as reuniões.', en: 'It governs the meetings.' },
  },
  { article: QUORUM_ID, number: QUORUM_NUMBER, order: 20, title: QUORUM_TITLE, text: QUORUM_TEXT },
];
const PARAMETERS: Parameters = {
  ...NO_PARAMETERS,
  quorum: { basis: 'half', number: null, article: QUORUM_ID },
};
function drafted({ article, ...fields }: (typeof ARTICLES)[number]): Doc<Article> {
  const body = { ...fields, version: 0, isRemoved: false };
  return { collection: 'articles', id: article, parent: SET_ID, audience: 'x', rev: 1, body };
}

/** Rules of two articles, in force since today, and two meetings without a number of their own. */
export const RULES_IN_FORCE: readonly Done[] = [
  act('rules.begin', {
    ...{ set: SET_ID, meeting: null, amendUntil: null },
    title: { es: 'Reglamento de ejemplo', pt: 'Regimento de exemplo', en: 'Sample rules' },
  }),
  ...ARTICLES.map((article) => act('articles.add', { set: SET_ID, ...article })),
  act('rules.set_parameters', { set: SET_ID, parameters: PARAMETERS }),
  act('rules.move_to', { set: SET_ID, stage: 'read_for_adoption' }),
  act('decisions.draft', {
    ...{ ...BY_DECISION, item: 'agi_demo-opening', mode: 'consensus' },
    text: { es: DECISION_TEXT, pt: DECISION_TEXT, en: DECISION_TEXT },
  }),
  {
    ...act('decisions.adopt', { ...BY_DECISION, decidedOn: TODAY }),
    base: { [`decisions/${DECISION_ID}`]: 1 },
  },
  act('rules.adopt', {
    ...{ set: SET_ID, ...BY_DECISION, document: 'CLASI/E2E/1', on: TODAY },
    seen: hashOfDraft({ articles: ARTICLES.map(drafted), parameters: PARAMETERS }),
  }),
  act('rules.put_in_force', { set: SET_ID, from: TODAY, replaces: DEMO_RULES }),
  ...calledMeeting(MEETINGS.before, DAY_BEFORE),
  ...calledMeeting(MEETINGS.after, CHANGES_ON),
];

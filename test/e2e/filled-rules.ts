import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { addDays } from '#shared/membership/days.rules.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import type { Done } from './fill-data.ts';

const SET_ID = 'rst_e2e-rules';
export const SET = `/rules/${SET_ID}`;
const QUORUM_ID = 'art_e2e-quorum';
export const QUORUM_ARTICLE = `${SET}/articles/${QUORUM_ID}`;
export const QUORUM_NUMBER = '2';
export const QUORUM_TITLE = { es: 'Cuórum', pt: 'Quórum', en: 'Quorum' };
export const QUORUM_TEXT = {
  es: 'El cuórum es la mitad de los miembros.',
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

/** Rules of two articles, in force since today, and two meetings without a number of their own. */
export const RULES_IN_FORCE: readonly Done[] = [
  act('rules.begin', {
    ...{ set: SET_ID, meeting: null, amendUntil: null },
    title: { es: 'Reglamento de ejemplo', pt: 'Regimento de exemplo', en: 'Sample rules' },
  }),
  act('articles.add', {
    ...{ article: 'art_e2e-purpose', set: SET_ID, number: '1', order: 10 },
    title: { es: 'Objeto', pt: 'Objeto', en: 'Purpose' },
    text: { es: 'Ordena las reuniones.', pt: 'Ordena as reuniões.', en: 'It governs the meetings.' },
  }),
  act('articles.add', {
    ...{ article: QUORUM_ID, set: SET_ID, number: QUORUM_NUMBER, order: 20 },
    ...{ title: QUORUM_TITLE, text: QUORUM_TEXT },
  }),
  act('rules.set_parameters', {
    set: SET_ID,
    parameters: { ...NO_PARAMETERS, quorum: { basis: 'half', number: null, article: QUORUM_ID } },
  }),
  act('rules.move_to', { set: SET_ID, stage: 'read_for_adoption' }),
  act('rules.adopt', {
    ...{ set: SET_ID, meeting: 'mtg_demo-founding', decision: 'dcs_e2e-rules' },
    ...{ document: 'CLASI/E2E/1', on: TODAY },
  }),
  act('rules.put_in_force', { set: SET_ID, from: TODAY, replaces: null }),
  ...calledMeeting(MEETINGS.before, DAY_BEFORE),
  ...calledMeeting(MEETINGS.after, CHANGES_ON),
];

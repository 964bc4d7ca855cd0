import { type EditCase, tap } from '#app/edit-case.fixtures.ts';
import { cardIdOf } from '#shared/counters/release.rules.ts';
import { cardJudgementId, seizureCardId } from '#shared/jointdays/jointdays.schemas.ts';
import type { Sample } from '#test/support/sample.ts';
import { CENTRE, DOUBLE, RUNNING } from './centre-pages.fixtures.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'jointdays/double.page.tsx',
    route: '/joint-days/:day/centre/doubles/:double',
    path: `${CENTRE}/doubles/${DOUBLE}`,
    docs: RUNNING,
    act: 'jointdays.judge_double',
    field: 'double-reason',
    text: 'Un contenedor, dos equipos.',
    other: 'Dos equipos en el mismo muelle.',
    async also(host) {
      tap(host, '#double-keeps');
    },
    save: 'Guardar la decisión',
    sure: 'Guardar la decisión',
  },
  {
    file: 'jointdays/log-edit.page.tsx',
    route: '/joint-days/:day/centre/log/new',
    path: `${CENTRE}/log/new`,
    docs: RUNNING,
    act: 'jointdays.log',
    field: 'log-text',
    text: 'Se prolonga el turno del muelle 4.',
    other: 'Se prolonga el turno del muelle 5.',
    async also(host) {
      tap(host, '#log-kind');
    },
    save: 'Guardar',
  },
  {
    file: 'jointdays/log-entry.page.tsx',
    route: '/joint-days/:day/centre/log/:entry',
    path: `${CENTRE}/log/jdl_ask`,
    docs: RUNNING,
    act: 'jointdays.answer_request',
    field: 'log-reply',
    text: 'Confirmado, 182 kg.',
    other: 'Confirmado, 180 kg.',
    save: 'Responder',
  },
];

/** Of the release that counts for Chile, which its coordinator gave, and of what `plantJoint` has Ecuador release. */
const CL = seizureCardId({ state: 'CL', count: 'cnt_both' });
const EC = seizureCardId({ state: 'EC', count: 'cnt_bothEC' });
const judged = { day: 'jad_both', pao: 'pao_day', one: CL, other: EC, reason: 'WORD_fresh_' };

const WALKED = '/joint-days/jad_demo-arms/centre';
const REPORTED = '/joint-days/jad_demo-ports/centre';
const cardOf = (state: string, count: string) => seizureCardId({ state, count: cardIdOf(count) });
const DEMO_DOUBLE = cardJudgementId(cardOf('CL', 'cnt_demo-cha-guns'), cardOf('PE', 'cnt_demo-san-guns'));

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {
    'jointdays.judge_double': [
      { ...judged, isSame: true, keeps: CL },
      { ...judged, isSame: false, keeps: null },
    ],
  },
  walked: {
    'presidency-delegate': [
      ...[WALKED, `${WALKED}/states/EC`, `${WALKED}/log/new`],
      ...[REPORTED, `${REPORTED}/log/jdl_demo-scanner`, `${REPORTED}/doubles/${DEMO_DOUBLE}`],
    ],
  },
};

import { paoDoc } from '#app/features/plans/pao-pages.fixtures.ts';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import {
  type CardJudgement,
  cardJudgementId,
  type DayLogEntry,
  type JointActionDay,
  type ReleasedSeizure,
  type StateTotals,
  seizureCardId,
  stateTotalsId,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DAY_ID } from './jointdays-pages.fixtures.ts';

export const CENTRE = `/joint-days/${DAY_ID}/centre`;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** 9 June 2027, 15:10 in Quito: the second of three days. */
export const ON_DAY = Date.parse('2027-06-09T20:10:00Z');
/** An hour of that day in Quito. */
export const at = (hour: number, minute = 0) =>
  Date.parse('2027-06-09T05:00:00Z') + hour * HOUR + minute * MINUTE;
const signed = (label: string, when: number) => ({ by: 'per_someone', label, at: when, takenAt: when });

function doc<B extends JsonObject>(collection: string, id: string, body: B, parent: string | null = DAY_ID) {
  return { collection, id, parent, audience: jointDayAudience(DAY_ID), rev: 1, body } satisfies Doc<B>;
}

export function dayDoc(change: Partial<JointActionDay> = {}): Doc<JointActionDay> {
  return doc(
    'jointActionDays',
    DAY_ID,
    {
      title: { es: 'Puertos del Pacífico', pt: 'Portos do Pacífico', en: 'Pacific ports' },
      ...{ about: null, objectives: [], from: '2027-06-08', until: '2027-06-10' },
      ...{ timeZone: 'America/Guayaquil', coordinator: 'EC', centre: null },
      counters: [
        'persons_checked',
        'containers_checked',
        'detentions',
        'victims',
        'drugs',
        'firearms',
        'cash',
      ],
      ...{ rhythm: 60, pressAt: null, references: [], pao: paoDoc().id },
      participants: ['EC', 'CL', 'CO', 'PE'],
      ...{ state: 'running', approved: null, debriefing: null, made: signed('Ecuador', 0) },
      ...change,
    },
    'opa_2.3',
  );
}

const line = (counter: TotalLine['counter'], value: number, kind: string | null = null): TotalLine => ({
  ...{ counter, kind, value },
});
export function totalsDoc(
  state: string,
  number: number,
  receivedAt: number,
  lines: TotalLine[],
  change: Partial<StateTotals> = {},
): Doc<StateTotals> {
  return doc('stateTotals', stateTotalsId({ state, release: `crl_${state}${number}` }), {
    ...{ state, kind: 'provisional', number, asOf: receivedAt - MINUTE, lines, reason: null, receivedAt },
    ...change,
  });
}
export function cardDoc(state: string, change: Partial<ReleasedSeizure> = {}): Doc<ReleasedSeizure> {
  const count = `cnt_${state}1`;
  return doc('seizureCards', seizureCardId({ state, count }), {
    ...{ state, count, on: '2027-06-09', counter: 'drugs', kind: 'cocaine', value: 182_400 },
    ...{ subdivision: 'EC-G', reference: null, ...change },
  });
}
export function logDoc(id: string, when: number, change: Partial<DayLogEntry> = {}): Doc<DayLogEntry> {
  return doc('dayLog', id, {
    ...{ kind: 'request', text: { es: 'Confirmen el contenedor de las 11:40.' }, from: null, to: 'CL' },
    ...{ reference: 'SIENA 4471-27', said: signed('Centro, Guayaquil', when), answer: null },
    ...change,
  });
}

export const CARDS = [
  cardDoc('EC'),
  cardDoc('CO', { value: 180_000, on: '2027-06-08', reference: 'SIENA 4471-27' }),
];
export const DOUBLE = cardJudgementId(CARDS[0]?.id ?? '', CARDS[1]?.id ?? '');
export function judgementDoc(change: Partial<CardJudgement> = {}): Doc<CardJudgement> {
  const [one = '', other = ''] = CARDS.map(({ id }) => id).sort();
  return doc('cardJudgements', DOUBLE, {
    ...{ one, other, isSame: true, keeps: one, reason: 'Un contenedor, dos equipos.' },
    ...{ judged: signed('Centro, Guayaquil', at(14)), ...change },
  });
}

/** A day that runs: one state is up to date, one late, one has never been heard of; two may have one seizure. */
export const RUNNING: readonly Doc[] = [
  paoDoc(),
  dayDoc(),
  totalsDoc('EC', 8, at(14, 3), [line('persons_checked', 2_104), line('drugs', 182_400, 'cocaine')]),
  totalsDoc('EC', 9, at(15, 2), [
    ...[line('persons_checked', 2_410), line('containers_checked', 96), line('detentions', 12)],
    ...[line('drugs', 194_900, 'cocaine'), line('drugs', 2_300, 'cannabis')],
    ...[line('firearms', 3, 'handgun'), line('cash', 4_812_500, 'USD')],
  ]),
  totalsDoc(
    'CO',
    5,
    at(12, 20),
    [
      ...[line('persons_checked', 1_877), line('detentions', 4), line('drugs', 180_000, 'cocaine')],
      ...[line('cash', 18_250_000_00, 'COP'), line('victims', 2)],
    ],
    // Given at a post without a network, and sent an hour later.
    { asOf: at(11) },
  ),
  totalsDoc('PE', 4, at(15, 1), [line('persons_checked', 940), line('firearms', 1, 'handgun')]),
  ...CARDS,
  logDoc('jdl_ask', at(13, 5)),
  logDoc('jdl_decided', at(12), {
    ...{ kind: 'decision', to: null, reference: null },
    text: { es: 'Se prolonga el turno del muelle 4 hasta las 20:00.' },
  }),
  logDoc('jdl_answered', at(10), {
    ...{ text: { es: '¿Hay escáner libre en Callao?' }, to: 'PE', reference: null },
    answer: { text: { es: 'Sí, desde las 11:00.' }, done: signed('Perú, coordinación', at(10, 12)) },
  }),
];

import { kpiDoc, PAO_ID, paoDoc } from '#app/features/plans/pao-pages.fixtures.ts';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import {
  type DayIndicator,
  dayIndicatorId,
  type PressTable,
  type PublishedDay,
  publishedDayId,
  type StateTotals,
  stateTotalsId,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { ACTION_ID, DAY_DOCS, DAY_HREF, DAY_ID, dayDoc } from './jointdays-pages.fixtures.ts';

export const RESULTS_HREF = DAY_HREF;
/** The evening after the day, in Guayaquil. */
export const PRESS_AT = Date.UTC(2026, 5, 9, 23);
const at = Date.UTC(2026, 5, 9, 15);
const signature = { by: 'per_ecuador-coordinator', label: 'Coordinación, Ecuador', at, takenAt: at };

function docOf<B extends JsonObject>(collection: string, id: string, body: B): Doc<B> {
  return { collection, id, parent: DAY_ID, audience: jointDayAudience(DAY_ID), rev: 1, body };
}
const line = (counter: TotalLine['counter'], value: number, kind: string | null = null): TotalLine => ({
  ...{ counter, kind, value },
});
export const COUNTED = [
  line('persons_checked', 4210),
  line('detentions', 13),
  line('victims', 9),
  line('minors', 2),
  line('drugs', 412_500, 'cocaine'),
  line('cash', 1_850_050, 'USD'),
];

export function totalsDoc(state: string, change: Partial<StateTotals> = {}): Doc<StateTotals> {
  return docOf('stateTotals', stateTotalsId({ state, release: `crl_${state}` }), {
    ...{ state, kind: 'verified', number: 1, asOf: at, lines: COUNTED, reason: null, receivedAt: at },
    ...change,
  });
}
export function tableDoc(change: Partial<PressTable> = {}): Doc<PressTable> {
  return docOf('pressTables', 'jpt_one', {
    ...{ number: 1, states: ['CL', 'EC'], missing: [], text: { es: 'Dos días de controles.' } },
    lines: COUNTED.map((each) => ({ ...each, value: each.value * 2 })),
    parts: ['CL', 'EC'].map((state) => ({ state, lines: COUNTED })),
    ...{ notBefore: PRESS_AT, made: signature, told: null },
    ...change,
  });
}
export function publishedDoc(change: Partial<PublishedDay> = {}): Doc<PublishedDay> {
  return {
    ...docOf('publishedDays', publishedDayId(DAY_ID), {
      ...{ day: DAY_ID, title: { es: 'Controles a la misma hora' }, from: '2026-06-07', until: '2026-06-08' },
      ...{ states: ['CL', 'EC'], missing: [], table: 'jpt_one', version: 1, published: signature },
      lines: tableDoc().body.lines.map((each) =>
        each.counter === 'minors' ? { ...each, value: null } : each,
      ),
      ...change,
    }),
    ...{ parent: ACTION_ID, audience: 'plans/pao_drugs' },
  };
}
export function indicatorDoc(change: Partial<DayIndicator> = {}): Doc<DayIndicator> {
  const kpi = 'kpi_seized';
  return docOf('dayIndicators', dayIndicatorId({ day: DAY_ID, kpi }), {
    ...{ kpi, counter: 'drugs', kind: 'cocaine', followUp: null, unit: 'kilogram', linked: signature },
    ...{ measurement: null, told: null },
    ...change,
  });
}

/** A day of two states that is over, with what came of it, as a device of Ecuador has it. */
export const RESULT_DOCS: readonly Doc[] = [
  ...DAY_DOCS.filter(({ id }) => id !== DAY_ID && id !== PAO_ID),
  paoDoc({ from: '2026-01-01', until: '2026-12-31' }),
  dayDoc({
    ...{ state: 'debriefing', from: '2026-06-07', until: '2026-06-08', pressAt: PRESS_AT },
    counters: ['persons_checked', 'detentions', 'victims', 'minors', 'drugs', 'cash'],
  }),
  totalsDoc('EC'),
  totalsDoc('CL'),
  ...['kpi_seized', 'kpi_free', 'kpi_other'].map((id) => kpiDoc(id, ACTION_ID, 12)),
  indicatorDoc(),
  docOf('dayLessons', 'jls_shifts', {
    ...{ kind: 'failed', text: { es: 'Los turnos fueron largos.' }, state: 'EC', said: signature },
  }),
  docOf('dayCosts', 'jco_boats', {
    ...{ kind: 'equipment', text: { es: 'Combustible' }, state: 'EC', source: { es: 'Aduana' } },
    ...{ money: { amount: 1250.5, currency: 'USD' }, entered: signature },
  }),
  docOf('dayFollowUps', 'jfu_first', {
    ...{ state: 'EC', counter: 'detentions', what: 'prosecutions', value: 6, asOf: '2026-06-08' },
    ...{ note: null, entered: signature },
  }),
];

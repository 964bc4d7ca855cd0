import { PAO_DOCS, PAO_ID } from '#app/features/plans/pao-pages.fixtures.ts';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { type DayParticipation, dayStateId } from '#shared/joining/joining.schemas.ts';
import type { DayBriefing, JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { openingParent } from '#shared/kernel/openings.ts';

/** 1 October 2026. */
const AT = Date.UTC(2026, 9, 1, 15);
const signature = { by: 'per_presidency-admin', label: 'Presidencia', at: AT, takenAt: AT };
export const DAY_ID = 'jad_ports';
export const DAY_HREF = `/joint-days/${DAY_ID}`;

/** The action of the plan that is a joint action day. */
export const ACTION_ID = 'opa_2-3';

export function dayDoc(change: Partial<JointActionDay> = {}): Doc<JointActionDay> {
  return {
    ...{ collection: 'jointActionDays', id: DAY_ID, parent: ACTION_ID, rev: 1 },
    audience: jointDayAudience(DAY_ID),
    body: {
      title: { es: 'Controles a la misma hora', pt: 'Controles à mesma hora', en: 'Simultaneous checks' },
      ...{ about: null, objectives: [{ es: 'Contenedores en tránsito' }], pao: PAO_ID },
      ...{ from: '2027-06-07', until: '2027-06-08', timeZone: 'America/Guayaquil', coordinator: 'EC' },
      centre: {
        ...{ name: 'Centro de coordinación', city: 'Guayaquil', state: 'EC' },
        contacts: [{ function: 'Oficial de turno', phone: '+593 4 255 0100' }],
      },
      counters: ['persons_checked', 'vehicles_checked', 'drugs', 'cash'],
      ...{ rhythm: 60, pressAt: null, references: [{ system: 'siena', reference: '4711' }] },
      ...{ participants: ['EC', 'CL'], state: 'preparing', approved: null, debriefing: null },
      made: signature,
      ...change,
    },
  };
}
export function takingPart(state: string): Doc<DayParticipation> {
  return {
    ...{ collection: 'dayStates', id: dayStateId({ day: DAY_ID, state }), parent: openingParent(state) },
    ...{ audience: jointDayAudience(DAY_ID), rev: 1 },
    body: { day: DAY_ID, state, invited: signature, endedAt: null },
  };
}
export function briefingDoc(change: Partial<DayBriefing> = {}): Doc<DayBriefing> {
  return {
    ...{ collection: 'dayBriefings', id: 'jdb_order', parent: DAY_ID, rev: 1 },
    audience: jointDayAudience(DAY_ID),
    body: {
      title: { es: 'Orden de la jornada' },
      ...{ text: { es: 'Anotar cada control.' }, document: null, made: signature },
      ...change,
    },
  };
}
/** The plan with its day, as a device of a state that takes part has it. */
export const DAY_DOCS: readonly Doc[] = [
  ...PAO_DOCS,
  dayDoc(),
  ...['EC', 'CL'].map(takingPart),
  briefingDoc(),
];

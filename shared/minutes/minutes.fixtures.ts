import {
  type FloorRequest,
  floorAudience,
  type Intervention,
  interventionId,
  type Sitting,
  sittingId,
} from '#shared/floor/floor.schemas.ts';
import { calendarOf, HOLIDAYS, holidayId, WORK_CALENDAR } from '#shared/holidays/holidays.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { MeetingState } from '#shared/meetings/meetings.schemas.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import { ALL_RULES, RULES_AUDIENCE } from '#shared/rules/rules.schemas.ts';

const HOUR = 3_600_000;
/** Thursday, ten in the morning in Madrid. */
export const SESSION = Date.parse('2026-06-25T08:00Z');
export const PERU = 'spk_peru';
export const CHILE = 'spk_chile';
export const ITEM = 'agi_1';
const FLOOR = floorAudience(MEETING);

export function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  audience: string,
  parent: string | null = MEETING,
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

export function requestDoc(id: string, change: Partial<FloorRequest> = {}): Doc<FloorRequest> {
  const body: FloorRequest = {
    ...{ delegation: 'PE', item: ITEM, kind: 'speech', point: null, isMinister: false },
    ...{ capacity: 'members', state: 'called', takenAt: SESSION, turn: 1, by: 'per_peru', ...change },
  };
  return docOf('floorRequests', id, body, FLOOR);
}

/** That who asked with this request spoke. */
export function interventionDoc(request: string, change: Partial<Intervention> = {}): Doc<Intervention> {
  const body: Intervention = {
    ...{ request, item: ITEM, delegation: 'PE', kind: 'speech', startedAt: SESSION },
    ...{ endedAt: SESSION + 134_000, usedMs: 134_000, limitMs: 180_000, ...change },
  };
  return docOf('interventions', interventionId(request), body, FLOOR);
}

export function sittingDoc(change: Partial<Sitting> = {}): Doc<Sitting> {
  const body: Sitting = {
    ...{ day: '2026-06-25', item: null, text: null, isListOpen: false, speaking: null },
    ...{ openedAt: SESSION - HOUR, closedAt: SESSION + 8 * HOUR, ...change },
  };
  return docOf('sittings', sittingId(MEETING), body, FLOOR);
}

const { meeting: _meeting, ...held } = meetingArgs;
export function heldDoc(state: MeetingState): Doc {
  return docOf('meetings', MEETING, { ...held, state } as unknown as JsonObject, 'all', null);
}
/** Peru and Chile spoke, and the meeting is over. */
export const spokenDocs: readonly Doc[] = [
  heldDoc('closed'),
  sittingDoc(),
  requestDoc(PERU),
  interventionDoc(PERU),
  requestDoc(CHILE, { delegation: 'CL', by: 'per_chile' }),
  interventionDoc(CHILE, {
    delegation: 'CL',
    startedAt: SESSION + 200_000,
    endedAt: SESSION + 290_000,
    usedMs: 90_000,
  }),
];

/** Rules in force that give so many working days for corrections, by article `art_minutes`. */
export function rulesDocs(days: number): Doc[] {
  const parameters = { ...NO_PARAMETERS, corrections: { days, article: 'art_minutes' } };
  const set = {
    ...{ title: { es: 'Reglamento' }, meeting: null, amendUntil: null, stage: 'adopted', parameters },
    ...{ parameterVersion: 1, adoption: null, from: '2026-01-01', replacedFrom: null },
  };
  const version = { set: 'rst_1', version: 1, from: '2026-01-01', parameters };
  return [
    docOf('ruleSets', 'rst_1', set as JsonObject, RULES_AUDIENCE, ALL_RULES),
    docOf('parameterVersions', 'prv_1-1', version as JsonObject, RULES_AUDIENCE, ALL_RULES),
  ];
}

/** The committee counts by the calendar of this state, which does not work on these days. */
export function daysOffDocs(state: string, days: readonly string[]): Doc[] {
  return [
    docOf('workCalendars', WORK_CALENDAR, { state, by: 'per_presidency', at: 1 }, HOLIDAYS, null),
    ...days.map((day) =>
      docOf(
        'holidays',
        holidayId({ state, day }),
        { state, day, name: { es: 'Feriado' } },
        HOLIDAYS,
        calendarOf(state),
      ),
    ),
  ];
}

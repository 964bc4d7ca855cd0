import { CHILE_IS_LISTED } from '#app/features/ballots/ballots-pages.fixtures.ts';
import { heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { docWith, panama } from '#shared/board/board.fixtures.ts';
import {
  type FloorRequest,
  floorAudience,
  type Intervention,
  interventionId,
  type Sitting,
  type Speaking,
  sittingId,
} from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { type FloorRule, NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';

export const HERE_NOW = `/meetings/${MEETING}/now`;
/** Half past ten in the morning in Panama City, on the first day. */
export const HALF_PAST_TEN = Date.parse('2026-10-14T15:30:00Z');
export const OPEN_ITEM = {
  id: 'agi_roadmap',
  number: '2',
  title: { es: 'Hoja de ruta 2027', pt: 'Roteiro 2027', en: 'Road map 2027' },
};
const MINUTE = 60_000;

const onFloor = <B extends Doc['body']>(collection: string, id: string, body: B): Doc<B> => ({
  ...docWith(collection, id, body),
  audience: floorAudience(MEETING),
});

export function speakingOf(delegation: string, change: Partial<Speaking> = {}): Speaking {
  return {
    ...{ request: 'spk_1', delegation, kind: 'speech', startedAt: HALF_PAST_TEN - 134_000, usedMs: 0 },
    ...{ runningSince: HALF_PAST_TEN - 134_000, limitMs: 3 * MINUTE, added: null },
    ...change,
  };
}

export function sittingDoc(change: Partial<Sitting> = {}): Doc<Sitting> {
  return onFloor('sittings', sittingId(MEETING), {
    ...{ day: '2026-10-14', item: OPEN_ITEM, text: null, isListOpen: true, speaking: speakingOf('AR') },
    ...{ openedAt: HALF_PAST_TEN - 30 * MINUTE, closedAt: null },
    ...change,
  });
}

export function requestDoc(
  id: string,
  delegation: string,
  turn: number,
  change: Partial<FloorRequest> = {},
): Doc<FloorRequest> {
  return onFloor('floorRequests', id, {
    ...{ delegation, item: OPEN_ITEM.id, kind: 'speech', point: null, isMinister: false },
    ...{ capacity: 'members', state: 'waiting', takenAt: HALF_PAST_TEN - 5 * MINUTE, turn, by: 'per_x' },
    ...change,
  });
}

export function interventionDoc(request: string, delegation: string, minutes: number): Doc<Intervention> {
  const startedAt = HALF_PAST_TEN - 20 * MINUTE;
  return onFloor('interventions', interventionId(request), {
    ...{ request, item: OPEN_ITEM.id, delegation, kind: 'speech', startedAt },
    ...{ endedAt: startedAt + minutes * MINUTE, usedMs: minutes * MINUTE, limitMs: 3 * MINUTE },
  });
}

export const RULE: FloorRule = {
  ...{ minutes: 3, budget: 6, replyMinutes: 2, isPresentOnly: false, isMinisterFirst: true },
  ...{ areSidesInTurn: false, hasReply: true, areObserversLast: true, article: 'art_floor' },
};
/** Rules that are in force, and say this of the floor. */
export function ruleDocs(floor: FloorRule = RULE): Doc[] {
  const parameters = { ...NO_PARAMETERS, floor };
  const from = '2026-01-01';
  const set = { title: { es: 'Reglamento' }, meeting: null, amendUntil: null, stage: 'adopted', parameters };
  const rules = { ...set, parameterVersion: 1, adoption: null, from, replacedFrom: null };
  const version = { set: 'rst_1', version: 1, parameters, from, decision: null };
  return [
    docWith('ruleSets', 'rst_1', rules, 'rules'),
    docWith('parameterVersions', 'prv_1', version, 'rules'),
  ];
}

/** The meeting in Panama City in session: Argentina speaks on the road map. */
export function docsOfRoom(sitting: Doc<Sitting> = sittingDoc()): Doc[] {
  return [
    ...heldDocs.filter(({ collection }) => collection !== 'meetings'),
    docWith('meetings', MEETING, { ...panama, state: 'in_session' as const }, null),
    ...ruleDocs(),
    requestDoc('spk_1', 'AR', 1, { state: 'called' }),
    CHILE_IS_LISTED,
    sitting,
  ];
}

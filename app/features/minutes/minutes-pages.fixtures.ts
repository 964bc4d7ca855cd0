import { heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import {
  type FloorRequest,
  floorAudience,
  type Intervention,
  interventionId,
  type Sitting,
  sittingId,
} from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import {
  type Correction,
  correctionId,
  type Minutes,
  minutesId,
  type Summary,
  summaryId,
} from '#shared/minutes/minutes.schemas.ts';

export const HERE_MINUTES = `/meetings/${MEETING}/minutes`;
/** The first day of the meeting, eleven in the morning in Panama City. */
export const SPOKEN = Date.parse('2026-10-14T16:00:00Z');
export const CHILE = 'spk_chile';
export const ECUADOR = 'spk_ecuador';
const ROADMAP = 'agi_roadmap';
const signed = { by: 'per_notes', label: 'Secretaría', at: SPOKEN, takenAt: SPOKEN };

const inRoom = <D extends Doc>(doc: D): D => ({ ...doc, audience: floorAudience(MEETING) });

function calledDoc(id: string, delegation: string): Doc<FloorRequest> {
  return inRoom(
    docWith('floorRequests', id, {
      ...{ delegation, item: ROADMAP, kind: 'speech', point: null, isMinister: false, capacity: 'members' },
      ...{ state: 'called', takenAt: SPOKEN, turn: 1, by: `per_${delegation}` },
    } as FloorRequest),
  );
}

/** Somebody had the floor with this request, and spoke. */
export function spokeDocs(request: string, delegation: string, change: Partial<Intervention> = {}): Doc[] {
  const body: Intervention = {
    ...{ request, item: ROADMAP, delegation, kind: 'speech', startedAt: SPOKEN },
    ...{ endedAt: SPOKEN + 134_000, usedMs: 134_000, limitMs: 180_000, ...change },
  };
  return [calledDoc(request, delegation), inRoom(docWith('interventions', interventionId(request), body))];
}

/** Somebody has the floor with this request. */
export function speakingDocs(request: string, delegation: string): Doc[] {
  const body: Sitting = {
    ...{ day: '2026-10-14', text: null, isListOpen: true, openedAt: SPOKEN - 3_600_000, closedAt: null },
    item: { id: ROADMAP, number: '2', title: { es: 'Hoja de ruta 2027' } },
    speaking: {
      ...{ request, delegation, kind: 'speech', startedAt: SPOKEN + 300_000, usedMs: 0 },
      ...{ runningSince: SPOKEN + 300_000, limitMs: 180_000, added: null },
    },
  };
  return [
    // It is not over.
    ...heldDocs.filter(({ id }) => id === MEETING),
    calledDoc(request, delegation),
    inRoom(docWith('sittings', sittingId(MEETING), body)),
  ];
}

export function summaryDoc(request: string, delegation: string, es: string): Doc<Summary> {
  const body: Summary = { request, item: ROADMAP, delegation, text: { es }, ...signed };
  return { ...docWith('summaries', summaryId(request), body), audience: 'members/minutes' };
}

export function minutesDoc(change: Partial<Minutes> = {}): Doc<Minutes> {
  const body: Minutes = {
    ...{ state: 'window', lastDay: '2026-10-22', until: Date.parse('2026-10-23T00:00-05:00') },
    ...{ timeZone: 'America/Panama', article: null, calendar: 'PA', adopted: null, ...signed, ...change },
  };
  return { ...docWith('minutes', minutesId(MEETING), body), audience: 'members/minutes' };
}

export function correctionDoc(
  request: string,
  delegation: string,
  change: Partial<Correction> = {},
): Doc<Correction> {
  const body: Correction = {
    ...{ request, item: ROADMAP, delegation, was: { es: 'Chile apoya la hoja de ruta.' }, answer: null },
    ...{ text: { es: 'Chile apoya la hoja de ruta con una reserva.' }, state: 'open' },
    ...{ by: 'per_chile', label: 'Delegada', at: SPOKEN, takenAt: SPOKEN, ...change },
  };
  return { ...docWith('summaryCorrections', correctionId(request), body), audience: 'members/minutes' };
}

/** What was there while the meeting went on, which is over. */
const overDocs: readonly Doc[] = heldDocs.map((doc) =>
  doc.id === MEETING ? { ...doc, body: { ...doc.body, state: 'closed' } } : doc,
);
/** Chile and Ecuador spoke on the road map. */
export const spokenDocs: readonly Doc[] = [
  ...overDocs,
  ...spokeDocs(CHILE, 'CL'),
  ...spokeDocs(ECUADOR, 'EC', {
    startedAt: SPOKEN + 180_000,
    endedAt: SPOKEN + 225_000,
    usedMs: 45_000,
    kind: 'for',
  }),
];
/** What the minutes say of both. */
export const summaryDocs: readonly Doc[] = [
  summaryDoc(CHILE, 'CL', 'Chile apoya la hoja de ruta.'),
  summaryDoc(ECUADOR, 'EC', 'Ecuador pide más plazo.'),
];
/** The minutes went out. */
export const sentDocs: readonly Doc[] = [...spokenDocs, ...summaryDocs, minutesDoc()];

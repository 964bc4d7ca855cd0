import { panamaDocs } from '#app/features/board/board-pages.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { CheckIn } from '#shared/checkins/checkins.schemas.ts';
import type { ActionPoint, CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';

function item(
  number: string,
  startsAt: string,
  title: AgendaItem['title'],
  change: Partial<AgendaItem> = {},
) {
  const rest = { summary: null, room: null, speakers: [], order: Number(number) * 10, offset: -300 };
  const when = { startsAt, timeZone: 'America/Panama', durationMinutes: 60 };
  return { number, class: null, kind: 'session' as const, title, ...rest, ...when, ...change };
}

export const agenda: Readonly<Record<string, AgendaItem>> = {
  agi_opening: item(
    '1',
    '2026-10-14T09:00',
    { es: 'Apertura', pt: 'Abertura', en: 'Opening' },
    { kind: 'opening', speakers: [{ participant: 'prt_AR0' }] },
  ),
  agi_roadmap: item(
    '2',
    '2026-10-14T10:00',
    { es: 'Hoja de ruta 2027', pt: 'Roteiro 2027', en: 'Road map 2027' },
    { class: 'B', documents: ['doc_1'], proposer: 'CL' },
  ),
  agi_break: item('', '2026-10-14T11:00', { es: 'Pausa' }, { kind: 'break', number: null, order: 30 }),
  agi_closing: item('3', '2026-10-15T16:00', { es: 'Clausura' }, { kind: 'closing' }),
};

export function decisionOf(id: string, change: Partial<CommitteeDecision> = {}): Doc<CommitteeDecision> {
  return docWith('decisions', id, {
    item: 'agi_roadmap',
    text: { es: 'Se aprueba la hoja de ruta 2027.', pt: 'Aprova-se o roteiro 2027.' },
    mode: 'consensus',
    state: 'adopted',
    number: 4,
    year: 2026,
    decidedOn: '2026-10-14',
    ...change,
  });
}

export function actionOf(id: string, change: Partial<ActionPoint> = {}): Doc<ActionPoint> {
  return docWith('actionPoints', id, {
    item: 'agi_roadmap',
    decision: 'dcs_roadmap',
    text: { es: 'Enviar el plan nacional al punto de contacto.' },
    owner: 'CL',
    due: '2026-11-30',
    state: 'open',
    evidence: null,
    ...change,
  });
}

export function cameIn(participant: string): Doc<CheckIn> {
  const at = Date.parse('2026-10-14T13:30:00Z');
  return docWith('checkIns', `chk_${participant.slice(4)}`, {
    participant,
    direction: 'in',
    way: 'qr',
    door: 'Puerta norte',
    at,
    heardAt: at,
    by: 'per_door',
    device: 'dev_door',
  });
}

/** The meeting in Panama City with its released agenda, one decision and what follows from it. */
export const heldDocs: readonly Doc[] = [
  ...panamaDocs,
  ...Object.entries(agenda).map(([id, body]) => docWith('agendaItems', id, body)),
  docWith('agendaReleases', 'rel_1', {
    version: 1,
    releasedAt: Date.parse('2026-10-01T20:00:00Z'),
    note: null,
    added: agenda,
    changed: {},
    removed: [],
  }),
  decisionOf('dcs_roadmap'),
  actionOf('acp_plan'),
];

export const OUTCOMES = `/meetings/${MEETING}/outcomes`;
/** The second day of the meeting, ten in the morning in Panama City. */
export const SECOND_DAY = Date.parse('2026-10-15T15:00:00Z');

/** The words of an element as somebody reads them. */
export const tidy = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const texts = (host: HTMLElement, selector: string) => [...host.querySelectorAll(selector)].map(tidy);

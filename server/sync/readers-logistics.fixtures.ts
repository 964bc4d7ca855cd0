import { letterHost } from '#shared/logistics/letters.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { ORGANISERS, type Who } from './readers-people.fixtures.ts';

/** Who reads the running order, who invites by the letters, and what a delegation was asked for. */
export const LOGISTICS_READERS: Readonly<Record<string, readonly Who[]>> = {
  'runningSteps logistics/meetings': ORGANISERS,
  'visaHosts logistics/meetings': ORGANISERS,
  'asks nominations/CL': [...ORGANISERS, 'clLiaison', 'clDelegate'],
};

export function writeLogistics(must: (who: Who, name: string, args: object) => void): void {
  const step = {
    startsAt: '2026-06-25T09:00',
    durationMinutes: 5,
    what: { es: 'x' },
    who: null,
    where: null,
    item: null,
    order: 0,
    timeZone: 'Europe/Madrid',
  };
  must('programme', 'running.add', { step: 'run_1', meeting: MEETING, ...step });
  must('programme', 'letters.set_host', { meeting: MEETING, fields: letterHost });
  must('admin', 'letters.ask', {
    meeting: MEETING,
    lacks: [{ delegation: 'dlg_CL', things: ['nominations'] }],
  });
}

import { docWith } from '#shared/board/board.fixtures.ts';
import { breakId, lookId, type Silence, type SilenceBreak } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { SECOND_DAY } from './outcome-pages.fixtures.ts';

export const SILENCE = 'sil_group';
export const HERE_SILENCE = `/silences/${SILENCE}`;
/** Monday at six in the afternoon, in Lima. */
export const UNTIL = Date.parse('2026-10-19T23:00:00Z');

/** Begun the day before, with two working days. */
export function silenceDoc(change: Partial<Silence> = {}, id = SILENCE): Doc<Silence> {
  return {
    ...docWith('silences', id, {
      item: null,
      text: {
        es: 'Se crea un grupo de trabajo sobre puertos.',
        pt: 'Cria-se um grupo de trabalho sobre portos.',
        en: 'A working group on ports is created.',
      },
      papers: ['doc_1'],
      restsOn: 'Artículo 14',
      asked: ['AR', 'CL', 'EC'],
      term: { kind: 'working_days', days: 3, hour: '18:00' },
      timeZone: 'America/Lima',
      calendar: 'PE',
      until: UNTIL,
      takenAt: SECOND_DAY - 86_400_000,
      extensions: [],
      state: 'running',
      endedAt: null,
      withdrawn: null,
      decision: null,
      by: 'per_presidency',
      label: 'Presidencia',
      at: SECOND_DAY - 86_400_000,
      ...change,
    }),
    parent: null,
    audience: 'members/decisions',
  } as Doc<Silence>;
}

export function breakDoc(state: string, change: Partial<SilenceBreak> = {}): Doc<SilenceBreak> {
  return {
    ...docWith('silenceBreaks', breakId({ silence: SILENCE, state }), {
      state,
      reason: 'Falta el presupuesto.',
      takenAt: SECOND_DAY - 3_600_000,
      isLate: false,
      takenBack: null,
      by: `per_${state}`,
      label: 'Delegada',
      at: SECOND_DAY - 3_600_000,
      ...change,
    }),
    parent: SILENCE,
    audience: 'members/decisions',
  } as Doc<SilenceBreak>;
}

export function lookDoc(state: string): Doc {
  return {
    ...docWith('silenceLooks', lookId({ silence: SILENCE, state }), {
      ...{ state, takenAt: SECOND_DAY, by: `per_${state}`, at: SECOND_DAY },
    }),
    parent: SILENCE,
    audience: 'members/decisions',
  };
}

import { minutesActs, NOTED, noted, OVER, SENT } from '#shared/minutes/planted.fixtures.ts';
import type { MovesWorld } from './world.ts';

const MONTH = 30 * 86_400_000;
type Must = (who: string, name: string, args: object) => void;

/** Minutes that are a draft, that are corrected, and that nobody can correct any more. */
export function plantMinutes(world: MovesWorld, must: Must): void {
  const plant = (meeting: string, day: string) => {
    for (const { name, args } of minutesActs(meeting, day)) must('admin', name, args);
  };
  plant(NOTED, '2026-06-20');
  plant(SENT, '2026-06-20');
  const { request, text: was } = noted(SENT, 'EC');
  must('ecDelegate', 'minutes.correct', {
    ...{ meeting: SENT, request, was, text: { es: 'WORD_correction_' } },
  });
  world.pass(-MONTH);
  plant(OVER, '2026-05-21');
  world.pass(MONTH);
}

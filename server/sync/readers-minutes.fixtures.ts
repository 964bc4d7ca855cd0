import { minutesActs, NOTED, noted, SENT } from '#shared/minutes/planted.fixtures.ts';
import { MEETING_PEOPLE, ORGANISERS, type Who } from './readers-people.fixtures.ts';

interface World {
  must(who: 'admin' | 'clDelegate', name: string, args: object, base?: Record<string, number>): void;
}

/** What was noted is of those who take notes until the minutes go out, and then of everybody who meets. */
export const MINUTES_READERS: Readonly<Record<string, readonly Who[]>> = {
  ...Object.fromEntries(
    [NOTED, SENT].flatMap((meeting) =>
      ['sittings', 'floorRequests', 'interventions'].map((name) => [
        `${name} floor/${meeting}`,
        MEETING_PEOPLE,
      ]),
    ),
  ),
  'summaries logistics/minutes': ORGANISERS,
  'summaries members/minutes': MEETING_PEOPLE,
  'minutes members/minutes': MEETING_PEOPLE,
  'summaryCorrections members/minutes': MEETING_PEOPLE,
};

/** Two meetings: of one the minutes are a draft, of the other they went out, and a delegation corrects them. */
export function writeMinutes({ must }: World): void {
  for (const meeting of [NOTED, SENT])
    for (const { name, args, base } of minutesActs(meeting, '2026-06-20')) must('admin', name, args, base);
  const { request, text: was } = noted(SENT, 'CL');
  must('clDelegate', 'minutes.correct', { meeting: SENT, request, was, text: { es: 'x' } });
}

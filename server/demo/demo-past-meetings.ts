import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { madeUp } from './demo-ideal-texts.ts';
import { MADRID, pastMeeting } from './demo-meetings.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const MEETINGS = [
  {
    key: 'ideal-method',
    on: '02-10',
    title: madeUp(
      'Reunión técnica sobre el método de IDEAL',
      'Reunião técnica sobre o método do IDEAL',
      'Technical meeting on the method of IDEAL',
    ),
  },
  {
    key: 'ideal-adoption',
    on: '11-06',
    title: madeUp(
      'Reunión que adoptó IDEAL 1',
      'Reunião que adotou o IDEAL 1',
      'Meeting that adopted IDEAL 1',
    ),
  },
] as const;

const DECISIONS = {
  'ideal-0-method': {
    meeting: 'ideal-method',
    text: madeUp(
      'IDEAL 1 se evalúa con el método ideal-1.',
      'O IDEAL 1 é avaliado com o método ideal-1.',
      'IDEAL 1 is assessed by method ideal-1.',
    ),
  },
  'ideal-1-method': {
    meeting: 'ideal-adoption',
    text: madeUp(
      'IDEAL 2 se evalúa con el mismo método.',
      'O IDEAL 2 é avaliado com o mesmo método.',
      'IDEAL 2 is assessed by the same method.',
    ),
  },
  'ideal-0-adoption': {
    meeting: 'ideal-adoption',
    text: madeUp('Se adopta IDEAL 1.', 'Adota-se o IDEAL 1.', 'IDEAL 1 is adopted.'),
  },
} as const;
type PastDecision = keyof typeof DECISIONS;

/** The day of a past meeting, in the year before. */
export function dayOfDecision(key: PastDecision, year: number): string {
  const { on } = MEETINGS.find((each) => each.key === DECISIONS[key].meeting) ?? MEETINGS[0];
  return `${year}-${on}`;
}

export function decided(key: PastDecision, idFor: IdFor) {
  return { meeting: idFor('mtg', DECISIONS[key].meeting), decision: idFor('dcs', key) };
}

/** A meeting of the year before, and what it decided about IDEAL: no earlier than on its day. */
export function demoPastMeeting({
  held,
  year,
  idFor,
  daysAgo,
}: {
  held: (typeof MEETINGS)[number]['key'];
  year: number;
  idFor: IdFor;
  daysAgo: number;
}): DemoStep[] {
  const act = (name: string, args: object): DemoStep => ({
    ...{ compartment: COMMITTEE, name, args: args as Json, as: 'presidency-admin', daysAgo },
  });
  const isHeld = ({ key }: (typeof MEETINGS)[number]) => key === held;
  const taken = (Object.keys(DECISIONS) as PastDecision[]).filter((key) => DECISIONS[key].meeting === held);
  return [
    ...MEETINGS.filter(isHeld).flatMap(({ key, on, title }) => {
      const meeting = idFor('mtg', key);
      const day = `${year}-${on}`;
      return [
        act('meetings.schedule', {
          ...{ meeting, ...pastMeeting, title, startsOn: day, endsOn: day, decideBy: null, state: 'planned' },
        }),
        act('agenda.add_item', {
          ...{ item: idFor('agi', key), meeting, number: '1', kind: 'session', title, summary: null },
          ...{ class: null, room: null, speakers: [], order: 0, durationMinutes: 120 },
          ...{ startsAt: `${day}T15:00`, timeZone: MADRID },
        }),
        ...['convened', 'in_session'].map((state) => act('meetings.move_to', { meeting, state })),
      ];
    }),
    ...taken.flatMap((key) => {
      const of = decided(key, idFor);
      const { text } = DECISIONS[key];
      return [
        act('decisions.draft', {
          ...of,
          ...{ item: idFor('agi', DECISIONS[key].meeting), text, mode: 'consensus' },
        }),
        act('decisions.adopt', { ...of, decidedOn: dayOfDecision(key, year) }),
      ];
    }),
    act('meetings.move_to', { meeting: idFor('mtg', held), state: 'closed' }),
  ];
}

import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { begin, contact, customsHead, EDITION, linked, world } from '#test/support/release-world.ts';
import type { Count, Section } from './contributions.schemas.ts';
import { differingFigures, type FigureChoice, figuresOf } from './figures.rules.ts';

const about = { kind: 'area', code: 'cocaine' } as const;
const IN = { state: 'CL', edition: EDITION };
const counted = (amount: number): Count => ({
  ...{ what: 'Clorhidrato de cocaína', counted: 'kilogram', stage: 'seized', place: null },
  ...{ amount, note: 'Peso neto' },
});
const docs = (collection: string) =>
  world.docs('state:CL').filter((doc) => doc.collection === collection) as unknown[];
const sources = () => ({
  sections: docs('sections') as Doc<Section>[],
  choices: (docs('figureChoices') as Doc<FigureChoice & { [field: string]: never }>[]).map(
    ({ body }) => body,
  ),
});
const amounts = () => figuresOf(sources()).map(({ count }) => count.amount);

/** One minute later, by somebody whose clock is days off. */
function made(actor: typeof contact, name: string, args: object, days = 0): void {
  world.now += 60_000;
  const decision = world.act(actor, name, args, world.now + days * 86_400_000);
  expect(decision.accepted ? 'accepted' : decision.code).toBe('accepted');
}
const answer = (section: string, amount: number, days = 0) =>
  made(
    customsHead,
    'contributions.answer_section',
    { section, state: 'CL', answer: null, counts: [counted(amount)] },
    days,
  );
const choose = (choice: string, amount: number, { section = null as string | null, days = 0 } = {}) =>
  made(
    contact,
    'contributions.choose_figure',
    { ...IN, choice, about, count: counted(amount), section, reason: 'Se pesó todo.' },
    days,
  );

beforeEach(() => {
  begin();
  linked();
  for (const section of ['sec_1', 'sec_2'])
    made(contact, 'contributions.ask_section', {
      ...{ ...IN, section, requirement: null, question: { es: '¿Cuánto se incautó?' }, about },
      ...{ institution: 'customs', unit: null, due: '2099-01-01' },
    });
});

test.each([
  ['a year behind', -365],
  ['right', 0],
  ['a year ahead', 365],
])('the last choice counts where the clock of one who chose is %s', (_clock, days) => {
  answer('sec_1', 420);
  answer('sec_2', 431);
  choose('fgc_1', 420, { section: 'sec_1' });
  choose('fgc_2', 431, { section: 'sec_2', days });
  expect(amounts()).toEqual([431]);
  choose('fgc_3', 420, { section: 'sec_1' });
  expect(amounts()).toEqual([420]);
});

test.each([
  ['a year behind', -365],
  ['right', 0],
  ['a year ahead', 365],
])('a figure of its own holds against what was said before it, with a clock that is %s', (_clock, days) => {
  answer('sec_1', 420, days);
  answer('sec_2', 431);
  choose('fgc_1', 450);
  expect(amounts()).toEqual([450]);
  answer('sec_1', 440, days);
  expect(amounts()).toEqual([]);
  expect(differingFigures(sources()).size).toBe(1);
  choose('fgc_2', 445, { days });
  expect(amounts()).toEqual([445]);
});

import type { TodayAsker } from '#app/kit/today-lines.ts';
import { openDoubles, possibleDoubles } from '#shared/jointdays/doubles.rules.ts';
import { cardJudgements, seizureCards } from '#shared/jointdays/jointdays.schemas.ts';
import { droppedCards } from '#shared/jointdays/region.rules.ts';

export type DoublesOf = (day: string, replica: TodayAsker['client']['replica']) => number;

/** How many possible doubles between states wait to be decided. */
export const openDoublesOf: DoublesOf = (day, replica) => {
  const cards = replica.within(seizureCards, day);
  const judgements = replica.within(cardJudgements, day);
  const dropped = droppedCards(
    cards,
    judgements.map(({ body }) => body),
  );
  return openDoubles(possibleDoubles(cards).doubles, { judgements, dropped }).length;
};

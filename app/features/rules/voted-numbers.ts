import { useQuery } from '#app/kit/use-query.ts';
import { isDay } from '#shared/kernel/days.ts';
import type { Votes } from '#shared/rules/amendments.schemas.ts';

const NUMBERS = ['for', 'against', 'abstained', 'members'] as const satisfies readonly (keyof Votes)[];
const isCount = (text: string) => /^\d{1,2}$/.test(text);
interface Voted {
  readonly votes: Readonly<Record<(typeof NUMBERS)[number], string>>;
  /** How many members were there: more than gave an answer, maybe. */
  readonly present: string;
  readonly on: string;
  readonly meeting: string;
  /** Hash of the words that were voted on. */
  readonly words: string;
}

/** What a vote of a meeting counted, as the address hands it on; null where it does not. */
export function useVoted(): Voted | null {
  const query = useQuery<Record<(typeof NUMBERS)[number] | 'present' | 'on' | 'meeting' | 'words', string>>();
  const numbers = NUMBERS.map((each) => [each, query[each] ?? ''] as const);
  const { present = '', on = '', meeting = '', words = '' } = query;
  if (!numbers.every(([, text]) => isCount(text)) || !isCount(present) || !isDay(on)) return null;
  return { votes: Object.fromEntries(numbers) as Voted['votes'], present, on, meeting, words };
}

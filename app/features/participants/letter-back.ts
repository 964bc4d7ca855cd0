import type { BackTo } from '#app/features/meetings/edit-frame.tsx';
import { useQuery } from '#app/kit/use-query.ts';

type From = 'letter' | 'letters';

/** What an address is told of where one comes from: a visa letter, or a letter that was opened from the list of all. */
export const comingFrom = (from: From) => `?from=${from}`;

/** The visa letter's own: whether the list of all letters led to it. */
export function useFromLetters(): () => boolean {
  const query = useQuery<{ from?: string }>();
  return () => query.from === 'letters';
}

/** The way back to the letter, for whoever came from there to write its name; null for others. */
export function useLetterBack(person: () => string | undefined): () => BackTo | null {
  const query = useQuery<{ from?: string }>();
  return () => {
    const id = person();
    if (id === undefined) return null;
    if (query.from === 'letters') return [`people/${id}/letter${comingFrom('letters')}`, 'letters.one'];
    return query.from === 'letter' ? [`people/${id}/letter`, 'letters.one'] : null;
  };
}

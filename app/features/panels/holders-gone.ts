import { useAnswer } from '#app/kit/online.tsx';
import { ColleaguesAnswerSchema } from '#shared/people/people.schemas.ts';

/**
 * Whether whoever holds a seat can rate no more: without an account, without a role, or of another state by now. The server
 * alone knows; without a network nobody is said to be gone.
 */
export function useHoldersGone(isAsked: () => boolean): (person: string | null | undefined) => boolean {
  const query = useAnswer(ColleaguesAnswerSchema, '/api/people/colleagues', isAsked);
  return (holder) =>
    holder != null && query.data !== undefined && !query.data.people.some(({ person }) => person === holder);
}

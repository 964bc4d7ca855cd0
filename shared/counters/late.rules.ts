import type { Count, PostCrew, StateDay } from './counters.schemas.ts';

/** Why somebody should look at an entry that was taken: it says to be of before, and came after. */
export type Lateness = 'closed' | 'left' | 'away';

/**
 * Whether an entry came when the day had been closed, or when the work of whoever made it was over, though it says to be of
 * before; or of a time when they were not posted. A clock says anything, so the coordinator is told, also after the day was
 * closed again and after somebody came back. It goes by when an entry was written, not by the hour that it says.
 */
export function latenessOf(
  { counted: { at, takenAt }, isForPost, writtenAt = at }: Pick<Count, 'counted' | 'isForPost' | 'writtenAt'>,
  {
    day: { closed, closings = [] },
    crew,
  }: {
    readonly day: Pick<StateDay, 'closed' | 'closings'>;
    readonly crew: Pick<PostCrew, 'endedAt' | 'away'> | null;
  },
): Lateness | null {
  if (isForPost || takenAt === null) return null;
  const { endedAt = null, away = [] } = crew ?? {};
  if (endedAt !== null && takenAt > endedAt) return 'left';
  const apart = away.find(({ from, until }) => takenAt > from && writtenAt < until);
  if (apart !== undefined) return writtenAt > apart.from ? 'away' : 'left';
  const closedAt = closed === null ? null : (closed.takenAt ?? closed.at);
  const shut = [...closings, ...(closedAt === null ? [] : [{ from: closedAt, until: closedAt }])];
  return shut.some(({ from, until }) => takenAt > from && (writtenAt <= from || writtenAt < until))
    ? 'closed'
    : null;
}

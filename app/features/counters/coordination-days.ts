import type { StateDay } from '#shared/counters/counters.schemas.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export interface KnownDay {
  /** The committee's entry. */
  readonly day: string;
  /** Waiting: the committee has it, and this state has not opened it for its posts. */
  readonly standing: 'waiting' | 'open' | 'closed';
  readonly body: Pick<StateDay, 'title' | 'from' | 'until'>;
}

/** The days of a state, the last ones first: as it opened them, else as the committee has them. */
export function knownDays({
  state,
  entries,
  opened,
}: {
  state: string;
  entries: readonly Doc<JointActionDay>[];
  opened: readonly Doc<StateDay>[];
}): KnownDay[] {
  const here = new Set(opened.map(({ body }) => body.day));
  const waiting = entries.filter(
    ({ id, body }) => !here.has(id) && stageOfDay(body).isOffered && body.participants.includes(state),
  );
  return [
    ...waiting.map(({ id, body }): KnownDay => ({ day: id, standing: 'waiting', body })),
    ...opened.map(({ body }): KnownDay => ({ day: body.day, standing: body.state, body })),
  ].toSorted((one, other) => other.body.from.localeCompare(one.body.from));
}

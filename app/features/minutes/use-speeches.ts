import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { interventions, sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Minutes,
  minutes,
  minutesId,
  summaries,
  summaryCorrections,
} from '#shared/minutes/minutes.schemas.ts';
import { type Speech, speechesOf } from '#shared/minutes/speeches.rules.ts';

/** Who spoke in a meeting and who speaks, with what the minutes say of it. */
export function useSpeeches(meeting: () => string): Accessor<readonly Speech[]> {
  const { replica } = useClient();
  return createMemo(() =>
    speechesOf({
      interventions: replica.within(interventions, meeting()),
      sitting: replica.one(sittings, sittingId(meeting()))?.body ?? null,
      summaries: replica.within(summaries, meeting()),
      corrections: replica.within(summaryCorrections, meeting()),
    }),
  );
}

/** The minutes of a meeting once they went out; null before. */
export function useMinutes(meeting: () => string): Accessor<Doc<Minutes> | null> {
  const { replica } = useClient();
  return createMemo(() => replica.one(minutes, minutesId(meeting())));
}

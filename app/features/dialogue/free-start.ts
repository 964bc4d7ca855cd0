import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { offsetAt } from '#app/kit/zones.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { freeStart } from '#shared/meetings/agenda-plan.rules.ts';
import { agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';

/**
 * What choosing a meeting for one more item fills in: a start after all that stands in its agenda. An hour that somebody
 * typed stays.
 */
export function useFreeStart() {
  const client = useClient();
  const now = useNow();
  let proposed = '';
  return (meeting: Pick<Doc<Meeting>, 'id' | 'body'> | undefined, startsAt: string): string => {
    if (meeting === undefined || (startsAt !== '' && startsAt !== proposed)) return startsAt;
    const items = timeAgenda({ docs: client.replica.within(agendaItems, meeting.id), offsetAt });
    proposed = freeStart(meeting.body, items, utcDay(now()));
    return proposed;
  };
}

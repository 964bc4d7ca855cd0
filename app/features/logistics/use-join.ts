import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import {
  connectionId,
  connections,
  type ShownConnection,
  shownConnections,
} from '#shared/connections/connections.schemas.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

/** How the reader joins a meeting; null if it is not to be joined at a distance, or not by them. */
export function useJoin(meeting: () => string): Accessor<ShownConnection | null> {
  const client = useClient();
  return createMemo(() => {
    const about = client.replica.one(meetings, meeting())?.body;
    if (about === undefined || isOver(about.state) || about.state === 'postponed') return null;
    if (about.format === 'in_person') return null;
    const [shown] = client.replica.within(shownConnections, meeting());
    if (shown !== undefined) return shown.body;
    // Who organises has it before others.
    const own = client.replica.one(connections, connectionId(meeting()))?.body;
    return own === undefined ? null : { ...own, changedAt: null };
  });
}

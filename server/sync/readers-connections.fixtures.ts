import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { CL_MEETING, MEETING_PEOPLE, ORGANISERS, type Who } from './readers-people.fixtures.ts';

interface World {
  must(who: 'admin' | 'programme' | 'clDelegate', name: string, args: object): void;
}

const BY_ALL = 'mtg_joined-by-all';
/** How one joins a meeting: whoever organises it, and those to whom they show it. */
export const CONNECTIONS_READERS: Readonly<Record<string, readonly Who[]>> = {
  'connections logistics/meetings': ORGANISERS,
  [`shownConnections floor/${BY_ALL}`]: MEETING_PEOPLE,
  'shownConnections contacts/of/CL': CL_MEETING,
  'shownConnections joining/CL/per_clDelegate': ['clLiaison', 'clDelegate'],
};

/** Three meetings that one joins at a distance, each shown to others. */
export function writeConnections({ must }: World): void {
  for (const [meeting, seenBy] of [
    [BY_ALL, 'all'],
    ['mtg_joined-by-delegations', 'delegations'],
    ['mtg_joined-by-heads', 'heads'],
  ] as const) {
    must('admin', 'meetings.schedule', { ...meetingArgs, meeting });
    must('admin', 'meetings.move_to', { meeting, state: 'convened' });
    const code = 'CL';
    const delegation = `dlg_${seenBy}`;
    const name = { es: code };
    must('admin', 'participants.add_delegation', {
      ...{ delegation, meeting, kind: 'state', code, name, order: 0 },
    });
    const participant = `prt_${seenBy}`;
    const head = { capacity: 'head', name: null, office: { es: 'Dirección' }, order: 0 };
    if (seenBy === 'heads') must('admin', 'participants.add', { participant, meeting, delegation, ...head });
    must('programme', 'connections.set', {
      meeting,
      ...{ link: 'https://meet.example/j/1', phones: [], number: null, pin: null },
      ...{ seenBy, daysBefore: null, inCalendars: false },
    });
    if (seenBy === 'heads') must('clDelegate', 'participants.claim', { participant, meeting });
  }
}

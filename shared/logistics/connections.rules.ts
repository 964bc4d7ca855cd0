import { contactAudience, floorAudience, joiningAudience } from '#shared/access/scopes.ts';
import {
  type Connection,
  type ShownConnection,
  shownConnectionId,
} from '#shared/connections/connections.schemas.ts';
import { endOfDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { isLinkOf } from '#shared/participants/nominations.rules.ts';
import type { ParticipantLink } from '#shared/participants/nominations.schemas.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

type Dated = Pick<Meeting, 'startsOn' | 'endsOn' | 'precision' | 'offset'>;

/** From when others see it, milliseconds since 1970; null: as soon as it is convened, or while it has no day. */
function opensAtOf(meeting: Dated, daysBefore: Connection['daysBefore']): number | null {
  if (daysBefore === null || meeting.precision !== 'day') return null;
  return Date.parse(`${meeting.startsOn}T00:00:00Z`) - (meeting.offset ?? 0) * MINUTE - daysBefore * DAY;
}

/** Until when: the night after the last day, or of the month; null: while it has neither. */
function closesAtOf(meeting: Dated): number | null {
  return meeting.precision === 'open' ? null : endOfDay(meeting.endsOn);
}

/** The same while it is to come; null: there is no hour to wait for. */
export function hoursOf({
  meeting,
  daysBefore,
  now,
}: {
  meeting: Dated;
  daysBefore: Connection['daysBefore'];
  now: number;
}): Pick<Connection, 'opensAt' | 'closesAt'> {
  const toCome = (at: number | null) => (at !== null && at > now ? at : null);
  return { opensAt: toCome(opensAtOf(meeting, daysBefore)), closesAt: toCome(closesAtOf(meeting)) };
}

/** Whether others see how to join: never before its time or after it, nor of a meeting that does not take place. */
export function isShownAt({
  meeting,
  connection,
  now,
}: {
  meeting: Meeting;
  connection: Connection;
  now: number;
}): boolean {
  if (meeting.state !== 'convened' && meeting.state !== 'in_session') return false;
  if (meeting.format === 'in_person') return false;
  // Without a day nobody has anything to join yet, and it would be shown for ever.
  const closesAt = closesAtOf(meeting);
  if (closesAt === null || closesAt <= now) return false;
  if (connection.daysBefore === null) return true;
  const opensAt = opensAtOf(meeting, connection.daysBefore);
  return opensAt !== null && opensAt <= now;
}

export interface Copy {
  readonly id: string;
  readonly audience: string;
}

/** Where copies lie, so that exactly those read one who are to see it. */
export function copiesOf({
  id: meeting,
  connection: { seenBy },
  delegations,
  participants,
  links,
}: {
  id: string;
  connection: Connection;
  delegations: readonly Doc<Delegation>[];
  participants: readonly Doc<Participant>[];
  links: readonly Doc<ParticipantLink>[];
}): Copy[] {
  if (seenBy === 'all')
    return [{ id: shownConnectionId({ meeting, readers: null }), audience: floorAudience(meeting) }];
  if (seenBy === 'delegations')
    return delegations.map(({ body: { code } }) => ({
      id: shownConnectionId({ meeting, readers: code }),
      audience: contactAudience({ delegation: code, consent: 'delegation' }),
    }));
  return participants
    .filter(({ body }) => body.capacity === 'head')
    .flatMap(({ id, body }) => {
      const delegation = delegations.find((each) => each.id === body.delegation)?.body.code;
      const link = links.find((each) => each.body.participant === id);
      if (delegation === undefined || link === undefined || !isLinkOf(link, delegation)) return [];
      const { person } = link.body;
      return [
        {
          id: shownConnectionId({ meeting, readers: person }),
          audience: joiningAudience({ delegation, person }),
        },
      ];
    });
}

/** The same for two that are joined in the same way. */
export function wayOf({
  link,
  phones,
  number,
  pin,
}: Pick<ShownConnection, 'link' | 'phones' | 'number' | 'pin'>): string {
  return JSON.stringify([link, phones, number, pin]);
}

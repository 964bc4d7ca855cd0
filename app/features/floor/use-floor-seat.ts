import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { hasRightHere } from '#app/features/rules/has-right-here.ts';
import type { PlainKey } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import type { FloorRequest, Speaking } from '#shared/floor/floor.schemas.ts';
import { speakerFault } from '#shared/floor/speaker.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import type { FloorView } from './use-floor.ts';

/** How the delegation of whoever reads stands to the floor. */
export interface FloorSeat {
  /** For which they may ask; null where they may not, and `why` says what to do. */
  readonly delegation: Accessor<string | null>;
  readonly why: Accessor<{ readonly fact: PlainKey; readonly more?: PlainKey } | null>;
  /** Whether they have said who they are on the list of the meeting: until then they act for nobody. */
  readonly isKnown: Accessor<boolean>;
  /** Their delegation has the floor. */
  readonly speaking: Accessor<Speaking | null>;
  /** Of their delegation, in the list, in its order. */
  readonly waiting: Accessor<readonly Doc<FloorRequest>[]>;
  readonly asked: Accessor<readonly Doc<FloorRequest>[]>;
  /** Whether the rules let their delegation raise points of order. */
  readonly mayMove: Accessor<boolean>;
}

export function useFloorSeat(floor: FloorView, meeting: string): FloorSeat {
  const client = useClient();
  const now = useNow();
  const seat = () => seatOf(client.actor());
  const own = ({ body }: Doc<FloorRequest>) => body.delegation === seat();
  const isListed = () => floor.delegations().some(({ body }) => body.code === seat());
  const hasRole = () => may(client.actor(), 'floor.ask', { delegation: seat() });
  const hasRight = (right: 'speak' | 'propose') => {
    const delegation = seat();
    const day = floor.sitting()?.body.day ?? utcDay(now());
    return delegation !== null && hasRightHere(client.replica, { delegation, right, day });
  };
  const fault = createMemo(() => {
    const delegation = seat();
    const list = {
      links: client.replica.within(participantLinks, meeting),
      participants: client.replica.within(participants, meeting),
      delegations: floor.delegations(),
    };
    if (delegation === null) return 'floor.not_on_list';
    return speakerFault(list, { person: client.actor().person, delegation });
  });
  const why = createMemo((): { fact: PlainKey; more?: PlainKey } | null => {
    if (seat() === null || !isListed()) return { fact: 'floor.no_seat', more: 'floor.no_seat_text' };
    if (!hasRole()) return { fact: 'floor.no_role' };
    if (!hasRight('speak')) return { fact: 'floor.no_right', more: 'floor.no_right_text' };
    return fault() === 'floor.does_not_speak' ? { fact: 'errors.floor.does_not_speak' } : null;
  });
  return {
    delegation: () => (why() === null ? seat() : null),
    why,
    isKnown: () => fault() === null,
    speaking: () => {
      const speaking = floor.sitting()?.body.speaking ?? null;
      return speaking !== null && speaking.delegation === seat() ? speaking : null;
    },
    waiting: createMemo(() => floor.list().filter(own)),
    asked: createMemo(() => floor.asked().filter(own)),
    mayMove: () => hasRight('propose'),
  };
}

import { type Accessor, createEffect, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type MeetingView, useMeeting } from '#app/features/meetings/use-meeting.ts';
import { useOwnParticipant } from '#app/features/meetings/use-own-participant.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { NoteItem, NoteItemSection, Venue } from '#shared/logistics/venues.schemas.ts';
import { needsId } from '#shared/participants/personal.rules.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import { keepPlans } from './keep-plans.ts';
import { dayOfMorning, nextTurn, onDay, partsFor, pickUpOf, type Turn, venuesOnDay } from './morning.ts';
import { useLogistics } from './use-logistics.ts';

export interface MorningView {
  readonly view: MeetingView;
  readonly now: Accessor<number>;
  /** The day shown and today's, both in the venue's calendar. */
  readonly date: Accessor<string>;
  readonly today: Accessor<string>;
  readonly places: Accessor<readonly Doc<Venue>[]>;
  readonly venues: Accessor<readonly Doc<Venue>[]>;
  readonly pickUp: Accessor<ReturnType<typeof pickUpOf>>;
  readonly turn: Accessor<{ turn: Turn | null; isOver: boolean }>;
  /** Whether I have said who I am on the list. */
  readonly isClaimed: Accessor<boolean>;
  /** Whether this applies to me: field staff and people without a delegation are on no list. */
  readonly mayClaim: Accessor<boolean>;
  readonly hotel: Accessor<Doc<Venue> | null>;
  /** The language for interpretation that I asked for. */
  readonly language: Accessor<string>;
  parts(section: NoteItemSection): Doc<NoteItem>[];
}

/** What the reader needs on the morning of a meeting, all from this phone's own store. */
export function useMorning(id: () => string): MorningView {
  const client = useClient();
  const { locale } = useI18n();
  const view = useMeeting(id, { isFixed: true });
  const now = useNow();
  const { places, items } = useLogistics(id);
  const today = createMemo(() => view.clock()?.wallAt(now()).slice(0, 10) ?? '');
  const date = createMemo(() => {
    const meeting = view.meeting()?.body;
    return meeting === undefined ? '' : dayOfMorning({ meeting, today: today() });
  });
  const own = useOwnParticipant(id);
  const needs = createMemo(() => {
    const me = own();
    return me === null ? null : (client.replica.one(travelNeeds, needsId(me))?.body ?? null);
  });
  const delegation = () => client.actor().delegation;
  const pickUp = createMemo(() => {
    const card = view.meeting()?.body.card;
    if (card === undefined) return null;
    const about = { card, items: items(), places: places(), needs: needs() };
    return pickUpOf({ ...about, delegation: delegation(), date: date() });
  });
  createEffect(() => void keepPlans({ client, places: places() }));
  return {
    view,
    now,
    date,
    today,
    places,
    venues: createMemo(() => venuesOnDay(places(), date())),
    pickUp,
    turn: createMemo(() => nextTurn({ items: view.items(), me: own(), date: date(), now: now() })),
    isClaimed: () => own() !== null,
    mayClaim: () => may(client.actor(), 'participants.claim', { delegation: delegation() }),
    hotel: () => places().find((place) => place.id === needs()?.hotel) ?? null,
    language: () => needs()?.interpretation ?? locale(),
    parts: (section) => onDay(partsFor({ items: items(), section, delegation: delegation() }), date()),
  };
}

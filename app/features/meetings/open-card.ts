import { offsetAt } from '#app/kit/zones.ts';
import { CARD_LINE_MAX, type Card, type CardWords } from '#app/store/profiles.ts';
import { forgetsAt } from '#shared/kernel/forgetting.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import { instantOf, offsetOfInstant } from '#shared/kernel/zones.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { openCardOf } from '#shared/meetings/meetings.rules.ts';
import type { AgendaItem, Meeting, MeetingCard } from '#shared/meetings/meetings.schemas.ts';

const LATE = 1_800_000;
/** Agenda rows on the card: only what people need while the phone is locked. */
const SHOWN_ITEMS = 12;

/** A text of the agenda may be ten times as long as one on the card. */
function cut(text: string): string {
  if (text.length <= CARD_LINE_MAX) return text;
  // Never in the middle of a character.
  return `${text.slice(0, CARD_LINE_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The place with its city, which may differ from the meeting's. */
function pickUpPlace({
  pickUp,
  language,
}: {
  pickUp: NonNullable<MeetingCard['pickUp']>;
  language: Language;
}) {
  return cut(`${readText(pickUp.place, language).value}, ${readText(pickUp.city, language).value}`);
}

type Kinds = Readonly<Record<AgendaItem['kind'] | 'pickUp' | 'cancelled', string>>;

interface Opened {
  meeting: Meeting;
  items: readonly TimedItem[];
  now: number;
}

function wordsOf({
  meeting,
  items,
  now,
  open,
  language,
  kinds,
}: Opened & { open: MeetingCard; language: Language; kinds: Kinds }): CardWords {
  const read = (text: Text) => cut(readText(text, language).value);
  const isOff = meeting.state === 'cancelled';
  const { liaison, emergency } = open;
  // Nobody is fetched for what does not take place, and nothing stands above the word that says so.
  const pickUp = isOff ? null : open.pickUp;
  const hotel = isOff ? null : open.hotel;
  const times = items
    .filter((item) => !isOff && item.endsAt > now)
    .slice(0, SHOWN_ITEMS)
    .map((item) => {
      const room = item.item.room ?? open.room;
      return {
        startsAt: item.startsAt,
        text:
          item.item.number === null ? kinds[item.item.kind] : `${kinds[item.item.kind]} ${item.item.number}`,
        place: room === null ? null : read(room),
      };
    });
  const where = pickUp === null ? null : pickUpPlace({ pickUp, language });
  if (pickUp !== null && where !== null) {
    const startsAt = instantOf({ wallTime: pickUp.startsAt, offset: pickUp.offset ?? offsetAt(pickUp) });
    // Also a little later: people who wait look again.
    if (startsAt + LATE > now) times.unshift({ startsAt, text: kinds.pickUp, place: where });
  }
  return {
    meeting: isOff
      ? cut(`${kinds.cancelled}: ${readText(meeting.title, language).value}`)
      : read(meeting.title),
    room: open.room === null || isOff ? null : read(open.room),
    times,
    pickUp: times.some(({ place }) => place === where) ? where : null,
    liaison: liaison === null ? null : { name: read(liaison.label), phone: cut(liaison.phone) },
    emergency: emergency === null ? null : cut(emergency.phone),
    hotel: hotel === null ? null : { name: read(hotel.name), address: cut(hotel.address) },
    language,
  };
}

/** What the presidency marked as open for a meeting, in one language and in the others; null if nothing. */
export function cardOf({
  language,
  kindsIn,
  ...opened
}: Opened & {
  language: Language;
  /** The kind of an item serves as its name here, since a meeting's card never contains titles (design §6). */
  kindsIn: (language: Language) => Kinds;
}): Card | null {
  const { meeting, now } = opened;
  const open = openCardOf(meeting);
  if (open === null) return null;
  const inLanguage = (each: Language) => wordsOf({ ...opened, open, language: each, kinds: kindsIn(each) });
  return {
    ...inLanguage(language),
    // An unknown zone would break the locked screen: without one, this phone's own clock is used.
    timeZone:
      offsetOfInstant({ timeZone: meeting.timeZone, instant: now }) === null ? null : meeting.timeZone,
    updatedAt: now,
    until: forgetsAt(meeting.endsOn),
    others: LANGUAGES.filter((other) => other !== language).map(inLanguage),
  };
}

import { readableAgenda } from '#app/features/folders/readable-agenda.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { sortMeetings } from '#shared/meetings/meetings.rules.ts';
import { type AgendaItem, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { datesText } from './meeting-words.ts';

/** Next first, as in their list. */
function knownMeetings({ replica, today }: SearchReader): Doc<Meeting>[] {
  return sortMeetings({ list: replica.all(meetings), today, now: Date.parse(`${today}T00:00:00Z`) });
}

export function meetingSources(reader: SearchReader): readonly Source<never>[] {
  const { t, locale, say, elsewhere, only } = reader;
  const meetingSource: Source<Doc<Meeting>> = {
    group: 'meetings',
    things: knownMeetings(reader),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.city), say(body.venue), say(body.summary)),
      elsewhere: elsewhere(body.title, body.city, body.venue, body.summary),
    }),
    said: ({ body: { state } }) =>
      reader.everyday('meeting', state === 'cancelled' || state === 'postponed' ? state : undefined),
    when: ({ id }) => reader.daysOf(id),
    place: ({ body }) =>
      join(
        body.state === 'cancelled' ? t('meetings.state.cancelled') : '',
        heldWhen({ meeting: body, t, locale }),
        only(body.title),
      ),
    href: ({ id }) => `/meetings/${id}/agenda`,
    called: { id: ({ id }) => id, name: ({ body }) => say(body.title) },
  };
  return [asSource(meetingSource)];
}

/** The agenda that the reader works with. */
export function itemSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, actor, say, elsewhere, only, nameOf } = reader;
  const itemSource: Source<Doc<AgendaItem>> = {
    group: 'items',
    things: knownMeetings(reader).flatMap((meeting) => [
      ...readableAgenda({ replica, actor, meeting: meeting.id }),
    ]),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(body.number, say(body.room), say(body.summary)),
      elsewhere: elsewhere(body.title, body.room, body.summary),
    }),
    when: ({ body, parent }) => {
      const day = body.startsAt.slice(0, 10);
      return reader.daysOf(parent) === null ? null : { from: day, until: day };
    },
    place: ({ body, parent }) => join(nameOf(parent), only(body.title)),
    href: ({ id, parent }) => `/meetings/${parent}/agenda/${id}`,
    called: { id: ({ id }) => id, name: ({ body }) => join(body.number, say(body.title)) },
  };
  return [asSource(itemSource)];
}

/** No finer than it is announced; one day with its year, since the search reaches years back. */
function heldWhen({ meeting, t, locale }: { meeting: Meeting; t: Translate; locale: Locale }): string {
  const { startsOn, endsOn, precision } = meeting;
  if (precision === 'day' && startsOn === endsOn) return formatDay(locale, startsOn);
  return datesText({ meeting, t, locale });
}

import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { connectionId, connections } from '#shared/connections/connections.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { daysBetween } from '#shared/kernel/days.ts';
import { readText } from '#shared/kernel/text.ts';
import { canMoveTo } from '#shared/meetings/meetings.rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { decidesHere } from './decides-meeting.ts';
import { preparedMeetings } from './prepared-meetings.ts';

/** It may take place or not, and nobody has said which. */
export function isDecidable(meeting: Meeting | undefined): boolean {
  if (meeting === undefined || meeting.state === 'convened' || meeting.state === 'in_session') return false;
  return canMoveTo({ from: meeting.state, to: 'convened' });
}

/** From so many days before on: until then there is nothing to decide by. */
const AHEAD = 60;

/** Whoever decides whether a meeting on a condition takes place learns until when: what others prepare hangs on it. */
const deciding: TodaySource = {
  rank: 44,
  all: '/meetings',
  isFor: takesPart,
  lines: (asker) =>
    preparedMeetings(asker).flatMap((meeting): TodayLine[] => {
      const { id, body } = meeting;
      const { client, actor, now, locale, t } = asker;
      if (body.state !== 'to_be_confirmed' || body.decideBy === null) return [];
      if (daysBetween(dayHere(now), body.decideBy) > AHEAD) return [];
      const mayDecide = decidesHere(client, actor, meeting);
      const isMine =
        body.decider === undefined || body.decider === null ? mayDecide : actor.delegation === body.decider;
      if (!isMine && !mayDecide) return [];
      const isLate = body.decideBy < dayHere(now);
      const said = { day: formatDay(locale, body.decideBy) };
      return [
        {
          icon: 'calendar-days',
          subject: readText(body.title, locale).value,
          words: t(wordsOf({ isLate, isMine, mayDecide }), said),
          href: mayDecide ? `/meetings/${id}/decide` : `/meetings/${id}/agenda`,
          tone: isLate ? 'act' : 'decide',
        },
      ];
    }),
};

/** In the delegation that decides its head and its liaison write it down; the others learn until when. */
function wordsOf({ isLate, isMine, mayDecide }: Record<'isLate' | 'isMine' | 'mayDecide', boolean>) {
  if (isLate) return 'logistics.decide.late';
  if (!isMine) return 'logistics.decide.awaited';
  return mayDecide ? 'logistics.decide.due' : 'logistics.decide.yours';
}

/** A meeting at a distance that nobody can join yet: before all else while it sits. */
function unlinked({ rank, isSitting }: { rank: number; isSitting: boolean }): TodaySource {
  return {
    rank,
    all: '/meetings',
    isFor: (actor) => may(actor, 'logistics.edit'),
    lines: (asker) =>
      preparedMeetings(asker).flatMap(({ id, body }): TodayLine[] => {
        const { client, locale, t } = asker;
        const isAtDistance = body.format === 'virtual' || body.format === 'hybrid';
        const isAsked = isAtDistance && body.state === (isSitting ? 'in_session' : 'convened');
        if (!isAsked || client.replica.one(connections, connectionId(id)) !== null) return [];
        return [
          {
            icon: 'external-link',
            subject: readText(body.title, locale).value,
            words: t('logistics.decide.no_link'),
            href: `/meetings/${id}/joining`,
            ...(isSitting ? { tone: 'act' as const } : {}),
          },
        ];
      }),
  };
}

export const decideToday = [
  unlinked({ rank: 1.2, isSitting: true }),
  unlinked({ rank: 43.9, isSitting: false }),
  deciding,
];

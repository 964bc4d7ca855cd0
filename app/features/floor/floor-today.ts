import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { seatOf } from '#shared/access/seats.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { sittingToday } from './in-session.ts';

/** A meeting that sits comes before all else: whoever opens the app then wants to be in the room. */
const inSession: TodaySource = {
  rank: 1,
  all: '/meetings',
  isFor: takesPart,
  lines: ({ client, actor, now, locale, t }) =>
    client.replica.all(meetings).flatMap(({ id, body: meeting }): TodayLine[] => {
      const { replica } = client;
      const sitting = sittingToday(id, { replica, now });
      if (sitting === null) return [];
      const line = {
        icon: 'mic' as const,
        subject: readText(sitting.item?.title ?? meeting.title, locale).value,
        href: `/meetings/${id}/now`,
      };
      // Without a network nobody knows who has the floor by now.
      if (client.isOffline()) return [{ ...line, words: t('floor.today.offline') }];
      const delegation = sitting.speaking?.delegation;
      if (delegation === undefined) return [{ ...line, words: t('floor.today.words') }];
      if (delegation === seatOf(actor)) return [{ ...line, words: t('floor.today.yours'), tone: 'act' }];
      const name = delegationInWords(delegation, { replica, locale, t }) ?? delegation;
      return [{ ...line, words: t('floor.today.speaks', { name }) }];
    }),
};

export const floorToday = [inSession];

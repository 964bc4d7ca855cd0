import { formatDay } from '#app/i18n/format.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { readsDialogues } from '#shared/access/scopes.ts';
import { mayAnswer, otherSide, responseOf, sideOf, sortRequests } from '#shared/dialogue/dialogue.rules.ts';
import { dialogueRequests, jointItems, topics } from '#shared/dialogue/dialogue.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { holderInWords } from './holder-words.ts';

function openRequests({ client }: TodayAsker) {
  return sortRequests(client.replica.all(dialogueRequests)).flatMap((request) => {
    const topic = client.replica.one(topics, request.parent ?? '');
    return request.body.state === 'open' && topic?.body.state === 'open' ? [{ request, topic }] : [];
  });
}

/** For whoever owes an answer of their own. */
const owes: TodaySource = {
  rank: 40.5,
  all: '/dialogue',
  isFor: readsDialogues,
  lines: (asker) =>
    openRequests(asker).flatMap(({ request, topic }): TodayLine[] => {
      const { actor, t, locale, now } = asker;
      const { owner, due, text } = request.body;
      const { counterpart } = topic.body;
      // What a counterpart owes is its own, though whoever presides may write it down.
      const isTheirs = owner === counterpart && sideOf(actor, counterpart) !== 'theirs';
      if (isTheirs || !mayAnswer(actor, { owner, counterpart })) return [];
      const { late } = responseOf(request.body, now);
      return [
        {
          icon: 'send',
          subject: readText(text, locale).value,
          words:
            late > 0
              ? t('dialogue.today.late', { days: late })
              : due === null
                ? t('dialogue.today.answer_open')
                : t('dialogue.today.answer', { day: formatDay(locale, due) }),
          href: `/dialogue/${topic.id}/requests/${request.id}`,
          tone: late > 0 ? 'act' : 'decide',
        },
      ];
    }),
};

/** For whoever presides: others are late. */
const late: TodaySource = {
  rank: 58.6,
  all: '/dialogue',
  isFor: (actor) => may(actor, 'dialogue.lead'),
  lines: (asker) =>
    openRequests(asker).flatMap(({ request, topic }): TodayLine[] => {
      const { t, locale, now, client } = asker;
      const { owner, text } = request.body;
      const response = responseOf(request.body, now);
      if (owner === 'presidency' || response.late === 0) return [];
      return [
        {
          icon: 'clock',
          subject: readText(text, locale).value,
          words: t('dialogue.today.they_late', {
            owner: holderInWords(owner, { replica: client.replica, locale, t }),
            days: response.late,
          }),
          href: `/dialogue/${topic.id}/requests/${request.id}`,
          tone: 'decide',
        },
      ];
    }),
};

/** Joint items that wait for this person's side. */
const items: TodaySource = {
  rank: 58.7,
  all: '/dialogue',
  isFor: readsDialogues,
  lines: ({ client, actor, t, locale }) =>
    client.replica.all(jointItems).flatMap(({ id, parent, body }): TodayLine[] => {
      const topic = client.replica.one(topics, parent ?? '');
      if (topic === null || topic.body.state !== 'open') return [];
      const side = sideOf(actor, topic.body.counterpart);
      const isToAnswer = body.state === 'proposed' && side === otherSide(body.side);
      const isToTake = body.state === 'agreed' && side === body.agenda;
      if (!isToAnswer && !isToTake) return [];
      return [
        {
          icon: 'calendar-days',
          subject: readText(body.title, locale).value,
          words: t(isToAnswer ? 'dialogue.today.item' : 'dialogue.today.take'),
          href: `/dialogue/${topic.id}/items/${id}`,
          tone: 'decide',
        },
      ];
    }),
};

export const dialogueToday = [owes, late, items];

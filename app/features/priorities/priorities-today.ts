import type { TodaySource } from '#app/kit/today-lines.ts';
import { seatOf } from '#shared/access/seats.ts';
import { readText } from '#shared/kernel/text.ts';
import { isOfEarlierWords, speaksFor } from '#shared/priorities/priorities.rules.ts';
import {
  choices,
  priorities,
  priorityPositionId,
  priorityPositions,
} from '#shared/priorities/priorities.schemas.ts';

/** Proposals on which the person's own delegation has said nothing, or nothing of the words as they are. */
const silent: TodaySource = {
  rank: 56.2,
  all: '/priorities',
  isFor: (actor) => speaksFor(actor, seatOf(actor) ?? ''),
  lines({ client: { replica }, actor, locale, t }) {
    const delegation = seatOf(actor) ?? '';
    const open = new Set(replica.all(choices).flatMap(({ id, body }) => (body.state === 'open' ? [id] : [])));
    return replica
      .all(priorities)
      .filter(({ id, parent, body }) => {
        if (body.state !== 'proposed' || parent === null || !open.has(parent)) return false;
        const said = replica.one(priorityPositions, priorityPositionId({ priority: id, delegation }));
        return said === null || isOfEarlierWords(body, said.body);
      })
      .map(({ id, body }) => ({
        icon: 'message-square',
        subject: readText(body.title, locale).value,
        words: t('priorities.today.say'),
        href: `/priorities/${id}/position`,
      }));
  },
};

export const prioritiesToday = [silent];

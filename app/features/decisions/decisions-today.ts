import { formatDay } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { isActionOverdue, isActionOwed, sortActions } from '#shared/decisions/decisions.rules.ts';
import { actionPoints } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';

/** What the person's own delegation has undertaken and not done. */
const owed: TodaySource = {
  rank: 50,
  all: '/decisions',
  isFor: (actor) => seatOf(actor) !== null && may(actor, 'actions.report', { delegation: seatOf(actor) }),
  lines({ client, actor, now, locale, t }) {
    const today = dayAt({ instant: now, timeZone: deviceTimeZone() });
    const own = client.replica
      .all(actionPoints)
      .filter(({ body }) => body.owner === seatOf(actor) && isActionOwed(body.state));
    return sortActions(own).map(({ id, parent, body }) => {
      const isOverdue = isActionOverdue({ action: body, today });
      return {
        icon: 'list-checks',
        subject: readText(body.text, locale).value,
        words:
          body.due === null
            ? t('board.no_deadline')
            : t(isOverdue ? 'board.overdue_since' : 'board.due', { day: formatDay(locale, body.due) }),
        href: `/meetings/${parent}/outcomes/actions/${id}`,
        ...(isOverdue ? { tone: 'act' as const } : {}),
      };
    });
  },
};

export const decisionsToday = [owed];

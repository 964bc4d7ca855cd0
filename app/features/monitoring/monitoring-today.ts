import { formatDay } from '#app/i18n/format.ts';
import type { TodayAsker, TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import type { IconName } from '#app/ui/icon.tsx';
import { readsPlans } from '#shared/access/members.ts';
import { daysBetween, utcDay } from '#shared/kernel/days.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { readText } from '#shared/kernel/text.ts';
import { DUE } from './address.ts';
import { type DueKind, type DueThing, dueThings } from './due-lines.ts';

const ICONS = {
  report: 'send',
  figure: 'chart-column',
  summary: 'list-checks',
  note: 'file-check',
  wanted: 'calendar-days',
  answer: 'message-square',
  follow: 'clock',
} as const satisfies Record<DueKind, IconName>;

/** A thing of this far ahead is not due yet: whoever follows up reads it on the page of all that is due. */
const AHEAD_DAYS = 30;

/** The most urgent one of what is owed of one thing, with how many there are: not a line for each period. */
function lineOf(
  { kind, subject, due, late, href }: DueThing,
  count: number,
  { t, locale }: TodayAsker,
): TodayLine {
  return {
    icon: ICONS[kind],
    subject: readText(subject, locale).value,
    words:
      late > 0
        ? t(`monitoring.today.${kind}_late`, { days: late })
        : t(`monitoring.today.${kind}`, { day: formatDay(locale, due) }),
    href,
    ...(count === 1 ? {} : { waiting: count }),
    tone: late > 0 ? 'act' : 'decide',
  };
}

/** What this person owes in plans. */
const owes: TodaySource = {
  rank: 40.6,
  all: DUE,
  isFor: readsPlans,
  lines(asker) {
    const { client, actor, now } = asker;
    const today = utcDay(now);
    const mine = dueThings({ replica: client.replica, actor, today }).filter(
      ({ isMine, kind, due }) => isMine && (kind !== 'follow' || daysBetween(today, due) <= AHEAD_DAYS),
    );
    const byThing = groupBy(mine, ({ kind, id }) => `${kind} ${id}`);
    return [...byThing.values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : [lineOf(first, more.length + 1, asker)],
    );
  },
};

export const monitoringToday = [owes];

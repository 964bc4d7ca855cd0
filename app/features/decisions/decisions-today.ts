import { formatDay } from '#app/i18n/format.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import type { TodayAsker, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { isActionOverdue, sortActions } from '#shared/decisions/decisions.rules.ts';
import {
  type ActionPoint,
  ALL_STATES,
  actionPoints,
  actionProgress,
  WHOEVER_PRESIDES,
} from '#shared/decisions/decisions.schemas.ts';
import { ownersOf, stillOwes } from '#shared/decisions/owners.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { ownersInWords } from './owner-words.ts';

const reportsFor = (actor: Actor, delegation: string | null) =>
  delegation !== null && may(actor, 'actions.report', { delegation });

/** What it is, with whom it is shared, and of which meeting: its text says none of that. */
function whatItIs({ parent, body }: Doc<ActionPoint>, { client, actor, locale, t }: TodayAsker): string {
  const owners = ownersOf(body);
  const others = owners.filter((code) => code !== seatOf(actor));
  const listed = parent === null ? [] : client.replica.within(delegations, parent);
  const names = () =>
    ownersInWords({ action: { owner: others[0] ?? '', owners: others }, listed, t, locale });
  const meeting = parent === null ? undefined : client.replica.one(meetings, parent)?.body;
  const kind = () => {
    if (owners[0] === ALL_STATES) return t('decisions.action.of_all');
    if (owners.length === 1) return t('decisions.action.title');
    return t('decisions.action.shared_with', { names: names() });
  };
  return [kind(), readText(meeting?.title, locale).value].filter((part) => part !== '').join(' · ');
}

/** What the person's own delegation has undertaken and not done. */
const owed: TodaySource = {
  rank: 50,
  all: '/decisions',
  isFor: (actor) => reportsFor(actor, seatOf(actor)) || reportsFor(actor, WHOEVER_PRESIDES),
  lines(asker) {
    const { client, actor, now, locale, t } = asker;
    const today = dayAt({ instant: now, timeZone: deviceTimeZone() });
    const seat = reportsFor(actor, seatOf(actor)) ? seatOf(actor) : null;
    const presides = reportsFor(actor, WHOEVER_PRESIDES);
    const own = client.replica.all(actionPoints).filter(({ id, parent, body }) =>
      stillOwes({
        ...{ action: body, seat, presides },
        listed: parent === null ? [] : client.replica.within(delegations, parent),
        reported: client.replica.within(actionProgress, id),
      }),
    );
    return sortActions(own).map((action) => {
      const { id, parent, body } = action;
      const isOverdue = isActionOverdue({ action: body, today });
      const due =
        body.due === null
          ? t('board.no_deadline')
          : t(isOverdue ? 'board.overdue_since' : 'board.due', { day: formatDay(locale, body.due) });
      return {
        icon: 'list-checks',
        subject: readText(body.text, locale).value,
        words: `${whatItIs(action, asker)} · ${due}`,
        href: `/meetings/${parent}/outcomes/actions/${id}`,
        ...(isOverdue ? { tone: 'act' as const } : {}),
      };
    });
  },
};

export const decisionsToday = [owed];

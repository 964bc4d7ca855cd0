import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { shownState } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { agendaChanges, foldReleases, itemsOf, standingItems } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
import { ruledDeadline } from '#shared/rules/deadline-days.rules.ts';
import { articles, parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';
import { preparedMeetings } from './prepared-meetings.ts';

/** Drafts of agendas that participants do not see as they are. */
const unreleased: TodaySource = {
  rank: 45,
  all: '/meetings',
  isFor: (actor) => may(actor, 'agenda.release'),
  lines: (asker) =>
    preparedMeetings(asker).flatMap(({ id, body }) => {
      const { client, locale, t } = asker;
      const agenda = foldReleases(client.replica.within(agendaReleases, id));
      const draft = itemsOf(client.replica.within(agendaItems, id));
      const n = agendaChanges({ before: standingItems(agenda), after: draft }).length;
      if (n === 0) return [];
      return [
        {
          icon: 'calendar-days',
          subject: readText(body.title, locale).value,
          words: agenda.version === 0 ? t('agenda.today.never') : t('agenda.unreleased', { n }),
          href: `/meetings/${id}/agenda/release`,
          ...(agenda.version === 0 ? {} : { waiting: n }),
        },
      ];
    }),
};

/** A past meeting that everybody else no longer sees. */
const unclosed: TodaySource = {
  rank: 60,
  all: '/meetings',
  isFor: (actor) => may(actor, 'meetings.edit'),
  lines: ({ client, now, locale, t }) =>
    client.replica
      .all(meetings)
      .filter(({ body }) => shownState({ meeting: body, now }) === 'ended')
      .map(({ id, body }) => ({
        icon: 'circle-alert',
        subject: readText(body.title, locale).value,
        words: t('meetings.unclosed'),
        href: `/meetings/${id}/edit`,
      })),
};

const DAY = 86_400_000;
/** How long before its day a deadline of the rules is told. */
const AHEAD = 14 * DAY;

/** By when agenda and papers must be out, by the rules in force on that day: whoever presides owes them. */
const ruled: TodaySource = {
  rank: 45.5,
  all: '/meetings',
  isFor: (actor) => may(actor, 'agenda.release'),
  lines(asker) {
    const { client, now, locale, t } = asker;
    const today = dayHere(now);
    const known = { sets: client.replica.all(ruleSets), versions: client.replica.all(parameterVersions) };
    return preparedMeetings(asker).flatMap(({ id, body }): TodayLine[] => {
      if (body.precision !== 'day' || body.startsOn < today) return [];
      const isReleased = foldReleases(client.replica.within(agendaReleases, id)).version > 0;
      return (['agenda', 'papers'] as const).flatMap((what): TodayLine[] => {
        const found = ruledDeadline({ ...known, what, on: body.startsOn });
        if (found === null || found.value > dayHere(now + AHEAD)) return [];
        const isLate = found.value < today;
        // Papers come one by one: nobody can say that all are there, so that their day is told until it is over.
        if (what === 'agenda' ? isReleased : isLate) return [];
        const number = client.replica.one(articles, found.article)?.body.number ?? '';
        const said = { day: formatDay(locale, found.value), number };
        return [
          {
            icon: 'calendar-days',
            subject: readText(body.title, locale).value,
            words: t(isLate ? 'rules.deadline.agenda_late' : `rules.deadline.${what}_due`, said),
            href: what === 'agenda' ? `/meetings/${id}/agenda/release` : `/meetings/${id}/papers`,
            ...(isLate ? { tone: 'act' as const } : {}),
          },
        ];
      });
    });
  },
};

export const meetingsToday = [unreleased, ruled, unclosed];

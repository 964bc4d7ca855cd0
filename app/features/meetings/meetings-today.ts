import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { shownState } from '#shared/meetings/meetings.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { agendaChanges, foldReleases, itemsOf, standingItems } from '#shared/meetings/releases.rules.ts';
import { agendaReleases } from '#shared/meetings/releases.schemas.ts';
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

export const meetingsToday = [unreleased, unclosed];

import type { TodaySource } from '#app/kit/today-lines.ts';

/** A deputy of the point of contact, who has no role by which they would know it. */
export const deputyToday: TodaySource = {
  rank: 37,
  all: '/reports',
  isFor: ({ stateRights }) => stateRights?.isDeputy === true,
  lines: ({ t }) => [
    {
      icon: 'users',
      subject: t('reports.rules.deputy.today'),
      words: t('reports.rules.deputy.today_text'),
      href: '/reports',
    },
  ],
};

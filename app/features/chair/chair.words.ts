import { defineMenu } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { chairToday } from './chair-today.ts';

export const chairWords = defineMenu(
  [
    {
      group: 'presidency',
      rank: 1,
      path: 'chair',
      icon: 'mic',
      title: 'chair.title',
      detail: 'chair.row',
      isFor: (actor) => may(actor, 'floor.lead'),
    },
  ],
  {
    today: chairToday,
    tries: [
      {
        roles: ['presidencyAdmin', 'presidencyDelegate'],
        words: 'chair.tries.lead',
        href: '/meetings/:session/chair',
      },
    ],
  },
);

import { defineMenu } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';

export const hallWords = defineMenu(
  [
    {
      group: 'presidency',
      rank: 8,
      path: 'hall',
      of: 'now',
      icon: 'monitor',
      title: 'hall.title',
      detail: 'hall.row',
      isFor: (actor) => may(actor, 'floor.lead'),
    },
  ],
  {
    tries: [
      {
        roles: ['presidencyAdmin', 'presidencyDelegate'],
        words: 'hall.tries.open',
        href: '/meetings/:session/hall',
      },
    ],
  },
);

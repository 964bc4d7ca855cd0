import { defineMenu } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { boardToday } from './board-today.ts';

export const boardWords = defineMenu(
  [
    {
      group: 'presidency',
      rank: 150,
      path: 'board',
      icon: 'list-checks',
      title: 'board.title',
      detail: 'board.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
    {
      group: 'presidency',
      rank: 170,
      path: 'lists',
      of: 'board',
      icon: 'printer',
      title: 'board.lists.title',
      detail: 'board.lists.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
  ],
  {
    today: boardToday,
    tries: [
      {
        roles: ['presidencyAdmin', 'programmeSupport'],
        words: 'board.tries.board',
        href: '/meetings/:meeting/board',
      },
    ],
  },
);

import { defineMenu } from '#app/kit/feature-words.ts';

export const settingsWords = defineMenu(
  [
    {
      group: 'access',
      rank: 30,
      path: '/more/devices',
      icon: 'smartphone',
      title: 'settings.devices.title',
      detail: 'settings.devices.detail',
      isFor: () => true,
    },
    {
      group: 'access',
      rank: 50,
      path: '/more/privacy',
      icon: 'eye',
      title: 'settings.privacy.title',
      detail: 'settings.privacy.detail',
      isFor: () => true,
    },
    {
      group: 'help',
      rank: 10,
      path: '/more/diagnostics',
      icon: 'info',
      title: 'settings.diagnostics.title',
      detail: 'settings.diagnostics.detail',
      isFor: () => true,
    },
    {
      group: 'help',
      rank: 20,
      path: '/more/export',
      icon: 'upload',
      title: 'settings.export.title',
      detail: 'settings.export.detail',
      isFor: () => true,
    },
    {
      group: 'help',
      rank: 30,
      path: '/more/leave',
      icon: 'log-out',
      title: 'settings.leave.title',
      detail: 'settings.leave.detail',
      isFor: () => true,
    },
  ],
  {
    tries: [
      { roles: ['fieldOfficer'], words: 'settings.tries.privacy', href: '/more/privacy' },
      { roles: ['nationalAdmin'], words: 'settings.tries.devices', href: '/more/devices' },
    ],
  },
);

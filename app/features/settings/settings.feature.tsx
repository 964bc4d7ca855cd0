import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const settingsFeature = defineAppFeature({
  name: 'settings',
  pages: {
    '/more': () => import('./more.page.tsx'),
    '/more/lock': beside('/more', () => import('./lock.page.tsx')),
    '/more/display': beside('/more', () => import('./display.page.tsx')),
    '/more/install': beside('/more', () => import('./install.page.tsx')),
    '/more/storage': beside('/more', () => import('./storage.page.tsx')),
    '/more/privacy': beside('/more', () => import('./privacy.page.tsx')),
    '/more/diagnostics': beside('/more', () => import('./diagnostics.page.tsx')),
    '/more/export': beside('/more', () => import('./export.page.tsx')),
    '/more/leave': beside('/more', () => import('./leave.page.tsx')),
  },
  online: {
    '/more/calendar': () => import('./calendar.page.tsx'),
    '/more/devices': () => import('./devices.page.tsx'),
  },
  words: async () => (await import('./settings.words.ts')).settingsWords,
});

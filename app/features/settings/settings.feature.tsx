import { defineAppFeature } from '#app/kit/feature.ts';

export const settingsFeature = defineAppFeature({
  name: 'settings',
  pages: {
    '/more': () => import('./more.page.tsx'),
    '/more/display': () => import('./display.page.tsx'),
    '/more/install': () => import('./install.page.tsx'),
    '/more/storage': () => import('./storage.page.tsx'),
    '/more/privacy': () => import('./privacy.page.tsx'),
    '/more/diagnostics': () => import('./diagnostics.page.tsx'),
    '/more/export': () => import('./export.page.tsx'),
    '/more/leave': () => import('./leave.page.tsx'),
  },
  online: {
    '/more/calendar': () => import('./calendar.page.tsx'),
    '/more/devices': () => import('./devices.page.tsx'),
  },
  words: async () => (await import('./settings.words.ts')).settingsWords,
});

import { defineAppFeature } from '#app/kit/feature.ts';

/** What of the plans leaves the app: paper and files, worked out whenever they are asked for and stored nowhere. */
export const excerptsFeature = defineAppFeature({
  name: 'excerpts',
  pages: {
    '/plans/iati': () => import('./iati.page.tsx'),
    '/strategy/:plan/files': () => import('./strategy-files.page.tsx'),
    '/strategy/:plan/print': () => import('./strategy-print.page.tsx'),
    '/plans/:pao/files': () => import('./plan-files.page.tsx'),
    '/plans/:pao/print': () => import('./plan-print.page.tsx'),
    '/plans/:pao/print/:year': () => import('./year-print.page.tsx'),
  },
});

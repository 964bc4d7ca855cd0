import { beside, defineAppFeature } from '#app/kit/feature.ts';

export const assessmentFeature = defineAppFeature({
  name: 'assessment',
  pages: {
    '/ideal/:edition/report': () => import('./report.page.tsx'),
    '/ideal/:edition/report/paragraphs/:paragraph': beside(
      '/ideal/:edition/report',
      () => import('./report-paragraph.page.tsx'),
    ),
    '/ideal/:edition/report/paragraphs/:paragraph/edit': beside(
      '/ideal/:edition/report',
      () => import('./paragraph-edit.page.tsx'),
    ),
    '/ideal/:edition/report/:section': beside(
      '/ideal/:edition/report',
      () => import('./report-section.page.tsx'),
    ),
    '/ideal/:edition/report/:section/new': beside(
      '/ideal/:edition/report',
      () => import('./paragraph-edit.page.tsx'),
    ),
    '/ideal/:edition/validation': () => import('./validation.page.tsx'),
    '/ideal/:edition/validation/open': beside(
      '/ideal/:edition/validation',
      () => import('./validation-open.page.tsx'),
    ),
    '/ideal/:edition/validation/take-back': beside(
      '/ideal/:edition/validation',
      () => import('./validation-take-back.page.tsx'),
    ),
    '/ideal/:edition/validation/:comment': beside(
      '/ideal/:edition/validation',
      () => import('./comment.page.tsx'),
    ),
    '/ideal/:edition/report/paragraphs/:paragraph/comment': () => import('./comment-new.page.tsx'),
    '/ideal/:edition/adopt': () => import('./adopt.page.tsx'),
    '/ideal/:edition/corrections': () => import('./corrections.page.tsx'),
  },
  words: async () => (await import('./assessment.words.ts')).assessmentWords,
});

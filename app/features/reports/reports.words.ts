import { confirmed, defineFeatureWords, page, plain } from '#app/kit/feature-words.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { reportsFeature } from '#shared/reports/reports.feature.ts';

export const reportsWords = defineFeatureWords({
  of: [reportsFeature, formsFeature],
  acts: {
    'forms.publish': {
      words: 'outbox.act.form',
      consequence: confirmed('acts.form_publish.text'),
      correct: () => '/reports/publish',
      attach: { where: 'documents.lost.where.form', href: () => '/reports/publish' },
    },
    'forms.activate': {
      words: 'outbox.act.form',
      consequence: confirmed('acts.form_off.text'),
      correct: null,
    },
    'reports.submit': {
      words: ({ summary }) => summary?.title ?? null,
      consequence: page('reports.send'),
      correct: (_args, { act }) => `/reports/correct/${act}`,
    },
    'reports.add_note': {
      words: ({ text = '' }, t) => t('outbox.act.note', { text }),
      consequence: plain,
      correct: ({ report }) => `/reports/${report}`,
    },
  },
  choices: {
    reports: { handlingCode: null, institution: 'reports.institution' },
  },
});

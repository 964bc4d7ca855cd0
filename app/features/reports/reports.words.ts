import { confirmed, defineFeatureWords, page, plain, unseen } from '#app/kit/feature-words.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { readText } from '#shared/kernel/text.ts';
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
  fields: { reportNotes: { text: 'reports.note_label' } },
  things: {
    reports: {
      name: { prefix: 'rep', of: ({ title }) => title },
      search: { none: 'reports are confidential: the search shows nothing of them beside other things' },
    },
    reportNotes: { kind: 'reports.note_label', ...unseen('stands below its report') },
    forms: {
      kind: 'outbox.act.form',
      name: { prefix: 'frm', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the few forms that are active stand on the page of reports' },
    },
    formActivations: unseen('says that a state uses a form'),
  },
});

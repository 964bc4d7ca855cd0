import { confirmed, defineFeatureWords, former, page, plain, unseen } from '#app/kit/feature-words.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { readText } from '#shared/kernel/text.ts';
import { reportsFeature } from '#shared/reports/reports.feature.ts';
import { reportTitle } from './report-title.ts';
import { reportsToday } from './reports-today.ts';

export const reportsWords = defineFeatureWords({
  of: [reportsFeature, formsFeature],
  acts: {
    'forms.publish': {
      words: 'reports.acts.form',
      consequence: former('forms.propose'),
      correct: () => '/reports/publish',
      attach: { where: 'reports.lost.form', href: () => '/reports/publish' },
    },
    'forms.propose': {
      words: 'reports.acts.form',
      consequence: confirmed('reports.confirm.form_publish.text'),
      correct: () => '/reports/publish',
      attach: { where: 'reports.lost.form', href: () => '/reports/publish' },
    },
    'forms.activate': {
      words: 'reports.acts.form',
      consequence: former('forms.allow'),
      correct: null,
    },
    'forms.allow': {
      words: 'reports.acts.form',
      consequence: confirmed('reports.confirm.form_off.text'),
      correct: null,
    },
    'reports.submit': {
      words: ({ summary }) => summary?.title ?? null,
      consequence: former('reports.send'),
      correct: (_args, { act }) => `/reports/correct/${act}`,
    },
    'reports.send': {
      words: ({ summary }) => summary?.title ?? null,
      consequence: page('reports.send_to_contact'),
      correct: (_args, { act }) => `/reports/correct/${act}`,
      attach: { where: 'reports.lost.file', href: ({ report }) => `/reports/${report}` },
    },
    'reports.add_note': {
      words: ({ text = '' }, t) => t('reports.acts.note', { text }),
      consequence: plain,
      correct: ({ report }) => `/reports/${report}`,
    },
  },
  choices: {
    reports: { handlingCode: null, tlp: 'reports.tlp', institution: 'reports.institution' },
  },
  fields: {
    reportNotes: {
      text: 'reports.note_label',
      author: 'reports.fields.author',
    },
    formActivations: {
      versions: 'forms.fields.versions',
      active: 'forms.fields.active',
    },
    forms: {
      definition: 'forms.fields.definition',
      attachments: 'forms.fields.attachments',
      files: 'forms.fields.files',
      earlier: 'forms.fields.earlier',
      retired: 'forms.fields.retired',
    },
    reports: {
      author: 'reports.fields.author',
      formVersion: 'reports.fields.formVersion',
      crimeArea: 'reports.fields.crimeArea',
      handlingCode: 'reports.fields.handlingCode',
      tlp: 'reports.fields.tlp',
      restrictions: 'reports.fields.restrictions',
      instanceXml: 'reports.fields.instanceXml',
      instanceFile: 'reports.fields.instanceXml',
      files: 'reports.fields.files',
      unanswered: 'reports.fields.unanswered',
      institution: 'reports.fields.institution',
      unit: 'reports.fields.unit',
      folio: 'reports.fields.folio',
      finishedAt: 'reports.fields.finishedAt',
    },
  },
  things: {
    reports: {
      name: { prefix: 'rep', of: ({ title, form }, asker) => reportTitle({ title, form, ...asker }) },
      search: { none: 'reports are confidential: the search shows nothing of them beside other things' },
    },
    reportNotes: { kind: 'reports.note_label', ...unseen('stands below its report') },
    forms: {
      kind: 'reports.acts.form',
      name: { prefix: 'frm', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the few forms that are active stand on the page of reports' },
    },
    formActivations: unseen('says that a state uses a form'),
  },
  today: reportsToday,
  tries: [
    { roles: ['fieldOfficer', 'unitHead'], words: 'reports.tries.begin', href: '/reports/new' },
    { roles: ['unitHead', 'pointOfContact'], words: 'reports.tries.read', href: '/reports' },
    { roles: ['pointOfContact'], words: 'reports.tries.forms', href: '/reports/state' },
  ],
});

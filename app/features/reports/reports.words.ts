import { asked, confirmed, defineFeatureWords, former, page, plain, unseen } from '#app/kit/feature-words.ts';
import { formsFeature } from '#shared/forms/forms.feature.ts';
import { localCode } from '#shared/kernel/ids.ts';
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
    'forms.add_questions': {
      words: 'reports.questions.act',
      consequence: confirmed('reports.questions.confirm_text'),
      correct: ({ form }) => `/reports/state/questions/${form}`,
      attach: { where: 'reports.lost.form', href: ({ form }) => `/reports/state/questions/${form}` },
    },
    'forms.withdraw_questions': {
      words: 'reports.questions.act',
      consequence: confirmed('reports.questions.withdraw_text'),
      correct: null,
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
      consequence: former('reports.deliver'),
      correct: (_args, { act }) => `/reports/correct/${act}`,
      attach: { where: 'reports.lost.file', href: ({ report }) => `/reports/${report}` },
    },
    'reports.deliver': {
      words: ({ summary }) => summary?.title ?? null,
      consequence: page('reports.send_report'),
      correct: (_args, { act }) => `/reports/correct/${act}`,
      attach: { where: 'reports.lost.file', href: ({ report }) => `/reports/${report}` },
    },
    'reports.add_note': {
      words: ({ text = '' }, t) => t('reports.acts.note', { text }),
      consequence: former('reports.comment'),
      correct: ({ report }) => `/reports/${report}`,
    },
    'reports.comment': {
      words: ({ text = '' }, t) => t('reports.acts.note', { text }),
      consequence: plain,
      correct: ({ report }) => `/reports/${report}`,
    },
    'reports.review': {
      words: ({ step }, t) =>
        step === undefined ? t('reports.review.things.step') : t(`reports.review.step.${step}`),
      consequence: confirmed('reports.review.confirm.archive'),
      correct: ({ report }) => `/reports/${report}`,
    },
    'reports.correct': {
      words: 'reports.review.acts.correct',
      consequence: page('reports.correction.consequence'),
      correct: ({ report }, { act }) => `/reports/${report}/correction/${act}`,
      attach: { where: 'reports.lost.file', href: ({ report }) => `/reports/${report}` },
    },
    'reports.grade': {
      words: 'reports.review.acts.grade',
      consequence: plain,
      correct: ({ report }) => `/reports/${report}`,
    },
    'reports.note_opened': { words: 'reports.review.acts.opened', consequence: plain, correct: null },
    'reports.set_rules': {
      words: 'reports.review.acts.rules',
      consequence: asked('reports.rules.ask.rules_text', {
        title: 'reports.rules.ask.rules_title',
        label: 'reports.rules.save',
      }),
      correct: () => '/reports/state/review',
    },
    'reports.share': {
      words: 'reports.review.acts.sharing',
      consequence: asked('reports.rules.ask.sharing_text', {
        title: 'reports.rules.ask.sharing_title',
        label: 'reports.rules.sharing.save',
      }),
      correct: () => '/reports/state/review',
    },
    'reports.name_deputies': {
      words: 'reports.review.acts.deputies',
      consequence: asked('reports.rules.ask.deputies_text', {
        title: 'reports.rules.ask.deputies_title',
        label: 'reports.rules.deputy.save',
      }),
      correct: () => '/reports/state/deputies',
    },
  },
  choices: {
    reviewSteps: {
      step: 'reports.review.step',
      status: 'reports.review.status',
      desk: 'reports.review.desk',
    },
    reportEdits: { kind: 'reports.review.change', unanswered: 'forms.unanswered' },
    reviewRules: {
      unit: 'people.institution',
      institution: 'people.institution',
      sharing: 'people.institution',
      reader: 'people.institution',
      of: 'people.institution',
    },
    reportPlaces: { institution: 'people.institution' },
    reports: { handlingCode: null, tlp: 'reports.tlp', institution: 'people.institution' },
  },
  fields: {
    reportNotes: {
      text: 'reports.note_label',
      reference: 'reports.review.fields.reference',
      author: 'reports.fields.author',
    },
    formActivations: {
      versions: 'forms.fields.versions',
      active: 'forms.fields.active',
    },
    stateQuestions: {
      definition: 'forms.fields.definition',
      attachments: 'forms.fields.attachments',
      files: 'forms.fields.files',
      earlier: 'forms.fields.earlier',
      taken: 'reports.questions.fields.taken',
      withdrawn: 'reports.questions.fields.withdrawn',
    },
    forms: {
      definition: 'forms.fields.definition',
      attachments: 'forms.fields.attachments',
      files: 'forms.fields.files',
      earlier: 'forms.fields.earlier',
      retired: 'forms.fields.retired',
    },
    reviewSteps: {
      step: 'reports.review.fields.step',
      status: 'reports.review.fields.status',
      desk: 'reports.review.fields.desk',
      author: 'reports.fields.author',
      reason: 'reports.review.fields.reason',
      corrections: 'reports.review.fields.corrections',
      edition: 'reports.review.fields.edition',
    },
    corrections: {
      formVersion: 'reports.fields.formVersion',
      author: 'reports.fields.author',
      note: 'reports.review.fields.note',
      files: 'reports.fields.files',
      national: 'reports.review.fields.national',
      told: 'reports.review.history.told',
    },
    reportEdits: {
      reference: 'reports.review.fields.reference',
      kind: 'reports.review.fields.kind',
      before: 'reports.review.fields.before',
      after: 'reports.review.fields.after',
      unanswered: 'reports.fields.unanswered',
      correction: 'reports.review.fields.correction',
      author: 'reports.fields.author',
    },
    reviewRules: {
      unit: 'reports.review.desk.unit',
      institution: 'reports.review.desk.institution',
      days: 'reports.review.fields.days',
      sharing: 'reports.review.fields.sharing',
      reader: 'reports.rules.sharing.reader',
      of: 'reports.rules.sharing.of',
      deputies: 'reports.review.fields.deputies',
    },
    reportReadings: { corrections: 'reports.review.fields.corrections' },
    reportPlaces: { institution: 'reports.fields.institution', unit: 'reports.fields.unit' },
    reports: {
      grade: 'reports.review.fields.grade',
      happenedOn: 'reports.review.fields.happened_on',
      seized: 'reports.review.fields.seized',
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
      national: 'reports.review.fields.national',
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
      chain: {
        kind: 'ideal.basis.report',
        name: ({ id, body }, asker) =>
          `${body.folio ?? localCode(id)} · ${reportTitle({ ...body, ...asker })}`,
        why: () => [],
        href: ({ id }) => `/reports/${id}`,
      },
    },
    reportNotes: { kind: 'reports.note_label', ...unseen('stands below its report') },
    reviewSteps: { kind: 'reports.review.things.step', ...unseen('stands below its report') },
    corrections: { kind: 'reports.review.things.correction', ...unseen('stands below its report') },
    reportEdits: { kind: 'reports.review.things.correction', ...unseen('stands below its report') },
    reportReadings: { kind: 'reports.review.acts.opened', ...unseen('stands below its report') },
    reviewRules: {
      kind: 'reports.review.things.rules',
      ...unseen('stands on the page of the state’s forms'),
    },
    forms: {
      kind: 'reports.acts.form',
      name: { prefix: 'frm', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the few forms that are active stand on the page of reports' },
    },
    stateQuestions: {
      kind: 'reports.questions.act',
      ...unseen('stand on the page of the state’s forms and in each report'),
    },
    reportPlaces: unseen('by which its person goes on reading their own reports'),
    formActivations: unseen('says that a state uses a form'),
  },
  today: reportsToday,
  tries: [
    {
      roles: ['fieldOfficer', 'unitHead', 'institutionHead'],
      words: 'reports.tries.begin',
      href: '/reports/new',
    },
    {
      roles: ['unitHead', 'institutionHead', 'pointOfContact'],
      words: 'reports.tries.read',
      href: '/reports',
    },
    { roles: ['pointOfContact'], words: 'reports.tries.forms', href: '/reports/state' },
  ],
});

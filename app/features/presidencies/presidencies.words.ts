import { countryName } from '#app/i18n/countries.ts';
import {
  confirmed,
  defineFeatureWords,
  plain,
  type Saying,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { presidenciesFeature } from '#shared/presidencies/presidencies.feature.ts';
import { presidenciesToday } from './presidencies-today.ts';

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);

export const presidenciesWords = defineFeatureWords({
  of: [presidenciesFeature],
  acts: {
    'presidencies.designate': {
      words: 'presidencies.acts.term',
      consequence: plain,
      correct: () => '/presidencies/new',
    },
    'presidencies.edit': {
      words: 'presidencies.acts.term',
      consequence: plain,
      correct: ({ term }) => `/presidencies/${term}/edit`,
    },
    'presidencies.set_programme': {
      words: 'presidencies.acts.programme',
      consequence: plain,
      correct: ({ term }) => `/presidencies/${term}/programme`,
    },
    'presidencies.pass': {
      words: 'presidencies.acts.pass',
      consequence: undoable('presidencies.take_back_pass'),
      correct: ({ state }) => `/presidencies/pass/${state}`,
    },
    'presidencies.take_back_pass': {
      words: 'presidencies.acts.pass',
      consequence: confirmed('presidencies.pass.take_back_text'),
      correct: null,
    },
    'presidencies.sign_handover': {
      words: 'presidencies.acts.handover',
      consequence: confirmed('presidencies.handover.sign_text'),
      correct: ({ to }) => `/presidencies/${to}/handover/sign`,
    },
    'presidencies.withdraw_handover': {
      words: 'presidencies.acts.handover_withdraw',
      consequence: confirmed('presidencies.handover.withdraw_text'),
      correct: null,
    },
    'presidencies.accept_handover': {
      words: 'presidencies.acts.handover_accept',
      consequence: confirmed('presidencies.handover.accept_text'),
      correct: ({ to }) => `/presidencies/${to}/handover/accept`,
    },
  },
  choices: {
    presidencyTerms: { order: 'presidencies.order' },
    handovers: { status: 'presidencies.handover.state', checked: 'presidencies.handover.check_item' },
  },
  codes: {
    presidencyTerms: { state: stateInWords },
    presidencyPasses: { state: stateInWords },
    handovers: { state: stateInWords },
  },
  fields: {
    presidencyTerms: {
      state: 'presidencies.fields.state',
      number: 'presidencies.fields.number',
      from: 'presidencies.fields.from',
      until: 'presidencies.fields.until',
      order: 'presidencies.fields.order',
      basis: 'presidencies.fields.basis',
      reason: 'presidencies.fields.reason',
      programme: 'presidencies.fields.programme',
      text: 'presidencies.fields.text',
      priorities: 'presidencies.fields.priorities',
      takenOver: 'presidencies.fields.takenOver',
    },
    handovers: {
      state: 'presidencies.fields.state',
      to: 'presidencies.fields.to',
      dossier: 'presidencies.fields.dossier',
      hash: 'presidencies.fields.hash',
      status: 'presidencies.fields.status',
      outgoing: 'presidencies.fields.outgoing',
      incoming: 'presidencies.fields.incoming',
      sections: 'presidencies.fields.sections',
      drafts: 'presidencies.fields.drafts',
      checked: 'presidencies.fields.checked',
      silences: 'presidencies.handover.check_item.silences',
      decisions: 'presidencies.handover.check_item.decisions',
      actions: 'presidencies.handover.check_item.actions',
      plans: 'presidencies.handover.check_item.plans',
      calendar: 'presidencies.handover.check_item.calendar',
      rules: 'presidencies.handover.check_item.rules',
      amendments: 'presidencies.handover.check_item.amendments',
      instruments: 'presidencies.handover.check_item.instruments',
      assessment: 'presidencies.handover.check_item.assessment',
      dialogue: 'presidencies.handover.check_item.dialogue',
      offices: 'presidencies.handover.check_item.offices',
      keys: 'presidencies.handover.check_item.keys',
    },
    presidencyPasses: {
      state: 'presidencies.fields.state',
      number: 'presidencies.fields.number',
      reason: 'presidencies.fields.reason',
    },
  },
  things: {
    presidencyTerms: {
      kind: 'presidencies.things.term',
      name: {
        prefix: 'prs',
        of: ({ number, state }, { locale }) => `${number} · ${countryName(locale, state)}`,
      },
      search: { none: 'the few terms stand on one page' },
    },
    presidencyPasses: {
      kind: 'presidencies.things.pass',
      ...unseen('stands on the page of the presidency'),
    },
    handovers: {
      kind: 'presidencies.things.handover',
      ...unseen('stands on the page of the term that begins'),
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 10,
      path: '/presidencies',
      icon: 'star',
      title: 'presidencies.title',
      detail: 'presidencies.row',
      isFor: takesPart,
    },
  ],
  today: presidenciesToday,
  tries: [
    { roles: ['presidencyAdmin', 'delegate'], words: 'presidencies.tries.see', href: '/presidencies' },
    {
      roles: ['presidencyAdmin'],
      words: 'presidencies.tries.hand_over',
      href: '/presidencies/prs_demo-3/handover',
    },
    { roles: ['nationalAdmin'], words: 'presidencies.tries.accept', href: '/presidencies/prs_demo-3' },
  ],
});

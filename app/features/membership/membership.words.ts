import { asked, confirmed, defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { membershipFeature } from '#shared/membership/membership.feature.ts';
import { memberInWords } from './member-in-words.ts';
import { membershipToday } from './membership-today.ts';

const ofConsent = ({ instrument, consent }: { instrument: string; consent: string }) =>
  `/instruments/${instrument}/consents/${consent}`;

export const membershipWords = defineFeatureWords({
  of: [membershipFeature],
  acts: {
    'instruments.draft': {
      words: 'membership.acts.instrument',
      consequence: undoable('instruments.discard'),
      correct: () => '/instruments/new',
    },
    'instruments.edit': {
      words: 'membership.acts.instrument',
      consequence: plain,
      correct: ({ instrument }) => `/instruments/${instrument}/edit`,
    },
    'instruments.discard': {
      words: 'membership.acts.instrument',
      consequence: asked('membership.confirm.discard.text', {
        title: 'membership.confirm.discard.title',
        label: 'membership.confirm.discard.do',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'instruments.open': {
      words: 'membership.acts.open',
      consequence: confirmed('membership.open.text'),
      correct: null,
    },
    'instruments.record_consent': {
      words: 'membership.acts.consent',
      consequence: undoable('instruments.take_back_consent'),
      correct: ({ instrument, kind }) => `/instruments/${instrument}/consents/new?kind=${kind}`,
    },
    'instruments.edit_consent': {
      words: 'membership.acts.consent',
      consequence: plain,
      correct: (args) => `${ofConsent(args)}/edit`,
    },
    'instruments.check_powers': {
      words: 'membership.acts.check',
      consequence: asked('membership.check.text', {
        title: 'membership.check.ask',
        label: 'membership.check.do',
        icon: 'check',
      }),
      correct: ofConsent,
    },
    'instruments.take_back_consent': {
      words: 'membership.acts.consent',
      consequence: confirmed('membership.take_back.text'),
      correct: null,
    },
    'standings.add': {
      words: 'membership.acts.standing',
      consequence: undoable('standings.remove'),
      correct: () => '/members/new',
    },
    'standings.edit': {
      words: 'membership.acts.standing',
      consequence: plain,
      correct: ({ standing }) => `/members/${standing}`,
    },
    'standings.remove': {
      words: 'membership.acts.standing',
      consequence: asked('membership.confirm.remove_standing.text', {
        title: 'membership.confirm.remove_standing.title',
        label: 'membership.confirm.remove_standing.do',
        icon: 'trash-2',
      }),
      correct: null,
    },
  },
  choices: {
    instruments: {
      kind: 'membership.kind',
      authentic: 'kit.language',
      entryBy: 'membership.choices.entry_by',
      accession: 'membership.accession',
      orderLanguage: 'kit.language',
      state: 'membership.choices.state',
    },
    stateConsents: { kind: 'membership.consent_kind', powers: 'membership.powers' },
    standings: { kind: 'membership.choices.standing_kind', status: 'membership.choices.standing_status' },
  },
  codes: {
    instruments: { depositary: memberInWords },
    stateConsents: { state: memberInWords },
    standings: { code: memberInWords },
  },
  fields: {
    instruments: {
      kind: 'membership.fields.kind',
      authentic: 'membership.fields.authentic',
      place: 'membership.fields.place',
      opensOn: 'membership.fields.opensOn',
      closesOn: 'membership.fields.closesOn',
      entryBy: 'membership.fields.entryBy',
      entryNeeds: 'membership.fields.entryNeeds',
      entryDays: 'membership.fields.entryDays',
      entryOn: 'membership.fields.entryOn',
      bindsAfter: 'membership.fields.bindsAfter',
      accession: 'membership.fields.accession',
      noticeDays: 'membership.fields.noticeDays',
      depositary: 'membership.fields.depositary',
      orderLanguage: 'membership.fields.orderLanguage',
      openedAt: 'membership.fields.openedAt',
    },
    stateConsents: {
      kind: 'membership.fields.consent_kind',
      state: 'membership.fields.state',
      on: 'membership.fields.on',
      office: 'membership.fields.office',
      powers: 'membership.fields.powers',
      reference: 'membership.fields.reference',
      recordedAt: 'membership.fields.recordedAt',
      checked: 'membership.fields.checked',
    },
    standings: {
      kind: 'membership.fields.standing_kind',
      status: 'membership.fields.status',
      until: 'membership.fields.until',
      basis: 'membership.fields.basis',
    },
  },
  things: {
    instruments: {
      kind: 'membership.things.instrument',
      name: { prefix: 'ins', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'all stand in one short list' },
    },
    stateConsents: {
      kind: 'membership.things.consent',
      name: { prefix: 'sct', of: ({ state }, asker) => memberInWords(state, asker) },
      search: { none: 'all stand in the list of their instrument' },
    },
    standings: {
      kind: 'membership.things.standing',
      name: { prefix: 'std', of: ({ code }, asker) => memberInWords(code, asker) },
      search: { none: 'all stand on the page of members' },
    },
  },
  tries: [
    { roles: ['presidencyAdmin'], words: 'membership.tries.check', href: '/instruments' },
    { roles: ['delegate', 'observer'], words: 'membership.tries.members', href: '/members' },
  ],
  menu: [
    {
      group: 'committee',
      rank: 20,
      path: '/members',
      icon: 'globe',
      title: 'membership.members',
      detail: 'membership.members_row',
      isFor: takesPart,
    },
    {
      group: 'committee',
      rank: 40,
      path: '/instruments',
      icon: 'file-check',
      title: 'membership.instruments',
      detail: 'membership.instruments_row',
      isFor: takesPart,
    },
  ],
  today: membershipToday,
});

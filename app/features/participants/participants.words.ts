import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import {
  type Attach,
  asked,
  confirmed,
  defineFeatureWords,
  page,
  plain,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { participantsFeature } from '#shared/participants/participants.feature.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import { ownReason } from './own-reason.ts';
import { participantsToday } from './participants-today.ts';
import { participantSources } from './search-sources.ts';

/** What is done with one without saying its name. */
const nameless = (_args: unknown, t: Translate) => t('participants.acts.nomination', { name: '' });

/** Where the presidency decides about one. */
const deciding = ({ meeting, nomination }: { meeting: string; nomination: string }) =>
  `/meetings/${meeting}/accreditation/${nomination}`;
const needs = ({ meeting = '', participant = '' }: { meeting?: string; participant?: string }) =>
  `/meetings/${meeting}/people/${participant}/needs`;

/** As long as it can be written at all. */
const inNomination: Attach = {
  where: 'participants.lost.nomination',
  href({ meeting = '', nomination = '' }, { replica }) {
    const state = replica.one(nominations, nomination)?.body.state;
    const isOpen = state === 'nominated' || state === 'returned';
    return isOpen ? `/meetings/${meeting}/delegation/nominations/${nomination}` : null;
  },
};

export const participantsWords = defineFeatureWords({
  of: [participantsFeature],
  acts: {
    'participants.add_delegation': {
      words: 'participants.acts.people',
      consequence: page('participants.confirm.add_delegation_text'),
      correct: ({ meeting }) => `/meetings/${meeting}/people/delegations/new`,
    },
    'participants.add': {
      words: 'participants.acts.people',
      consequence: undoable('participants.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/people/new`,
    },
    'participants.edit': {
      words: 'participants.acts.people',
      consequence: asked('participants.confirm.move_ends', {
        title: 'participants.confirm.move_title',
        label: 'participants.confirm.move',
      }),
      correct: ({ participant }, { replica }) => {
        const meeting = replica.one(participants, participant)?.parent;
        return meeting == null ? null : `/meetings/${meeting}/people/${participant}/edit`;
      },
    },
    'participants.remove': {
      words: 'participants.acts.people',
      consequence: asked('participants.confirm.remove_text', {
        title: 'participants.confirm.remove_title',
        label: 'participants.confirm.remove',
      }),
      correct: null,
    },
    'attendance.answer': {
      words: ({ answer }, t) => (answer === undefined ? null : t(`participants.acts.attendance.${answer}`)),
      consequence: plain,
      correct: ({ meeting }) => `/meetings/${meeting}/attendance`,
    },
    'nominations.make': {
      words: ({ name }, t) => t('participants.acts.nomination', { name: name ?? '' }),
      consequence: undoable('nominations.withdraw'),
      correct: ({ meeting, delegation }) => `/meetings/${meeting}/delegation/of/${delegation}/new`,
      attach: inNomination,
    },
    'nominations.edit': {
      words: ({ fields }, t) => t('participants.acts.nomination', { name: fields?.name ?? '' }),
      consequence: plain,
      correct: ({ meeting, nomination }) => `/meetings/${meeting}/delegation/nominations/${nomination}`,
      attach: inNomination,
    },
    'nominations.withdraw': {
      words: nameless,
      consequence: asked('delegation.edit.withdraw_text', {
        title: 'delegation.edit.withdraw_title',
        label: 'delegation.edit.withdraw',
      }),
      correct: null,
    },
    'nominations.accredit': {
      words: nameless,
      consequence: undoable('participants.remove'),
      correct: deciding,
    },
    'nominations.return': {
      words: nameless,
      consequence: page('participants.confirm.return_text'),
      correct: deciding,
    },
    'participants.claim': {
      words: 'participants.acts.who',
      consequence: confirmed('delegation.person.claim_text'),
      correct: null,
    },
    'participants.unclaim': {
      words: 'participants.acts.who',
      consequence: confirmed('delegation.person.unclaim_text'),
      correct: null,
    },
    'participants.release': {
      words: 'participants.acts.people',
      consequence: confirmed('delegation.person.state_word.release_text'),
      correct: null,
    },
    'contacts.share': {
      words: 'participants.acts.contact',
      consequence: undoable('contacts.withdraw'),
      correct: ({ meeting, participant }) => `/meetings/${meeting}/people/${participant}/contact`,
    },
    'contacts.withdraw': {
      words: 'participants.acts.contact',
      consequence: asked('delegation.contact.withdraw_text', {
        title: 'delegation.contact.withdraw_title',
        label: 'delegation.contact.withdraw',
        icon: 'x',
      }),
      correct: null,
    },
    'needs.set': {
      words: 'participants.acts.needs',
      consequence: plain,
      correct: needs,
      attach: {
        where: 'participants.lost.needs',
        href: needs,
      },
    },
    'needs.set_trip': { words: 'participants.acts.needs', consequence: plain, correct: needs },
  },
  choices: {
    delegations: { kind: 'meetings.participants.new_delegation.kinds' },
    participants: { capacity: 'meetings.participants.capacity' },
    attendance: { answer: 'meetings.attendance' },
    nominations: {
      capacity: 'meetings.participants.capacity',
      state: 'delegation.nominations.state',
      standsIn: 'delegation.edit.stands',
    },
    contacts: { consent: 'delegation.contact.consents', languages: 'kit.language' },
    travelNeeds: {
      visa: 'delegation.needs.visas',
      budget: 'delegation.needs.budgets',
      interpretation: 'kit.language',
    },
  },
  codes: {
    attendance: { delegation: delegationInWords },
    contacts: { delegation: delegationInWords },
    travelNeeds: { delegation: delegationInWords },
  },
  fields: {
    delegations: {
      kind: 'participants.fields.kind',
    },
    attendance: {
      answer: 'meetings.attendance.question',
      note: 'meetings.attendance.note',
    },
    nominations: {
      standsIn: 'participants.fields.standsIn',
      reason: 'participants.fields.reason',
      office: 'participants.fields.office',
      capacity: 'participants.fields.capacity',
      decidedBy: 'participants.fields.decidedBy',
      decidedAt: 'participants.fields.decidedAt',
      noteVerbale: 'participants.fields.noteVerbale',
      credentials: 'participants.fields.credentials',
      nominatedBy: 'participants.fields.nominatedBy',
      writtenBy: 'participants.fields.writtenBy',
      named: 'participants.fields.named',
      kind: 'participants.fields.standsIn',
    },
    contacts: {
      languages: 'participants.fields.languages',
      email: 'participants.fields.email',
      pronunciation: 'participants.fields.pronunciation',
      consent: 'participants.fields.consent',
    },
    travelNeeds: {
      hotel: 'participants.fields.hotel',
      interpretation: 'participants.fields.interpretation',
      access: 'participants.fields.access',
      saidBy: 'participants.fields.saidBy',
      diet: 'participants.fields.diet',
      visa: 'participants.fields.visa',
      visaLetter: 'participants.fields.visaLetter',
      budget: 'participants.fields.budget',
      arrival: 'participants.fields.arrival',
      departure: 'participants.fields.departure',
      letter: 'participants.fields.letter',
    },
    participants: {
      office: 'participants.fields.office',
      capacity: 'participants.fields.capacity',
      actsFor: 'participants.fields.actsFor',
      heldBy: 'participants.fields.heldBy',
      named: 'participants.fields.named',
    },
    endedClaims: {
      to: 'participants.fields.to',
      hadContact: 'participants.fields.hadContact',
    },
  },
  things: {
    delegations: {
      kind: 'participants.things.delegation',
      name: { prefix: 'dlg', of: ({ name }, { locale }) => readText(name, locale).value },
      search: { none: 'is found by its people' },
    },
    participants: {
      kind: 'participants.things.participant',
      name: { prefix: 'prt', of: ({ name, office }, { locale }) => name ?? readText(office, locale).value },
      search: participantSources,
    },
    attendance: { kind: 'participants.things.attendance', ...unseen('an answer stands beside its person') },
    nominations: {
      kind: 'participants.things.nomination',
      name: { prefix: 'nom', of: ({ name, office }, { locale }) => name ?? readText(office, locale).value },
      search: { none: 'until the person is accredited, only their delegation and the presidency know of it' },
    },
    participantLinks: unseen('says who a participant is'),
    endedClaims: unseen('a message to one person, shown until they answer it'),
    contacts: {
      kind: 'participants.acts.contact',
      ...unseen('stands on the page of its person, and no search repeats what they share'),
    },
    travelNeeds: {
      kind: 'participants.acts.needs',
      ...unseen('stands on the page of its person, and no search repeats what they share'),
    },
  },
  tries: [
    {
      roles: ['presidencyAdmin', 'presidencyDelegate'],
      words: 'participants.tries.accreditation',
      href: '/meetings/:meeting/accreditation',
    },
    {
      roles: ['delegationLiaison'],
      words: 'participants.tries.delegation',
      href: '/meetings/:meeting/delegation',
    },
  ],
  menu: [
    {
      group: 'meeting',
      rank: 30,
      path: 'people',
      icon: 'users',
      title: 'meetings.people',
      isFor: () => true,
      count: (meeting, { replica }) => ({ all: replica.within(participants, meeting).length }),
    },
    {
      group: 'delegation',
      rank: 40,
      path: 'delegation',
      icon: 'users',
      title: 'delegation.title',
      detail: 'delegation.row_detail',
      isFor: (actor) => takesPart(actor) && actor.delegation !== null,
    },
    {
      group: 'presidency',
      rank: 60,
      path: 'accreditation',
      icon: 'file-check',
      title: 'delegation.accreditation.title',
      detail: 'delegation.accreditation.row_detail',
      isFor: (actor) => may(actor, 'nominations.decide'),
      count: (meeting, { replica, actor }) => ({
        waiting: replica
          .within(nominations, meeting)
          .filter(
            (nomination) =>
              nomination.body.state === 'nominated' &&
              ownReason({ client: { replica }, actor, nomination }) === null,
          ).length,
      }),
    },
    {
      group: 'presidency',
      rank: 65,
      path: 'letters',
      icon: 'file-text',
      title: 'letters.title',
      detail: 'letters.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
      count: (meeting, { replica, actor }) => ({
        waiting: may(actor, 'nominations.decide')
          ? replica.within(travelNeeds, meeting).filter(({ body }) => body.visa === 'letter_wanted').length
          : 0,
      }),
    },
  ],
  today: participantsToday,
});

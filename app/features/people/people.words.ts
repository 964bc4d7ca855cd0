import { confirmed, defineFeatureWords, plain, unseen } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { rolesAndOffices } from '#shared/kernel/actor.ts';
import { statesFeature } from '#shared/states/states.feature.ts';
import { governedBy } from './governed.ts';
import { peopleToday } from './people-today.ts';
import { readsSetAsides } from './set-asides.ts';

export const peopleWords = defineFeatureWords({
  of: [statesFeature],
  acts: {
    'states.configure': { words: 'people.acts.state', consequence: plain, correct: () => '/reports/state' },
    'states.limit_autolock': {
      words: 'people.acts.autolock',
      consequence: plain,
      correct: null,
    },
    'states.mark_partner_unit': {
      words: 'people.acts.partner_unit',
      consequence: plain,
      correct: null,
    },
    'states.pass_on': {
      words: 'people.acts.pass_on',
      consequence: confirmed('people.set_asides.pass_on_text'),
      correct: null,
    },
  },
  choices: { stateProfiles: { body: 'ideal.body', institution: 'people.institution' } },
  online: {
    people: {
      fields: {
        label: 'people.form.label',
        delegation: 'people.form.delegation',
        roles: 'people.roles',
        institution: 'people.institution_label',
        unit: 'people.form.unit',
      },
      choices: { roles: 'people.role', institution: 'people.institution' },
    },
    states: { fields: { label: 'people.found.label' } },
    witness: { fields: { fingerprint: 'people.confirm.typed', reason: 'people.witness.reason' } },
  },
  fields: {
    stateProfiles: {
      dutyPhone: 'people.fields.dutyPhone',
      dutyLabel: 'people.fields.dutyLabel',
      autolock: 'people.fields.autolock',
      partnerUnits: 'people.acts.partner_unit',
      hiddenMinutes: 'people.fields.hiddenMinutes',
      idleMinutes: 'people.fields.idleMinutes',
    },
    setAsides: {
      mutation: 'people.fields.mutation',
    },
  },
  things: {
    stateProfiles: unseen('a state is called by its code'),
    setAsides: unseen('what a revoked device handed over is called by its device'),
  },
  tries: [{ roles: ['nationalAdmin'], words: 'people.tries.invite', href: '/people' }],
  menu: [
    {
      group: 'access',
      rank: 40,
      path: '/people',
      icon: 'users',
      title: 'people.title',
      detail: 'settings.people_detail',
      isFor: (actor) =>
        governedBy(actor).length > 0 ||
        may(actor, 'state.found') ||
        readsSetAsides(actor) ||
        rolesAndOffices(actor).length === 0,
    },
  ],
  today: peopleToday,
});

import { defineFeatureWords, plain, undoable, unseen } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { checkinsFeature } from '#shared/checkins/checkins.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';

export const checkinsWords = defineFeatureWords({
  of: [checkinsFeature],
  acts: {
    'checkins.record': {
      words: 'checkins.acts.check_in',
      consequence: undoable('checkins.undo'),
      correct: null,
    },
    'checkins.undo': {
      words: 'checkins.acts.check_in',
      consequence: undoable('checkins.record'),
      correct: null,
    },
    'badges.request': { words: 'checkins.acts.badges', consequence: plain, correct: null },
  },
  choices: {
    checkIns: { direction: 'checkins.choices.direction', way: 'checkins.choices.way' },
  },
  fields: {
    badgeKeys: {
      x: 'checkins.fields.x',
      y: 'checkins.fields.y',
    },
    badges: {
      token: 'checkins.fields.token',
    },
    checkIns: {
      direction: 'checkins.fields.direction',
      way: 'checkins.fields.way',
      door: 'checkins.fields.door',
      heardAt: 'checkins.fields.heardAt',
    },
  },
  things: {
    badgeKeys: unseen('a key for devices'),
    badges: unseen('a code for the door; it is called by its person'),
    checkIns: unseen('an hour at the door; it is called by its person'),
  },
  tries: [{ roles: ['programmeSupport'], words: 'checkins.tries.door', href: '/meetings/:meeting/door' }],
  menu: [
    {
      group: 'participant',
      rank: 30,
      path: 'badge',
      of: 'people',
      icon: 'id-card',
      title: 'checkins.badge.title',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 70,
      path: 'door',
      icon: 'qr-code',
      title: 'checkins.door.title',
      detail: 'checkins.door.row_detail',
      isFor: (actor) => may(actor, 'checkin.record'),
    },
    {
      group: 'presidency',
      rank: 80,
      path: 'presence',
      icon: 'list-checks',
      title: 'checkins.presence.title',
      detail: 'checkins.presence.row_detail',
      isFor: (actor) => may(actor, 'checkin.record'),
    },
    {
      group: 'presidency',
      rank: 90,
      path: 'print/badges',
      of: 'door',
      icon: 'printer',
      title: 'checkins.print.title',
      detail: 'checkins.print.detail',
      isFor: (actor) => may(actor, 'participants.edit'),
    },
  ],
});

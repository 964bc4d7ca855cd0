import {
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
import { meetingsFeature } from '#shared/meetings/meetings.feature.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { decideToday, isDecidable } from './decide-today.ts';
import { delegationInWords } from './delegation-in-words.ts';
import { meetingsToday } from './meetings-today.ts';
import { itemSources, meetingSources } from './search-sources.ts';

const meetingEdit = ({ meeting }: { meeting: string }) => `/meetings/${meeting}/edit`;
const itemEdit = ({ meeting, item }: { meeting: string; item: string }) =>
  `/meetings/${meeting}/agenda/${item}/edit`;
const deadlines = ({ meeting }: { meeting: string }) => `/meetings/${meeting}/deadlines`;

export const meetingsWords = defineFeatureWords({
  of: [meetingsFeature],
  acts: {
    'meetings.schedule': {
      words: 'meetings.acts.meeting',
      consequence: undoable('meetings.cancel'),
      correct: () => '/meetings/new',
    },
    'meetings.edit': { words: 'meetings.acts.meeting', consequence: plain, correct: meetingEdit },
    'meetings.move_to': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('meetings.confirm.move.who_none'),
      correct: meetingEdit,
    },
    'meetings.cancel': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('meetings.confirm.cancel_meeting.text'),
      correct: meetingEdit,
    },
    'meetings.set_deadlines': { words: 'meetings.acts.deadlines', consequence: plain, correct: deadlines },
    'meetings.set_quorum': { words: 'meetings.acts.quorum', consequence: plain, correct: deadlines },
    'agenda.add_item': {
      words: 'meetings.acts.agenda',
      consequence: undoable('agenda.remove_item'),
      correct: ({ meeting }) => `/meetings/${meeting}/agenda/new`,
    },
    'agenda.edit_item': { words: 'meetings.acts.agenda', consequence: plain, correct: itemEdit },
    'agenda.describe_item': { words: 'meetings.acts.agenda', consequence: plain, correct: itemEdit },
    'agenda.remove_item': {
      words: 'meetings.acts.agenda',
      consequence: asked('meetings.editing.remove_item_text', {
        title: 'meetings.editing.remove_item_title',
        label: 'meetings.editing.remove_item',
      }),
      correct: null,
    },
    'agenda.release': {
      words: 'meetings.acts.agenda_release',
      consequence: page('meetings.confirm.release_text'),
      correct: ({ meeting }) => `/meetings/${meeting}/agenda/release`,
    },
    'agenda.acknowledge': {
      words: ({ version = 0 }, t) => t('meetings.acts.agenda_seen', { version }),
      consequence: plain,
      correct: null,
    },
  },
  choices: {
    meetings: {
      type: 'meetings.type',
      format: 'meetings.format',
      state: 'meetings.state',
      precision: 'meetings.editing.precisions',
      orderLanguage: 'kit.language',
      languages: 'kit.language',
      interpretation: 'kit.language',
      deadlines: 'logistics.owed',
      practicalNote: 'meetings.notes.section',
    },
    agendaItems: { class: 'agenda.editing.classes', kind: 'meetings.kind', purpose: 'agenda.purpose' },
  },
  codes: { meetings: { decider: delegationInWords }, agendaItems: { proposer: delegationInWords } },
  fields: {
    meetings: {
      reason: 'meetings.confirm.cancel_meeting.reason',
      summary: 'meetings.fields.summary',
      type: 'meetings.fields.type',
      format: 'meetings.fields.format',
      startsOn: 'meetings.fields.startsOn',
      endsOn: 'meetings.fields.endsOn',
      precision: 'meetings.fields.precision',
      venue: 'meetings.fields.venue',
      condition: 'meetings.fields.condition',
      decideBy: 'meetings.fields.decideBy',
      decider: 'meetings.fields.decider',
      fallback: 'meetings.fields.fallback',
      languages: 'meetings.fields.languages',
      interpretation: 'meetings.fields.interpretation',
      orderLanguage: 'meetings.fields.orderLanguage',
      practicalNote: 'meetings.fields.practicalNote',
      card: 'meetings.fields.card',
      room: 'meetings.fields.room',
      deadlines: 'meetings.fields.deadlines',
      present: 'meetings.fields.present',
      of: 'meetings.fields.of',
      quorum: 'meetings.fields.quorum',
      cancelled: 'meetings.fields.cancelled',
      hotel: 'meetings.fields.hotel',
      open: 'meetings.fields.open',
      liaison: 'meetings.fields.liaison',
      emergency: 'meetings.fields.emergency',
    },
    agendaItems: {
      topic: 'meetings.fields.topic',
      kind: 'meetings.editing.kind',
      summary: 'meetings.fields.summary',
      class: 'meetings.fields.class',
      room: 'meetings.fields.room',
      speakers: 'meetings.fields.speakers',
      purpose: 'meetings.fields.purpose',
      proposer: 'meetings.fields.proposer',
      documents: 'meetings.fields.documents',
    },
    agendaReleases: {
      note: 'meetings.fields.note',
      summary: 'meetings.fields.summary',
      class: 'meetings.fields.class',
      room: 'meetings.fields.room',
      speakers: 'meetings.fields.speakers',
      purpose: 'meetings.fields.purpose',
      proposer: 'meetings.fields.proposer',
      documents: 'meetings.fields.documents',
      added: 'meetings.fields.added',
      changed: 'meetings.fields.changed',
      removed: 'meetings.fields.removed',
      kind: 'meetings.editing.kind',
    },
  },
  things: {
    meetings: {
      kind: 'meetings.things.meeting',
      name: { prefix: 'mtg', of: ({ title }, { locale }) => readText(title, locale).value },
      search: meetingSources,
    },
    agendaItems: {
      kind: 'meetings.things.agenda_item',
      name: { prefix: 'agi', of: ({ title }, { locale }) => readText(title, locale).value },
      search: itemSources,
    },
    agendaReleases: {
      kind: 'meetings.acts.agenda_release',
      ...unseen('a version of the agenda is told by its number on the page of the agenda'),
    },
    agendaSeen: unseen('says that one person has seen a version'),
  },
  tries: [
    {
      roles: ['presidencyAdmin', 'presidencyDelegate'],
      words: 'meetings.tries.agenda',
      href: '/meetings/:meeting/agenda',
    },
    {
      roles: ['delegate', 'observer'],
      words: 'meetings.tries.attendance',
      href: '/meetings/:meeting/attendance',
    },
  ],
  menu: [
    {
      group: 'meeting',
      rank: 10,
      path: 'agenda',
      icon: 'calendar-days',
      title: 'meetings.agenda',
      isFor: () => true,
    },
    {
      group: 'participant',
      rank: 20,
      path: 'attendance',
      of: 'people',
      icon: 'calendar-check',
      title: 'meetings.attendance.title',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 195,
      path: 'decide',
      of: 'agenda',
      icon: 'calendar-check',
      title: 'logistics.decide.title',
      detail: 'logistics.decide.detail',
      isFor: (actor) => may(actor, 'meetings.edit'),
      isIn: (meeting, { replica }) => isDecidable(replica.one(meetings, meeting)?.body),
    },
    {
      group: 'presidency',
      rank: 200,
      path: 'edit',
      of: 'agenda',
      icon: 'pencil',
      title: 'meetings.editing.meeting',
      isFor: (actor) => may(actor, 'meetings.edit'),
    },
  ],
  today: [...meetingsToday, ...decideToday],
});

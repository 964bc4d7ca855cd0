import { confirmed, defineFeatureWords, page, plain, undoable, unseen } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetingsFeature } from '#shared/meetings/meetings.feature.ts';
import { delegationInWords } from './delegation-in-words.ts';
import { itemSources, meetingSources } from './search-sources.ts';

const meetingEdit = ({ meeting }: { meeting: string }) => `/meetings/${meeting}/edit`;
const itemEdit = ({ meeting, item }: { meeting: string; item: string }) =>
  `/meetings/${meeting}/agenda/${item}/edit`;
const deadlines = ({ meeting }: { meeting: string }) => `/meetings/${meeting}/deadlines`;

export const meetingsWords = defineFeatureWords({
  of: [meetingsFeature],
  acts: {
    'meetings.schedule': {
      words: 'outbox.act.meeting',
      consequence: undoable('meetings.cancel'),
      correct: () => '/meetings/new',
    },
    'meetings.edit': { words: 'outbox.act.meeting', consequence: plain, correct: meetingEdit },
    'meetings.move_to': {
      words: 'outbox.act.meeting',
      consequence: confirmed('acts.move.title'),
      correct: meetingEdit,
    },
    'meetings.cancel': {
      words: 'outbox.act.meeting',
      consequence: confirmed('acts.cancel_meeting.text'),
      correct: meetingEdit,
    },
    'meetings.set_deadlines': { words: 'outbox.act.deadlines', consequence: plain, correct: deadlines },
    'meetings.set_quorum': { words: 'outbox.act.quorum', consequence: plain, correct: deadlines },
    'agenda.add_item': {
      words: 'outbox.act.agenda',
      consequence: undoable('agenda.remove_item'),
      correct: ({ meeting }) => `/meetings/${meeting}/agenda/new`,
    },
    'agenda.edit_item': { words: 'outbox.act.agenda', consequence: plain, correct: itemEdit },
    'agenda.describe_item': { words: 'outbox.act.agenda', consequence: plain, correct: itemEdit },
    'agenda.remove_item': {
      words: 'outbox.act.agenda',
      consequence: confirmed('meetings.editing.remove_item_text'),
      correct: null,
    },
    'agenda.release': {
      words: 'outbox.act.agenda_release',
      consequence: page('acts.release_text'),
      correct: ({ meeting }) => `/meetings/${meeting}/agenda/release`,
    },
    'agenda.acknowledge': {
      words: ({ version = 0 }, t) => t('outbox.act.agenda_seen', { version }),
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
  codes: { agendaItems: { proposer: delegationInWords } },
  fields: {
    meetings: { reason: 'acts.cancel_meeting.reason' },
    agendaItems: { kind: 'meetings.editing.kind' },
    agendaReleases: { note: 'agenda.release.note' },
  },
  things: {
    meetings: {
      kind: 'outbox.thing.meeting',
      name: { prefix: 'mtg', of: ({ title }, { locale }) => readText(title, locale).value },
      search: meetingSources,
    },
    agendaItems: {
      kind: 'outbox.thing.agenda_item',
      name: { prefix: 'agi', of: ({ title }, { locale }) => readText(title, locale).value },
      search: itemSources,
    },
    agendaReleases: {
      kind: 'outbox.act.agenda_release',
      ...unseen('a version of the agenda is told by its number on the page of the agenda'),
    },
    agendaSeen: unseen('says that one person has seen a version'),
  },
  menu: [
    {
      group: 'participant',
      rank: 20,
      path: 'attendance',
      icon: 'calendar-check',
      title: 'meetings.attendance.title',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 200,
      path: 'edit',
      icon: 'pencil',
      title: 'meetings.editing.meeting',
      isFor: (actor) => may(actor, 'meetings.edit'),
    },
  ],
});

import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import type { Locale } from '#app/i18n/locale.ts';
import {
  type Attach,
  asked,
  confirmed,
  defineFeatureWords,
  plain,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { connectionsFeature } from '#shared/connections/connections.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { logisticsFeature } from '#shared/logistics/logistics.feature.ts';
import { cardSources, noteSources, placeSources } from './search-sources.ts';

const atPlace: Attach = {
  where: 'logistics.lost.plan',
  href: ({ meeting = '', venue = '' }) => `/meetings/${meeting}/venues/${venue}`,
};

const joining = ({ meeting }: { meeting: string }) => `/meetings/${meeting}/joining`;

export const logisticsWords = defineFeatureWords({
  of: [logisticsFeature, connectionsFeature],
  acts: {
    'venues.add': {
      words: 'logistics.acts.venue',
      consequence: undoable('venues.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/venues/new`,
      attach: atPlace,
    },
    'venues.edit': {
      words: 'logistics.acts.venue',
      consequence: plain,
      correct: ({ meeting, venue }) => `/meetings/${meeting}/venues/${venue}`,
      attach: atPlace,
    },
    'venues.remove': {
      words: 'logistics.acts.venue',
      consequence: asked('logistics.remove_place_text', {
        title: 'logistics.remove_place_title',
        label: 'logistics.remove_place',
      }),
      correct: null,
    },
    'note.add_item': {
      words: 'logistics.acts.practical_note',
      consequence: undoable('note.remove_item'),
      correct: ({ meeting, section }) => `/meetings/${meeting}/note/new?section=${section}`,
    },
    'note.edit_item': {
      words: 'logistics.acts.practical_note',
      consequence: plain,
      correct: ({ meeting, item }) => `/meetings/${meeting}/note/${item}`,
    },
    'note.remove_item': {
      words: 'logistics.acts.practical_note',
      consequence: asked('logistics.remove_item_text', {
        title: 'logistics.remove_item_title',
        label: 'logistics.remove_item',
      }),
      correct: null,
    },
    'running.add': {
      words: 'logistics.acts.running',
      consequence: undoable('running.remove'),
      correct: ({ meeting }) => `/meetings/${meeting}/running/new`,
    },
    'running.edit': {
      words: 'logistics.acts.running',
      consequence: plain,
      correct: ({ meeting, step }) => `/meetings/${meeting}/running/${step}/edit`,
    },
    'running.remove': {
      words: 'logistics.acts.running',
      consequence: asked('logistics.confirm.remove_step.text', {
        title: 'logistics.confirm.remove_step.title',
        label: 'logistics.running.remove',
      }),
      correct: null,
    },
    'running.tick': { words: 'logistics.acts.running', consequence: plain, correct: null },
    'letters.set_host': {
      words: 'letters.acts.host',
      consequence: plain,
      correct: ({ meeting }) => `/meetings/${meeting}/letters/host`,
    },
    'letters.issue': {
      words: 'letters.acts.letter',
      consequence: confirmed('letters.issue.text'),
      correct: null,
    },
    'letters.ask': {
      words: 'letters.acts.ask',
      consequence: confirmed('letters.asking.text'),
      correct: null,
    },
    'connections.set': { words: 'logistics.acts.joining', consequence: plain, correct: joining },
    'connections.remove': {
      words: 'logistics.acts.joining',
      consequence: asked('logistics.join.remove_text', {
        title: 'logistics.join.remove_title',
        label: 'logistics.join.remove',
      }),
      correct: null,
    },
    'meetings.reschedule': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('meetings.moving.text'),
      correct: ({ meeting }) => `/meetings/${meeting}/edit`,
    },
    'meetings.go_virtual': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('logistics.decide.virtual.text'),
      correct: null,
    },
    'meetings.take_place': {
      words: 'meetings.acts.meeting',
      consequence: confirmed('logistics.decide.convened.text'),
      correct: null,
    },
    'meetings.set_decider': { words: 'meetings.acts.meeting', consequence: plain, correct: null },
  },
  choices: {
    venues: { kind: 'logistics.place_kind' },
    noteItems: { section: 'logistics.section' },
    asks: { things: 'logistics.owed' },
    connections: {
      seenBy: 'logistics.join.seen_by',
      daysBefore: 'logistics.join.from',
      inCalendars: 'logistics.join.calendars',
    },
  },
  codes: {
    noteItems: { delegation: delegationInWords },
    visaHosts: { state: (code: string, { locale }: { locale: Locale }) => countryName(locale, code) },
  },
  fields: {
    venues: {
      kind: 'logistics.place_kind_label',
      from: 'logistics.from',
      until: 'logistics.until',
      website: 'logistics.fields.website',
      plan: 'logistics.fields.plan',
    },
    noteItems: {
      label: 'logistics.label',
      venue: 'logistics.place',
      delegation: 'logistics.for_whom',
      section: 'logistics.fields.section',
      endsAt: 'logistics.fields.endsAt',
      values: 'logistics.fields.values',
    },
    visaHosts: {
      state: 'logistics.fields.state',
      ministry: 'logistics.fields.ministry',
      address: 'logistics.fields.address',
      phone: 'logistics.fields.phone',
      signer: 'logistics.fields.signer',
      signerOffice: 'logistics.fields.signerOffice',
    },
    asks: {
      delegation: 'logistics.fields.delegation',
      things: 'logistics.fields.things',
      times: 'logistics.fields.times',
    },
    connections: {
      link: 'logistics.fields.link',
      phones: 'logistics.fields.phones',
      number: 'logistics.fields.number',
      pin: 'logistics.fields.pin',
      seenBy: 'logistics.fields.seenBy',
      daysBefore: 'logistics.fields.daysBefore',
      inCalendars: 'logistics.fields.inCalendars',
      opensAt: 'logistics.fields.opensAt',
      closesAt: 'logistics.fields.closesAt',
      shownAt: 'logistics.fields.shownAt',
      changedAt: 'logistics.fields.changedAt',
    },
    shownConnections: {
      link: 'logistics.fields.link',
      phones: 'logistics.fields.phones',
      number: 'logistics.fields.number',
      pin: 'logistics.fields.pin',
      inCalendars: 'logistics.fields.inCalendars',
      changedAt: 'logistics.fields.changedAt',
    },
    runningSteps: {
      what: 'logistics.fields.what',
      item: 'logistics.fields.item',
      who: 'logistics.fields.who',
      where: 'logistics.fields.where',
      done: 'logistics.fields.done',
    },
  },
  things: {
    venues: {
      kind: 'logistics.things.venue',
      name: { prefix: 'ven', of: ({ name }, { locale }) => readText(name, locale).value },
      search: (reader) => [...placeSources(reader), ...cardSources(reader)],
    },
    noteItems: {
      kind: 'logistics.things.note_item',
      name: { none: 'no field of another thing names one' },
      search: noteSources,
    },
    runningSteps: {
      kind: 'logistics.things.running',
      name: { prefix: 'run', of: ({ what }, { locale }) => readText(what, locale).value },
      search: { none: 'its people have the whole order on one page' },
    },
    visaHosts: {
      kind: 'logistics.things.visa_host',
      ...unseen('stands on the page of the letters'),
    },
    asks: unseen('stands with what the delegation owes'),
    connections: {
      kind: 'logistics.things.joining',
      name: { none: 'a meeting has one' },
      search: { none: 'a link is opened from its meeting, and stands in no list' },
    },
    shownConnections: {
      kind: 'logistics.things.joining',
      name: { none: 'a meeting has one' },
      search: { none: 'a link is opened from its meeting, and stands in no list' },
    },
  },
  menu: [
    {
      group: 'meeting',
      rank: 40,
      path: 'note',
      icon: 'map-pin',
      title: 'meetings.tab.note',
      isFor: () => true,
    },
    {
      group: 'participant',
      rank: 10,
      path: 'morning',
      of: 'note',
      icon: 'sun',
      title: 'logistics.morning.title',
      detail: 'logistics.morning.detail',
      isFor: takesPart,
    },
    {
      group: 'presidency',
      rank: 100,
      path: 'note/edit',
      of: 'note',
      icon: 'map-pin',
      title: 'logistics.edit_note',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
    {
      group: 'presidency',
      rank: 105,
      path: 'joining',
      of: 'note',
      icon: 'external-link',
      title: 'logistics.join.edit',
      detail: 'logistics.join.edit_detail',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
    {
      group: 'presidency',
      rank: 110,
      path: 'deadlines',
      of: 'agenda',
      icon: 'clock',
      title: 'logistics.deadlines',
      detail: 'logistics.deadlines_detail',
      isFor: (actor) => may(actor, 'meetings.edit'),
    },
    {
      group: 'presidency',
      rank: 160,
      path: 'running',
      icon: 'clock',
      title: 'logistics.running.title',
      detail: 'logistics.running.row',
      isFor: (actor) => may(actor, 'logistics.edit'),
    },
  ],
});

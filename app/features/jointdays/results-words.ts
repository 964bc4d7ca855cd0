import { countryName } from '#app/i18n/countries.ts';
import { asked, confirmed, plain, type Saying, unseen, type WordsPart } from '#app/kit/feature-words.ts';
import { isCounter } from '#shared/jointdays/counter-set.ts';
import type { jointdaysFeature } from '#shared/jointdays/jointdays.feature.ts';

import { readText } from '#shared/kernel/text.ts';
import { dayHref } from './address.ts';
import { kindInWords } from './total-words.ts';

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);
const counterCode: Saying = (code, { t }) => (isCounter(code) ? t(`jointdays.counter.${code}`) : null);
const kindCode: Saying = (code, { t }) => kindInWords(code, { t });

/** What a day says of its results: to the press, to its plan, and to those who took part. */
export const resultsWords = {
  acts: {
    'jointdays.make_press_table': {
      words: 'jointdays.acts.press',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/press/new'),
    },
    'jointdays.publish': {
      words: 'jointdays.acts.publish',
      consequence: confirmed('dayresults.confirm.publish'),
      correct: null,
    },
    'jointdays.debrief': {
      words: 'jointdays.acts.debrief',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/debriefing/edit'),
    },
    'jointdays.add_lesson': {
      words: 'jointdays.acts.lesson',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/debriefing/lessons/new'),
    },
    'jointdays.edit_lesson': {
      words: 'jointdays.acts.lesson',
      consequence: plain,
      correct: ({ day, lesson }) => dayHref(day, `/debriefing/lessons/${lesson}`),
    },
    'jointdays.remove_lesson': {
      words: 'jointdays.acts.lesson',
      consequence: asked('dayresults.confirm.lesson.text', {
        title: 'dayresults.confirm.lesson.title',
        label: 'dayresults.confirm.lesson.label',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'jointdays.add_cost': {
      words: 'jointdays.acts.cost',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/debriefing/costs/new'),
    },
    'jointdays.edit_cost': {
      words: 'jointdays.acts.cost',
      consequence: plain,
      correct: ({ day, cost }) => dayHref(day, `/debriefing/costs/${cost}`),
    },
    'jointdays.remove_cost': {
      words: 'jointdays.acts.cost',
      consequence: asked('dayresults.confirm.cost.text', {
        title: 'dayresults.confirm.cost.title',
        label: 'dayresults.confirm.cost.label',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'jointdays.follow_up': {
      words: 'jointdays.acts.follow_up',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/debriefing/follow-ups/new'),
    },
    'jointdays.link_indicator': {
      words: 'jointdays.acts.link',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/indicators/new'),
    },
    'jointdays.unlink_indicator': {
      words: 'jointdays.acts.link',
      consequence: confirmed('dayresults.confirm.unlink'),
      correct: null,
    },
    'jointdays.feed_indicator': {
      words: 'jointdays.acts.feed',
      consequence: confirmed('dayresults.confirm.feed'),
      correct: null,
    },
  },
  choices: {
    dayIndicators: {
      counter: 'jointdays.counter',
      followUp: 'jointdays.follow_up',
      unit: 'dayresults.unit',
    },
  },
  codes: {
    pressTables: {
      state: stateInWords,
      states: stateInWords,
      missing: stateInWords,
      counter: counterCode,
      kind: kindCode,
    },
    publishedDays: { states: stateInWords, missing: stateInWords, counter: counterCode, kind: kindCode },
  },
  fields: {
    pressTables: {
      lines: 'jointdays.fields.lines',
      counter: 'jointdays.fields.counter',
      kind: 'jointdays.fields.kind',
      value: 'jointdays.fields.value',
      states: 'jointdays.fields.states',
      missing: 'jointdays.fields.missing',
      notBefore: 'jointdays.fields.not_before',
      parts: 'jointdays.fields.parts',
      state: 'jointdays.fields.of_state',
      told: 'jointdays.fields.told_all',
      made: 'jointdays.fields.made',
      label: 'jointdays.fields.label',
      takenAt: 'jointdays.fields.taken_at',
    },
    dayIndicators: {
      kpi: 'jointdays.fields.kpi',
      counter: 'jointdays.fields.counter',
      kind: 'jointdays.fields.kind',
      followUp: 'jointdays.fields.followUp',
      unit: 'jointdays.fields.unit',
      linked: 'jointdays.fields.linked',
      measurement: 'jointdays.fields.measurement',
      told: 'jointdays.fields.told',
      label: 'jointdays.fields.label',
      takenAt: 'jointdays.fields.taken_at',
    },
    publishedDays: {
      day: 'jointdays.fields.day',
      from: 'jointdays.fields.from',
      until: 'jointdays.fields.until',
      states: 'jointdays.fields.states',
      missing: 'jointdays.fields.missing',
      table: 'jointdays.fields.table',
      lines: 'jointdays.fields.lines',
      counter: 'jointdays.fields.counter',
      kind: 'jointdays.fields.kind',
      value: 'jointdays.fields.value',
      version: 'jointdays.fields.version',
      published: 'jointdays.fields.published',
      label: 'jointdays.fields.label',
      takenAt: 'jointdays.fields.taken_at',
    },
  },
  things: {
    pressTables: {
      kind: 'jointdays.things.press',
      ...unseen('the day lists them by number'),
      chain: {
        kind: 'jointdays.things.press',
        name: ({ body }, { t }) => t('dayresults.press.table', { n: body.number }),
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ id, parent }) => (parent === null ? null : dayHref(parent, `/press/${id}`)),
      },
    },
    publishedDays: {
      ...unseen('the action shows it'),
      chain: {
        kind: 'dayresults.things.published',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t('dayresults.publish.version', { n: body.version }),
        // Who took no part has the action, and neither the day nor the table.
        why: ({ body, parent }) => [body.table, body.day, ...(parent === null ? [] : [parent])],
        href: ({ body }) => dayHref(body.day, '/published'),
      },
    },
  },
} as const satisfies WordsPart<typeof jointdaysFeature>;

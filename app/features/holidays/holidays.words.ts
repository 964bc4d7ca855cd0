import { countryName } from '#app/i18n/countries.ts';
import { asked, confirmed, defineFeatureWords, plain } from '#app/kit/feature-words.ts';
import { holidaysFeature } from '#shared/holidays/holidays.feature.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';

const stateInWords = (code: string, { locale }: { locale: 'es' | 'pt' | 'en' }) => countryName(locale, code);

export const holidaysWords = defineFeatureWords({
  of: [holidaysFeature],
  acts: {
    'holidays.name': {
      words: 'holidays.acts.holiday',
      consequence: plain,
      correct: ({ state }) => `/holidays/${state}/new`,
    },
    'holidays.strike': {
      words: 'holidays.acts.holiday',
      consequence: asked('holidays.confirm.strike.text', {
        title: 'holidays.confirm.strike.title',
        label: 'holidays.strike',
      }),
      correct: null,
    },
    'holidays.follow': {
      words: 'holidays.acts.calendar',
      consequence: confirmed('holidays.confirm.follow.text'),
      correct: null,
    },
  },
  choices: {},
  codes: { holidays: { state: stateInWords }, workCalendars: { state: stateInWords } },
  fields: {
    holidays: { day: 'holidays.fields.day', state: 'holidays.fields.state' },
    workCalendars: { state: 'holidays.fields.state' },
  },
  things: {
    holidays: {
      kind: 'holidays.things.holiday',
      name: { prefix: 'hol', of: ({ name }, { locale }) => readText(name, locale).value },
      search: { none: 'the page of a state lists all its days of a year' },
    },
    workCalendars: {
      name: { none: 'there is one, which is called by its state' },
      search: { none: 'the page of non-working days says it' },
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 90,
      path: '/holidays',
      icon: 'calendar-days',
      title: 'holidays.title',
      detail: 'holidays.row',
      isFor: takesPart,
    },
  ],
});

import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { asked, confirmed, defineFeatureWords, plain, type Saying, unseen } from '#app/kit/feature-words.ts';
import { placeCode } from '#app/kit/place-search/place-lists.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsPlans } from '#shared/access/members.ts';
import { joiningFeature } from '#shared/joining/joining.feature.ts';
import { DAY_STATE_NAMES } from '#shared/jointdays/day-states.ts';
import { jointdaysFeature } from '#shared/jointdays/jointdays.feature.ts';
import {
  cardJudgementId,
  type JointActionDay,
  jointActionDays,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { DAYS, dayHref } from './address.ts';
import { keptInWords } from './centre-words.ts';
import { jointdaysToday } from './jointdays-today.ts';
import { resultsWords } from './results-words.ts';
import { kindInWords } from './total-words.ts';

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);
/** A field of the day is how far it is, and a part of another one is where its centre is. */
const stageOrState: Saying = (code, asker) => {
  const stage = DAY_STATE_NAMES.find((each) => each === code);
  return stage === undefined ? stateInWords(code, asker) : asker.t(`jointdays.state.${stage}`);
};
const kindCode: Saying = (code, { t }) => kindInWords(code, { t });

/** Whoever reads a day finds it: nobody else has it on their device. */
function daySources({ replica, t, locale, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<JointActionDay>> = {
    group: 'work',
    things: replica.all(jointActionDays),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(
        t('jointdays.one'),
        t('jointdays.also_called'),
        say(body.about),
        ...body.objectives.map((objective) => say(objective)),
        body.centre?.city ?? null,
        countryName(locale, body.coordinator),
        ...body.references.map(({ reference }) => reference),
      ),
      elsewhere: join(elsewhere(body.title), ...body.objectives.map((objective) => elsewhere(objective))),
    }),
    when: ({ body: { from, until } }) => ({ from, until }),
    place: ({ body }) => `${formatDay(locale, body.from)} – ${formatDay(locale, body.until)}`,
    href: ({ id }) => dayHref(id),
  };
  return [asSource(source)];
}

const made = { label: 'jointdays.fields.label', takenAt: 'jointdays.fields.taken_at' } as const;
const lineFields = {
  counter: 'jointdays.fields.counter',
  kind: 'jointdays.fields.kind',
  value: 'jointdays.fields.value',
} as const;
const lineChoices = { counter: 'jointdays.counter' } as const;

export const jointdaysWords = defineFeatureWords({
  of: [joiningFeature, jointdaysFeature],
  acts: {
    'jointdays.make_day': {
      words: 'jointdays.acts.day',
      consequence: plain,
      correct: ({ operation }) => `${DAYS}/new?action=${operation}`,
    },
    'jointdays.edit_day': {
      words: 'jointdays.acts.day',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/edit'),
    },
    'jointdays.move_day': {
      words: 'jointdays.acts.move',
      consequence: asked('jointdays.confirm.move', {
        title: 'jointdays.confirm.approve',
        label: 'jointdays.move.approved',
      }),
      // Its approval has a page; any other step is done on the day's own.
      correct: ({ day, to }) => (to === 'approved' ? dayHref(day, '/approve') : null),
    },
    'jointdays.cancel_day': {
      words: 'jointdays.acts.cancel',
      consequence: asked('jointdays.confirm.cancel.text', {
        title: 'jointdays.confirm.cancel.title',
        label: 'jointdays.cancel.title',
      }),
      correct: ({ day }) => dayHref(day, '/cancel'),
    },
    'jointdays.set_press_hour': {
      words: 'jointdays.acts.press_hour',
      consequence: asked('jointdays.confirm.press', {
        title: 'jointdays.press.ask',
        label: 'jointdays.press.set',
      }),
      correct: ({ day }) => dayHref(day, '/press-hour'),
    },
    'jointdays.invite': {
      words: 'jointdays.acts.invite',
      consequence: confirmed('jointdays.confirm.invite'),
      correct: null,
    },
    'jointdays.end_participation': {
      words: 'jointdays.acts.end',
      consequence: confirmed('jointdays.confirm.end.text'),
      correct: null,
    },
    'jointdays.add_briefing': {
      words: 'jointdays.acts.briefing',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/briefings/new'),
    },
    'jointdays.edit_briefing': {
      words: 'jointdays.acts.briefing',
      consequence: plain,
      correct: ({ day, briefing }) => dayHref(day, `/briefings/${briefing}/edit`),
    },
    'jointdays.remove_briefing': {
      words: 'jointdays.acts.briefing',
      consequence: asked('jointdays.confirm.briefing.text', {
        title: 'jointdays.confirm.briefing.title',
        label: 'jointdays.briefing.remove',
        icon: 'trash-2',
      }),
      correct: null,
    },
    'jointdays.log': {
      words: 'jointdays.acts.log',
      consequence: plain,
      correct: ({ day }) => dayHref(day, '/centre/log/new'),
    },
    'jointdays.answer_request': {
      words: 'jointdays.acts.answer',
      consequence: plain,
      correct: ({ day, entry }) => dayHref(day, `/centre/log/${entry}`),
    },
    'jointdays.judge_double': {
      words: 'jointdays.acts.double',
      consequence: asked('jointdays.centre.double.ask_text', {
        title: 'jointdays.centre.double.ask',
        label: 'jointdays.centre.double.save',
      }),
      correct: ({ day, one, other }) =>
        dayHref(day, `/centre/doubles/${cardJudgementId(`${one}`, `${other}`)}`),
    },
    ...resultsWords.acts,
  },
  choices: {
    jointActionDays: {
      state: 'jointdays.state',
      counters: 'jointdays.counter',
      system: 'jointdays.system',
    },
    dayLog: { kind: 'jointdays.log' },
    stateTotals: { kind: 'jointdays.release', ...lineChoices },
    seizureCards: lineChoices,
    dayLessons: { kind: 'jointdays.lesson' },
    dayCosts: { kind: 'jointdays.cost' },
    dayFollowUps: { ...lineChoices, what: 'jointdays.follow_up' },
    ...resultsWords.choices,
  },
  codes: {
    jointActionDays: { coordinator: stateInWords, participants: stateInWords, state: stageOrState },
    dayStates: { state: stateInWords },
    dayLog: { to: stateInWords, from: stateInWords },
    stateTotals: { state: stateInWords },
    cardJudgements: { one: keptInWords, other: keptInWords, keeps: keptInWords },
    seizureCards: { state: stateInWords, kind: kindCode, subdivision: placeCode },
    dayLessons: { state: stateInWords },
    dayCosts: { state: stateInWords },
    dayFollowUps: { state: stateInWords },
    dayIndicators: { kind: kindCode },
    ...resultsWords.codes,
  },
  fields: {
    jointActionDays: {
      about: 'jointdays.fields.about',
      objectives: 'jointdays.fields.objectives',
      from: 'jointdays.fields.from',
      until: 'jointdays.fields.until',
      coordinator: 'jointdays.fields.coordinator',
      centre: 'jointdays.fields.centre',
      contacts: 'jointdays.fields.contacts',
      function: 'jointdays.fields.function',
      counters: 'jointdays.fields.counters',
      rhythm: 'jointdays.fields.rhythm',
      pressAt: 'jointdays.fields.press_at',
      references: 'jointdays.fields.references',
      system: 'jointdays.fields.system',
      reference: 'jointdays.fields.reference',
      pao: 'jointdays.fields.pao',
      participants: 'jointdays.fields.participants',
      state: 'jointdays.fields.stage',
      approved: 'jointdays.fields.approved',
      decision: 'jointdays.fields.decision',
      debriefing: 'jointdays.fields.debriefing',
      made: 'jointdays.fields.made',
      begunAt: 'jointdays.fields.begun_at',
      cancelled: 'jointdays.fields.cancelled',
      reason: 'jointdays.fields.reason',
      ...made,
    },
    dayStates: {
      day: 'jointdays.fields.day',
      state: 'jointdays.fields.of_state',
      invited: 'jointdays.fields.invited',
      endedAt: 'jointdays.fields.ended_at',
      ...made,
    },
    dayBriefings: { document: 'jointdays.fields.document', made: 'jointdays.fields.made', ...made },
    dayLog: {
      kind: 'jointdays.fields.kind',
      from: 'jointdays.fields.asked_by',
      to: 'jointdays.fields.to',
      reference: 'jointdays.fields.reference',
      said: 'jointdays.fields.said',
      answer: 'jointdays.fields.answer',
      done: 'jointdays.fields.answered',
      ...made,
    },
    stateTotals: {
      state: 'jointdays.fields.of_state',
      kind: 'jointdays.fields.kind',
      asOf: 'jointdays.fields.as_of',
      lines: 'jointdays.fields.lines',
      reason: 'jointdays.fields.reason',
      counter: 'jointdays.fields.counter',
      value: 'jointdays.fields.value',
      cards: 'jointdays.fields.cards',
      count: 'jointdays.fields.count',
    },
    seizureCards: {
      state: 'jointdays.fields.of_state',
      count: 'jointdays.fields.count',
      on: 'jointdays.fields.on',
      ...lineFields,
      subdivision: 'jointdays.fields.subdivision',
      reference: 'jointdays.fields.reference',
    },
    cardJudgements: {
      one: 'jointdays.fields.one',
      other: 'jointdays.fields.other',
      isSame: 'jointdays.fields.is_same',
      keeps: 'jointdays.fields.keeps',
      reason: 'jointdays.fields.reason',
      judged: 'jointdays.fields.judged',
      ...made,
    },
    dayLessons: {
      kind: 'jointdays.fields.kind',
      state: 'jointdays.fields.of_state',
      said: 'jointdays.fields.said',
      ...made,
    },
    dayCosts: {
      kind: 'jointdays.fields.kind',
      state: 'jointdays.fields.of_state',
      source: 'jointdays.fields.source',
      money: 'jointdays.fields.money',
      amount: 'jointdays.fields.money',
      currency: 'jointdays.fields.currency',
      entered: 'jointdays.fields.entered',
      ...made,
    },
    dayFollowUps: {
      state: 'jointdays.fields.of_state',
      counter: 'jointdays.fields.counter',
      what: 'jointdays.fields.what',
      value: 'jointdays.fields.value',
      asOf: 'jointdays.fields.as_of',
      note: 'jointdays.fields.note',
      entered: 'jointdays.fields.entered',
      ...made,
    },
    ...resultsWords.fields,
  },
  things: {
    jointActionDays: {
      kind: 'jointdays.things.day',
      name: { prefix: 'jad', of: ({ title }, { locale }) => readText(title, locale).value },
      search: daySources,
      chain: {
        kind: 'jointdays.things.day',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, { t }) => t(`jointdays.state.${body.state}`),
        why: ({ parent }) => (parent === null ? [] : [parent]),
        href: ({ id }) => dayHref(id),
      },
    },
    dayStates: unseen('the day lists who takes part'),
    dayBriefings: {
      kind: 'jointdays.things.briefing',
      name: { prefix: 'jdb', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the day lists them' },
    },
    dayLog: { kind: 'jointdays.things.entry', ...unseen('the coordination centre lists them') },
    stateTotals: unseen('the coordination centre shows them'),
    seizureCards: unseen('the coordination centre compares them'),
    cardJudgements: unseen('the coordination centre shows them with the cards'),
    dayLessons: { kind: 'jointdays.things.lesson', ...unseen('the debriefing lists them') },
    dayCosts: { kind: 'jointdays.things.cost', ...unseen('the debriefing lists them') },
    dayFollowUps: { kind: 'jointdays.things.follow_up', ...unseen('the debriefing lists them') },
    dayIndicators: { kind: 'jointdays.things.indicator', ...unseen('the day lists them') },
    ...resultsWords.things,
  },
  today: jointdaysToday,
  menu: [
    {
      group: 'plan',
      rank: 66,
      path: DAYS,
      icon: 'calendar-days',
      title: 'jointdays.title',
      detail: 'jointdays.row',
      isFor: readsPlans,
    },
  ],
});

import { countryName } from '#app/i18n/countries.ts';
import { asked, confirmed, defineFeatureWords, plain, type Saying } from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsPlans } from '#shared/access/members.ts';
import { coherenceFeature } from '#shared/coherence/coherence.feature.ts';
import { type OutsideItem, outsideItems, type RadarRule } from '#shared/coherence/coherence.schemas.ts';
import { judgementId } from '#shared/coherence/judgement-id.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { agencyInWords } from './agencies.ts';
import { daysInWords } from './days-in-words.ts';

const stateInWords: Saying = (code, { locale }) => countryName(locale, code);

function itemSources({ replica, t, locale, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<OutsideItem>> = {
    group: 'work',
    things: replica.all(outsideItems).filter(({ body }) => body.withdrawn === null),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(body.place, body.target, body.leader),
      elsewhere: elsewhere(body.title),
    }),
    areas: ({ body }) => body.areas,
    when: ({ body }) => (body.from === null ? null : { from: body.from, until: body.until ?? body.from }),
    place: ({ body }) =>
      join(agencyInWords(body.agency, { replica, t, locale }), daysInWords(body, { t, locale })),
    href: ({ id }) => `/coherence/plans/${id}`,
  };
  return [asSource(source)];
}

/** Of arguments as a phone kept them: one side, or two. */
function judgedBy({ rule, sides }: { readonly rule: RadarRule; readonly sides: readonly string[] }): string {
  const there = [sides[0], sides[1]].flatMap((side) => (side === undefined ? [] : [`${side}`]));
  return judgementId({ rule: `${rule}`, sides: there });
}

export const coherenceWords = defineFeatureWords({
  of: [coherenceFeature],
  acts: {
    'coherence.enter': {
      words: 'coherence.acts.item',
      consequence: plain,
      correct: () => '/coherence/plans/new',
    },
    'coherence.edit_item': {
      words: 'coherence.acts.item',
      consequence: plain,
      correct: ({ item }) => `/coherence/plans/${item}/edit`,
    },
    'coherence.withdraw_item': {
      words: 'coherence.acts.item',
      consequence: asked('coherence.confirm.withdraw.text', {
        title: 'coherence.confirm.withdraw.title',
        label: 'coherence.plans.withdraw',
      }),
      correct: null,
    },
    'coherence.import': {
      words: ({ items }, t) =>
        items === undefined
          ? t('coherence.acts.import_plain')
          : t('coherence.acts.import', { n: items.length }),
      consequence: confirmed('coherence.confirm.import'),
      correct: null,
    },
    'coherence.judge': {
      words: 'coherence.acts.judgement',
      consequence: confirmed('coherence.judge.ask'),
      correct: (args) => `/coherence/findings/${judgedBy(args)}/arrange`,
    },
  },
  choices: {
    outsideItems: { kind: 'coherence.kind', areas: 'ideal.area', audience: 'people.institution' },
    coherenceJudgements: {
      rule: 'coherence.rule',
      judgement: 'coherence.judgement',
      state: 'coherence.state',
    },
  },
  codes: {
    outsideItems: { agency: agencyInWords, state: stateInWords, states: stateInWords },
    coherenceJudgements: { owner: agencyInWords },
  },
  fields: {
    outsideItems: {
      agency: 'coherence.fields.agency',
      kind: 'coherence.fields.kind',
      from: 'coherence.fields.from',
      until: 'coherence.fields.until',
      areas: 'coherence.fields.areas',
      priority: 'coherence.fields.priority',
      state: 'coherence.fields.state',
      place: 'coherence.fields.place',
      target: 'coherence.fields.target',
      states: 'coherence.fields.states',
      audience: 'coherence.fields.audience',
      leader: 'coherence.fields.leader',
      origin: 'coherence.fields.origin',
      source: 'coherence.fields.source',
      day: 'coherence.fields.day',
      key: 'coherence.fields.key',
      entered: 'coherence.fields.entered',
      withdrawn: 'coherence.fields.withdrawn',
      takenAt: 'coherence.fields.taken_at',
    },
    coherenceJudgements: {
      rule: 'coherence.fields.rule',
      sides: 'coherence.fields.sides',
      seen: 'coherence.fields.seen',
      judgement: 'coherence.fields.judgement',
      arrangement: 'coherence.fields.arrangement',
      owner: 'coherence.fields.owner',
      due: 'coherence.fields.due',
      state: 'coherence.fields.standing',
      judged: 'coherence.fields.judged',
      takenAt: 'coherence.fields.taken_at',
    },
  },
  things: {
    outsideItems: {
      kind: 'coherence.things.item',
      name: { prefix: 'oit', of: ({ title }, { locale }) => readText(title, locale).value },
      search: itemSources,
      chain: {
        kind: 'coherence.things.item',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, asker) => agencyInWords(body.agency, asker),
        why: ({ body }) => (body.priority === null ? [] : [body.priority]),
        href: ({ id }) => `/coherence/plans/${id}`,
      },
    },
    coherenceJudgements: {
      kind: 'coherence.things.judgement',
      name: { none: 'it is called by its sides' },
      search: { none: 'the radar lists all' },
      chain: {
        kind: 'coherence.things.judgement',
        name: ({ body }, { t }) => t(`coherence.judgement.${body.judgement}`),
        detail: ({ body }, { t }) => t(`coherence.rule.${body.rule}`),
        why: ({ body }) => body.sides,
        href: ({ id }) => `/coherence/findings/${id}`,
      },
    },
  },
  menu: [
    {
      group: 'plan',
      rank: 64,
      path: '/coherence',
      icon: 'users',
      title: 'coherence.title',
      detail: 'coherence.row',
      isFor: readsPlans,
    },
  ],
});

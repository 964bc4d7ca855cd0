import { amountInWords } from '#app/features/jointdays/total-words.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import {
  type Asker,
  asked,
  confirmed,
  defineFeatureWords,
  page,
  plain,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { placeCode } from '#app/kit/place-search/place-lists.ts';
import { may } from '#shared/access/rules.ts';
import { countersFeature } from '#shared/counters/counters.feature.ts';
import { counts, posts, type Situation } from '#shared/counters/counters.schemas.ts';
import { isCounter } from '#shared/jointdays/counter-set.ts';
import { postingsFeature } from '#shared/postings/postings.feature.ts';
import { countersToday } from './counters-today.ts';
import { operationDoubleHref, operationHref, operationPostHref } from './operation-address.ts';
import { postSources } from './post-search.ts';
import { worksAtPost } from './posts-of.ts';

interface OfDay {
  readonly day: string;
}
interface OfPost extends OfDay {
  readonly post: string;
}
/** A page of whoever coordinates the day in the state. */
const ofDay =
  (rest: string) =>
  ({ day }: OfDay) =>
    operationHref(day, rest);
const ofPost =
  (rest = '') =>
  (of: OfPost) =>
    operationPostHref(of, rest);
/** The post by its name, where the device knows it. */
const aboutPost = ({ post }: OfPost, { replica }: Asker) => replica.one(posts, post)?.body.name ?? null;

/** How much, and at which post: what an act of Envíos is called is worded without the language that numbers need. */
function aboutCount(
  {
    counter = '',
    kind = null,
    value,
    ...of
  }: OfPost & { readonly counter?: string; readonly kind?: string | null; readonly value?: number },
  asker: Asker,
): string | null {
  const said =
    value === undefined || !isCounter(counter) ? null : amountInWords({ counter, kind, value }, asker);
  return [said, aboutPost(of, asker)].filter((each) => each !== null).join(' · ') || null;
}
/** The same for what it is corrected to, as far as this device has the entry. */
function aboutCorrection(
  { count, value, ...of }: OfPost & { readonly count: string; readonly value: number },
  asker: Asker,
): string | null {
  const known = asker.replica.one(counts, count)?.body;
  // What is undone says how much it was.
  return aboutCount({ ...of, ...(known && { ...known, value: value === 0 ? known.value : value }) }, asker);
}
function countWords({ counter = '' }: { readonly counter?: string }, t: Translate): string {
  return !isCounter(counter)
    ? t('counters.acts.count_any')
    : t('counters.acts.count', { said: t(`jointdays.counter.${counter}`) });
}

function situationWords({ situation }: Partial<Situation>, t: Translate): string {
  return situation === undefined
    ? t('counters.acts.situation_any')
    : t('counters.acts.situation', { said: t(`counters.situation.${situation}`) });
}

export const countersWords = defineFeatureWords({
  of: [countersFeature, postingsFeature],
  acts: {
    'counters.open_day': { words: 'counters.acts.open_day', consequence: plain, correct: ofDay('/open') },
    'counters.edit_day': { words: 'counters.acts.edit_day', consequence: plain, correct: ofDay('/edit') },
    'counters.close_day': {
      words: 'counters.acts.close_day',
      consequence: confirmed('counters.confirm.close_day'),
      correct: null,
    },
    'counters.reopen_day': {
      words: 'counters.acts.reopen_day',
      consequence: page('counters.confirm.reopen_day'),
      correct: ofDay('/reopen'),
    },
    'counters.add_briefing': {
      words: 'counters.acts.briefing',
      consequence: undoable('counters.remove_briefing'),
      correct: ofDay('/papers'),
      attach: { where: 'counters.lost.briefing', href: ({ day = '' }) => operationHref(day, '/papers') },
    },
    'counters.remove_briefing': {
      words: 'counters.acts.briefing',
      consequence: asked('counters.confirm.remove_briefing', {
        title: 'counters.confirm.remove_briefing_title',
        label: 'counters.confirm.remove_briefing_label',
      }),
      correct: null,
    },
    'counters.add_post': {
      words: ({ name }, t) => name ?? t('counters.acts.post'),
      consequence: undoable('counters.end_post'),
      correct: ofDay('/posts/new'),
    },
    'counters.edit_post': {
      words: 'counters.acts.post',
      about: aboutPost,
      consequence: plain,
      correct: ofPost('/edit'),
    },
    'counters.end_post': {
      words: 'counters.acts.end_post',
      about: aboutPost,
      consequence: asked('counters.confirm.end_post', {
        title: 'counters.confirm.end_post_title',
        label: 'counters.confirm.end_post_label',
      }),
      correct: null,
    },
    'counters.add_shifts': {
      words: 'counters.acts.shifts',
      about: aboutPost,
      consequence: plain,
      correct: ofPost('/shifts'),
    },
    'counters.post_person': {
      words: ({ label }, t) => label ?? t('counters.acts.posting'),
      about: aboutPost,
      consequence: undoable('counters.end_posting'),
      correct: null,
    },
    'counters.end_posting': {
      words: 'counters.acts.end_posting',
      about: aboutPost,
      consequence: asked('counters.confirm.end_posting', {
        title: 'counters.confirm.end_posting_title',
        label: 'counters.confirm.end_posting_label',
      }),
      correct: null,
    },
    'counters.count': {
      words: countWords,
      about: aboutCount,
      consequence: undoable('counters.correct'),
      // What a coordinator wrote for the post is corrected where it was written.
      correct: ({ isForPost, ...of }) => (isForPost ? ofPost('/count')(of) : `/posts/${of.post}/seizure`),
    },
    'counters.correct': {
      words: ({ value }, t) => t(value === 0 ? 'counters.acts.undo' : 'counters.acts.correct'),
      about: aboutCorrection,
      consequence: plain,
      correct: ({ post, count }) => `/posts/${post}/entries/${count}`,
    },
    'counters.say_situation': {
      words: situationWords,
      about: aboutPost,
      consequence: plain,
      correct: ({ post }) => `/posts/${post}/situation`,
    },
    'counters.hand_over': {
      words: 'counters.acts.hand_over',
      about: aboutPost,
      consequence: page('counters.confirm.hand_over'),
      // The page of the shift offers the one that is to be handed over now, another one: what its note said goes into a report.
      correct: ({ post }, { act }) => `/posts/${post}/situation?of=${act}`,
    },
    'counters.take_in': {
      words: 'counters.acts.take_in',
      about: aboutPost,
      consequence: plain,
      correct: null,
    },
    'counters.leave_out': {
      words: 'counters.acts.leave_out',
      about: aboutPost,
      consequence: asked('counters.confirm.leave_out', {
        title: 'counters.confirm.leave_out_title',
        label: 'counters.confirm.leave_out_label',
      }),
      correct: null,
    },
    'counters.judge_double': {
      words: 'counters.acts.double',
      consequence: plain,
      correct: operationDoubleHref,
    },
    'counters.release': {
      words: 'counters.acts.release',
      consequence: page('counters.confirm.release'),
      correct: ofDay('/release'),
    },
  },
  choices: {
    stateDays: { counters: 'jointdays.counter', state: 'counters.state' },
    posts: { institution: 'people.institution' },
    postings: { institution: 'people.institution' },
    counts: { counter: 'jointdays.counter' },
    situations: { situation: 'counters.situation' },
    countReleases: { kind: 'counters.release_kind', counter: 'jointdays.counter' },
  },
  codes: {
    posts: { subdivision: placeCode },
    counts: { subdivision: placeCode },
    countReleases: { subdivision: placeCode },
  },
  fields: {
    stateDays: {
      day: 'counters.fields.day',
      until: 'counters.fields.until',
      counters: 'counters.fields.counters',
      contacts: 'counters.fields.contacts',
      function: 'counters.fields.function',
      briefing: 'counters.fields.briefing',
      silentAfter: 'counters.fields.silentAfter',
      copied: 'counters.fields.copied',
      made: 'counters.fields.made',
      closed: 'counters.fields.closed',
      reopened: 'counters.fields.reopened',
      reason: 'counters.fields.reason',
      closings: 'counters.fields.closings',
    },
    postBriefings: { file: 'counters.fields.file', made: 'counters.fields.made' },
    posts: {
      day: 'counters.fields.day',
      institution: 'counters.fields.institution',
      subdivision: 'counters.fields.subdivision',
      endedAt: 'counters.fields.endedAt',
    },
    postings: {
      day: 'counters.fields.day',
      post: 'counters.fields.post',
      institution: 'counters.fields.institution',
      endedAt: 'counters.fields.endedAt',
    },
    postCrew: {
      isLead: 'counters.fields.isLead',
      endedAt: 'counters.fields.endedAt',
      away: 'counters.fields.away',
    },
    shifts: {
      until: 'counters.fields.until',
      officers: 'counters.fields.officers',
      handed: 'counters.fields.handed',
      note: 'counters.fields.note',
    },
    counts: {
      counter: 'counters.fields.counter',
      kind: 'counters.fields.kind',
      value: 'counters.fields.value',
      seizure: 'counters.fields.seizure',
      subdivision: 'counters.fields.subdivision',
      reference: 'counters.fields.reference',
      shift: 'counters.fields.shift',
      corrects: 'counters.fields.corrects',
      reason: 'counters.fields.reason',
      isForPost: 'counters.fields.isForPost',
      counted: 'counters.fields.counted',
      writtenAt: 'counters.fields.writtenAt',
    },
    situations: {
      shift: 'counters.fields.shift',
      situation: 'counters.fields.situation',
      note: 'counters.fields.note',
      said: 'counters.fields.said',
      isLate: 'counters.fields.isLate',
    },
    doubleJudgements: {
      one: 'counters.fields.one',
      other: 'counters.fields.other',
      isSame: 'counters.fields.isSame',
      keeps: 'counters.fields.keeps',
      reason: 'counters.fields.reason',
      judged: 'counters.fields.judged',
    },
    countReleases: {
      kind: 'counters.fields.kind',
      asOf: 'counters.fields.asOf',
      lines: 'counters.fields.lines',
      cards: 'counters.fields.cards',
      counter: 'counters.fields.counter',
      value: 'counters.fields.value',
      count: 'counters.fields.count',
      on: 'counters.fields.on',
      subdivision: 'counters.fields.subdivision',
      reference: 'counters.fields.reference',
      reason: 'counters.fields.reason',
      released: 'counters.fields.released',
    },
  },
  today: countersToday,
  things: {
    stateDays: { kind: 'counters.things.day', ...unseen('stands with the posts of the day') },
    postBriefings: { kind: 'counters.things.briefing', ...unseen('stand on the page of each post') },
    posts: {
      kind: 'counters.things.post',
      name: { prefix: 'pto', of: ({ name }) => name },
      search: postSources,
    },
    postings: { kind: 'counters.things.posting', ...unseen('lead to the page of the post') },
    postCrew: { kind: 'counters.things.posting', ...unseen('stand on the page of the post') },
    shifts: { kind: 'counters.things.shift', ...unseen('stand on the page of the post') },
    counts: { kind: 'counters.things.count', ...unseen('are many, and stand in the list of their post') },
    situations: { kind: 'counters.things.situation', ...unseen('stand on the page of the post') },
    doubleJudgements: { kind: 'counters.things.double', ...unseen('stand with the seizures of the day') },
    countReleases: { kind: 'counters.things.release', ...unseen('stand on the page of the day') },
  },
  menu: [
    {
      group: 'plan',
      rank: 4,
      path: '/operations',
      icon: 'list-checks',
      title: 'operations.title',
      detail: 'operations.row',
      isFor: (actor) => may(actor, 'counters.coordinate', { state: actor.state }),
    },
    {
      group: 'plan',
      rank: 5,
      path: '/posts',
      icon: 'map-pin',
      title: 'counters.title',
      detail: 'counters.row',
      isFor: (actor, replica) => worksAtPost(actor, replica),
    },
  ],
});

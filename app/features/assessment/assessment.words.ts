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
import { assessmentFeature } from '#shared/assessment/assessment.feature.ts';
import {
  comments,
  type IssuedParagraph,
  issuedId,
  issuedParagraphs,
  paragraphs,
} from '#shared/assessment/assessment.schemas.ts';
import { regionalFigureId } from '#shared/figures/figures.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { assessmentToday } from './assessment-today.ts';
import { paragraphInWords } from './paragraph-in-words.ts';
import { sectionInWords } from './section-in-words.ts';

const validation = ({ edition }: { edition: string }) => `/ideal/${edition}/validation`;

/** Of the analysts’ copy and of the one that others read. */
const PARAGRAPH_CHOICES = {
  section: null,
  marking: 'assessment.marking',
  figures: 'ideal.area',
  kind: 'assessment.kind',
  likelihood: 'assessment.likelihood',
  confidence: 'assessment.confidence',
  area: 'ideal.area',
  source: null,
  information: null,
} as const;

/** Where something was said or written: the paragraph, and the edition. */
function whereIn(
  { edition, paragraph }: { readonly edition: string; readonly paragraph: string },
  { replica, locale }: Asker,
): string | null {
  const issued = replica.one(issuedParagraphs, issuedId({ edition, paragraph }));
  const body = issued?.body ?? replica.one(paragraphs, paragraph)?.body;
  const title = replica.one(editions, edition)?.body.title;
  const names = [
    title === undefined ? '' : readText(title, locale).value,
    body === undefined ? '' : paragraphInWords(body, locale),
  ].filter(Boolean);
  return names.length === 0 ? null : names.join(' · ');
}

function ofComment(
  { edition, comment }: { readonly edition: string; readonly comment: string },
  asker: Asker,
): string | null {
  const paragraph = asker.replica.one(comments, comment)?.body.paragraph;
  return whereIn({ edition, paragraph: paragraph ?? '' }, asker);
}

/** By their ids alone: figures of the region may be computed here, and no entries. */
function figuresOf({ edition, figures, detail }: Pick<IssuedParagraph, 'edition' | 'figures' | 'detail'>) {
  const moved = detail.kind === 'adjustment' ? [detail.area] : [];
  return [...figures, ...moved].map((area) => regionalFigureId({ edition, area }));
}

export const assessmentWords = defineFeatureWords({
  of: [assessmentFeature],
  acts: {
    'assessment.write': {
      words: 'assessment.acts.write',
      consequence: plain,
      correct: ({ edition, section }) => `/ideal/${edition}/report/${section}/new`,
    },
    'assessment.edit': {
      words: 'assessment.acts.edit',
      consequence: plain,
      about: whereIn,
      correct: ({ edition, paragraph }) => `/ideal/${edition}/report/paragraphs/${paragraph}/edit`,
    },
    'assessment.take_out': {
      words: 'assessment.acts.take_out',
      consequence: undoable('assessment.put_back'),
      correct: null,
    },
    'assessment.put_back': {
      words: 'assessment.acts.put_back',
      consequence: undoable('assessment.take_out'),
      correct: null,
    },
    'assessment.choose_yardstick': {
      words: 'assessment.acts.yardstick',
      consequence: plain,
      correct: null,
    },
    'assessment.open_round': {
      words: 'assessment.acts.open_round',
      consequence: page('assessment.confirm.open_round'),
      correct: ({ edition }) => `/ideal/${edition}/validation/open`,
    },
    'assessment.extend_round': {
      words: 'assessment.acts.extend_round',
      consequence: confirmed('assessment.confirm.extend_round'),
      correct: validation,
    },
    'assessment.end_round': {
      words: 'assessment.acts.end_round',
      consequence: confirmed('assessment.confirm.end_round'),
      correct: null,
    },
    'assessment.take_back': {
      words: 'assessment.acts.take_back',
      consequence: page('assessment.confirm.take_back'),
      correct: ({ edition }) => `/ideal/${edition}/validation/take-back`,
    },
    'assessment.speak': {
      words: 'assessment.acts.speak',
      consequence: undoable('assessment.speak_again'),
      correct: null,
    },
    'assessment.speak_again': {
      words: 'assessment.acts.speak_again',
      consequence: undoable('assessment.speak'),
      correct: null,
    },
    'assessment.comment': {
      words: 'assessment.acts.comment',
      consequence: undoable('assessment.withdraw_comment'),
      about: whereIn,
      correct: ({ edition, paragraph }) => `/ideal/${edition}/report/paragraphs/${paragraph}/comment`,
    },
    'assessment.edit_comment': {
      words: 'assessment.acts.comment',
      consequence: plain,
      about: ofComment,
      correct: ({ edition, comment }) => `/ideal/${edition}/validation/${comment}`,
    },
    'assessment.withdraw_comment': {
      words: 'assessment.acts.withdraw_comment',
      consequence: asked('assessment.confirm.withdraw_comment', {
        title: 'assessment.confirm.withdraw_comment_title',
        label: 'assessment.acts.withdraw_comment',
      }),
      correct: null,
    },
    'assessment.answer_comment': {
      words: 'assessment.acts.answer',
      consequence: plain,
      about: ofComment,
      correct: ({ edition, comment }) => `/ideal/${edition}/validation/${comment}`,
    },
    'assessment.adopt': {
      words: 'assessment.acts.adopt',
      consequence: asked('assessment.confirm.adopt', {
        title: 'assessment.confirm.adopt_title',
        label: 'assessment.acts.adopt',
      }),
      correct: ({ edition }) => `/ideal/${edition}/adopt`,
    },
    'assessment.propose_correction': {
      words: 'assessment.acts.propose_correction',
      consequence: undoable('assessment.drop_correction'),
      about: whereIn,
      correct: ({ edition }) => `/ideal/${edition}/corrections`,
    },
    'assessment.drop_correction': {
      words: 'assessment.acts.drop_correction',
      consequence: plain,
      correct: null,
    },
    'assessment.publish_corrections': {
      words: 'assessment.acts.publish_corrections',
      consequence: confirmed('assessment.confirm.publish_corrections'),
      correct: null,
    },
  },
  choices: {
    paragraphs: PARAGRAPH_CHOICES,
    issuedParagraphs: PARAGRAPH_CHOICES,
    versions: { kind: 'assessment.version_kind' },
    textSums: { level: 'assessment.marking' },
    statements: { says: 'assessment.says' },
    comments: {
      kind: 'assessment.comment_kind',
      marking: 'assessment.marking',
      printed: 'assessment.printed',
      result: 'assessment.answer',
    },
    reservations: { marking: 'assessment.marking', printed: 'assessment.printed' },
    textCorrections: { section: null, change: 'assessment.change' },
  },
  codes: {
    paragraphs: { section: sectionInWords },
    issuedParagraphs: { section: sectionInWords },
    textCorrections: { section: sectionInWords },
  },
  fields: {
    paragraphs: {
      edition: 'assessment.fields.edition',
      section: 'assessment.fields.section',
      marking: 'assessment.fields.marking',
      detail: 'assessment.fields.detail',
      es: 'assessment.fields.es',
      pt: 'assessment.fields.pt',
      en: 'assessment.fields.en',
      figures: 'assessment.fields.figures',
      rests: 'assessment.fields.rests',
      cites: 'assessment.fields.cites',
      signed: 'assessment.fields.signed',
      takenOut: 'assessment.fields.takenOut',
      likelihood: 'assessment.fields.likelihood',
      confidence: 'assessment.fields.confidence',
      changes: 'assessment.fields.changes',
      follows: 'assessment.fields.follows',
      area: 'assessment.fields.area',
      points: 'assessment.fields.points',
    },
    issuedParagraphs: {
      edition: 'assessment.fields.edition',
      of: 'assessment.fields.of',
      section: 'assessment.fields.section',
      marking: 'assessment.fields.marking',
      detail: 'assessment.fields.detail',
      es: 'assessment.fields.es',
      pt: 'assessment.fields.pt',
      en: 'assessment.fields.en',
      figures: 'assessment.fields.figures',
      rests: 'assessment.fields.rests',
      grades: 'assessment.fields.grades',
      signedAt: 'assessment.fields.signedAt',
    },
    versions: {
      edition: 'assessment.fields.edition',
      kind: 'assessment.fields.kind',
      changed: 'assessment.fields.changed',
    },
    textSums: {
      edition: 'assessment.fields.edition',
      level: 'assessment.fields.level',
      count: 'assessment.fields.count',
      hash: 'assessment.fields.hash',
    },
    rounds: {
      edition: 'assessment.fields.edition',
      openedAt: 'assessment.fields.openedAt',
      until: 'assessment.fields.until',
      closed: 'assessment.fields.closed',
    },
    statements: {
      edition: 'assessment.fields.edition',
      round: 'assessment.fields.round',
      says: 'assessment.fields.says',
      state: 'assessment.fields.of_state',
    },
    comments: {
      edition: 'assessment.fields.edition',
      round: 'assessment.fields.round',
      paragraph: 'assessment.fields.paragraph',
      marking: 'assessment.fields.marking',
      state: 'assessment.fields.of_state',
      kind: 'assessment.fields.kind',
      text: 'assessment.fields.comment',
      proposed: 'assessment.fields.proposed_text',
      printed: 'assessment.fields.printed',
      isLate: 'assessment.fields.isLate',
      withdrawn: 'assessment.fields.withdrawn',
      answer: 'assessment.fields.answer',
      result: 'assessment.fields.result',
      reason: 'assessment.fields.reason',
    },
    reservations: {
      edition: 'assessment.fields.edition',
      paragraph: 'assessment.fields.paragraph',
      marking: 'assessment.fields.marking',
      state: 'assessment.fields.of_state',
      printed: 'assessment.fields.printed',
    },
    textCorrections: {
      edition: 'assessment.fields.edition',
      paragraph: 'assessment.fields.paragraph',
      section: 'assessment.fields.section',
      change: 'assessment.fields.change',
      reason: 'assessment.fields.reason',
      before: 'assessment.fields.before',
      after: 'assessment.fields.after',
      proposed: 'assessment.fields.proposed',
      published: 'assessment.fields.published',
    },
  },
  things: {
    paragraphs: {
      kind: 'assessment.things.paragraph',
      name: { prefix: 'pgf', of: (body, { locale }) => paragraphInWords(body, locale) },
      search: { none: 'the report has a search of its own' },
      chain: {
        kind: 'assessment.things.paragraph',
        name: ({ body }, { locale }) => paragraphInWords(body, locale),
        detail: ({ body }, { t }) => t(`assessment.kind.${body.detail.kind}`),
        why: ({ body }) => [...body.cites.map(({ item }) => item), ...body.rests, ...figuresOf(body)],
        href: ({ id, body }) => `/ideal/${body.edition}/report/paragraphs/${id}`,
      },
    },
    issuedParagraphs: {
      name: { none: 'named as the paragraph that it comes from' },
      search: { none: 'the report has a search of its own' },
      chain: {
        kind: 'assessment.things.paragraph',
        name: ({ body }, { locale }) => paragraphInWords(body, locale),
        detail: ({ body }, { t }) => t(`assessment.kind.${body.detail.kind}`),
        why: ({ body }) => [
          ...body.rests.map((paragraph) => issuedId({ edition: body.edition, paragraph })),
          ...figuresOf(body),
        ],
        href: ({ body }) => `/ideal/${body.edition}/report/paragraphs/${body.of}`,
      },
    },
    versions: unseen('stand in the history of the report'),
    textSums: unseen('stand on the page of the published edition'),
    rounds: { kind: 'assessment.things.round', ...unseen('stands on the validation page of its edition') },
    statements: unseen('stand on the validation page of their edition'),
    comments: { kind: 'assessment.things.comment', ...unseen('stand at their paragraph') },
    reservations: unseen('stand at their paragraph'),
    textCorrections: {
      kind: 'assessment.things.correction',
      ...unseen('stand in the history of the report'),
    },
  },
  today: assessmentToday,
  tries: [
    { roles: ['pointOfContact'], words: 'assessment.tries.read', href: '/ideal/:draft/report/judgements' },
    { roles: ['partnerAnalyst'], words: 'assessment.tries.answer', href: '/ideal/:draft/validation' },
    { roles: ['presidencyAdmin'], words: 'assessment.tries.adopt', href: '/ideal/:draft/adopt' },
  ],
});

import { sectionInWords } from '#app/features/assessment/section-in-words.ts';
import { ownerName } from '#app/features/contributions/owner-name.ts';
import { unitWords } from '#app/features/people/unit-words.ts';
import { asked, defineFeatureWords, plain, unseen } from '#app/kit/feature-words.ts';
import { feedbackFeature } from '#shared/feedback/feedback.feature.ts';
import { feedbackQuestions } from '#shared/feedback/feedback.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { feedbackToday } from './feedback-today.ts';
import { seenUse } from './seen-use.ts';
import { rowsOfUse } from './use-words.ts';
import { answersForState, headsOne, sendsNotes } from './who.ts';

const ofState = ({ edition, state }: { edition: string; state: string }) =>
  `/ideal/${edition}/feedback/${state}`;
const ofPart = ({ edition }: { edition: string }) => `/ideal/${edition}/feedback`;

export const feedbackWords = defineFeatureWords({
  of: [feedbackFeature],
  acts: {
    'feedback.send': {
      words: 'feedback.acts.send',
      consequence: asked('feedback.confirm.send', {
        title: 'feedback.note.send_title',
        label: 'feedback.note.send',
      }),
      correct: ofState,
    },
    'feedback.acknowledge': { words: 'feedback.acts.acknowledge', consequence: plain, correct: null },
    'feedback.question': { words: 'feedback.acts.question', consequence: plain, correct: ofState },
    'feedback.answer_question': {
      words: 'feedback.acts.answer',
      consequence: plain,
      correct: ({ question }, { replica }) => {
        const asked = replica.one(feedbackQuestions, question)?.body;
        return asked === undefined ? null : ofState(asked);
      },
    },
    'feedback.acknowledge_part': { words: 'feedback.acts.acknowledge', consequence: plain, correct: null },
    'feedback.question_part': { words: 'feedback.acts.question', consequence: plain, correct: ofPart },
    'feedback.answer_part': {
      words: 'feedback.acts.answer',
      consequence: plain,
      correct: ({ question }, { replica }) => {
        const asked = replica.one(feedbackQuestions, question)?.body;
        return asked === undefined ? null : ofPart(asked);
      },
    },
  },
  choices: {
    feedbackParts: { institution: 'people.institution', effect: 'feedback.effect', section: null },
  },
  codes: {
    feedbackNotes: { section: sectionInWords },
    reportUses: { section: sectionInWords },
    feedbackParts: { section: sectionInWords },
  },
  fields: {
    feedbackNotes: {
      edition: 'feedback.fields.edition',
      state: 'feedback.fields.state',
      uses: 'feedback.fields.uses',
      asked: 'feedback.fields.asked',
      words: 'feedback.fields.words',
      sent: 'feedback.fields.sent',
      acknowledged: 'feedback.fields.acknowledged',
      effect: 'feedback.fields.effect',
      section: 'feedback.fields.section',
      isOpen: 'feedback.fields.isOpen',
    },
    feedbackQuestions: {
      edition: 'feedback.fields.edition',
      state: 'feedback.fields.state',
      text: 'feedback.fields.text',
      answer: 'feedback.fields.answer',
    },
    reportUses: {
      edition: 'feedback.fields.edition',
      editionTitle: 'feedback.fields.edition',
      state: 'feedback.fields.state',
      uses: 'feedback.fields.uses',
      effect: 'feedback.fields.effect',
      section: 'feedback.fields.section',
      isOpen: 'feedback.fields.isOpen',
    },
    feedbackParts: {
      edition: 'feedback.fields.edition',
      editionTitle: 'feedback.fields.edition',
      state: 'feedback.fields.state',
      institution: 'feedback.fields.institution',
      unit: 'feedback.fields.unit',
      used: 'feedback.fields.used',
      uses: 'feedback.fields.uses',
      acknowledged: 'feedback.fields.acknowledged',
      effect: 'feedback.fields.effect',
      section: 'feedback.fields.section',
      isOpen: 'feedback.fields.isOpen',
    },
  },
  things: {
    feedbackNotes: {
      kind: 'feedback.things.note',
      ...unseen('stands on the page of its edition'),
      chain: {
        kind: 'feedback.things.note',
        name: ({ body }, { locale, replica }) =>
          readText(replica.one(editions, body.edition)?.body.title, locale).value,
        detail: ({ body }, { locale, t }) => ownerName({ t, locale, state: body.state }),
        why: ({ body }) => body.uses.map(({ item }) => item),
        href: ({ body }, { actor }) =>
          sendsNotes(actor) || answersForState(actor, body.state) ? ofState(body) : null,
      },
    },
    feedbackQuestions: { kind: 'feedback.things.question', ...unseen('stand at their note') },
    reportUses: {
      kind: 'feedback.things.use',
      ...unseen('stands on the page of its report'),
      chain: {
        kind: 'feedback.used_in',
        why: ({ parent }) => (parent === null ? [] : [parent]),
        rows: ({ body: { edition, editionTitle, uses } }, asker) =>
          rowsOfUse({ edition, uses, detail: readText(editionTitle, asker.locale).value }, asker),
        seen: seenUse,
      },
    },
    feedbackParts: {
      ...unseen('stands on the page of its edition'),
      chain: {
        kind: 'feedback.part',
        name: ({ body }, { locale, replica, t }) => unitWords({ replica, t, locale, place: body }),
        detail: ({ body }, { locale }) => readText(body.editionTitle, locale).value,
        why: ({ body }) => body.used,
        href: ({ body }, { actor }) =>
          answersForState(actor, body.state) || headsOne(actor) ? ofPart(body) : null,
      },
    },
  },
  today: feedbackToday,
  tries: [
    { roles: ['partnerAnalyst'], words: 'feedback.tries.send', href: '/ideal/:published/feedback/CL' },
    { roles: ['fieldOfficer'], words: 'feedback.tries.mine', href: '/reports' },
  ],
});

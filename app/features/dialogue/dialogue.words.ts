import { asked, confirmed, defineFeatureWords, former, plain, undoable } from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { readsDialogues } from '#shared/access/scopes.ts';
import { dialogueFeature } from '#shared/dialogue/dialogue.feature.ts';
import { dialogueContacts, dialogueDrafts, type Topic, topics } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { dialogueToday } from './dialogue-today.ts';
import { holderInWords } from './holder-words.ts';

function topicSources({ replica, t, locale, say, elsewhere }: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Topic>> = {
    group: 'work',
    things: replica.all(topics),
    of: bodyOf,
    words: ({ body }) => ({
      title: say(body.title),
      body: join(say(body.about), say(body.outcome)),
      elsewhere: join(elsewhere(body.title), elsewhere(body.about)),
    }),
    place: ({ body }) => holderInWords(body.counterpart, { replica, t, locale }),
    href: ({ id }) => `/dialogue/${id}`,
  };
  return [asSource(source)];
}

const at = (topic: string, rest = '') => `/dialogue/${topic}${rest}`;
const shared = {
  takenAt: 'dialogue.fields.takenAt',
  recorded: 'dialogue.fields.recorded',
} as const;

export const dialogueWords = defineFeatureWords({
  of: [dialogueFeature],
  acts: {
    'dialogue.open_topic': {
      words: 'dialogue.acts.topic',
      consequence: plain,
      correct: () => '/dialogue/new',
    },
    'dialogue.edit_topic': {
      words: 'dialogue.acts.topic',
      consequence: plain,
      correct: ({ topic }) => at(topic, '/edit'),
    },
    'dialogue.close_topic': {
      words: 'dialogue.acts.topic',
      consequence: asked('dialogue.confirm.close.text', {
        title: 'dialogue.confirm.close.title',
        label: 'dialogue.topic.close',
      }),
      correct: ({ topic }) => at(topic, '/close'),
    },
    'dialogue.ask': {
      words: 'dialogue.acts.request',
      consequence: asked('dialogue.confirm.ask.text', {
        title: 'dialogue.confirm.ask.title',
        label: 'dialogue.ask.title',
      }),
      correct: ({ topic }) => at(topic, '/ask'),
    },
    'dialogue.answer': {
      words: 'dialogue.acts.answer',
      consequence: asked('dialogue.confirm.answer.text', {
        title: 'dialogue.confirm.answer.title',
        label: 'dialogue.request.answer',
      }),
      correct: ({ topic, request }) => at(topic, `/requests/${request}/answer`),
    },
    'dialogue.withdraw_request': {
      words: 'dialogue.acts.request',
      consequence: confirmed('dialogue.confirm.withdraw.text'),
      correct: null,
    },
    'dialogue.prepare': {
      words: 'dialogue.acts.draft',
      consequence: plain,
      correct: ({ topic, draft }, { replica }) =>
        replica.one(dialogueDrafts, draft) === null
          ? at(topic, '/prepare')
          : at(topic, `/drafts/${draft}/edit`),
    },
    'dialogue.drop_draft': {
      words: 'dialogue.acts.draft',
      consequence: confirmed('dialogue.confirm.drop.text'),
      correct: null,
    },
    'dialogue.give': {
      words: 'dialogue.acts.text',
      consequence: confirmed('dialogue.confirm.give.text'),
      correct: null,
    },
    'dialogue.contribute': {
      words: 'dialogue.acts.text',
      consequence: asked('dialogue.confirm.contribute.text', {
        title: 'dialogue.confirm.contribute.title',
        label: 'dialogue.contribute',
      }),
      correct: ({ topic }) => at(topic, '/contribute'),
    },
    'dialogue.propose_item': {
      words: 'dialogue.acts.item',
      consequence: asked('dialogue.confirm.propose.text', {
        title: 'dialogue.confirm.propose.title',
        label: 'dialogue.item.new',
      }),
      correct: ({ topic }) => at(topic, '/items/new'),
    },
    'dialogue.answer_item': {
      words: 'dialogue.acts.item',
      consequence: asked('dialogue.confirm.answer_item.text', {
        title: 'dialogue.confirm.answer_item.title',
        label: 'dialogue.item.answer',
      }),
      correct: ({ topic, item }) => at(topic, `/items/${item}/answer`),
    },
    'dialogue.take_item': {
      words: 'dialogue.acts.item',
      consequence: asked('dialogue.confirm.take.text', {
        title: 'dialogue.confirm.take.title',
        label: 'dialogue.item.take',
      }),
      correct: ({ topic, item }) => at(topic, `/items/${item}/take`),
    },
    'dialogue.take_there': {
      words: 'dialogue.acts.item',
      consequence: asked('dialogue.confirm.take_there.text', {
        title: 'dialogue.confirm.take_there.title',
        label: 'dialogue.item.take_there',
      }),
      correct: ({ topic, item }) => at(topic, `/items/${item}/there`),
    },
    'dialogue.draft_decision': {
      words: 'dialogue.acts.decision',
      consequence: plain,
      correct: ({ topic, meeting, item }) => at(topic, `/decision?meeting=${meeting}&item=${item}`),
    },
    'dialogue.add_action': {
      words: 'dialogue.acts.action',
      consequence: former('dialogue.add_owned'),
      correct: null,
    },
    'dialogue.add_owned': {
      words: 'dialogue.acts.action',
      consequence: undoable('actions.drop'),
      correct: ({ topic, meeting, item }) => at(topic, `/action?meeting=${meeting}&item=${item}`),
    },
    'dialogue.name_contact': {
      words: 'dialogue.acts.contact',
      consequence: asked('dialogue.confirm.name_contact.text', {
        title: 'dialogue.confirm.name_contact.title',
        label: 'dialogue.contacts.add',
      }),
      correct: ({ contact }, { replica }) =>
        replica.one(dialogueContacts, contact) === null
          ? '/dialogue/contacts/new'
          : `/dialogue/contacts/${contact}`,
    },
    'dialogue.end_contact': {
      words: 'dialogue.acts.contact',
      consequence: asked('dialogue.confirm.end_contact.text', {
        title: 'dialogue.confirm.end_contact.title',
        label: 'dialogue.contacts.remove',
      }),
      correct: null,
    },
  },
  choices: {
    topics: { field: 'dialogue.field', state: 'dialogue.topic.state' },
    dialogueRequests: { side: 'dialogue.side', state: 'dialogue.request.state' },
    dialogueTexts: { kind: 'dialogue.kind', side: 'dialogue.side', marking: 'dialogue.marking' },
    dialogueDrafts: { kind: 'dialogue.kind', marking: 'dialogue.marking' },
    jointItems: { side: 'dialogue.side', agenda: 'dialogue.item.for', state: 'dialogue.item.state' },
    dialogueContacts: { side: 'dialogue.side', answersFor: 'dialogue.field' },
  },
  codes: {
    topics: { counterpart: holderInWords },
    dialogueRequests: { owner: holderInWords },
    dialogueDrafts: { delegation: holderInWords },
    dialogueContacts: { counterpart: holderInWords, of: holderInWords },
  },
  fields: {
    topics: {
      ...shared,
      counterpart: 'dialogue.fields.counterpart',
      field: 'dialogue.fields.field',
      about: 'dialogue.fields.about',
      outcome: 'dialogue.fields.outcome',
      opened: 'dialogue.fields.opened',
      closed: 'dialogue.fields.closed',
    },
    dialogueRequests: {
      ...shared,
      text: 'dialogue.fields.request_text',
      owner: 'dialogue.fields.owner',
      due: 'dialogue.fields.due',
      side: 'dialogue.fields.side',
      asked: 'dialogue.fields.asked',
      answer: 'dialogue.fields.answer',
      answered: 'dialogue.fields.answered',
      withdrawn: 'dialogue.fields.withdrawn',
    },
    dialogueTexts: {
      ...shared,
      kind: 'dialogue.fields.kind',
      side: 'dialogue.fields.side',
      marking: 'dialogue.fields.marking',
      given: 'dialogue.fields.given',
    },
    dialogueDrafts: {
      ...shared,
      kind: 'dialogue.fields.kind',
      delegation: 'dialogue.fields.delegation',
      marking: 'dialogue.fields.marking',
      given: 'dialogue.fields.given',
      prepared: 'dialogue.fields.prepared',
    },
    jointItems: {
      ...shared,
      why: 'dialogue.fields.why',
      agenda: 'dialogue.fields.agenda',
      side: 'dialogue.fields.side',
      proposed: 'dialogue.fields.proposed',
      answer: 'dialogue.fields.answer',
      answered: 'dialogue.fields.answered',
      taken: 'dialogue.fields.taken',
      meeting: 'dialogue.fields.meeting',
      where: 'dialogue.fields.where',
      day: 'dialogue.fields.day',
      done: 'dialogue.fields.done',
    },
    dialogueContacts: {
      counterpart: 'dialogue.fields.counterpart',
      side: 'dialogue.fields.side',
      of: 'dialogue.fields.of',
      answersFor: 'dialogue.fields.fields',
      office: 'dialogue.fields.office',
      email: 'dialogue.fields.email',
    },
  },
  things: {
    topics: {
      kind: 'dialogue.things.topic',
      name: { prefix: 'top', of: ({ title }, { locale }) => readText(title, locale).value },
      search: topicSources,
      chain: {
        kind: 'dialogue.things.topic',
        name: ({ body }, { locale }) => readText(body.title, locale).value,
        detail: ({ body }, asker) => holderInWords(body.counterpart, asker),
        why: () => [],
        href: ({ id }) => `/dialogue/${id}`,
      },
    },
    dialogueRequests: {
      kind: 'dialogue.things.request',
      name: { prefix: 'drq', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'each stands with its topic' },
    },
    dialogueTexts: {
      kind: 'dialogue.things.text',
      name: { prefix: 'dct', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'each stands with its topic' },
    },
    dialogueDrafts: {
      kind: 'dialogue.things.draft',
      name: { prefix: 'dpr', of: ({ text }, { locale }) => readText(text, locale).value },
      search: { none: 'each stands with its topic' },
    },
    jointItems: {
      kind: 'dialogue.things.item',
      name: { prefix: 'jit', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'each stands with its topic' },
    },
    dialogueContacts: {
      kind: 'dialogue.things.contact',
      name: { prefix: 'dcn', of: ({ office }, { locale }) => readText(office, locale).value },
      search: { none: 'one page lists all' },
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 65,
      path: '/dialogue',
      icon: 'message-square',
      title: 'dialogue.title',
      detail: 'dialogue.row',
      isFor: readsDialogues,
    },
  ],
  today: dialogueToday,
  tries: [
    { roles: ['presidencyAdmin'], words: 'dialogue.tries.lead', href: '/dialogue' },
    { roles: ['counterpart'], words: 'dialogue.tries.answer', href: '/dialogue' },
    { roles: ['counterpart'], words: 'dialogue.contacts.title', href: '/dialogue/contacts' },
  ],
});

import { confirmed, defineFeatureWords, page, plain, unseen } from '#app/kit/feature-words.ts';
import { documentsFeature } from '#shared/documents/documents.feature.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { paperSources } from './search-sources.ts';

export const documentsWords = defineFeatureWords({
  of: [documentsFeature],
  acts: {
    'documents.register': {
      words: 'documents.acts.document',
      consequence: plain,
      correct: ({ place, meeting }) => {
        const list = meeting === null ? '/documents' : `/meetings/${meeting}/papers`;
        return place.kind === 'later' ? `${list}/${place.to}/later` : `${list}/new`;
      },
    },
    'documents.edit': {
      words: 'documents.acts.document',
      consequence: plain,
      correct: ({ document }) => `/documents/${document}/edit`,
    },
    'documents.add_version': {
      words: 'documents.acts.document',
      consequence: page('documents.upload.public_now'),
      correct: ({ document }) => `/documents/${document}/versions/new`,
      attach: {
        where: 'documents.lost.where.paper',
        href: ({ document = '' }) => `/documents/${document}/versions/new`,
      },
    },
    'documents.release': {
      words: 'documents.acts.document',
      consequence: confirmed('documents.act.release_text'),
      correct: null,
    },
    'documents.withdraw': {
      words: 'documents.acts.document',
      consequence: page('documents.act.withdraw_text'),
      correct: ({ document }) => `/documents/${document}/withdraw`,
    },
    'documents.change_marking': {
      words: 'documents.acts.document',
      consequence: page('documents.confirm.marking_text'),
      correct: ({ document }) => `/documents/${document}/marking`,
    },
  },
  choices: {
    documents: {
      kind: 'documents.kind',
      marking: 'documents.marking',
      originalLanguage: 'documents.language',
      state: 'documents.choices.state',
    },
    documentVersions: { language: 'documents.language' },
  },
  fields: {
    documents: {
      kind: 'documents.type',
      marking: 'documents.marking_label',
      author: 'documents.edit.author',
      relation: 'documents.edit.relation',
      withdrawnReason: 'documents.act.reason',
      originalLanguage: 'documents.fields.originalLanguage',
      meeting: 'documents.fields.meeting',
    },
    documentVersions: {
      file: 'documents.fields.file',
      addedAt: 'documents.fields.addedAt',
    },
  },
  things: {
    documents: {
      kind: 'documents.things.document',
      name: { prefix: 'doc', of: ({ title }, { locale }) => readText(title, locale).value },
      search: paperSources,
    },
    documentVersions: {
      kind: 'documents.things.document_version',
      ...unseen('a file is called by its paper and language'),
    },
  },
  tries: [
    {
      roles: ['delegate', 'observer', 'agencyAnalyst'],
      words: 'documents.tries.papers',
      href: '/meetings/:meeting/papers',
    },
  ],
  menu: [
    {
      group: 'meeting',
      rank: 20,
      path: 'papers',
      icon: 'file-text',
      title: 'meetings.tab.papers',
      isFor: () => true,
      count: (meeting, { replica }) => ({
        all: replica.all(documents).filter(({ body }) => body.meeting === meeting).length,
      }),
    },
    {
      group: 'committee',
      rank: 80,
      path: '/documents',
      icon: 'files',
      title: 'documents.register',
      detail: 'documents.register_detail',
      isFor: () => true,
    },
  ],
});

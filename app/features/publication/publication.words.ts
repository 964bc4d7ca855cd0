import { confirmed, defineFeatureWords, unseen } from '#app/kit/feature-words.ts';
import { publicationFeature } from '#shared/publication/publication.feature.ts';

export const publicationWords = defineFeatureWords({
  of: [publicationFeature],
  acts: {
    'publication.publish': {
      words: 'publication.acts.publish',
      consequence: confirmed('publication.confirm.publish'),
      correct: ({ edition }) => `/ideal/${edition}/published`,
    },
  },
  choices: {
    publications: { status: 'publication.status' },
  },
  fields: {
    publications: {
      edition: 'publication.fields.edition',
      status: 'publication.fields.status',
      built: 'publication.fields.built',
      of: 'publication.fields.of',
      about: 'publication.fields.about',
      left: 'publication.fields.left',
      manifest: 'publication.fields.manifest',
      hash: 'publication.fields.hash',
      figures: 'publication.fields.figures',
      readyAt: 'publication.fields.readyAt',
      publishedAt: 'publication.fields.publishedAt',
    },
    publishedStates: {
      edition: 'publication.fields.edition',
      rows: 'publication.fields.rows',
      seats: 'publication.fields.seats',
      figures: 'publication.fields.figures',
      proof: 'publication.fields.proof',
      state: 'publication.fields.state',
    },
  },
  things: {
    publications: unseen('stands on the page of its edition'),
    publishedStates: unseen('stands on the page of its edition'),
  },
  tries: [
    {
      roles: ['presidencyAdmin', 'partnerAnalyst', 'observer'],
      words: 'publication.tries.published',
      href: '/ideal/:published/published',
    },
  ],
});

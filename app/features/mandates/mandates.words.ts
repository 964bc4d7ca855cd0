import { confirmed, defineFeatureWords, plain, undoable } from '#app/kit/feature-words.ts';
import { asSource, bodyOf, join, type SearchReader, type Source } from '#app/kit/search-source.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Appointment, appointments } from '#shared/mandates/appointments.schemas.ts';
import { mandatesFeature } from '#shared/mandates/mandates.feature.ts';
import { functionName, holderName } from './function-words.ts';
import { mandatesToday } from './mandates-today.ts';

function functionSources(reader: SearchReader): readonly Source<never>[] {
  const { replica, t, locale, say, elsewhere } = reader;
  const source: Source<Doc<Appointment>> = {
    group: 'people',
    things: replica.all(appointments).filter(({ body }) => body.endedAt === null),
    of: bodyOf,
    words: ({ body }) => ({
      title: holderName(body, locale),
      body: join(functionName(body, t), body.name === null ? null : say(body.office)),
      elsewhere: elsewhere(body.office),
    }),
    href: ({ id }) => `/functions/${id}`,
  };
  return [asSource(source)];
}

export const mandatesWords = defineFeatureWords({
  of: [mandatesFeature],
  acts: {
    'mandates.give': {
      words: 'mandates.acts.mandate',
      consequence: undoable('mandates.end'),
      correct: ({ person }) => `/people/${person}/mandates/new`,
    },
    'mandates.end': {
      words: 'mandates.acts.mandate',
      consequence: confirmed('mandates.end_text'),
      correct: null,
    },
    'functions.record': {
      words: 'mandates.ring.acts.function',
      consequence: undoable('functions.end'),
      correct: ({ succeeds }) => (succeeds === null ? '/functions/new' : `/functions/${succeeds}/successor`),
    },
    'functions.correct': {
      words: 'mandates.ring.acts.function',
      consequence: plain,
      correct: ({ appointment }) => `/functions/${appointment}/edit`,
    },
    'functions.renew': {
      words: 'mandates.ring.acts.function',
      consequence: plain,
      correct: ({ appointment }) => `/functions/${appointment}/renew`,
    },
    'functions.end': {
      words: 'mandates.ring.acts.function',
      consequence: confirmed('mandates.ring.end_text'),
      correct: null,
    },
  },
  choices: {
    mandates: { function: 'mandates.choices.function' },
    appointments: { function: 'mandates.ring.function' },
  },
  fields: {
    mandates: {
      function: 'mandates.function',
      from: 'mandates.from',
      until: 'mandates.until',
      basis: 'mandates.basis',
      canAct: 'mandates.fields.canAct',
      endedAt: 'mandates.fields.endedAt',
      handedOver: 'mandates.fields.handedOver',
      label: 'mandates.fields.label',
    },
    appointments: {
      delegation: 'mandates.ring.delegation',
      function: 'mandates.function',
      scope: 'mandates.ring.fields.scope',
      office: 'mandates.ring.fields.office',
      email: 'mandates.ring.fields.email',
      from: 'mandates.from',
      until: 'mandates.until',
      note: 'mandates.ring.fields.note',
      day: 'mandates.ring.fields.note_day',
      renewed: 'mandates.ring.fields.renewed',
      endedAt: 'mandates.fields.endedAt',
    },
  },
  things: {
    mandates: {
      kind: 'mandates.things.mandate',
      name: { prefix: 'mdt', of: ({ label }) => label },
      search: { none: 'the page of offices lists all' },
    },
    appointments: {
      kind: 'mandates.ring.things.function',
      name: { prefix: 'apt', of: (body, { locale }) => holderName(body, locale) },
      search: functionSources,
    },
  },
  menu: [
    {
      group: 'committee',
      rank: 30,
      path: '/functions',
      icon: 'phone',
      title: 'mandates.ring.title',
      detail: 'mandates.ring.row',
      isFor: takesPart,
    },
  ],
  today: mandatesToday,
  tries: [{ roles: ['delegate', 'nationalAdmin'], words: 'mandates.ring.tries.see', href: '/functions' }],
});

import { countryName } from '#app/i18n/countries.ts';
import {
  asked,
  type ChainWords,
  confirmed,
  defineFeatureWords,
  page,
  plain,
  undoable,
  unseen,
} from '#app/kit/feature-words.ts';
import { placeCode } from '#app/kit/place-search/place-lists.ts';
import { may } from '#shared/access/rules.ts';
import { linkOfReleased } from '#shared/contributions/release.mutations.ts';
import { idealFeature } from '#shared/ideal/ideal.feature.ts';
import { releases } from '#shared/ideal/released.schemas.ts';
import { networksAmong } from '#shared/ideal/subjects.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import { idealToday } from './ideal-today.ts';
import { subjectInWords } from './subject-in-words.ts';
import { answersForOne, holdsSeat, readsReleases } from './who.ts';

const ofEdition = ({ edition }: { edition: string }) => `/ideal/${edition}`;

/** Of a state's own profile and of the released one, which have one id. */
const networkInChain: ChainWords<{ readonly codeName: string }> = {
  kind: 'ideal.things.network',
  name: ({ body }) => body.codeName,
  why: () => [],
  href: ({ id }) => `/ideal/networks/${id}`,
};

export const idealWords = defineFeatureWords({
  of: [idealFeature],
  acts: {
    'editions.begin': { words: 'ideal.acts.edition', consequence: plain, correct: () => '/ideal/new' },
    'editions.edit': {
      words: 'ideal.acts.edition',
      consequence: plain,
      correct: ({ edition }) => `/ideal/${edition}/edit`,
    },
    'editions.adopt_method': {
      words: 'ideal.acts.method',
      consequence: page('ideal.confirm.method'),
      correct: ({ edition }) => `/ideal/${edition}/method`,
    },
    'editions.move_on': {
      words: ({ step }, t) => (step === undefined ? null : t(`ideal.step.${step}`)),
      consequence: confirmed('ideal.confirm.move_on'),
      correct: ofEdition,
    },
    'requirements.ask': {
      words: 'ideal.acts.requirement',
      consequence: plain,
      correct: ({ edition }) => `/ideal/${edition}/requirements/new`,
    },
    'requirements.edit': {
      words: 'ideal.acts.requirement',
      consequence: plain,
      correct: ({ edition, requirement }) => `/ideal/${edition}/requirements/${requirement}`,
    },
    'ideal.note_opened': { words: 'ideal.acts.opened', consequence: plain, correct: null },
    'networks.describe': {
      words: ({ codeName }) => codeName ?? null,
      consequence: plain,
      correct: () => '/ideal/networks/new',
    },
    'networks.edit': {
      words: 'ideal.acts.network',
      consequence: plain,
      correct: ({ network }) => `/ideal/networks/${network}/edit`,
    },
    'networks.step': {
      words: ({ step }, t) => (step === undefined ? null : t(`ideal.network_step.${step}`)),
      consequence: confirmed('ideal.confirm.step'),
      correct: null,
    },
    'networks.prepare': { words: 'ideal.acts.prepare_network', consequence: plain, correct: null },
    'networks.authorise': {
      words: 'ideal.acts.authorise_network',
      consequence: confirmed('ideal.confirm.authorise_network'),
      correct: null,
    },
    'networks.take_back': {
      words: 'ideal.acts.take_network_back',
      consequence: confirmed('ideal.confirm.take_network_back'),
      correct: null,
    },
    'networks.propose_merger': {
      words: 'ideal.acts.merger',
      consequence: undoable('networks.end_merger'),
      correct: null,
    },
    'networks.agree_to_merger': {
      words: 'ideal.acts.merger',
      consequence: undoable('networks.end_merger'),
      correct: null,
    },
    'networks.end_merger': {
      words: 'ideal.acts.merger_end',
      consequence: asked('ideal.confirm.end_merger', {
        title: 'ideal.confirm.end_merger_title',
        label: 'ideal.acts.merger_end',
      }),
      correct: ({ left }) => `/ideal/networks/${left}`,
    },
  },
  choices: {
    editions: {
      display: 'ideal.display',
      status: 'ideal.status',
      version: 'ideal.method',
      yardstick: 'assessment.yardstick',
    },
    editionSteps: { step: 'ideal.step', status: 'ideal.status' },
    progress: { status: 'ideal.progress' },
    releasedItems: {
      source: null,
      information: null,
      handlingCode: null,
      tlp: 'reports.tlp',
      change: 'ideal.change',
      basis: 'ideal.basis',
    },
    releasedFigures: { counted: 'ideal.counted', stage: 'ideal.stage' },
    openings: { body: 'ideal.body' },
    networkProfiles: {
      type: 'ideal.network_type',
      areas: 'ideal.area',
      traits: 'ideal.trait',
      trend: 'ideal.trend',
      status: 'ideal.network_status',
    },
    networks: {
      type: 'ideal.network_type',
      areas: 'ideal.area',
      traits: 'ideal.trait',
      trend: 'ideal.trend',
      status: 'ideal.network_status',
    },
    networkMergers: { status: 'ideal.merger' },
  },
  codes: {
    requirements: { about: subjectInWords },
    networkProfiles: { operatesIn: placeCode },
    networks: { operatesIn: placeCode },
  },
  fields: {
    editions: {
      periodFrom: 'ideal.fields.periodFrom',
      periodUntil: 'ideal.fields.periodUntil',
      collectFrom: 'ideal.fields.collectFrom',
      collectUntil: 'ideal.fields.collectUntil',
      validateUntil: 'ideal.fields.validateUntil',
      publishOn: 'ideal.fields.publishOn',
      display: 'ideal.fields.display',
      status: 'ideal.fields.status',
      method: 'ideal.fields.method',
      adoption: 'ideal.fields.adoption',
      yardstick: 'ideal.fields.yardstick',
      on: 'ideal.fields.on',
      document: 'ideal.fields.document',
      meeting: 'ideal.fields.meeting',
      decision: 'ideal.fields.decision',
    },
    editionSteps: {
      step: 'ideal.fields.step',
      status: 'ideal.fields.status',
      author: 'ideal.fields.author',
      reason: 'ideal.fields.reason',
    },
    requirements: {
      kind: 'ideal.fields.kind',
      question: 'ideal.fields.question',
      about: 'ideal.fields.about',
      priority: 'ideal.fields.priority',
      askedOf: 'ideal.fields.askedOf',
      due: 'ideal.fields.due',
      withdrawn: 'ideal.fields.withdrawn',
      recommendation: 'ideal.fields.recommendation',
    },
    progress: { edition: 'ideal.fields.edition', status: 'ideal.fields.status' },
    releases: {
      edition: 'ideal.fields.edition',
      summary: 'ideal.fields.summary',
      coveringNote: 'ideal.fields.coveringNote',
      hash: 'ideal.fields.hash',
    },
    releasedItems: {
      to: 'ideal.fields.to',
      requirements: 'ideal.fields.requirements',
      statement: 'ideal.fields.statement',
      source: 'ideal.fields.grade',
      information: 'ideal.fields.grade',
      originalGrade: 'ideal.fields.originalGrade',
      handlingCode: 'ideal.fields.handlingCode',
      tlp: 'ideal.fields.tlp',
      restrictions: 'ideal.fields.restrictions',
      exchange: 'ideal.fields.exchange',
      change: 'ideal.fields.change',
      basis: 'ideal.fields.basis',
      cites: 'ideal.fields.cites',
    },
    releasedFigures: {
      about: 'ideal.fields.about',
      what: 'ideal.fields.what',
      counted: 'ideal.fields.counted',
      stage: 'ideal.fields.stage',
      amount: 'ideal.fields.amount',
      note: 'ideal.fields.note',
    },
    openings: {
      edition: 'ideal.fields.edition',
      body: 'ideal.fields.readers',
      endedAt: 'ideal.fields.endedAt',
    },
    releaseReadings: { number: 'ideal.fields.release_number' },
    networkProfiles: {
      codeName: 'ideal.fields.codeName',
      aliases: 'ideal.fields.aliases',
      type: 'ideal.fields.type',
      operatesIn: 'ideal.fields.operatesIn',
      areas: 'ideal.fields.areas',
      traits: 'ideal.fields.traits',
      prisons: 'ideal.fields.prisons',
      trend: 'ideal.fields.trend',
      summary: 'ideal.fields.summary',
      status: 'ideal.networks.standing',
      released: 'ideal.fields.released',
      prepared: 'ideal.fields.prepared',
    },
    networks: {
      codeName: 'ideal.fields.codeName',
      aliases: 'ideal.fields.aliases',
      type: 'ideal.fields.type',
      operatesIn: 'ideal.fields.operatesIn',
      areas: 'ideal.fields.areas',
      traits: 'ideal.fields.traits',
      prisons: 'ideal.fields.prisons',
      trend: 'ideal.fields.trend',
      summary: 'ideal.fields.summary',
      status: 'ideal.networks.standing',
      mergers: 'ideal.fields.mergers',
      proposed: 'ideal.fields.proposed',
    },
    networkMergers: {
      one: 'ideal.fields.one',
      other: 'ideal.fields.other',
      states: 'ideal.fields.states',
      status: 'ideal.fields.status',
      proposedBy: 'ideal.fields.proposedBy',
      agreed: 'ideal.fields.agreed',
      ended: 'ideal.fields.ended',
      reason: 'ideal.fields.reason',
    },
  },
  things: {
    editions: {
      kind: 'ideal.things.edition',
      name: { prefix: 'edn', of: ({ title }, { locale }) => readText(title, locale).value },
      search: { none: 'the few editions stand on one page' },
    },
    editionSteps: { kind: 'ideal.things.step', ...unseen('stands on the page of its edition') },
    requirements: {
      kind: 'ideal.things.requirement',
      name: { prefix: 'rqm', of: ({ question }, { locale }) => readText(question, locale).value },
      search: { none: 'stand on the page of their edition' },
      chain: {
        kind: 'ideal.things.requirement',
        name: ({ body }, { locale }) => readText(body.question, locale).value,
        why: ({ body }) => (body.recommendation === undefined ? [] : [body.recommendation]),
        href: ({ id, parent }, { actor }) =>
          may(actor, 'contributions.work', { state: actor.state })
            ? `/ideal/${parent}/work/requirements/${id}`
            : `/ideal/${parent}/requirements/${id}`,
      },
    },
    progress: unseen('stands in the matrix of its edition'),
    releases: unseen('stands on the page of its edition'),
    releasedItems: {
      ...unseen('stands below its release'),
      chain: {
        kind: 'ideal.things.released',
        name: ({ body }, { locale, t }) =>
          readText(body.statement, locale).value || t(`ideal.basis.${body.basis}`),
        detail: ({ parent, body }, { locale, replica, t }) => {
          const state = replica.one(releases, parent ?? '')?.body.state;
          const grade = t('ideal.read.grade', { grade: `${body.source}${body.information}` });
          return state === undefined ? grade : `${countryName(locale, state)} · ${grade}`;
        },
        why: ({ id, body }) => [linkOfReleased(id), ...body.requirements, ...networksAmong(body.to)],
        href: ({ parent }, { actor, replica }) => {
          const release = replica.one(releases, parent ?? '')?.body;
          if (release === undefined || !readsReleases(actor)) return null;
          return `/ideal/${release.edition}/read/${release.state}`;
        },
      },
    },
    releasedFigures: unseen('stands below its release'),
    openings: unseen('stands on the page of the contribution'),
    releaseReadings: unseen('stands on the page of the contribution'),
    networkProfiles: {
      kind: 'ideal.things.network',
      name: { prefix: 'ntw', of: ({ codeName }) => codeName },
      search: { none: 'networks have a search of their own' },
      chain: networkInChain,
    },
    networks: {
      kind: 'ideal.things.network',
      ...unseen('networks have a search of their own, and the name of the profile'),
      chain: networkInChain,
    },
    networkMergers: { kind: 'ideal.things.merger', ...unseen('stands on the page of its networks') },
  },
  menu: [
    {
      group: 'places',
      rank: 10,
      path: '/ideal',
      icon: 'chart-column',
      title: 'ideal.title',
      detail: 'ideal.row',
      isFor: (actor, replica) => takesPart(actor) || answersForOne(actor) || holdsSeat({ actor, replica }),
    },
  ],
  today: idealToday,
  tries: [
    { roles: ['presidencyAdmin', 'pointOfContact'], words: 'ideal.tries.edition', href: '/ideal/:edition' },
  ],
});

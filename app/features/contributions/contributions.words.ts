import { subjectInWords } from '#app/features/ideal/subject-in-words.ts';
import { asked, confirmed, defineFeatureWords, page, plain, unseen } from '#app/kit/feature-words.ts';
import { may } from '#shared/access/rules.ts';
import { contributionsFeature } from '#shared/contributions/contributions.feature.ts';
import { contributions } from '#shared/contributions/contributions.schemas.ts';
import { releasedFigureId } from '#shared/contributions/figures.rules.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { networksAmong } from '#shared/ideal/subjects.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  answerInWords,
  chosenInWords,
  countedInWords,
  originatorInWords,
  sourceInWords,
  stageInWords,
} from './codes-in-words.ts';
import { contributionsToday } from './contributions-today.ts';

const worksOnContribution = (actor: Actor) => may(actor, 'contributions.work', { state: actor.state });
const ofWork = ({ edition }: { edition: string }) => `/ideal/${edition}/work`;
const ofRelease = ({ edition }: { edition: string }) => `/ideal/${edition}/work/release`;

export const contributionsWords = defineFeatureWords({
  of: [contributionsFeature],
  acts: {
    'contributions.begin': { words: 'contributions.acts.begin', consequence: plain, correct: ofWork },
    'contributions.write': {
      words: 'contributions.acts.write',
      consequence: plain,
      correct: ({ edition }) => `/ideal/${edition}/work/edit`,
      attach: { where: 'contributions.lost.note', href: ({ edition }) => `/ideal/${edition}/work/edit` },
    },
    'contributions.ask_section': {
      words: 'contributions.acts.section',
      consequence: plain,
      correct: ({ edition }) => `/ideal/${edition}/work/sections/new`,
    },
    'contributions.answer_section': {
      words: 'contributions.acts.answer',
      consequence: plain,
      correct: ({ section }) => `/ideal/sections/${section}`,
    },
    'contributions.return_section': {
      words: 'contributions.acts.return',
      consequence: plain,
      correct: ({ section }) => `/ideal/sections/${section}`,
    },
    'contributions.choose_figure': {
      words: 'contributions.acts.figure',
      consequence: plain,
      correct: ({ state, edition, about, count }) => {
        const { what, counted, stage, place } = count;
        const figure = { about, what: String(what), counted, stage, place };
        return `/ideal/${edition}/work/figures/${releasedFigureId({ edition, state, figure })}`;
      },
    },
    'contributions.add_material': {
      words: ({ title }) => title ?? null,
      consequence: plain,
      correct: () => '/ideal/materials/new',
    },
    'contributions.edit_material': {
      words: 'contributions.acts.material',
      consequence: plain,
      correct: ({ material }) => `/ideal/materials/${material}`,
    },
    'contributions.link': {
      words: 'contributions.acts.link',
      consequence: plain,
      correct: ({ edition, from }) => `/ideal/${edition}/work/links/new?from=${from.id}`,
    },
    'contributions.edit_link': {
      words: 'contributions.acts.link',
      consequence: plain,
      correct: ({ edition, link }) => `/ideal/${edition}/work/links/${link}`,
    },
    'contributions.ask_consent': {
      words: 'contributions.acts.ask_consent',
      consequence: plain,
      correct: ({ edition, link }) => `/ideal/${edition}/work/links/${link}`,
    },
    'contributions.answer_consent': {
      words: 'contributions.acts.answer_consent',
      consequence: plain,
      correct: ({ consent }) => `/ideal/consents/${consent}`,
    },
    'contributions.prepare': {
      words: 'contributions.acts.prepare',
      consequence: page('contributions.confirm.prepare'),
      correct: ofRelease,
    },
    'contributions.authorise': {
      words: 'contributions.acts.authorise',
      consequence: confirmed('contributions.confirm.authorise'),
      correct: ofRelease,
    },
    'contributions.send_back': {
      words: 'contributions.acts.send_back',
      consequence: plain,
      correct: ofRelease,
    },
    'contributions.take_back': {
      words: 'contributions.acts.take_back',
      consequence: asked('contributions.confirm.take_back', {
        title: 'contributions.confirm.take_back_title',
        label: 'contributions.acts.take_back',
      }),
      correct: ofRelease,
    },
    'contributions.tell_progress': {
      words: 'contributions.acts.progress',
      consequence: plain,
      correct: ({ requirement }, { replica }) => {
        const edition = replica.one(requirements, requirement)?.parent;
        return edition == null ? null : `/ideal/${edition}/work/requirements/${requirement}`;
      },
    },
  },
  choices: {
    contributions: { status: 'contributions.status', readers: 'ideal.body' },
    sections: {
      institution: 'people.institution',
      status: 'contributions.section_status',
      counted: 'ideal.counted',
      stage: 'ideal.stage',
    },
    materials: {
      kind: 'ideal.basis',
      handlingCode: null,
      tlp: 'reports.tlp',
    },
    links: {
      source: null,
      information: null,
      handlingCode: null,
      tlp: 'reports.tlp',
      change: 'ideal.change',
      scheme: 'contributions.scheme',
      system: 'ideal.exchange',
    },
  },
  codes: {
    sections: { about: subjectInWords },
    links: { to: subjectInWords, from: sourceInWords },
    materials: { originator: originatorInWords },
    figureChoices: {
      about: subjectInWords,
      section: chosenInWords,
      counted: countedInWords,
      stage: stageInWords,
    },
    consents: { originator: originatorInWords, given: answerInWords },
  },
  fields: {
    contributions: {
      edition: 'contributions.fields.edition',
      status: 'contributions.fields.status',
      summary: 'contributions.fields.summary',
      coveringNote: 'contributions.fields.coveringNote',
      date: 'contributions.fields.date',
      file: 'contributions.lost.note',
      readers: 'contributions.fields.readers',
      startedFrom: 'contributions.fields.startedFrom',
      prepared: 'contributions.fields.prepared',
      authorised: 'contributions.fields.authorised',
      returned: 'contributions.fields.returned',
      reason: 'contributions.fields.reason',
      answer: 'contributions.fields.committee',
      releases: 'contributions.fields.releases',
      standing: 'contributions.fields.standing',
      earlier: 'contributions.fields.earlier',
      shown: 'contributions.fields.earlier',
    },
    sections: {
      kind: 'contributions.fields.about_kind',
      requirement: 'contributions.fields.requirement',
      question: 'contributions.fields.question',
      about: 'contributions.fields.about',
      institution: 'contributions.fields.institution',
      unit: 'contributions.fields.unit',
      due: 'contributions.fields.due',
      answer: 'contributions.fields.answer',
      counts: 'contributions.fields.counts',
      status: 'contributions.fields.status',
      answeredBy: 'contributions.fields.answeredBy',
      returnedFor: 'contributions.fields.returnedFor',
    },
    figureChoices: {
      kind: 'contributions.fields.about_kind',
      count: 'contributions.fields.count',
      section: 'contributions.things.section',
      about: 'contributions.fields.about',
      reason: 'contributions.fields.reason',
      amount: 'contributions.count.amount',
      takenAt: 'contributions.fields.takenAt',
    },
    materials: {
      kind: 'contributions.fields.kind',
      publisher: 'contributions.fields.publisher',
      date: 'contributions.fields.date',
      url: 'contributions.fields.url',
      handlingCode: 'contributions.fields.handlingCode',
      tlp: 'contributions.fields.tlp',
      originator: 'contributions.fields.originator',
      institution: 'contributions.originator.of',
      withdrawn: 'contributions.fields.withdrawn',
    },
    links: {
      to: 'contributions.fields.to',
      requirements: 'contributions.fields.requirements',
      source: 'contributions.fields.source',
      information: 'contributions.fields.information',
      originalGrade: 'contributions.fields.originalGrade',
      handlingCode: 'contributions.fields.handlingCode',
      tlp: 'contributions.fields.tlp',
      restrictions: 'contributions.fields.restrictions',
      statement: 'contributions.fields.statement',
      exchange: 'contributions.fields.exchange',
      hasPersonalData: 'contributions.fields.hasPersonalData',
      change: 'contributions.fields.change',
      leftOut: 'contributions.fields.leftOut',
      follows: 'contributions.fields.follows',
      paragraph: 'contributions.link.paragraph',
      from: 'contributions.link.rests_on',
      scheme: 'contributions.link.scheme',
      system: 'contributions.link.system',
    },
    consents: {
      originator: 'contributions.fields.originator',
      institution: 'contributions.originator.of',
      given: 'contributions.fields.answer',
      use: 'contributions.fields.use',
      shown: 'contributions.consent.shown',
      askedAt: 'contributions.fields.askedAt',
      askedBy: 'contributions.fields.askedBy',
      answer: 'contributions.fields.answer',
      reason: 'contributions.fields.reason',
      expires: 'contributions.consent.expires',
      reference: 'contributions.consent.reference',
    },
  },
  things: {
    contributions: {
      kind: 'contributions.things.contribution',
      ...unseen('stands on the page of its edition'),
    },
    sections: {
      kind: 'contributions.things.section',
      name: { prefix: 'sec', of: ({ question }, { locale }) => readText(question, locale).value },
      search: { none: 'stand on the page of the contribution, and on Hoy of whoever answers' },
      chain: {
        kind: 'contributions.things.section',
        name: ({ body }, { locale }) => readText(body.question, locale).value,
        why: ({ body }) => (body.requirement === null ? [] : [body.requirement]),
        href: ({ id }) => `/ideal/sections/${id}`,
      },
    },
    figureChoices: { kind: 'contributions.things.figure', ...unseen('stands with the figures') },
    materials: {
      kind: 'contributions.things.material',
      name: { prefix: 'mtr', of: ({ title }) => title },
      search: { none: 'confidential, like reports: the search shows nothing of them beside other things' },
      chain: {
        kind: 'contributions.things.material',
        name: ({ body }) => body.title,
        why: () => [],
        href: ({ id }, { actor }) => (worksOnContribution(actor) ? `/ideal/materials/${id}` : null),
      },
    },
    links: {
      kind: 'contributions.things.link',
      ...unseen('stands on the page of the contribution'),
      chain: {
        kind: 'contributions.things.link',
        name: ({ body }, { locale, t }) =>
          readText(body.statement, locale).value || t('contributions.obstacle_short.statement_missing'),
        why: ({ body }) => [body.from.id, ...body.requirements, ...networksAmong(body.to)],
        href: ({ id, parent }, { actor, replica }) => {
          const edition = replica.one(contributions, parent ?? '')?.body.edition;
          return edition === undefined || !worksOnContribution(actor)
            ? null
            : `/ideal/${edition}/work/links/${id}`;
        },
      },
    },
    consents: { kind: 'contributions.things.consent', ...unseen('stands with its link') },
  },
  today: contributionsToday,
  tries: [
    { roles: ['pointOfContact'], words: 'contributions.tries.work', href: '/ideal/:edition/work' },
    {
      roles: ['nationalAuthoriser'],
      words: 'contributions.tries.read',
      href: '/ideal/:edition/work/release',
    },
    { roles: ['nationalAuthoriser'], words: 'contributions.tries.consents', href: '/ideal/:edition/work' },
    { roles: ['institutionHead'], words: 'contributions.tries.answer', href: '/' },
    { roles: ['institutionHead'], words: 'contributions.tries.consent', href: '/' },
  ],
});

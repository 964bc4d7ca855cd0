import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  type AmendmentPosition,
  amendmentPositionId,
} from '#shared/rules/amendments.schemas.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import {
  ALL_RULES,
  type Article,
  type ArticleVersion,
  articleVersionId,
  type ParameterVersion,
  parameterVersionId,
  RULES_AUDIENCE,
  type RuleSet,
} from '#shared/rules/rules.schemas.ts';

export const SET = 'rst_1';
export const HERE_RULES = `/rules/${SET}`;
export const QUORUM = 'art_quorum';
export const MINUTES = 'art_minutes';
const AT = Date.parse('2026-06-20T12:00:00Z');

const docOf = <B extends JsonObject>(collection: string, id: string, parent: string, body: B): Doc<B> => ({
  collection,
  id,
  parent,
  audience: RULES_AUDIENCE,
  rev: 1,
  body,
});

export const PARAMETERS: Parameters = {
  ...NO_PARAMETERS,
  papers: { days: 7, article: MINUTES },
  corrections: { days: 3, article: MINUTES },
  quorum: { basis: 'more_than_half', number: null, article: QUORUM },
  majorities: [{ matter: 'amendments', majority: 'two_thirds_of_members', article: QUORUM }],
};

/** Every parameter that there is. */
export const ALL_PARAMETERS: Required<Parameters> = {
  agenda: { days: 21, article: MINUTES },
  papers: { days: 14, article: MINUTES },
  amendments: { days: 10, article: MINUTES },
  corrections: { days: 3, article: MINUTES },
  silence: { amount: 72, unit: 'hours', article: MINUTES },
  quorum: { basis: 'number', number: 7, article: QUORUM },
  majorities: [{ matter: 'amendments', majority: 'two_thirds_of_members', article: QUORUM }],
  rights: { members: ['speak', 'propose', 'vote'], observers: ['speak'], guests: [], article: QUORUM },
  pointsOfOrder: { rank: ['suspend', 'adjourn'], article: QUORUM },
  voteOrder: { order: 'furthest_first', article: QUORUM },
  presidency: { rotation: 'alphabetical_es', months: 12, article: QUORUM },
  floor: {
    ...{ minutes: 3, budget: 12, replyMinutes: 2, isPresentOnly: true, isMinisterFirst: true },
    ...{ areSidesInTurn: true, hasReply: true, areObserversLast: true, article: QUORUM },
  },
};

export function setDoc(change: Partial<RuleSet> = {}, id = SET): Doc<RuleSet> {
  return docOf('ruleSets', id, ALL_RULES, {
    ...{ title: { es: 'Reglamento interno' }, meeting: null, amendUntil: null },
    ...{ stage: 'preliminary_draft', parameters: PARAMETERS, parameterVersion: 0 },
    ...{ adoption: null, from: null, replacedFrom: null },
    ...change,
  });
}

export const QUORUM_TEXT = { es: 'El Comité decide con la presencia de más de la mitad de sus miembros.' };

export function articleDoc(id = QUORUM, change: Partial<Article> = {}): Doc<Article> {
  return docOf('articles', id, SET, {
    ...{ number: '7', order: 70, title: { es: 'Quórum' }, text: QUORUM_TEXT, version: 0, isRemoved: false },
    ...change,
  });
}
export const MINUTES_DOC = articleDoc(MINUTES, {
  ...{ number: '11', order: 110, title: { es: 'Actas' } },
  text: { es: 'Las correcciones se envían en tres días hábiles.' },
});

/** What the amendment of Chile would have the article say. */
const WORDS = {
  title: { es: 'Quórum' },
  text: { es: 'El Comité decide con la presencia de dos tercios de sus miembros.' },
  number: null,
};

export function amendmentDoc(id = 'amd_cl', change: Partial<Amendment> = {}): Doc<Amendment> {
  return docOf('amendments', id, SET, {
    ...{ kind: 'replace', article: QUORUM, after: null, ...WORDS },
    before: { title: { es: 'Quórum' }, text: QUORUM_TEXT },
    reason: { es: 'Para que obligue a más.' },
    ...{ authors: ['CL'], by: 'per_chile-delegate', at: AT, takenAt: AT },
    ...{ deadline: { day: '2026-06-25', article: null }, isLate: false, state: 'admissible' },
    ...{ ruling: null, place: null, consolidates: [], into: null, outcome: null },
    ...change,
  });
}
export const FROM_ECUADOR = amendmentDoc('amd_ec', {
  ...{ authors: ['EC'], by: 'per_ecuador-delegate', reason: null },
  text: { es: 'El Comité decide con la presencia virtual o en persona de más de la mitad de sus miembros.' },
});

/** Two delegations would add an article at one place. */
export const ADDED = [
  ['amd_add-cl', 'CL', 'Los textos son auténticos.'],
  ['amd_add-ec', 'EC', 'Los textos en español y portugués son auténticos.'],
].map(([id = '', author = '', es = '']) =>
  amendmentDoc(id, {
    ...{ kind: 'add', article: null, after: QUORUM, before: null, number: '7 bis', authors: [author] },
    ...{ title: { es: 'Idiomas' }, text: { es } },
  }),
);

export function positionDoc(
  delegation: string,
  change: Partial<AmendmentPosition> = {},
  amendment = 'amd_cl',
): Doc<AmendmentPosition> {
  return docOf('amendmentPositions', amendmentPositionId({ amendment, delegation }), amendment, {
    ...{ set: SET, delegation, stance: 'support', words: null, isAuthor: false, by: 'per_x', at: AT },
    seen: hashOfWords(WORDS),
    ...change,
  });
}

/** What an article said from a day on. */
export function versionDoc(version: number, change: Partial<ArticleVersion>): Doc<ArticleVersion> {
  const { article = QUORUM } = change;
  return docOf('articleVersions', articleVersionId(article, version), SET, {
    ...{ set: SET, article, version, number: '7', order: 70, title: { es: 'Quórum' }, text: QUORUM_TEXT },
    ...{ isRemoved: false, from: null, amendment: null, on: '2026-01-10' },
    ...change,
  });
}
export function parametersDoc(
  version: number,
  from: string,
  parameters: Parameters = PARAMETERS,
): Doc<ParameterVersion> {
  return docOf('parameterVersions', parameterVersionId(SET, version), ALL_RULES, {
    ...{ set: SET, version, parameters, from, decision: null },
  });
}

export const ADOPTION = {
  meeting: 'mtg_past',
  decision: 'dcs_past',
  document: 'CLASI/2026/REG/1',
  on: '2026-01-10',
};
export const IN_FORCE = setDoc({
  ...{ stage: 'adopted', adoption: ADOPTION, from: '2026-02-01', parameterVersion: 1 },
});
/** In force since February, with both articles and their parameters. */
export const FORCE_DOCS: readonly Doc[] = [
  IN_FORCE,
  articleDoc(QUORUM, { version: 1 }),
  { ...MINUTES_DOC, body: { ...MINUTES_DOC.body, version: 1 } },
  versionDoc(1, { from: '2026-02-01' }),
  versionDoc(1, {
    ...{ article: MINUTES, number: '11', order: 110, title: { es: 'Actas' } },
    ...{ text: MINUTES_DOC.body.text, from: '2026-02-01' },
  }),
  parametersDoc(1, '2026-02-01'),
];
export const DRAFT_DOCS: readonly Doc[] = [setDoc(), articleDoc(), MINUTES_DOC];

/** By which a meeting adopted the rules. */
export const DECISION: Doc = docOf('decisions', 'dcs_rules', MEETING, {
  ...{ item: 'agi_1', text: { es: 'Se adopta el reglamento.' }, mode: 'consensus', state: 'adopted' },
  ...{ number: 7, year: 2026, decidedOn: '2026-06-20' },
});

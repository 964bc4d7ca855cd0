import { EDITION, editionDoc, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { proposedAudience, saidAudience, textAudience } from '#shared/access/scopes.ts';
import { correctedContent, issuedContent } from '#shared/assessment/assessment.rules.ts';
import {
  type Comment,
  type Correction,
  type IssuedParagraph,
  issuedId,
  type Paragraph,
  type Round,
  statementId,
  type TextSum,
  textSumId,
  type Version,
  versionId,
} from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export { EDITION, editionDoc, HERE_EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';

export const ROUND = 'rnd_one';
export const JUDGED = 'pgf_judged';
export const TEXT = 'pgf_text';
export const WHEN = Date.parse('2026-10-10T12:00:00Z');

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  body: B,
  {
    parent = EDITION,
    level = 'members',
    audience,
  }: { parent?: string; level?: Level; audience?: string } = {},
): Doc<B> {
  return {
    ...{ collection, id, parent, rev: 1, body },
    audience: audience ?? textAudience({ level, edition: EDITION }),
  };
}

export function validated(change: Partial<Edition> = {}): Doc<Edition> {
  return editionDoc({ status: 'validating', ...change });
}

/** Open until three days after the second day of the meeting in Panama City. */
export function roundDoc(change: Partial<Round> = {}, id = ROUND): Doc<Round> {
  return docOf('rounds', id, {
    ...{ edition: EDITION, number: 1, openedAt: WHEN, until: '2026-10-18', version: 1, closed: null },
    ...change,
  });
}
export const OVER = { until: '2026-10-12', closed: { at: WHEN, why: 'deadline' as const } };

export function paragraphDoc(id: string, change: Partial<Paragraph> = {}): Doc<Paragraph> {
  return docOf(
    'paragraphs',
    id,
    {
      edition: EDITION,
      section: 'judgements' as const,
      number: 1,
      order: 10,
      marking: 'members' as const,
      detail: { kind: 'text' as const },
      es: 'La cocaína sale por tres puertos.',
      pt: null,
      en: null,
      figures: [],
      rests: [],
      cites: [],
      signed: { by: 'per_ameripol-analyst', at: WHEN },
      takenOut: false,
      ...change,
    },
    { level: 'analysts' },
  );
}

export function issuedDoc(of: string, change: Partial<IssuedParagraph> = {}): Doc<IssuedParagraph> {
  const { signed: _signed, takenOut: _out, cites: _cites, ...rest } = paragraphDoc(of).body;
  return docOf('issuedParagraphs', issuedId({ edition: EDITION, paragraph: of }), {
    ...rest,
    ...{ of, number: 1, grades: [], signedAt: null, version: 1 },
    ...change,
  });
}

/** The key judgement 2.1 and the text 3.1. */
export const ISSUED: readonly Doc[] = [
  issuedDoc(JUDGED, {
    detail: { kind: 'judgement', likelihood: 'likely', confidence: 'moderate', changes: null, follows: null },
    es: 'Es probable que crezca el tráfico por puertos.',
  }),
  issuedDoc(TEXT, { section: 'cocaine', order: 20 }),
];

export function saidDoc(id: string, state: string, change: Partial<Comment> = {}): Doc<Comment> {
  return docOf(
    'comments',
    id,
    {
      edition: EDITION,
      round: ROUND,
      paragraph: TEXT,
      version: 1,
      marking: 'members' as const,
      state,
      kind: 'factual' as const,
      text: { es: `Son cuatro puertos, dice ${state}.` },
      proposed: null,
      printed: null,
      by: `per_${state}`,
      label: `Punto de contacto, ${state}`,
      at: WHEN,
      isLate: false,
      withdrawn: null,
      answer: null,
      ...change,
    },
    { audience: saidAudience(state) },
  );
}
export const ANSWERED: NonNullable<Comment['answer']> = {
  ...{ result: 'not_retained', reason: 'Las fuentes hablan de tres.', by: 'per_ameripol-analyst' },
  ...{ label: 'Análisis, AMERIPOL', at: WHEN },
};

export function spokenDoc(state: string, says: 'agrees' | 'has_said'): Doc {
  return docOf(
    'statements',
    statementId({ round: ROUND, state }),
    { edition: EDITION, round: ROUND, state, says, by: `per_${state}`, at: WHEN },
    { parent: ROUND },
  );
}

/** Chile, Ecuador and Panama were asked. */
export const ASKED: readonly Doc[] = [requirementDoc('rqm_ports', { askedOf: ['CL', 'EC', 'PA'] })];

export function correctionDoc(
  id: string,
  of: Doc<Paragraph>,
  change: Partial<Correction> = {},
): Doc<Correction> {
  const { section } = of.body;
  const after = issuedContent(of, [of]);
  return docOf(
    'textCorrections',
    id,
    {
      ...{ edition: EDITION, paragraph: of.id, section, number: of.body.number ?? 1 },
      change: 'changed' as const,
      reason: { es: 'Faltaba un puerto.' },
      before: correctedContent(issuedDoc(of.id).body),
      after: after === null ? null : correctedContent(after),
      proposed: { by: 'per_ameripol-analyst', label: 'Análisis, AMERIPOL', at: WHEN },
      published: null,
      ...change,
    },
    { audience: proposedAudience(EDITION) },
  );
}

export function versionDoc(
  number: number,
  kind: Version['kind'],
  changed: number | null = null,
): Doc<Version> {
  return docOf('versions', versionId({ edition: EDITION, number }), {
    ...{ edition: EDITION, number, kind, at: WHEN, changed },
  });
}

/** What members have of a version. */
export function textSumDoc(version: number, count: number): Doc<TextSum> {
  const id = textSumId({ edition: EDITION, version, level: 'members' });
  const hash = Array(8).fill('aaaaaaaa').join('-');
  return docOf('textSums', id, { edition: EDITION, version, level: 'members', count, hash });
}

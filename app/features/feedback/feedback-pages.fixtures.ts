import {
  EDITION,
  editionDoc,
  releaseDocs,
  requirementDoc,
} from '#app/features/ideal/ideal-pages.fixtures.ts';
import { feedbackAudience, textAudience } from '#shared/access/scopes.ts';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import { sectionAudience } from '#shared/contributions/contributions.schemas.ts';
import {
  type FeedbackNote,
  type FeedbackPart,
  type FeedbackQuestion,
  feedbackNoteId,
  feedbackPartId,
  type ReportUse,
  reportUseId,
} from '#shared/feedback/feedback.schemas.ts';
import { releaseId } from '#shared/ideal/released.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export const HERE_FEEDBACK = `/ideal/${EDITION}/feedback`;
const DAY = 86_400_000;
export const NOW = Date.parse('2026-10-20T12:00:00Z');
export const daysAgo = (days: number) => NOW - days * DAY;
export const PUBLISHED = editionDoc({ status: 'published' });
/** Of what a state of the fixtures released (`releaseDocs`). */
export const itemOf = (state: string) => `rli_${state}1`;

function docOf<B extends JsonObject>(
  collection: string,
  id: string,
  { parent, audience, body }: { parent: string | null; audience: string; body: B },
): Doc<B> {
  return { collection, id, parent, audience, rev: 1, body };
}

const JUDGEMENT: FeedbackNote['uses'][number] = {
  item: itemOf('CL'),
  effect: 'judgement',
  section: 'judgements',
  number: 4,
  isOpen: true,
};
const STRICT: FeedbackNote['uses'][number] = {
  item: itemOf('CL'),
  effect: 'text',
  section: 'cocaine',
  number: 12,
  isOpen: false,
};
const withoutItem = ({ item: _item, ...use }: FeedbackNote['uses'][number]) => use;

export function noteDoc(change: Partial<FeedbackNote> = {}): Doc<FeedbackNote> {
  const { state = 'CL' } = change;
  return docOf('feedbackNotes', feedbackNoteId({ edition: EDITION, state }), {
    parent: EDITION,
    audience: feedbackAudience(state),
    body: {
      ...{ edition: EDITION, state, uses: [JUDGEMENT, STRICT], asked: ['rqm_ports'] },
      words: { es: 'Sus puertos menores cambiaron nuestra lectura.' },
      sent: { by: 'per_ameripol-analyst', label: 'Analista, AMERIPOL', at: daysAgo(5) },
      acknowledged: null,
      ...change,
    },
  });
}

export function questionDoc(
  id: string,
  change: Partial<FeedbackQuestion> = {},
  of: Pick<Doc, 'id' | 'audience'> = noteDoc(),
): Doc<FeedbackQuestion> {
  return docOf('feedbackQuestions', id, {
    parent: of.id,
    audience: of.audience,
    body: {
      ...{ edition: EDITION, state: 'CL', text: '¿Por qué no se citó lo de Arica?' },
      ...{ by: 'per_chile-contact', label: 'Punto de contacto, Chile', at: daysAgo(3) },
      answer: null,
      ...change,
    },
  });
}

export const ANSWER = {
  ...{ text: 'Lo sostenía una sola fuente.', by: 'per_ameripol-analyst', label: 'Analista, AMERIPOL' },
  at: daysAgo(1),
};

export function partDoc(change: Partial<FeedbackPart> = {}): Doc<FeedbackPart> {
  const { institution = 'customs', unit = null } = change;
  return docOf('feedbackParts', feedbackPartId({ edition: EDITION, institution, unit }), {
    parent: null,
    audience: sectionAudience({ institution, unit }),
    body: {
      ...{ edition: EDITION, editionTitle: { es: 'IDEAL 3' }, state: 'CL', institution, unit },
      ...{ used: ['rep_port-1'], uses: [JUDGEMENT, STRICT].map(withoutItem), at: daysAgo(5) },
      acknowledged: null,
      ...change,
    },
  });
}

export function useDoc({
  report,
  audience,
  ...change
}: Partial<ReportUse> & { report: string; audience: string }): Doc<ReportUse> {
  return docOf('reportUses', reportUseId({ edition: EDITION, report }), {
    ...{ parent: report, audience },
    body: {
      ...{ edition: EDITION, editionTitle: { es: 'IDEAL 3' }, state: 'CL' },
      ...{ uses: [JUDGEMENT, STRICT].map(withoutItem), at: daysAgo(5) },
      ...change,
    },
  });
}

/** A paragraph that cites what a state released, as the analysts have it and as others read it. */
export function citingDocs(id: string, state: string): Doc[] {
  const text = {
    ...{ edition: EDITION, section: 'judgements', number: 4, order: 1, marking: 'public' },
    ...{ es: 'SECRETO DEL TEXTO', pt: null, en: null, figures: [], rests: [] },
    detail: {
      ...{ kind: 'judgement', likelihood: 'likely', confidence: 'moderate', changes: null, follows: null },
    },
  };
  const { edition: _edition, ...issued } = text;
  return [
    docOf('paragraphs', id, {
      parent: EDITION,
      audience: textAudience({ level: 'analysts', edition: EDITION }),
      body: {
        ...text,
        cites: [{ item: itemOf(state), source: 'B', information: '2' }],
        signed: { by: 'per_ameripol-analyst', at: daysAgo(20) },
        takenOut: false,
      },
    }),
    docOf('issuedParagraphs', issuedId({ edition: EDITION, paragraph: id }), {
      parent: EDITION,
      audience: textAudience({ level: 'public', edition: EDITION }),
      body: {
        ...{ edition: EDITION, of: id, ...issued },
        ...{ grades: [{ source: 'B', information: '2', count: 1 }], signedAt: null, version: 1 },
      },
    }),
  ];
}

/** A second thing that a state released, which no paragraph cites. */
export function uncitedDoc(state: string): Doc {
  const known = releaseDocs(state).find(({ collection }) => collection === 'releasedItems') as Doc;
  return {
    ...known,
    id: `rli_${state}2`,
    parent: releaseId({ edition: EDITION, state }),
    body: { ...known.body, statement: null },
  };
}

/** What an analyst has of two states that gave something, one of which has its note. */
export const ANALYST_DOCS: readonly Doc[] = [
  PUBLISHED,
  requirementDoc('rqm_ports'),
  ...releaseDocs('CL'),
  ...releaseDocs('EC'),
  uncitedDoc('EC'),
  ...citingDocs('pgf_4', 'EC'),
];

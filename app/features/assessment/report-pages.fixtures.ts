import { EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { textAudience } from '#shared/access/scopes.ts';
import { issuedContent } from '#shared/assessment/assessment.rules.ts';
import {
  type IssuedParagraph,
  issuedId,
  type Paragraph,
  type Reservation,
  type Round,
  reservationId,
  type Version,
  type VersionKind,
  versionId,
} from '#shared/assessment/assessment.schemas.ts';
import type { ReportSection } from '#shared/assessment/sections.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export const HERE_REPORT = `/ideal/${EDITION}/report`;
const AT = Date.parse('2026-10-20T12:00:00Z');
const analysts = textAudience({ level: 'analysts', edition: EDITION });
const members = textAudience({ level: 'members', edition: EDITION });

function docOf<B extends JsonObject>(collection: string, id: string, body: B, audience: string): Doc<B> {
  return { collection, id, parent: EDITION, audience, rev: 1, body };
}

/** One of the analysts' own; its number is also its place. */
export function paragraphDoc(
  id: string,
  section: ReportSection,
  number: number | null,
  change: Partial<Paragraph> = {},
): Doc<Paragraph> {
  return docOf(
    'paragraphs',
    id,
    {
      edition: EDITION,
      section,
      number,
      order: (number ?? 9) * 10,
      marking: 'members',
      detail: { kind: 'text' },
      es: `Texto de ${id}.`,
      pt: null,
      en: null,
      figures: [],
      rests: [],
      cites: [],
      signed: { by: 'per_ameripol-analyst', label: 'Analista, AMERIPOL', at: AT },
      takenOut: false,
      ...change,
    },
    analysts,
  );
}

export const WRITTEN: readonly Doc<Paragraph>[] = [
  paragraphDoc('pgf_cover', 'cover', 1, {
    marking: 'public',
    es: 'IDEAL 3 evalúa la amenaza en la región.',
    pt: 'O IDEAL 3 avalia a ameaça na região.',
    en: 'IDEAL 3 assesses the threat in the region.',
  }),
  paragraphDoc('pgf_ports', 'judgements', 1, {
    es: 'La cocaína saldrá cada vez más por puertos medianos, dentro de contenedores refrigerados.',
    pt: 'A cocaína sairá cada vez mais por portos médios, em contêineres refrigerados.',
    detail: {
      kind: 'judgement',
      likelihood: 'likely',
      confidence: 'moderate',
      changes: { es: 'Que los puertos medianos inspeccionen todo contenedor refrigerado.' },
      follows: null,
    },
    figures: ['cocaine'],
    rests: ['pgf_cocaine'],
    cites: [
      { item: 'rli_EC-1', source: 'B', information: 2 },
      { item: 'rli_gone', source: 'C', information: 3 },
    ],
  }),
  paragraphDoc('pgf_prisons', 'judgements', 2, {
    es: 'Las prisiones seguirán siendo el lugar desde donde se dirige la extorsión.',
    detail: {
      kind: 'judgement',
      likelihood: 'almost_certain',
      confidence: 'high',
      changes: null,
      follows: null,
    },
  }),
  paragraphDoc('pgf_cocaine', 'cocaine', 1, {
    es: 'Tres puertos concentran las incautaciones.\nLos demás crecen.',
    pt: 'Três portos concentram as apreensões.\nOs demais crescem.',
    cites: [{ item: 'rli_EC-1', source: 'B', information: 2 }],
  }),
  paragraphDoc('pgf_secret', 'cocaine', 2, {
    marking: 'analysts',
    es: 'Una fuente única nombra a un funcionario.',
  }),
  paragraphDoc('pgf_adjust', 'cocaine', 3, {
    es: 'Las valoraciones son anteriores a las incautaciones de este trimestre.',
    detail: { kind: 'adjustment', area: 'cocaine', points: 0.5 },
  }),
  paragraphDoc('pgf_priority', 'priorities', 1, {
    es: 'Cocaína por puertos medianos.',
    detail: { kind: 'priority', area: 'cocaine', follows: null },
    rests: ['pgf_ports'],
  }),
];

/** The same as it is issued: without what only the analysts read, until it is published. */
export function issuedDocs(
  written: readonly Doc<Paragraph>[] = WRITTEN,
  { version = 1, level = 'members' as 'members' | 'public' } = {},
): Doc<IssuedParagraph>[] {
  return written.flatMap((doc) => {
    const content = issuedContent(doc, written);
    if (content === null || content.marking === 'analysts') return [];
    if (level === 'public' && content.marking !== 'public') return [];
    const id = issuedId({ edition: EDITION, paragraph: doc.id });
    return [docOf('issuedParagraphs', id, { ...content, version }, members)];
  });
}

export function versionDoc(number: number, kind: VersionKind): Doc<Version> {
  return docOf(
    'versions',
    versionId({ edition: EDITION, number }),
    { edition: EDITION, number, kind, at: AT, changed: null },
    members,
  );
}

export function roundDoc(change: Partial<Round> = {}): Doc<Round> {
  return docOf(
    'rounds',
    'rnd_one',
    { edition: EDITION, number: 1, openedAt: AT, until: '2027-01-31', version: 1, closed: null, ...change },
    members,
  );
}

export function reservationDoc(
  paragraph: string,
  state: string,
  printed: Reservation['printed'],
): Doc<Reservation> {
  return docOf(
    'reservations',
    reservationId({ comment: `cmt_${paragraph}-${state}` }),
    {
      edition: EDITION,
      paragraph,
      marking: 'members',
      state,
      text: { es: 'Los datos de este Estado no lo muestran.' },
      printed,
    },
    members,
  );
}

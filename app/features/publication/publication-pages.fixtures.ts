import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { docsOf, makeRows, publishedEdition } from '#shared/publication/compared.fixtures.ts';

export const BEFORE = 'edn_one';
export const NOW = 'edn_two';
export const HERE_PUBLISHED = `/ideal/${NOW}/published`;
const judged = (of: string, number: number, es: string, follows: string | null = null) => ({
  ...{ of, section: 'judgements' as const, number, es },
  detail: {
    kind: 'judgement' as const,
    likelihood: 'likely' as const,
    confidence: 'moderate' as const,
    changes: null,
    follows,
  },
});

export const EARLIER = publishedEdition({
  id: BEFORE,
  text: [
    judged('pgf_ports', 1, 'La cocaína sale por los puertos del Pacífico.'),
    judged('pgf_gone', 2, 'El contrabando de bienes crece.'),
    judged('pgf_same', 3, 'La extorsión alcanza a los comercios pequeños.'),
  ],
});

/** The second edition: other inputs, one area less, one more, and one that the analysts adjusted. */
export function laterEdition(status: 'ready' | 'published' = 'published') {
  return publishedEdition({
    ...{ id: NOW, number: 2, status },
    rows: makeRows({ seed: 6n, from: 1 }),
    text: [
      judged('pgf_ports2', 1, 'La cocaína sale también por puertos del Atlántico.', 'pgf_ports'),
      judged('pgf_same2', 2, 'La extorsión alcanza a los comercios pequeños.', 'pgf_same'),
      judged('pgf_new', 3, 'El tráfico de migrantes usa rutas marítimas.'),
      {
        ...{ of: 'pgf_adjusted', section: 'firearms' as const, number: 1, es: 'Hay más de lo que se vio.' },
        detail: { kind: 'adjustment' as const, area: 'firearms' as AreaCode, points: 0.5 },
      },
      {
        ...{ of: 'pgf_shut', section: 'annex' as const, number: 1, marking: 'analysts' as const },
        ...{ es: 'Solo para analistas.', detail: { kind: 'text' as const } },
      },
    ],
  });
}
export const LATER = laterEdition();

/** What people of a state have of it: their own part, and no paragraph above their marking. */
export function docsFor(state: string): Doc[] {
  const isOwn = ({ collection, audience }: Doc) =>
    collection !== 'publishedStates' || audience.includes(`/${state}/`);
  return [...docsOf(EARLIER), ...docsOf(LATER)].filter(
    (doc) => isOwn(doc) && !doc.audience.startsWith('assessment/analysts/'),
  );
}
export const ALL_DOCS: readonly Doc[] = [...docsOf(EARLIER), ...docsOf(LATER)];

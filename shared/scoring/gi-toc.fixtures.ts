import type { IndexFigures, IndexParts } from './gi-toc.rules.ts';

/**
 * Four rows of the Global Organized Crime Index 2023 (GI-TOC, ocindex.net), with what was published beside them. Read
 * from the copy in github.com/njimenez94/crime-index-project, data/processed/data_processed.csv, commit 47a2170e; it was
 * not compared with GI-TOC's own file.
 *
 * Markets: human trafficking, human smuggling, arms, flora, fauna, non-renewable resources, heroin, cocaine, cannabis,
 * synthetic drugs, cyber-dependent, financial, counterfeit, excisable goods, extortion. Actors: mafia-style groups,
 * networks, state-embedded, foreign, private sector. Resilience: in the order of that file.
 */
export const PUBLISHED: readonly {
  readonly state: string;
  readonly parts: IndexParts;
  readonly says: IndexFigures;
}[] = [
  {
    state: 'MX',
    parts: {
      markets: [8, 9, 8.5, 7.5, 7, 7.5, 8, 9, 8, 9, 7.5, 8.5, 8.5, 7, 9],
      actors: [9, 9, 7.5, 3.5, 6],
      resilience: [3, 3, 6.5, 5.5, 4, 5, 3, 4, 5, 3.5, 4, 4],
    },
    says: { criminality: 7.57, markets: 8.13, actors: 7, resilience: 4.21 },
  },
  {
    state: 'PY',
    parts: {
      markets: [7.5, 6, 9, 6.5, 6.5, 4, 1, 8.5, 9, 4.5, 7.5, 7.5, 9, 7.5, 7],
      actors: [8, 8, 9, 9, 7.5],
      resilience: [2, 3, 7, 3.5, 2.5, 2, 4.5, 2.5, 4, 2, 3, 5],
    },
    says: { criminality: 7.52, markets: 6.73, actors: 8.3, resilience: 3.42 },
  },
  {
    state: 'PE',
    parts: {
      markets: [7, 6.5, 6.5, 7, 6, 9, 5.5, 9, 6, 4.5, 5, 5.5, 9, 2, 4.5],
      actors: [7, 8.5, 7.5, 6, 4],
      resilience: [2.5, 5.5, 5, 6, 6.5, 3.5, 5, 4, 4, 3.5, 3, 4],
    },
    says: { criminality: 6.4, markets: 6.2, actors: 6.6, resilience: 4.38 },
  },
  {
    state: 'HN',
    parts: {
      markets: [7, 6.5, 6.5, 7, 6.5, 5, 2, 8.5, 7.5, 3.5, 6.5, 7.5, 3.5, 4, 8.5],
      actors: [8.5, 7.5, 8.5, 8, 8],
      resilience: [3, 3.5, 6.5, 4, 3.5, 5, 4.5, 4, 3.5, 3, 4.5, 4],
    },
    says: { criminality: 7.05, markets: 6, actors: 8.1, resilience: 4.08 },
  },
];

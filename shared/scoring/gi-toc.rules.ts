import { printed } from './numbers.ts';

/** One state in the Global Organized Crime Index of GI-TOC, each part 1 to 10. */
export interface IndexParts {
  /** Fifteen from the edition of 2023 on. */
  readonly markets: readonly number[];
  /** Five from the edition of 2023 on. */
  readonly actors: readonly number[];
  /** Twelve. */
  readonly resilience: readonly number[];
}
export interface IndexFigures {
  readonly criminality: number;
  readonly markets: number;
  readonly actors: number;
  readonly resilience: number;
}

/** Of at least one part. */
export function plainMean(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/**
 * The arithmetic of that index, which is not ours (`domain.md` §1.7): plain means, and criminality the mean of two of
 * them before they are rounded. Two decimals, as it prints them.
 */
export function giTocFigures({ markets, actors, resilience }: IndexParts): IndexFigures {
  const [ofMarkets, ofActors] = [plainMean(markets), plainMean(actors)];
  return {
    criminality: printed((ofMarkets + ofActors) / 2, 2),
    markets: printed(ofMarkets, 2),
    actors: printed(ofActors, 2),
    resilience: printed(plainMean(resilience), 2),
  };
}

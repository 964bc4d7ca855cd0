import { CLASSES, type ScoredClass } from '#shared/scoring/classes.ts';
import { NOISE, printed } from '#shared/scoring/numbers.ts';

export type Level = ScoredClass;
/** Classes of a level, from least to most: the place of one is its step on the heat ramp. */
export const LEVELS: readonly Level[] = CLASSES.toReversed();
/** Has none of the colours of the level. */
export type { Confidence } from '#shared/scoring/classes.ts';

export function stepOf(level: Level): number {
  return LEVELS.indexOf(level);
}

/**
 * The class of a part of 1 as it is printed, by fifths like those of the score: 0,80 is very high, and what is printed
 * as 0,80 has its colour.
 */
export function levelOfPart(value: number): Level {
  const step = Math.floor(printed(value, 2) * LEVELS.length + NOISE);
  return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, step))] as Level;
}

/** What one dimension of an area has: a part of 1, the class alone where no figures are shown, or nothing known. */
export type CellValue = number | Level | null;

export function levelOfCell(value: CellValue): Level | null {
  return typeof value === 'number' ? levelOfPart(value) : value;
}

/** First and last printed figure of each class, in parts of 1. */
export function rangesOfLevels(): readonly { level: Level; from: number; to: number }[] {
  return LEVELS.map((level, step) => ({
    level,
    from: step / LEVELS.length,
    to: step === LEVELS.length - 1 ? 1 : (step + 1) / LEVELS.length - 0.01,
  }));
}

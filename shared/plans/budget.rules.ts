import type { BudgetLine } from './plans.schemas.ts';

/** What is planned in one currency in one year; `year` null: in all years. */
export interface BudgetSum {
  readonly year: number | null;
  readonly currency: string;
  readonly all: number;
  readonly secured: number;
}

/** In cents: sums of fractions would show what nobody wrote. */
function sumOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { money }) => sum + Math.round(money.amount * 100), 0) / 100;
}

/** By currency, then by year, with all years last where there are several. Nothing is converted. */
export function sumsOf(lines: readonly BudgetLine[]): BudgetSum[] {
  const currencies = [...new Set(lines.map(({ money }) => money.currency))].sort();
  return currencies.flatMap((currency) => {
    const own = lines.filter(({ money }) => money.currency === currency);
    const years = [...new Set(own.map(({ year }) => year))].sort((left, right) => left - right);
    const sum = (year: number | null): BudgetSum => {
      const of = year === null ? own : own.filter((line) => line.year === year);
      return { year, currency, all: sumOf(of), secured: sumOf(of.filter(({ isSecured }) => isSecured)) };
    };
    return [...years.map(sum), ...(years.length > 1 ? [sum(null)] : [])];
  });
}

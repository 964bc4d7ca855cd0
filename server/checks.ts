import type { Check, ChecksOf } from '#shared/kernel/feature.ts';
import type { allFeatures } from '#shared/sync/all-features.ts';
import { checkCorrection } from './reports/check-correction.ts';
import { checkReport } from './reports/check-report.ts';

const CHECKS: ChecksOf<(typeof allFeatures)[number]> = {
  'reports.submit': checkReport,
  'reports.send': checkReport,
  'reports.correct': checkCorrection,
  'reports.deliver': (args) =>
    checkReport(args) ?? (args.national === undefined ? null : checkReport(args.national)),
};

/**
 * Checks by mutation name that run before the transaction, because they are slow or need a parser. Apart from the
 * program, which test pages in a browser load as well: a parser is for the server alone.
 */
export const checks: ReadonlyMap<string, Check> = new Map(Object.entries(CHECKS));

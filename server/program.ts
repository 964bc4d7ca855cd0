import type { Check, ChecksOf } from '#shared/kernel/feature.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { checkReport } from './reports/check-report.ts';

/** Everything that a server of this version can decide, and what it must do by itself. */
export const program = createProgram(allFeatures);

const CHECKS: ChecksOf<(typeof allFeatures)[number]> = { 'reports.submit': checkReport };

/** Checks by mutation name that run before the transaction, because they are slow or need a parser. */
export const checks: ReadonlyMap<string, Check> = new Map(Object.entries(CHECKS));

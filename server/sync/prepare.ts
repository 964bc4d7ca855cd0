import type { Envelope } from '#shared/sync/protocol.ts';
import type { Refusal } from '../compartment/push.ts';
import { checkReport } from '../reports/check-report.ts';

/** Checks by mutation name that run before the transaction, because they are slow or need outside data. */
const CHECKS: Readonly<Record<string, (args: unknown) => Refusal | null>> = {
  'reports.submit': checkReport,
};

/** Stateless part of a push. A bad mutation is refused here; the others go on. */
export function prepare(mutations: readonly Envelope[]): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {};
  for (const envelope of mutations) {
    const refusal = CHECKS[envelope.name]?.(envelope.args);
    if (refusal) refusals[envelope.id] = refusal;
  }
  return refusals;
}

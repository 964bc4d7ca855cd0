import type { Envelope } from '#shared/sync/protocol.ts';
import type { Refusal } from '../compartment/push.ts';
import { checkReport } from '../reports/check-report.ts';

/** By mutation name: what is to be looked at before the transaction, because it is slow or comes from outside. */
const CHECKS: Readonly<Record<string, (args: unknown) => Refusal | null>> = {
  'reports.submit': checkReport,
};

/** Stateless part of a push. A poisoned mutation gets its refusal here; the others go on. */
export function prepare(mutations: readonly Envelope[]): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {};
  for (const envelope of mutations) {
    const refusal = CHECKS[envelope.name]?.(envelope.args);
    if (refusal) refusals[envelope.id] = refusal;
  }
  return refusals;
}

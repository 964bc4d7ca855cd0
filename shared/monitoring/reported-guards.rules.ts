import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { keepsWords } from '#shared/kernel/keeps-words.ts';
import { type Decision, type Doc, type DocSource, refuse } from '#shared/kernel/mutation.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { periodFrom } from '#shared/plans/periods.rules.ts';
import { type Kpi, kpis } from '#shared/plans/plans.schemas.ts';
import { consolidations, measurements, progressReports } from './monitoring.schemas.ts';
import { reportPeriods } from './periods-reported.rules.ts';

const bodyOf = <B>(source: DocSource, collection: string, id: string) =>
  (source.one(collection, id)?.body as B | undefined) ?? null;

/** What figures were entered as: read as something else, they would be other figures. */
function isReread(before: Kpi, after: Kpi): boolean {
  const same = (name: keyof Kpi) => isSameJson(before[name], after[name]);
  const isSame = same('counts') && same('direction') && same('responsible');
  return !isSame || !keepsWords(before.unit, after.unit);
}

/** An indicator that has figures goes on counting the same, in the same unit, for the same body. */
export const measuredGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      if (effect.op !== 'set' || effect.collection !== kpis.name) continue;
      const known = bodyOf<Kpi>(source, kpis.name, effect.id);
      if (known === null || !isReread(known, { ...known, ...effect.fields })) continue;
      if (source.within(measurements.name, effect.id).length > 0)
        return refuse('monitoring.kpi_measured', { kpi: effect.id });
    }
    return null;
  },
};

/** First days of the periods of which something was sent or consolidated. */
function reportedFrom(source: DocSource, pao: string): string[] {
  const sent = source
    .within(operations.name, pao)
    .flatMap(({ id }) => source.within(progressReports.name, id));
  const all = [...sent, ...source.within(consolidations.name, pao)] as Doc<{ from: string }>[];
  return all.map(({ body }) => body.from);
}

function periodsFault(
  source: DocSource,
  { pao, before, after }: { pao: string; before: OperationalPlan; after: OperationalPlan },
): Decision | null {
  const isShifted = before.from !== after.from || before.rhythm !== after.rhythm;
  if (!isShifted && before.until <= after.until) return null;
  const periods = reportPeriods(after);
  const reported = reportedFrom(source, pao);
  const isLost = reported.some((from) => isShifted || periodFrom(periods, from) === null);
  return isLost ? refuse('monitoring.periods_reported') : null;
}

/** A plan on which was reported keeps the periods of its reports: they would be those of no period. */
export const reportedGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      if (effect.op !== 'set' || effect.collection !== paos.name) continue;
      const before = bodyOf<OperationalPlan>(source, paos.name, effect.id);
      if (before === null) continue;
      const after = { ...before, ...effect.fields };
      const fault = periodsFault(source, { pao: effect.id, before, after });
      if (fault !== null) return fault;
    }
    return null;
  },
};

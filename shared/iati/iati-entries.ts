import { publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { budgetLines, goals, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { type IatiFile, type IatiInput, writeIati } from './iati.ts';

/** Whoever publishes, if it is the committee itself. */
export const COMMITTEE_NAME = {
  es: 'Comité Latinoamericano de Seguridad Interior (CLASI)',
  pt: 'Comitê Latino-Americano de Segurança Interna (CLASI)',
  en: 'Latin American Internal Security Committee (CLASI)',
} as const satisfies Record<Language, string>;

/** Collections that the file is made from: a script reads them, and no other. */
export const IATI_COLLECTIONS = [
  strategies,
  goals,
  paos,
  operations,
  kpis,
  budgetLines,
  measurements,
  publishedDays,
  priorities,
  delegations,
] as const;

/** Entries as their reader has them. */
export interface IatiEntries {
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
}

function nameOf(code: string, entries: IatiEntries): Text {
  const named = LANGUAGES.map((language) => [language, stateNameIn(language, code)] as const);
  if (named.every(([, name]) => name !== null)) return Object.fromEntries(named) as Text;
  const known = entries.all(delegations).find(({ body }) => body.code === code);
  return known?.body.name ?? { en: code.toUpperCase() };
}

/** All adopted plans among these entries, as one file of IATI 2.03. */
export function iatiOf(
  entries: IatiEntries,
  { org, language, now }: Pick<IatiInput, 'org' | 'language' | 'now'>,
): IatiFile {
  const areas = new Map(entries.all(priorities).map(({ id, body }) => [id, body.area]));
  return writeIati({
    strategies: entries.all(strategies),
    goals: entries.all(goals),
    paos: entries.all(paos),
    operations: entries.all(operations),
    kpis: entries.all(kpis),
    budget: entries.all(budgetLines),
    measurements: entries.all(measurements),
    published: entries.all(publishedDays),
    ...{ org, language, now },
    nameOf: (code) => nameOf(code, entries),
    areaOf: (priority) => areas.get(priority) ?? null,
  });
}

import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { IdFor } from './demo-plan.ts';

/** Which of the two editions that came before the one that collects. */
export type PastEdition = 'ideal-0' | 'ideal-1';

export interface MakingEdition {
  readonly edition: PastEdition;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly idFor: IdFor;
  /** Whether people of a state have documented before, so that something can rest on their reports. */
  readonly hasReports: boolean;
}

export const PAST_STATES = ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PE', 'PY'] as const;

const IN_BOTH = [
  'cocaine',
  'firearms',
  'extortion',
  'trafficking_in_persons',
  'migrant_smuggling',
  'money_laundering',
  'environmental_crime',
  'cybercrime',
] as const satisfies readonly AreaCode[];
export const AREAS_OF: Readonly<Record<PastEdition, readonly AreaCode[]>> = {
  'ideal-0': [...IN_BOTH, 'kidnapping'],
  'ideal-1': [...IN_BOTH, 'synthetic_drugs'],
};

export const keyOf = (...parts: readonly string[]) =>
  parts.map((part) => part.toLowerCase().replaceAll('_', '-')).join('-');

/** Of an item that a state released about an area: the link in the state has the same key. */
export function itemId(
  making: Pick<MakingEdition, 'edition' | 'idFor'>,
  state: string,
  area: string,
): string {
  const link = making.idFor('lnc', keyOf(making.edition, state, area));
  return `rli_${state}-${link.slice('lnc_'.length)}`;
}

export function paragraphId({ edition, idFor }: Pick<MakingEdition, 'edition' | 'idFor'>, key: string) {
  return idFor('pgf', `${edition === 'ideal-0' ? 'i0' : 'i1'}-${key}`);
}

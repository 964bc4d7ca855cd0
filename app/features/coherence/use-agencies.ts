import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { memberStates } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isStateCode } from '#shared/access/seats.ts';
import { AGENCIES } from '#shared/coherence/agency-names.rules.ts';
import { outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { useSides } from './use-sides.ts';

/** Agencies, networks and states, by name: those that are known beforehand, and those of which something was entered. */
export function useAgencyOptions() {
  const client = useClient();
  const { locale } = useI18n();
  const { agencyOf } = useSides();
  const codes = createMemo(() => {
    const entered = client.replica.all(outsideItems).map(({ body }) => body.agency);
    return [...new Set([...AGENCIES, ...memberStates, ...entered])];
  });
  const all = createMemo(() => {
    const named = codes().map((value) => ({ value, label: agencyOf(value) }));
    const byName = (left: { label: string }, right: { label: string }) =>
      left.label.localeCompare(right.label, locale());
    return [
      ...named.filter(({ value }) => !isStateCode(value)).sort(byName),
      ...named.filter(({ value }) => isStateCode(value)).sort(byName),
    ];
  });
  /** @param chosen is among them, whatever it is */
  return (chosen = '', isOffered: (code: string) => boolean = () => true) => {
    const offered = all().filter(({ value }) => value === chosen || isOffered(value));
    const isThere = chosen === '' || offered.some(({ value }) => value === chosen);
    return isThere ? offered : [...offered, { value: chosen, label: agencyOf(chosen) }];
  };
}

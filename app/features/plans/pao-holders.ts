import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { COUNTERPARTS } from '#app/features/dialogue/holder-words.ts';
import { memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isBodyCode } from '#shared/access/seats.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { usePartyNames } from './use-pao.ts';

/** States that may lead a plan, and with bodies all that may take part in one, as options of a field. */
export function useHolders() {
  const client = useClient();
  const { locale } = useI18n();
  const { nameOf } = usePartyNames();
  const option = (value: string) => ({ value, label: nameOf(value) });
  const leaders = createMemo(() => sortCountries(locale(), memberStates).map(option));
  const bodies = createMemo(() => {
    const seated = client.replica.all(delegations).map(({ body }) => body.code);
    const codes = [...COUNTERPARTS, ...seated].filter(
      (code) => isBodyCode(code) && code !== 'presidency' && /^[a-z][a-z0-9-]{2,39}$/.test(code),
    );
    return [...new Set(codes)]
      .map(option)
      .toSorted((one, other) => one.label.localeCompare(other.label, locale()));
  });
  return { leaders, all: () => [...leaders(), ...bodies()] };
}

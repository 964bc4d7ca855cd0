import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { memberStates, sortCountries } from '#app/i18n/countries.ts';
import { membersOn } from '#shared/membership/members.rules.ts';
import { instruments, stateConsents } from '#shared/membership/membership.schemas.ts';

/** The member states on a day, in precedence; until an instrument binds some, all that may become members. */
export function useMembers(day: () => string): Accessor<readonly string[]> {
  const { replica } = useClient();
  return createMemo(() => {
    const known = membersOn({
      instruments: replica.all(instruments),
      consents: replica.all(stateConsents),
      day: day(),
    });
    return known.length > 0 ? known : sortCountries('es', memberStates);
  });
}

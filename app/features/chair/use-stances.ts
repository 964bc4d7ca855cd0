import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { FloorView } from '#app/features/floor/use-floor.ts';
import { useMembers } from '#app/features/membership/use-members.ts';
import { useDelegationWords, useToday } from '#app/features/rules/use-rules.ts';
import { sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { positionsNow } from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  amendmentPositions,
  STANCES,
  type Stance,
} from '#shared/rules/amendments.schemas.ts';

export interface StanceRow {
  readonly stance: Stance;
  readonly names: readonly string[];
}

/** Where each delegation stands on the words of an amendment as they are; those that said nothing of them too. */
export function useStances(
  amendment: () => Doc<Amendment>,
  floor: FloorView,
): Accessor<readonly StanceRow[]> {
  const client = useClient();
  const { locale } = useI18n();
  const name = useDelegationWords();
  const members = useMembers(useToday());
  return createMemo(() => {
    const { id, body } = amendment();
    const positions = positionsNow(amendment(), client.replica.within(amendmentPositions, id));
    const said = new Map<string, Stance>(
      positions.map(({ body: { delegation, stance } }) => [delegation, stance]),
    );
    // Whoever submitted it stands behind it.
    for (const author of body.authors) if (!said.has(author)) said.set(author, 'support');
    const known =
      members().length > 0
        ? members()
        : floor.delegations().flatMap((each) => (each.body.kind === 'state' ? [each.body.code] : []));
    for (const code of known) if (!said.has(code)) said.set(code, 'none');
    return STANCES.map((stance) => {
      const codes = [...said].flatMap(([code, each]) => (each === stance ? [code] : []));
      return { stance, names: sortCountries(locale(), codes).map(name) };
    });
  });
}

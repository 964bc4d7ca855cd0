import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { matrixOf } from '#shared/priorities/policies.rules.ts';
import { type Priority, policies, priorities } from '#shared/priorities/priorities.schemas.ts';

/** Whether a priority has a register of policies. */
export const hasRegister = ({ state }: Pick<Priority, 'state'>): boolean =>
  state === 'adopted' || state === 'active' || state === 'closed';

/** What every state of the region has for every priority that holds, today. */
export function useMatrix() {
  const client = useClient();
  const { locale } = useI18n();
  const now = useNow();
  const today = createMemo(() => dayHere(now()));
  const states = createMemo(() => sortCountries(locale(), [...memberStates]));
  const those = createMemo(() =>
    client.replica
      .all(priorities)
      .filter(({ body }) => body.state === 'adopted' || body.state === 'active')
      .toSorted(
        (left, right) => left.body.proposed.at - right.body.proposed.at || (left.id < right.id ? -1 : 1),
      ),
  );
  return {
    today,
    states,
    columns: createMemo(() =>
      matrixOf({
        priorities: those(),
        policies: client.replica.all(policies),
        states: states(),
        today: today(),
      }),
    ),
  };
}

import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { countryName } from '#app/i18n/countries.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { inTime, nextNumber, passesFor, termStanding } from '#shared/presidencies/presidencies.rules.ts';
import { presidencyPasses, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { nextInRotation } from '#shared/presidencies/rotation.rules.ts';

const memberOf = (code: string) => ({ code, name: countryName('es', code) });

/** The terms as they stand today, and whose turn comes after the last of them. */
export function useRotation() {
  const client = useClient();
  const now = useNow();
  const day = createMemo(() => dayHere(now()));
  const terms = createMemo(() => inTime(client.replica.all(presidencyTerms)));
  const passes = createMemo(() => client.replica.all(presidencyPasses));
  const members = useMembers(day);
  const standingOf = (id: string) => {
    const known = terms().find((each) => each.id === id);
    const all = terms().map(({ body }) => body);
    return known === undefined ? 'closed' : termStanding(known.body, { all, day: day() });
  };
  const turn = createMemo(() => {
    const last = terms().at(-1)?.body ?? null;
    const number = nextNumber(terms());
    const order = last?.order ?? 'spanish_alphabetical';
    const found = nextInRotation({
      members: members().map(memberOf),
      order,
      last: last === null ? null : memberOf(last.state),
      skipped: passesFor(passes(), number).map(({ body }) => body.state),
    });
    return { ...found, number, order, after: last?.state ?? null };
  });
  return { day, terms, passes, members, standingOf, turn };
}

import { createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { useRulesOn } from '#app/features/rules/use-rules.ts';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { addDays } from '#shared/kernel/days.ts';
import { inTime, nextNumber, passesFor, termStanding } from '#shared/presidencies/presidencies.rules.ts';
import { presidencyPasses, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { nextInRotation, type Order } from '#shared/presidencies/rotation.rules.ts';
import type { ROTATIONS } from '#shared/rules/parameters.schemas.ts';

const ORDER_OF = {
  alphabetical_es: 'spanish_alphabetical',
  reverse_alphabetical_es: 'reverse',
  by_decision: null,
} as const satisfies Record<(typeof ROTATIONS)[number], Order | null>;

const memberOf = (code: string) => ({ code, name: countryName('es', code) });

/** The terms as they stand today, and whose turn comes after the last of them. */
export function useRotation() {
  const client = useClient();
  const now = useNow();
  const day = createMemo(() => dayHere(now()));
  const terms = createMemo(() => inTime(client.replica.all(presidencyTerms)));
  const passes = createMemo(() => client.replica.all(presidencyPasses));
  const bound = useMembers(day);
  /** Among whom it turns; until an instrument binds some, all that may become members. */
  const members = createMemo(() => (bound().length > 0 ? bound() : sortCountries('es', memberStates)));
  const standingOfTerm = (id: string) => {
    const known = terms().find((each) => each.id === id);
    const all = terms().map(({ body }) => body);
    return known === undefined ? 'closed' : termStanding(known.body, { all, day: day() });
  };
  /** The first day of the term that comes after the last one. */
  const begins = createMemo(() => {
    const last = terms().at(-1)?.body;
    return last === undefined ? day() : addDays(last.until, 1);
  });
  const rules = useRulesOn(begins);
  /** What the rules in force on that day say of the presidency; null where they say nothing. */
  const ruled = createMemo(() => rules()?.parameters.presidency ?? null);
  const turn = createMemo(() => {
    const last = terms().at(-1)?.body ?? null;
    const number = nextNumber(terms());
    const given = ruled();
    const order = (given === null ? null : ORDER_OF[given.rotation]) ?? last?.order ?? 'spanish_alphabetical';
    const found = nextInRotation({
      members: members().map(memberOf),
      order,
      last: last === null ? null : memberOf(last.state),
      skipped: passesFor(passes(), number).map(({ body }) => body.state),
    });
    return { ...found, number, order, after: last?.state ?? null };
  });
  return { day, terms, passes, members, standingOfTerm, begins, ruled, turn };
}

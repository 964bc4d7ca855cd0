import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { tenureOf } from '#shared/mandates/appointments.rules.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';

/** The members on a day of which no function has a telephone or an e-mail, in precedence. */
export function useUnreachable(day: () => string): Accessor<readonly string[]> {
  const { replica } = useClient();
  const members = useMembers(day);
  return createMemo(() => {
    const reached = new Set(
      replica
        .all(appointments)
        .filter(
          ({ body }) =>
            tenureOf(body, day()) !== 'over' && body.from <= day() && (body.phone ?? body.email) !== null,
        )
        .map(({ body }) => body.delegation),
    );
    return members().filter((state) => !reached.has(state));
  });
}

/** Their names in one line. */
export function namesInLine(names: readonly string[], tag: string): string {
  return new Intl.ListFormat(tag).format(names);
}

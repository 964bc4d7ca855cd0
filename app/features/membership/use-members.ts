import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { membersHere } from './members-here.ts';

/** The member states on a day, in precedence; none as long as no instrument binds anybody. */
export function useMembers(day: () => string): Accessor<readonly string[]> {
  const { replica } = useClient();
  return createMemo(() => membersHere(replica, day()).states);
}

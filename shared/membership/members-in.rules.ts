import { type Docs, one, type Read, within } from '#shared/kernel/mutation.ts';
import { membersOn } from './members.rules.ts';
import { instruments, stateConsents } from './membership.schemas.ts';

/** What an act names in `reads` so that it can ask who the members are by a constitutive instrument. */
export function memberReads(instrument: string): Read[] {
  return [one(instruments, instrument), within(stateConsents, instrument)];
}

/**
 * For an act that decides by a quorum, a majority or a rotation: the member states on a day, in precedence. Null where
 * the instrument is not there, founds nothing or was not opened: then nobody knows.
 */
export function membersIn(
  docs: Docs,
  { instrument, day }: { instrument: string; day: string },
): string[] | null {
  const known = docs.get(instruments, instrument);
  if (known === null || known.body.kind !== 'constitutive' || known.body.state !== 'opened') return null;
  return membersOn({ instruments: [known], consents: docs.within(stateConsents, instrument), day });
}

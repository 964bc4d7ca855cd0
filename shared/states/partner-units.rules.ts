import type * as v from 'valibot';
import type { PartnerUnit, stateProfiles } from './states.mutations.ts';

/** The partner body whose national unit this is; null if it is none's. */
export function partnerOf(
  profile: Pick<v.InferOutput<typeof stateProfiles.body>, 'partnerUnits'> | null,
  { institution, unit }: { institution: string | null; unit: string | null },
): PartnerUnit['body'] | null {
  const found = profile?.partnerUnits?.find((each) => each.institution === institution && each.unit === unit);
  return found?.body ?? null;
}

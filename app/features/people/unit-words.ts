import { countryName } from '#app/i18n/countries.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { PartnerBody } from '#shared/kernel/bodies.ts';
import { partnerOf } from '#shared/states/partner-units.rules.ts';
import { stateProfileId, stateProfiles } from '#shared/states/states.mutations.ts';
import { institutionName } from './place-words.ts';
import type { Place } from './who-reads.ts';

type Replica = Pick<ReplicaSignals, 'one'>;
export type UnitPlace = Pick<Place, 'state' | 'institution' | 'unit'>;

/** The partner body whose national unit its own state marked it as, or null. */
export function partnerIn(replica: Replica, { state, institution, unit }: UnitPlace): PartnerBody | null {
  if (state === null) return null;
  const profile = replica.one(stateProfiles, stateProfileId(state))?.body ?? null;
  return partnerOf(profile, { institution, unit });
}

/** "Unidad nacional de AMERIPOL" for a unit that its own state marked as such, or nothing. */
export function partnerUnitWords({
  replica,
  t,
  locale,
  place,
}: {
  replica: Replica;
  t: Translate;
  locale: Locale;
  place: UnitPlace;
}): string {
  const body = partnerIn(replica, place);
  return body === null ? '' : t('people.partner_unit.is', { body: countryName(locale, body) });
}

/** "Aduanas · Puerto 7 · Unidad nacional de AMERIPOL" */
export function unitWords(of: Parameters<typeof partnerUnitWords>[0]): string {
  return [institutionName(of.t, of.place), partnerUnitWords(of)].filter(Boolean).join(' · ');
}

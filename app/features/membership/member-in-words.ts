import { countryName } from '#app/i18n/countries.ts';
import type { Asker } from '#app/kit/feature-words.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { BODY_CODES, seatCode } from '#shared/kernel/bodies.ts';
import { readText } from '#shared/kernel/text.ts';
import { standings } from '#shared/membership/membership.schemas.ts';

/** What a state or a body is called here. */
export function memberInWords(code: string, { replica, locale }: Asker): string {
  if (isStateCode(code)) return countryName(locale, code);
  const known = replica.all(standings).find(({ body }) => body.code === code)?.body.name;
  if (known != null) return readText(known, locale).value;
  const partner = BODY_CODES.find((body) => seatCode(body) === code);
  return partner === undefined ? code : countryName(locale, partner);
}

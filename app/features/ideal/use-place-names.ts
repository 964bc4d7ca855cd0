import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { placeInWords } from '#shared/ideal/place-words.ts';
import { groupBy } from '#shared/kernel/group-by.ts';

/** Places by country, "Ecuador: Guayas, Manabí; Perú": the comma stands within a country alone. */
export function usePlaceList(): (codes: readonly string[]) => string {
  const { locale } = useI18n();
  const placeName = usePlaceName();
  return (codes) =>
    [...groupBy(codes, (code) => code.slice(0, 2))]
      .map(([state, places]) => {
        const within = places.filter((code) => code !== state);
        const country = countryName(locale(), state);
        if (within.length === 0) return country;
        return `${country}: ${within.map((code) => placeName(code, { isHome: true })).join(', ')}`;
      })
      .join('; ');
}

/** A place as it is read: "Ecuador", "Guayas, Ecuador"; `isHome` where its state is plain: "Guayas". */
export function usePlaceName(): (code: string, options?: { isHome?: boolean }) => string {
  const { locale } = useI18n();
  return (code, { isHome = false } = {}) => {
    const names = (country: string) => countryName(locale(), country);
    const words = placeInWords(code, { countryName: names, isHome });
    return words ?? (isHome ? code : `${code} (${names(code.slice(0, 2))})`);
  };
}

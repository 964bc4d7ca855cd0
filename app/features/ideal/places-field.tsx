import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { countriesElsewhere, countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { placeLists } from '#app/kit/place-search/place-lists.ts';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { usePlaceName } from './use-place-names.ts';

/** As many as stand on a phone without scrolling for long; the rest are found by their words. */
const SHOWN = 8;

/** Places within the states, and countries elsewhere, found by name: those of the chosen states first. */
export function PlacesField(
  props: FieldProps & {
    /** Chosen above: whoever chose Ecuador means its provinces. */
    states: readonly string[];
    values: readonly string[];
    onChange: (values: string[]) => void;
  },
): JSX.Element {
  const { t, locale } = useI18n();
  const placeName = usePlaceName();
  const [query, setQuery] = createSignal('');
  const all = createMemo(() =>
    placeLists()?.placesToSearch({
      kinds: ['country', 'subdivision'],
      countries: countriesElsewhere(locale()),
      countryName: (code) => countryName(locale(), code),
    }),
  );
  function search(typed: string, within: string | null = null): readonly string[] {
    const lists = placeLists();
    const places = all();
    if (lists === null || places === undefined) return [];
    const { compare } = new Intl.Collator(locale());
    const home = props.states[0] ?? null;
    return lists.searchPlaces({ places, typed, home, within, compare }).map(({ code }) => code);
  }
  const found = createMemo(() => {
    const typed = query().trim();
    if (typed === '') return props.states.flatMap((state) => search('', state));
    const whole = search(typed);
    // A comma stands before a country, or between places: "Guayas, Manabí".
    return whole.length > 0
      ? whole
      : [...new Set(typed.split(',').flatMap((part) => (part.trim() === '' ? [] : search(part))))];
  });
  const rest = createMemo(() => {
    const chosen = new Set(props.values);
    return found().filter((code) => !chosen.has(code));
  });
  const options = () => [
    ...props.values.map((code) => ({ value: code, label: placeName(code) })),
    ...rest()
      .slice(0, SHOWN)
      .map((code) => ({ value: code, label: placeName(code) })),
  ];
  return (
    <>
      <CheckList
        {...props}
        options={options()}
        before={
          <SearchField
            id={`${props.id}-search`}
            label={t('ideal.place_search')}
            placeholder={t('ideal.place_search_hint')}
            value={query()}
            onInput={setQuery}
            clearLabel={t('kit.clear_search')}
          />
        }
      />
      <Show when={rest().length > SHOWN}>
        <p class="block quiet">{t('ideal.place_more', { n: rest().length - SHOWN })}</p>
      </Show>
      <Show when={query().trim() !== '' && all() !== undefined && found().length === 0}>
        <p class="block quiet">{t('ideal.place_none', { words: query() })}</p>
      </Show>
    </>
  );
}

import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { countryCodes } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { ALL_SUBDIVISIONS, isPlace, subdivisionsOf } from '#shared/ideal/places.ts';
import { fold } from '#shared/kernel/fold.ts';
import { usePlaceName } from './use-place-names.ts';

/** As many as stand on a phone without scrolling for long; the rest are found by their words. */
const SHOWN = 8;

/**
 * Places within the states, found by name: those of the chosen states first. Places elsewhere are found by their code,
 * if it can be one.
 */
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
  const all = createMemo(() => {
    const { compare } = new Intl.Collator(locale());
    return ALL_SUBDIVISIONS.map((code) => ({
      code,
      name: placeName(code),
      words: fold(placeName(code)),
    })).sort((left, right) => compare(left.name, right.name));
  });
  const found = createMemo(() => {
    // A comma stands between places: "Guayas, Manabí".
    const wanted = fold(query())
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    if (wanted.length === 0) {
      const near = new Set(props.states.flatMap(subdivisionsOf));
      return all().filter(({ code }) => near.has(code));
    }
    const rank = (words: string) => (wanted.some((part) => words.startsWith(part)) ? 0 : 1);
    const named = all()
      .filter(({ words }) => wanted.some((part) => part.split(/\s+/).every((word) => words.includes(word))))
      // What begins with what was typed comes first; else they stand by their names.
      .sort((left, right) => rank(left.words) - rank(right.words));
    const code = query().trim().toUpperCase();
    const isElsewhere =
      isPlace(code) &&
      !named.some((each) => each.code === code) &&
      !(countryCodes as readonly string[]).includes(code);
    return isElsewhere ? [{ code, name: placeName(code), words: '' }, ...named] : named;
  });
  const rest = createMemo(() => {
    const chosen = new Set(props.values);
    return found().filter(({ code }) => !chosen.has(code));
  });
  const options = () => [
    ...props.values.map((code) => ({ value: code, label: placeName(code) })),
    ...rest()
      .slice(0, SHOWN)
      .map(({ code, name }) => ({ value: code, label: name })),
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
      <Show when={query().trim() !== '' && found().length === 0}>
        <p class="block quiet">{t('ideal.place_none', { words: query() })}</p>
      </Show>
    </>
  );
}

import { createMemo, type JSX, splitProps } from 'solid-js';
import { countryCodes, countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { placeTexts } from '#app/i18n/place-texts.ts';
import { Combobox, type ComboboxRow } from '#app/kit/sought/combobox.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import type { FoundPlace, PlaceKind } from '#shared/ideal/place-search.ts';
import { placeLists, placeWords } from './place-lists.ts';

/** More than a phone shows at once. */
const SHOWN = 30;

export type PlaceSearchProps = FieldProps & {
  readonly kinds: readonly PlaceKind[];
  /** The code of the place; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Whose places come first: the reader's own country. */
  readonly home?: string | null;
  /** Only places of this country. */
  readonly within?: string | null;
  /** Of the form, where that is not the one of the application. */
  readonly locale?: Locale;
};

/** One place, found by its words: nobody types a code, and what is stored is one. */
export function PlaceSearch(props: PlaceSearchProps): JSX.Element {
  const [own, field] = splitProps(props, [
    ...(['kinds', 'value', 'onChange', 'home', 'within', 'locale'] as const),
  ]);
  const i18n = useI18n();
  const locale = () => own.locale ?? i18n.locale();
  const texts = () => placeTexts[locale()];
  const nameOf = (code: string) => countryName(locale(), code);
  const places = createMemo(() =>
    placeLists()?.placesToSearch({ kinds: own.kinds, countries: countryCodes, countryName: nameOf }),
  );
  const hintOf = ({ kind, country }: FoundPlace) => {
    const word = own.kinds.length === 1 ? null : texts()(`places.kind.${kind}`);
    const where = kind === 'country' || (own.within ?? null) !== null ? null : country;
    return [word, where].filter((each) => each !== null).join(' · ') || null;
  };
  function find(typed: string): readonly ComboboxRow[] {
    const lists = placeLists();
    const all = places();
    if (lists === null || all === undefined) return [];
    const { compare } = new Intl.Collator(locale());
    const [home, within] = [own.home ?? null, own.within ?? null];
    return lists.searchPlaces({ places: all, typed, home, within, compare }).map((place) => ({
      ...{ value: place.code, label: place.name, hint: hintOf(place), isNamed: place.isNamed },
    }));
  }
  const found = (n: number) => {
    if (places() === undefined) return '';
    if (n === 0) return texts()('places.none');
    const count = texts()('places.found', { n });
    return n > SHOWN ? `${count}. ${texts()('places.more')}` : count;
  };
  return (
    <Combobox
      {...field}
      find={find}
      value={own.value}
      chosen={placeWords(own.value, locale())}
      onChange={own.onChange}
      canBeEmpty={true}
      limit={SHOWN}
      words={{
        list: texts()('places.list'),
        clear: texts()('places.clear'),
        left: (words) => texts()('places.left', { words }),
        found,
      }}
    />
  );
}

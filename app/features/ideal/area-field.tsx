import { createMemo, createSignal, type JSX, Show, splitProps } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SoughtField, type SoughtFieldProps } from '#app/kit/sought/sought-field.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { findAreas, phrasesOfArea, prepare } from '#shared/ideal/find-areas.ts';
import { AREA_CODES, type AreaCode } from '#shared/ideal/subjects.ts';

/** Those that are offered by their names, and what finds them. */
function useAreas(codes: () => readonly AreaCode[]) {
  const { t } = useI18n();
  const options = createMemo(() => codes().map((code) => ({ value: code, label: t(`ideal.area.${code}`) })));
  const prepared = createMemo(() =>
    prepare(options().map(({ value, label }) => ({ value, name: label, phrases: phrasesOfArea(value) }))),
  );
  return { options, find: (typed: string) => findAreas(prepared(), typed) };
}

/** One crime area of an edition, found by its name or by what people call it. */
export function AreaField(
  props: Omit<SoughtFieldProps, 'options' | 'find' | 'onChange'> & {
    readonly onChange: (code: AreaCode | '') => void;
  },
): JSX.Element {
  const [own, field] = splitProps(props, ['onChange']);
  const { options, find } = useAreas(() => AREA_CODES);
  return (
    <SoughtField
      {...field}
      options={options()}
      find={find}
      onChange={(value) => own.onChange(value as AreaCode | '')}
    />
  );
}

/** A list of fewer is read faster than searched. */
const LONG = 8;

/** Several crime areas of an edition. What is chosen stays in sight, whatever is searched for. */
export function AreasField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly onChange: (codes: AreaCode[]) => void;
    readonly codes?: readonly AreaCode[];
  },
): JSX.Element {
  const { t } = useI18n();
  const [own, field] = splitProps(props, ['values', 'onChange', 'codes']);
  const [query, setQuery] = createSignal('');
  const codes = () => own.codes ?? AREA_CODES;
  const areas = useAreas(codes);
  const found = createMemo(() => new Map(areas.find(query()).map(({ value, by }) => [value, by])));
  // One object for each, whatever is chosen: its row would be made again during a tap.
  const said = createMemo(() =>
    areas.options().map((option) => {
      const by = found().get(option.value);
      return by == null ? option : { ...option, hint: t('kit.sought.by', { word: by }) };
    }),
  );
  const options = createMemo(() =>
    said().filter(({ value }) => found().has(value) || own.values.includes(value)),
  );
  return (
    <CheckList
      {...field}
      options={options()}
      values={own.values}
      onChange={(values) => own.onChange(values as AreaCode[])}
      before={
        <Show when={codes().length > LONG}>
          <div class="sought-before">
            <SearchField
              id={`${field.id}-search`}
              label={t('kit.sought.search')}
              placeholder={t('kit.sought.search')}
              value={query()}
              onInput={setQuery}
              clearLabel={t('kit.clear_search')}
            />
            <p class="field-hint" role="status">
              {query().trim() !== '' && found().size === 0 ? t('kit.sought.none') : ''}
            </p>
          </div>
        </Show>
      }
    />
  );
}

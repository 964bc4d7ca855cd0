import { createMemo, type JSX, splitProps } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { fold } from '#shared/kernel/fold.ts';
import { Combobox, type ComboboxRow } from './combobox.tsx';

export interface SoughtOption {
  readonly value: string;
  readonly label: string;
}

/** One that was found, and the word by which it was, where its name is another. */
export interface SoughtHit {
  readonly value: string;
  readonly by: string | null;
}

export type SoughtFieldProps = FieldProps & {
  readonly options: readonly SoughtOption[];
  /** Values for what is typed, best first; all of them for nothing. */
  readonly find: (typed: string) => readonly SoughtHit[];
  /** Empty: nothing is chosen. */
  readonly value: string;
  /** What the field says while nothing is chosen. Without it, one option is always chosen. */
  readonly blank?: string | undefined;
  readonly onChange: (value: string) => void;
};

/** One of a list that is too long to read, found by its name or by what people call it. */
export function SoughtField(props: SoughtFieldProps): JSX.Element {
  const [own, field] = splitProps(props, ['options', 'find', 'value', 'blank', 'onChange']);
  const { t } = useI18n();
  const labels = createMemo(() => new Map(own.options.map(({ value, label }) => [value, label])));
  const labelOf = (value: string) => labels().get(value) ?? value;
  function find(typed: string): readonly ComboboxRow[] {
    const words = fold(typed).trim();
    const rows = own.find(typed).map(({ value, by }) => ({
      value,
      label: labelOf(value),
      hint: by === null ? null : t('kit.sought.by', { word: by }),
      isNamed: [labelOf(value), by ?? ''].some((name) => fold(name) === words),
    }));
    return words === '' && own.blank !== undefined
      ? [{ value: '', label: own.blank, hint: null, isNamed: false }, ...rows]
      : rows;
  }
  return (
    <Combobox
      {...field}
      find={find}
      value={own.value}
      chosen={labelOf(own.value)}
      onChange={own.onChange}
      canBeEmpty={own.blank !== undefined}
      placeholder={own.blank}
      words={{
        list: t('kit.sought.list'),
        clear: t('kit.sought.clear'),
        left: (words) => t('kit.sought.left', { words }),
        found: (n) => (n === 0 ? t('kit.sought.none') : t('kit.sought.found', { n })),
      }}
    />
  );
}

import { createMemo, type JSX, splitProps } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SoughtField, type SoughtFieldProps } from '#app/kit/sought/sought-field.tsx';
import { findAreas, phrasesOfCrime, prepare } from '#shared/ideal/find-areas.ts';
import { CRIME_AREAS, type CrimeArea } from '#shared/reports/crime-areas.ts';

/** The crime that a report is about, found by what people call it: its code of ICCS is stored, and never typed. */
export function CrimeField(
  props: Omit<SoughtFieldProps, 'options' | 'find' | 'onChange'> & {
    /** Those that are offered; without it, all. */
    readonly codes?: readonly CrimeArea[];
    readonly onChange: (code: CrimeArea | '') => void;
  },
): JSX.Element {
  const { t } = useI18n();
  const [own, field] = splitProps(props, ['codes', 'onChange']);
  const options = createMemo(() =>
    (own.codes ?? CRIME_AREAS).map((code) => ({ value: code, label: t(`reports.area.${code}`) })),
  );
  const prepared = createMemo(() =>
    prepare(options().map(({ value, label }) => ({ value, name: label, phrases: phrasesOfCrime(value) }))),
  );
  return (
    <SoughtField
      {...field}
      options={options()}
      find={(typed) => findAreas(prepared(), typed)}
      onChange={(value) => own.onChange(value as CrimeArea | '')}
    />
  );
}

import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SelectField } from './select-field.tsx';
import { zoneChoices } from './zones.ts';

/** The zone of a place, chosen by its city. */
export function ZoneField(
  props: FieldProps & { value: string; onChange: (timeZone: string) => void },
): JSX.Element {
  const { locale } = useI18n();
  const zones = createMemo(() => zoneChoices({ locale: locale(), chosen: props.value }));
  return <SelectField {...props} options={zones()} />;
}

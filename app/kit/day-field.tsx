import { type JSX, mergeProps } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TextField, type TextFieldProps } from '#app/ui/text-field.tsx';

/**
 * A day, `YYYY-MM-DD`, chosen by the system's own calendar and repeated in words below: the browser's order of day and
 * month differs by country.
 */
export function DayField(
  props: Omit<TextFieldProps, 'type' | 'inputmode' | 'width'> & {
    /** What a day stands for, if not itself. */
    inWords?: string | undefined;
  },
): JSX.Element {
  const { locale } = useI18n();
  const field = mergeProps(props, {
    type: 'date' as const,
    width: 'short' as const,
    get hint() {
      return props.value === '' ? props.hint : (props.inWords ?? formatDay(locale(), props.value));
    },
  });
  return <TextField {...field} />;
}

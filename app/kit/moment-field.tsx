import { type JSX, mergeProps, splitProps } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TextField, type TextFieldProps } from '#app/ui/text-field.tsx';
import { momentHint } from './moment-hint.ts';

/** A time in the zone of a place, repeated in words below: the browser's order of day and month differs by country. */
export function MomentField(
  props: Omit<TextFieldProps, 'type' | 'hint'> & {
    timeZone: string;
    /** Says nothing until a time is typed; otherwise it says which zone applies. */
    quiet?: boolean;
  },
): JSX.Element {
  const { t, locale } = useI18n();
  const [own, rest] = splitProps(props, ['timeZone', 'quiet']);
  const field = mergeProps(rest, {
    type: 'datetime-local' as const,
    get hint() {
      const { value: wallTime } = rest;
      if (own.quiet === true && wallTime === '') return undefined;
      return momentHint({ t, locale: locale(), wallTime, timeZone: own.timeZone });
    },
  });
  return <TextField {...field} />;
}

import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Choice, RadioList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { TEXT_MARKINGS, type TextMarking } from '#shared/dialogue/dialogue.schemas.ts';

/** The marking of a text, each with who may have it. */
export function MarkingField(
  props: FieldProps & {
    value: TextMarking;
    /** Whether only those are offered with which a text can be given. */
    isGiven?: boolean;
    onChange: (value: TextMarking) => void;
  },
): JSX.Element {
  const { t } = useI18n();
  const options = (): Choice[] =>
    (Object.keys(TEXT_MARKINGS) as TextMarking[])
      .filter((value) => props.isGiven !== true || TEXT_MARKINGS[value].isGivable)
      .map((value) => ({
        value,
        label: t(`dialogue.marking.${value}`),
        hint: t(`dialogue.marking_text.${value}`),
      }));
  return (
    <RadioList {...props} options={options()} onChange={(value) => props.onChange(value as TextMarking)} />
  );
}

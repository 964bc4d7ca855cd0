import { createMemo, type JSX, Show } from 'solid-js';
import { SelectField } from '#app/kit/select-field.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { fieldTexts } from './field-texts.ts';
import type { InputNode } from './form-nodes.ts';
import { datePartsOf, monthsOf, type PartialDate, partialText } from './partial-date.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** A year, or a month of a year, where nobody knows the day. */
export function PartialDateQuestion(
  props: QuestionProps<InputNode> & { readonly asked: PartialDate },
): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const field = fieldProps(props);
  const parts = () => datePartsOf(props.session.textOf(props.node));
  const months = createMemo(() => monthsOf(props.session.language()));
  const write = (next: { year?: string; month?: string }) =>
    props.session.answer(props.node, partialText({ ...parts(), ...next }));
  const setYear = (year: string) => write(props.asked === 'year' ? { year, month: '' } : { year });
  return (
    <Show
      when={props.asked === 'month-year'}
      fallback={<NumberField {...field} maxlength={4} value={parts().year} onInput={setYear} />}
    >
      <FieldGroup {...field}>
        <div class="form-item-body form-coordinates">
          <SelectField
            id={props.node.nodeId}
            label={texts()('forms.date.month')}
            blank={texts()('forms.date.choose_month')}
            options={months()}
            value={parts().month}
            onChange={(month) => write({ month })}
          />
          <NumberField
            id={`${props.node.nodeId}-year`}
            label={texts()('forms.date.year')}
            maxlength={4}
            value={parts().year}
            onInput={setYear}
          />
        </div>
      </FieldGroup>
    </Show>
  );
}

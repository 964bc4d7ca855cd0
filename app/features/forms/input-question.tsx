import { type JSX, Match, mergeProps, Show, Switch } from 'solid-js';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, NumberField, TextField } from '#app/ui/text-field.tsx';
import { fieldTexts } from './field-texts.ts';
import { hasAppearance, type InputNode } from './form-nodes.ts';
import { FormattedText } from './formatted-text.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';
import { isAmbiguousNumber, readRawValue } from './raw-value.ts';

/** A question that is answered by typing, or with the system's own calendar and clock. */
export function InputQuestion(props: QuestionProps<InputNode>): JSX.Element {
  const type = () => props.node.valueType;
  const text = () => props.session.textOf(props.node);
  const onInput = (value: string) => props.session.answer(props.node, value);
  // The system's calendar cannot show an invalid date, but must not hide it either.
  const shown = () => readRawValue({ type: type(), text: text() }).ok;
  const rows = () => props.node.nodeOptions?.rows ?? (hasAppearance(props.node, 'multiline') ? 4 : 1);
  const field = fieldProps(props);
  const common = { autocomplete: 'off', onInput } as const;

  return (
    <Switch fallback={<TextField {...field} {...common} value={text()} />}>
      <Match when={type() === 'int'}>
        <NumberField {...field} {...common} value={text()} />
      </Match>
      <Match when={type() === 'decimal'}>
        <DecimalField {...props} text={text()} onInput={onInput} />
      </Match>
      <Match when={type() === 'date' && shown()}>
        <DateField {...field} {...common} value={text()} />
      </Match>
      <Match when={type() === 'time' && shown()}>
        <TextField {...field} {...common} type="time" width="short" value={text().slice(0, 5)} />
      </Match>
      <Match when={type() === 'dateTime' && shown()}>
        <TextField {...field} {...common} type="datetime-local" width="short" value={text().slice(0, 16)} />
      </Match>
      <Match when={type() === 'string' && rows() > 1}>
        <TextArea {...field} onInput={onInput} rows={rows()} value={text()} />
      </Match>
      <Match when={type() === 'string' && hasAppearance(props.node, 'numbers')}>
        <TextField {...field} {...common} inputmode="numeric" value={text()} />
      </Match>
    </Switch>
  );
}

function DecimalField(
  props: QuestionProps<InputNode> & { text: string; onInput: (text: string) => void },
): JSX.Element {
  const readAs = () => {
    if (!isAmbiguousNumber(props.text)) return undefined;
    const [whole = '', part = ''] = props.text.trim().split(/[.,]/);
    return fieldTexts(props.session.language())('forms.field.read_as', { whole, part });
  };
  const field = mergeProps(fieldProps(props), {
    get hint() {
      const hint = props.node.currentState.hint;
      if (hint === null && readAs() === undefined) return undefined;
      return (
        <>
          <FormattedText text={hint} />
          <Show when={readAs()}>{(words) => <span class="form-line">{words()}</span>}</Show>
        </>
      );
    },
  });
  return <NumberField {...field} decimal autocomplete="off" value={props.text} onInput={props.onInput} />;
}

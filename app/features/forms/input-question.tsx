import { createSignal, For, type JSX, Match, mergeProps, Show, Switch } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, NumberField, TextField } from '#app/ui/text-field.tsx';
import { BarcodeQuestion } from './barcode-question.tsx';
import { fieldTexts } from './field-texts.ts';
import { hasAppearance, type InputNode } from './form-nodes.ts';
import { bothReadings, isGrouped, numberWords, writtenDecimal } from './form-numbers.ts';
import { FormattedText } from './formatted-text.tsx';
import { partialDateOf } from './partial-date.ts';
import { PartialDateQuestion } from './partial-date-question.tsx';
import { placeAsked } from './place-asked.ts';
import { PlaceQuestion } from './place-question.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';
import { readRawValue } from './raw-value.ts';

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
      <Match when={type() === 'int' || type() === 'decimal'}>
        <WrittenNumber {...props} text={text()} onInput={onInput} />
      </Match>
      <Match when={type() === 'barcode'}>
        <BarcodeQuestion {...props} />
      </Match>
      <Match when={placeAsked(props.node)}>
        <PlaceQuestion {...props} />
      </Match>
      <Match when={partialDateOf(props.node)}>
        {(asked) => <PartialDateQuestion {...props} asked={asked()} />}
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
      <Match when={type() === 'string' && hasAppearance(props.node, 'masked')}>
        <TextField {...field} onInput={onInput} autocomplete="new-password" type="password" value={text()} />
      </Match>
      <Match when={type() === 'string' && hasAppearance(props.node, 'numbers')}>
        <TextField {...field} {...common} inputmode="numeric" value={text()} />
      </Match>
    </Switch>
  );
}

/** A number with what it will be taken for, where that is not plain from the text. */
function WrittenNumber(
  props: QuestionProps<InputNode> & { text: string; onInput: (text: string) => void },
): JSX.Element {
  const isDecimal = () => props.node.valueType === 'decimal';
  /** What is being typed stays as it is typed. */
  const [typed, setTyped] = createSignal<string | null>(null);
  const written = () => {
    const value = props.node.currentState.instanceValue;
    const isWords = !isDecimal() || props.text !== value || props.text === typed();
    return isWords ? props.text : writtenDecimal({ value, language: props.session.language() });
  };
  const readAs = () => {
    const texts = fieldTexts(props.session.language());
    const value = props.node.currentState.instanceValue;
    if (!isGrouped(props.node) || value === '') return undefined;
    const number = numberWords({ value, language: props.session.language(), grouped: true });
    return texts('forms.field.written', { number });
  };
  /** Asked while it is typed and not only by "Continue", since every form of one page has no such step. */
  const both = () =>
    isDecimal() && props.node.currentState.instanceValue === ''
      ? bothReadings({ text: props.text, language: props.session.language() })
      : null;
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
  return (
    <>
      <NumberField
        {...field}
        decimal={isDecimal()}
        autocomplete="off"
        value={written()}
        onInput={(text) => {
          setTyped(text);
          props.onInput(text);
        }}
      />
      <Show when={both()}>
        {(readings) => (
          <div class="button-row" role="status">
            <For each={[readings().thousands, readings().decimals]}>
              {(text) => (
                <Button
                  kind="outlined"
                  onClick={() => {
                    props.onInput(text);
                    document.getElementById(field.id)?.focus();
                  }}
                >
                  {fieldTexts(props.session.language())('forms.field.meant', { number: text })}
                </Button>
              )}
            </For>
          </div>
        )}
      </Show>
    </>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { FieldGroup, type FieldProps } from './field.tsx';

export type Choice = { readonly value: string; readonly label: JSX.Element; readonly hint?: JSX.Element };

/** The first control of a group has the group's id, so that an error link leads to it. */
function controlId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index}`;
}

function ChoiceText(props: { choice: Choice }): JSX.Element {
  return (
    <span class="choice-text">
      <span class="choice-label">{props.choice.label}</span>
      <Show when={props.choice.hint !== undefined}>
        <span class="choice-hint">{props.choice.hint}</span>
      </Show>
    </span>
  );
}

function Radio(props: {
  id: string;
  name: string;
  value: string;
  chosen: string | undefined;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <input
      type="radio"
      class="radio"
      id={props.id}
      name={props.name}
      value={props.value}
      checked={props.chosen === props.value}
      onChange={() => props.onChange(props.value)}
    />
  );
}

type RadioProps = FieldProps & { value: string | undefined; onChange: (value: string) => void };

/** One of several. */
export function RadioList(
  props: RadioProps & {
    options: readonly Choice[];
    /** The first option, which stands for none of the others. */
    blank?: string;
    before?: JSX.Element;
  },
): JSX.Element {
  const options = () =>
    props.blank === undefined ? props.options : [{ value: '', label: props.blank }, ...props.options];
  return (
    <FieldGroup {...props}>
      {props.before}
      <div class="choices">
        <For each={options()}>
          {(option, index) => (
            <label class="choice" for={controlId(props.id, index())}>
              <Radio
                id={controlId(props.id, index())}
                name={props.id}
                value={option.value}
                chosen={props.value}
                onChange={props.onChange}
              />
              <ChoiceText choice={option} />
            </label>
          )}
        </For>
      </div>
    </FieldGroup>
  );
}

export type Level = {
  readonly value: string;
  readonly figure: string;
  readonly word: JSX.Element;
  /** An observable example: a number never appears without its description. */
  readonly example: JSX.Element;
};

/** Levels on one axis, highest first; `offAxis` are answers that are not levels. */
export function AnchoredScale(
  props: RadioProps & { levels: readonly Level[]; offAxis?: readonly Choice[] },
): JSX.Element {
  return (
    <FieldGroup {...props}>
      <div class="levels">
        <For each={props.levels}>
          {(level, index) => (
            <label class="level" for={controlId(props.id, index())}>
              <Radio
                id={controlId(props.id, index())}
                name={props.id}
                value={level.value}
                chosen={props.value}
                onChange={props.onChange}
              />
              <span class="level-figure">{level.figure}</span>
              <span class="choice-text">
                <span class="choice-label">{level.word}</span>
                <span class="choice-hint">{level.example}</span>
              </span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.offAxis?.length}>
        <div class="off-axis">
          <For each={props.offAxis}>
            {(option, index) => (
              <label class="choice" for={controlId(props.id, props.levels.length + index())}>
                <Radio
                  id={controlId(props.id, props.levels.length + index())}
                  name={props.id}
                  value={option.value}
                  chosen={props.value}
                  onChange={props.onChange}
                />
                <ChoiceText choice={option} />
              </label>
            )}
          </For>
        </div>
      </Show>
    </FieldGroup>
  );
}

/**
 * Any of several; the values keep the order of the options. A value without an option stays, behind the others: a newer
 * app may have given it.
 */
export function CheckList(
  props: FieldProps & {
    options: readonly Choice[];
    values: readonly string[];
    onChange: (values: string[]) => void;
    /** Between the question and its answers: the search of a long list. */
    before?: JSX.Element;
  },
): JSX.Element {
  const toggle = (value: string, checked: boolean) => {
    const chosen = new Set(props.values);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    const offered = props.options.map((option) => option.value);
    const others = props.values.filter((each) => !offered.includes(each));
    props.onChange([...offered.filter((option) => chosen.has(option)), ...others]);
  };
  return (
    <FieldGroup {...props}>
      {props.before}
      <div class="choices">
        <For each={props.options}>
          {(option, index) => (
            <label class="choice" for={controlId(props.id, index())}>
              <input
                type="checkbox"
                class="checkbox"
                id={controlId(props.id, index())}
                name={props.id}
                value={option.value}
                checked={props.values.includes(option.value)}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              <ChoiceText choice={option} />
            </label>
          )}
        </For>
      </div>
    </FieldGroup>
  );
}

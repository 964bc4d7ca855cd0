import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { AnchoredScale, CheckList, type Choice, type Level, RadioList } from '#app/ui/choices.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { fold } from '#shared/kernel/fold.ts';
import { OFF_AXIS, readCodedLabel } from './coded-label.ts';
import { fieldTexts } from './field-texts.ts';
import { hasAppearance, type SelectNode, type SelectOption } from './form-nodes.ts';
import { FormattedText } from './formatted-text.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** Lists with at least this many options have a search. */
const LONG = 12;

function choiceOf(option: SelectOption): Choice {
  const coded = readCodedLabel(option.label.asString);
  if (coded === null) return { value: option.value, label: <FormattedText text={option.label} /> };
  return { value: option.value, label: `${coded.code} — ${coded.word}`, hint: coded.example };
}

/** Levels of a scale, highest first; null unless all of them have an observable description. */
function levelsOf(options: readonly SelectOption[]): readonly Level[] | null {
  const levels: Level[] = [];
  for (const option of options) {
    if (OFF_AXIS.has(option.value)) continue;
    const coded = readCodedLabel(option.label.asString);
    if (coded === null) return null;
    levels.push({ value: option.value, figure: coded.code, word: coded.word, example: coded.example });
  }
  const rising = Number(levels[0]?.figure) < Number(levels.at(-1)?.figure);
  return rising ? levels.reverse() : levels;
}

/** One or several of a list. */
export function SelectQuestion(props: QuestionProps<SelectNode>): JSX.Element {
  const [wanted, setWanted] = createSignal('');
  const texts = () => fieldTexts(props.session.language());
  const field = fieldProps(props);
  const state = () => props.node.currentState;
  const one = () => props.node.selectType === 'select1';
  const chosen = () => state().value[0] ?? '';
  const choose = (value: string) => props.session.choose(props.node, value === '' ? [] : [value]);

  const isScale = () =>
    one() && (hasAppearance(props.node, 'anchored-scale') || hasAppearance(props.node, 'likert'));
  const levels = createMemo(() => (isScale() ? levelsOf(state().valueOptions) : null));
  const offAxis = createMemo(() =>
    state()
      .valueOptions.filter(({ value }) => OFF_AXIS.has(value))
      .map(choiceOf),
  );

  const isLong = () => state().valueOptions.length > LONG;
  // A choice keeps its identity while answers change, or its row would be created again during a tap.
  const choices = createMemo(() =>
    state().valueOptions.map((option) => ({ ...choiceOf(option), words: fold(option.label.asString) })),
  );
  // Selected choices stay visible, whatever is searched for.
  const options = createMemo(() => {
    const word = fold(wanted().trim());
    return choices().filter(({ value, words }) => words.includes(word) || state().value.includes(value));
  });
  const search = () => (
    <Show when={isLong()}>
      <div class="form-filter">
        <SearchField
          id={`${props.node.nodeId}-filter`}
          label={texts()('forms.field.filter')}
          placeholder={texts()('forms.field.filter')}
          clearLabel={texts()('forms.field.filter_clear')}
          value={wanted()}
          onInput={setWanted}
        />
        <Show when={options().length === 0}>
          <p class="body-2">{texts()('forms.field.no_match')}</p>
        </Show>
      </div>
    </Show>
  );

  return (
    <>
      <Switch
        fallback={
          <RadioList {...field} before={search()} options={options()} value={chosen()} onChange={choose} />
        }
      >
        <Match when={levels()}>
          {(axis) => (
            <AnchoredScale
              {...field}
              levels={axis()}
              offAxis={offAxis()}
              value={chosen()}
              onChange={choose}
            />
          )}
        </Match>
        <Match when={one() && hasAppearance(props.node, 'minimal')}>
          <SelectField
            {...field}
            blank={texts()('forms.field.choose')}
            options={state().valueOptions.map(({ value, label }) => ({ value, label: label.asString }))}
            value={chosen()}
            onChange={choose}
          />
        </Match>
        <Match when={!one()}>
          <CheckList
            {...field}
            before={search()}
            options={options()}
            values={[...state().value]}
            onChange={(values) => props.session.choose(props.node, values)}
          />
        </Match>
      </Switch>
      <Show when={one() && !state().required && chosen() !== '' && !hasAppearance(props.node, 'minimal')}>
        <div class="pad">
          <Button kind="text" onClick={() => choose('')}>
            {texts()('forms.field.clear')}
          </Button>
        </div>
      </Show>
    </>
  );
}

import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { SelectField } from '#app/kit/select-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { AnchoredScale, CheckList, type Choice, type Level, RadioList } from '#app/ui/choices.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { crimesMeant } from '#shared/ideal/find-areas.ts';
import { fold } from '#shared/kernel/fold.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import { OFF_AXIS, readCodedLabel } from './coded-label.ts';
import { fieldTexts } from './field-texts.ts';
import { FormLabel } from './form-label.tsx';
import { hasAppearance, type SelectNode, type SelectOption } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { ChoiceMap } from './map/maps.ts';
import { optionName } from './node-name.ts';
import { areOfPlaces, findsPlaces } from './places-meant.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** Lists with at least this many options have a search. */
const LONG = 12;
/** A list shows as many rows at a time: each costs time at every key. */
const STEP = 100;

type Sought = Choice & { readonly words: string };

const isOfCrimes = (options: readonly SelectOption[]) =>
  options.length > 1 && options.every(({ value }) => (CRIME_AREAS as readonly string[]).includes(value));

/** Its label is made when its row is: a list may have thousands. */
function choiceOf(session: FormSession, option: SelectOption): Sought {
  const coded = readCodedLabel(option.label.asString);
  const base = { value: option.value, words: fold(optionName(option)) };
  if (coded !== null) return { ...base, label: `${coded.code} — ${coded.word}`, hint: coded.example };
  return {
    ...base,
    get label() {
      return <FormLabel session={session} text={option.label} name={optionName(option)} />;
    },
  };
}

/** Appearances that put options beside each other, on a screen with room for it. */
const BESIDE =
  /^(columns(-pack|-\d+)?|horizontal(-compact)?|compact(-\d+)?|likert|list|list-nolabel|quickcompact)$/;

function columnsOf(node: SelectNode): string | undefined {
  const found = [...(node.appearances ?? [])].find((one) => BESIDE.test(one));
  if (found === undefined) return undefined;
  return /-(\d+)$/.exec(found)?.[1] ?? 'auto-fit';
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

/** As few codes of states as these may be anything else: a list of them has more. */
const LEAST_STATES = 5;

/** Of a list of states one's own stands first, then all by name in the language it is read in; what is none stays last. */
function inOrder(
  options: readonly SelectOption[],
  { language, home }: { language: string; home: string | null },
): readonly SelectOption[] {
  const states = options.filter(({ value }) => isRegionState(value));
  if (states.length < LEAST_STATES) return options;
  const { compare } = new Intl.Collator(language);
  const sorted = states.toSorted(
    (left, right) =>
      Number(right.value === home) - Number(left.value === home) ||
      compare(optionName(left), optionName(right)),
  );
  return [...sorted, ...options.filter(({ value }) => !isRegionState(value))];
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
      .map((option) => choiceOf(props.session, option)),
  );

  const isOnMap = () => one() && hasAppearance(props.node, 'map');
  const isSought = () => hasAppearance(props.node, 'autocomplete') || hasAppearance(props.node, 'search');
  const isLong = () => isSought() || state().valueOptions.length > LONG;
  const isMinimal = () =>
    one() && hasAppearance(props.node, 'minimal') && !isSought() && state().valueOptions.length <= STEP;
  // A choice keeps its identity while answers change, or its row would be created again during a tap.
  const ordered = createMemo(() =>
    inOrder(state().valueOptions, { language: props.session.language(), home: props.session.home }),
  );
  const choices = createMemo(() => ordered().map((option) => choiceOf(props.session, option)));
  const [most, setMost] = createSignal(STEP);
  /** A question whose options are crimes is answered in everyday words. */
  const crimes = createMemo(() => isOfCrimes(state().valueOptions));
  const values = () => state().valueOptions.map(({ value }) => value);
  /** One whose options are places is answered by what people call them. */
  const places = createMemo(() =>
    isLong() && areOfPlaces(values())
      ? findsPlaces(values(), { language: props.session.language(), home: props.session.home })
      : null,
  );
  const matching = createMemo(() => {
    const word = fold(wanted().trim());
    if (word === '') return choices();
    const found = places()?.(wanted()) ?? [];
    const meant = crimes() ? (crimesMeant(wanted()) as ReadonlySet<string>) : new Set(found);
    const named = choices().filter(({ words, value }) => words.includes(word) || meant.has(value));
    // Places in the order in which they are found everywhere, then what only the form calls so.
    const rank = new Map(found.map((code, at) => [code, at]));
    const rankOf = ({ value }: Sought) => rank.get(value) ?? found.length;
    return found.length === 0 ? named : named.toSorted((left, right) => rankOf(left) - rankOf(right));
  });
  // Selected choices stay visible, whatever is searched for.
  const options = createMemo(() => {
    const chosen = new Set(state().value);
    const shown = matching().slice(0, most());
    const offered = new Set(shown);
    if (places() === null)
      return choices().filter((choice) => offered.has(choice) || chosen.has(choice.value));
    return [...choices().filter((choice) => chosen.has(choice.value) && !offered.has(choice)), ...shown];
  });
  const seek = (text: string) => {
    setMost(STEP);
    setWanted(text);
  };
  const search = () => (
    <Show when={isLong()}>
      <div class="form-filter">
        <SearchField
          id={`${props.node.nodeId}-filter`}
          label={texts()('forms.field.filter')}
          placeholder={texts()('forms.field.filter')}
          clearLabel={texts()('forms.field.filter_clear')}
          value={wanted()}
          onInput={seek}
        />
        <Show when={matching().length > most()}>
          <p class="body-2">{texts()('forms.field.shown', { n: most(), total: matching().length })}</p>
        </Show>
        <Show when={matching().length === 0}>
          <p class="body-2">{texts()('forms.field.no_match')}</p>
        </Show>
      </div>
    </Show>
  );

  return (
    <div
      class={columnsOf(props.node) === undefined ? undefined : 'form-columns'}
      style={{ '--columns': columnsOf(props.node) }}
    >
      <Switch
        fallback={
          <RadioList
            {...field}
            before={
              <>
                <Show when={isOnMap()}>
                  <ChoiceMap session={props.session} node={props.node} onChoose={choose} />
                </Show>
                {search()}
              </>
            }
            options={options()}
            value={chosen()}
            onChange={choose}
          />
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
        <Match when={isMinimal()}>
          <SelectField
            {...field}
            blank={texts()('forms.field.choose')}
            options={ordered().map((option) => ({
              value: option.value,
              label: optionName(option),
            }))}
            value={chosen()}
            onChange={choose}
          />
        </Match>
        <Match when={!one()}>
          <CheckList
            {...field}
            before={search()}
            options={options()}
            // The form itself takes a choice away, by a filter: one that is not offered is none.
            values={options().flatMap(({ value }) => (state().value.includes(value) ? [value] : []))}
            onChange={(values) => props.session.choose(props.node, values)}
          />
        </Match>
      </Switch>
      <Show when={one() && !state().required && chosen() !== '' && !isMinimal()}>
        <div class="pad">
          <Button kind="text" onClick={() => choose('')}>
            {texts()('forms.field.clear')}
          </Button>
        </div>
      </Show>
      <Show when={isLong() && matching().length > most()}>
        <div class="pad">
          <Button kind="text" onClick={() => setMost((now) => now + STEP)}>
            {texts()('forms.field.show_more')}
          </Button>
        </div>
      </Show>
    </div>
  );
}

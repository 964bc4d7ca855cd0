import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { type TypedText, typedOf } from '#app/kit/text-inputs.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import { operationNumber } from '#shared/plans/operation-number.ts';
import type { Operation } from '#shared/plans/pao.schemas.ts';
import { goals as goalCollection, type StrategicGoal } from '#shared/plans/plans.schemas.ts';
import { TEMPLATES, type TemplateCode } from '#shared/plans/templates.ts';

/** Where a title that was carried along is changed in one language, that others still have the old one. */
export function TitleKept(props: {
  title: TypedText;
  /** What the plan or the template that it begins from is called. */
  before: Text | null;
  onInput: (title: TypedText) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const kept = () => {
    const before = typedOf(props.before);
    const isSame = (language: Language) => props.title[language].trim() === before[language].trim();
    const isChanged = LANGUAGES.some((language) => props.title[language].trim() !== '' && !isSame(language));
    return isChanged ? LANGUAGES.filter((each) => before[each] !== '' && isSame(each)) : [];
  };
  const names = () =>
    new Intl.ListFormat(languageTags[locale()], { type: 'conjunction' }).format(
      kept().map((language) => t(`kit.language.${language}`)),
    );
  return (
    <Show when={kept().length > 0}>
      <div class="row-remedy">
        <p>{t('pao.new.title_kept', { languages: names() })}</p>
        <Button
          kind="text"
          onClick={() =>
            props.onInput({
              ...props.title,
              ...Object.fromEntries(kept().map((language) => [language, ''])),
            })
          }
        >
          {t('pao.new.title_empty')}
        </Button>
      </div>
    </Show>
  );
}

/** Under which goal of the multi-year plan each aim of a template is put. */
export function PaoNewAims(props: {
  id: string;
  template: TemplateCode;
  goals: readonly Doc<StrategicGoal>[];
  value: readonly string[];
  error: string | undefined;
  onChange: (value: readonly string[]) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const aims = () => TEMPLATES[props.template].aims;
  return (
    <>
      <p class="block quiet">{t('pao.new.aims_hint')}</p>
      <For each={aims()}>
        {(aim, at) => (
          <SelectField
            id={at() === 0 ? props.id : `${props.id}-${at()}`}
            label={t('pao.new.aim', { aim: readText(aim.title, locale()).value })}
            hint={aim.actions.map(({ title }) => readText(title, locale()).value).join(' · ')}
            error={at() === 0 ? props.error : undefined}
            value={props.value[at()] ?? ''}
            blank={t('pao.new.no_goal')}
            options={props.goals.map(({ id, body }) => ({
              value: id,
              label: `${body.number}. ${readText(body.title, locale()).value}`,
            }))}
            onChange={(goal) =>
              props.onChange(aims().map((_, index) => (index === at() ? goal : (props.value[index] ?? ''))))
            }
          />
        )}
      </For>
    </>
  );
}

/** Which actions of the plan before go on; of each other one, why it does not. */
export function PaoNewBefore(props: {
  id: string;
  actions: readonly Doc<Operation>[];
  /** Reasons, by the id of the action that does not go on. */
  value: Readonly<Record<string, string>>;
  error: string | undefined;
  onChange: (value: Readonly<Record<string, string>>) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = ({ body }: Doc<Operation>) => {
    const goal = client.replica.one(goalCollection, body.goal);
    const number = operationNumber(body, goal?.body ?? null);
    return `${number ?? '—'} ${readText(body.title, locale()).value}`;
  };
  const going = () => props.actions.filter(({ id }) => props.value[id] === undefined).map(({ id }) => id);
  return (
    <>
      <CheckList
        id={`${props.id}-going`}
        label={t('pao.new.going')}
        hint={t('pao.new.going_hint')}
        values={going()}
        options={props.actions.map((action) => ({
          value: action.id,
          label: nameOf(action),
          hint: t(`pao.action_state.${action.body.state}`),
        }))}
        onChange={(ids) =>
          props.onChange(
            Object.fromEntries(
              props.actions.flatMap(({ id }) => (ids.includes(id) ? [] : [[id, props.value[id] ?? '']])),
            ),
          )
        }
      />
      <For each={Object.keys(props.value)}>
        {(id, at) => (
          <Show when={props.actions.find((action) => action.id === id)}>
            {(action) => (
              <TextField
                id={at() === 0 ? props.id : `${props.id}-${at()}`}
                label={t('pao.new.why_dropped', { action: nameOf(action()) })}
                error={(props.value[id] ?? '').trim() === '' ? props.error : undefined}
                value={props.value[id] ?? ''}
                maxlength={1000}
                onInput={(reason) => props.onChange({ ...props.value, [id]: reason })}
              />
            )}
          </Show>
        )}
      </For>
    </>
  );
}

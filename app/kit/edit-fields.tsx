import { type Accessor, type JSX, mergeProps, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import type { Json } from '#shared/kernel/json.ts';
import type { BoundChoice, BoundText } from './edit-plan.ts';
import { schemaOf } from './field-schema.ts';
import { choiceInWords, fieldInWords, partsInWords, valueInWords } from './field-words.ts';
import type { Conflict } from './merge-typed.ts';
import { useFeatures } from './use-features.tsx';

/** What is said at each field of an edit, from the words of its feature and the schema of its entry. */
export function createEditFields<T extends object>({
  collection,
  isNeeded,
  typed,
  type,
  idOf,
  errors,
  conflicts,
  keepMine,
  takeTheirs,
}: {
  collection: { readonly name: string; readonly body: unknown };
  isNeeded: (field: string) => boolean;
  typed: Accessor<T>;
  type: (change: Partial<T>) => void;
  idOf: (field: string) => string;
  errors: Accessor<readonly FieldError[]>;
  conflicts: Accessor<readonly Conflict[]>;
  keepMine: (field: string) => void;
  takeTheirs: (field: string) => void;
}) {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const about = (field: string) => ({
    features,
    replica: client.replica,
    locale: locale(),
    t,
    collection: collection.name,
    field,
  });
  const conflictsOf = (field: string) => conflicts().filter(({ key }) => key === field);

  /** What has been written there elsewhere. */
  function changeOf(field: string): string | undefined {
    const said = conflictsOf(field).map(({ part, theirs }) => {
      const text = valueInWords({ ...about(field), value: theirs as Json });
      return part.length === 0 ? text : `${partsInWords({ ...about(field), part }).join(', ')}: ${text}`;
    });
    return said.length === 0 ? undefined : t('acts.edit.field_changed', { text: said.join('; ') });
  }

  function errorOf(field: string): string | undefined {
    const found = errors().find(({ fieldId }) => fieldId === idOf(field))?.message;
    return changeOf(field) ?? (found === t('acts.edit.decide') ? undefined : found);
  }

  const labelOf = (field: string) => fieldInWords(about(field));
  function bound<K extends keyof T & string>(field: K) {
    return {
      get id() {
        return idOf(field);
      },
      get label() {
        return labelOf(field);
      },
      get value() {
        return typed()[field];
      },
      get error() {
        return errorOf(field);
      },
      get notice() {
        return (
          <Show when={conflictsOf(field).length > 0}>
            <Decision
              label={labelOf(field)}
              onMine={() => keepMine(field)}
              onTheirs={() => takeTheirs(field)}
            />
          </Show>
        );
      },
    };
  }

  return {
    errorOf,
    bind<K extends keyof T & string>(field: K): BoundText<T[K]> {
      const schema = schemaOf(collection, field);
      return mergeProps(bound(field), {
        get optional() {
          return schema?.isOptional === true && !isNeeded(field) ? t('kit.optional') : undefined;
        },
        maxlength: schema?.maxLength,
        onInput: (value: T[K]) => type({ [field]: value } as unknown as Partial<T>),
      });
    },
    pick<K extends keyof T & string>(field: K): BoundChoice<T[K]> {
      const values = schemaOf(collection, field)?.options ?? [];
      return mergeProps(bound(field), {
        get options() {
          return values.map((value) => ({
            value,
            label: choiceInWords({ ...about(field), value }) ?? value,
          }));
        },
        onChange: (value: unknown) => type({ [field]: value } as unknown as Partial<T>),
      });
    },
  };
}

/** The two ways to go on with a field that was changed elsewhere meanwhile. */
function Decision(props: { label: string; onMine: () => void; onTheirs: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="button-row">
      <Button kind="text" onClick={() => props.onMine()}>
        {t('acts.edit.keep_mine')}
        <span class="unseen">: {props.label}</span>
      </Button>
      <Button kind="text" onClick={() => props.onTheirs()}>
        {t('acts.edit.take_theirs')}
        <span class="unseen">: {props.label}</span>
      </Button>
    </div>
  );
}

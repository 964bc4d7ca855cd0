import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { useOptions } from '#app/kit/use-options.ts';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import type { TypedNote } from './typed-note.ts';
import '#app/kit/kit.css';

const MAX_VALUES = 12;

/** Where something is, and which delegation it is for. */
export function WhereFields(props: { edit: Edit<TypedNote>; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const optionsOf = useOptions();
  const places = () => optionsOf(client.replica.within(venues, props.meeting));
  const groups = () =>
    optionsOf(client.replica.within(delegations, props.meeting), ({ body }) => body.code).sort(
      (left, right) => left.label.localeCompare(right.label, locale()),
    );
  return (
    <>
      <Show when={places().length > 0}>
        <SelectField {...props.edit.pick('venue')} blank={t('logistics.no_place')} options={places()} />
      </Show>
      <SelectField {...props.edit.pick('delegation')} blank={t('logistics.for_all')} options={groups()} />
    </>
  );
}

/** What is to be typed exactly, each with its name. */
export function ValueFields(props: { edit: Edit<TypedNote> }): JSX.Element {
  const { t } = useI18n();
  const values = () => props.edit.typed().values;
  const change = (index: number, part: Partial<TypedNote['values'][number]>) =>
    props.edit.type({
      values: values().map((each, place) => (place === index ? { ...each, ...part } : each)),
    });
  const add = () => props.edit.type({ values: [...values(), { label: typedOf(null), value: '' }] });
  return (
    <>
      <SectionHeader kind="band" title={t('logistics.values')} />
      <p class="block body-2 quiet">{t('logistics.values_hint')}</p>
      <For each={values().map((_each, index) => index)}>
        {(index) => (
          <>
            <TextInputs
              id={`note-value-${index}`}
              label={t('logistics.value_label', { n: index + 1 })}
              value={values()[index]?.label ?? typedOf(null)}
              onInput={(label) => change(index, { label })}
              error={index === 0 ? props.edit.errorOf('values') : undefined}
            />
            <TextField
              id={`note-value-${index}-text`}
              label={t('logistics.value', { n: index + 1 })}
              maxlength={200}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={values()[index]?.value ?? ''}
              onInput={(value) => change(index, { value })}
            />
          </>
        )}
      </For>
      <Show when={values().length < MAX_VALUES}>
        <div class="block">
          <Button icon="plus" onClick={add}>
            {t('logistics.add_value')}
          </Button>
        </div>
      </Show>
    </>
  );
}

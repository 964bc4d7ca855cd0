import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, typedOf } from '#app/kit/text-inputs.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TypedCentre, TypedPair } from './day-kinds.ts';

const MOST_LINES = 20;
/** By place: a field that is made anew with each letter takes the focus with it. */
const placesOf = (all: readonly unknown[]) => all.map((_, at) => at);
function replaced<T>(all: readonly T[], at: number, by: T): T[] {
  return all.map((each, index) => (index === at ? by : each));
}
const without = <T,>(all: readonly T[], at: number) => all.filter((_, index) => index !== at);

/** What the day is for, one line each. */
export function ObjectivesField(props: { field: BoundText<readonly TypedText[]> }): JSX.Element {
  const { t } = useI18n();
  const lines = () => props.field.value;
  return (
    <FieldGroup {...props.field}>
      <For each={placesOf(lines())}>
        {(at) => (
          <TextInputs
            id={at === 0 ? props.field.id : `${props.field.id}-${at}`}
            label={t('jointdays.objective', { n: at + 1 })}
            value={lines()[at] ?? typedOf(null)}
            others={t('kit.optional')}
            onInput={(text) => props.field.onInput(replaced(lines(), at, text))}
          />
        )}
      </For>
      <div class="button-row">
        <Show when={lines().length < MOST_LINES}>
          <Button kind="text" icon="plus" onClick={() => props.field.onInput([...lines(), typedOf(null)])}>
            {t('jointdays.add_objective')}
          </Button>
        </Show>
        <Show when={lines().length > 1}>
          <Button kind="text" icon="x" onClick={() => props.field.onInput(lines().slice(0, -1))}>
            {t('jointdays.remove_objective')}
          </Button>
        </Show>
      </div>
    </FieldGroup>
  );
}

/** Numbers by which the day is found where what is operational lies. */
export function ReferencesField(props: { field: BoundText<readonly TypedPair[]> }): JSX.Element {
  const { t } = useI18n();
  const lines = () => props.field.value;
  const change = (at: number, part: Partial<TypedPair>) =>
    props.field.onInput(replaced(lines(), at, { ...(lines()[at] ?? { of: 'sipa', text: '' }), ...part }));
  return (
    <FieldGroup {...props.field} hint={t('jointdays.no_targets')}>
      <For each={placesOf(lines())}>
        {(at) => (
          <div class="jointday-pair">
            <SelectField
              id={at === 0 ? props.field.id : `${props.field.id}-${at}`}
              label={t('jointdays.fields.system')}
              value={lines()[at]?.of ?? 'sipa'}
              options={(['sipa', 'siena', 'i247', 'other'] as const).map((value) => ({
                value,
                label: t(`jointdays.system.${value}`),
              }))}
              onChange={(of) => change(at, { of })}
            />
            <TextField
              id={`${props.field.id}-reference-${at}`}
              label={t('jointdays.fields.reference')}
              value={lines()[at]?.text ?? ''}
              maxlength={60}
              autocomplete="off"
              onInput={(text) => change(at, { text })}
            />
            <Button kind="text" icon="trash-2" onClick={() => props.field.onInput(without(lines(), at))}>
              {t('jointdays.remove_line')}
            </Button>
          </div>
        )}
      </For>
      <Show when={lines().length < MOST_LINES}>
        <Button kind="outlined" onClick={() => props.field.onInput([...lines(), { of: 'sipa', text: '' }])}>
          {t('jointdays.add_reference')}
        </Button>
      </Show>
    </FieldGroup>
  );
}

/** Where the day is led from, and whom to call there by function. */
export function CentreFields(props: {
  field: BoundText<TypedCentre>;
  states: readonly { readonly value: string; readonly label: string }[];
}): JSX.Element {
  const { t } = useI18n();
  const centre = () => props.field.value;
  const set = (part: Partial<TypedCentre>) => props.field.onInput({ ...centre(), ...part });
  const contacts = () => centre().contacts;
  const change = (at: number, part: Partial<TypedPair>) =>
    set({ contacts: replaced(contacts(), at, { ...(contacts()[at] ?? { of: '', text: '' }), ...part }) });
  return (
    <FieldGroup {...props.field} hint={t('jointdays.hint.centre')}>
      <TextField
        id={props.field.id}
        label={t('jointdays.fields.centre_name')}
        value={centre().name}
        maxlength={200}
        autocomplete="off"
        onInput={(name) => set({ name })}
      />
      <TextField
        id={`${props.field.id}-city`}
        label={t('kit.field.city')}
        value={centre().city}
        maxlength={120}
        autocomplete="off"
        onInput={(city) => set({ city })}
      />
      <SelectField
        id={`${props.field.id}-state`}
        label={t('jointdays.fields.of_state')}
        blank={t('jointdays.choose')}
        value={centre().state}
        options={props.states}
        onChange={(state) => set({ state })}
      />
      <For each={placesOf(contacts())}>
        {(at) => (
          <div class="jointday-pair">
            <TextField
              id={`${props.field.id}-function-${at}`}
              label={t('jointdays.fields.function')}
              value={contacts()[at]?.of ?? ''}
              maxlength={120}
              autocomplete="off"
              onInput={(of) => change(at, { of })}
            />
            <TextField
              id={`${props.field.id}-phone-${at}`}
              type="tel"
              label={t('kit.field.phone')}
              value={contacts()[at]?.text ?? ''}
              maxlength={40}
              autocomplete="off"
              onInput={(text) => change(at, { text })}
            />
            <Button kind="text" icon="trash-2" onClick={() => set({ contacts: without(contacts(), at) })}>
              {t('jointdays.remove_line')}
            </Button>
          </div>
        )}
      </For>
      <Show when={contacts().length < MOST_LINES}>
        <Button kind="outlined" onClick={() => set({ contacts: [...contacts(), { of: '', text: '' }] })}>
          {t('jointdays.add_contact')}
        </Button>
      </Show>
    </FieldGroup>
  );
}

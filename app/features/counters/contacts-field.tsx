import { Index, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup, type FieldProps } from '#app/ui/field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export interface TypedContact {
  readonly function: string;
  readonly phone: string;
}
const MOST = 20;

/** Whom a post calls: functions with their telephones, never persons. */
export function ContactsField(
  props: FieldProps & { value: readonly TypedContact[]; onChange: (value: readonly TypedContact[]) => void },
): JSX.Element {
  const { t } = useI18n();
  const put = (at: number, change: Partial<TypedContact>) =>
    props.onChange(props.value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const idOf = (at: number) => (at === 0 ? props.id : `${props.id}-${at}`);
  return (
    <FieldGroup {...props}>
      {/* By place: a field that is made anew with each letter loses the focus. */}
      <Index each={props.value}>
        {(contact, at) => (
          <div class="operation-contact">
            <TextField
              id={idOf(at)}
              label={t('operations.fields.function')}
              value={contact().function}
              maxlength={120}
              onInput={(value) => put(at, { function: value })}
            />
            <TextField
              id={`${props.id}-phone-${at}`}
              label={t('kit.field.phone')}
              type="tel"
              inputmode="tel"
              value={contact().phone}
              maxlength={40}
              onInput={(phone) => put(at, { phone })}
            />
            <Button
              kind="text"
              icon="trash-2"
              onClick={() => props.onChange(props.value.filter((_, index) => index !== at))}
            >
              {t('operations.contacts.remove')}
            </Button>
          </div>
        )}
      </Index>
      <Show when={props.value.length < MOST}>
        <Button
          id={props.value.length === 0 ? props.id : undefined}
          kind="text"
          icon="plus"
          onClick={() => props.onChange([...props.value, { function: '', phone: '' }])}
        >
          {t('operations.contacts.add')}
        </Button>
      </Show>
    </FieldGroup>
  );
}

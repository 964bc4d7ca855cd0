import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { typedOf } from '#app/kit/text-inputs.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LINKED_SYSTEMS } from '#shared/plans/pao.schemas.ts';
import type { TypedLink } from './operation-fields.ts';

/** Actions of other plans: of EMPACT, of AMERIPOL. */
export function LinksField(props: { field: BoundText<readonly TypedLink[]> }): JSX.Element {
  const { t, locale } = useI18n();
  const set = (links: readonly TypedLink[]) => props.field.onInput(links);
  const textAt = (at: number) => props.field.value[at]?.text ?? typedOf(null);
  const change = (at: number, change: Partial<TypedLink>) =>
    set(props.field.value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <FieldGroup {...props.field}>
      {/* By place: a field that is made anew with each letter takes the focus with it. */}
      <For each={props.field.value.map((_, index) => index)}>
        {(at) => (
          <div class="pao-link-fields">
            <SelectField
              id={at === 0 ? props.field.id : `${props.field.id}-${at}`}
              label={t('pao.links.system')}
              value={props.field.value[at]?.system ?? 'other'}
              options={LINKED_SYSTEMS.map((value) => ({ value, label: t(`pao.system.${value}`) }))}
              onChange={(system) => change(at, { system: system as TypedLink['system'] })}
            />
            <TextField
              id={`${props.field.id}-reference-${at}`}
              label={t('pao.links.reference')}
              value={props.field.value[at]?.reference ?? ''}
              maxlength={100}
              onInput={(reference) => change(at, { reference })}
            />
            <TextField
              id={`${props.field.id}-text-${at}`}
              label={t('pao.links.text')}
              optional={t('kit.optional')}
              value={textAt(at)[locale()]}
              maxlength={300}
              onInput={(text) => change(at, { text: { ...textAt(at), [locale()]: text } })}
            />
            <Button
              kind="text"
              icon="trash-2"
              onClick={() => set(props.field.value.filter((_, index) => index !== at))}
            >
              {t('pao.links.remove')}
            </Button>
          </div>
        )}
      </For>
      <Button
        kind="outlined"
        onClick={() => set([...props.field.value, { system: 'empact', reference: '', text: typedOf(null) }])}
      >
        {t('pao.links.add')}
      </Button>
    </FieldGroup>
  );
}

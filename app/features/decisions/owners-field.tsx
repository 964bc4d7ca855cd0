import { type JSX, Show } from 'solid-js';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useOptions } from '#app/kit/use-options.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { ALL_STATES, WHOEVER_PRESIDES } from '#shared/decisions/decisions.schemas.ts';

const SEVERAL = 'delegations';

/** Who owes an action point: delegations by name, or all states, or whoever presides. */
export function OwnersField(
  props: FieldProps & {
    meeting: string;
    values: readonly string[];
    onChange: (owners: string[]) => void;
  },
): JSX.Element {
  const { t } = useI18n();
  const optionsOf = useOptions();
  const listed = useDelegations(() => props.meeting);
  const kind = () => {
    const [first] = props.values;
    return first === ALL_STATES || first === WHOEVER_PRESIDES ? first : SEVERAL;
  };
  // Its secretariat is offered as whoever presides, unless an earlier version has named it.
  const offered = () =>
    listed().filter(({ body }) => body.kind !== 'presidency' || props.values.includes(body.code));
  return (
    <>
      <RadioList
        id={`${props.id}-who`}
        label={props.label}
        value={kind()}
        options={[
          { value: SEVERAL, label: t('decisions.action.some_delegations') },
          { value: ALL_STATES, label: t('decisions.action.all_states') },
          { value: WHOEVER_PRESIDES, label: t('decisions.action.whoever_presides') },
        ]}
        onChange={(chosen) => props.onChange(chosen === SEVERAL ? [] : [chosen])}
      />
      <Show when={kind() === SEVERAL}>
        <CheckList
          {...props}
          label={t('decisions.action.which_delegations')}
          hint={t('decisions.action.owners_hint')}
          values={props.values}
          options={optionsOf(offered(), ({ body }) => body.code)}
          onChange={props.onChange}
        />
      </Show>
    </>
  );
}

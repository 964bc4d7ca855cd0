import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { act } from '#app/sync/acts.ts';
import { TextField } from '#app/ui/text-field.tsx';
import type { FloorRequest } from '#shared/floor/floor.schemas.ts';
import { numbered } from '#shared/floor/list.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isVisible } from '#shared/kernel/text.ts';
import { AskInPlace } from './ask-in-place.tsx';
import type { Chair } from './use-chair.ts';

const LAST = '-';

/** Where in the list, and why: the reason is read by all delegations, so nothing moves without one. */
export function MoveRequest(props: { chair: Chair; request: Doc<FloorRequest> }): JSX.Element {
  const { t } = useI18n();
  const ids = useNewIds('spm');
  const { floor } = props.chair;
  const wished = () => {
    const asking = props.chair.asking();
    return asking?.kind === 'move' ? (asking.before ?? LAST) : LAST;
  };
  const [chosen, setChosen] = createSignal<string | null>(null);
  const before = () => chosen() ?? wished();
  const [reason, setReason] = createSignal('');
  const [error, setError] = createSignal<string | undefined>();
  const others = () => numbered(floor.list()).filter(({ id }) => id !== props.request.id);
  const name = () => floor.nameOf(props.request.body.delegation);
  const options = () => [
    ...others().map(({ id, body }) => ({
      value: id,
      label: t('chair.before', { name: floor.nameOf(body.delegation) }),
    })),
    { value: LAST, label: t('floor.chair.last') },
  ];

  async function save() {
    if (!isVisible(reason())) {
      setError(t('floor.need.reason'));
      document.getElementById(fieldId())?.focus();
      return;
    }
    const isDone = await props.chair.run(
      act('floor.move', {
        move: ids.of(props.request.id),
        meeting: props.chair.id,
        item: props.request.body.item,
        request: props.request.id,
        before: before() === LAST ? null : before(),
        reason: reason(),
      }),
      props.request.id,
    );
    if (!isDone) return;
    ids.used(props.request.id);
    props.chair.ask(null);
  }
  const fieldId = () => `move-reason-${props.request.id}`;
  return (
    <AskInPlace
      label={t('chair.move_title', { name: name() })}
      save={t('floor.chair.moved')}
      onSave={() => void save()}
      onLeave={() => props.chair.ask(null)}
    >
      <TextField
        id={fieldId()}
        label={t('floor.fields.reason')}
        hint={t('chair.reason_hint')}
        error={error()}
        maxlength={1000}
        value={reason()}
        onInput={setReason}
      />
      <SelectField
        id={`move-before-${props.request.id}`}
        label={t('chair.move_to')}
        options={options()}
        value={before()}
        onChange={setChosen}
      />
    </AskInPlace>
  );
}

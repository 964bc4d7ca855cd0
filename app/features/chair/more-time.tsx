import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { act } from '#app/sync/acts.ts';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { isVisible } from '#shared/kernel/text.ts';
import { AskInPlace } from './ask-in-place.tsx';
import type { Chair } from './use-chair.ts';

const MINUTE = 60_000;

/** More minutes for whoever has the floor, and why. */
export function MoreTime(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const [minutes, setMinutes] = createSignal('1');
  const [reason, setReason] = createSignal('');
  const [errors, setErrors] = createSignal<{ minutes?: string; reason?: string }>({});

  async function save() {
    const speaking = props.chair.speaking();
    const n = Number(minutes());
    const faults = {
      ...(Number.isInteger(n) && n >= 1 && n <= 60 ? {} : { minutes: t('floor.need.minutes') }),
      ...(isVisible(reason()) ? {} : { reason: t('floor.need.reason') }),
    };
    setErrors(faults);
    if (Object.keys(faults).length > 0 || speaking === null) return;
    const { request } = speaking;
    const args = { meeting: props.chair.id, request, ms: n * MINUTE, reason: reason() };
    if (await props.chair.run(act('floor.add_time', args))) props.chair.ask(null);
  }
  return (
    <AskInPlace
      label={t('floor.chair.more_time')}
      save={t('floor.chair.more_time')}
      onSave={() => void save()}
      onLeave={() => props.chair.ask(null)}
    >
      <NumberField
        id="chair-minutes"
        label={t('floor.chair.minutes')}
        error={errors().minutes}
        value={minutes()}
        onInput={setMinutes}
      />
      <TextField
        id="chair-time-reason"
        label={t('floor.fields.reason')}
        hint={t('chair.reason_hint')}
        error={errors().reason}
        maxlength={1000}
        value={reason()}
        onInput={setReason}
      />
    </AskInPlace>
  );
}

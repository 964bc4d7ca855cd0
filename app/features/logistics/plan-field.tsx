import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { PICTURES_AND_PDF, takeFile } from '#app/kit/take-file.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { FileRef } from '#shared/kernel/files.ts';

/** What a phone downloads without asking. */
const MAX_BYTES = 8_000_000;

/** The plan of a building: its bytes are stored here before an act names them, and are sent to the server first. */
export function PlanField(props: {
  value: FileRef | null;
  onChange: (plan: FileRef | null) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [fault, setFault] = createSignal<string | null>(null);

  async function take(file: File) {
    setFault(null);
    const taken = await takeFile({ file, maxBytes: MAX_BYTES, kinds: PICTURES_AND_PDF });
    if (taken === 'wrong_kind') return setFault(t('logistics.plan_type'));
    if (taken === 'unreadable') return setFault(t('logistics.plan_unreadable'));
    if (typeof taken === 'string') return setFault(t('logistics.plan_size'));
    try {
      const { bytes, ...about } = taken;
      const hash = await client.attachments.put({ ...about, bytes, pendingFor: COMMITTEE });
      props.onChange({ ...about, hash, size: bytes.length });
    } catch (error) {
      setFault(
        error instanceof CodedError ? errorText({ t, code: error.code }) : t('logistics.plan_unreadable'),
      );
    }
  }

  return (
    <div classList={{ field: true, 'field-wrong': fault() !== null }}>
      <p class="field-label" id="place-plan-label">
        {t('logistics.plan')} <span class="field-optional">({t('kit.optional')})</span>
      </p>
      <p class="field-hint" id="place-plan-hint">
        {t('logistics.plan_hint')}
      </p>
      <Show when={fault()}>
        {(message) => (
          <p class="field-error" role="alert">
            <Icon name="circle-alert" size={16} />
            <span>{message()}</span>
          </p>
        )}
      </Show>
      <Show when={props.value}>{(plan) => <p class="kept-file">{plan().name}</p>}</Show>
      <div class="button-row">
        <PickFile
          id="place-plan"
          label={t(props.value === null ? 'logistics.plan_pick' : 'logistics.plan_replace')}
          accept={PICTURES_AND_PDF.join(',')}
          describedBy="place-plan-label place-plan-hint"
          onPick={(file) => void take(file)}
        />
        <Show when={props.value !== null}>
          <Button kind="text" icon="trash-2" onClick={() => props.onChange(null)}>
            {t('logistics.plan_remove')}
          </Button>
        </Show>
      </div>
    </div>
  );
}

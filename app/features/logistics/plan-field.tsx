import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { FileRef } from '#shared/meetings/venues.schemas.ts';

const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'];
/** What a phone takes along without asking. */
const MAX_BYTES = 8_000_000;

/** The plan of a building: its bytes are stored here before anything names them, and go to the server first. */
export function PlanField(props: {
  plan: FileRef | null;
  onChange: (plan: FileRef | null) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [fault, setFault] = createSignal<string | null>(null);
  let input: HTMLInputElement | undefined;

  async function take(file: File) {
    setFault(null);
    if (!TYPES.includes(file.type)) return setFault(t('logistics.plan_type'));
    if (file.size > MAX_BYTES || file.size === 0) return setFault(t('logistics.plan_size'));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const about = { name: file.name.slice(0, 200), mediaType: file.type };
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
        {t('logistics.plan')} <span class="field-optional">({t('meetings.optional')})</span>
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
      <Show when={props.plan}>{(plan) => <p class="body-2">{plan().name}</p>}</Show>
      <input
        ref={input}
        type="file"
        accept={TYPES.join(',')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, once corrected, can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <div class="button-row">
        <Button
          id="place-plan"
          icon="upload"
          aria-describedby="place-plan-label place-plan-hint"
          onClick={() => input?.click()}
        >
          {t(props.plan === null ? 'logistics.plan_pick' : 'logistics.plan_replace')}
        </Button>
        <Show when={props.plan !== null}>
          <Button kind="text" icon="trash-2" onClick={() => props.onChange(null)}>
            {t('logistics.plan_remove')}
          </Button>
        </Show>
      </div>
    </div>
  );
}

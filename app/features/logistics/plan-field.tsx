import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useFile } from '#app/kit/file-field.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { PICTURES_AND_PDF } from '#app/kit/take-file.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { FileRef } from '#shared/kernel/files.ts';

/** What a phone downloads without asking. */
const MAX_BYTES = 8_000_000;

/** The plan of a building: its bytes are stored here before an act names them, and are sent to the server first. */
export function PlanField(props: {
  value: FileRef | null;
  onChange: (plan: FileRef | null) => void;
}): JSX.Element {
  const { t } = useI18n();
  const [fault, setFault] = createSignal<string | null>(null);

  const take = useFile({
    maxBytes: MAX_BYTES,
    kinds: PICTURES_AND_PDF,
    faultText(fault) {
      if (fault === 'wrong_kind') return t('logistics.plan_type');
      return t(fault === 'unreadable' ? 'logistics.plan_unreadable' : 'logistics.plan_size');
    },
    say: setFault,
    onChange: (plan) => props.onChange(plan),
  });

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

import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import type { EnrolAnswer } from '#shared/session/session.schemas.ts';
import { StepFrame } from './step-frame.tsx';

/** The last step: whoever has seen it work without a network once will trust it in the port. */
export function AirplaneStep(props: {
  step: { at: number; of: number };
  status: EnrolAnswer['status'];
  onNext: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const [isOffline, setIsOffline] = createSignal(!navigator.onLine);
  const look = () => setIsOffline(!navigator.onLine);
  onMount(() => {
    addEventListener('online', look);
    addEventListener('offline', look);
  });
  onCleanup(() => {
    removeEventListener('online', look);
    removeEventListener('offline', look);
  });
  return (
    <StepFrame
      title={t('session.airplane.title')}
      step={props.step}
      onNext={props.onNext}
      next={t('session.airplane.action')}
    >
      <Show when={props.status === 'pending_confirmation'}>
        <Banner tone="decide" icon="users" fact={t('session.airplane.pending')}>
          {t('session.airplane.pending_text')}
        </Banner>
      </Show>
      <p>{t('session.airplane.try')}</p>
      <div role="status">
        <Show when={isOffline()} fallback={<p class="body-2">{t('session.airplane.online')}</p>}>
          <Banner icon="wifi-off" fact={t('session.airplane.offline')}>
            {t('session.airplane.offline_text')}
          </Banner>
        </Show>
      </div>
      <p>{t('session.airplane.sending')}</p>
    </StepFrame>
  );
}

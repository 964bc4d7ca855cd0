import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { codeOfError } from '#app/kit/error-code.ts';
import type { StorageManagerPort } from '#app/store/persistence.ts';
import { Banner } from '#app/ui/banner.tsx';
import type { EnrolAnswer } from '#shared/session/session.schemas.ts';
import { AskToKeep } from './ask-to-keep.tsx';
import { StepFrame } from './step-frame.tsx';

/** The last step: people who have seen it work without a network once will trust it later. */
export function AirplaneStep(props: {
  step: { at: number; of: number };
  status: EnrolAnswer['status'];
  hasSecondCopy: boolean;
  manager: StorageManagerPort | undefined;
  /** Opens the store; rejects with the reason if it cannot. */
  onNext: () => void | Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const [isOffline, setIsOffline] = createSignal(!navigator.onLine);
  const [busy, setBusy] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [isKept, setKept] = createSignal(false);
  const look = () => setIsOffline(!navigator.onLine);
  onMount(() => {
    // Only a worker that is ready opens the app without a network.
    void navigator.serviceWorker?.ready.then(() => setKept(true));
    addEventListener('online', look);
    addEventListener('offline', look);
  });
  onCleanup(() => {
    removeEventListener('online', look);
    removeEventListener('offline', look);
  });
  async function goOn() {
    setBusy(t('session.unlock.opening'));
    try {
      await props.onNext();
    } catch (error) {
      setProblem(errorText({ t, code: codeOfError(error) }));
    } finally {
      setBusy(null);
    }
  }

  return (
    <StepFrame
      title={t('session.airplane.title')}
      step={props.step}
      onNext={() => void goOn()}
      next={t('session.airplane.action')}
      busy={busy()}
    >
      <Show when={problem()} keyed>
        {(text) => <Banner tone="act" icon="circle-alert" fact={text} />}
      </Show>
      <Show when={props.status === 'pending_confirmation'}>
        <Banner tone="decide" icon="users" fact={t('session.airplane.pending')}>
          {t('session.airplane.pending_text')}
        </Banner>
      </Show>
      <p>{t('session.airplane.try')}</p>
      <Show when={!isKept()}>
        <p class="body-2">{t('session.airplane.preparing')}</p>
      </Show>
      <div role="status">
        <Show when={isOffline()} fallback={<p class="body-2">{t('session.airplane.online')}</p>}>
          <Banner icon="wifi-off" fact={t('session.airplane.offline')}>
            {t('session.airplane.offline_text')}
          </Banner>
        </Show>
      </div>
      <p>{t('session.airplane.sending')}</p>
      <Show when={!props.hasSecondCopy}>
        <Banner tone="decide" icon="triangle-alert" fact={t('session.keep.one_copy')}>
          {t('session.keep.one_copy_text')}
        </Banner>
      </Show>
      <AskToKeep manager={props.manager} why={t('session.keep.why')} />
    </StepFrame>
  );
}

import { createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { openForm } from '#app/features/forms/form-engine.ts';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Gauge } from '#app/ui/gauge.tsx';
import { StepFrame } from './step-frame.tsx';

const DEFINITION = '/forms/practice.xml';
const LINK = '#practice/';

type Phase = 'offered' | 'opening' | 'failed' | 'open' | 'finished';

/** A report on the real forms that is never stored or sent, so people can try everything. */
export function PracticeStep(props: { step: { at: number; of: number }; onNext: () => void }): JSX.Element {
  const { t, locale } = useI18n();
  const [phase, setPhase] = createSignal<Phase>('offered');
  const [session, setSession] = createSignal<FormSession | null>(null);
  const [place, setPlace] = createSignal('tasks');
  onCleanup(() => session()?.close());

  async function openPractice(): Promise<FormSession | null> {
    try {
      const definitionXml = await (await fetch(DEFINITION)).text();
      const form = await openForm({ definitionXml, language: locale() });
      return form.ok ? form.session : null;
    } catch {
      return null;
    }
  }

  async function begin() {
    setPhase('opening');
    const opened = await openPractice();
    setSession(opened);
    setPhase(opened === null ? 'failed' : 'open');
  }

  /** The practice has no address of its own: its links change only the practice. */
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith(LINK)) return;
    event.preventDefault();
    setPlace(decodeURIComponent(href.slice(LINK.length)));
  }

  const isFailed = () => phase() === 'failed';
  return (
    <Switch>
      <Match when={phase() === 'open' && session()} keyed>
        {(form) => (
          <div class="step practice" ref={(element) => element.addEventListener('click', follow)}>
            <Banner icon="info" fact={t('session.practice.banner')} />
            <FormRunner
              session={form}
              step={place()}
              href={(next) => `${LINK}${encodeURIComponent(next)}`}
              onNavigate={setPlace}
              header={{ title: t('session.practice.title') }}
              finishLabel={t('session.practice.save')}
              onFinish={() => setPhase('finished')}
            />
          </div>
        )}
      </Match>
      <Match when={phase() === 'finished'}>
        <StepFrame
          title={t('session.practice.done')}
          step={props.step}
          onNext={props.onNext}
          next={t('session.continue')}
        >
          <div class="row-status">
            <Gauge saved queued={false} label={t('session.practice.saved')} />
            <strong>{t('session.practice.saved')}</strong>
            <span />
          </div>
          <p>{t('session.practice.afterwards')}</p>
        </StepFrame>
      </Match>
      <Match when={phase() !== 'open'}>
        <StepFrame
          title={t('session.practice.title')}
          step={props.step}
          onNext={() => void (isFailed() ? props.onNext() : begin())}
          next={isFailed() ? t('session.continue') : t('session.practice.begin')}
          busy={phase() === 'opening' ? t('session.practice.opening') : null}
          second={
            <Show when={!isFailed()}>
              <Button kind="text" wide onClick={() => props.onNext()}>
                {t('session.practice.skip')}
              </Button>
            </Show>
          }
        >
          <p>{t('session.practice.text')}</p>
          <p>{t('session.practice.saves')}</p>
          <Show when={isFailed()}>
            <Banner icon="info" fact={t('session.practice.failed')} />
          </Show>
        </StepFrame>
      </Match>
    </Switch>
  );
}

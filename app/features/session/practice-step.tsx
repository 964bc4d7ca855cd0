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

type State =
  | { readonly kind: 'offered'; readonly failed: boolean; readonly opening: boolean }
  | { readonly kind: 'open'; readonly session: FormSession }
  | { readonly kind: 'finished' };

/** A report on the real forms, kept nowhere and sent nowhere: what one does here can do no harm. */
export function PracticeStep(props: { step: { at: number; of: number }; onNext: () => void }): JSX.Element {
  const { t, locale } = useI18n();
  const [state, setState] = createSignal<State>({ kind: 'offered', failed: false, opening: false });
  const [place, setPlace] = createSignal('tasks');
  let session: FormSession | null = null;
  onCleanup(() => session?.close());

  async function begin() {
    setState({ kind: 'offered', failed: false, opening: true });
    try {
      const definitionXml = await (await fetch(DEFINITION)).text();
      const form = await openForm({ definitionXml, language: locale() });
      if (!form.ok) return setState({ kind: 'offered', failed: true, opening: false });
      session = form.session;
      setState({ kind: 'open', session: form.session });
    } catch {
      setState({ kind: 'offered', failed: true, opening: false });
    }
  }

  /** No address of the app belongs to the practice: its links move only the practice itself. */
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith(LINK)) return;
    event.preventDefault();
    setPlace(decodeURIComponent(href.slice(LINK.length)));
  }

  const skip = (
    <Button kind="text" wide onClick={() => props.onNext()}>
      {t('session.practice.skip')}
    </Button>
  );
  const offered = () => {
    const current = state();
    return current.kind === 'offered' ? current : null;
  };
  const open = () => {
    const current = state();
    return current.kind === 'open' ? current : null;
  };

  return (
    <Switch>
      <Match when={offered()}>
        {(current) => (
          <StepFrame
            title={t('session.practice.title')}
            step={props.step}
            onNext={() => void (current().failed ? props.onNext() : begin())}
            next={current().failed ? t('session.continue') : t('session.practice.begin')}
            busy={current().opening ? t('session.practice.opening') : null}
            second={<Show when={!current().failed}>{skip}</Show>}
          >
            <p>{t('session.practice.text')}</p>
            <p>{t('session.practice.saves')}</p>
            <Show when={current().failed}>
              <Banner icon="info" fact={t('session.practice.failed')} />
            </Show>
          </StepFrame>
        )}
      </Match>
      <Match when={open()}>
        {(current) => (
          <div class="step practice" ref={(element) => element.addEventListener('click', follow)}>
            <Banner icon="info" fact={t('session.practice.banner')} />
            <FormRunner
              session={current().session}
              step={place()}
              href={(next) => `${LINK}${encodeURIComponent(next)}`}
              onNavigate={setPlace}
              finishLabel={t('session.practice.save')}
              onFinish={() => setState({ kind: 'finished' })}
            />
          </div>
        )}
      </Match>
      <Match when={state().kind === 'finished'}>
        <StepFrame
          title={t('session.practice.done')}
          step={props.step}
          onNext={props.onNext}
          next={t('session.continue')}
        >
          <div class="row-status">
            <Gauge saved queued={false} label={t('session.practice.saved')} />
            <strong>{t('session.practice.saved')}</strong>
          </div>
          <p>{t('session.practice.afterwards')}</p>
        </StepFrame>
      </Match>
    </Switch>
  );
}

import { createSignal, onCleanup } from 'solid-js';
import { render } from 'solid-js/web';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import { type FormToOpen, openForm } from './form-engine.ts';
import { FormRunner, type FormRunnerProps } from './form-runner.tsx';
import type { FormDraft, FormSession } from './form-types.ts';

let stop: (() => void) | undefined;

export function unmount(): void {
  stop?.();
  stop = undefined;
}

export async function open(
  definitionXml: string,
  draft?: FormDraft,
  others?: Partial<FormToOpen>,
): Promise<FormSession> {
  const opened = await openForm({ definitionXml, language: 'es', draft, ...others });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}

/** The form in a page that keeps the step in its address, like the product's page. */
export function mount(
  session: FormSession,
  first = 'tasks',
  others: Partial<FormRunnerProps> = {},
): { finished: () => number; go: (step: string) => void } {
  const host = document.createElement('div');
  document.body.append(host);
  const [step, setStep] = createSignal(first);
  let finished = 0;
  const dispose = render(() => {
    const read = () => setStep(location.hash.slice(1));
    addEventListener('hashchange', read);
    onCleanup(() => removeEventListener('hashchange', read));
    return (
      <I18nProvider locale="es">
        <FormRunner
          {...others}
          session={session}
          step={step()}
          href={(to) => `#${to}`}
          onNavigate={setStep}
          onFinish={() => {
            finished += 1;
          }}
        />
      </I18nProvider>
    );
  }, host);
  stop = () => {
    dispose();
    host.remove();
    history.replaceState(null, '', location.pathname + location.search);
  };
  return { finished: () => finished, go: setStep };
}

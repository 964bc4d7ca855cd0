import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { openForm } from '#app/features/forms/form-engine.ts';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import '#app/ui/styles.css';
import type { GivenForm } from './form-contender.ts';

/** The form in the runner that the page of a report has, without what stands around it there. */
export async function showForm({ xml, language }: GivenForm): Promise<void> {
  const opened = await openForm({ definitionXml: xml, language });
  if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.detail}`);
  const [step, setStep] = createSignal('tasks');
  const host = document.querySelector('#form');
  if (host === null) throw new Error('the page has no place for a form');
  host.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    setStep(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? 'tasks'));
  });
  render(
    () => (
      <I18nProvider locale="es">
        <FormRunner
          session={opened.session}
          step={step()}
          href={(to) => `#${encodeURIComponent(to)}`}
          onNavigate={setStep}
          onFinish={() => undefined}
        />
      </I18nProvider>
    ),
    host,
  );
}

import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { openForm, type PreparedForm, prepareForm } from '#app/features/forms/form-engine.ts';
import { FormRunner } from '#app/features/forms/form-runner.tsx';
import type { FormDraft, FormSession } from '#app/features/forms/form-types.ts';
import { createReadyForms } from '#app/features/reports/ready-forms.ts';
import { allWords, I18nProvider } from '#app/i18n/i18n.tsx';
import { whenQuiet } from '#app/kit/when-quiet.ts';
import { later } from '#app/sync/later.ts';
import '#app/ui/styles.css';
import type { GivenForm } from './form-contender.ts';

const GIVEN = { form: 'given', definition: 'given', files: [] };
/** As a list of forms has them, with the definition of this page. */
const ready = createReadyForms({
  async read(_, pause): Promise<PreparedForm | null> {
    const prepared = await prepareForm({ definitionXml: window.formGiven.xml }, pause);
    if (!prepared.ok) throw new Error(`${prepared.failure.code}: ${prepared.failure.detail}`);
    return prepared;
  },
  quiet: whenQuiet,
  wait: later,
  beforeLock: () => () => undefined,
  clock: () => performance.now(),
});

/** See `Window.listForm`. */
export async function listForm(): Promise<number> {
  const held: number[] = [0];
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.push(duration);
  });
  watch.observe({ type: 'longtask' });
  const release = ready.hold();
  await ready.prepare(GIVEN);
  await whenQuiet();
  release();
  watch.disconnect();
  return Math.max(...held);
}

const [session, setSession] = createSignal<FormSession | null>(null);
const [step, setStep] = createSignal('tasks');
let left: FormDraft | undefined;

/** The page with the words of the app around it, as they are there long before somebody taps. */
export async function showPage(): Promise<void> {
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
        <Show when={session()} keyed>
          {(now) => (
            <FormRunner
              session={now}
              step={step()}
              href={(to) => `#${encodeURIComponent(to)}`}
              onNavigate={setStep}
              onFinish={() => undefined}
            />
          )}
        </Show>
      </I18nProvider>
    ),
    host,
  );
  await allWords();
}

/** See `Window.leaveForm`. */
export function leaveForm(): void {
  const now = session();
  left = now?.draft();
  setSession(null);
  now?.close();
}

/** The form in the runner that the page of a report has, without what stands around it there. */
export async function showForm({ xml, language }: GivenForm): Promise<void> {
  const prepared = (await ready.take(GIVEN)) ?? undefined;
  const opened = await openForm({ definitionXml: xml, language, prepared, draft: left });
  if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.detail}`);
  setStep('tasks');
  setSession(() => opened.session);
}

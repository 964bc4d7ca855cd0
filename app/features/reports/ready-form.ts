import { onCleanup } from 'solid-js';
import { allWords } from '#app/i18n/i18n.tsx';
import { whenIdle } from '#app/kit/when-idle.ts';

/**
 * Where a report can be begun: the engine is loaded while nothing else is done, so that the form stands there soon
 * after the tap. If it cannot be loaded now, it is when a form is opened, and a failure is said there.
 */
export function useReadyForm(): void {
  async function load() {
    // A form says more than the first words.
    const [{ loadFormEngine }] = await Promise.all([
      import('#app/features/forms/form-engine.ts'),
      allWords(),
    ]);
    await loadFormEngine();
  }
  onCleanup(whenIdle(() => void load().catch(() => undefined)));
}

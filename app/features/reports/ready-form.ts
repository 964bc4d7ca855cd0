import { onCleanup } from 'solid-js';
import { whenIdle } from '#app/kit/when-idle.ts';

/**
 * Where a report can be begun: its page and the engine are loaded while nothing else is done, so that the form stands
 * there soon after the tap. What cannot be loaded now is loaded, and its failure said, when a form is opened.
 */
export function useReadyForm(): void {
  async function load() {
    const [{ loadFormEngine }] = await Promise.all([
      import('#app/features/forms/form-engine.ts'),
      import('./report-form.page.tsx'),
    ]);
    await loadFormEngine();
  }
  onCleanup(whenIdle(() => void load().catch(() => undefined)));
}

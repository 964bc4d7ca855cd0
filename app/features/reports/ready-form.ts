import { onCleanup } from 'solid-js';
import { whenIdle } from '#app/kit/when-idle.ts';

/**
 * Where a report can be begun: the engine is loaded while nothing else is done, so that the form stands there soon
 * after the tap. If it cannot be loaded now, it is when a form is opened, and a failure is said there.
 */
export function useReadyForm(): void {
  async function load() {
    const { loadFormEngine } = await import('#app/features/forms/form-engine.ts');
    await loadFormEngine();
  }
  onCleanup(whenIdle(() => void load().catch(() => undefined)));
}

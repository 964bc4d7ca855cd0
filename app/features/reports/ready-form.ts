import { createEffect, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { allWords } from '#app/i18n/i18n.tsx';
import { whenIdle } from '#app/kit/when-idle.ts';
import type { OfferedForm } from './form-definitions.ts';
import { firstOf, type WantedForm } from './wanted-form.ts';

export function wantedOf({ id, body }: OfferedForm): WantedForm {
  return { form: id, definition: body.definition, files: body.files ?? [] };
}

/**
 * Where a report can be begun or gone on with: the engine and the page of a form are loaded while nothing else is done,
 * then the first of these forms are read, so that they appear soon after the tap. What cannot be loaded now is loaded when
 * a form is opened, and a failure is reported there.
 */
export function useReadyForm(wanted: () => readonly WantedForm[]): void {
  const client = useClient();
  let isGone = false;
  let round = 0;
  let release: (() => void) | undefined;

  async function load(forms: readonly WantedForm[]) {
    round += 1;
    const own = round;
    // A form says more than the first words.
    const [{ loadFormEngine }, { readyFormsOf }] = await Promise.all([
      import('#app/features/forms/form-engine.ts'),
      import('./ready-forms.ts'),
      import('./report-form.page.tsx'),
      allWords(),
    ]);
    await loadFormEngine();
    if (isGone) return;
    const ready = readyFormsOf(client);
    release ??= ready.hold();
    for (const form of forms) if (!isGone && own === round) await ready.prepare(form);
  }

  createEffect(() => {
    const forms = firstOf(wanted());
    onCleanup(whenIdle(() => void load(forms).catch(() => undefined)));
  });
  onCleanup(() => {
    isGone = true;
    release?.();
  });
}

import type { Accessor } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isPartDone } from './form-steps.ts';
import type { FormPart } from './form-types.ts';

type State = Pick<FormPart, 'status'>;

/** How many parts of a form are complete, in words. */
export function useProgress(parts: Accessor<readonly State[]>): Accessor<string> {
  const { t } = useI18n();
  return () => t('forms.tasks.progress', { done: parts().filter(isPartDone).length, total: parts().length });
}

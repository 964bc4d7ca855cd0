import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { LOOK_STEP } from './form-steps.ts';
import type { FormViewProps } from './form-view.ts';

/** From anywhere in the form: to its parts, and to what is missing or wrong in it. */
export function FormJumps(props: Pick<FormViewProps, 'href'> & { from: 'tasks' | 'question' }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="form-jumps">
      <Show when={props.from === 'question'}>
        <LinkButton kind="text" href={props.href('tasks')}>
          {t('forms.check.back')}
        </LinkButton>
      </Show>
      <LinkButton kind="text" href={props.href(LOOK_STEP)}>
        {t('forms.tasks.look')}
      </LinkButton>
    </div>
  );
}

import { type ComponentProps, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { Pane } from '#app/ui/desk.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { partStep } from './form-steps.ts';
import { FormTasks } from './form-tasks.tsx';

/** The parts of a form with their states, and beside them what is open: a part with all its questions, or the check page. */
export function FormDesk(props: ComponentProps<typeof FormTasks> & { children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  useKeys(() =>
    props.parts.slice(0, 9).map((part, index) => ({
      press: `${index + 1}`,
      shown: [`${index + 1}`],
      words: part.label,
      isLetter: true,
      run: () => props.onNavigate(partStep(part)),
    })),
  );
  return (
    <>
      <Pane place="root" isShared label={t('shell.pane.list')}>
        <FormTasks {...props} />
      </Pane>
      <Show when={desk.parts()}>
        {(parts) => (
          <Dynamic
            component={parts().PaneBorder}
            screen="/reports/drafts"
            label={t('shell.pane.border')}
            isTable={false}
          />
        )}
      </Show>
      <Pane place="beside" label={t('shell.pane.thing')}>
        {props.notice}
        {props.children}
      </Pane>
    </>
  );
}

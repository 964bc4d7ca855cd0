import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { Pane } from '#app/ui/desk.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { FormLanguages } from './form-languages.tsx';
import { partStep } from './form-steps.ts';
import { FormTasks } from './form-tasks.tsx';
import type { FormViewProps } from './form-view.ts';
import { useProgress } from './use-progress.ts';

/** The parts of a form with their states, and beside them what is open: a part with all its questions, or the check page. */
export function FormDesk(props: FormViewProps & { step: string; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  useKeys(() =>
    props.session
      .parts()
      .slice(0, 9)
      .map((part, index) => ({
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

/** Beside the parts until one of them is opened: how far the form is, and who will read it. */
export function FormOverview(props: FormViewProps): JSX.Element {
  const progress = useProgress(() => props.session.parts());
  return (
    <>
      <PageHeader title={progress()} />
      {props.notes}
      <FormLanguages session={props.session} />
    </>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { FormLanguages } from './form-languages.tsx';
import { partStep, readStep } from './form-steps.ts';
import type { FormPart, PartStatus } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { isPartDone, useProgress } from './use-progress.ts';

function Status(props: { status: PartStatus }): JSX.Element {
  const { t } = useI18n();
  const status = props.status;
  if (status.kind === 'complete')
    return (
      <Tag tone="plain" icon="check">
        {t('forms.tasks.complete')}
      </Tag>
    );
  if (status.kind === 'invalid')
    return (
      <Tag tone="red" icon="circle-alert">
        {t('forms.tasks.fix', { n: status.count })}
      </Tag>
    );
  if (status.kind === 'partial')
    return <Tag tone="blue">{t('forms.tasks.missing', { n: status.missing })}</Tag>;
  return <Tag tone="neutral">{t('forms.tasks.empty')}</Tag>;
}

/**
 * The parts of a form and their status; below them who reads it, and the last confirmed state. On the desk the state
 * stands in the title bar, and the rest beside the parts.
 */
export function FormTasks(props: FormViewProps & { step?: string }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const parts = createMemo(() => props.session.parts());
  const progress = useProgress(parts);
  const at = createMemo(() => readStep({ step: props.step ?? 'tasks', parts: parts() }));
  /** The row of the part that is open leads to where one is in it. */
  const stepOf = (part: FormPart) => {
    const now = at();
    return now.kind === 'page' && now.part.key === part.key && props.step !== undefined
      ? props.step
      : partStep(part);
  };

  return (
    <>
      <PageHeader
        back={props.header?.back}
        kicker={props.header?.kicker}
        title={props.header?.title ?? props.session.title}
        detail={props.header?.detail}
        progress={desk.isDesk() ? <span class="head-saved">{props.footerNote}</span> : undefined}
      >
        <NotchedBar parts={parts().map((part) => (isPartDone(part) ? 1 : 0))} label={progress()} />
        <p aria-hidden="true">{progress()}</p>
      </PageHeader>
      <List ordered label={t('forms.tasks.list')}>
        <For each={parts()}>
          {(part, index) => (
            <ListRow
              lead={index() + 1}
              title={
                <>
                  <span lang={props.session.language()}>{part.label}</span>
                  <Show when={part.optional}>
                    <span class="field-optional"> ({t('forms.tasks.optional')})</span>
                  </Show>
                </>
              }
              trail={<Status status={part.status} />}
              href={props.href(stepOf(part))}
            />
          )}
        </For>
      </List>
      <Show when={!desk.isDesk()}>
        {props.notes}
        <FormLanguages session={props.session} />
      </Show>
      <FooterBar note={desk.isDesk() ? undefined : props.footerNote}>
        <LinkButton kind={at().kind === 'tasks' ? 'filled' : 'outlined'} href={props.href('check')}>
          {t('forms.tasks.check')}
        </LinkButton>
      </FooterBar>
    </>
  );
}

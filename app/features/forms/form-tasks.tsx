import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { FormLanguages } from './form-languages.tsx';
import { pageStep } from './form-steps.ts';
import type { FormPart, PartStatus } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';

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

/** The parts of a form and their status; below them who reads it, and the last confirmed state. */
export function FormTasks(props: FormViewProps): JSX.Element {
  const { t } = useI18n();
  const parts = createMemo(() => props.session.parts());
  const isDone = (part: FormPart) => part.status.kind === 'complete';
  const progress = () =>
    t('forms.tasks.progress', { done: parts().filter(isDone).length, total: parts().length });
  const stepOf = (part: FormPart) => pageStep({ page: part.pages[0]?.key ?? '' });

  return (
    <>
      <PageHeader
        back={props.header?.back}
        kicker={props.header?.kicker}
        title={props.header?.title ?? props.session.title}
        detail={props.header?.detail}
      >
        <NotchedBar parts={parts().map((part) => (isDone(part) ? 1 : 0))} label={progress()} />
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
      {props.notes}
      <FormLanguages session={props.session} />
      <FooterBar note={props.footerNote}>
        <LinkButton kind="filled" href={props.href('check')}>
          {t('forms.tasks.check')}
        </LinkButton>
      </FooterBar>
    </>
  );
}

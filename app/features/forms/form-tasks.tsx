import { type ComponentProps, createMemo, For, type JSX, Show } from 'solid-js';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { AuditNote } from './audit/audit-note.tsx';
import { FormJumps } from './form-jumps.tsx';
import { FormLanguages } from './form-languages.tsx';
import { FormLayout } from './form-layout.tsx';
import { type FormStep, isPartDone, partStep, readStep } from './form-steps.ts';
import type { FormPart, PartStatus } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { PartSection, sectionsOf } from './part-section.tsx';
import { useProgress } from './use-progress.ts';

type StatusTag = Required<Pick<ComponentProps<typeof Tag>, 'tone'>> &
  Pick<ComponentProps<typeof Tag>, 'icon'> & { readonly words: string };

function tagOf(status: PartStatus, t: Translate): StatusTag {
  if (status.kind === 'complete') return { tone: 'plain', icon: 'check', words: t('forms.tasks.complete') };
  if (status.kind === 'invalid')
    return { tone: 'red', icon: 'circle-alert', words: t('forms.tasks.fix', { n: status.count }) };
  if (status.kind === 'partial')
    return { tone: 'blue', words: t('forms.tasks.missing', { n: status.missing }) };
  return { tone: 'neutral', words: t('forms.tasks.empty') };
}

/** On the desk the list stays while its parts are answered, so the tag follows the status. */
function Status(props: { status: PartStatus }): JSX.Element {
  const { t } = useI18n();
  const tag = createMemo(() => tagOf(props.status, t));
  return (
    <Tag tone={tag().tone} icon={tag().icon}>
      {tag().words}
    </Tag>
  );
}

/**
 * The parts of a form and their status; below them who reads it, and the last confirmed state. On the desk the state
 * stands in the title bar.
 */
export function FormTasks(
  props: FormViewProps & {
    readonly parts: readonly FormPart[];
    /** What stands beside the parts, and the step in the address, which may be this list. */
    beside?: { readonly open: FormStep; readonly step: FormStep };
  },
): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const parts = () => props.parts;
  const sections = createMemo(() => sectionsOf(parts()));
  /** Read once for the bar, its words and the tags. */
  const states = createMemo(() => parts().map(({ status }) => ({ status })));
  const progress = useProgress(states);
  const at = createMemo(() => readStep({ step: props.beside?.open ?? 'tasks', parts: parts() }));
  /** The row of the part that is open leads to where one is in it. */
  const stepOf = (part: FormPart) => {
    const now = at();
    return now.kind === 'page' && now.part.key === part.key && props.beside !== undefined
      ? props.beside.step
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
        <NotchedBar parts={states().map((state) => (isPartDone(state) ? 1 : 0))} label={progress()} />
        <p aria-hidden="true">{progress()}</p>
      </PageHeader>
      {props.warning}
      <For each={sections()}>
        {({ from, parts: ofSection }) => (
          <>
            <PartSection parts={parts()} index={from} />
            <List ordered label={ofSection[0]?.section ?? t('forms.tasks.list')}>
              <For each={ofSection}>
                {(part, index) => (
                  <ListRow
                    lead={from + index() + 1}
                    title={
                      <>
                        <span lang={(part.session ?? props.session).language()}>{part.label}</span>
                        <Show when={part.optional}>
                          <span class="field-optional"> ({t('forms.tasks.optional')})</span>
                        </Show>
                      </>
                    }
                    trail={<Status status={states()[from + index()]?.status ?? part.status} />}
                    href={props.href(stepOf(part))}
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
      <AuditNote session={props.session} />
      {props.notes}
      <FormJumps href={props.href} from="tasks" />
      <FormLayout choice={props.layout} />
      <FormLanguages session={props.session} />
      <FooterBar note={desk.isDesk() ? undefined : props.footerNote}>
        <LinkButton kind={at().kind === 'tasks' ? 'filled' : 'outlined'} href={props.href('check')}>
          {t('forms.tasks.check')}
        </LinkButton>
      </FooterBar>
    </>
  );
}

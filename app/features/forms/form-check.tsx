import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { EarlierPart, EarlierTag } from './earlier-part.tsx';
import { FormLanguages } from './form-languages.tsx';
import { pageStep } from './form-steps.ts';
import type { SummaryLine } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { namedProblems } from './named-problems.ts';
import { PersonalNote } from './personal-note.tsx';

type CheckProps = FormViewProps & {
  readonly onFinish: () => void;
  /** Says at once what is missing or wrong. */
  readonly isLooking: boolean;
  /** Label of the last button; it sends to the point of contact unless the form is of another kind. */
  readonly finishLabel?: string | undefined;
  readonly onState: (state: { title: string; failed: boolean }) => void;
};

function rowId(line: SummaryLine): string {
  return `check-${line.nodeId}`;
}

/** Every question that applies with its answer, and the one button that finishes the form. */
export function FormCheck(props: CheckProps): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const [attempt, setAttempt] = createSignal<readonly FieldError[]>([]);
  const lines = createMemo(() => props.session.summary());
  const tellState = (failed: boolean) => props.onState({ title: t('forms.check.title'), failed });
  tellState(false);

  const problem = (line: SummaryLine): string | undefined => {
    if (line.violation === null) return undefined;
    return line.unsupported
      ? t('forms.check.unsupported', { question: line.question })
      : line.violation.message;
  };

  /** What was answered on this page since the last attempt is no error any more. */
  const applies = ({ fieldId }: FieldError) =>
    lines().some((line) => rowId(line) === fieldId && problem(line) !== undefined) ||
    (props.about?.isWrong(fieldId) ?? false);

  const [isClean, setIsClean] = createSignal(false);

  /** Whether nothing is missing or wrong; if not, it is said. */
  function look(): boolean {
    const asLine = new Map(lines().map((line) => [rowId(line), line]));
    const found = lines().flatMap((line) => {
      const message = problem(line);
      return message === undefined ? [] : [{ fieldId: rowId(line), message }];
    });
    const asked = props.about?.check() ?? [];
    const language = props.session.language();
    setAttempt([...namedProblems({ problems: found, lineOf: (id) => asLine.get(id), language }), ...asked]);
    const isWrong = found.length + asked.length > 0;
    tellState(isWrong);
    return !isWrong;
  }

  // After the page has put the focus on its heading.
  onMount(() => {
    if (props.isLooking) queueMicrotask(() => setIsClean(look()));
  });

  function finish(): void {
    // Asks the engine once more: the list above is what the person saw, not what is sent.
    if (look() && props.session.validate().ok) props.onFinish();
  }

  return (
    <>
      <PageHeader
        back={{ href: props.href('tasks'), label: t('forms.check.back') }}
        title={t('forms.check.title')}
        detail={desk.isDesk() ? undefined : props.header?.detail}
      />
      <ErrorSummary title={t('forms.question.problem')} errors={attempt()} applies={applies} />
      <Show when={isClean() && attempt().length === 0}>
        <Banner icon="check" fact={t('forms.check.clean')} />
      </Show>
      <PersonalNote href={props.href} session={props.session} lines={lines()} />
      <For each={props.session.parts()}>
        {(part) => (
          <section>
            <div lang={props.session.language()}>
              <SectionHeader title={part.label} />
            </div>
            <EarlierPart session={props.session} lines={lines().filter((line) => line.part === part.key)} />
            <dl class="list">
              <For each={lines().filter((line) => line.part === part.key)}>
                {(line, index) => (
                  <Row
                    line={line}
                    first={
                      lines().filter((one) => one.part === part.key)[index() - 1]?.within !== line.within
                    }
                    problem={problem(line)}
                    language={props.session.language()}
                    href={props.href(pageStep({ page: line.page, fromCheck: true }))}
                  />
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
      {props.about?.content}
      <Show when={!desk.isDesk()}>
        {props.notes}
        <FormLanguages session={props.session} />
      </Show>
      <FooterBar note={desk.isDesk() ? undefined : props.footerNote}>
        <Button kind="filled" onClick={finish}>
          {props.finishLabel ?? t('forms.check.finish')}
        </Button>
      </FooterBar>
    </>
  );
}

function Row(props: {
  line: SummaryLine;
  /** First of the lines of its item. */
  first: boolean;
  problem: string | undefined;
  language: string;
  href: string;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <div classList={{ row: true, 'form-check-row': true, 'row-act': props.problem !== undefined }}>
      <dt class="row-detail" lang={props.language}>
        <Show when={props.line.within !== null && props.first}>
          <strong class="form-line">{props.line.within}</strong>
        </Show>
        {props.line.question}
      </dt>
      <dd
        classList={{
          'form-answer': true,
          quiet: props.line.answer === null || props.line.unanswered !== null,
        }}
      >
        <Show when={props.line.answer} fallback={t('forms.check.unanswered')}>
          <span lang={props.language}>{props.line.answer}</span>
        </Show>
        <EarlierTag since={props.line.sinceThen} />
      </dd>
      <Show when={props.problem}>
        {(message) => (
          <dd class="field-error">
            <Icon name="circle-alert" size={16} />
            <span>{message()}</span>
          </dd>
        )}
      </Show>
      <Show when={!props.line.isComputed}>
        <dd class="row-trail">
          <LinkButton kind="text" id={rowId(props.line)} href={props.href}>
            {t(props.line.answer === null ? 'forms.check.answer' : 'forms.check.change')}
            <span class="unseen"> {props.line.question}</span>
          </LinkButton>
        </dd>
      </Show>
    </div>
  );
}

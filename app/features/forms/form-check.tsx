import { createMemo, createSignal, For, Index, type JSX, onMount, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { AuditNote } from './audit/audit-note.tsx';
import { CheckRow, checkRowId } from './check-row.tsx';
import { EarlierCheck } from './earlier-check.tsx';
import { EarlierPart } from './earlier-part.tsx';
import { FormLanguages } from './form-languages.tsx';
import { pageStep } from './form-steps.ts';
import type { SummaryLine } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { namedProblems } from './named-problems.ts';
import { PartSection } from './part-section.tsx';
import { PersonalNote } from './personal-note.tsx';
import { unconfirmedOf } from './unconfirmed.ts';

type CheckProps = FormViewProps & {
  readonly onFinish: () => void;
  /** Says at once what is missing or wrong. */
  readonly isLooking: boolean;
  /** Label of the last button; it sends to the point of contact unless the form is of another kind. */
  readonly finishLabel?: string | undefined;
  readonly onState: (state: { title: string; failed: boolean }) => void;
};

/** Every question that applies with its answer, and the one button that finishes the form. */
export function FormCheck(props: CheckProps): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const [attempt, setAttempt] = createSignal<readonly FieldError[]>([]);
  const lines = createMemo(() => props.session.summary());
  const byPart = createMemo(() => groupBy(lines(), ({ part }) => part));
  const tellState = (failed: boolean) => props.onState({ title: t('forms.check.title'), failed });
  tellState(false);

  /** What still stands as the earlier report said it. */
  const unconfirmed = createMemo(() => unconfirmedOf(props.session, lines()));
  /** Of the last attempt: a copied mark is no error before somebody wants to send it. */
  const [isTried, setIsTried] = createSignal(false);
  const isCopied = (line: SummaryLine) => unconfirmed().marks.some(({ nodeId }) => nodeId === line.nodeId);

  const problem = (line: SummaryLine, isTrying = isTried()): string | undefined => {
    if (line.violation === null)
      return isTrying && isCopied(line) ? t('forms.earlier.need_confirm') : undefined;
    return line.unsupported
      ? t('forms.check.unsupported', { question: line.question })
      : line.violation.message;
  };

  /** What was answered on this page since the last attempt is no error any more. */
  const applies = ({ fieldId }: FieldError) =>
    lines().some((line) => checkRowId(line) === fieldId && problem(line) !== undefined) ||
    (props.about?.isWrong(fieldId) ?? false);

  const [isClean, setIsClean] = createSignal(false);

  /** Whether nothing is missing or wrong; if not, it is said. */
  function look(): boolean {
    setIsTried(true);
    const asLine = new Map(lines().map((line) => [checkRowId(line), line]));
    const found = lines().flatMap((line) => {
      const message = problem(line, true);
      return message === undefined ? [] : [{ fieldId: checkRowId(line), message }];
    });
    const asked = props.about?.check() ?? [];
    setAttempt([...namedProblems({ problems: found, lineOf: (id) => asLine.get(id) }), ...asked]);
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
    else props.session.audit?.failed('constraint error');
  }

  const send = () => props.finishLabel ?? t('forms.check.finish');
  /** Who sends answers that nobody confirmed says so with the tap. */
  const label = () => {
    const n = unconfirmed().others.length;
    return n === 0 ? send() : t('forms.earlier.finish', { n });
  };

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
      {props.warning}
      {props.changes}
      <EarlierCheck session={props.session} lines={lines()} />
      <PersonalNote href={props.href} session={props.session} lines={lines()} />
      <For each={props.session.parts()}>
        {(part, index) => {
          const ofPart = () => byPart().get(part.key) ?? [];
          const session = part.session ?? props.session;
          return (
            <section>
              <PartSection parts={props.session.parts()} index={index()} />
              <div lang={session.language()}>
                <SectionHeader title={part.label} />
              </div>
              <EarlierPart session={session} lines={ofPart()} />
              <dl class="list">
                <Index each={ofPart()}>
                  {(line, index) => (
                    <CheckRow
                      session={session}
                      line={line()}
                      first={ofPart()[index - 1]?.within !== line().within}
                      problem={problem(line())}
                      href={props.href(pageStep({ page: line().page, fromCheck: true }))}
                    />
                  )}
                </Index>
              </dl>
            </section>
          );
        }}
      </For>
      {props.about?.content}
      <Show when={!desk.isDesk()}>
        <AuditNote session={props.session} />
        {props.notes}
        <FormLanguages session={props.session} />
      </Show>
      <FooterBar note={desk.isDesk() ? undefined : props.footerNote}>
        <Button kind="filled" onClick={finish}>
          {label()}
        </Button>
      </FooterBar>
    </>
  );
}

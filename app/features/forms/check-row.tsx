import './check.css';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { AnswerValue, isQuiet, QuestionTerm } from './answer-line.tsx';
import { CheckFile } from './check-file.tsx';
import { EarlierTag } from './earlier-part.tsx';
import type { FormSession, SummaryLine } from './form-types.ts';

/** Id of what an error about the answer leads to. */
export function checkRowId({ nodeId }: Pick<SummaryLine, 'nodeId'>): string {
  return `check-${nodeId}`;
}

/** One question with its answer, on the check page. */
export function CheckRow(props: {
  session: FormSession;
  line: SummaryLine;
  /** First of the lines of its item. */
  first: boolean;
  problem: string | undefined;
  href: string;
}): JSX.Element {
  const { t } = useI18n();
  const id = () => checkRowId(props.line);
  return (
    <div classList={{ row: true, 'form-check-row': true, 'row-act': props.problem !== undefined }}>
      <QuestionTerm line={props.line} first={props.first} language={props.session.language()} />
      <dd classList={{ 'form-answer': true, quiet: isQuiet(props.line) }}>
        <AnswerValue
          line={props.line}
          language={props.session.language()}
          missing={t('forms.check.unanswered')}
          file={(name) => <CheckFile session={props.session} nodeId={props.line.nodeId} name={name} />}
        />
        <EarlierTag since={props.line.sinceThen} />
        <Show when={props.line.sinceThen === 'same'}>
          <Button
            kind="text"
            onClick={() => {
              props.session.confirmEarlier([props.line.nodeId]);
              // The button is gone; whoever uses the keyboard stays where they were.
              requestAnimationFrame(() => focusField(id()));
            }}
          >
            {t('forms.earlier.confirm')}
            <span class="unseen"> {props.line.question}</span>
          </Button>
        </Show>
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
          <LinkButton kind="text" id={id()} href={props.href}>
            {t(props.line.answer === null ? 'forms.check.answer' : 'forms.check.change')}
            <span class="unseen"> {props.line.question}</span>
          </LinkButton>
        </dd>
      </Show>
    </div>
  );
}

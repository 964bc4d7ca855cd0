import './correction.css';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useStoredDrafts } from '#app/kit/use-stored-drafts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { reviewNow } from '../review/reviewed.ts';
import { mayCorrect } from './begin-correction.ts';
import { correctionDraftId, correctionHref } from './corrects.ts';
import { OwnCorrectionNote } from './own-correction-note.tsx';

/** For whoever may correct a report that was sent: to its form, at a question if one is named. */
export function CorrectReport(props: {
  report: Doc<Report>;
  /** As comments and edits name it: the button stands among what was said there. */
  reference?: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const drafts = useStoredDrafts();
  const isBegun = () => drafts().some(({ id }) => id === correctionDraftId(props.report.id));
  /** The page says so already. */
  const isOwnNow = () => reviewNow(client, props.report).correctedBy === client.actor().person;
  /** It was sent back to this person. */
  const isAsked = () =>
    props.report.body.author === client.actor().person &&
    reviewNow(client, props.report).status === 'has_issues';
  return (
    <Show when={mayCorrect(client, props.report) || isBegun()}>
      <Show when={props.reference === undefined && !isOwnNow()}>
        <OwnCorrectionNote report={props.report} />
      </Show>
      <div
        classList={{
          'no-print': true,
          block: props.reference === undefined,
          'comment-correct': props.reference !== undefined,
        }}
      >
        <LinkButton
          kind={props.reference === undefined ? (isAsked() ? 'filled' : 'outlined') : 'text'}
          wide={isAsked() && props.reference === undefined}
          icon="pencil"
          href={correctionHref(props.report.id, props.reference)}
        >
          {t(isBegun() ? 'reports.correction.go_on' : 'reports.correction.begin')}
        </LinkButton>
      </div>
    </Show>
  );
}

import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import { lastRound } from '#shared/assessment/assessment.rules.ts';
import { issuedId, issuedParagraphs, rounds } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useReportNames } from './use-report.ts';

/** From a paragraph to what a state says of it, for whoever speaks for one, while the text is with the states. */
export function CommentWay(props: {
  edition: Doc<Edition>;
  paragraph: string;
  /** Among others of its section: an icon that names it. */
  isShort?: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const names = useReportNames();
  const issued = createMemo(
    () =>
      client.replica.one(
        issuedParagraphs,
        issuedId({ edition: props.edition.id, paragraph: props.paragraph }),
      )?.body ?? null,
  );
  const isOpen = createMemo(() => {
    const actor = client.actor();
    if (props.edition.body.status !== 'validating') return false;
    if (!may(actor, 'assessment.comment', { state: actor.state })) return false;
    const round = lastRound(client.replica.within(rounds, props.edition.id));
    return round !== null && round.body.closed?.why !== 'taken_back';
  });
  const href = () => `/ideal/${props.edition.id}/report/paragraphs/${props.paragraph}/comment`;
  return (
    <Show when={isOpen() && issued()}>
      {(known) => (
        <Show
          when={props.isShort}
          fallback={
            <div class="block no-print">
              <LinkButton icon="message-square" href={href()}>
                {t('validation.new.save')}
              </LinkButton>
            </div>
          }
        >
          <LinkButton
            kind="text"
            icon="message-square"
            label={t('validation.new.title', { name: names.number(known()) })}
            href={href()}
          />
        </Show>
      )}
    </Show>
  );
}

import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { VenueHours } from '#app/features/meetings/use-venue-hours.ts';
import { useArticleWords, useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { quotesOf } from '#app/i18n/quotes.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { authorsOf } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendmentPositions } from '#shared/rules/amendments.schemas.ts';

/** Whose an amendment is, whether it came in time and by which article, and why they propose it. */
export function AmendmentBasis(props: { amendment: Doc<Amendment>; hours: VenueHours }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const name = useDelegationWords();
  const articleWords = useArticleWords();
  const body = () => props.amendment.body;
  const authors = createMemo(() => {
    const positions = client.replica.within(amendmentPositions, props.amendment.id);
    const all = authorsOf(props.amendment, positions).map(name);
    return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(all);
  });
  const inTime = () => {
    const { isLate, deadline } = body();
    const article = deadline?.article == null ? null : articleWords(deadline.article);
    const words = t(isLate ? 'chair.text.late' : 'chair.text.in_time');
    return article === null ? words : `${words} (${article})`;
  };
  const received = () => {
    const at = body().takenAt;
    return at === null
      ? t('rules.not_received')
      : t('chair.text.received', { at: props.hours.said(at), in_time: inTime() });
  };
  return (
    <p class="chair-basis">
      <strong>{authors()}</strong>, {received()}.
      <Show when={body().reason}>
        {(reason) => (
          <>
            {' '}
            {quotesOf(locale())[0]}
            <LocalText text={reason()} />
            {quotesOf(locale())[1]}
          </>
        )}
      </Show>
    </p>
  );
}

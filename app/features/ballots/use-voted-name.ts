import { useClient } from '#app/context.tsx';
import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { docsOf } from '#app/sync/replica-signals.ts';
import type { BallotAbout } from '#shared/ballots/ballots.schemas.ts';
import { votedName } from '#shared/ballots/question-words.ts';
import type { Text } from '#shared/kernel/text.ts';

/** What a text is called in the question of its vote, in each language; null of what has no name of its own. */
export function useVotedName(): (text: Pick<NonNullable<BallotAbout>, 'kind' | 'id'> | null) => Text | null {
  const { replica } = useClient();
  const { t } = useI18n();
  return (text) =>
    text === null
      ? null
      : votedName(
          docsOf(replica),
          text,
          (code, locale) => delegationInWords(code, { replica, locale, t }) ?? code,
        );
}

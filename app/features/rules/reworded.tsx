import { createMemo, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { ChangedSince } from './changed-since.tsx';

/** The words of an amendment are others than those that were on the screen. */
export function Reworded(props: {
  amendment: Doc<Amendment>;
  seen: string;
  onRead: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const isReworded = createMemo(() => hashOfWords(props.amendment.body) !== props.seen);
  return (
    <ChangedSince
      when={isReworded()}
      fact={t('deciding.reworded')}
      more={t('deciding.reworded_more')}
      onRead={() => props.onRead()}
    />
  );
}

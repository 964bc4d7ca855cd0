import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';

/** Under the eyes of whoever is about to say something of an amendment, its words became others. */
export function Reworded(props: {
  amendment: Doc<Amendment>;
  seen: string;
  onRead: () => void;
}): JSX.Element {
  const { t } = useI18n();
  const isReworded = createMemo(() => hashOfWords(props.amendment.body) !== props.seen);
  return (
    <Show when={isReworded()}>
      <Banner tone="act" icon="triangle-alert" fact={t('deciding.reworded')}>
        {t('deciding.reworded_more')}
      </Banner>
      <div class="block">
        <Button onClick={() => props.onRead()}>{t('rules.set.read_again')}</Button>
      </div>
    </Show>
  );
}

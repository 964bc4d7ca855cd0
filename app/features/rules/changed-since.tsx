import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

/** Under the eyes of whoever is about to say or decide something, what it is about became something else. */
export function ChangedSince(props: {
  when: boolean;
  fact: string;
  more: string;
  onRead: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.when}>
      <Banner tone="act" icon="triangle-alert" fact={props.fact}>
        {props.more}
      </Banner>
      <div class="block">
        <Button onClick={() => props.onRead()}>{t('rules.set.read_again')}</Button>
      </div>
    </Show>
  );
}

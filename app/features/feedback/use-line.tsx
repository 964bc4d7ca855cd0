import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Use } from '#shared/feedback/feedback.schemas.ts';
import { reportHref, whereUsed } from './use-words.ts';
import './feedback.css';

/** One use in words: where, and to what effect. */
export function UseLine(props: {
  edition: string;
  use: Use;
  /** Whether this person reads more of the report than everybody does. */
  readsMore: boolean;
}): JSX.Element {
  const { replica } = useClient();
  const { t, locale } = useI18n();
  const where = () => whereUsed(props.use, { replica, t, locale: locale() });
  return (
    <>
      <Show when={reportHref({ ...props, replica })} fallback={<span class="feedback-where">{where()}</span>}>
        {(href) => (
          <a class="feedback-way" href={href()}>
            {where()}
          </a>
        )}
      </Show>
      <span class="feedback-effect">{t(`feedback.effect.${props.use.effect}`)}</span>
    </>
  );
}

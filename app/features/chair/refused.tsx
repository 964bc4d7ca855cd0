import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { quoted } from '#app/i18n/quotes.ts';
import { describeAct } from '#app/kit/describe-act.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { Chair } from './use-chair.ts';

/** Why an act was not done, and acts that the server did not take, with the words that were typed: here, where they were done. */
export function Refused(props: { chair: Chair }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const features = useFeatures();
  const rows = createMemo(() =>
    client.outbox().filter(({ state, envelope }) => {
      const { meeting } = (envelope.args ?? {}) as { meeting?: unknown };
      return state === 'refused' && envelope.name.startsWith('floor.') && meeting === props.chair.id;
    }),
  );
  const why = (verdict: unknown) => {
    const code = (verdict as { code?: unknown } | null)?.code;
    return errorText({ t, code: typeof code === 'string' ? code : 'sync.bad_arguments' });
  };
  const typed = (args: unknown) => {
    const { reason } = (args ?? {}) as { reason?: unknown };
    return typeof reason === 'string' ? ` ${quoted(locale(), reason)}` : '';
  };
  return (
    <div role="status" class="chair-notices">
      {props.chair.done.notice()}
      <For each={rows()}>
        {({ id, envelope, verdict }) => (
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t('chair.refused', { act: describeAct({ features, envelope, t }) })}
            action={
              <LinkButton kind="text" href={`/outbox/${id}`}>
                {t('chair.see_refused')}
              </LinkButton>
            }
          >
            {why(verdict)}
            {typed(envelope.args)}
          </Banner>
        )}
      </For>
    </div>
  );
}

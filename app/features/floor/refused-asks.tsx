import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';

/** What was asked on this device and the server refused: it is said where it was asked. */
export function RefusedAsks(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const refused = createMemo(() =>
    client.outbox().filter(({ state, envelope }) => {
      const { meeting } = (envelope.args ?? {}) as { meeting?: unknown };
      return state === 'refused' && envelope.name === 'floor.ask' && meeting === props.meeting;
    }),
  );
  const why = (verdict: unknown) => {
    const code = (verdict as { code?: unknown } | null)?.code;
    return errorText({ t, code: typeof code === 'string' ? code : 'sync.bad_arguments' });
  };
  return (
    <For each={refused()}>
      {({ id, verdict }) => (
        <Banner
          tone="act"
          icon="circle-alert"
          fact={t('floor.refused')}
          action={
            <LinkButton kind="text" href={`/outbox/${id}`}>
              {t('floor.see_refused')}
            </LinkButton>
          }
        >
          {why(verdict)}
        </Banner>
      )}
    </For>
  );
}

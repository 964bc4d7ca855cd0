import { type JSX, Match, Switch } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { toTransportError } from '#app/sync/transport-error.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

interface OnlineQuery {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly data: unknown;
  refetch(): Promise<unknown>;
}

/** What only the server has: waiting, unreachable and refused are told apart, and nothing old passes for new. */
export function OnlineList(props: { query: OnlineQuery; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const again = () => (
    <Button kind="text" onClick={() => void props.query.refetch()}>
      {t('shell.try_again')}
    </Button>
  );
  const failure = () => (props.query.error === null ? null : toTransportError(props.query.error));
  return (
    <Switch fallback={props.children}>
      <Match when={failure()?.kind === 'offline' || failure()?.kind === 'timeout'}>
        <Banner icon="wifi-off" fact={t('people.offline')} action={again()}>
          {t('people.offline_text')}
        </Banner>
      </Match>
      <Match when={failure()} keyed>
        {(error) => (
          <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: error.code })} action={again()} />
        )}
      </Match>
      <Match when={props.query.isPending}>
        <p class="block" role="status">
          {t('people.loading')}
        </p>
      </Match>
    </Switch>
  );
}

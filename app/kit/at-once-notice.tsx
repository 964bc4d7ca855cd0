import { createEffect, createMemo, createSignal, For, type JSX, Match, on, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Doing, OnlineRef } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { codeOfAnswer, NOT_KNOWN } from './do-online.ts';

/** Says what was done, and to whom. */
export type NameOf = (doing: Pick<Doing, 'name' | 'args'>) => string;

/**
 * What is known of the last act of its kind that counts at its moment: that its answer is waited for, or that nobody knows
 * whether it counted, with the way to ask. Also after a lock or a reload.
 */
export function AtOnceNotice(props: {
  of: OnlineRef;
  /** Asked after, and it counted. */
  onCounted?: () => unknown;
  /** What was done, where the page does not say it. */
  nameOf?: NameOf | undefined;
  /** Grows with each act of the page: what asking said is not told beside the next one. */
  turn?: number;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  /** What came of asking; null if it was not asked, or if it counted. */
  const [code, setCode] = createSignal<string | null>(null);
  const last = () => client.onlineAct(props.of.name, props.of.about);
  const status = () => last()?.status;
  const what = () => {
    const known = last();
    return known === null ? undefined : props.nameOf?.({ name: props.of.name, args: known.args });
  };
  createEffect(
    on(
      () => props.turn,
      () => setCode(null),
      { defer: true },
    ),
  );
  async function ask() {
    setCode(null);
    const answer = await client.askOnline(props.of.name, props.of.about);
    setCode(codeOfAnswer(answer));
    if (answer.status === 'accepted') await props.onCounted?.();
  }
  return (
    <Switch>
      <Match when={status() === 'sent'}>
        <p class="block no-print" role="status" aria-busy="true">
          {t('acts.at_once.sending')}
        </p>
      </Match>
      <Match when={status() === 'unknown'}>
        <Banner
          tone="act"
          icon="circle-alert"
          fact={[what(), t('acts.at_once.unknown')].filter(Boolean).join('. ')}
          action={
            <Button kind="text" onClick={() => void ask()}>
              {t('acts.at_once.ask')}
            </Button>
          }
        >
          {t(code() === NOT_KNOWN ? 'acts.at_once.still_unknown' : 'acts.at_once.unknown_text')}
        </Banner>
      </Match>
      <Match when={status() === 'refused'}>
        <Show when={code()}>{(known) => <Problem what={what()} code={known()} />}</Show>
      </Match>
    </Switch>
  );
}

/** Why something was not done, and what, where the page does not say it. */
export function Problem(props: { what?: string | undefined; code: string }): JSX.Element {
  const { t } = useI18n();
  const why = () => errorText({ t, code: props.code });
  return (
    <Banner tone="act" icon="circle-alert" fact={props.what ?? why()}>
      {props.what === undefined ? undefined : why()}
    </Banner>
  );
}

/** Why the last act of a page failed, and what is known of those that count at their moment, each once. */
export function DoneNotices(props: {
  problem: JSX.Element;
  of: readonly OnlineRef[];
  nameOf: NameOf | undefined;
  turn: number;
}): JSX.Element {
  const byKey = createMemo(() => new Map(props.of.map((ref) => [`${ref.name} ${ref.about}`, ref])));
  return (
    <>
      {props.problem}
      <For each={[...byKey().keys()]}>
        {(key) => (
          <Show when={byKey().get(key)}>
            {(ref) => <AtOnceNotice of={ref()} nameOf={props.nameOf} turn={props.turn} />}
          </Show>
        )}
      </For>
    </>
  );
}

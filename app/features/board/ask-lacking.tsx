import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { lastAskedInWords } from '#app/features/participants/asked-words.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany, type DoneMany } from '#app/kit/act-many.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { BoardRow } from '#shared/board/board.rules.ts';
import { DEADLINES } from '#shared/board/owings.rules.ts';
import { isAsked } from '#shared/logistics/letters.schemas.ts';

/** Asks every delegation, in one act, for what its liaison owes: each is told only its own. */
export function AskLacking(props: {
  meeting: string;
  timeZone: string;
  rows: readonly BoardRow[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const guard = createActGuard();
  const [isAsking, setIsAsking] = createSignal(false);
  const [result, setResult] = createSignal<{ readonly n: number; readonly made: DoneMany } | null>(null);
  const lacks = createMemo(() =>
    props.rows.flatMap(({ delegation, owes }) => {
      const things = [
        ...new Set(
          owes.flatMap(({ by, thing }) => (by === 'liaison' ? [DEADLINES[thing]] : [])).filter(isAsked),
        ),
      ];
      return things.length === 0 ? [] : [{ delegation: delegation.id, things }];
    }),
  );
  async function ask() {
    setIsAsking(false);
    const asked = lacks();
    const made = await actMany(client, [
      { of: props.meeting, act: act('letters.ask', { meeting: props.meeting, lacks: asked }) },
    ]);
    setResult({ n: asked.length, made });
  }
  const last = () =>
    lastAskedInWords({
      delegations: lacks().map(({ delegation }) => delegation),
      ...{ client, timeZone: props.timeZone, t, locale: locale() },
    });
  const refused = () => result()?.made.refused[0];
  return (
    <>
      <Show when={lacks().length > 0}>
        <Button icon="send" onClick={() => setIsAsking(true)}>
          {t('letters.asking.act')}
        </Button>
        <Show when={last()}>{(words) => <p class="body-2 quiet">{words()}</p>}</Show>
      </Show>
      <Show when={result()}>
        {(known) => (
          <div role="status">
            <Show
              when={refused()}
              fallback={<Banner icon="check" fact={t('letters.asking.done', { n: known().n })} />}
            >
              {(refusal) => (
                <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: refusal().code })} />
              )}
            </Show>
          </div>
        )}
      </Show>
      <Confirm
        act="letters.ask"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('letters.asking.title', { n: lacks().length })}
        confirm={t('letters.asking.act')}
        onConfirm={() => void guard.once(ask)}
      >
        <p>{t('letters.asking.text')}</p>
      </Confirm>
    </>
  );
}

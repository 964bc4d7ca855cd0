import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany, type DoneMany } from '#app/kit/act-many.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

export interface LetterOf {
  readonly participant: string;
  readonly name: string;
}

/** Issues the letters of one person or of many, asked once: each letter is an act of its own. */
export function IssueLetters(props: {
  meeting: string;
  people: readonly LetterOf[];
  label: string;
  kind?: 'filled' | 'outlined';
  /** Whether it is said that they were issued: not where the letter itself appears. */
  saysDone?: boolean;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const guard = createActGuard();
  const [isAsking, setIsAsking] = createSignal(false);
  const [result, setResult] = createSignal<DoneMany | null>(null);
  /** Those of the moment of the question: whoever asks meanwhile was not on the screen. */
  const [asked, setAsked] = createSignal<readonly LetterOf[]>([]);
  const nameOf = (id: string) => asked().find(({ participant }) => participant === id)?.name ?? id;

  function ask() {
    setAsked(props.people);
    setIsAsking(true);
  }
  async function issue() {
    setIsAsking(false);
    const acts = asked().map(({ participant }) => ({
      of: participant,
      act: act('letters.issue', { participant, meeting: props.meeting }),
    }));
    setResult(await actMany(client, acts));
  }

  return (
    <>
      <Show when={props.saysDone === true && (result()?.done.length ?? 0) > 0 && result()}>
        {(known) => (
          <div role="status">
            <Banner icon="check" fact={t('letters.issue.done', { n: known().done.length })} />
          </div>
        )}
      </Show>
      <Show when={(result()?.refused.length ?? 0) > 0 && result()}>
        {(known) => (
          <Banner
            tone="act"
            icon="circle-alert"
            fact={t('letters.issue.refused', { n: known().refused.length })}
          >
            <ul>
              <For each={known().refused}>
                {({ of, code }) => (
                  <li>
                    {nameOf(of)}: {errorText({ t, code })}
                  </li>
                )}
              </For>
            </ul>
          </Banner>
        )}
      </Show>
      <Show when={props.people.length > 0}>
        <div class="block">
          <Button kind={props.kind ?? 'outlined'} icon="file-check" onClick={ask}>
            {props.label}
          </Button>
        </div>
      </Show>
      <Confirm
        act="letters.issue"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('letters.issue.title', { n: asked().length })}
        confirm={t('letters.issue.many', { n: asked().length })}
        onConfirm={() => void guard.once(issue)}
      >
        <p>{t('letters.issue.text')}</p>
      </Confirm>
    </>
  );
}

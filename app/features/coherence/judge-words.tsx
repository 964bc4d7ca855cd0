import { createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import type { Done } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { judgementsOf } from '#shared/coherence/judgements.rules.ts';
import { findingInWords } from './finding-words.ts';
import { type Found, seenOf, useJudging } from './use-findings.ts';
import { useRadar } from './use-radar.ts';
import './coherence.css';

/**
 * Three words for an overlap, two for a gap. It asks before it judges: everybody reads it at once, and the list moves up under
 * the pointer. What was arranged before stays with it.
 */
export function JudgeWords(props: { found: Found; label: string; done: Done }): JSX.Element {
  const { t, locale } = useI18n();
  const radar = useRadar();
  const judging = useJudging();
  const finding = () => props.found.finding;
  const plan = () => judging(finding().sides);
  const said = () => props.found.judgement?.body;
  const [asked, setAsked] = createSignal<(typeof words)[number] | null>(null);
  function judge(judgement: (typeof words)[number]) {
    const by = plan();
    if (by === undefined) return;
    const { rule, sides } = finding();
    const { arrangement = null, owner = null, due = null, state = 'discussed' } = said() ?? {};
    const seen = seenOf(finding(), radar.items());
    const about = { rule, sides: [...sides], seen, plan: by };
    void props.done.run(
      act('coherence.judge', { ...about, judgement, arrangement, owner, due, isClosed: state === 'closed' }),
      `${props.found.id} ${judgement}`,
    );
  }
  const words = judgementsOf(finding().rule);
  return (
    <Show when={plan() !== undefined}>
      <fieldset class="judge-words">
        <legend class="unseen">{props.label}</legend>
        <For each={words}>
          {(word) => (
            <button
              type="button"
              class="judge-word"
              aria-pressed={props.found.isQuiet && said()?.judgement === word}
              onClick={() => setAsked(word)}
            >
              {t(`coherence.judgement.${word}`)}
            </button>
          )}
        </For>
      </fieldset>
      <Confirm
        act="coherence.judge"
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={asked() === null ? '' : t(`coherence.judgement.${asked() ?? 'duplicate'}`)}
        confirm={t('coherence.judge.confirm')}
        onConfirm={() => {
          const word = asked();
          setAsked(null);
          if (word !== null) judge(word);
        }}
      >
        <p>{findingInWords(finding(), { t, locale: locale() })}</p>
        <p>{t('coherence.judge.ask')}</p>
      </Confirm>
    </Show>
  );
}

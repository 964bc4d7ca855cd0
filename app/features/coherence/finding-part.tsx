import { For, type JSX, Show } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Done } from '#app/kit/use-done.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { Judgement } from '#shared/coherence/coherence.schemas.ts';
import { findingInWords } from './finding-words.ts';
import { JudgeWords } from './judge-words.tsx';
import type { Found } from './use-findings.ts';
import { useSides } from './use-sides.ts';
import './coherence.css';

/** One overlap or gap in a list: its sides, why it is one, what was judged, and the words to judge it. */
export function FindingPart(props: {
  found: Found;
  done: Done;
  /** The side whose page it is: only the other one is named. */
  own?: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { sideOf } = useSides();
  const sides = () =>
    props.found.finding.sides.filter((id) => id !== props.own).flatMap((id) => sideOf(id) ?? []);
  const judged = () => props.found.judgement?.body ?? null;
  return (
    <li class="row finding">
      <div class="row-body">
        <For each={sides()}>
          {(side) => (
            <p class="finding-side">
              <a class="finding-name" href={`/coherence/findings/${props.found.id}`}>
                {[side.whose, side.title].filter((part) => part !== '').join(', ')}
              </a>
              <Show when={side.days}>
                <span class="row-detail"> {side.days}</span>
              </Show>
            </p>
          )}
        </For>
        <p class="finding-why">{findingInWords(props.found.finding, { t, locale: locale() })}</p>
        <Show when={judged()}>
          {(judgement) => <JudgedLine judgement={judgement()} isQuiet={props.found.isQuiet} />}
        </Show>
        <JudgeWords
          found={props.found}
          done={props.done}
          label={t('coherence.beside.judge', {
            name: sides()
              .map(({ title }) => title)
              .join(', '),
          })}
        />
      </div>
    </li>
  );
}

/** What was judged, in a line; that it speaks again says so. */
export function JudgedLine(props: { judgement: Judgement; isQuiet: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const { agencyOf } = useSides();
  const parts = () => {
    const { owner, due } = props.judgement;
    return [
      owner === null ? '' : t('coherence.finding.owner', { who: agencyOf(owner) }),
      due === null ? '' : t('coherence.finding.due', { day: formatDay(locale(), due) }),
    ].filter((part) => part !== '');
  };
  return (
    <p class="finding-why">
      <strong>{t(`coherence.judgement.${props.judgement.judgement}`)}.</strong>{' '}
      <Show when={props.judgement.arrangement}>
        {(text) => (
          <>
            <LocalText text={text()} />{' '}
          </>
        )}
      </Show>
      {parts().join(' · ')}
      <Show when={!props.isQuiet}>
        {' '}
        <Tag tone="amber">{t('coherence.radar.again')}</Tag>
      </Show>
    </p>
  );
}

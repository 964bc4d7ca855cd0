import { type JSX, Match, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';

/** What an amendment does to an article: word by word, as a new text, or in deleting it. */
export function AmendmentDifference(props: {
  amendment: Amendment;
  /** The article with which it is compared. */
  before: Amendment['before'];
  /** Also the languages in which the article would no longer say anything. */
  isWhole?: boolean;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.amendment.kind === 'delete'}>
        <p class="quiet">{t('rules.amendment.deletes')}</p>
        <p class="rules-text">
          <del>
            <LocalText text={props.before?.text ?? null} />
          </del>
        </p>
      </Match>
      <Match when={props.amendment.kind === 'replace'}>
        <WordChanges
          before={props.before?.title ?? null}
          after={props.amendment.title}
          isWhole={props.isWhole === true}
        />
        <WordChanges
          before={props.before?.text ?? null}
          after={props.amendment.text}
          isWhole={props.isWhole === true}
          same={t('rules.same_text')}
        />
      </Match>
      <Match when={props.amendment.kind === 'add'}>
        <p class="rules-text">
          <LocalText text={props.amendment.text} />
        </p>
      </Match>
    </Switch>
  );
}

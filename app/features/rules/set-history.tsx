import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { earlierTexts } from '#shared/rules/rules.rules.ts';
import { articleVersions } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { useDelegationWords } from './use-rules.ts';

/** On paper, below the text in force: what each article said before, and by whose amendment it changed. */
export function SetHistory(props: { set: string; day: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const name = useDelegationWords();
  const earlier = createMemo(() =>
    earlierTexts(client.replica.within(articleVersions, props.set), props.day),
  );
  const day = (each: string) => formatDay(locale(), each);
  const authors = (amendment: string | null) =>
    amendment === null
      ? ''
      : (client.replica.one(amendments, amendment)?.body.authors ?? []).map(name).join(', ');
  return (
    <Show when={earlier().length > 0}>
      <div class="print-only">
        <SectionHeader title={t('rules.article.history')} />
        <For each={earlier()}>
          {({ text, until, by }) => (
            <div class="block rules-earlier">
              <p>
                <strong>{articleTitle(text, locale())}</strong>{' '}
                {t('rules.between', { from: day(text.from ?? ''), until: day(until) })}
                <Show when={authors(by)}>
                  {(words) => <> {t('rules.changed_by', { authors: words() })}</>}
                </Show>
              </p>
              <p class="rules-text">
                <LocalText text={text.text} />
              </p>
            </div>
          )}
        </For>
      </div>
    </Show>
  );
}

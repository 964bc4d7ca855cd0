import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOutdated } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import { AmendmentDifference } from './amendment-difference.tsx';
import { articleTitle } from './article-title.ts';

/** What is adopted or rejected, against the article as it is: whatever its author had read. */
export function WhatIsDecided(props: { amendment: Amendment; article: Doc<Article> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const title = () => {
    if (props.article !== null) return articleTitle(props.article.body, locale());
    const { number, title: said } = props.amendment;
    return number === null
      ? t('rules.things.article')
      : articleTitle({ number, title: said ?? {} }, locale());
  };
  const place = () => {
    const { after } = props.amendment;
    const before = after === null ? null : client.replica.one(articles, after);
    return before === null
      ? t('rules.amendment.at_beginning')
      : t('rules.amendment.after', { title: articleTitle(before.body, locale()) });
  };
  return (
    <>
      <SectionHeader kind="band" title={`${t(`rules.kind.${props.amendment.kind}`)}: ${title()}`} />
      <Show when={isOutdated(props.amendment, props.article?.body ?? null)}>
        <Banner tone="decide" icon="triangle-alert" fact={t('rules.amendment.outdated')}>
          {t('deciding.against_now')}
        </Banner>
      </Show>
      <div class="block">
        <Show when={props.amendment.kind === 'add'}>
          <p class="quiet">{place()}</p>
        </Show>
        <AmendmentDifference amendment={props.amendment} before={props.article?.body ?? null} isWhole />
      </div>
    </>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inVotingOrder } from '#shared/rules/amendments.rules.ts';
import { articlesNamed } from '#shared/rules/parameters.rules.ts';
import { articlesOn, historyOf } from '#shared/rules/rules.rules.ts';
import {
  type Article,
  articles,
  articleVersions,
  parameterVersions,
  type RuleSet,
} from '#shared/rules/rules.schemas.ts';
import { AmendmentRow } from './amendment-row.tsx';
import { articleTitle } from './article-title.ts';
import { OfPart, OfSet } from './of-set.tsx';
import { restingOn } from './parameter-facts.ts';
import { useParameterFacts } from './use-parameter-facts.ts';
import { useAmendments, useOwnDelegation, useToday } from './use-rules.ts';
import './rules.css';

/** One article: what it says, what it said before, and what is proposed about it. */
export default function ArticlePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; article: string }>();
  return (
    <Show when={`${params.set} ${params.article}`} keyed>
      {(_address) => (
        <OfSet id={params.set}>
          {(set) => (
            <OfPart
              set={params.set}
              collection={articles}
              id={params.article}
              title={t('rules.things.article')}
            >
              {(article) => <Whole set={set()} article={article()} />}
            </OfPart>
          )}
        </OfSet>
      )}
    </Show>
  );
}

function Whole(props: { set: Doc<RuleSet>; article: Doc<Article> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const all = useAmendments(() => props.set.id);
  const mine = useOwnDelegation();
  const here = () => `/rules/${props.set.id}/articles/${props.article.id}`;
  const versions = createMemo(() => client.replica.within(articleVersions, props.set.id));
  const amended = createMemo(() =>
    inVotingOrder(all().filter(({ body }) => body.kind !== 'add' && body.article === props.article.id)),
  );
  /** What holds today, where that is not what was decided last. */
  const holds = createMemo(() => {
    const known = articlesOn(versions(), today()).find((each) => each.article === props.article.id);
    return known === undefined || known.version === props.article.body.version ? null : known;
  });
  const isNamed = () => articlesNamed(props.set.body.parameters).includes(props.article.id);
  const parameterFacts = useParameterFacts();
  /** An amendment changed the article, and nobody the parameters that rest on it, since. */
  const isBehind = createMemo(() => {
    const [last] = historyOf(versions(), props.article.id);
    if (last === undefined || last.body.amendment === null) return false;
    const since = last.body.from;
    const known = client.replica.all(parameterVersions).filter(({ body }) => body.set === props.set.id);
    return since === null || !known.some(({ body }) => body.from >= since);
  });
  const resting = () => {
    const what = parameterFacts(restingOn(props.set.body.parameters, props.article.id))
      .map(({ label, place }) => `${label}: ${place}`)
      .join('; ');
    return isBehind() ? t('deciding.still_reads', { what }) : undefined;
  };
  const isDraft = () => props.set.body.stage !== 'adopted';
  const mayAmend = () =>
    mine() !== null &&
    !props.article.body.isRemoved &&
    props.set.body.stage !== 'read_for_adoption' &&
    (isDraft() || props.set.body.from !== null);
  return (
    <>
      <PageHeader
        back={{ href: `/rules/${props.set.id}`, label: t('rules.things.set') }}
        kicker={<LocalText text={props.set.body.title} silent />}
        title={articleTitle(props.article.body, locale())}
        detail={props.article.body.isRemoved ? t('rules.article.removed') : undefined}
      />
      <Show when={holds()}>
        {(now) => (
          <>
            <SectionHeader kind="band" title={t('rules.article.today')} />
            <p class="block rules-text">
              <LocalText text={now().text} />
            </p>
            <SectionHeader kind="band" title={t('rules.article.later')} />
          </>
        )}
      </Show>
      <p class="block rules-text">
        <LocalText text={props.article.body.text} />
      </p>
      <List>
        <Show when={isNamed()}>
          <ListRow
            lead={<Icon name="list-checks" />}
            title={t('rules.article.named')}
            detail={resting()}
            href={`/rules/${props.set.id}/parameters${isBehind() && may(client.actor(), 'rules.edit') ? '/edit' : ''}`}
            chevron
          />
        </Show>
        <Show when={mayAmend()}>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('rules.amendment.propose')}
            href={`${here()}/amend`}
            chevron
          />
        </Show>
        <Show when={isDraft() && !props.article.body.isRemoved && may(client.actor(), 'rules.edit')}>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('rules.article.edit')}
            href={`${here()}/edit`}
            chevron
          />
        </Show>
      </List>
      <SectionHeader kind="band" title={t('rules.amendment.title')} aside={amended().length} />
      <List label={t('rules.amendment.title')}>
        <For each={amended()} fallback={<ListRow note title={t('rules.amendment.none')} />}>
          {(amendment) => <AmendmentRow set={props.set.id} amendment={amendment} />}
        </For>
      </List>
      <History set={props.set.id} article={props.article.id} />
    </>
  );
}

/** Each version with what changed in it; the first has nothing before it. */
function History(props: { set: string; article: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const all = createMemo(() => historyOf(client.replica.within(articleVersions, props.set), props.article));
  return (
    <Show when={all().length > 0}>
      <SectionHeader kind="band" title={t('rules.article.history')} aside={all().length} />
      <For each={all()}>
        {({ body }, index) => (
          <Disclosure
            title={
              body.from === null
                ? t('rules.article.draft_version', { day: formatDay(locale(), body.on ?? '') })
                : t('rules.from', { day: formatDay(locale(), body.from) })
            }
          >
            <Show when={!body.isRemoved} fallback={<p class="block">{t('rules.article.removed')}</p>}>
              <div class="block">
                <Show
                  when={all()[index() + 1]}
                  fallback={
                    <p class="rules-text">
                      <LocalText text={body.text} />
                    </p>
                  }
                >
                  {(before) => (
                    <WordChanges before={before().body.text} after={body.text} same={t('rules.same_text')} />
                  )}
                </Show>
              </div>
            </Show>
            <Show when={body.amendment}>
              {(amendment) => (
                <List>
                  <ListRow
                    title={t('rules.things.amendment')}
                    href={`/rules/${props.set}/amendments/${amendment()}`}
                    chevron
                  />
                </List>
              )}
            </Show>
          </Disclosure>
        )}
      </For>
    </Show>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOpen } from '#shared/rules/amendments.rules.ts';
import { type ShownArticle, stageOn } from '#shared/rules/rules.rules.ts';
import type { RuleSet } from '#shared/rules/rules.schemas.ts';
import { AmendmentsFile } from './amendments-file.tsx';
import { articleTitle } from './article-title.ts';
import { OfSet } from './of-set.tsx';
import { SetAmendments } from './set-amendments.tsx';
import { SetFacts } from './set-facts.tsx';
import { SetHistory } from './set-history.tsx';
import { SetPresiding } from './set-presiding.tsx';
import { useAmendments, useArticles, useOwnDelegation, useToday } from './use-rules.ts';
import './rules.css';

/** One set of rules: its text, as it stands or as it was in force on a day, and what is proposed about it. */
export default function SetPage(): JSX.Element {
  const params = useParams<{ set: string }>();
  return (
    <Show when={params.set} keyed>
      {(id) => <OfSet id={id}>{(set) => <Whole set={set()} />}</OfSet>}
    </Show>
  );
}

function Whole(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const id = () => props.set.id;
  const [chosen, setChosen] = createSignal<string | null>(null);
  const isInForce = createMemo(() => props.set.body.from !== null);
  /** Before it comes into force, the day on which it does: nothing else is there to read. */
  const likely = () => {
    const from = props.set.body.from ?? '';
    return [from, today()].sort().at(-1) ?? from;
  };
  const day = () => (isInForce() ? (chosen() ?? likely()) : null);
  const shown = useArticles(id, day);
  const all = useAmendments(id);
  const openOn = (article: string) =>
    all().filter(({ body }) => body.article === article && isOpen(body.state)).length;
  const mine = useOwnDelegation();
  return (
    <>
      <PageHeader
        back={{ href: '/rules', label: t('rules.title') }}
        kicker={t(`rules.stage.${stageOn(props.set.body, day() ?? today())}`)}
        title={<LocalText text={props.set.body.title} silent />}
      />
      <SetFacts set={props.set} />
      <Show when={isInForce()}>
        <div class="no-print">
          <DayField
            id="rules-day"
            label={t('rules.day')}
            value={day() ?? ''}
            onInput={(value) => setChosen(value || null)}
          />
        </div>
      </Show>
      <SectionHeader
        kind="band"
        title={day() === null ? t('rules.draft_text') : t('rules.text_on')}
        aside={shown().length}
      />
      <List label={t('rules.articles')}>
        <For
          each={shown()}
          fallback={
            <ListRow note title={t(day() === null ? 'rules.no_articles' : 'rules.not_in_force_then')} />
          }
        >
          {(article) => <ArticleRow set={id()} article={article} open={openOn(article.article)} />}
        </For>
      </List>
      <List>
        <ListRow
          lead={<Icon name="list-checks" />}
          title={t('rules.parameters.title')}
          detail={t('rules.parameters.row')}
          href={`/rules/${id()}/parameters`}
          chevron
        />
        <Show when={mine() !== null && props.set.body.stage !== 'read_for_adoption'}>
          <ListRow
            lead={<Icon name="plus" />}
            title={t('rules.amendment.propose_new')}
            detail={t('rules.amendment.propose_new_more')}
            href={`/rules/${id()}/amendments/new`}
            chevron
          />
        </Show>
      </List>
      <Show when={day()}>{(on) => <SetHistory set={id()} day={on()} />}</Show>
      <SetAmendments set={props.set} />
      <div class="block button-row no-print">
        <LinkButton
          icon="printer"
          href={day() === null ? `/rules/${id()}/print` : `/rules/${id()}/print?on=${day()}`}
        >
          {t('rules.print')}
        </LinkButton>
        <Show when={all().length > 0}>
          <AmendmentsFile set={props.set} />
        </Show>
      </div>
      <Show when={may(client.actor(), 'rules.edit')}>
        <SetPresiding set={props.set} />
      </Show>
    </>
  );
}

function ArticleRow(props: { set: string; article: ShownArticle; open: number }): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <ListRow
      title={articleTitle(props.article, locale())}
      detail={
        <span class="rules-text">
          <LocalText text={props.article.text} />
        </span>
      }
      href={`/rules/${props.set}/articles/${props.article.article}`}
      trail={
        <Show when={props.open > 0}>
          <Tag tone="amber">{t('rules.amendment.count', { n: props.open })}</Tag>
        </Show>
      }
      chevron
    />
  );
}

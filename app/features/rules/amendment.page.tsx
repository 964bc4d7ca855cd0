import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isStateCode } from '#shared/access/seats.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isChangeable, isOpen, isOutdated } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { AmendmentDifference } from './amendment-difference.tsx';
import { AmendmentFacts } from './amendment-facts.tsx';
import { AmendmentPresiding } from './amendment-presiding.tsx';
import { AmendmentRow } from './amendment-row.tsx';
import { articleTitle } from './article-title.ts';
import { useLanguagesLeft } from './languages-left.tsx';
import { OfPart, OfSet } from './of-set.tsx';
import { PositionPart } from './position-part.tsx';
import { PositionsTable } from './positions-table.tsx';
import { useBindingVote } from './use-binding-vote.ts';
import { useOwnDelegation } from './use-rules.ts';
import './rules.css';

/** One amendment: what it changes word by word, whose it is, and where every delegation stands. */
export default function AmendmentPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; amendment: string }>();
  return (
    <Show when={`${params.set} ${params.amendment}`} keyed>
      {(_address) => (
        <OfSet id={params.set}>
          {(set) => (
            <OfPart
              set={params.set}
              collection={amendments}
              id={params.amendment}
              title={t('rules.things.amendment')}
            >
              {(amendment) => <Whole set={set()} amendment={amendment()} />}
            </OfPart>
          )}
        </OfSet>
      )}
    </Show>
  );
}

function Whole(props: { set: Doc<RuleSet>; amendment: Doc<Amendment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const mine = useOwnDelegation();
  const body = () => props.amendment.body;
  const article = createMemo(() => {
    const id = body().article;
    return id === null ? null : client.replica.one(articles, id);
  });
  const title = () => {
    const known = article();
    if (known !== null) return articleTitle(known.body, locale());
    return body().kind === 'add'
      ? articleTitle({ number: body().number ?? '', title: body().title ?? {} }, locale())
      : t('rules.things.article');
  };
  const isBehind = () => isOpen(body().state) && isOutdated(body(), article()?.body ?? null);
  const isMine = () => body().authors[0] === mine() && body().consolidates.length === 0;
  return (
    <>
      <PageHeader
        back={{
          href:
            body().article === null
              ? `/rules/${props.set.id}`
              : `/rules/${props.set.id}/articles/${body().article}`,
          label: t(body().article === null ? 'rules.things.set' : 'rules.things.article'),
        }}
        kicker={`${t(`rules.kind.${body().kind}`)} · ${t(`rules.state.${body().state}`)}`}
        title={title()}
      />
      <Show when={isBehind()}>
        <Banner tone="decide" icon="triangle-alert" fact={t('rules.amendment.outdated')}>
          {t('rules.amendment.outdated_more')}
        </Banner>
      </Show>
      <SectionHeader kind="band" title={t('rules.amendment.difference')} />
      <div class="block">
        <AmendmentDifference amendment={body()} before={body().before} />
      </div>
      <Left set={props.set.id} amendment={props.amendment} article={article()?.body ?? null} />
      <Show when={body().reason}>
        {(reason) => (
          <>
            <SectionHeader kind="band" title={t('rules.fields.reason')} />
            <p class="block rules-text">
              <LocalText text={reason()} />
            </p>
          </>
        )}
      </Show>
      <AmendmentFacts set={props.set} amendment={props.amendment} />
      <Sources set={props.set.id} amendment={body()} />
      <PositionsTable amendment={props.amendment} />
      <Show when={isOpen(body().state) && mine()}>
        {(delegation) => (
          <Show when={isStateCode(delegation())}>
            <PositionPart set={props.set.id} amendment={props.amendment} delegation={delegation()} />
          </Show>
        )}
      </Show>
      <Show when={isMine() && isOpen(body().state)}>
        <OwnActs set={props.set.id} amendment={props.amendment} />
      </Show>
      <Show when={isOpen(body().state) && may(client.actor(), 'rules.edit')}>
        <AmendmentPresiding set={props.set} amendment={props.amendment} />
      </Show>
    </>
  );
}

/** The languages in which the article goes on saying what it said, whatever is decided of the others. */
function Left(props: { set: string; amendment: Doc<Amendment>; article: Article | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const left = useLanguagesLeft();
  const body = () => props.amendment.body;
  const isCompletable = () =>
    isOpen(body().state) && body().state !== 'submitted' && may(client.actor(), 'rules.edit');
  return (
    <Show when={left(body(), isOpen(body().state) ? (props.article ?? body().before) : body().before)}>
      {(languages) => (
        <Show
          when={isOpen(body().state) && body().isSameElsewhere !== true}
          fallback={
            <p class="block quiet">
              {t('validation.corrections.old_languages', { languages: languages() })}{' '}
              {body().isSameElsewhere === true ? t('deciding.left_confirmed') : null}
            </p>
          }
        >
          <Banner
            tone="decide"
            icon="languages"
            fact={t('validation.corrections.old_languages', { languages: languages() })}
            action={
              <Show when={isCompletable()}>
                <LinkButton
                  kind="text"
                  href={`/rules/${props.set}/articles/${body().article}/consolidate?of=${props.amendment.id}`}
                >
                  {t('deciding.complete')}
                </LinkButton>
              </Show>
            }
          >
            {t('deciding.left_more')}
          </Banner>
        </Show>
      )}
    </Show>
  );
}

/** The amendments that one brings together, or the one into which it went. */
function Sources(props: { set: string; amendment: Amendment }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const linked = createMemo(() =>
    [
      ...props.amendment.consolidates,
      ...(props.amendment.into === null ? [] : [props.amendment.into.amendment]),
    ].flatMap((id) => client.replica.one(amendments, id) ?? []),
  );
  return (
    <Show when={linked().length > 0}>
      <SectionHeader
        kind="band"
        title={t(props.amendment.into === null ? 'rules.fields.consolidates' : 'rules.fields.into')}
      />
      <List>
        <For each={linked()}>{(each) => <AmendmentRow set={props.set} amendment={each} />}</For>
      </List>
    </Show>
  );
}

function OwnActs(props: { set: string; amendment: Doc<Amendment> }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const voted = useBindingVote(() => ({ kind: 'amendment', id: props.amendment.id }));
  const withdraw = () =>
    done.run(
      act('amendments.withdraw', { amendment: props.amendment.id, set: props.set }),
      props.amendment.id,
    );
  return (
    <>
      {done.notice()}
      <div class="block button-row no-print">
        <Show when={isChangeable(props.amendment.body.state) && voted() !== 'carried'}>
          <LinkButton
            icon="pencil"
            label={t('rules.amendment.edit')}
            href={`/rules/${props.set}/amendments/${props.amendment.id}/edit`}
          />
        </Show>
        <Show when={voted() === null}>
          <AskedButton
            act="amendments.withdraw"
            icon="undo-2"
            label={t('rules.amendment.withdraw')}
            title={t('rules.amendment.withdraw_title')}
            onYes={withdraw}
          >
            {t('rules.confirm.withdraw')}
          </AskedButton>
        </Show>
      </div>
      <Show when={voted() !== null}>
        <p class="block quiet">{t('errors.ballots.vote_settles')}</p>
      </Show>
    </>
  );
}

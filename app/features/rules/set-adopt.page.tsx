import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { lostArticle } from '#shared/ballots/text-votes.rules.ts';
import { textVotes } from '#shared/ballots/text-votes.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { articles, type RuleSet, ruleSets } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { DecisionFields, useDecidedDay, useTaken } from './decision-fields.tsx';
import { OfSet } from './of-set.tsx';
import { Undecided } from './undecided.tsx';
import { useParameterFacts } from './use-parameter-facts.ts';
import './rules.css';

/** Records by which decision of which meeting a set was adopted. */
export default function SetAdoptPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={params.set} keyed>
        {(id) => <OfSet id={id}>{(set) => <Open set={set()} />}</OfSet>}
      </Show>
    </Allowed>
  );
}

function Open(props: { set: Doc<RuleSet> }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.set,
    ({ stage }) => stage !== 'adopted',
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/rules/${props.set.id}`, label: t('rules.things.set') }}
          title={t('rules.set.adopt')}
          detail={t('errors.rules.already_adopted')}
        />
      }
    >
      <Form set={props.set} />
    </Show>
  );
}

function Form(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const set = props.set.id;
  const taken = useTaken(true);
  const dayOf = useDecidedDay();
  const factsOf = useParameterFacts();
  const texts = createMemo(() => client.replica.within(articles, set));
  const hash = createMemo(() => hashOfDraft({ articles: texts(), parameters: props.set.body.parameters }));
  /** An article that the room voted down: the set is not adopted with it. */
  const lost = createMemo(() => {
    const found = lostArticle(
      client.replica.within(textVotes, set),
      (id) => client.replica.one(articles, id)?.body ?? null,
    );
    return found === null ? null : client.replica.one(articles, found.article);
  });
  /** What was on the screen when it was read: whatever comes in later must be read first. */
  const [read, setRead] = createSignal(untrack(hash));
  const edit = createEdit({
    collection: ruleSets,
    begun: props.set,
    acts: ['rules.adopt'],
    prefix: 'rst',
    field: 'adopt',
    type: (body: Partial<RuleSet> | null) => ({
      meeting: body?.adoption?.meeting ?? '',
      decision: body?.adoption?.decision ?? '',
      document: body?.adoption?.document ?? '',
      on: body?.adoption?.on ?? '',
    }),
    toArgs: (typed) => ({ ...typed, document: typed.document.trim() }),
    need: {
      meeting: 'rules.need.meeting',
      decision: 'rules.need.decision',
      document: 'rules.need.document',
      on: 'rules.need.day',
    },
    fromArgs: (args) => ({ adoption: args as unknown as NonNullable<RuleSet['adoption']> }),
    edit: ({ wished }) => act('rules.adopt', { set, ...wished, seen: read() }),
    to: `/rules/${set}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/rules/${set}`, label: t('rules.things.set') }}
      title={t('rules.set.adopt')}
      detail={taken().length === 0 ? t('rules.set.no_decisions') : undefined}
      question="rules.adopt"
      save={t('rules.set.adopt')}
    >
      <Undecided set={set} />
      <Show when={lost()}>
        {(article) => (
          <Banner
            tone="decide"
            icon="triangle-alert"
            fact={t('errors.ballots.article_lost')}
            action={
              <LinkButton kind="text" href={`/rules/${set}/articles/${article().id}`}>
                {articleTitle(article().body, locale())}
              </LinkButton>
            }
          />
        )}
      </Show>
      <DecisionFields
        fields={{
          meeting: { ...edit.bind('meeting'), optional: undefined },
          decision: { ...edit.bind('decision'), optional: undefined },
        }}
        typed={edit.typed()}
        taken={taken()}
        onChange={(change) => edit.type({ ...change, ...dayOf(change.decision) })}
      />
      <TextField {...edit.bind('document')} optional={undefined} />
      <DayField {...edit.bind('on')} optional={undefined} />
      <Show when={hash() !== read()}>
        <Banner tone="act" icon="triangle-alert" fact={t('rules.set.changed_since')}>
          {t('rules.set.changed_since_more')}
        </Banner>
        <div class="block">
          <Button onClick={() => setRead(hash())}>{t('rules.set.read_again')}</Button>
        </div>
      </Show>
      <Show when={factsOf(props.set.body.parameters).length > 0}>
        <SectionHeader kind="band" title={t('rules.parameters.title')} />
        <FactList facts={factsOf(props.set.body.parameters)} />
      </Show>
      <SectionHeader kind="band" title={t('rules.set.text_adopted')} aside={draftArticles(texts()).length} />
      <For each={draftArticles(texts())}>
        {(article) => (
          <div class="block">
            <p>
              <strong>{articleTitle(article, locale())}</strong>
            </p>
            <p class="rules-text">
              <LocalText text={article.text} />
            </p>
          </div>
        )}
      </For>
    </EditPage>
  );
}

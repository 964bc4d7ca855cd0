import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inVotingOrder, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { OfPart, OfSet } from './of-set.tsx';
import { useAmendments, useDelegationWords } from './use-rules.ts';
import './rules.css';

/** One text from several amendments to an article: each keeps its own. */
export default function ConsolidatePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; article: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={`${params.set} ${params.article}`} keyed>
        {(_address) => (
          <OfSet id={params.set}>
            {() => (
              <OfPart
                set={params.set}
                collection={articles}
                id={params.article}
                title={t('rules.things.article')}
              >
                {(article) => <Open set={params.set} article={article()} />}
              </OfPart>
            )}
          </OfSet>
        )}
      </Show>
    </Allowed>
  );
}

/** Amendments to an article that may be put together, in the order in which they would be voted. */
function useMergeable(set: string, article: string): () => readonly Doc<Amendment>[] {
  const all = useAmendments(() => set);
  return createMemo(() =>
    inVotingOrder(
      all().filter(
        ({ body }) =>
          body.kind !== 'add' && body.article === article && isOpen(body.state) && body.state !== 'submitted',
      ),
    ),
  );
}

function Open(props: { set: string; article: Doc<Article> }): JSX.Element {
  const { t, locale } = useI18n();
  const open = useMergeable(props.set, props.article.id);
  // What is put together is open no more: the page stays until that is saved.
  const isWhole = createMemo<boolean>((before) => before || open().length >= 2, false);
  return (
    <Show
      when={isWhole()}
      fallback={
        <>
          <PageHeader
            back={backTo(props, t)}
            title={t('rules.consolidate.title')}
            detail={articleTitle(props.article.body, locale())}
          />
          <List>
            <ListRow note title={t('rules.consolidate.too_few')} />
          </List>
        </>
      }
    >
      <Form {...props} />
    </Show>
  );
}

const backTo = ({ set, article }: { set: string; article: Doc<Article> }, t: Translate) => ({
  href: `/rules/${set}/articles/${article.id}`,
  label: t('rules.things.article'),
});

function Form(props: { set: string; article: Doc<Article> }): JSX.Element {
  const { t, locale } = useI18n();
  const { set, article } = props;
  const name = useDelegationWords();
  const open = useMergeable(set, article.id);
  const edit = createEdit({
    collection: amendments,
    begun: null,
    under: article.id,
    acts: ['amendments.consolidate'],
    prefix: 'amd',
    field: 'consolidate',
    type: (body: Partial<Amendment> | null) => ({
      consolidates: body?.consolidates ?? open().map(({ id }) => id),
      title: typedOf(body?.title ?? article.body.title),
      text: typedOf(body?.text ?? article.body.text),
      reason: typedOf(body?.reason),
    }),
    toArgs: ({ consolidates, title, text, reason }) => ({
      of: consolidates,
      ...{ title: textOf(title), text: textOf(text), number: null, reason: textOf(reason) },
    }),
    need: { title: 'rules.need.title', text: 'rules.need.text' },
    check: ({ consolidates }) => ({
      consolidates: consolidates.length < 2 ? t('rules.need.several') : null,
    }),
    fromArgs: ({ of, ...args }) => ({ ...args, consolidates: of }) as unknown as Partial<Amendment>,
    add: ({ id, wished }) => act('amendments.consolidate', { amendment: id, set, ...wished }),
    to: (id) => `/rules/${set}/amendments/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={backTo(props, t)}
      title={t('rules.consolidate.title')}
      detail={articleTitle(article.body, locale())}
      question="amendments.consolidate"
      save={t('rules.consolidate.save')}
    >
      <CheckList
        {...edit.bind('consolidates')}
        optional={undefined}
        values={edit.typed().consolidates}
        options={open().map(({ id, body }) => ({
          value: id,
          label: `${body.authors.map(name).join(', ')} · ${t(`rules.kind.${body.kind}`)}`,
        }))}
        onChange={(consolidates) => edit.type({ consolidates })}
      />
      <For each={open().filter(({ id }) => edit.typed().consolidates.includes(id))}>
        {({ body }) => (
          <>
            <SectionHeader kind="band" level={3} title={body.authors.map(name).join(', ')} />
            <div class="block">
              <Show when={body.text} fallback={<p class="quiet">{t('rules.amendment.deletes')}</p>}>
                <WordChanges before={article.body.text} after={body.text} same={t('rules.same_text')} />
              </Show>
            </div>
          </>
        )}
      </For>
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('text')} long />
      <TextInputs {...edit.bind('reason')} long />
    </EditPage>
  );
}

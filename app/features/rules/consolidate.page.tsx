import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { inVotingOrder, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import { articleTitle, BEGINNING } from './article-title.ts';
import { OfPart, OfSet } from './of-set.tsx';
import { useAmendments, useDelegationWords } from './use-rules.ts';
import './rules.css';

/** One text from several amendments to an article, or to one place between two: each keeps its own. */
export default function ConsolidatePage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; article?: string; after?: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={`${params.set} ${params.article ?? ''} ${params.after ?? ''}`} keyed>
        {(_address) => (
          <OfSet id={params.set}>
            {() => (
              <Show
                when={params.article}
                fallback={
                  <Open
                    set={params.set}
                    article={null}
                    after={params.after === undefined || params.after === BEGINNING ? null : params.after}
                  />
                }
              >
                {(id) => (
                  <OfPart set={params.set} collection={articles} id={id()} title={t('rules.things.article')}>
                    {(article) => <Open set={params.set} article={article()} after={null} />}
                  </OfPart>
                )}
              </Show>
            )}
          </OfSet>
        )}
      </Show>
    </Allowed>
  );
}

type Becomes = 'replace' | 'delete';
interface Of {
  readonly set: string;
  /** Null where articles are to be added. */
  readonly article: Doc<Article> | null;
  readonly after: string | null;
}

/** Amendments that may be put together, in the order in which they would be voted. */
function useMergeable({ set, article, after }: Of): () => readonly Doc<Amendment>[] {
  const all = useAmendments(() => set);
  const isAbout = ({ kind, ...body }: Amendment) =>
    article === null ? kind === 'add' && body.after === after : kind !== 'add' && body.article === article.id;
  return createMemo(() =>
    inVotingOrder(
      all().filter(({ body }) => isAbout(body) && isOpen(body.state) && body.state !== 'submitted'),
    ),
  );
}

function Open(props: Of): JSX.Element {
  const { t, locale } = useI18n();
  const open = useMergeable(props);
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
            detail={props.article === null ? undefined : articleTitle(props.article.body, locale())}
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

const backTo = ({ set, article }: Of, t: Translate) => ({
  href: article === null ? `/rules/${set}` : `/rules/${set}/articles/${article.id}`,
  label: t(article === null ? 'rules.things.set' : 'rules.things.article'),
});

function Form(props: Of): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { set, article, after } = props;
  const name = useDelegationWords();
  const open = useMergeable(props);
  /** Where articles are to be added, the first proposal is begun with: the others stand below it. */
  const first = untrack(open)[0]?.body;
  const begun = article === null ? first : article.body;
  const isDeletedByAll = article !== null && untrack(open).every(({ body }) => body.kind === 'delete');
  const edit = createEdit({
    collection: amendments,
    begun: null,
    under: article?.id ?? `${set}/${after ?? BEGINNING}`,
    acts: ['amendments.consolidate'],
    prefix: 'amd',
    field: 'consolidate',
    type: (body: Partial<Amendment> | null) => ({
      consolidates: body?.consolidates ?? open().map(({ id }) => id),
      kind: (body === null ? isDeletedByAll : body.text === null) ? ('delete' as Becomes) : 'replace',
      number: body?.number ?? (article === null ? (first?.number ?? '') : ''),
      title: typedOf(body?.title ?? begun?.title),
      text: typedOf(body?.text ?? begun?.text),
      reason: typedOf(body?.reason),
    }),
    toArgs: ({ consolidates, kind, number, title, text, reason }) => ({
      of: consolidates,
      title: kind === 'delete' ? null : textOf(title),
      text: kind === 'delete' ? null : textOf(text),
      number: article === null ? orNull(number) : null,
      reason: textOf(reason),
    }),
    need: ({ kind }) => ({
      ...(kind === 'delete' ? {} : { title: 'rules.need.title' as const, text: 'rules.need.text' as const }),
      ...(article === null ? { number: 'rules.need.number' as const } : {}),
    }),
    check: ({ consolidates }) => ({
      consolidates: consolidates.length < 2 ? t('rules.need.several') : null,
    }),
    fromArgs: ({ of, ...args }) => ({ ...args, consolidates: of }) as unknown as Partial<Amendment>,
    add: ({ id, wished }) => act('amendments.consolidate', { amendment: id, set, ...wished }),
    to: (id) => `/rules/${set}/amendments/${id}`,
  });
  const place = () => {
    if (article !== null) return articleTitle(article.body, locale());
    const before = after === null ? null : client.replica.one(articles, after);
    return before === null
      ? t('rules.amendment.at_beginning')
      : t('rules.amendment.after', { title: articleTitle(before.body, locale()) });
  };
  return (
    <EditPage
      edit={edit}
      back={backTo(props, t)}
      title={t('rules.consolidate.title')}
      detail={place()}
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
                <Show
                  when={article}
                  fallback={
                    <>
                      <p>
                        <strong>
                          {articleTitle({ number: body.number ?? '', title: body.title ?? {} }, locale())}
                        </strong>
                      </p>
                      <p class="rules-text">
                        <LocalText text={body.text} />
                      </p>
                    </>
                  }
                >
                  {(now) => (
                    <WordChanges before={now().body.text} after={body.text} same={t('rules.same_text')} />
                  )}
                </Show>
              </Show>
            </div>
          </>
        )}
      </For>
      <Show when={article !== null}>
        <RadioList
          {...edit.bind('kind')}
          optional={undefined}
          options={(['replace', 'delete'] as const).map((value) => ({
            value,
            label: t(`rules.kind.${value}`),
          }))}
          onChange={(kind) => edit.type({ kind: kind as Becomes })}
        />
      </Show>
      <Show when={article === null}>
        <TextField {...edit.bind('number')} width="code" />
      </Show>
      <Show when={edit.typed().kind !== 'delete'}>
        <TextInputs {...edit.bind('title')} />
        <TextInputs {...edit.bind('text')} long />
      </Show>
      <TextInputs {...edit.bind('reason')} long />
    </EditPage>
  );
}

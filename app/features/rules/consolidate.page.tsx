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
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { authorsOf, changesNothing, inVotingOrder, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendmentPositions, amendments } from '#shared/rules/amendments.schemas.ts';
import { type Article, articles } from '#shared/rules/rules.schemas.ts';
import { articleTitle, BEGINNING } from './article-title.ts';
import { LeftAsTyped } from './languages-left.tsx';
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
  const isWhole = createMemo<boolean>((before) => before || open().length > 0, false);
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
  const query = useQuery<{ of?: string }>();
  const open = useMergeable(props);
  /** Where articles are to be added, the first proposal is begun with: the others stand below it. */
  const first = untrack(open)[0]?.body;
  const begun = article === null ? first : article.body;
  /** One that the address names is begun with, so that its languages can be completed. */
  const alone = untrack(open).find(({ id }) => id === query.of);
  const isDeletedByAll = article !== null && untrack(open).every(({ body }) => body.kind === 'delete');
  const edit = createEdit({
    collection: amendments,
    begun: null,
    under: article?.id ?? `${set}/${after ?? BEGINNING}`,
    acts: ['amendments.consolidate'],
    prefix: 'amd',
    field: 'consolidate',
    type: (body: Partial<Amendment> | null) => ({
      consolidates: body?.consolidates ?? (alone === undefined ? [] : [alone.id]),
      kind: (body === null ? isDeletedByAll : body.text === null) ? ('delete' as Becomes) : 'replace',
      number: body?.number ?? (article === null ? (first?.number ?? '') : ''),
      title: typedOf(body?.title ?? { ...begun?.title, ...alone?.body.title }),
      text: typedOf(body?.text ?? { ...begun?.text, ...alone?.body.text }),
      isSameElsewhere: body?.isSameElsewhere === true ? ['yes'] : [],
      reason: typedOf(body?.reason),
    }),
    toArgs: ({ consolidates, kind, number, title, text, isSameElsewhere, reason }) => ({
      of: consolidates,
      title: kind === 'delete' ? null : textOf(title),
      text: kind === 'delete' ? null : textOf(text),
      number: article === null ? orNull(number) : null,
      isSameElsewhere: isSameElsewhere.length > 0,
      reason: textOf(reason),
    }),
    need: ({ kind }) => ({
      ...(kind === 'delete' ? {} : { title: 'rules.need.title' as const, text: 'rules.need.text' as const }),
      ...(article === null ? { number: 'rules.need.number' as const } : {}),
    }),
    check: ({ consolidates, kind, title, text, ...typed }) => {
      const wished = { title: textOf(title), text: textOf(text) };
      const [only, other] = open().filter(({ id }) => consolidates.includes(id));
      const isSame = kind === 'replace' && changesNothing(wished, article?.body ?? null);
      const isAlone =
        only !== undefined &&
        other === undefined &&
        (kind === 'delete') === (only.body.kind === 'delete') &&
        typed.isSameElsewhere.length === 0 &&
        (kind === 'delete' || isSameJson(wished, { title: only.body.title, text: only.body.text }));
      return {
        consolidates:
          only === undefined ? t('rules.need.several') : isAlone && !isSame ? t('deciding.alone') : null,
        text: isSame ? t('deciding.same') : null,
      };
    },
    fromArgs: ({ of, ...args }) => ({ ...args, consolidates: of }) as unknown as Partial<Amendment>,
    add: ({ id, wished }) => act('amendments.consolidate', { amendment: id, set, ...wished }),
    to: (id) => `/rules/${set}/amendments/${id}`,
  });
  const wordsOf = ({ title, text }: Pick<Amendment, 'title' | 'text'>) => ({
    title: typedOf({ ...begun?.title, ...title }),
    text: typedOf({ ...begun?.text, ...text }),
  });
  const stands = (words: object) =>
    isSameJson({ title: edit.typed().title, text: edit.typed().text }, words as JsonObject);
  /** Nothing of one's own would be lost: the form has the words of the article, or of one of the amendments. */
  const isUntouched = () =>
    [{ title: null, text: null }, ...open().map(({ body }) => body)].some((each) => stands(wordsOf(each)));
  const numberOf = ({ body }: Doc<Amendment>) => (body.number === null ? {} : { number: body.number });
  const authors = (each: Doc<Amendment>) =>
    authorsOf(each, client.replica.within(amendmentPositions, each.id)).map(name).join(', ');
  /** All of them, so that they can be compared before one is ticked; of one that is completed, only what it is made of. */
  const shown = () =>
    alone === undefined ? open() : open().filter(({ id }) => edit.typed().consolidates.includes(id));
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
      title={t(alone === undefined ? 'rules.consolidate.title' : 'deciding.complete')}
      detail={place()}
      question="amendments.consolidate"
      save={t('rules.consolidate.save')}
    >
      <CheckList
        {...edit.bind('consolidates')}
        optional={undefined}
        values={edit.typed().consolidates}
        // By its number one is known from another of the same authors, here and below.
        options={open().map((each, at) => ({
          value: each.id,
          label: `${at + 1}. ${authors(each)} · ${t(`rules.kind.${each.body.kind}`)}`,
        }))}
        onChange={(consolidates) => edit.type({ consolidates })}
      />
      <For each={shown()}>
        {(each) => (
          <>
            <SectionHeader kind="band" level={3} title={`${open().indexOf(each) + 1}. ${authors(each)}`} />
            <div class="block">
              <Show when={each.body.text} fallback={<p class="quiet">{t('rules.amendment.deletes')}</p>}>
                <Show
                  when={article}
                  fallback={
                    <>
                      <p>
                        <strong>
                          {articleTitle(
                            { number: each.body.number ?? '', title: each.body.title ?? {} },
                            locale(),
                          )}
                        </strong>
                      </p>
                      <p class="rules-text">
                        <LocalText text={each.body.text} />
                      </p>
                    </>
                  }
                >
                  {(now) => (
                    <WordChanges
                      before={now().body.text}
                      after={each.body.text}
                      same={t('rules.same_text')}
                    />
                  )}
                </Show>
              </Show>
            </div>
            <Show
              when={
                each.body.text !== null &&
                edit.typed().kind !== 'delete' &&
                isUntouched() &&
                !stands(wordsOf(each.body))
              }
            >
              <div class="block button-row">
                <Button kind="text" onClick={() => edit.type({ ...wordsOf(each.body), ...numberOf(each) })}>
                  {t('deciding.take_text')}
                  <span class="unseen">: {authors(each)}</span>
                </Button>
              </div>
            </Show>
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
        <LeftAsTyped
          amendment={{
            kind: article === null ? 'add' : 'replace',
            ...{ title: textOf(edit.typed().title), text: textOf(edit.typed().text) },
          }}
          stands={article?.body ?? null}
          field={edit.bind('isSameElsewhere')}
          onChange={(isSameElsewhere) => edit.type({ isSameElsewhere })}
        />
      </Show>
      <TextInputs {...edit.bind('reason')} long />
    </EditPage>
  );
}

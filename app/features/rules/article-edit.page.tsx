import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { draftArticles, orderAfter } from '#shared/rules/rules.rules.ts';
import { type Article, articles, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { OfPart, OfSet } from './of-set.tsx';

/** Drafts an article, or changes one, while the set is a draft. */
export default function ArticleEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; article?: string }>();
  return (
    <Allowed to="rules.edit" back={`/rules/${params.set}`} says={t('rules.who_edits')}>
      <Show when={`${params.set} ${params.article ?? ''}`} keyed>
        {(_address) => (
          <OfSet id={params.set}>
            {(set) => (
              <Show when={set().body.stage !== 'adopted'} fallback={<Settled set={params.set} />}>
                <Show when={params.article} fallback={<Form set={set()} begun={null} />}>
                  {(id) => (
                    <OfPart
                      set={params.set}
                      collection={articles}
                      id={id()}
                      title={t('rules.things.article')}
                    >
                      {(article) => <Form set={set()} begun={article()} />}
                    </OfPart>
                  )}
                </Show>
              </Show>
            )}
          </OfSet>
        )}
      </Show>
    </Allowed>
  );
}

function Settled(props: { set: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: `/rules/${props.set}`, label: t('rules.things.set') }}
      title={t('rules.things.article')}
      detail={t('errors.rules.already_adopted')}
    />
  );
}

const about = typedFields({ number: field.line, title: field.text, text: field.text });

function Form(props: { set: Doc<RuleSet>; begun: Doc<Article> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const set = props.set.id;
  const known = client.replica.within(articles, set);
  const others = createMemo(() =>
    draftArticles(client.replica.within(articles, set)).filter(({ article }) => article !== begun?.id),
  );
  const last = draftArticles(known).at(-1)?.article ?? '';
  const edit = createEdit({
    collection: articles,
    begun,
    ...(begun === null ? { under: set } : {}),
    acts: [begun === null ? 'articles.add' : 'articles.edit'],
    prefix: 'art',
    field: 'article',
    type: (body) => ({ ...about.type(body), after: begun === null ? last : '' }),
    toArgs: ({ after: _, ...typed }) => about.toArgs(typed),
    need: { number: 'rules.need.number', title: 'rules.need.title', text: 'rules.need.text' },
    add: ({ id, wished, typed }) => {
      const order = orderAfter(client.replica.within(articles, set), typed.after || null);
      return act('articles.add', { article: id, set, ...wished, order });
    },
    edit: ({ id, fields }) => (isEmpty(fields) ? [] : act('articles.edit', { article: id, set, ...fields })),
    ...(begun === null ? {} : { remove: (id: string) => act('articles.remove', { article: id, set }) }),
    afterRemoval: `/rules/${set}`,
    to: (id) => `/rules/${set}/articles/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/rules/${set}`, label: t('rules.things.set') }}
      title={t(edit.isNew ? 'rules.article.add' : 'rules.article.edit')}
      thing={begun === null ? undefined : articleTitle(begun.body, locale())}
    >
      <TextField {...edit.bind('number')} optional={undefined} width="code" />
      <Show when={edit.isNew}>
        <SelectField
          id="article-after"
          label={t('rules.fields.after')}
          value={edit.typed().after}
          blank={t('rules.amendment.at_beginning')}
          options={others().map((each) => ({ value: each.article, label: articleTitle(each, locale()) }))}
          onChange={(after) => edit.type({ after })}
        />
      </Show>
      <TextInputs {...edit.bind('title')} />
      <TextInputs {...edit.bind('text')} long />
    </EditPage>
  );
}

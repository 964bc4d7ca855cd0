import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { changesNothing, isChangeable } from '#shared/rules/amendments.rules.ts';
import { type Amendment, type AmendmentKind, amendments } from '#shared/rules/amendments.schemas.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { type Article, articles, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import { LeftAsTyped } from './languages-left.tsx';
import { OfPart, OfSet } from './of-set.tsx';
import { useOwnDelegation } from './use-rules.ts';
import './rules.css';

/** Proposes an amendment of one's delegation, without a network too, or changes it until it is discussed. */
export default function AmendmentEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ set: string; article?: string; amendment?: string }>();
  const mine = useOwnDelegation();
  return (
    <Allowed to={mine() !== null} back={`/rules/${params.set}`} says={t('rules.who_proposes')}>
      <Show when={`${params.set} ${params.article ?? ''} ${params.amendment ?? ''}`} keyed>
        {(_address) => (
          <OfSet id={params.set}>
            {(set) => <Of set={set()} article={params.article} amendment={params.amendment} />}
          </OfSet>
        )}
      </Show>
    </Allowed>
  );
}

function Of(props: {
  set: Doc<RuleSet>;
  article: string | undefined;
  amendment: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const title = () => t('rules.things.amendment');
  const articleOf = (id: string | null) => (id === null ? null : client.replica.one(articles, id));
  return (
    <Show
      when={props.amendment}
      fallback={
        <Show when={props.article} fallback={<Form set={props.set} article={null} begun={null} />}>
          {(id) => (
            <OfPart set={props.set.id} collection={articles} id={id()} title={title()}>
              {(article) => <Form set={props.set} article={article()} begun={null} />}
            </OfPart>
          )}
        </Show>
      }
    >
      {(id) => (
        <OfPart set={props.set.id} collection={amendments} id={id()} title={title()}>
          {(amendment) => (
            <Own set={props.set} article={articleOf(amendment().body.article)} amendment={amendment()} />
          )}
        </OfPart>
      )}
    </Show>
  );
}

/** Of one's own delegation, while its words may still change. */
function Own(props: {
  set: Doc<RuleSet>;
  article: Doc<Article> | null;
  amendment: Doc<Amendment>;
}): JSX.Element {
  const { t } = useI18n();
  const mine = useOwnDelegation();
  const body = () => props.amendment.body;
  const why = createMemo(() => {
    if (body().authors[0] !== mine() || body().consolidates.length > 0) return t('rules.not_yours');
    return isChangeable(body().state) ? null : t('errors.rules.amendment_settled');
  });
  return (
    <Show when={why()} fallback={<Form set={props.set} article={props.article} begun={props.amendment} />}>
      {(detail) => (
        <PageHeader
          back={{
            href: `/rules/${props.set.id}/amendments/${props.amendment.id}`,
            label: t('rules.things.amendment'),
          }}
          title={t('rules.things.amendment')}
          detail={detail()}
        />
      )}
    </Show>
  );
}

function Form(props: {
  set: Doc<RuleSet>;
  /** Null for one to be added. */
  article: Doc<Article> | null;
  begun: Doc<Amendment> | null;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const mine = useOwnDelegation();
  const { article, begun } = props;
  const set = props.set.id;
  const { meeting } = props.set.body;
  const others = createMemo(() => draftArticles(client.replica.within(articles, set)));
  const isAdded = begun === null ? article === null : begun.body.kind === 'add';
  /** The text that is amended: as it was when the amendment was written, or as it is now. */
  const now = article === null ? null : { title: article.body.title, text: article.body.text };
  const before = begun === null ? now : begun.body.before;
  const edit = createEdit({
    collection: amendments,
    begun,
    ...(begun === null ? { under: article?.id ?? set } : {}),
    acts: [begun === null ? 'amendments.submit' : 'amendments.edit'],
    prefix: 'amd',
    field: 'amendment',
    type: (body: Partial<Amendment> | null) => ({
      kind: (isAdded ? 'add' : (body?.kind ?? 'replace')) as AmendmentKind,
      after: body?.after ?? (isAdded && begun === null ? (others().at(-1)?.article ?? '') : ''),
      number: body?.number ?? '',
      title: typedOf(body?.title ?? before?.title),
      text: typedOf(body?.text ?? before?.text),
      isSameElsewhere: body?.isSameElsewhere === true ? ['yes'] : [],
      reason: typedOf(body?.reason),
    }),
    toArgs: ({ kind, number, title, text, isSameElsewhere, reason }) => ({
      title: kind === 'delete' ? null : textOf(title),
      text: kind === 'delete' ? null : textOf(text),
      number: kind === 'add' ? orNull(number) : null,
      isSameElsewhere: isSameElsewhere.length > 0,
      reason: textOf(reason),
    }),
    need: ({ kind }) => ({
      ...(kind === 'delete' ? {} : { title: 'rules.need.title' as const, text: 'rules.need.text' as const }),
      ...(kind === 'add' ? { number: 'rules.need.number' as const } : {}),
    }),
    check: ({ kind, title, text }) => {
      const wished = { title: textOf(title), text: textOf(text) };
      return { text: kind === 'replace' && changesNothing(wished, before) ? t('deciding.same') : null };
    },
    add: ({ id, wished, typed }) =>
      act('amendments.submit', {
        ...{ amendment: id, set, meeting, delegation: mine() ?? '', kind: typed.kind },
        ...{ article: isAdded ? null : (article?.id ?? null), after: isAdded ? typed.after || null : null },
        before: isAdded ? null : now,
        ...wished,
      }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('amendments.edit', { amendment: id, set, meeting, ...fields }),
    to: (id) => `/rules/${set}/amendments/${id}`,
  });
  const kind = () => edit.typed().kind;
  return (
    <EditPage
      edit={edit}
      back={{
        href: article === null ? `/rules/${set}` : `/rules/${set}/articles/${article.id}`,
        label: t(article === null ? 'rules.things.set' : 'rules.things.article'),
      }}
      title={t(edit.isNew ? 'rules.amendment.propose' : 'rules.amendment.edit')}
      detail={article === null ? undefined : articleTitle(article.body, locale())}
      save={edit.isNew ? t('rules.amendment.submit') : t('kit.save')}
    >
      <Show when={edit.isNew && !isAdded}>
        <RadioList
          {...edit.bind('kind')}
          optional={undefined}
          options={(['replace', 'delete'] as const).map((value) => ({
            value,
            label: t(`rules.kind.${value}`),
          }))}
          onChange={(value) => edit.type({ kind: value as AmendmentKind })}
        />
      </Show>
      <Show when={isAdded && edit.isNew}>
        <SelectField
          {...edit.bind('after')}
          optional={undefined}
          blank={t('rules.amendment.at_beginning')}
          options={others().map((each) => ({ value: each.article, label: articleTitle(each, locale()) }))}
          onChange={(after) => edit.type({ after })}
        />
      </Show>
      <Show when={isAdded}>
        <TextField {...edit.bind('number')} width="code" />
      </Show>
      <Show when={kind() !== 'delete'}>
        <TextInputs {...edit.bind('title')} />
        <TextInputs {...edit.bind('text')} long />
        <LeftAsTyped
          amendment={{
            ...{ kind: kind(), title: textOf(edit.typed().title), text: textOf(edit.typed().text) },
          }}
          stands={now ?? before}
          field={edit.bind('isSameElsewhere')}
          onChange={(isSameElsewhere) => edit.type({ isSameElsewhere })}
        />
        <Show when={before}>
          {(was) => (
            <>
              <SectionHeader kind="band" title={t('rules.amendment.difference')} />
              <div class="block">
                <WordChanges
                  before={was().text}
                  after={textOf(edit.typed().text)}
                  same={t('rules.same_text')}
                />
              </div>
            </>
          )}
        </Show>
      </Show>
      <TextInputs {...edit.bind('reason')} long />
      <p class="block quiet">{t('rules.amendment.receipt_counts')}</p>
    </EditPage>
  );
}

import { useLocation, useParams, useSearchParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import type { MutateInput } from '#app/sync/make.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { firstOf } from '#shared/documents/documents.rules.ts';
import {
  type CommitteeDocument,
  documents,
  RELATIONS,
  type Relation,
} from '#shared/documents/documents.schemas.ts';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { fieldsOf, PaperFields, type TypedPaper, typePaper } from './paper-fields.tsx';
import { nameOf } from './paper-words.ts';
import './documents.css';

const TITLE = 'paper-title';

/** Registers a paper, edits one, or registers a later link of its chain: the address says which. */
export default function PaperEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id?: string }>();
  const [search] = useSearchParams<{ meeting?: string }>();
  const location = useLocation();
  const isLater = () => location.pathname.endsWith('/later');
  const paper = () => (params.id === undefined ? null : client.replica.one(documents, params.id));
  const mayEdit = () =>
    may(client.actor(), 'documents.edit') && (params.id === undefined || paper() !== null);
  return (
    <Show
      when={mayEdit()}
      fallback={
        <PageHeader
          back={{ href: '/documents', label: t('documents.register') }}
          title={t('documents.edit.not_allowed')}
        />
      }
    >
      <Show
        when={isLater() && paper()}
        keyed
        fallback={
          <Form paper={paper()} meeting={typeof search.meeting === 'string' ? search.meeting : null} />
        }
      >
        {(to) => <LaterForm to={to} />}
      </Show>
    </Show>
  );
}

function Form(props: { paper: Doc<CommitteeDocument> | null; meeting: string | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const edit = useEdit();
  const { paper, meeting } = props;
  const ids = useNewIds('doc');
  const id = paper?.id ?? ids.of();
  const begun = typePaper(paper?.body ?? null, meeting);
  const [typed, setTyped] = createSignal<TypedPaper>(begun);
  const isTitleOnly = paper !== null && paper.body.state !== 'draft';

  function mutation(): MutateInput {
    const fields = fieldsOf(typed());
    if (paper === null) {
      const year = new Date(client.now()).getFullYear();
      return {
        name: 'documents.register',
        args: { document: id, place: { kind: 'first', year }, ...fields },
      };
    }
    const changed = changedFields(fields as JsonObject, paper.body);
    const seen = { [`documents/${id}`]: paper.rev };
    const args = { document: id, fields: changed };
    return { name: 'documents.edit', args, seen };
  }

  async function save() {
    const found =
      textOf(typed().title) === null ? [{ fieldId: TITLE, message: t('documents.edit.need_title') }] : [];
    await edit.save({ found, fieldId: TITLE, to: `/documents/${id}`, mutation: mutation() });
  }

  return (
    <>
      <PageHeader
        back={
          paper === null
            ? {
                href: meeting === null ? '/documents' : `/meetings/${meeting}/papers`,
                label: t('documents.back'),
              }
            : { href: `/documents/${id}`, label: nameOf(t, paper.body) }
        }
        title={t(paper === null ? 'documents.edit.title_new' : 'documents.edit.title_change')}
        detail={paper === null ? t('documents.edit.number') : undefined}
      />
      <ErrorSummary title={t('documents.edit.problem')} errors={edit.errors()} />
      <Show
        when={!isTitleOnly}
        fallback={
          <>
            <Banner icon="info" fact={t('documents.edit.title_only')} />
            <TextInputs
              id={TITLE}
              label={t('documents.edit.name')}
              value={typed().title}
              onInput={(title) => setTyped({ ...typed(), title })}
              error={edit.errorOf(TITLE)}
            />
          </>
        }
      >
        <PaperFields
          titleId={TITLE}
          typed={typed()}
          onType={(change) => setTyped({ ...typed(), ...change })}
          error={edit.errorOf(TITLE)}
        />
      </Show>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t(paper === null ? 'documents.edit.save' : 'documents.edit.save_change')}
        </Button>
      </FooterBar>
    </>
  );
}

function LaterForm(props: { to: Doc<CommitteeDocument> }): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const { to } = props;
  const id = useNewIds('doc').of();
  const relations = RELATIONS.filter((relation) => relation === 'REV' || to.body.state !== 'withdrawn');
  const [relation, setRelation] = createSignal<Relation>('REV');
  const [typed, setTyped] = createSignal<TypedPaper>({
    ...typePaper(to.body, null),
    title: typedOf(to.body.title),
  });

  async function save() {
    const found =
      textOf(typed().title) === null ? [{ fieldId: TITLE, message: t('documents.edit.need_title') }] : [];
    const place = { kind: 'later', relation: relation(), to: to.id, first: firstOf(to) };
    await edit.save({
      found,
      fieldId: TITLE,
      to: `/documents/${id}`,
      mutation: { name: 'documents.register', args: { document: id, place, ...fieldsOf(typed()) } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: `/documents/${to.id}`, label: nameOf(t, to.body) }}
        title={t('documents.edit.title_later')}
        detail={t('documents.edit.of', { reference: nameOf(t, to.body) })}
      />
      <ErrorSummary title={t('documents.edit.problem')} errors={edit.errors()} />
      <RadioList
        id="paper-relation"
        label={t('documents.edit.relation')}
        value={relation()}
        onChange={(value) => setRelation(RELATIONS.find((each) => each === value) ?? 'REV')}
        options={relations.map((value) => ({
          value,
          label: `${t(`documents.relation.${value}`)} (${value})`,
          hint: t(`documents.relation_text.${value}`),
        }))}
      />
      <PaperFields
        titleId={TITLE}
        typed={typed()}
        onType={(change) => setTyped({ ...typed(), ...change })}
        error={edit.errorOf(TITLE)}
      />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('documents.edit.save')}
        </Button>
      </FooterBar>
    </>
  );
}

import { useLocation, useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { type CommitteeDocument, documents, type Marking } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { UnknownPaper } from './paper.page.tsx';
import { MarkingField } from './paper-fields.tsx';
import { nameOf } from './paper-words.ts';

const REASON = 'withdraw-reason';
const MARKING = 'paper-marking';

/** The two acts on a paper that need a word: why it is withdrawn, or how it is marked from now on. */
export default function PaperStepPage(): JSX.Element {
  const client = useClient();
  const location = useLocation();
  const params = useParams<{ id: string }>();
  const paper = () =>
    may(client.actor(), 'documents.edit') ? client.replica.one(documents, params.id) : null;
  return (
    <Show when={paper()} keyed fallback={<UnknownPaper />}>
      {(known) =>
        location.pathname.endsWith('/marking') ? (
          <MarkingForm paper={known} />
        ) : (
          <WithdrawForm paper={known} />
        )
      }
    </Show>
  );
}

function WithdrawForm(props: { paper: Doc<CommitteeDocument> }): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const [reason, setReason] = createSignal(typedOf(null));
  const { id, body } = props.paper;

  async function withdraw() {
    const words = textOf(reason());
    await edit.save({
      found: words === null ? [{ fieldId: REASON, message: t('documents.act.need_reason') }] : [],
      fieldId: REASON,
      to: `/documents/${id}`,
      mutation: { name: 'documents.withdraw', args: { document: id, reason: words } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: `/documents/${id}`, label: nameOf(t, body) }}
        title={t('documents.act.withdraw_title')}
        detail={t('documents.act.withdraw_text')}
      />
      <ErrorSummary title={t('documents.edit.problem')} errors={edit.errors()} />
      <TextInputs
        id={REASON}
        label={t('documents.act.reason')}
        value={reason()}
        onInput={setReason}
        error={edit.errorOf(REASON)}
        long
      />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void withdraw()}>
          {t('documents.act.withdraw')}
        </Button>
      </FooterBar>
    </>
  );
}

function MarkingForm(props: { paper: Doc<CommitteeDocument> }): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const { id, body } = props.paper;
  const [marking, setMarking] = createSignal<Marking>(body.marking);

  async function save() {
    await edit.save({
      found: [],
      fieldId: MARKING,
      to: `/documents/${id}`,
      mutation: { name: 'documents.change_marking', args: { document: id, marking: marking() } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: `/documents/${id}`, label: nameOf(t, body) }}
        title={t('documents.act.marking')}
        detail={t('acts.marking_text')}
      />
      <ErrorSummary title={t('documents.edit.problem')} errors={edit.errors()} />
      <MarkingField value={marking()} onChange={setMarking} error={edit.errorOf(MARKING)} />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('documents.act.marking_save')}
        </Button>
      </FooterBar>
    </>
  );
}

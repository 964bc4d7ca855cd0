import { useLocation } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { type CommitteeDocument, documents, type Marking } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { MarkingField } from './paper-fields.tsx';
import { usePaperPlace } from './paper-place.ts';
import { PaperToEdit } from './paper-to-edit.tsx';
import { nameOf } from './paper-words.ts';

/** The two acts on a paper that need a text or a choice: the reason for a withdrawal, or a new marking. */
export default function PaperStepPage(): JSX.Element {
  const Form = useLocation().pathname.endsWith('/marking') ? MarkingForm : WithdrawForm;
  return <PaperToEdit>{({ doc }) => <Form paper={doc} />}</PaperToEdit>;
}

function WithdrawForm(props: { paper: Doc<CommitteeDocument> }): JSX.Element {
  const { t } = useI18n();
  const { id, body } = props.paper;
  const href = usePaperPlace()().hrefOf(id);
  const edit = createEdit({
    collection: documents,
    begun: props.paper,
    acts: ['documents.withdraw'],
    prefix: 'doc',
    field: 'withdraw',
    ids: { withdrawnReason: 'withdraw-reason' },
    ...typedFields({ withdrawnReason: field.text }),
    need: { withdrawnReason: 'documents.act.need_reason' },
    edit: ({ wished }) => act('documents.withdraw', { document: id, reason: wished.withdrawnReason }),
    fromArgs: ({ reason }) => ({ withdrawnReason: reason as Text }),
    to: href,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href, label: nameOf(t, body) }}
      title={t('documents.act.withdraw_title')}
      detail={t('documents.act.withdraw_text')}
      save={t('documents.act.withdraw')}
    >
      <TextInputs {...edit.bind('withdrawnReason')} long />
    </EditPage>
  );
}

function MarkingForm(props: { paper: Doc<CommitteeDocument> }): JSX.Element {
  const { t } = useI18n();
  const { id, body } = props.paper;
  const href = usePaperPlace()().hrefOf(id);
  const edit = createEdit({
    collection: documents,
    begun: props.paper,
    acts: ['documents.change_marking'],
    prefix: 'doc',
    field: 'paper',
    ...typedFields({ marking: field.as<Marking>('amber') }),
    edit: ({ wished }) => act('documents.change_marking', { document: id, ...wished }),
    to: href,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href, label: nameOf(t, body) }}
      title={t('documents.act.marking')}
      detail={t('documents.confirm.marking_text')}
      save={t('documents.act.marking_save')}
    >
      <MarkingField {...edit.pick('marking')} />
    </EditPage>
  );
}

import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Silence, silences } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfRunning } from './silence-presiding.tsx';

/** Ends it without a result, with the reason that all delegations read. */
export default function SilenceWithdrawPage(): JSX.Element {
  return (
    <OfRunning what="silences.withdraw.title" over="silences.withdraw.over">
      {(silence) => <Form silence={silence} />}
    </OfRunning>
  );
}

function Form(props: { silence: Doc<Silence> }): JSX.Element {
  const { t } = useI18n();
  const silence = props.silence.id;
  const edit = createEdit({
    collection: silences,
    begun: null,
    under: null,
    id: silence,
    acts: ['silences.withdraw'],
    prefix: 'sil',
    field: 'withdraw',
    type: (known) => ({ reason: (known as { reason?: string } | null)?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    need: { reason: 'silences.need.reason' },
    edit: ({ wished }) => act('silences.withdraw', { silence, ...wished }),
    fromArgs: ({ reason }) => ({ reason }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/silences/${silence}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/silences/${silence}`, label: t('silences.one') }}
      title={t('silences.withdraw.title')}
      detail={<LocalText text={props.silence.body.text} />}
      intro={<p class="block">{t('silences.withdraw.text')}</p>}
      question="silences.withdraw"
      save={t('silences.withdraw.title')}
    >
      <TextArea {...edit.bind('reason')} />
    </EditPage>
  );
}

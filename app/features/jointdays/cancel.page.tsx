import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { act } from '#app/sync/acts.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { InLedDay } from './of-day.tsx';

/** Calls a day off, and says why to all who take part. */
export default function CancelPage(): JSX.Element {
  return (
    // It stays while what is written here is being kept: the day is called off at once.
    <InLedDay to={(_actor, _plan, { body }) => stageOfDay(body).canBeCancelled || body.state === 'cancelled'}>
      {(day) => <Form day={day()} />}
    </InLedDay>
  );
}

function Form(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t } = useI18n();
  const { id: day, body } = props.day;
  const edit = createEdit({
    collection: jointActionDays,
    begun: props.day,
    acts: ['jointdays.cancel_day'],
    prefix: 'jad',
    field: 'cancel',
    type: (known) => ({ reason: known?.cancelled?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: reason.trim() }),
    fromArgs: ({ reason }) => ({ cancelled: { by: '', at: 0, takenAt: null, reason: `${reason}` } }),
    need: { reason: 'jointdays.need.reason' },
    edit: ({ wished: { reason } }) => act('jointdays.cancel_day', { day, pao: body.pao, reason }),
    to: dayHref(day),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: dayHref(day), label: t('jointdays.one') }}
      title={t('jointdays.cancel.title')}
      detail={<LocalText text={body.title} />}
      question="jointdays.cancel_day"
      save={t('jointdays.cancel.title')}
    >
      <p class="block quiet">{t('jointdays.confirm.cancel.text')}</p>
      <TextArea {...edit.bind('reason')} rows={3} />
    </EditPage>
  );
}

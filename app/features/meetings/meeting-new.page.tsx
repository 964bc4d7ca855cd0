import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { COMES_ALONG } from '#shared/logistics/next-meeting.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { actsAlong, FromLastFields, type TypedNew, useFromLast } from './from-last.tsx';
import { ConditionFields, MainFields, MoreFields, meetingFaults, meetingPlan } from './meeting-fields.tsx';
import { meetingFieldsOf, typeMeeting } from './meeting-form.ts';
import './meetings.css';

const STATES = ['planned', 'to_be_confirmed'] as const;
const CERTAIN = { condition: null, decideBy: null, fallback: null };

/** The presidency calls a meeting, from nothing or from an earlier one; its agenda comes next. */
export default function MeetingNewPage(): JSX.Element {
  return (
    <Allowed to="meetings.edit" back="/meetings">
      <Form />
    </Allowed>
  );
}

function Form(): JSX.Element {
  const { t } = useI18n();
  const from = useFromLast();
  const edit = createEdit({
    ...meetingPlan,
    collection: meetings,
    begun: null,
    type: (body): TypedNew => ({ ...typeMeeting(body, deviceTimeZone()), from: '', along: COMES_ALONG }),
    toArgs: (typed) => meetingFieldsOf(typed, null),
    check: (typed) => meetingFaults(typed, t),
    add({ id, wished, typed }) {
      const state = typed.state === 'to_be_confirmed' ? typed.state : 'planned';
      const conditions = state === 'planned' ? CERTAIN : {};
      const plan = from.planOf(typed);
      const fields = plan?.meeting ?? wished;
      return [
        act('meetings.schedule', { meeting: id, ...fields, ...conditions, state }),
        ...(plan === null ? [] : actsAlong(id, plan)),
      ];
    },
    to: (id) => `/meetings/${id}/agenda`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: '/meetings', label: t('meetings.back') }}
      title={t('meetings.editing.new_meeting')}
      save={t('meetings.editing.schedule')}
    >
      <FromLastFields edit={edit} from={from} />
      <MainFields edit={edit} />
      <TextInputs {...edit.bind('city')} />
      <Disclosure title={t('meetings.editing.later')}>
        <p class="block body-2">{t('meetings.editing.later_text')}</p>
        <RadioList
          {...edit.pick('state')}
          label={t('meetings.editing.is_certain')}
          options={STATES.map((value) => ({ value, label: t(`meetings.state.${value}`) }))}
        />
        <Show when={edit.typed().state === 'to_be_confirmed'}>
          <ConditionFields edit={edit} />
        </Show>
        <MoreFields edit={edit} hasCity />
      </Disclosure>
    </EditPage>
  );
}

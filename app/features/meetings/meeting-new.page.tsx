import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { ConditionFields, MainFields, MoreFields, STARTS, useFaultWords } from './meeting-fields.tsx';
import { findFaults, meetingFieldsOf, type TypedMeeting, typeMeeting } from './meeting-form.ts';
import './meetings.css';

const STATES = ['planned', 'to_be_confirmed'] as const;

/** The presidency calls a meeting; its agenda comes next. */
export default function MeetingNewPage(): JSX.Element {
  const client = useClient();
  return (
    <Show when={may(client.actor(), 'meetings.edit')} fallback={<NotAllowed back="/meetings" />}>
      <Form />
    </Show>
  );
}

function Form(): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const faultWords = useFaultWords();
  const [typed, setTyped] = createSignal<TypedMeeting>(typeMeeting(null, deviceTimeZone()));
  const [state, setState] = createSignal<(typeof STATES)[number]>('planned');
  const onType = (change: Partial<TypedMeeting>) => setTyped({ ...typed(), ...change });
  // One meeting, however often the button is pressed.
  const meeting = useNewIds('mtg').of();

  async function save() {
    const found = faultWords(findFaults(typed()));
    const fields = meetingFieldsOf(typed(), null);
    const conditions = state() === 'planned' ? { condition: null, decideBy: null, fallback: null } : {};
    await edit.save({
      found,
      fieldId: state() === 'to_be_confirmed' && fields.condition === null ? 'meeting-condition' : STARTS,
      to: `/meetings/${meeting}/agenda`,
      mutation: {
        name: 'meetings.schedule',
        args: { meeting, ...fields, ...conditions, state: state() },
      },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: '/meetings', label: t('meetings.back') }}
        title={t('meetings.editing.new_meeting')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <MainFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <RadioList
        id="meeting-state"
        label={t('meetings.editing.is_certain')}
        value={state()}
        onChange={(value) => setState(value === 'planned' ? 'planned' : 'to_be_confirmed')}
        options={STATES.map((value) => ({ value, label: t(`meetings.state.${value}`) }))}
      />
      <Show when={state() === 'to_be_confirmed'}>
        <ConditionFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      </Show>
      <MoreFields typed={typed()} onType={onType} errorOf={edit.errorOf} />
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.editing.schedule')}
        </Button>
      </FooterBar>
    </>
  );
}

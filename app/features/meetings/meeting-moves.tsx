import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { type Act, act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { MEETING_TRANSITIONS } from '#shared/meetings/meetings.rules.ts';
import type { Meeting, MeetingState } from '#shared/meetings/meetings.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';
import type { TypedMeeting } from './meeting-form.ts';

const REASON = 'cancel-reason';

interface MovesProps {
  readonly meeting: Doc<Meeting>;
  readonly edit: Edit<TypedMeeting>;
  /** Something was typed on the page and is not saved yet. */
  readonly hasEdits: boolean;
  /** Does it, with what was typed. */
  readonly onMove: (step: Act) => unknown;
}

/** The states that may follow the meeting's own; each asks first, since everybody sees it at once. */
export function MeetingMoves(props: MovesProps): JSX.Element {
  const { t, locale } = useI18n();
  const [wanted, setWanted] = createSignal<MeetingState | null>(null);
  const targetsOf = (state: MeetingState): readonly MeetingState[] => MEETING_TRANSITIONS[state];
  const targets = () => targetsOf(props.meeting.body.state);
  const word = (state: MeetingState) => t(`meetings.state.${state}`);
  const further = (state: MeetingState) => {
    const words = targetsOf(state).map(word);
    return words.length === 0
      ? t('meetings.confirm.move.no_return')
      : t('meetings.confirm.move.may_return', {
          states: new Intl.ListFormat(languageTags[locale()]).format(words),
        });
  };
  function move(state: MeetingState) {
    setWanted(null);
    props.onMove(act('meetings.move_to', { meeting: props.meeting.id, state }));
  }
  return (
    <Show when={targets().length > 0}>
      <SectionHeader title={t('meetings.editing.move_to')} aside={word(props.meeting.body.state)} />
      <div class="block button-row">
        <For each={targets().filter((state) => state !== 'cancelled')}>
          {(state) => (
            <Button onClick={() => props.edit.check() && setWanted(state)}>
              {t(`meetings.confirm.move.act.${state}`)}
            </Button>
          )}
        </For>
        <Show when={targets().includes('cancelled')}>
          <CancelMeeting {...props} />
        </Show>
      </div>
      <Confirm
        act="meetings.move_to"
        open={wanted() !== null}
        onClose={() => setWanted(null)}
        title={t(`meetings.confirm.move.ask.${wanted() ?? 'planned'}`)}
        confirm={t(`meetings.confirm.move.act.${wanted() ?? 'planned'}`)}
        onConfirm={() => move(wanted() ?? props.meeting.body.state)}
      >
        <p>
          {t(`meetings.confirm.move.text.${wanted() ?? 'planned'}`)} <WhoSees meeting={props.meeting.id} />
        </p>
        <p>{further(wanted() ?? 'planned')}</p>
        <Show when={props.hasEdits}>
          <p>{t('meetings.confirm.move.edits')}</p>
        </Show>
      </Confirm>
    </Show>
  );
}

function WhoSees(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const count = () => client.replica.within(participants, props.meeting).length;
  return (
    <>
      {count() === 0 ? t('meetings.confirm.move.who_none') : t('meetings.confirm.move.who', { n: count() })}
    </>
  );
}

/** For good, and never without a reason. */
function CancelMeeting(props: MovesProps): JSX.Element {
  const { t, locale } = useI18n();
  const [isAsking, setIsAsking] = createSignal(false);
  const reason = () => props.edit.typed().reason;
  const [isMissing, setIsMissing] = createSignal(false);
  function cancel() {
    const words = textOf(reason());
    setIsMissing(words === null);
    if (words === null) return focusField(REASON);
    setIsAsking(false);
    props.onMove(act('meetings.cancel', { meeting: props.meeting.id, reason: words }));
  }
  return (
    <>
      <Button kind="text" icon="x" onClick={() => props.edit.check() && setIsAsking(true)}>
        {t('meetings.confirm.cancel_meeting.action')}
      </Button>
      <Confirm
        act="meetings.cancel"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('meetings.confirm.cancel_meeting.title', {
          name: readText(props.meeting.body.title, locale()).value,
        })}
        confirm={t('meetings.confirm.cancel_meeting.confirm')}
        onConfirm={cancel}
      >
        <p>
          {t('meetings.confirm.cancel_meeting.text')} <WhoSees meeting={props.meeting.id} />
        </p>
        <p>
          <strong>{t('meetings.confirm.cancel_meeting.final')}</strong>
        </p>
        <Show when={props.hasEdits}>
          <p>{t('meetings.confirm.move.edits')}</p>
        </Show>
        <TextInputs
          id={REASON}
          label={t('meetings.confirm.cancel_meeting.reason')}
          value={reason()}
          onInput={(reason) => props.edit.type({ reason })}
          error={isMissing() ? t('meetings.confirm.cancel_meeting.need_reason') : undefined}
        />
      </Confirm>
    </>
  );
}

import { RemoveButton } from '#app/kit/remove-button.tsx';
import './running.css';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { momentHint, skippedHour } from '#app/kit/moment-hint.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { type RunningStep, runningStepFields, runningSteps } from '#shared/logistics/venues.schemas.ts';
import { agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';

const WHAT = 'step-what';
const STARTS = 'step-starts-at';
const DURATION = 'step-duration';
const NO_ITEM = 'none';
const DEFAULT_MINUTES = '5';

/** Adds a step, or edits one: the same page. */
export default function RunningEditPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string; step?: string }>();
  const step = createMemo(() =>
    params.step === undefined ? null : client.replica.one(runningSteps, params.step),
  );
  return (
    <EditOf meeting={params.id} action="logistics.edit" tab="agenda">
      {(meeting) => <Form meeting={meeting} step={step()} />}
    </EditOf>
  );
}

function Form(props: { meeting: Doc<Meeting>; step: Doc<RunningStep> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('run');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.step;
  const meeting = props.meeting;
  const back = `/meetings/${meeting.id}/running`;
  const timeZone = begun?.body.timeZone ?? meeting.body.timeZone;
  const [what, setWhat] = createSignal(typedOf(begun?.body.what));
  const [who, setWho] = createSignal(typedOf(begun?.body.who));
  const [where, setWhere] = createSignal(typedOf(begun?.body.where));
  const [startsAt, setStartsAt] = createSignal(begun?.body.startsAt ?? `${meeting.body.startsOn}T08:00`);
  const [duration, setDuration] = createSignal(String(begun?.body.durationMinutes ?? DEFAULT_MINUTES));
  const [item, setItem] = createSignal(begun?.body.item ?? NO_ITEM);
  const items = createMemo(() =>
    [...client.replica.within(agendaItems, meeting.id)].sort((left, right) =>
      left.body.startsAt < right.body.startsAt ? -1 : 1,
    ),
  );

  function wished(): JsonObject {
    return {
      what: textOf(what()),
      who: textOf(who()),
      where: textOf(where()),
      durationMinutes: Number(duration()),
      item: item() === NO_ITEM ? null : item(),
    };
  }

  const moment = () => ({ t, locale: locale(), wallTime: startsAt(), timeZone });
  const startsHint = () => momentHint(moment());

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (textOf(what()) === null) found.push({ fieldId: WHAT, message: t('board.running.need_what') });
    if (startsAt() === '') found.push({ fieldId: STARTS, message: t('meetings.editing.need_start') });
    const skipped = skippedHour(moment());
    if (skipped !== null) found.push({ fieldId: STARTS, message: skipped });
    const minutes = duration().trim() === '' ? Number.NaN : Number(duration());
    if (!v.is(runningStepFields.durationMinutes, minutes))
      found.push({ fieldId: DURATION, message: t('board.running.need_duration') });
    return found;
  }

  function mutation() {
    const when = { startsAt: startsAt().slice(0, 16), timeZone };
    if (begun === null) {
      const order = client.replica
        .within(runningSteps, meeting.id)
        .reduce((last, each) => Math.max(last, each.body.order), 0);
      const added = { step: ids.of(), meeting: meeting.id, order: order + 10 };
      return { name: 'running.add', args: { ...added, ...wished(), ...when } };
    }
    const fields = changedFields(wished(), begun.body);
    const isMoved = when.startsAt !== begun.body.startsAt;
    return {
      name: 'running.edit',
      args: { step: begun.id, meeting: meeting.id, fields, ...(isMoved ? { when } : {}) },
      seen: { [`runningSteps/${begun.id}`]: begun.rev },
    };
  }

  function removal(step: string) {
    return { name: 'running.remove', args: { step, meeting: meeting.id } };
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('board.running.title') }}
        title={begun === null ? t('board.running.add') : t('board.running.edit')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <TextInputs
        id={WHAT}
        label={t('board.running.what')}
        value={what()}
        onInput={setWhat}
        error={edit.errorOf(WHAT)}
      />
      <TextField
        id={STARTS}
        type="datetime-local"
        label={t('meetings.editing.starts_at')}
        hint={startsHint()}
        value={startsAt()}
        onInput={setStartsAt}
        error={edit.errorOf(STARTS)}
      />
      <NumberField
        id={DURATION}
        label={t('meetings.editing.duration')}
        hint={t('board.running.duration_hint')}
        suffix={t('meetings.editing.minutes')}
        value={duration()}
        onInput={setDuration}
        error={edit.errorOf(DURATION)}
      />
      <TextInputs id="step-who" label={t('board.running.who')} value={who()} onInput={setWho} />
      <TextInputs id="step-where" label={t('board.running.where')} value={where()} onInput={setWhere} />
      <Show when={items().length > 0}>
        <RadioList
          id="step-item"
          label={t('board.running.item')}
          value={item()}
          onChange={setItem}
          options={[
            { value: NO_ITEM, label: t('board.running.no_item') },
            ...items().map(({ id, body }) => ({
              value: id,
              label: [body.number, readText(body.title, locale()).value].filter(Boolean).join('. '),
            })),
          ]}
        />
      </Show>
      <Show when={begun}>
        {(known) => (
          <RemoveButton
            act="running.remove"
            label={t('board.running.remove')}
            title={t('acts.remove_step.title')}
            thing={<LocalText text={known().body.what} silent />}
            text={t('acts.remove_step.text')}
            onRemove={() => edit.save({ found: [], fieldId: WHAT, to: back, mutation: removal(known().id) })}
          />
        )}
      </Show>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() =>
            void edit.save({ found: findErrors(), fieldId: STARTS, to: back, mutation: mutation() })
          }
        >
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

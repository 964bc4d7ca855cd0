import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { momentHint, skippedHour } from '#app/kit/moment-hint.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import type { MutateInput } from '#app/sync/make.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  AGENDA_KINDS,
  type AgendaItem,
  agendaFields,
  agendaItems,
  type Meeting,
} from '#shared/meetings/meetings.schemas.ts';
import { ClassField, detailsOf, PapersField, ProposerField, PurposeField } from './agenda-item-details.tsx';
import { EditOf } from './edit-frame.tsx';
import { SpeakersField } from './speakers-field.tsx';
import './meetings.css';

const TITLE = 'item-title';
const STARTS = 'item-starts-at';
const DURATION = 'item-duration';
const DEFAULT_MINUTES = '30';

/** Adds an item, or edits one: the same page. */
export default function AgendaItemEditPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string; item?: string }>();
  const item = createMemo(() =>
    params.item === undefined ? null : client.replica.one(agendaItems, params.item),
  );
  return (
    <EditOf meeting={params.id} action="meetings.edit" tab="agenda">
      {(meeting) => <Form meeting={meeting} item={item()} />}
    </EditOf>
  );
}

function Form(props: { meeting: Doc<Meeting>; item: Doc<AgendaItem> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('agi');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.item;
  const meeting = props.meeting;
  const agenda = `/meetings/${meeting.id}/agenda`;
  const back = begun === null ? agenda : `${agenda}/${begun.id}`;
  const timeZone = begun?.body.timeZone ?? meeting.body.timeZone;
  const [title, setTitle] = createSignal(typedOf(begun?.body.title));
  const [summary, setSummary] = createSignal(typedOf(begun?.body.summary));
  const [room, setRoom] = createSignal(typedOf(begun?.body.room));
  const [number, setNumber] = createSignal(begun?.body.number ?? '');
  const [kind, setKind] = createSignal<AgendaItem['kind']>(begun?.body.kind ?? 'session');
  const [startsAt, setStartsAt] = createSignal(begun?.body.startsAt ?? `${meeting.body.startsOn}T09:00`);
  const [duration, setDuration] = createSignal(String(begun?.body.durationMinutes ?? DEFAULT_MINUTES));
  const [speakers, setSpeakers] = createSignal(begun?.body.speakers ?? []);
  const [itemClass, setItemClass] = createSignal<AgendaItem['class']>(begun?.body.class ?? null);
  const [details, setDetails] = createSignal(detailsOf(begun?.body));

  function wished(): JsonObject {
    return {
      number: number().trim() === '' ? null : number().trim(),
      class: itemClass(),
      kind: kind(),
      title: textOf(title()),
      summary: textOf(summary()),
      durationMinutes: Number(duration()),
      room: textOf(room()),
      speakers: [...speakers()],
    };
  }

  const moment = () => ({ t, locale: locale(), wallTime: startsAt(), timeZone });
  const startsHint = () => momentHint(moment());

  function findErrors(): FieldError[] {
    const found: FieldError[] = [];
    if (textOf(title()) === null) found.push({ fieldId: TITLE, message: t('meetings.editing.need_title') });
    if (startsAt() === '') found.push({ fieldId: STARTS, message: t('meetings.editing.need_start') });
    const skipped = skippedHour(moment());
    if (skipped !== null) found.push({ fieldId: STARTS, message: skipped });
    if (!v.is(agendaFields.durationMinutes, Number(duration())))
      found.push({ fieldId: DURATION, message: t('meetings.editing.need_duration') });
    return found;
  }

  /** What is said of the item beside its hour and title is an act of its own. */
  function described(item: string): MutateInput[] {
    const fields = changedFields(details(), detailsOf(begun?.body));
    if (Object.keys(fields).length === 0) return [];
    const seen = begun === null ? {} : { [`agendaItems/${begun.id}`]: begun.rev };
    return [{ name: 'agenda.describe_item', args: { item, meeting: meeting.id, fields }, seen }];
  }

  function acts(): { mutation: MutateInput; also: MutateInput[] } {
    const when = { startsAt: startsAt().slice(0, 16), timeZone };
    if (begun === null) {
      const order = client.replica
        .within(agendaItems, meeting.id)
        .reduce((last, each) => Math.max(last, each.body.order), 0);
      const added = { item: ids.of(), meeting: meeting.id, order: order + 10 };
      return {
        mutation: { name: 'agenda.add_item', args: { ...added, ...wished(), ...when } },
        also: described(added.item),
      };
    }
    const fields = changedFields(wished(), begun.body);
    const isMoved = when.startsAt !== begun.body.startsAt;
    const edited: MutateInput = {
      name: 'agenda.edit_item',
      args: { item: begun.id, meeting: meeting.id, fields, ...(isMoved ? { when } : {}) },
      seen: { [`agendaItems/${begun.id}`]: begun.rev },
    };
    const [first, ...rest] = described(begun.id);
    // Only one of the two was touched: only that one is sent.
    if (first !== undefined && !isMoved && Object.keys(fields).length === 0)
      return { mutation: first, also: rest };
    return { mutation: edited, also: first === undefined ? [] : [first] };
  }

  async function removeItem() {
    if (begun === null) return;
    const args = { item: begun.id, meeting: meeting.id };
    await edit.save({
      found: [],
      fieldId: TITLE,
      to: agenda,
      mutation: { name: 'agenda.remove_item', args },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.agenda') }}
        title={begun === null ? t('meetings.editing.new_item') : t('meetings.editing.item')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <TextInputs
        id={TITLE}
        label={t('meetings.editing.name')}
        value={title()}
        onInput={setTitle}
        error={edit.errorOf(TITLE)}
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
        suffix={t('meetings.editing.minutes')}
        value={duration()}
        onInput={setDuration}
        error={edit.errorOf(DURATION)}
      />
      <TextField
        id="item-number"
        label={t('meetings.editing.number')}
        optional={t('meetings.optional')}
        width="short"
        maxlength={12}
        value={number()}
        onInput={setNumber}
      />
      <RadioList
        id="item-kind"
        label={t('meetings.editing.kind')}
        value={kind()}
        onChange={(value) => setKind(v.parse(agendaFields.kind, value))}
        options={AGENDA_KINDS.map((value) => ({ value, label: t(`meetings.kind.${value}`) }))}
      />
      <ClassField value={itemClass()} onChange={setItemClass} />
      <PurposeField value={details().purpose} onChange={(purpose) => setDetails({ ...details(), purpose })} />
      <TextInputs
        id="item-summary"
        label={t('meetings.editing.summary')}
        value={summary()}
        onInput={setSummary}
        long
      />
      <TextInputs id="item-room" label={t('meetings.editing.room')} value={room()} onInput={setRoom} />
      <SpeakersField meeting={meeting.id} speakers={speakers()} onChange={setSpeakers} />
      <ProposerField
        meeting={meeting.id}
        value={details().proposer}
        onChange={(proposer) => setDetails({ ...details(), proposer })}
      />
      <PapersField
        meeting={meeting.id}
        value={details().documents}
        onChange={(documents) => setDetails({ ...details(), documents })}
      />
      <Show when={begun !== null}>
        <RemoveButton
          act="agenda.remove_item"
          label={t('meetings.editing.remove_item')}
          title={t('meetings.editing.remove_item_title')}
          thing={<LocalText text={begun?.body.title} silent />}
          text={t('meetings.editing.remove_item_text')}
          onRemove={removeItem}
        />
      </Show>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() => void edit.save({ found: findErrors(), fieldId: STARTS, to: back, ...acts() })}
        >
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

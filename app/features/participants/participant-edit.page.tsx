import { useParams } from '@solidjs/router';
import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditThingOf } from '#app/features/meetings/edit-frame.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { holderOf, linkId } from '#shared/participants/nominations.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { sortDelegations } from '#shared/participants/participants.rules.ts';
import {
  CAPACITIES,
  delegations,
  type Participant,
  participants,
} from '#shared/participants/participants.schemas.ts';
import { shownName } from './person-words.ts';

/** Adds a person to the list, or edits them. */
export default function ParticipantEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; person?: string }>();
  const back = () => ({ href: `/meetings/${params.id}/people`, label: t('meetings.people') });
  return (
    <EditThingOf
      meeting={params.id}
      action="participants.edit"
      tab="people"
      collection={participants}
      id={params.person}
      back={back()}
      unknown={t('meetings.participants.unknown')}
    >
      {(meeting, begun) => <Form meeting={meeting} begun={begun} back={back()} />}
    </EditThingOf>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  begun: Doc<Participant> | null;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const meeting = props.meeting.id;
  const edit = createEdit({
    collection: participants,
    begun,
    under: meeting,
    prefix: 'prt',
    field: 'participant',
    type: (body) => ({
      name: body?.name ?? '',
      office: typedOf(body?.office),
      delegation: body?.delegation ?? '',
      capacity: body?.capacity ?? 'adviser',
    }),
    toArgs: ({ name, office, ...chosen }) => ({
      ...chosen,
      name: orNull(name),
      office: required(textOf(office)),
    }),
    check: ({ delegation, office }) => ({
      delegation: delegation === '' ? t('meetings.editing.need_delegation') : null,
      office: textOf(office) === null ? t('meetings.editing.need_office') : null,
    }),
    add({ id, wished }) {
      const listed = client.replica.within(participants, meeting);
      const order = nextOrder(listed.filter(({ body }) => body.delegation === wished.delegation));
      return act('participants.add', { participant: id, meeting, order, ...wished });
    },
    edit: ({ id, fields }) => act('participants.edit', { participant: id, fields }),
    remove: (id) => act('participants.remove', { participant: id, meeting }),
    to: props.back.href,
    errorAt: 'office',
  });

  const places = createMemo(() =>
    sortDelegations({
      list: client.replica.within(delegations, meeting),
      orderLanguage: props.meeting.body.orderLanguage,
    }),
  );
  const now = () => (begun === null ? null : (client.replica.one(participants, begun.id) ?? begun).body);
  const isMoved = () => now() !== null && edit.typed().delegation !== now()?.delegation;
  const isHeld = createMemo(() => {
    const participant = now();
    if (begun === null || participant === null) return false;
    return holderOf({ participant, link: client.replica.one(participantLinks, linkId(begun.id)) }) !== null;
  });
  function placeHint(): string | undefined {
    if (places().length === 0) return t('meetings.participants.new_delegation.none');
    if (isHeld()) return errorText({ t, code: 'participants.held_by_state' });
    return isMoved() ? t('meetings.participants.move_ends') : undefined;
  }
  const name = () => (begun === null ? '' : shownName(begun.body, locale()));

  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={edit.isNew ? t('meetings.participants.add') : t('meetings.participants.edit_title')}
      removal={{
        act: 'participants.remove',
        label: t('meetings.participants.remove'),
        title: t('meetings.participants.remove_title'),
        thing: name(),
        text: t('meetings.participants.remove_text'),
      }}
      question={
        isMoved() && {
          act: 'participants.edit',
          label: t('meetings.participants.move'),
          title: t('meetings.participants.move_title'),
          thing: name(),
          text: t('meetings.participants.move_ends'),
        }
      }
    >
      <TextField
        {...edit.bind('name')}
        label={t('meetings.participants.name')}
        hint={t('meetings.participants.name_hint')}
        optional={t('kit.optional')}
        autocapitalize="words"
        autocomplete="off"
        maxlength={200}
      />
      <TextInputs {...edit.bind('office')} label={t('meetings.participants.office')} />
      <RadioList
        {...edit.pick('capacity')}
        label={t('meetings.participants.capacity_label')}
        options={CAPACITIES.map((value) => ({ value, label: t(`meetings.participants.capacity.${value}`) }))}
      />
      <RadioList
        {...edit.pick('delegation')}
        label={t('meetings.participants.delegation')}
        hint={placeHint()}
        // Nobody moves a person without the permission of their state.
        options={places()
          .filter(({ id }) => !isHeld() || id === now()?.delegation)
          .map(({ id, body }) => ({ value: id, label: readText(body.name, locale()).value }))}
      />
    </EditPage>
  );
}

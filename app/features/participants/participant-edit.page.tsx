import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOptions } from '#app/kit/use-options.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { isAnotherPerson } from '#shared/participants/another-person.rules.ts';
import { holderOf, linkId } from '#shared/participants/nominations.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { type Capacity, type Participant, participants } from '#shared/participants/participants.schemas.ts';
import { useLetterBack } from './letter-back.ts';
import { shownName } from './person-words.ts';

/** Adds a person to the list, or edits them. */
export default function ParticipantEditPage(): JSX.Element {
  const params = useParams<{ person?: string }>();
  const letter = useLetterBack(() => params.person);
  return (
    <EditThingOf
      action="participants.edit"
      tab="people"
      collection={participants}
      param="person"
      back={letter() ?? ['people', 'meetings.people']}
      unknown="meetings.participants.unknown"
      form={Form}
    />
  );
}

function Form(props: ThingProps<Participant>): JSX.Element {
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
    ...typedFields({
      name: field.lineOrNull,
      office: field.text,
      delegation: field.line,
      capacity: field.as<Capacity>('adviser'),
    }),
    need: { office: 'meetings.editing.need_office', delegation: 'meetings.editing.need_delegation' },
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

  const optionsOf = useOptions();
  const places = useDelegations(() => meeting);
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
    return isMoved() ? t('participants.confirm.move_ends') : undefined;
  }

  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={edit.isNew ? t('meetings.participants.add') : t('meetings.participants.edit_title')}
      thing={begun === null ? '' : shownName(begun.body, locale())}
      question={isMoved() && 'participants.edit'}
    >
      <TextField {...edit.bind('name')} hint={t('meetings.participants.name_hint')} autocapitalize="words" />
      <Show when={isAnotherPerson(now()?.name ?? null, edit.typed().name.trim() || null)}>
        <Banner icon="triangle-alert" tone="decide" fact={t('delegation.edit.another')} />
      </Show>
      <TextInputs {...edit.bind('office')} />
      <RadioList {...edit.pick('capacity')} />
      <RadioList
        {...edit.pick('delegation')}
        hint={placeHint()}
        // Nobody moves a person without the permission of their state.
        options={optionsOf(places().filter(({ id }) => !isHeld() || id === now()?.delegation))}
      />
    </EditPage>
  );
}

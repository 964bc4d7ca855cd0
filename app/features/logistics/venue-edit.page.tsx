import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { EditThingOf } from '#app/features/meetings/edit-frame.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { nextOrder } from '#app/kit/next-order.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { zoneChoices } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { VENUE_KINDS, type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { PlanField } from './plan-field.tsx';
import { findPlaceFaults, placeOf, typePlace } from './typed-place.ts';

/** Adds a place of the meeting, or edits one. */
export default function VenueEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; venue?: string }>();
  const back = () => ({ href: `/meetings/${params.id}/note/edit`, label: t('logistics.edit_note') });
  return (
    <EditThingOf
      meeting={params.id}
      action="logistics.edit"
      tab="note"
      collection={venues}
      id={params.venue}
      back={back()}
      unknown={t('logistics.place_unknown')}
    >
      {(meeting, begun) => <Form meeting={meeting} begun={begun} back={back()} />}
    </EditThingOf>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  begun: Doc<Venue> | null;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { id: meeting, body } = props.meeting;
  const edit = createEdit({
    collection: venues,
    begun: props.begun,
    under: meeting,
    prefix: 'ven',
    field: 'place',
    type: (venue) => typePlace(venue, body),
    toArgs: placeOf,
    check: (typed) =>
      Object.fromEntries(findPlaceFaults(typed).map((fault) => [fault, t(`logistics.place_need.${fault}`)])),
    add: ({ id, wished }) =>
      act('venues.add', {
        venue: id,
        meeting,
        order: nextOrder(client.replica.within(venues, meeting)),
        ...wished,
      }),
    edit: ({ id, fields }) => act('venues.edit', { venue: id, meeting, fields }),
    remove: (id) => act('venues.remove', { venue: id, meeting }),
    to: props.back.href,
    errorAt: 'name',
  });
  const optional = () => t('kit.optional');
  const until = () => edit.typed().until;
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={edit.isNew ? t('logistics.new_place') : t('logistics.edit_place')}
      removal={{
        act: 'venues.remove',
        label: t('logistics.remove_place'),
        title: t('logistics.remove_place_title'),
        thing: <LocalText text={props.begun?.body.name} silent />,
        text: t('logistics.remove_place_text'),
      }}
    >
      <SelectField
        {...edit.pick('kind')}
        label={t('logistics.place_kind_label')}
        options={VENUE_KINDS.map((value) => ({ value, label: t(`logistics.place_kind.${value}`) }))}
      />
      <TextInputs {...edit.bind('name')} label={t('logistics.place_name')} />
      <TextInputs {...edit.bind('city')} label={t('meetings.editing.city')} />
      <TextField
        {...edit.bind('address')}
        label={t('logistics.address')}
        hint={t('logistics.address_hint')}
        optional={optional()}
        maxlength={300}
        autocomplete="off"
      />
      <TextField
        {...edit.bind('position')}
        label={t('logistics.position')}
        hint={t('logistics.position_hint')}
        optional={optional()}
        autocomplete="off"
      />
      <DateField
        {...edit.bind('from')}
        label={t('logistics.from')}
        hint={edit.typed().from === '' ? t('logistics.days_hint') : formatDay(locale(), edit.typed().from)}
        optional={optional()}
      />
      <DateField
        {...edit.bind('until')}
        label={t('logistics.until')}
        hint={until() === '' ? undefined : formatDay(locale(), until())}
        optional={optional()}
      />
      <SelectField
        {...edit.pick('timeZone')}
        id={edit.idOf('zone')}
        label={t('meetings.editing.time_zone')}
        options={zoneChoices({ locale: locale(), chosen: edit.typed().timeZone })}
      />
      <TextField
        {...edit.bind('phone')}
        type="tel"
        label={t('logistics.phone')}
        optional={optional()}
        width="short"
        autocomplete="off"
      />
      <TextField
        {...edit.bind('website')}
        type="url"
        label={t('logistics.website')}
        optional={optional()}
        autocomplete="off"
      />
      <PlanField plan={edit.typed().plan} onChange={(plan) => edit.type({ plan })} />
      <TextInputs {...edit.bind('accessibility')} label={t('logistics.section.accessibility')} long />
    </EditPage>
  );
}

import type { JSX } from 'solid-js';
import { EditThingOf, type ThingProps } from '#app/features/meetings/edit-frame.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { ZoneField } from '#app/kit/zone-field.tsx';
import { act } from '#app/sync/acts.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { type Venue, venues } from '#shared/logistics/venues.schemas.ts';
import { PlanField } from './plan-field.tsx';
import { isPositionWrong, placeFields } from './typed-place.ts';

/** Adds a place of the meeting, or edits one. */
export default function VenueEditPage(): JSX.Element {
  return (
    <EditThingOf
      action="logistics.edit"
      tab="note"
      collection={venues}
      param="venue"
      back={['note/edit', 'logistics.edit_note']}
      unknown="logistics.place_unknown"
      form={Form}
    />
  );
}

function Form(props: ThingProps<Venue>): JSX.Element {
  const { t } = useI18n();
  const { id: meeting, body } = props.meeting;
  const edit = createEdit({
    collection: venues,
    begun: props.begun,
    under: meeting,
    prefix: 'ven',
    field: 'place',
    ids: { timeZone: 'place-zone' },
    ...placeFields(body),
    need: { name: 'logistics.place_need.name', city: 'logistics.place_need.city' },
    wrong: { phone: 'kit.need.phone', website: 'logistics.place_need.website' },
    check: ({ position, from, until }) => ({
      position: isPositionWrong(position) ? t('logistics.place_need.position') : null,
      until: until !== '' && (from === '' || until < from) ? t('logistics.place_need.until') : null,
    }),
    add: ({ id, order, wished }) => act('venues.add', { venue: id, meeting, order, ...wished }),
    edit: ({ id, fields }) => act('venues.edit', { venue: id, meeting, fields }),
    remove: (id) => act('venues.remove', { venue: id, meeting }),
    to: props.back.href,
    errorAt: 'name',
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'logistics.new_place' : 'logistics.edit_place')}
      thing={<LocalText text={props.begun?.body.name} silent />}
    >
      <SelectField {...edit.pick('kind')} />
      <TextInputs {...edit.bind('name')} />
      <TextInputs {...edit.bind('city')} />
      <TextField {...edit.bind('address')} hint={t('logistics.address_hint')} />
      <TextField {...edit.bind('position')} hint={t('logistics.position_hint')} />
      <DayField {...edit.bind('from')} hint={t('logistics.days_hint')} />
      <DayField {...edit.bind('until')} />
      <ZoneField {...edit.pick('timeZone')} />
      <TextField {...edit.bind('phone')} type="tel" width="short" />
      <TextField {...edit.bind('website')} type="url" />
      <PlanField {...edit.pick('plan')} />
      <TextInputs {...edit.bind('accessibility')} long />
    </EditPage>
  );
}

import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { zoneChoices } from '#app/kit/zones.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { changedFields } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { VENUE_KINDS, type Venue, venueFields, venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { PlanField } from './plan-field.tsx';
import { findPlaceFaults, placeOf, type TypedPlace, typePlace } from './typed-place.ts';

/** Adds a place of the meeting, or edits one: the same page. */
export default function VenueEditPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string; venue?: string }>();
  const known = () => (params.venue === undefined ? null : client.replica.one(venues, params.venue));
  return (
    <EditOf tab="note" meeting={params.id} action="logistics.edit">
      {(meeting) => (
        <Show when={params.venue === undefined || known() !== null} fallback={<Gone meeting={params.id} />}>
          <Form meeting={meeting} place={known()} />
        </Show>
      )}
    </EditOf>
  );
}

function Gone(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: `/meetings/${props.meeting}/note/edit`, label: t('logistics.edit_note') }}
      title={t('logistics.place_unknown')}
    />
  );
}

const idOf = (name: string) => `place-${name}`;

function Form(props: { meeting: Doc<Meeting>; place: Doc<Venue> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('ven');
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.place;
  const meeting = props.meeting;
  const back = `/meetings/${meeting.id}/note/edit`;
  const [typed, setTyped] = createSignal<TypedPlace>(typePlace(begun?.body ?? null, meeting.body));
  const type = (change: Partial<TypedPlace>) => setTyped({ ...typed(), ...change });
  const errorOf = (name: string) => edit.errorOf(idOf(name));

  function mutation() {
    const wished = placeOf(typed());
    if (begun === null) {
      const order = client.replica
        .within(venues, meeting.id)
        .reduce((last, each) => Math.max(last, each.body.order), 0);
      const added = { venue: ids.of(), meeting: meeting.id, order: order + 10 };
      return { name: 'venues.add', args: { ...added, ...wished } };
    }
    return {
      name: 'venues.edit',
      args: { venue: begun.id, meeting: meeting.id, fields: changedFields(wished, begun.body) },
      seen: { [`venues/${begun.id}`]: begun.rev },
    };
  }

  async function save() {
    const found = findPlaceFaults(typed()).map((fault) => ({
      fieldId: idOf(fault),
      message: t(`logistics.place_need.${fault}`),
    }));
    await edit.save({ found, fieldId: idOf('name'), to: back, mutation: mutation() });
  }

  async function removePlace(id: string) {
    const args = { venue: id, meeting: meeting.id };
    const gone = { name: 'venues.remove', args };
    await edit.save({ found: [], fieldId: idOf('name'), to: back, mutation: gone });
  }

  const dayHint = (day: string) => (day === '' ? t('logistics.days_hint') : formatDay(locale(), day));
  return (
    <>
      <PageHeader
        back={{ href: back, label: t('logistics.edit_note') }}
        title={begun === null ? t('logistics.new_place') : t('logistics.edit_place')}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <SelectField
        id={idOf('kind')}
        label={t('logistics.place_kind_label')}
        value={typed().kind}
        onChange={(value) => type({ kind: v.parse(venueFields.kind, value) })}
        options={VENUE_KINDS.map((value) => ({ value, label: t(`logistics.place_kind.${value}`) }))}
      />
      <TextInputs
        id={idOf('name')}
        label={t('logistics.place_name')}
        value={typed().name}
        onInput={(name) => type({ name })}
        error={errorOf('name')}
      />
      <TextInputs
        id={idOf('city')}
        label={t('meetings.editing.city')}
        value={typed().city}
        onInput={(city) => type({ city })}
        error={errorOf('city')}
      />
      <TextField
        id={idOf('address')}
        label={t('logistics.address')}
        hint={t('logistics.address_hint')}
        optional={t('meetings.optional')}
        maxlength={300}
        autocomplete="off"
        value={typed().address}
        onInput={(address) => type({ address })}
      />
      <TextField
        id={idOf('position')}
        label={t('logistics.position')}
        hint={t('logistics.position_hint')}
        optional={t('meetings.optional')}
        autocomplete="off"
        value={typed().position}
        onInput={(position) => type({ position })}
        error={errorOf('position')}
      />
      <DateField
        id={idOf('from')}
        label={t('logistics.from')}
        hint={dayHint(typed().from)}
        optional={t('meetings.optional')}
        value={typed().from}
        onInput={(from) => type({ from })}
      />
      <DateField
        id={idOf('until')}
        label={t('logistics.until')}
        hint={typed().until === '' ? undefined : formatDay(locale(), typed().until)}
        optional={t('meetings.optional')}
        value={typed().until}
        onInput={(until) => type({ until })}
        error={errorOf('until')}
      />
      <SelectField
        id={idOf('zone')}
        label={t('meetings.editing.time_zone')}
        value={typed().timeZone}
        onChange={(timeZone) => type({ timeZone })}
        options={zoneChoices({ locale: locale(), chosen: typed().timeZone })}
      />
      <TextField
        id={idOf('phone')}
        type="tel"
        label={t('logistics.phone')}
        optional={t('meetings.optional')}
        width="short"
        autocomplete="off"
        value={typed().phone}
        onInput={(phone) => type({ phone })}
        error={errorOf('phone')}
      />
      <TextField
        id={idOf('website')}
        type="url"
        label={t('logistics.website')}
        optional={t('meetings.optional')}
        autocomplete="off"
        value={typed().website}
        onInput={(website) => type({ website })}
        error={errorOf('website')}
      />
      <PlanField plan={typed().plan} onChange={(plan) => type({ plan })} />
      <TextInputs
        id={idOf('accessibility')}
        label={t('logistics.section.accessibility')}
        value={typed().accessibility}
        onInput={(accessibility) => type({ accessibility })}
        long
      />
      <Show when={begun}>
        {(place) => (
          <RemoveButton
            act="venues.remove"
            label={t('logistics.remove_place')}
            title={t('logistics.remove_place_title')}
            thing={<LocalText text={place().body.name} silent />}
            text={t('logistics.remove_place_text')}
            onRemove={() => removePlace(place().id)}
          />
        )}
      </Show>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

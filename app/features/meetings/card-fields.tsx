import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { MomentField } from '#app/kit/moment-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TypedMeeting } from './meeting-form.ts';

const CHECKED = ['pickUp', 'pickUpHour', 'liaison', 'emergency', 'hotel'] as const;

/** What a participant finds while the phone is locked, and whether it may be shown there. */
export function CardFields(props: { edit: Edit<TypedMeeting> }): JSX.Element {
  const { t } = useI18n();
  const typed = () => props.edit.typed();
  const isWrong = () => CHECKED.some((name) => props.edit.errorOf(name) !== undefined);
  return (
    <>
      <RadioList
        id="meeting-card-open"
        label={t('meetings.editing.card_open')}
        hint={t('meetings.editing.card_hint')}
        value={typed().open ? 'yes' : 'no'}
        onChange={(value) => props.edit.type({ open: value === 'yes' })}
        options={(['no', 'yes'] as const).map((value) => ({
          value,
          label: t(`meetings.editing.card_choice.${value}`),
        }))}
      />
      <Disclosure title={t('meetings.editing.card_content')} open={isWrong()}>
        <TextInputs {...props.edit.bind('room')} id="meeting-card-room" />
        <PickUpFields edit={props.edit} />
        <For each={['liaison', 'emergency'] as const}>
          {(name) => (
            <>
              <TextInputs
                id={props.edit.idOf(name)}
                label={t(`meetings.editing.${name}`)}
                value={typed()[name].label}
                onInput={(label) => props.edit.type({ [name]: { ...typed()[name], label } })}
                error={props.edit.errorOf(name)}
              />
              <TextField
                id={`meeting-${name}-phone`}
                label={t(`meetings.editing.${name}_phone`)}
                type="tel"
                width="short"
                autocomplete="off"
                value={typed()[name].phone}
                onInput={(phone) => props.edit.type({ [name]: { ...typed()[name], phone } })}
              />
            </>
          )}
        </For>
        <TextInputs
          id={props.edit.idOf('hotel')}
          label={t('meetings.editing.hotel')}
          value={typed().hotel.name}
          onInput={(name) => props.edit.type({ hotel: { ...typed().hotel, name } })}
          error={props.edit.errorOf('hotel')}
        />
        <TextField
          id="meeting-hotel-address"
          label={t('meetings.editing.hotel_address')}
          maxlength={300}
          autocomplete="off"
          value={typed().hotel.address}
          onInput={(address) => props.edit.type({ hotel: { ...typed().hotel, address } })}
        />
      </Disclosure>
    </>
  );
}

/** Where and when everybody is picked up. */
function PickUpFields(props: { edit: Edit<TypedMeeting> }): JSX.Element {
  const { t } = useI18n();
  const pickUp = () => props.edit.typed().pickUp;
  const type = (change: Partial<TypedMeeting['pickUp']>) =>
    props.edit.type({ pickUp: { ...pickUp(), ...change } });
  return (
    <>
      <TextInputs
        id={props.edit.idOf('pickUp')}
        label={t('meetings.editing.pick_up')}
        value={pickUp().place}
        onInput={(place) => type({ place })}
        error={props.edit.errorOf('pickUp')}
      />
      <TextInputs
        id="meeting-pick-up-city"
        label={t('meetings.editing.pick_up_city')}
        value={pickUp().city}
        onInput={(city) => type({ city })}
      />
      <MomentField
        id={props.edit.idOf('pickUpHour')}
        label={t('meetings.editing.pick_up_at')}
        timeZone={props.edit.typed().timeZone}
        optional={t('kit.optional')}
        value={pickUp().startsAt}
        onInput={(startsAt) => type({ startsAt })}
        error={props.edit.errorOf('pickUpHour')}
      />
    </>
  );
}

import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { momentHint } from '#app/kit/moment-hint.ts';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { TypedMeeting } from './meeting-form.ts';

/** What a participant finds while the phone is locked, and whether it may stand there. */
export function CardFields(props: {
  typed: TypedMeeting;
  onType: (change: Partial<TypedMeeting>) => void;
  errorOf: (fieldId: string) => string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const isWrong = () =>
    ['meeting-pick-up', 'meeting-pick-up-at', 'meeting-liaison', 'meeting-emergency', 'meeting-hotel'].some(
      (id) => props.errorOf(id) !== undefined,
    );
  return (
    <>
      <RadioList
        id="meeting-card-open"
        label={t('meetings.editing.card_open')}
        hint={t('meetings.editing.card_hint')}
        value={props.typed.isOpen ? 'yes' : 'no'}
        onChange={(value) => props.onType({ isOpen: value === 'yes' })}
        options={(['no', 'yes'] as const).map((value) => ({
          value,
          label: t(`meetings.editing.card_choice.${value}`),
        }))}
      />
      <Disclosure title={t('meetings.editing.card_content')} open={isWrong()}>
        <TextInputs
          id="meeting-card-room"
          label={t('meetings.editing.room')}
          value={props.typed.room}
          onInput={(room) => props.onType({ room })}
        />
        <PickUpFields {...props} />
        <For each={['liaison', 'emergency'] as const}>
          {(name) => (
            <>
              <TextInputs
                id={`meeting-${name}`}
                label={t(`meetings.editing.${name}`)}
                value={props.typed[name].label}
                onInput={(label) => props.onType({ [name]: { ...props.typed[name], label } })}
                error={props.errorOf(`meeting-${name}`)}
              />
              <TextField
                id={`meeting-${name}-phone`}
                label={t(`meetings.editing.${name}_phone`)}
                type="tel"
                width="short"
                autocomplete="off"
                value={props.typed[name].phone}
                onInput={(phone) => props.onType({ [name]: { ...props.typed[name], phone } })}
              />
            </>
          )}
        </For>
        <TextInputs
          id="meeting-hotel"
          label={t('meetings.editing.hotel')}
          value={props.typed.hotel.name}
          onInput={(name) => props.onType({ hotel: { ...props.typed.hotel, name } })}
          error={props.errorOf('meeting-hotel')}
        />
        <TextField
          id="meeting-hotel-address"
          label={t('meetings.editing.hotel_address')}
          maxlength={300}
          autocomplete="off"
          value={props.typed.hotel.address}
          onInput={(address) => props.onType({ hotel: { ...props.typed.hotel, address } })}
        />
      </Disclosure>
    </>
  );
}

/** Where and when everybody is fetched. */
function PickUpFields(props: {
  typed: TypedMeeting;
  onType: (change: Partial<TypedMeeting>) => void;
  errorOf: (fieldId: string) => string | undefined;
}): JSX.Element {
  const { t, locale } = useI18n();
  const pickUp = () => props.typed.pickUp;
  const type = (change: Partial<TypedMeeting['pickUp']>) =>
    props.onType({ pickUp: { ...pickUp(), ...change } });
  const hint = () =>
    momentHint({
      t,
      locale: locale(),
      wallTime: pickUp().startsAt,
      timeZone: props.typed.timeZone,
    });
  return (
    <>
      <TextInputs
        id="meeting-pick-up"
        label={t('meetings.editing.pick_up')}
        value={pickUp().place}
        onInput={(place) => type({ place })}
        error={props.errorOf('meeting-pick-up')}
      />
      <TextInputs
        id="meeting-pick-up-city"
        label={t('meetings.editing.pick_up_city')}
        value={pickUp().city}
        onInput={(city) => type({ city })}
      />
      <TextField
        id="meeting-pick-up-at"
        type="datetime-local"
        label={t('meetings.editing.pick_up_at')}
        hint={hint()}
        optional={t('meetings.optional')}
        value={pickUp().startsAt}
        onInput={(startsAt) => type({ startsAt })}
        error={props.errorOf('meeting-pick-up-at')}
      />
    </>
  );
}

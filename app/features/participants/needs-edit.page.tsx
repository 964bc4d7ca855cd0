import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { usePerson } from '#app/features/participants/use-person.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { capitalise, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { skippedHour } from '#app/kit/moment-hint.ts';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useActs } from '#app/kit/use-acts.ts';
import type { MutateInput } from '#app/sync/make.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import { needsId } from '#shared/participants/personal.rules.ts';
import {
  BUDGETS,
  type TravelNeeds,
  travelNeeds,
  VISA_STATES,
} from '#shared/participants/personal.schemas.ts';
import { findTripFault, isEmptyTrip, TripFields, type TypedTrip, tripOf, typeTrip } from './trip-fields.tsx';
import { DIRECTIONS, isJourney, tripOrder } from './trip-order.ts';

/** Journey and needs of one participant: they themselves, their liaison, and who organises. */
export default function NeedsEditPage(): JSX.Element {
  const params = useParams<{ id: string; person: string }>();
  const { t } = useI18n();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const back = () => `/meetings/${params.id}/people/${params.person}`;
  return (
    <Show when={view.mayEditNeeds() && view.person()} fallback={<NotAllowed back={back()} />} keyed>
      {(person: Doc<Participant>) => (
        <Show
          when={!view.isClaimPending()}
          fallback={
            <>
              <PageHeader
                back={{ href: back(), label: t('delegation.person.back') }}
                title={t('delegation.needs.title')}
              />
              <Banner icon="clock" fact={t('delegation.needs.not_received')}>
                {t('delegation.needs.not_received_text')}
              </Banner>
            </>
          }
        >
          <Form
            meeting={view.meeting() as Doc<Meeting>}
            person={person}
            mayBudget={view.isLiaison() || view.isOrganiser()}
            isOrganiser={view.isOrganiser()}
            back={back()}
          />
        </Show>
      )}
    </Show>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  person: Doc<Participant>;
  mayBudget: boolean;
  isOrganiser: boolean;
  back: string;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const acts = useActs();
  const { meeting, person, back } = props;
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = client.replica.one(travelNeeds, needsId(person.id));
  const before: Partial<TravelNeeds> = begun?.body ?? {};
  const zone = meeting.body.timeZone;
  const [diet, setDiet] = createSignal(before.diet ?? '');
  const [access, setAccess] = createSignal(before.access ?? '');
  const [interpretation, setInterpretation] = createSignal(before.interpretation ?? '');
  const [visa, setVisa] = createSignal<string>(before.visa ?? '');
  const [letter, setLetter] = createSignal<FileRef | null>(before.visaLetter ?? null);
  const [budget, setBudget] = createSignal<string>(before.budget ?? '');
  const [hotel, setHotel] = createSignal(before.hotel ?? '');
  const [pickUp, setPickUp] = createSignal(before.pickUp ?? '');
  const [trips, setTrips] = createSignal({
    arrival: typeTrip(before.arrival ?? null, zone),
    departure: typeTrip(before.departure ?? null, zone),
  });
  const isTravelling = meeting.body.format !== 'virtual';
  const hotels = createMemo(() =>
    client.replica.within(venues, meeting.id).filter((each) => each.body.kind === 'hotel'),
  );
  const spoken = [
    ...new Set([
      ...meeting.body.languages,
      ...meeting.body.interpretation.map((each) => each.language),
      ...(before.interpretation ? [before.interpretation] : []),
    ]),
  ];
  const visaChoices = VISA_STATES.filter(
    (each) => props.isOrganiser || each !== 'letter_issued' || before.visa === 'letter_issued',
  );
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

  const journey = () => ({ arrival: tripOf(trips().arrival), departure: tripOf(trips().departure) });

  function findErrors(): FieldError[] {
    const found = DIRECTIONS.flatMap((direction) =>
      findTripFault(trips()[direction])
        ? [{ fieldId: `trip-${direction}`, message: t('delegation.needs.need_day') }]
        : [],
    );
    for (const direction of DIRECTIONS) {
      const { at: wallTime, timeZone } = trips()[direction];
      const message = skippedHour({ t, locale: locale(), wallTime, timeZone });
      if (message !== null) found.push({ fieldId: `trip-${direction}`, message });
    }
    if (found.length > 0 || isJourney(journey())) return found;
    return [{ fieldId: 'trip-departure', message: errorText({ t, code: 'needs.leaves_before_arriving' }) }];
  }

  function changes(): { mutation: MutateInput; fieldId: string }[] {
    const seen = begun === null ? {} : { seen: { [`travelNeeds/${begun.id}`]: begun.rev } };
    const target = { participant: person.id, meeting: meeting.id };
    const wished: JsonObject = {
      diet: orNull(diet()),
      access: orNull(access()),
      interpretation: orNull(interpretation()),
      visa: orNull(visa()),
      hotel: orNull(hotel()),
      pickUp: orNull(pickUp()),
      ...(props.mayBudget ? { budget: orNull(budget()) } : {}),
      ...(props.isOrganiser ? { visaLetter: letter() } : {}),
    };
    const said = before as JsonObject;
    const fields = Object.fromEntries(
      Object.entries(wished).filter(([name, value]) => !isSameJson(value, said[name] ?? null)),
    );
    const set =
      Object.keys(fields).length === 0
        ? []
        : [{ mutation: { name: 'needs.set', args: { ...target, fields }, ...seen }, fieldId: 'needs-diet' }];
    const known = { arrival: before.arrival ?? null, departure: before.departure ?? null };
    const moved = tripOrder({ before: known, after: journey() }).flatMap((direction) => {
      const trip = journey()[direction];
      const { offset: _offset, ...old } = before[direction] ?? { offset: null };
      const was = before[direction] == null ? null : (old as JsonObject);
      if (isSameJson(trip, was)) return [];
      const args = { ...target, direction, trip };
      return [{ mutation: { name: 'needs.set_trip', args, ...seen }, fieldId: `trip-${direction}` }];
    });
    return [...set, ...moved];
  }

  function changeTrip(direction: (typeof DIRECTIONS)[number], change: Partial<TypedTrip>) {
    setTrips({ ...trips(), [direction]: { ...trips()[direction], ...change } });
    // Whoever arrives by a clock of home leaves by one as well.
    if (direction === 'arrival' && change.timeZone !== undefined && isEmptyTrip(trips().departure))
      setTrips({ ...trips(), departure: { ...trips().departure, timeZone: change.timeZone } });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('delegation.person.back') }}
        kicker={shownName(person.body, locale())}
        title={t('delegation.needs.title')}
        detail={`${t('delegation.needs.read_by')} ${t('delegation.needs.until', {
          day: formatDay(locale(), before.expiresOn ?? expiryOf(meeting.body)),
        })}`}
      />
      <ErrorSummary title={t('delegation.problem')} errors={acts.errors()} />
      <Show when={isTravelling}>
        <TripFields
          direction="arrival"
          typed={trips().arrival}
          error={acts.errorOf('trip-arrival')}
          onType={(change) => changeTrip('arrival', change)}
        />
        <TripFields
          direction="departure"
          typed={trips().departure}
          error={acts.errorOf('trip-departure')}
          onType={(change) => changeTrip('departure', change)}
        />
        <Show
          when={hotels().length > 0 || hotel() !== ''}
          fallback={<p class="body-2 pad">{t('delegation.needs.hotels_none')}</p>}
        >
          <SelectField
            id="needs-hotel"
            label={t('delegation.needs.hotel')}
            blank={t('delegation.needs.no_hotel')}
            value={hotel()}
            onChange={setHotel}
            options={hotels().map((each) => ({
              value: each.id,
              label: readText(each.body.name, locale()).value,
            }))}
          />
        </Show>
        <TextField
          id="needs-pick-up"
          label={t('delegation.needs.pick_up')}
          hint={t('delegation.needs.pick_up_hint')}
          optional={t('delegation.optional')}
          maxlength={300}
          value={pickUp()}
          onInput={setPickUp}
        />
      </Show>
      <TextArea
        id="needs-diet"
        label={t('delegation.needs.diet')}
        error={acts.errorOf('needs-diet')}
        optional={t('delegation.optional')}
        rows={2}
        value={diet()}
        onInput={setDiet}
      />
      <TextArea
        id="needs-access"
        label={t('delegation.needs.access')}
        hint={t('delegation.needs.access_hint')}
        optional={t('delegation.optional')}
        rows={2}
        value={access()}
        onInput={setAccess}
      />
      <SelectField
        id="needs-interpretation"
        label={t('delegation.needs.interpretation')}
        blank={t('delegation.needs.no_interpretation')}
        value={interpretation()}
        onChange={setInterpretation}
        options={spoken.map((value) => ({
          value,
          label: capitalise(languageName({ t, locale: locale(), value })),
        }))}
      />
      <Show when={isTravelling}>
        <SelectField
          id="needs-visa"
          label={t('delegation.needs.visa')}
          blank={t('delegation.needs.unknown_visa')}
          value={visa()}
          onChange={setVisa}
          options={visaChoices.map((value) => ({ value, label: t(`delegation.needs.visas.${value}`) }))}
        />
        <Show when={props.isOrganiser}>
          <FileField
            id="needs-letter"
            label={t('delegation.file.letter')}
            hint={t('delegation.file.letter_hint')}
            optional={t('delegation.optional')}
            value={letter()}
            onChange={setLetter}
          />
        </Show>
        <Show when={props.mayBudget}>
          <SelectField
            id="needs-budget"
            label={t('delegation.needs.budget')}
            blank={t('delegation.needs.unknown_budget')}
            value={budget()}
            onChange={setBudget}
            options={BUDGETS.map((value) => ({ value, label: t(`delegation.needs.budgets.${value}`) }))}
          />
        </Show>
      </Show>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() => void acts.run({ found: findErrors(), acts: changes(), to: back })}
        >
          {t('delegation.save')}
        </Button>
      </FooterBar>
    </>
  );
}

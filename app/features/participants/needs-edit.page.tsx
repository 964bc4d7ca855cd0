import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { type PersonView, usePerson } from '#app/features/participants/use-person.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { FileField } from '#app/kit/file-field.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useLanguageOptions, useOptions } from '#app/kit/use-options.ts';
import { act, type Doing } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { needsId } from '#shared/participants/personal.rules.ts';
import { type TravelNeeds, travelNeeds } from '#shared/participants/personal.schemas.ts';
import { isEmptyTrip, journeyOf, TripFields, type TypedTrip } from './trip-fields.tsx';
import { DIRECTIONS, tripOrder } from './trip-order.ts';
import { findNeedsFaults, needsFields } from './typed-needs.ts';

/** Journey and needs of one participant: for themselves, their liaison, and the organisers. */
export default function NeedsEditPage(): JSX.Element {
  const params = useParams<{ id: string; person: string }>();
  const { t } = useI18n();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const back = () => `/meetings/${params.id}/people/${params.person}`;
  const editable = () => (view.mayEditNeeds() ? view.who()?.id : undefined);
  return (
    <Show when={editable()} fallback={<NotAllowed back={back()} />} keyed>
      {(_id) => (
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
            person={view.who() as NonNullable<ReturnType<typeof view.who>>}
            mayBudget={view.isLiaison() || view.isOrganiser()}
            isOrganiser={view.isOrganiser()}
            back={back()}
          />
        </Show>
      )}
    </Show>
  );
}

type Direction = (typeof DIRECTIONS)[number];
const directionOf = (made: Doing): Direction | undefined =>
  made.name === 'needs.set_trip' ? made.args.direction : undefined;

function Form(props: {
  meeting: Doc<Meeting>;
  person: NonNullable<ReturnType<PersonView['who']>>;
  mayBudget: boolean;
  isOrganiser: boolean;
  back: string;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { meeting, mayBudget, isOrganiser } = props;
  const target = { participant: props.person.id, meeting: meeting.id };
  const id = needsId(props.person.id);
  const begun = client.replica.one(travelNeeds, id);
  const before = begun?.body;
  const edit = createEdit({
    collection: travelNeeds,
    begun,
    under: meeting.id,
    id,
    prefix: 'trv',
    field: 'needs',
    ids: { arrival: 'trip-arrival', departure: 'trip-departure', visaLetter: 'needs-letter' },
    ...needsFields({ timeZone: meeting.body.timeZone, mayBudget, isOrganiser }),
    check: (typed) => findNeedsFaults(typed, { t, locale: locale() }),
    edit({ fields: { arrival, departure, ...said }, typed, begun }) {
      const moved = { arrival, departure };
      const after = journeyOf(typed);
      return [
        ...(isEmpty(said) ? [] : [act('needs.set', { ...target, fields: said })]),
        ...tripOrder({ before: journeyOf(begun), after })
          .filter((direction) => moved[direction] !== undefined)
          .map((direction) => act('needs.set_trip', { ...target, direction, trip: after[direction] })),
      ];
    },
    fromArgs: ({ direction, trip, fields }) =>
      (direction === undefined ? fields : { [String(direction)]: trip }) as Partial<TravelNeeds>,
    isSame: (made, refused) => directionOf(made) === refused.direction,
    to: props.back,
    errorAt: (made) => directionOf(made) ?? 'diet',
  });

  const optionsOf = useOptions();
  const isTravelling = meeting.body.format !== 'virtual';
  const hotels = createMemo(() =>
    client.replica.within(venues, meeting.id).filter(({ body }) => body.kind === 'hotel'),
  );
  const languageOptions = useLanguageOptions();
  const spoken = [
    ...meeting.body.languages,
    ...meeting.body.interpretation.map(({ language }) => language),
    ...(before?.interpretation ? [before.interpretation] : []),
  ];
  const isOffered = (visa: string) =>
    isOrganiser || visa !== 'letter_issued' || before?.visa === 'letter_issued';
  function changeTrip(direction: Direction, change: Partial<TypedTrip>) {
    const { departure, [direction]: trip } = edit.typed();
    edit.type({ [direction]: { ...trip, ...change } });
    // Whoever arrives by a clock of home leaves by one as well.
    if (direction === 'arrival' && change.timeZone !== undefined && isEmptyTrip(departure))
      edit.type({ departure: { ...departure, timeZone: change.timeZone } });
  }

  return (
    <EditPage
      edit={edit}
      back={{ href: props.back, label: t('delegation.person.back') }}
      kicker={shownName(props.person.body, locale())}
      title={t('delegation.needs.title')}
      detail={`${t('delegation.needs.read_by')} ${t('delegation.needs.until', {
        day: formatDay(locale(), before?.expiresOn ?? expiryOf(meeting.body)),
      })}`}
    >
      <Show when={isTravelling}>
        <For each={DIRECTIONS}>
          {(direction) => (
            <TripFields
              direction={direction}
              typed={edit.typed()[direction]}
              error={edit.errorOf(direction)}
              onType={(change) => changeTrip(direction, change)}
            />
          )}
        </For>
        <Show
          when={hotels().length > 0 || edit.typed().hotel !== ''}
          fallback={<p class="body-2 pad">{t('delegation.needs.hotels_none')}</p>}
        >
          <SelectField
            {...edit.pick('hotel')}
            blank={t('delegation.needs.no_hotel')}
            options={optionsOf(hotels())}
          />
        </Show>
        <TextField {...edit.bind('pickUp')} hint={t('delegation.needs.pick_up_hint')} />
      </Show>
      <TextArea {...edit.bind('diet')} rows={2} />
      <TextArea {...edit.bind('access')} hint={t('delegation.needs.access_hint')} rows={2} />
      <SelectField
        {...edit.pick('interpretation')}
        blank={t('delegation.needs.no_interpretation')}
        options={languageOptions(spoken)}
      />
      <Show when={isTravelling}>
        <SelectField
          {...edit.pick('visa')}
          blank={t('delegation.needs.unknown_visa')}
          options={edit.pick('visa').options.filter(({ value }) => isOffered(value))}
        />
        <Show when={isOrganiser}>
          <FileField {...edit.pick('visaLetter')} hint={t('delegation.needs.letter_hint')} />
        </Show>
        <Show when={mayBudget}>
          <SelectField {...edit.pick('budget')} blank={t('delegation.needs.unknown_budget')} />
        </Show>
      </Show>
    </EditPage>
  );
}

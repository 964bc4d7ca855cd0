import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { dayOf, formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { useDayTimes } from './day-times.ts';

/** What a day is: where it is led from, whom to call, what is counted and how often, and where the rest of it lies. */
export function DayFacts(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.day.body;
  const times = useDayTimes(body);
  const facts = (): Fact[] => {
    const { about, centre, counters, rhythm, pressAt, references, timeZone, approved, cancelled } = body();
    const dayOfCentre = (instant: number) => formatDay(locale(), dayOf({ instant, timeZone }));
    return [
      ...(cancelled == null
        ? []
        : [
            {
              label: t('jointdays.fields.cancelled'),
              place: cancelled.reason,
              detail: [cancelled.label, dayOfCentre(cancelled.at)].filter(Boolean).join(', '),
            },
          ]),
      ...(about === null ? [] : [{ label: t('jointdays.fields.about'), place: <LocalText text={about} /> }]),
      { label: t('jointdays.fields.operation'), place: <Action day={props.day} /> },
      {
        label: t('jointdays.fields.centre'),
        place: centre === null ? t('jointdays.no_centre') : centre.name,
        ...(centre === null
          ? {}
          : { detail: `${centre.city}, ${countryName(locale(), centre.state)} · ${times.city()}` }),
      },
      ...(centre === null || centre.contacts.length === 0
        ? []
        : [{ label: t('jointdays.fields.contacts'), place: <Contacts contacts={centre.contacts} /> }]),
      {
        label: t('jointdays.fields.counters'),
        place: counters.map((counter) => t(`jointdays.counter.${counter}`)).join(', '),
      },
      { label: t('jointdays.fields.rhythm'), place: t('jointdays.every', { n: rhythm }) },
      {
        label: t('jointdays.fields.press_at'),
        place:
          pressAt === null
            ? t('jointdays.press.none')
            : `${formatDay(locale(), dayOf({ instant: pressAt, timeZone }))}, ${formatHour({ instant: pressAt, timeZone })}`,
        detail: pressAt === null ? t('jointdays.press.none_more') : times.city(),
      },
      ...(references.length === 0
        ? []
        : [
            {
              label: t('jointdays.fields.references'),
              place: references
                .map(({ system, reference }) => `${t(`jointdays.system.${system}`)} ${reference}`)
                .join(', '),
            },
          ]),
      ...(approved === null
        ? []
        : [
            {
              label: t('jointdays.fields.approved'),
              place: approved.label ?? t('jointdays.state.approved'),
              detail: formatDay(locale(), dayOf({ instant: approved.at, timeZone })),
            },
          ]),
    ];
  };
  return <FactList facts={facts()} />;
}

/** The action of the plan that it is, as far as it is on this device. */
function Action(props: { day: Doc<JointActionDay> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = () => client.replica.one(operations, props.day.parent ?? '');
  return (
    <Show when={known()} fallback={t('jointdays.no_action')}>
      {(operation) => (
        <a href={`/plans/${props.day.body.pao}/actions/${operation().id}`}>
          <LocalText text={operation().body.title} silent />
        </a>
      )}
    </Show>
  );
}

function Contacts(props: { contacts: NonNullable<JointActionDay['centre']>['contacts'] }): JSX.Element {
  return (
    <>
      {props.contacts.map((contact, at) => (
        <>
          {at === 0 ? '' : ' · '}
          {contact.function} <a href={telephoneLink(contact.phone)}>{contact.phone}</a>
        </>
      ))}
    </>
  );
}

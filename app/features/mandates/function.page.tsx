import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Breakable } from '#app/ui/breakable.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { mailLink } from '#shared/kernel/email.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { telephoneLink } from '#shared/kernel/phone.ts';
import { mayAppoint, othersInFunction, tenureOf } from '#shared/mandates/appointments.rules.ts';
import { type Appointment, appointmentParent, appointments } from '#shared/mandates/appointments.schemas.ts';
import { FunctionRow, StandingTag } from './function-row.tsx';
import { functionName, holderName, termInWords } from './function-words.ts';
import { OfFunction } from './of-function.tsx';
import { useHolders } from './use-holders.ts';

/** One function: who holds it, how to reach them, by which note, and who held it before. */
export default function FunctionPage(): JSX.Element {
  return (
    <ForMembers back="/functions">
      <OfFunction>{(appointment) => <Whole appointment={appointment()} />}</OfFunction>
    </ForMembers>
  );
}

function Whole(props: { appointment: Doc<Appointment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const holders = useHolders();
  const day = createMemo(() => dayHere(now()));
  const body = () => props.appointment.body;
  const isOver = () => tenureOf(body(), day()) === 'over';
  const facts = (): Fact[] => [
    { label: t('mandates.ring.fields.office'), place: <LocalText text={body().office} /> },
    ...(body().phone === null ? [] : [{ label: t('kit.field.phone'), place: body().phone }]),
    ...(body().email === null
      ? []
      : [{ label: t('mandates.ring.fields.email'), place: <Breakable text={body().email ?? ''} /> }]),
    {
      label: t('mandates.ring.fields.term'),
      place: termInWords(body(), { t, locale: locale() }),
      detail: body().endedAt === null ? undefined : t('mandates.ended', { at: ended() }),
    },
    {
      label: t('mandates.basis'),
      place: t('mandates.ring.note_words', {
        number: body().note.number,
        day: formatDay(locale(), body().note.day),
      }),
    },
  ];
  const ended = () => formatWhen(locale(), body().endedAt ?? 0);
  return (
    <>
      <PageHeader
        back={{ href: '/functions', label: t('mandates.ring.title') }}
        kicker={`${holders.nameOf(body().delegation)} · ${functionName(body(), t)}`}
        title={holderName(body(), locale())}
        detail={<StandingTag of={body()} day={day()} />}
      />
      <Reach of={body()} isOver={isOver()} />
      <FactList facts={facts()} />
      <Show when={!isOver() && mayAppoint(client.actor(), body().delegation)}>
        <Changes appointment={props.appointment} />
      </Show>
      <History appointment={props.appointment} day={day()} />
    </>
  );
}

function Reach(props: { of: Appointment; isOver: boolean }): JSX.Element {
  const { t } = useI18n();
  const hasNone = () => props.of.phone === null && props.of.email === null;
  return (
    <Show when={!props.isOver}>
      <div class="block button-row">
        <Show when={props.of.phone}>
          {(phone) => (
            <LinkButton kind="filled" icon="phone" href={telephoneLink(phone())}>
              {t('mandates.ring.call')}
            </LinkButton>
          )}
        </Show>
        <Show when={props.of.email}>
          {(email) => (
            <LinkButton icon="send" href={mailLink(email())}>
              {t('mandates.ring.write')}
            </LinkButton>
          )}
        </Show>
        <Show when={hasNone()}>
          <p class="quiet">{t('mandates.ring.no_contact')}</p>
        </Show>
      </div>
    </Show>
  );
}

/** What its own state does with it. */
function Changes(props: { appointment: Doc<Appointment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const id = () => props.appointment.id;
  const body = () => props.appointment.body;
  return (
    <>
      {saved.notice()}
      <div class="block button-row">
        <Show when={body().until !== null}>
          <LinkButton icon="calendar-check" href={`/functions/${id()}/renew`}>
            {t('mandates.ring.renew')}
          </LinkButton>
        </Show>
        <LinkButton icon="user" href={`/functions/${id()}/successor`}>
          {t('mandates.ring.succeed')}
        </LinkButton>
        <LinkButton kind="text" icon="pencil" href={`/functions/${id()}/edit`}>
          {t('mandates.ring.correct')}
        </LinkButton>
      </div>
      <RemoveButton
        act="functions.end"
        icon="x"
        label={t('mandates.ring.end')}
        title={t('mandates.ring.end_title')}
        thing={`${functionName(body(), t)} · ${holderName(body(), locale())}`}
        text={t('mandates.ring.end_text')}
        onRemove={() => {
          const about = { appointment: id(), delegation: body().delegation };
          return saved.run(() => client.act('functions.end', about).saved, about.appointment);
        }}
      />
    </>
  );
}

/** Everybody who held it, and for how long each of its terms. */
function History(props: { appointment: Doc<Appointment>; day: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const others = createMemo(() =>
    othersInFunction(
      client.replica.within(appointments, appointmentParent(props.appointment.body.delegation)),
      props.appointment,
    ),
  );
  const terms = () =>
    [...props.appointment.body.renewed]
      .reverse()
      .map(({ until, note: { number } }) =>
        until === null
          ? t('mandates.ring.renewed_open', { number })
          : t('mandates.ring.renewed_words', { day: formatDay(locale(), until), number }),
      );
  return (
    <Show when={others().length + terms().length > 0}>
      <SectionHeader kind="band" title={t('mandates.ring.history')} />
      <List label={t('mandates.ring.history')}>
        <For each={terms()}>
          {(words) => <ListRow title={holderName(props.appointment.body, locale())} detail={words} quiet />}
        </For>
        <For each={others()}>{(other) => <FunctionRow appointment={other} day={props.day} />}</For>
      </List>
    </Show>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Appointment, appointments } from '#shared/mandates/appointments.schemas.ts';

/** What is about one function; if this device does not have it, the page says so. */
export function OfFunction(props: {
  children: (appointment: () => Doc<Appointment>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ appointment: string }>();
  const appointment = createMemo(() => client.replica.one(appointments, params.appointment));
  const known = createMemo(() => (appointment() === null ? undefined : params.appointment));
  return (
    <Show
      when={known()}
      keyed
      fallback={
        <>
          <PageHeader
            back={{ href: '/functions', label: t('mandates.ring.title') }}
            title={t('mandates.ring.things.function')}
          />
          <List>
            <ListRow
              note
              title={<strong>{t('mandates.ring.unknown')}</strong>}
              detail={t('mandates.ring.unknown_more')}
            />
          </List>
        </>
      }
    >
      {(_id) => props.children(() => appointment() as Doc<Appointment>)}
    </Show>
  );
}

/** What is done with a function that has not ended; of one that has, it is said. */
export function OpenFunction(props: {
  appointment: Doc<Appointment>;
  title: string;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.appointment,
    ({ endedAt }) => endedAt === null,
  );
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader
          back={{ href: `/functions/${props.appointment.id}`, label: t('mandates.ring.things.function') }}
          title={props.title}
          detail={t('errors.mandates.function_over')}
        />
      }
    >
      {props.children}
    </Show>
  );
}

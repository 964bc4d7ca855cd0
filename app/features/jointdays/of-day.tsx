import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type JointActionDay, jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { leadsDay } from '#shared/jointdays/lead.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type OperationalPlan, paos } from '#shared/plans/pao.schemas.ts';
import { DAYS, dayHref } from './address.ts';
import { ForDays } from './for-days.tsx';

type Day = Doc<JointActionDay>;

/** The plan of a day, which says who leads it; null if it is not on this device. */
export function usePlanOf(): (day: Day) => OperationalPlan | null {
  const { replica } = useClient();
  return (day) => replica.one(paos, day.body.pao)?.body ?? null;
}

/** Whether this person leads a day now. */
export function useLeads(): (day: Day) => boolean {
  const client = useClient();
  const planOf = usePlanOf();
  return (day) => leadsDay(client.actor(), day.body, planOf(day));
}

/** A page of the day in the address. */
export function OfDay(props: { children: (day: Accessor<Day>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ day: string }>();
  const found = createMemo(() => client.replica.one(jointActionDays, params.day));
  return (
    <ForDays back={DAYS}>
      <Show
        when={found()?.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: DAYS, label: t('jointdays.title') }}
            title={t('jointdays.one')}
            detail={t('jointdays.unknown')}
          />
        }
      >
        {(_id) => props.children(found as Accessor<Day>)}
      </Show>
    </ForDays>
  );
}

/** The same for whoever leads it. */
export function InLedDay(props: {
  /** Further than leading it. */
  to?: (actor: Actor, plan: OperationalPlan | null, day: Day) => boolean;
  /** As long as it is not reported. */
  open?: boolean;
  children: (day: Accessor<Day>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const planOf = usePlanOf();
  const leads = useLeads();
  const mayHere = (day: Day) =>
    leads(day) &&
    (props.open !== true || !stageOfDay(day.body).isClosed) &&
    props.to?.(client.actor(), planOf(day), day) !== false;
  return (
    <OfDay>
      {(day) => (
        <Allowed to={mayHere(day())} back={dayHref(day().id)} says={t('jointdays.who_leads')}>
          {props.children(day)}
        </Allowed>
      )}
    </OfDay>
  );
}

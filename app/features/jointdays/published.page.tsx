import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import {
  jointActionDays,
  type PublishedDay,
  publishedDayId,
  publishedDays,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { DAYS, dayHref } from './address.ts';
import { ForDays } from './for-days.tsx';
import { Missing, ResultRows, useSays } from './result-rows.tsx';

/** What everybody who reads the plan has of a day: sums of the region, after its press hour. */
export default function PublishedPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ day: string }>();
  const published = createMemo(() => client.replica.one(publishedDays, publishedDayId(params.day)));
  return (
    <ForDays back={DAYS}>
      <Show
        when={published()}
        fallback={
          <PageHeader
            back={{ href: DAYS, label: t('jointdays.title') }}
            title={t('dayresults.publish.title')}
            detail={t('dayresults.publish.not_here')}
          />
        }
      >
        {(told) => <Shown told={told()} day={params.day} />}
      </Show>
    </ForDays>
  );
}

function Shown(props: { told: Doc<PublishedDay>; day: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const says = useSays();
  const body = () => props.told.body;
  /** Whoever took part comes from the day; others from the action. */
  const back = () => {
    if (client.replica.one(jointActionDays, props.day) !== null)
      return { href: dayHref(props.day, '/press'), label: t('dayresults.press.title') };
    const action = client.replica.one(operations, props.told.parent ?? '');
    return action === null
      ? { href: DAYS, label: t('jointdays.title') }
      : { href: `/plans/${action.parent}/actions/${action.id}`, label: t('pao.things.action') };
  };
  return (
    <>
      <PageHeader
        back={back()}
        kicker={t('jointdays.one')}
        title={<LocalText text={body().title} />}
        detail={says().days(body())}
      />
      <FactList
        facts={[
          {
            label: t('dayresults.publish.version', { n: body().version }),
            place: when(body().published.takenAt ?? body().published.at),
            detail: body().published.label,
          },
          { label: t('jointdays.fields.states'), place: says().states(body().states) },
        ]}
      />
      <Missing codes={body().missing} />
      <ResultRows lines={body().lines} none={t('dayresults.publish.nothing')} />
      <Show when={body().lines.some(({ value }) => value === null)}>
        <p class="block quiet">{t('dayresults.paper.few')}</p>
      </Show>
      <Chain id={props.told.id} />
    </>
  );
}

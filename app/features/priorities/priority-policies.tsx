import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, memberStates } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { articulationOf } from '#shared/priorities/policies.rules.ts';
import { policies } from '#shared/priorities/priorities.schemas.ts';
import { Articulated } from './articulated.tsx';

/** How many states have an articulated policy for one priority, and the own one. */
export function PriorityPolicies(props: { priority: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const cells = createMemo(() => {
    const all = client.replica.within(policies, props.priority).map(({ body }) => body);
    return memberStates.map((state) =>
      articulationOf({
        ...{ priority: props.priority, state, today: dayHere(now()) },
        policies: all.filter((each) => each.state === state),
      }),
    );
  });
  const own = () => cells().find(({ state }) => state === client.actor().state);
  return (
    <>
      <SectionHeader kind="band" title={t('priorities.of_policies')} />
      <List>
        <ListRow
          title={t('priorities.policies.articulated', {
            n: cells().filter(({ level }) => level === 'whole').length,
            of: cells().length,
          })}
          href="/policies"
          chevron
        />
        {own() === undefined ? null : (
          <ListRow
            title={t('priorities.policies.of', { state: countryName(locale(), own()?.state ?? '') })}
            detail={<Articulated of={own() as NonNullable<ReturnType<typeof own>>} />}
            href={`/policies/${props.priority}/${own()?.state}`}
            chevron
          />
        )}
      </List>
    </>
  );
}

import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { authorsOf, countStances, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, amendmentPositions, STANCES } from '#shared/rules/amendments.schemas.ts';
import { useDelegationWords } from './use-rules.ts';

/** One amendment: whose it is, what it does, how far it is, and where the delegations stand. */
export function AmendmentRow(props: {
  set: string;
  amendment: Doc<Amendment>;
  /** What it is about, in a list of several articles. */
  place?: string;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const name = useDelegationWords();
  const body = () => props.amendment.body;
  const positions = () => client.replica.within(amendmentPositions, props.amendment.id);
  const authors = () => authorsOf(props.amendment, positions()).map(name).join(', ');
  const stances = () => {
    const counted = countStances(props.amendment, positions());
    return STANCES.filter((stance) => counted[stance] > 0 && stance !== 'none')
      .map((stance) => `${t(`rules.stance.${stance}`)}: ${counted[stance]}`)
      .join(' · ');
  };
  return (
    <ListRow
      {...(body().place === null ? {} : { lead: body().place, leadKind: 'number' as const })}
      kicker={[props.place, t(`rules.kind.${body().kind}`), body().isLate ? t('rules.late') : null]
        .filter((each) => each != null)
        .join(' · ')}
      title={authors()}
      detail={stances() || t('rules.no_positions')}
      trail={<Tag tone={isOpen(body().state) ? 'amber' : 'plain'}>{t(`rules.state.${body().state}`)}</Tag>}
      href={`/rules/${props.set}/amendments/${props.amendment.id}`}
      quiet={!isOpen(body().state)}
      chevron
    />
  );
}

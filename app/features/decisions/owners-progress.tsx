import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { seatOf } from '#shared/access/seats.ts';
import { type ActionPoint, actionProgress } from '#shared/decisions/decisions.schemas.ts';
import { owing } from '#shared/decisions/owners.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { actionTones } from './outcome-rows.tsx';
import { useDelegationName } from './use-outcomes.ts';

/** What each of several owners has reported: the reader's own first, then by name. */
export function OwnersProgress(props: { action: Doc<ActionPoint>; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const nameOf = useDelegationName();
  const rows = createMemo(() => {
    const reported = new Map(
      client.replica.within(actionProgress, props.action.id).map((doc) => [doc.body.owner, doc]),
    );
    const seat = seatOf(client.actor());
    const { compare } = new Intl.Collator(locale());
    return owing(props.action.body, client.replica.within(delegations, props.meeting))
      .map((code) => {
        const doc = reported.get(code);
        const waits = doc !== undefined && client.replica.pending(actionProgress, doc.id) !== null;
        const name = nameOf({ meeting: props.meeting, code });
        return { name, isOwn: code === seat, said: doc?.body ?? null, waits };
      })
      .sort((left, right) => Number(right.isOwn) - Number(left.isOwn) || compare(left.name, right.name));
  });
  const detailOf = ({ said, waits }: ReturnType<typeof rows>[number]) => {
    if (said === null) return t('decisions.action.not_reported');
    const parts = [said.evidence ?? '', waits ? t('silences.breaks.waiting') : ''];
    return parts.filter((part) => part !== '').join(' · ') || undefined;
  };
  const done = () => rows().filter(({ said }) => said?.state === 'done').length;
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('decisions.action.each')}
        aside={t('decisions.action.done_of', { done: done(), all: rows().length })}
      />
      <List>
        <For each={rows()}>
          {(row) => (
            <ListRow
              {...(row.isOwn ? { kicker: t('floor.own') } : {})}
              title={row.name}
              detail={detailOf(row)}
              trail={
                <Tag tone={actionTones[row.said?.state ?? 'open']}>
                  {t(`decisions.action.state.${row.said?.state ?? 'open'}`)}
                </Tag>
              }
            />
          )}
        </For>
      </List>
    </>
  );
}

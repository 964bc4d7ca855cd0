import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { formerPresidencyAudience, mayRead } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { readsHandover } from './handover-standing.ts';
import { useHandover } from './use-handover.ts';

/** On the page of a term: how it took over, and what the presidency kept that handed over. */
export function HandoverLines(props: { term: Doc<PresidencyTerm> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const handover = useHandover(() => props.term);
  const isRead = () => {
    const from = handover.from();
    return from !== undefined && readsHandover(client.actor(), props.term.body, from.body);
  };
  /** Whether the term after this one has taken over from it. */
  const isOver = () => handover.terms().some(({ body }) => body.takenOver?.from === props.term.id);
  const isKept = () =>
    isOver() &&
    mayRead({
      actor: client.actor(),
      compartment: COMMITTEE,
      audience: formerPresidencyAudience(props.term.body),
    });
  return (
    <Show when={isRead() || isKept()}>
      <List label={t('presidencies.handover.title')}>
        <Show when={isRead()}>
          <ListRow
            title={t('presidencies.handover.title')}
            kicker={t('presidencies.handover.of', {
              from: countryName(locale(), handover.from()?.body.state ?? ''),
              to: countryName(locale(), props.term.body.state),
            })}
            detail={t(`presidencies.handover.state.${handover.standing()}`)}
            href={`/presidencies/${props.term.id}/handover`}
            chevron
          />
        </Show>
        <Show when={isKept()}>
          <ListRow
            title={t('presidencies.handover.kept.title')}
            detail={t('presidencies.handover.kept.more')}
            href={`/presidencies/${props.term.id}/kept`}
            chevron
          />
        </Show>
      </List>
    </Show>
  );
}

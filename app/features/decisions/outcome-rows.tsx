import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formerlyWords } from '#app/features/records/formerly-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { decisionReference, isActionOverdue } from '#shared/decisions/decisions.rules.ts';
import type { ActionPoint, CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useOwnersInWords, useStanding } from './use-outcomes.ts';

const decisionTones = { draft: 'amber', adopted: 'plain', not_adopted: 'neutral' } as const;
export const actionTones = { open: 'neutral', in_progress: 'blue', done: 'plain', dropped: 'plain' } as const;

/** Reference, text, how and when it was taken. A draft links to its edit page, an adopted one to its own. */
export function DecisionRow(props: {
  decision: Doc<CommitteeDecision>;
  href?: string | undefined;
  /** Of which meeting it is, where several stand together. */
  of?: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.decision.body;
  const isMine = () => body().state === 'draft' && may(client.actor(), 'decisions.edit');
  const editHref = () =>
    isMine() ? `/meetings/${props.decision.parent}/outcomes/decisions/${props.decision.id}/edit` : undefined;
  const ownHref = () => (body().state === 'adopted' ? `/decisions/${props.decision.id}` : undefined);
  const href = () => props.href ?? editHref() ?? ownHref();
  const kicker = () => {
    if (body().state !== 'adopted') return undefined;
    return decisionReference(body()) ?? t('decisions.no_number');
  };
  const detail = () => {
    const mode = t(`decisions.modes.${body().mode}`);
    const day = body().decidedOn;
    const before = formerlyWords({ formerly: body().formerly, t });
    const parts = [props.of ?? null, mode, day === null ? null : formatDay(locale(), day), before];
    return parts.filter((part) => part !== null).join(', ');
  };
  return (
    <ListRow
      {...(kicker() === undefined ? {} : { kicker: <span class="folio">{kicker()}</span> })}
      title={<LocalText text={body().text} />}
      detail={detail()}
      trail={<Tag tone={decisionTones[body().state]}>{t(`decisions.state.${body().state}`)}</Tag>}
      href={href()}
      chevron={href() !== undefined}
    />
  );
}

export function ActionTag(props: { action: ActionPoint; today: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={isActionOverdue(props)}
      fallback={
        <Tag tone={actionTones[props.action.state]}>{t(`decisions.action.state.${props.action.state}`)}</Tag>
      }
    >
      <Tag tone="red">{t('decisions.action.overdue')}</Tag>
    </Show>
  );
}

/** What is owed, by whom and until when. */
export function ActionRow(props: {
  action: Doc<ActionPoint>;
  today: string;
  kicker?: JSX.Element;
  /** What is added to its address. */
  search?: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const ownersOf = useOwnersInWords();
  const standing = useStanding(() => props.action);
  const body = () => standing().body;
  const isOverdue = () => isActionOverdue({ action: body(), today: props.today });
  const detail = () => {
    const owners = ownersOf({ meeting: props.action.parent, action: body() });
    const due = body().due;
    const day =
      due === null
        ? t('decisions.action.no_due')
        : t('decisions.action.due_by', { day: formatDay(locale(), due) });
    const whole = `${owners}, ${day}`;
    return standing().waits ? `${whole}. ${t('silences.breaks.waiting')}` : whole;
  };
  return (
    <ListRow
      {...(props.kicker === undefined ? {} : { kicker: props.kicker })}
      title={<LocalText text={body().text} />}
      detail={detail()}
      quiet={body().state === 'done' || body().state === 'dropped'}
      tone={isOverdue() ? 'act' : undefined}
      trail={<ActionTag action={body()} today={props.today} />}
      href={`/meetings/${props.action.parent}/outcomes/actions/${props.action.id}${props.search ?? ''}`}
      chevron
    />
  );
}

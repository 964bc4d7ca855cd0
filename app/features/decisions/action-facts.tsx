import '#app/kit/paper/paper.css';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, decisions } from '#shared/decisions/decisions.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { useItemTitle } from './use-item-title.ts';
import { useOwnersInWords } from './use-outcomes.ts';

/** Who owes it by when, where it comes from, and what was said of it. */
export function ActionFacts(props: { action: ActionPoint; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const ownersOf = useOwnersInWords();
  const itemTitle = useItemTitle(() => props.meeting);
  const facts = (): Fact[] => {
    const due = props.action.due;
    const decision = props.action.decision;
    const known = decision === null ? null : client.replica.one(decisions, decision);
    const found: Fact[] = [
      {
        label: t('decisions.fields.owners'),
        place: ownersOf({ meeting: props.meeting, action: props.action }),
      },
      {
        label: t('decisions.action.due'),
        place: due === null ? t('decisions.action.no_due') : formatDay(locale(), due),
      },
      {
        label: t('decisions.action.meeting'),
        place: <MeetingTitle meeting={client.replica.one(meetings, props.meeting)?.body} silent />,
        detail: itemTitle(props.action.item),
      },
    ];
    if (known !== null)
      found.push({
        label: t('decisions.acts.decision'),
        place: decisionReference(known.body) ?? t('decisions.no_number'),
        detail: <LocalText text={known.body.text} />,
      });
    if (props.action.evidence !== null)
      found.push({ label: t('decisions.action.evidence'), detail: props.action.evidence });
    if (props.action.droppedReason !== undefined)
      found.push({
        label: t('decisions.action.drop_reason'),
        detail: <LocalText text={props.action.droppedReason} />,
      });
    return found;
  };
  return <FactList facts={facts()} />;
}

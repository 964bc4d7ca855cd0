import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isActionOwed, sortActions, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { ActionRow, DecisionRow } from './outcome-rows.tsx';
import { FROM_REGISTER } from './way-back.ts';

/** Every decision and every action point of all meetings; owed ones first. */
export default function RegisterPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const actions = createMemo(() => sortActions(client.replica.all(actionPoints)));
  const owed = () => actions().filter(({ body }) => isActionOwed(body.state));
  const closed = () => actions().filter(({ body }) => !isActionOwed(body.state));
  const taken = createMemo(() => sortDecisions(client.replica.all(decisions)));
  const meetingTitle = (id: string | null) =>
    id === null ? null : (client.replica.one(meetings, id)?.body.title ?? null);
  const row = (action: Doc<ActionPoint>) => (
    <ActionRow
      action={action}
      today={today()}
      search={FROM_REGISTER}
      kicker={<LocalText text={meetingTitle(action.parent)} silent />}
    />
  );
  return (
    <ForMembers back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('decisions.register')}
        detail={t('decisions.register_text')}
      />
      <SectionHeader kind="band" title={t('decisions.owed')} aside={owed().length} />
      <List>
        <For each={owed()} fallback={<ListRow note title={t('decisions.owed_none')} />}>
          {row}
        </For>
      </List>
      <SectionHeader kind="band" title={t('decisions.all_decisions')} aside={taken().length} />
      <List>
        <For each={taken()} fallback={<ListRow note title={t('decisions.none_taken')} />}>
          {(decision) => (
            <DecisionRow
              decision={decision}
              of={
                decision.parent === null ? undefined : readText(meetingTitle(decision.parent), locale()).value
              }
              href={
                decision.body.state === 'adopted'
                  ? `/decisions/${decision.id}${FROM_REGISTER}`
                  : `/meetings/${decision.parent}/outcomes${FROM_REGISTER}`
              }
            />
          )}
        </For>
      </List>
      <Show when={closed().length > 0}>
        <SectionHeader kind="band" title={t('decisions.settled')} aside={closed().length} />
        <List>
          <For each={closed()}>{row}</For>
        </List>
      </Show>
    </ForMembers>
  );
}

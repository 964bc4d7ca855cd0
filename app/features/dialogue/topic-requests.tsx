import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { medianDays, sortRequests } from '#shared/dialogue/dialogue.rules.ts';
import { dialogueRequests, type Topic } from '#shared/dialogue/dialogue.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { RequestRow } from './request-row.tsx';
import { useSides } from './use-dialogue.ts';

/** What is asked in a topic, with how long answers took. */
export function TopicRequests(props: { topic: Doc<Topic> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const sides = useSides(() => props.topic);
  const requests = createMemo(() => sortRequests(client.replica.within(dialogueRequests, props.topic.id)));
  const days = createMemo(() => medianDays(requests().map(({ body }) => body)));
  const answered = () => requests().filter(({ body }) => body.state === 'answered').length;
  return (
    <>
      <SectionHeader kind="band" title={t('dialogue.requests')} aside={requests().length} />
      <List label={t('dialogue.requests')}>
        <For each={requests()} fallback={<ListRow note title={t('dialogue.none_requests')} />}>
          {(request) => <RequestRow request={request} />}
        </For>
      </List>
      <Show when={days() !== null}>
        <p class="block quiet">
          {t('dialogue.times')}: {t('dialogue.times_row', { n: answered(), days: days() ?? 0 })}
        </p>
      </Show>
      <Show when={props.topic.body.state === 'open' && sides.may('theirs')}>
        <div class="block button-row">
          <LinkButton icon="plus" href={`/dialogue/${props.topic.id}/ask`}>
            {t('dialogue.ask.title')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isOpenSilence, sortSilences } from '#shared/decisions/silences.rules.ts';
import { type Silence, silences } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { StandingTag, TimeOfSilence } from './silence-parts.tsx';
import { leftInWords, whenThere } from './silence-when.ts';

/** What runs in silence, with the time that is left, and what came of the others. */
export default function SilencesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() => sortSilences(client.replica.all(silences)));
  const isWaiting = ({ state, takenAt }: Silence) => state === 'running' && takenAt === null;
  /** Begun here, and not received: for others there is nothing yet. */
  const waiting = () => all().filter(({ body }) => isWaiting(body));
  const running = () => all().filter(({ body }) => body.state === 'running' && !isWaiting(body));
  const ended = () => all().filter(({ body }) => body.state !== 'running');
  return (
    <ForMembers back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('silences.title')}
        detail={t('silences.row')}
      />
      <Show when={waiting().length > 0}>
        <SectionHeader kind="band" title={t('silences.unsent')} aside={waiting().length} />
        <List>
          <For each={waiting()}>{(silence) => <SilenceRow silence={silence} />}</For>
        </List>
      </Show>
      <SectionHeader kind="band" title={t('silences.running')} aside={running().length} />
      <List>
        <For each={running()} fallback={<ListRow note title={t('silences.none_running')} />}>
          {(silence) => <SilenceRow silence={silence} />}
        </For>
      </List>
      <Show when={may(client.actor(), 'decisions.edit')}>
        <div class="pad button-row">
          <LinkButton kind="text" icon="plus" href="/silences/new">
            {t('silences.begin')}
          </LinkButton>
        </div>
      </Show>
      <Show when={ended().length > 0}>
        <SectionHeader kind="band" title={t('silences.ended')} aside={ended().length} />
        <List>
          <For each={ended()}>{(silence) => <SilenceRow silence={silence} />}</For>
        </List>
      </Show>
    </ForMembers>
  );
}

export function SilenceRow(props: { silence: Doc<Silence> }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const body = () => props.silence.body;
  const isOpen = () => body().takenAt !== null && isOpenSilence(body(), now());
  const detail = () => {
    if (body().takenAt === null && body().state === 'running') return t('silences.waiting_text');
    const { until, endedAt, timeZone } = body();
    const when = whenThere(locale(), { instant: endedAt ?? until, timeZone });
    return isOpen() ? `${t('silences.left', { left: leftInWords(until, now()) })}, ${when}` : when;
  };
  return (
    <ListRow
      title={<LocalText text={body().text} />}
      detail={detail()}
      trail={<StandingTag silence={props.silence} />}
      href={`/silences/${props.silence.id}`}
      chevron
    >
      <Show when={isOpen()}>
        <TimeOfSilence silence={body()} />
      </Show>
    </ListRow>
  );
}

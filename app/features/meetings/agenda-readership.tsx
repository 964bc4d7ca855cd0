import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ShareText } from '#app/kit/share-text.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { agendaSeen } from '#shared/meetings/releases.schemas.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { attendance } from '#shared/participants/participants.schemas.ts';
import { readership } from './agenda-readers.ts';
import { useAgendaNames } from './agenda-words.ts';

/** How many have seen the version in force, who has not, and a text for them. */
export function AgendaReadership(props: { meeting: Doc<Meeting>; version: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const names = useAgendaNames(() => props.meeting.id);
  const found = createMemo(() => {
    const { id } = props.meeting;
    return readership({
      version: props.version,
      links: client.replica.within(participantLinks, id),
      answers: client.replica.within(attendance, id),
      seen: client.replica.within(agendaSeen, id),
      nameOf: names.speaker,
    });
  });
  const place = (code: string | null) =>
    code === null ? t('agenda.seen.no_delegation') : names.proposer(code);
  const missing = createMemo(() => {
    const collator = new Intl.Collator(locale());
    return found()
      .missing.map((group) => ({ ...group, name: place(group.delegation) }))
      .sort((left, right) => collator.compare(left.name, right.name));
  });
  const title = () =>
    t('agenda.seen.remind_text', {
      title: readText(props.meeting.body.title, locale()).value,
      n: props.version,
    });
  return (
    <section aria-label={t('agenda.readers')}>
      <SectionHeader
        kind="band"
        title={
          found().total === 0
            ? t('agenda.readers')
            : t('agenda.seen.count', { n: found().seen, total: found().total })
        }
        aside={t('agenda.version', { n: props.version })}
      />
      <div class="block sheet stack">
        <Show when={found().total > 0} fallback={<p>{t('agenda.seen.nobody')}</p>}>
          <TickTotal done={found().seen} total={found().total}>
            {t('agenda.seen.of', { total: found().total })}
          </TickTotal>
        </Show>
        <p class="body-2 quiet">{t('agenda.seen.who_counts')}</p>
        <Show when={found().total > 0 && missing().length === 0}>
          <p>{t('agenda.seen.everybody')}</p>
        </Show>
      </div>
      <Show when={missing().length > 0}>
        <SectionHeader kind="band" title={t('agenda.seen.missing')} aside={found().total - found().seen} />
        <For each={missing()}>
          {(group) => (
            <Disclosure
              title={group.name}
              count={t('agenda.seen.missing_in', { n: group.readers.length, total: group.total })}
            >
              <ul class="missing-readers">
                <For each={group.readers}>
                  {(reader) => <li>{reader.label ?? t('agenda.seen.unnamed')}</li>}
                </For>
              </ul>
            </Disclosure>
          )}
        </For>
        <div class="block sheet stack">
          <h3 class="title-3">{t('agenda.seen.remind')}</h3>
          <p class="body-2">{title()}</p>
          <ShareText text={title()} url={`${location.origin}/meetings/${props.meeting.id}/agenda`} />
        </div>
      </Show>
    </section>
  );
}

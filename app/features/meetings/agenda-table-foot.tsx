import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';

/** What can be done with what is marked, or the way back from the last change. The page has no other foot. */
export function AgendaTableFoot(props: {
  meeting: string;
  edits: AgendaEdits;
  marked: readonly TimedItem[];
  onDrop: () => void;
  onShift: (minutes: number) => Promise<boolean>;
  following: number;
  minutes: number;
  onFollow: () => void;
  count: number;
  /** How many of them have an hour that clashes. */
  clashing: number;
  /** Goes to the first of them. */
  onClash: () => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <FooterBar>
      <Show
        when={props.marked.length > 0}
        fallback={
          <>
            <Show when={props.following > 0 && props.minutes !== 0}>
              <Button onClick={() => props.onFollow()}>
                {t('agenda.table.follow', { n: props.following, minutes: props.minutes })}
              </Button>
            </Show>
            <Show when={props.edits.undo()}>
              {(undo) => (
                <Button kind="text" onClick={() => void undo()()}>
                  {t('agenda.table.undo')}
                </Button>
              )}
            </Show>
            <LinkButton kind="text" href={`/meetings/${props.meeting}/agenda/paste`}>
              {t('meetings.paste.title')}
            </LinkButton>
            <span class="quiet">{t('agenda.table.count', { n: props.count })}</span>
            <span class="agenda-table-clash" role="status">
              <Show when={props.clashing > 0}>
                <Button kind="text" onClick={() => props.onClash()}>
                  {t('agenda.table.clashing', { n: props.clashing })}
                </Button>
              </Show>
            </span>
          </>
        }
      >
        <strong>{t('agenda.table.marked', { n: props.marked.length })}</strong>
        <Button onClick={() => void props.onShift(-5)}>{t('agenda.table.earlier', { n: 5 })}</Button>
        <Button onClick={() => void props.onShift(5)}>{t('agenda.table.later', { n: 5 })}</Button>
        <Button kind="text" onClick={() => props.onDrop()}>
          {t('agenda.table.drop')}
        </Button>
      </Show>
    </FooterBar>
  );
}

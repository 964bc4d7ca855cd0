import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { DoubleEntry, TimedScan } from '#shared/checkins/presence.rules.ts';
import { PersonName } from './person-words.tsx';
import type { PresenceView } from './use-presence.ts';

const MINUTE = 60_000;

/** People who entered by two doors, and the two ways to resolve that. */
export function Doubles(props: {
  view: PresenceView;
  meeting: string;
  doubles: readonly DoubleEntry[];
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const ids = useNewIds('chk');
  const mayUndo = (scan: TimedScan) =>
    scan.by === client.actor().person || may(client.actor(), 'meetings.edit');

  /** They did leave, unrecorded: just before they entered again. */
  function recordOut({ participant, first, second }: DoubleEntry) {
    const at = Math.max(first.time, second.time - MINUTE);
    const record = act('checkins.record', {
      checkIn: ids.of(second.id),
      meeting: props.meeting,
      participant,
      direction: 'out',
      way: 'desk',
      door: first.door,
      at: Math.round(at),
    });
    void saved.run(() => client.mutate(record).saved, second.id);
  }
  function takeBack(scan: TimedScan) {
    const args = { checkIn: scan.id, meeting: props.meeting };
    void saved.run(() => client.act('checkins.undo', args).saved, scan.id);
  }

  return (
    <>
      {saved.notice()}
      <Show when={props.doubles.length > 0}>
        <SectionHeader kind="band" title={t('checkins.presence.doubles')} aside={props.doubles.length} />
        <List label={t('checkins.presence.doubles')}>
          <ListRow note title={t('checkins.presence.doubles_text')} />
          <For each={props.doubles}>
            {(double) => {
              const listed = () => props.view.listed().get(double.participant);
              const { first, second } = double;
              const { hour } = props.view;
              return (
                <ListRow
                  tone="decide"
                  kicker={
                    <Show when={listed()}>
                      {(known) => <LocalText text={known().group.delegation.body.name} silent />}
                    </Show>
                  }
                  title={
                    <Show when={listed()} fallback={t('checkins.door.unknown_person')}>
                      {(known) => <PersonName of={known()} />}
                    </Show>
                  }
                  detail={t('checkins.presence.double', {
                    first: first.door,
                    hour: hour(first.time),
                    second: second.door,
                    later: hour(second.time),
                  })}
                >
                  <div class="button-row double-acts">
                    <Button onClick={() => recordOut(double)}>
                      {t('checkins.presence.went_out', { door: first.door })}
                    </Button>
                    <For each={[first, second].filter(mayUndo)}>
                      {(scan) => (
                        <Button kind="text" onClick={() => takeBack(scan)}>
                          {t('checkins.presence.take_back', { door: scan.door, hour: hour(scan.time) })}
                        </Button>
                      )}
                    </For>
                  </div>
                </ListRow>
              );
            }}
          </For>
        </List>
      </Show>
    </>
  );
}

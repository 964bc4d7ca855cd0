import { createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Presence } from '#shared/checkins/presence.rules.ts';
import type { DelegationAttendance } from '#shared/rules/quorum.rules.ts';
import { PersonName, PersonPart } from './person-words.tsx';
import type { Listed, PresenceView } from './use-presence.ts';

function Hours(props: { view: PresenceView; presence: Presence | undefined }): JSX.Element {
  const { t } = useI18n();
  const firstIn = () => props.presence?.firstIn ?? null;
  const lastOut = () => props.presence?.lastOut ?? null;
  const hour = (time: number) => props.view.hour(time);
  return (
    <Show when={firstIn() !== null || lastOut() !== null} fallback={t('checkins.presence.absent')}>
      <Show when={firstIn()}>
        {(scan) => <>{t('checkins.presence.in_at', { hour: hour(scan().time), door: scan().door })}</>}
      </Show>
      <Show when={firstIn() !== null && lastOut() !== null}>{'. '}</Show>
      <Show when={lastOut()}>
        {(scan) => <>{t('checkins.presence.out_at', { hour: hour(scan().time), door: scan().door })}</>}
      </Show>
    </Show>
  );
}

function PersonPresence(props: {
  view: PresenceView;
  of: Listed;
  presence: Presence | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <ListRow
      title={<PersonName of={props.of} />}
      detail={
        <>
          <PersonPart of={props.of} />
          <br />
          <Hours view={props.view} presence={props.presence} />
        </>
      }
      trail={
        <Show when={props.presence?.isInside}>
          <Tag tone="blue">{t('checkins.presence.now_inside')}</Tag>
        </Show>
      }
    />
  );
}

/** One delegation: how many are inside, whether its state counts, and each person's times when expanded. */
export function DelegationPresence(props: {
  view: PresenceView;
  attendance: DelegationAttendance;
  presence: ReadonlyMap<string, Presence>;
  place: number;
}): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setIsOpen] = createSignal(false);
  const delegation = () => props.attendance.delegation;
  const people = () =>
    props.view.groups().find((group) => group.delegation.id === delegation().id)?.people ?? [];
  function standing(): string | null {
    if (delegation().body.kind !== 'state') return null;
    const { voter } = props.attendance;
    if (voter === null) return t('checkins.presence.counts_not');
    return t(voter.isProxy ? 'checkins.presence.counts_proxy' : 'checkins.presence.counts');
  }
  return (
    <Disclosure
      lead={props.place}
      open={isOpen()}
      onToggle={setIsOpen}
      title={
        <>
          <LocalText text={delegation().body.name} silent />
          <span class="presence-line">
            {[
              t('checkins.presence.inside', { n: props.attendance.inside, of: props.attendance.accredited }),
              t('checkins.presence.came', { n: props.attendance.came }),
            ].join(' · ')}
          </span>
        </>
      }
      count={
        <Show when={standing()}>
          {(words) => <Tag tone={props.attendance.voter === null ? 'neutral' : 'plain'}>{words()}</Tag>}
        </Show>
      }
    >
      <Show when={isOpen()}>
        <ul class="list">
          <For each={people()}>
            {(person) => (
              <Show when={props.view.listed().get(person.id)}>
                {(listed) => (
                  <PersonPresence view={props.view} of={listed()} presence={props.presence.get(person.id)} />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Disclosure>
  );
}

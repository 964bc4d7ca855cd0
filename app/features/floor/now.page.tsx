import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { NowPart, NowParts } from '#app/kit/now-parts.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useRoom } from '#app/kit/use-room.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { ChairActs } from './chair-acts.tsx';
import { ItemPapers } from './item-papers.tsx';
import { Lapsed, OwnFoot, OwnPart } from './own-acts.tsx';
import { RefusedAsks } from './refused-asks.tsx';
import { ShownTextPart } from './shown-text.tsx';
import { SpeakerPanel } from './speaker-panel.tsx';
import { SpeakersList, SpokenList } from './speakers-list.tsx';
import { type FloorView, useFloor } from './use-floor.ts';

/** The room on one screen: item, speaker, text, vote, list, papers; and what one can do about it. */
export default function NowPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Now meeting={id} />}
    </Show>
  );
}

function Now(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const floor = useFloor(() => props.meeting);
  const features = useFeatures();
  // What other features show here comes a moment later: the list waits for nothing.
  const [parts, setParts] = createSignal<Required<NowParts> | null>(null);
  onMount(() => void features.loadNow().then(setParts));
  const isLed = () => may(client.actor(), 'floor.lead');
  const room = useRoom();
  /** What is due has the foot of the page, before anything that one may ask for. */
  const due = createMemo(() =>
    (parts()?.foot ?? []).filter((each) => each.isDue({ client, meeting: props.meeting, hasRoom: room() })),
  );
  const now = useNow();
  const said = createMemo(() =>
    (parts()?.said ?? []).filter((each) => each.isOn({ client, meeting: props.meeting, now: now() })),
  );
  const asOf = () => {
    const at = floor.asOf();
    // Whoever leads moves the clock: no other device knows better.
    return at === null || isLed() ? null : { at, words: floor.hours.said(at) };
  };
  return (
    <Show when={floor.meeting()} fallback={<UnknownMeeting />}>
      {(meeting) => (
        <>
          <PageHeader
            back={{ href: `/meetings/${props.meeting}/agenda`, label: t('floor.back') }}
            kicker={<Kicker floor={floor} />}
            title={
              <Show when={floor.item()} fallback={<MeetingTitle meeting={meeting().body} />}>
                {(item) => <LocalText text={item().title} silent />}
              </Show>
            }
          />
          <Show when={floor.isSitting()}>
            <Parts parts={parts()?.top ?? []} meeting={props.meeting} />
          </Show>
          <RefusedAsks meeting={props.meeting} />
          <Show when={floor.isSitting()} fallback={<NotSitting floor={floor} />}>
            <Show when={floor.item()} fallback={<NoItem floor={floor} />}>
              {(item) => (
                <div class="split">
                  <div>
                    <SpeakerPanel
                      speaking={floor.sitting()?.body.speaking ?? null}
                      nameOf={floor.nameOf}
                      asOf={asOf()}
                    />
                    <Parts parts={parts()?.first ?? []} meeting={props.meeting} />
                    <SpeakersList floor={floor} />
                    <OwnPart
                      floor={floor}
                      meeting={props.meeting}
                      isLed={isLed()}
                      hasFoot={!isLed() && due().length === 0}
                    />
                  </div>
                  <div>
                    <ShownTextPart text={floor.sitting()?.body.text ?? null} />
                    <ItemPapers meeting={props.meeting} item={item().id} />
                    <SpokenList floor={floor} />
                    <Parts parts={parts()?.rest ?? []} meeting={props.meeting} />
                  </div>
                </div>
              )}
            </Show>
          </Show>
          <Show when={!isLed() && floor.isSitting() && floor.item()}>
            <Show
              when={due().length > 0}
              fallback={
                <OwnFoot
                  floor={floor}
                  meeting={props.meeting}
                  said={said().length > 0 ? <Parts parts={said()} meeting={props.meeting} /> : undefined}
                />
              }
            >
              <FooterBar>
                <Parts parts={due()} meeting={props.meeting} />
              </FooterBar>
            </Show>
          </Show>
          <Show when={isLed()}>
            <ChairActs floor={floor} meeting={props.meeting} />
          </Show>
        </>
      )}
    </Show>
  );
}

function Parts(props: { parts: readonly NowPart[]; meeting: string }): JSX.Element {
  return <For each={props.parts}>{({ Part }) => <Part meeting={props.meeting} />}</For>;
}

function Kicker(props: { floor: FloorView }): JSX.Element {
  const { t } = useI18n();
  const words = () => {
    if (!props.floor.isSitting()) return t('floor.title');
    const number = props.floor.item()?.number ?? null;
    return number === null ? t('floor.in_session') : t('floor.item_in_session', { number });
  };
  return <>{words()}</>;
}

function NotSitting(props: { floor: FloorView }): JSX.Element {
  const { t } = useI18n();
  const closedAt = () => props.floor.sitting()?.body.closedAt ?? null;
  return (
    <List>
      <ListRow
        note
        title={t('floor.not_in_session')}
        detail={
          <Show when={closedAt()} fallback={t('floor.not_in_session_text')}>
            {(at) => (
              <>
                {t('floor.closed_at', { at: props.floor.hours.said(at()) })}{' '}
                <Show when={props.floor.item()}>{t('floor.list_goes_on')}</Show>
              </>
            )}
          </Show>
        }
      />
    </List>
  );
}

function NoItem(props: { floor: FloorView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <>
      <List>
        <ListRow note title={t('floor.no_item')} detail={t('floor.no_item_text')} />
      </List>
      <Show when={seatOf(client.actor())}>
        {(delegation) => (
          <div class="block">
            <Lapsed floor={props.floor} delegation={delegation()} />
          </div>
        )}
      </Show>
    </>
  );
}

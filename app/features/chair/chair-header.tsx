import { type JSX, Match, Show, Switch } from 'solid-js';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useMinutes } from '#app/features/minutes/use-speeches.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { Key } from './key.tsx';
import type { Chair } from './use-chair.ts';

const MINUTE = 60_000;

/** Number and name of the item, the hour at the venue and what is left, and the acts that concern the whole room. */
export function ChairHeader(props: { chair: Chair; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const now = useNow();
  const chair = () => props.chair;
  const { floor, view } = props.chair;
  const item = () => chair().looked()?.item ?? null;
  const clock = () => view.clock();
  const left = () => {
    const looked = chair().looked();
    if (looked === null || !chair().isAtOpen()) return null;
    const minutes = Math.ceil((looked.endsAt - now()) / MINUTE);
    return minutes >= 0 ? t('chair.left', { n: minutes }) : t('chair.over', { n: -minutes });
  };
  /** Another item than the room's stands here, and that is said. */
  const lookingWords = () => {
    const number = floor.item()?.number ?? null;
    return number === null ? t('floor.in_session') : t('floor.looking', { number });
  };
  const title = () => (
    <Show
      when={item()}
      fallback={
        <Show when={view.meeting()}>{(known) => <MeetingTitle meeting={known().body} silent />}</Show>
      }
    >
      {(known) => (
        <>
          <Show when={known().number}>{(number) => <>{number()}. </>}</Show>
          <LocalText text={known().title} silent />
        </>
      )}
    </Show>
  );
  return (
    <PageHeader
      back={{ href: `/meetings/${chair().id}/agenda`, label: t('floor.back') }}
      kicker={
        desk.isDesk()
          ? undefined
          : floor.isSitting()
            ? chair().isAtOpen()
              ? t('chair.open_now')
              : lookingWords()
            : t('floor.not_in_session')
      }
      title={title()}
      detail={
        <Show when={clock()}>
          {(known) => (
            <span class="chair-hour">
              <strong class="tabular">{known().wallAt(now()).slice(11, 16)}</strong>{' '}
              <span>
                {known().city}
                <Show when={left()}>{(words) => <>, {words()}</>}</Show>
              </span>
            </span>
          )}
        </Show>
      }
      aside={desk.isDesk() ? <RoomActs chair={props.chair} /> : undefined}
    >
      {/* A phone has no room beside the name. */}
      <Show when={!desk.isDesk()}>
        <div class="button-row chair-room-acts">
          <RoomActs chair={props.chair} />
        </div>
        {props.children}
      </Show>
    </PageHeader>
  );
}

/** What is done with the sitting and its items. */
function RoomActs(props: { chair: Chair }): JSX.Element {
  const { t, locale } = useI18n();
  const chair = () => props.chair;
  const { floor } = props.chair;
  const meeting = props.chair.id;
  const open = () => floor.item();
  /** Once they went out the meeting does not sit again, which is said where the speaker stands. */
  const minutes = useMinutes(() => meeting);
  /** Somebody speaks or waits on the open item: that ends with it. */
  const isUnderWay = () => open() !== null && (chair().speaking() !== null || floor.list().length > 0);
  const wished = () => {
    const looked = chair().looked();
    if (looked === null || looked.id === open()?.id || looked.item.number === null) return null;
    return { id: looked.id, number: looked.item.number, title: looked.item.title };
  };
  const take = () => {
    const item = wished();
    if (item !== null) void chair().run(act('floor.take_item', { meeting, item }), item.id);
  };
  /** Only the server says what day it is at the venue: this device's clock is corrected by it. */
  const today = () => {
    const known = floor.meeting()?.body;
    return known === undefined ? null : dayAt({ instant: chair().now(), timeZone: known.timeZone });
  };
  return (
    <>
      <Show when={floor.isSitting()}>
        <LinkButton href={`/meetings/${meeting}/hall`}>
          {t('chair.hall')} <Key name="P" />
        </LinkButton>
      </Show>
      <Switch>
        <Match when={!floor.isSitting() && minutes() !== null}>{null}</Match>
        <Match when={!floor.isSitting()}>
          <AskedButton
            act="floor.open_sitting"
            kind="filled"
            label={t('floor.chair.open')}
            title={t('floor.chair.open_title')}
            onYes={() => {
              const day = today();
              if (day !== null) void chair().run(act('floor.open_sitting', { meeting, day }));
            }}
          >
            {t('floor.chair.open_text')}
          </AskedButton>
        </Match>
        <Match when={wished()}>
          {(item) => (
            <Show
              when={isUnderWay()}
              fallback={<Button onClick={take}>{t('chair.take', { number: item().number })}</Button>}
            >
              <AskedButton
                act="floor.take_item"
                label={t('chair.take', { number: item().number })}
                title={t('floor.chair.item_title', { title: readText(item().title, locale()).value })}
                onYes={take}
              >
                {t('floor.chair.item_text')}
              </AskedButton>
            </Show>
          )}
        </Match>
        <Match when={open() !== null}>
          <AskedButton
            act="floor.take_item"
            label={t('floor.chair.item_none')}
            title={t('floor.chair.item_none_title')}
            onYes={() => chair().run(act('floor.take_item', { meeting, item: null }))}
          >
            {t('floor.chair.item_text')}
          </AskedButton>
        </Match>
        <Match when={open() === null}>
          <AskedButton
            act="floor.close_sitting"
            label={t('floor.chair.close')}
            title={t('floor.chair.close_title')}
            onYes={() => chair().run(act('floor.close_sitting', { meeting }))}
          >
            {t('floor.chair.close_text')}
          </AskedButton>
        </Match>
      </Switch>
    </>
  );
}

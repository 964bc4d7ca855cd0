import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { dayAt } from '#shared/kernel/zones.ts';
import type { FloorView } from './use-floor.ts';
import './floor.css';

/** What whoever presides does, in one column: the same acts as at the desk of the chair. */
export function ChairActs(props: { floor: FloorView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <SectionHeader kind="band" title={t('floor.chair.title')} />
      <Show
        when={props.floor.isSitting()}
        fallback={<OpenSitting floor={props.floor} meeting={props.meeting} />}
      >
        <div class="block floor-choices">
          <Show when={props.floor.item()}>
            <ListActs floor={props.floor} meeting={props.meeting} />
          </Show>
          <SittingActs floor={props.floor} meeting={props.meeting} />
        </div>
        <Show when={props.floor.item()}>
          <SpeakerActs floor={props.floor} meeting={props.meeting} />
        </Show>
      </Show>
    </>
  );
}

function OpenSitting(props: { floor: FloorView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const done = useDone();
  const day = () => {
    const timeZone = props.floor.meeting()?.body.timeZone ?? 'UTC';
    return dayAt({ instant: now(), timeZone });
  };
  return (
    <div class="block floor-choices">
      {done.notice()}
      <AskedButton
        act="floor.open_sitting"
        kind="filled"
        wide
        label={t('floor.chair.open')}
        title={t('floor.chair.open_title')}
        onYes={() => done.run(act('floor.open_sitting', { meeting: props.meeting, day: day() }))}
      >
        {t('floor.chair.open_text')}
      </AskedButton>
    </div>
  );
}

/** Who speaks next, and the clock of whoever speaks: within reach of the thumb, whatever is being read. */
function SpeakerActs(props: { floor: FloorView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const speaking = () => props.floor.sitting()?.body.speaking ?? null;
  const isStopped = () => speaking()?.runningSince === null;
  const next = () => props.floor.list()[0] ?? null;
  const run = (name: 'floor.pause' | 'floor.resume' | 'floor.end') =>
    void done.run(act(name, { meeting: props.meeting }), name);
  return (
    <FooterBar>
      {done.notice()}
      <Show when={next()} fallback={<p class="quiet">{t('floor.chair.nobody_next')}</p>}>
        {(request) => (
          <Button
            kind="filled"
            wide
            icon="mic"
            onClick={(event) => {
              // The second click of a double click falls on whoever is next by then.
              if (event.detail > 1) return;
              void done.run(act('floor.call', { meeting: props.meeting, request: request().id }), 'call');
            }}
          >
            {t('floor.chair.next', { name: props.floor.nameOf(request().body.delegation) })}
          </Button>
        )}
      </Show>
      <Show when={speaking()}>
        <div class="floor-side-by-side">
          <Button onClick={() => run(isStopped() ? 'floor.resume' : 'floor.pause')}>
            {t(isStopped() ? 'floor.chair.resume' : 'floor.chair.stop')}
          </Button>
          <Button onClick={() => run('floor.end')}>{t('floor.chair.end_short')}</Button>
          <Show when={speaking()?.limitMs !== null}>
            <LinkButton href={`/meetings/${props.meeting}/now/time`}>
              {t('floor.chair.time_short')}
            </LinkButton>
          </Show>
        </div>
      </Show>
    </FooterBar>
  );
}

function ListActs(props: { floor: FloorView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const isOpen = () => props.floor.sitting()?.body.isListOpen === true;
  return (
    <>
      {done.notice()}
      <LinkButton icon="user" href={`/meetings/${props.meeting}/now/add`}>
        {t('floor.chair.add')}
      </LinkButton>
      <Button
        icon={isOpen() ? 'lock' : 'lock-open'}
        onClick={() =>
          void done.run(act(isOpen() ? 'floor.close_list' : 'floor.open_list', { meeting: props.meeting }))
        }
      >
        {t(isOpen() ? 'floor.chair.close_list' : 'floor.chair.open_list')}
      </Button>
    </>
  );
}

function SittingActs(props: { floor: FloorView; meeting: string }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  return (
    <>
      {done.notice()}
      <LinkButton icon="list-checks" href={`/meetings/${props.meeting}/now/item`}>
        {t('floor.chair.item')}
      </LinkButton>
      <Show when={props.floor.item()}>
        <LinkButton icon="file-text" href={`/meetings/${props.meeting}/now/text`}>
          {t('floor.chair.text')}
        </LinkButton>
      </Show>
      <AskedButton
        act="floor.close_sitting"
        icon="x"
        label={t('floor.chair.close')}
        title={t('floor.chair.close_title')}
        onYes={() => done.run(act('floor.close_sitting', { meeting: props.meeting }))}
      >
        {t('floor.chair.close_text')}
      </AskedButton>
    </>
  );
}

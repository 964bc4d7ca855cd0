import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { nounOf } from '#app/features/people/noun.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import {
  AUTOLOCK_OFFERED,
  type AutolockMinutes,
  type AutolockTime,
  offeredWithin,
} from '#shared/states/autolock.rules.ts';
import { chooseAutolock, limitOf, readAutolock } from './autolock-choice.ts';
import { SubPage } from './sub-page.tsx';
import '#app/kit/kit.css';

const TIMES = ['hiddenMinutes', 'idleMinutes'] as const;

/** After how long this phone locks by itself, and the longest time that the state allows. */
export default function LockPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const limit = () => limitOf(client);
  const isLimited = () =>
    TIMES.some((time) => offeredWithin(time, limit()).length < AUTOLOCK_OFFERED[time].length);
  const mayLimit = () => may(client.actor(), 'state.configure', { state: client.actor().state });

  function choose(time: AutolockTime, value: string) {
    void chooseAutolock(client, { ...readAutolock(client), [time]: Number(value) });
  }

  return (
    <SubPage title={t('settings.lock.title')}>
      <div class="block stack settings-form">
        <For each={TIMES}>
          {(time) => (
            <RadioList
              id={`lock-${time}`}
              label={t(`settings.lock.${time}`)}
              value={String(readAutolock(client)[time])}
              onChange={(value) => choose(time, value)}
              options={offeredWithin(time, limit()).map((n) => ({
                value: String(n),
                label: t('settings.lock.minutes', { n }),
              }))}
            />
          )}
        </For>
        <Show when={isLimited()}>
          <p class="body-2">{t('settings.lock.limited', { noun: nounOf(t, client.actor().state) })}</p>
        </Show>
        <p class="body-2">{t('settings.lock.reload')}</p>
      </div>
      <Show when={mayLimit() && client.actor().state} keyed>
        {(state) => <StateLimit state={state} />}
      </Show>
    </SubPage>
  );
}

function StateLimit(props: { state: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [wished, setWished] = createSignal<Partial<AutolockMinutes>>({});
  const [said, setSaid] = createSignal('');
  const saved = useSaved();
  const longest = (time: AutolockTime) => AUTOLOCK_OFFERED[time].at(-1) ?? 0;
  const shown = (time: AutolockTime) => wished()[time] ?? limitOf(client)?.[time] ?? longest(time);

  /** Holds at once, like this phone's own times: nothing is chosen and then left unsaved. */
  async function choose(time: AutolockTime, value: string) {
    setSaid('');
    setWished({ ...wished(), [time]: Number(value) });
    const autolock = { hiddenMinutes: shown('hiddenMinutes'), idleMinutes: shown('idleMinutes') };
    const isNone = TIMES.every((each) => autolock[each] === longest(each));
    const isSaved = await saved.run(
      () =>
        client.act('states.limit_autolock', { state: props.state, autolock: isNone ? null : autolock }).saved,
      `${time}/${value}`,
    );
    if (isSaved) setSaid(t('settings.lock.saved'));
  }

  return (
    <>
      <SectionHeader kind="band" title={t('settings.lock.state', { noun: nounOf(t, props.state) })} />
      <div class="block stack settings-form">
        <p>{t('settings.lock.state_text')}</p>
        <For each={TIMES}>
          {(time) => (
            <RadioList
              id={`limit-${time}`}
              label={t(`settings.lock.${time}`)}
              value={String(shown(time))}
              onChange={(value) => void choose(time, value)}
              options={AUTOLOCK_OFFERED[time].map((n) => ({
                value: String(n),
                label: n === longest(time) ? t('settings.lock.none') : t('settings.lock.minutes', { n }),
              }))}
            />
          )}
        </For>
        {saved.notice()}
        <Show when={said()}>
          <p>{said()}</p>
        </Show>
        <LiveRegion message={said()} />
      </div>
    </>
  );
}

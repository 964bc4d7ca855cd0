import { createMemo, createSignal, For, type JSX, onCleanup, Show, untrack } from 'solid-js';
import { institutionName } from '#app/features/people/place-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { ownZone } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { cardIn, type Profile } from '#app/store/profiles.ts';
import type { UnlockWay } from '#app/sync/unlock.ts';
import { Button } from '#app/ui/button.tsx';
import { Mark } from '#app/ui/mark.tsx';
import { DESK, useMedia } from '#app/ui/media.ts';
import { demoUnlock } from './demo-entered.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MeetingCard, MeetingDial, MeetingNow } from './meeting-card.tsx';
import { dialMinutes } from './next-event.ts';
import type { UnlockPorts } from './session.ports.ts';
import { UnlockForm, type UnlockMode } from './unlock-form.tsx';
import '#app/kit/kit.css';
import './session.css';

const MINUTE = 60_000;

/** While the dial counts minutes on a phone, the field is shown only after a tap: it would push the dial away. */
function firstMode(profile: Profile, { now, isWide }: { now: number; isWide: boolean }): UnlockMode {
  if (profile.hasPasskey) return 'passkey';
  if (isWide) return 'passphrase';
  return profile.card !== null && dialMinutes({ card: profile.card, now }) !== null ? 'closed' : 'passphrase';
}

/** The open card for anybody who holds the phone, and the way in for its person. */
export function UnlockScreen<Opened>(props: {
  profiles: readonly Profile[];
  ports: UnlockPorts<Opened>;
  /** Only in the demo: the one that it offers. */
  demoPassphrase?: string | undefined;
  clock?: () => number;
  onOpen: (opened: Opened) => void | Promise<void>;
  onEnrol: () => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const isWide = useMedia(DESK);
  const clock = props.clock ?? Date.now;
  const deviceZone = ownZone();
  const [now, setNow] = createSignal(clock());
  const timer = setInterval(() => setNow(clock()), MINUTE / 4);
  onCleanup(() => clearInterval(timer));
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [isChoosing, setIsChoosing] = createSignal(false);
  const profile = createMemo(
    () => props.profiles.find((each) => each.id === chosen()) ?? props.profiles[0] ?? null,
  );
  // A phone that stays locked for days must not keep showing places and telephone numbers.
  const card = createMemo(() => {
    const held = profile()?.card ?? null;
    return held !== null && held.until > now() ? cardIn(held, locale()) : null;
  });
  const [mode, setMode] = createSignal<UnlockMode>('passphrase');
  createMemo(() => {
    const current = profile();
    if (current !== null) setMode(firstMode(current, { now: untrack(now), isWide: untrack(isWide) }));
  });

  /** If space is needed, the hours stay and the dial goes. */
  const isSmall = () => isChoosing() || mode() === 'passphrase' || mode() === 'recovery';

  async function unlock(current: Profile, way: UnlockWay) {
    await props.onOpen(await props.ports.unlock({ profile: current, way }));
  }

  function demoOf({ id }: Profile) {
    const passphrase = props.demoPassphrase;
    if (passphrase === undefined) return undefined;
    return demoUnlock({ storage: localStorage, profile: id, passphrase });
  }

  function whoIs(each: Profile): string {
    const { delegation, post } = each;
    if (post !== null) return institutionName(t, post);
    if (delegation === null || !/^[A-Z]{2}$/.test(delegation)) return each.label;
    return t('session.unlock.delegation', { name: countryName(locale(), delegation) });
  }

  function second(each: Profile): string {
    if (each.waiting > 0) return t('session.unlock.waiting', { n: each.waiting });
    return whoIs(each) === each.label ? t('session.unlock.nothing_waits') : each.label;
  }

  return (
    <main class="panel screen unlock">
      <div class="unlock-head">
        <h1 class="unlock-brand">
          <Mark />
          <span>{t('shell.brand')}</span>
        </h1>
        <LanguageSwitch />
      </div>
      <Show when={card()} keyed fallback={<Calm />}>
        {(shown) => (
          <>
            <Show when={isWide() || !isSmall()}>
              <div class="unlock-time">
                <MeetingDial
                  card={shown}
                  now={now()}
                  deviceZone={deviceZone}
                  fallback={isWide() ? <Calm /> : undefined}
                />
                <Show when={isWide()}>
                  <MeetingNow card={shown} now={now()} deviceZone={deviceZone} />
                </Show>
              </div>
            </Show>
            <Show when={!isWide()}>
              <MeetingCard card={shown} now={now()} deviceZone={deviceZone} />
            </Show>
          </>
        )}
      </Show>
      <Show when={profile()} keyed>
        {(current) => (
          <div class="unlock-act">
            <div class="unlock-who">
              <div>
                <h2 class="title-3">{whoIs(current)}</h2>
                <p class="body-2">{second(current)}</p>
              </div>
              <button type="button" class="unlock-change" onClick={() => setIsChoosing(!isChoosing())}>
                {isChoosing() ? t('session.close') : t('session.unlock.change')}
              </button>
            </div>
            <Show
              when={!isChoosing()}
              fallback={
                <div class="unlock-people">
                  <For each={props.profiles}>
                    {(each) => (
                      <Button
                        wide
                        icon={each.id === current.id ? 'check' : 'user'}
                        aria-pressed={each.id === current.id}
                        onClick={() => {
                          setChosen(each.id);
                          setIsChoosing(false);
                        }}
                      >
                        {each.label}
                      </Button>
                    )}
                  </For>
                  <Button kind="text" wide icon="plus" onClick={() => props.onEnrol()}>
                    {t('session.unlock.another')}
                  </Button>
                </div>
              }
            >
              <UnlockForm
                profile={current}
                mode={mode()}
                demo={demoOf(current)}
                onMode={setMode}
                unlock={(way) => unlock(current, way)}
                onEnrol={props.onEnrol}
              />
            </Show>
            <Show when={isWide() && card()} keyed>
              {(shown) => <MeetingCard card={shown} now={now()} deviceZone={deviceZone} />}
            </Show>
          </div>
        )}
      </Show>
      <Show when={isWide()}>
        <p class="body-2 unlock-foot">
          {card() === null ? t('session.unlock.all_sealed') : t('session.unlock.card_open')}
        </p>
      </Show>
    </main>
  );
}

function Calm(): JSX.Element {
  return (
    <div class="unlock-calm">
      <Mark />
    </div>
  );
}

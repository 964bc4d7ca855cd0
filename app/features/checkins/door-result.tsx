import { type JSX, Match, Show, Switch } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { dayAt } from '#shared/kernel/zones.ts';
import { PersonName, PersonPart } from './person-words.tsx';
import type { Door, Shown } from './use-door.ts';

type Tone = 'pass' | 'look' | 'stop' | 'rest';

function toneOf(shown: Shown): Tone {
  if (shown.kind === 'recorded') return shown.note === null ? 'pass' : 'look';
  if (shown.kind === 'undone') return 'rest';
  if (shown.kind === 'already') return 'look';
  return shown.kind === 'refused' && shown.reason === 'expired' ? 'look' : 'stop';
}

const icons: Readonly<Record<Tone, IconName>> = {
  pass: 'check',
  look: 'triangle-alert',
  stop: 'circle-alert',
  rest: 'rotate-cw',
};

/** The verdict as a sentence, followed by the person, since the question is whose badge it is. */
function Verdict(props: { door: Door; shown: Shown }): JSX.Element {
  const { t, locale } = useI18n();
  function withdrawnWords(at: number): string {
    const timeZone = props.door.view.meeting()?.body.timeZone ?? 'UTC';
    const day = formatDay(locale(), dayAt({ instant: at, timeZone }));
    return t('checkins.door.withdrawn', { day, hour: props.door.view.hour(at) });
  }
  function words(): string {
    const { shown } = props;
    const { view } = props.door;
    if (shown.kind === 'recorded') {
      const hour = view.hour(shown.at);
      if (shown.note === 'not_inside') return t('checkins.door.out_not_inside', { hour });
      return t(`checkins.door.recorded_${shown.direction}`, { hour });
    }
    if (shown.kind === 'already')
      return t('checkins.door.already', { hour: view.hour(shown.since.time), door: shown.since.door });
    if (shown.kind === 'withdrawn') return withdrawnWords(shown.at);
    if (shown.kind === 'refused') return t(`checkins.door.refused.${shown.reason}`);
    return t(`checkins.door.${shown.kind}`);
  }
  return <p class="door-verdict">{words()}</p>;
}

function Who(props: { door: Door; participant: string }): JSX.Element {
  const { t } = useI18n();
  const found = () => props.door.view.listed().get(props.participant);
  return (
    <Show when={found()} fallback={<p class="door-who">{t('checkins.door.unknown_person')}</p>}>
      {(listed) => (
        <>
          <p class="door-who">
            <PersonName of={listed()} />
          </p>
          <p class="door-place">
            <LocalText text={listed().group.delegation.body.name} silent />
          </p>
          <p class="door-part">
            <PersonPart of={listed()} />
          </p>
        </>
      )}
    </Show>
  );
}

/** What to do now, readable at arm's length; announced as soon as it changes. */
export function DoorResult(props: { door: Door }): JSX.Element {
  const { t } = useI18n();
  const shown = () => props.door.shown();
  const participant = () => shown()?.participant ?? null;
  let result: HTMLDivElement | undefined;
  /** The button is gone: what came of it has the focus. */
  async function after(done: Promise<void>) {
    await done;
    focusIfLost(result);
  }
  return (
    <div
      role="status"
      tabindex="-1"
      ref={result}
      class={`door-result door-${shown() === null ? 'idle' : toneOf(shown() as Shown)}`}
    >
      <Show when={shown()} fallback={<p class="door-hint">{t('checkins.door.waiting')}</p>}>
        {(now) => (
          <>
            <div class="door-line">
              <Icon name={icons[toneOf(now())]} />
              <Verdict door={props.door} shown={now()} />
            </div>
            <Show when={participant()}>{(id) => <Who door={props.door} participant={id()} />}</Show>
            <div class="button-row">
              <Switch>
                <Match when={now().kind === 'recorded'}>
                  <Button icon="rotate-cw" onClick={() => void after(props.door.undo())}>
                    {t('checkins.door.undo')}
                  </Button>
                </Match>
                <Match when={toneOf(now()) === 'look'}>
                  <Button onClick={() => void after(props.door.recordAnyway())}>
                    {t('checkins.door.anyway')}
                  </Button>
                </Match>
              </Switch>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

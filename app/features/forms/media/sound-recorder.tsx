import { createSignal, createUniqueId, For, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { PickFile } from '#app/kit/pick-file.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldFault } from '#app/ui/field.tsx';
import { clock, durationOf, spokenLength } from './durations.ts';
import { mediaTexts } from './media-texts.ts';
import type { SoundRecorderProps } from './media-types.ts';
import { thisDevice } from './sound-devices.ts';
import { createTake, type Take, type TakeEnd } from './sound-take.ts';
import { ToolFoot } from './tool-foot.tsx';
import { useGiveUp } from './use-give-up.tsx';
import './media.css';

const SECOND = 1000;
/** Said when so many seconds are left, if the recording may be much longer. */
const LAST_SECONDS = 10;
const TICKS = 24;
/** A file chosen may be a little longer: its length is rounded. */
const TOLERANCE = 1;

type Denied = 'denied' | 'no_microphone' | 'busy';
type State = 'ready' | 'asking' | 'recording' | 'paused' | 'done' | 'unsupported' | Denied;
type Done = {
  readonly file: Blob;
  readonly url: string;
  readonly seconds: number | null;
  readonly end: TakeEnd | null;
};

function reasonOf(fault: unknown): Denied {
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'no_microphone' : 'busy';
}

/** Records a voice up to a limit, plays it back and hands it over; without a microphone a file is chosen. */
export function SoundRecorder(props: SoundRecorderProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const id = createUniqueId();
  const leave = useGiveUp(t);
  const devices = () => props.devices ?? thisDevice;
  const limit = () => props.maxSeconds * SECOND;
  const [state, setState] = createSignal<State>(devices().canRecord() ? 'ready' : 'unsupported');
  const [done, setDone] = createSignal<Done | null>(null);
  const [elapsed, setElapsed] = createSignal(0);
  const [level, setLevel] = createSignal(0);
  const [error, setError] = createSignal<string>();
  const [said, setSaid] = createSignal('');
  let take: Take | undefined;
  let isGone = false;
  /** Gives the file of a recording that the tool was taken away from, as soon as it has ended. */
  let handOut: (file: File | null) => void = () => undefined;
  let isAccepted = false;
  let root: HTMLDivElement | undefined;

  if (props.file !== undefined) show({ file: props.file, seconds: null, end: null });

  function show(next: Omit<Done, 'url'>): void {
    forget();
    setDone({ ...next, url: URL.createObjectURL(next.file) });
    setState('done');
  }

  function forget(): void {
    const before = done();
    if (before !== null) URL.revokeObjectURL(before.url);
    setDone(null);
  }

  /** The same button is another one now: the focus goes to what can be done next. */
  function focusNext(): void {
    queueMicrotask(() => root?.querySelector<HTMLElement>('[data-next]')?.focus());
  }

  async function start(): Promise<void> {
    if (state() === 'asking' || take !== undefined) return;
    setError(undefined);
    setState('asking');
    let stream: MediaStream;
    try {
      stream = await devices().open();
    } catch (fault) {
      setState(reasonOf(fault));
      return;
    }
    // The tool was taken away, or given up, before the person answered the browser.
    if (isGone || state() !== 'asking') {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    setElapsed(0);
    try {
      take = createTake({
        stream,
        devices: devices(),
        limit: limit(),
        name: props.name,
        onTick: tick,
        onEnd: ended,
      });
    } catch (fault) {
      // A recorder that this browser has and that cannot work: in none of the formats, or for this microphone.
      if (!(fault instanceof DOMException)) throw fault;
      for (const track of stream.getTracks()) track.stop();
      setState('unsupported');
      return;
    }
    forget();
    setState('recording');
    setSaid(t()('media.sound.recording'));
    focusNext();
  }

  function tick(now: { elapsed: number; level: number }): void {
    setLevel(now.level);
    setElapsed(now.elapsed);
    const left = Math.ceil((limit() - now.elapsed) / SECOND);
    if (left === LAST_SECONDS && props.maxSeconds > 2 * LAST_SECONDS)
      setSaid(t()('media.sound.left', { n: left }));
  }

  function ended(end: TakeEnd): void {
    take = undefined;
    setLevel(0);
    if (isGone) handOut(end.file);
    else if (end.file === null) {
      setState('ready');
      setError(t()('media.sound.empty'));
      setSaid(t()('media.sound.empty'));
      focusNext();
    } else {
      show({ file: end.file, seconds: end.elapsed / SECOND, end });
      setSaid(t()('media.sound.ready', { time: clock(end.elapsed / SECOND) }));
      focusNext();
    }
  }

  onCleanup(() => {
    isGone = true;
    if (take !== undefined) {
      const file = new Promise<File | null>((resolve) => {
        handOut = resolve;
      });
      take.stop('person');
      props.onLeft?.(file);
    }
    const left = done();
    if (left?.end?.file && !isAccepted) props.onLeft?.(Promise.resolve(left.end.file));
    forget();
  });

  function pause(): void {
    take?.pause();
    setState('paused');
    setSaid(t()('media.sound.paused'));
    focusNext();
  }

  function resume(): void {
    take?.resume();
    setState('recording');
    setSaid(t()('media.sound.recording'));
    focusNext();
  }

  function again(): void {
    if (done()?.end === null) void start();
    else
      leave.ask({
        title: t()('media.leave.again'),
        confirm: t()('media.leave.confirm_again'),
        onLeave: () => void start(),
      });
  }

  function use(): void {
    const file = done()?.end?.file;
    if (file === undefined || file === null || isAccepted) return;
    isAccepted = true;
    props.onDone(file);
  }

  function giveUp(): void {
    isAccepted = true;
    take?.drop();
    take = undefined;
    setState('ready');
    props.onCancel();
  }

  function cancel(): void {
    const hasWork = take !== undefined || (done()?.end ?? null) !== null;
    if (!hasWork) giveUp();
    else leave.ask({ title: t()('media.leave.sound'), onLeave: giveUp });
  }

  async function pick(file: File): Promise<void> {
    // Some phones call a recording a video without a picture.
    if (!/^(audio|video)\//.test(file.type)) {
      setError(t()('media.sound.wrong_kind', { name: file.name }));
      return;
    }
    const seconds = await durationOf(file);
    if (isGone) return;
    if (seconds !== null && seconds > props.maxSeconds + TOLERANCE) {
      const time = spokenLength({ texts: t(), seconds: props.maxSeconds });
      setError(t()('media.sound.too_long', { name: file.name, time }));
      return;
    }
    setError(undefined);
    isAccepted = true;
    props.onDone(file);
  }

  const isRunning = () => state() === 'recording' || state() === 'paused';
  const wrong = () => {
    const now = state();
    return now === 'denied' || now === 'no_microphone' || now === 'busy' || now === 'unsupported'
      ? now
      : null;
  };
  const note = (end: TakeEnd | null) => {
    if (end === null) return null;
    if (end.isSilent) return t()('media.sound.silent');
    if (end.reason === 'limit') return t()('media.sound.at_limit');
    return end.reason === 'interrupted' ? t()('media.sound.interrupted') : null;
  };

  return (
    <div class="media-tool" ref={root}>
      <Show when={!isRunning() && state() !== 'done'}>
        <p class="field-hint">
          {t()('media.sound.limit', { time: spokenLength({ texts: t(), seconds: props.maxSeconds }) })}
        </p>
      </Show>
      <Show when={wrong()}>
        {(reason) => <FieldFault id={id} message={t()(`media.sound.${reason()}`)} />}
      </Show>
      <Show when={error()}>{(message) => <FieldFault id={id} message={message()} />}</Show>
      <Switch>
        <Match when={state() === 'asking'}>
          <p class="body-2" role="status">
            {t()('media.sound.asking')}
          </p>
        </Match>
        <Match when={isRunning()}>
          <div class="between">
            <p>
              <span class="figure tabular">{clock(elapsed() / SECOND)}</span>{' '}
              <span class="body-2">{t()('media.sound.of', { limit: clock(props.maxSeconds) })}</span>
            </p>
            <p class="title-3">
              {t()(state() === 'paused' ? 'media.sound.paused' : 'media.sound.recording')}
            </p>
          </div>
          <meter class="unseen" aria-label={t()('media.sound.level')} min="0" max="1" value={level()} />
          <div class="media-level" aria-hidden="true">
            <For each={Array.from({ length: TICKS }, (_, index) => index)}>
              {(index) => (
                <span classList={{ 'media-tick': true, 'media-tick-on': level() * TICKS > index }} />
              )}
            </For>
          </div>
          <div class="button-row">
            <Button icon="square" onClick={() => take?.stop('person')} data-next>
              {t()('media.sound.stop')}
            </Button>
            <Button
              kind="text"
              icon={state() === 'paused' ? 'mic' : 'pause'}
              onClick={() => (state() === 'paused' ? resume() : pause())}
            >
              {t()(state() === 'paused' ? 'media.sound.resume' : 'media.sound.pause')}
            </Button>
          </div>
        </Match>
        <Match when={done()}>
          {(recording) => (
            <>
              <p class="title-3">
                {recording().seconds === null
                  ? t()('media.sound.earlier')
                  : t()('media.sound.ready', { time: clock(recording().seconds ?? 0) })}
              </p>
              <Show when={note(recording().end)}>{(words) => <p class="body-2">{words()}</p>}</Show>
              <Dynamic
                component="audio"
                class="media-player"
                src={recording().url}
                controls
                preload="metadata"
                controlslist="nodownload noremoteplayback"
                aria-label={t()('media.sound.title')}
              />
              <div class="button-row">
                <Show when={recording().end !== null}>
                  <Button icon="check" onClick={use} data-next>
                    {t()('media.sound.use')}
                  </Button>
                </Show>
                <Button kind="text" icon="mic" onClick={again}>
                  {t()('media.sound.again')}
                </Button>
              </div>
            </>
          )}
        </Match>
        <Match when={state() !== 'unsupported'}>
          <div class="button-row">
            <Button icon="mic" onClick={() => void start()} data-next>
              {t()('media.sound.start')}
            </Button>
          </div>
        </Match>
      </Switch>
      <Show when={wrong() !== null}>
        <PickFile
          id={id}
          label={t()('media.sound.pick')}
          accept="audio/*"
          capture="environment"
          wide
          describedBy={`${id}-error`}
          onPick={(file) => void pick(file)}
        />
      </Show>
      <ToolFoot texts={t()} onCancel={cancel} said={said()} leave={leave} />
    </div>
  );
}

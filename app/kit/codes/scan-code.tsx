import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { type CodeReader, createCodeReader } from './code-reader.ts';
import './codes.css';

const LOOK_EVERY_MS = 200;

/** The camera and the decoder, passed in because a test has neither. */
export interface Camera {
  open(): Promise<MediaStream>;
  createReader(): Promise<CodeReader>;
}

const backCamera: Camera = {
  open: () => navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  createReader: createCodeReader,
};

/** What it says, where it is no QR code of the product that is scanned. */
export type ScanWords = Readonly<Record<'start' | 'stop' | 'view' | 'no_camera' | 'other_code', string>>;

/** Scans a code. Asks for the camera at the tap, never before, and releases it at once afterwards. */
export function ScanCode(props: {
  /** Called with whatever was read; returns whether it was the right thing. Resolves before the next read. */
  onRead: (text: string) => boolean | Promise<boolean>;
  /** Keeps scanning after a code: for a door, where people follow one another. */
  keepOn?: boolean;
  camera?: Partial<Camera>;
  words?: ScanWords | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const [isOn, setIsOn] = createSignal(false);
  const [problem, setProblem] = createSignal<'camera' | 'other_code' | null>(null);
  const say = (word: keyof ScanWords) => props.words?.[word] ?? t(`kit.scan.${word}`);
  let isGone = false;
  let stream: MediaStream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let video: HTMLVideoElement | undefined;

  function stop() {
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    setIsOn(false);
  }

  async function start() {
    setProblem(null);
    const camera = { ...backCamera, ...props.camera };
    try {
      stream = await camera.open();
      setIsOn(true);
      // Taken away before the person answered the browser.
      if (isGone || video === undefined) return stop();
      video.srcObject = stream;
      await video.play();
      const reader = await camera.createReader();
      const look = async () => {
        if (stream === undefined || video === undefined) return;
        const text = await reader.read(video).catch(() => null);
        const isWanted = text !== null && (await props.onRead(text));
        if (isWanted && props.keepOn !== true) return stop();
        if (text !== null) setProblem(isWanted ? null : 'other_code');
        timer = setTimeout(() => void look(), LOOK_EVERY_MS);
      };
      await look();
    } catch {
      stop();
      setProblem('camera');
    }
  }

  onCleanup(() => {
    isGone = true;
    stop();
  });
  return (
    <div class="scan">
      <Show when={isOn()}>
        <video ref={video} class="scan-view" playsinline muted aria-label={say('view')} />
      </Show>
      <Button
        icon={isOn() ? 'x' : 'camera'}
        wide={props.words === undefined}
        onClick={() => (isOn() ? stop() : void start())}
      >
        {say(isOn() ? 'stop' : 'start')}
      </Button>
      <p class="body-2" role="status">
        <Show when={problem() === 'camera'}>{say('no_camera')}</Show>
        <Show when={problem() === 'other_code'}>{say('other_code')}</Show>
      </p>
    </div>
  );
}

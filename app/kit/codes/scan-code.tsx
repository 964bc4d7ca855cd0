import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { type CodeReader, createCodeReader } from './code-reader.ts';
import './codes.css';

const LOOK_EVERY_MS = 200;

/** The camera and what reads it, from outside: a test has neither. */
export interface Camera {
  open(): Promise<MediaStream>;
  createReader(): Promise<CodeReader>;
}

const backCamera: Camera = {
  open: () => navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  createReader: createCodeReader,
};

/** Scans a code. The camera is asked for at the tap, never before, and let go at once. */
export function ScanCode(props: {
  /** Whatever was read; answers whether it was what is wanted. Resolves before the next look. */
  onRead: (text: string) => boolean | Promise<boolean>;
  /** Goes on after a reading: a door, where one follows the other. */
  keepOn?: boolean;
  camera?: Camera;
}): JSX.Element {
  const { t } = useI18n();
  const [isOn, setIsOn] = createSignal(false);
  const [problem, setProblem] = createSignal<'camera' | 'other_code' | null>(null);
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
    const camera = props.camera ?? backCamera;
    try {
      stream = await camera.open();
      setIsOn(true);
      if (video === undefined) return stop();
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

  onCleanup(stop);
  return (
    <div class="scan">
      <Show when={isOn()}>
        <video ref={video} class="scan-view" playsinline muted aria-label={t('session.scan.view')} />
      </Show>
      <Button icon={isOn() ? 'x' : 'camera'} wide onClick={() => (isOn() ? stop() : void start())}>
        {isOn() ? t('session.scan.stop') : t('session.scan.start')}
      </Button>
      <p class="body-2" role="status">
        <Show when={problem() === 'camera'}>{t('session.scan.no_camera')}</Show>
        <Show when={problem() === 'other_code'}>{t('session.scan.other_code')}</Show>
      </p>
    </div>
  );
}

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

/** Scans a code. Asks for the camera at the tap, never before, and releases it at once afterwards. */
export function ScanCode(props: {
  /** Called with whatever was read; returns whether it was the right thing. Resolves before the next read. */
  onRead: (text: string) => boolean | Promise<boolean>;
  /** Keeps scanning after a code: for a door, where people follow one another. */
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
        <video ref={video} class="scan-view" playsinline muted aria-label={t('kit.scan.view')} />
      </Show>
      <Button icon={isOn() ? 'x' : 'camera'} wide onClick={() => (isOn() ? stop() : void start())}>
        {isOn() ? t('kit.scan.stop') : t('kit.scan.start')}
      </Button>
      <p class="body-2" role="status">
        <Show when={problem() === 'camera'}>{t('kit.scan.no_camera')}</Show>
        <Show when={problem() === 'other_code'}>{t('kit.scan.other_code')}</Show>
      </p>
    </div>
  );
}

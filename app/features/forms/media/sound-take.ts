import type { SoundDevices } from './sound-devices.ts';

/** Why a recording ended: the person, the limit, or the microphone. */
export type EndReason = 'person' | 'limit' | 'interrupted';

export interface TakeEnd {
  /** Null if nothing was recorded. */
  readonly file: File | null;
  /** Milliseconds, without pauses. */
  readonly elapsed: number;
  readonly reason: EndReason;
  readonly isSilent: boolean;
}

/** One recording under way. */
export interface Take {
  pause(): void;
  resume(): void;
  stop(reason: EndReason): void;
  /** Stops and throws away. */
  drop(): void;
}

const TICK_MS = 100;
/** So much is given to us at a time, and is there whatever happens to the rest. */
const SLICE_MS = 1000;
/** A recorder stopped at once has heard nothing yet: so long it is waited for, and asked so often. Less than a lock waits. */
const FIRST_DATA_MS = 700;
const ASK_EVERY_MS = 50;
const SILENCE = 0.02;
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
};

/** Records until it is stopped, the limit is reached or the microphone goes; then the microphone is given back. */
export function createTake({
  stream,
  devices,
  limit,
  name,
  onTick,
  onEnd,
}: {
  stream: MediaStream;
  devices: SoundDevices;
  /** Milliseconds. */
  limit: number;
  /** Of the file, without its ending. */
  name: string;
  onTick: (now: { elapsed: number; level: number }) => void;
  onEnd: (end: TakeEnd) => void;
}): Take {
  const recorder = devices.record(stream);
  const sound = devices.listen(stream);
  const chunks: Blob[] = [];
  let before = 0;
  let since: number | null = devices.now();
  let loudest = 0;
  let reason: EndReason | null = null;
  let isDropped = false;

  const elapsed = () => Math.min(limit, before + (since === null ? 0 : devices.now() - since));

  function hold(): void {
    before = elapsed();
    since = null;
  }

  function stop(why: EndReason): void {
    if (reason !== null) return;
    reason = why;
    hold();
    clearInterval(timer);
    if (recorder.state !== 'inactive') endWithData(FIRST_DATA_MS);
  }

  /** Stops the recorder as soon as there is something in the file, or when nothing comes. */
  function endWithData(left: number): void {
    if (recorder.state === 'inactive') return;
    if (isDropped || chunks.length > 0 || left <= 0) recorder.stop();
    else {
      recorder.requestData();
      setTimeout(() => endWithData(left - ASK_EVERY_MS), ASK_EVERY_MS);
    }
  }

  function finish(): void {
    // A microphone that goes ends the recorder by itself.
    if (reason === null) stop('interrupted');
    sound.close();
    for (const track of stream.getTracks()) track.stop();
    if (isDropped) return;
    const [type = 'audio/webm'] = recorder.mimeType.split(';');
    const blob = new Blob(chunks, { type });
    const file = blob.size === 0 ? null : new File([blob], `${name}.${ENDINGS[type] ?? 'webm'}`, { type });
    onEnd({ file, elapsed: before, reason: reason ?? 'interrupted', isSilent: loudest < SILENCE });
  }

  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) chunks.push(data);
  });
  recorder.addEventListener('stop', finish, { once: true });
  for (const track of stream.getTracks()) track.addEventListener('ended', () => stop('interrupted'));

  const timer = setInterval(() => {
    if (since === null) return;
    const level = sound.read();
    loudest = Math.max(loudest, level);
    onTick({ elapsed: elapsed(), level });
    if (elapsed() >= limit) stop('limit');
  }, TICK_MS);
  recorder.start(SLICE_MS);

  return {
    pause() {
      if (reason !== null || since === null) return;
      hold();
      recorder.pause();
      onTick({ elapsed: before, level: 0 });
    },
    resume() {
      if (reason !== null || since !== null) return;
      since = devices.now();
      recorder.resume();
    },
    stop,
    drop() {
      isDropped = true;
      stop('person');
    },
  };
}

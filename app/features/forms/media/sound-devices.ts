/** How loud it is now, 0 to 1. */
export interface SoundLevel {
  read(): number;
  close(): void;
}

/** What a recorder needs of the device and its browser. */
export interface SoundDevices {
  /** Whether this browser can record at all; else a file is chosen. */
  canRecord(): boolean;
  /** Asks for the microphone. */
  open(): Promise<MediaStream>;
  record(stream: MediaStream): MediaRecorder;
  listen(stream: MediaStream): SoundLevel;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

/** Speech stays clear at this rate, and a minute takes 240 kB. */
const BITS_PER_SECOND = 32_000;
/** In the order of preference; Safari records only the last. */
const FORMATS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const SAMPLES = 1024;
/** Speech at arm's length has a mean of about 0.1 of what is possible. */
const LOUD = 0.25;

function listen(stream: MediaStream): SoundLevel {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = SAMPLES;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(SAMPLES);
  return {
    read() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / SAMPLES;
      return Math.min(1, Math.sqrt(power) / LOUD);
    },
    close: () => void context.close(),
  };
}

export const thisDevice: SoundDevices = {
  canRecord: () => 'MediaRecorder' in globalThis && navigator.mediaDevices !== undefined,
  open: () =>
    navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } }),
  record(stream) {
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
    return new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType === undefined ? {} : { mimeType }),
    });
  },
  listen,
  now: () => performance.now(),
};

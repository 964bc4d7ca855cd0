import type { SoundDevices } from './sound-devices.ts';

/** What every tool is told, and what it gives back. It stores nothing and sends nothing. */
export interface MediaToolProps {
  /** Language of the form: the tool's words stand in the midst of its questions. */
  readonly language: string;
  /** Name of the file to make, without its ending: `firma` becomes `firma.png`. */
  readonly name: string;
  /** Called once, with the finished file. */
  readonly onDone: (file: File) => void;
  readonly onCancel: () => void;
}

/** A point of a line; its place in parts of the paper's width, 0 to 1, and when it was drawn. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly pressure: number;
}

/** One line without lifting the pen. */
export type Stroke = readonly StrokePoint[];

/** What is drawn and is no picture yet. Plain JSON, the same on every width of screen. */
export interface DrawingDraft {
  readonly strokes: readonly Stroke[];
  /** The name that was typed in place of drawing a signature. */
  readonly typed: string;
}

export interface DrawingPadProps extends MediaToolProps {
  /** `signature`: a wide paper, and a name can be typed. `drawing`: a higher one. */
  readonly kind: 'signature' | 'drawing';
  /** The picture that is drawn on (`annotate`, or an earlier drawing that goes on). The result is then a JPEG. */
  readonly file?: Blob | undefined;
  /** What an earlier visit had drawn. Read once. */
  readonly draft?: DrawingDraft | undefined;
  /** Called after each line, so that neither a lock nor a reload loses it. */
  readonly onDraft?: ((draft: DrawingDraft) => void) | undefined;
}

export interface BlurToolProps extends MediaToolProps {
  /** The photograph. The result is a JPEG of the same size without anything but its pixels. */
  readonly file: Blob;
}

export interface SoundRecorderProps extends MediaToolProps {
  /** Told before and during the recording, which stops there by itself. */
  readonly maxSeconds: number;
  /** An earlier recording, which can be heard and replaced. */
  readonly file?: Blob | undefined;
  /**
   * Called with what is recorded and not yet accepted when the tool is taken away, as by a lock. Nothing else says so.
   * The recorder needs a moment to end; null if it had heard nothing.
   */
  readonly onLeft?: ((file: Promise<File | null>) => void) | undefined;
  /** Microphone and clock, passed in because a test has neither. */
  readonly devices?: SoundDevices | undefined;
}

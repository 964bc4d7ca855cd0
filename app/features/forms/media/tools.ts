import { lazyPart } from '#app/kit/lazy-part.tsx';
import type { BlurToolProps, DrawingPadProps, SoundRecorderProps } from './media-types.ts';

/** Draws, or signs, on white paper. Each tool is loaded when it is first shown; `load` fetches it ahead. */
export const DrawingPad = lazyPart<DrawingPadProps>(async () => ({
  default: (await import('./drawing-pad.tsx')).DrawingPad,
}));

/** Makes parts of a photograph unrecognisable. */
export const BlurTool = lazyPart<BlurToolProps>(async () => ({
  default: (await import('./blur-tool.tsx')).BlurTool,
}));

/** Records sound, or takes a file of it where the browser cannot record. */
export const SoundRecorder = lazyPart<SoundRecorderProps>(async () => ({
  default: (await import('./sound-recorder.tsx')).SoundRecorder,
}));

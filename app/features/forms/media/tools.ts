import { lazy } from 'solid-js';

/** Draws, or signs, on white paper. Each tool is a chunk of its own: show it inside a `Suspense`. */
export const DrawingPad = lazy(async () => ({ default: (await import('./drawing-pad.tsx')).DrawingPad }));

/** Makes parts of a photograph unrecognisable. */
export const BlurTool = lazy(async () => ({ default: (await import('./blur-tool.tsx')).BlurTool }));

/** Records sound, or takes a file of it where the browser cannot record. */
export const SoundRecorder = lazy(async () => ({
  default: (await import('./sound-recorder.tsx')).SoundRecorder,
}));

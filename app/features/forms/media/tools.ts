import { lazyPart } from '#app/kit/lazy-part.tsx';
import type { BlurToolProps, DrawingPadProps, SoundRecorderProps } from './media-types.ts';

const loadDrawingPad = () => import('./drawing-pad.tsx');
const loadBlurTool = () => import('./blur-tool.tsx');
const loadSoundRecorder = () => import('./sound-recorder.tsx');

/** Draws, or signs, on white paper. Each tool is loaded when it is first shown; `load` fetches it ahead. */
export const DrawingPad = lazyPart<DrawingPadProps>(async () => ({
  default: (await loadDrawingPad()).DrawingPad,
}));

/** Makes parts of a photograph unrecognisable. */
export const BlurTool = lazyPart<BlurToolProps>(async () => ({ default: (await loadBlurTool()).BlurTool }));

/** Records sound, or takes a file of it where the browser cannot record. */
export const SoundRecorder = lazyPart<SoundRecorderProps>(async () => ({
  default: (await loadSoundRecorder()).SoundRecorder,
}));

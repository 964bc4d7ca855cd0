import type { MediaTexts } from './media-texts.ts';

const MINUTE = 60;
const WAIT_MS = 3000;

/** "0:07" */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, '0')}`;
}

/** "10 seconds", "2 minutes", "1:30". */
export function spokenLength({ texts, seconds }: { texts: MediaTexts; seconds: number }): string {
  if (seconds < MINUTE) return texts('media.sound.seconds', { n: seconds });
  if (seconds % MINUTE === 0) return texts('media.sound.minutes', { n: seconds / MINUTE });
  return clock(seconds);
}

/** How long a sound file lasts; null if it does not say, as some recordings do not, or cannot be read here. */
export function durationOf(file: Blob): Promise<number | null> {
  const url = URL.createObjectURL(file);
  const audio = new Audio();
  return new Promise<number | null>((resolve) => {
    audio.preload = 'metadata';
    audio.onloadedmetadata = () => resolve(Number.isFinite(audio.duration) ? audio.duration : null);
    audio.onerror = () => resolve(null);
    setTimeout(() => resolve(null), WAIT_MS);
    audio.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

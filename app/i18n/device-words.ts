import type { Locale } from './locale.ts';

/** What somebody holds or sits at; `device` where it is neither, as a tablet, or where nobody has looked. */
export type DeviceKind = 'phone' | 'laptop' | 'device';

/**
 * The noun in each language. All are masculine in Spanish and Portuguese, so the words around it stay as they are: a text
 * of the dictionary says "este dispositivo", and the reader sees what they have in hand.
 */
const NOUNS: Readonly<Record<Locale, Readonly<Record<DeviceKind, string>>>> = {
  es: { phone: 'teléfono', laptop: 'equipo', device: 'dispositivo' },
  pt: { phone: 'telefone', laptop: 'computador', device: 'dispositivo' },
  en: { phone: 'phone', laptop: 'computer', device: 'device' },
};

const THIS_DEVICE: Readonly<Record<Locale, RegExp>> = {
  es: /(?<!\p{L})(este) dispositivo(?!\p{L})/giu,
  pt: /(?<!\p{L})((?:n|d)?este) dispositivo(?!\p{L})/giu,
  en: /(?<!\p{L})(this) device(?!\p{L})/giu,
};

/** A text that says "this device", as it is read on one of a kind. */
export function inHand({ text, locale, kind }: { text: string; locale: Locale; kind: DeviceKind }): string {
  const noun = NOUNS[locale].device;
  if (kind === 'device' || !text.includes(noun)) return text;
  return text.replace(THIS_DEVICE[locale], `$1 ${NOUNS[locale][kind]}`);
}

/** In pixels: a screen whose shorter side is at least this long is a tablet's. */
const TABLET = 600;

/** By what points at it and how large its screen is; the window may have any size. */
export function deviceKind({
  isTouched,
  screen,
}: {
  isTouched: boolean;
  screen: { readonly width: number; readonly height: number };
}): DeviceKind {
  if (!isTouched) return 'laptop';
  return Math.min(screen.width, screen.height) < TABLET ? 'phone' : 'device';
}

let held: DeviceKind = 'device';

/** Once, before any text is shown: what this is does not change while the page stands. */
export function holdDevice(kind: DeviceKind): void {
  held = kind;
}

export function heldDevice(): DeviceKind {
  return held;
}

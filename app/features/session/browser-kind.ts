/** Where the page runs, as far as it changes what a person must do to keep what they write. */
export type BrowserKind = 'installed' | 'in_app' | 'ios_tab' | 'android_tab' | 'desktop_tab';

export interface BrowserSigns {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Opened from its own icon, without the browser's bars. */
  readonly isStandalone: boolean;
}

const MESSENGERS =
  /FBAN|FBAV|FB_IAB|FBIOS|Instagram|WhatsApp|Telegram|Line\/|MicroMessenger|Snapchat|Twitter|LinkedInApp|GSA\//;

/** An iPad calls itself a Mac, but no Mac has a touch screen. */
function isApple({ userAgent, maxTouchPoints }: BrowserSigns): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

export function browserKind(signs: BrowserSigns): BrowserKind {
  const { userAgent } = signs;
  if (signs.isStandalone) return 'installed';
  const isAndroid = /Android/.test(userAgent);
  // A view inside another app leaves out the browser's own name.
  const isBareView = isAndroid ? /; wv\)/.test(userAgent) : isApple(signs) && !/Safari\//.test(userAgent);
  if (MESSENGERS.test(userAgent) || isBareView) return 'in_app';
  if (isApple(signs)) return 'ios_tab';
  return isAndroid ? 'android_tab' : 'desktop_tab';
}

export function isAppleDevice(signs: BrowserSigns): boolean {
  return isApple(signs);
}

/** Here a code must not be used up: what is stored would be gone, or out of the installed app's reach. */
export function mustInstallFirst(kind: BrowserKind): boolean {
  return kind === 'in_app' || kind === 'ios_tab';
}

export function readBrowserSigns(): BrowserSigns {
  const isAppleStandalone = (navigator as { standalone?: boolean }).standalone === true;
  return {
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    isStandalone: isAppleStandalone || matchMedia('(display-mode: standalone)').matches,
  };
}

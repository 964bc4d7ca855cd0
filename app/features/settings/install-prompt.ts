import { createSignal } from 'solid-js';

/** Chromium's offer to install. It comes once, early, and can be used once. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

const [offer, setOffer] = createSignal<InstallPromptEvent | null>(null);
const [isInstalled, setIsInstalled] = createSignal(false);

/** Call it at start: the offer comes before any page that could use it is open. */
export function captureInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    setOffer(event as InstallPromptEvent);
  });
  addEventListener('appinstalled', () => {
    setOffer(null);
    setIsInstalled(true);
  });
}

export function canInstallNow(): boolean {
  return offer() !== null;
}

export function wasJustInstalled(): boolean {
  return isInstalled();
}

/** Shows the browser's own question; true when the person said yes. */
export async function installNow(): Promise<boolean> {
  const current = offer();
  if (current === null) return false;
  setOffer(null);
  return (await current.prompt()).outcome === 'accepted';
}

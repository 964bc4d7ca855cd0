export interface Notice {
  readonly title: string;
  readonly body: string;
  /** The same tag replaces the notification instead of adding one: several tabs remind once. */
  readonly tag: string;
  /** The page that a tap opens. */
  readonly href: string;
}
/** What the system may show; `null` if the person has not allowed it, or it cannot. */
export type Notifier = ((notice: Notice) => void) | null;

export type NoticePermission = NotificationPermission | 'unsupported';

export function noticePermission(): NoticePermission {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

/**
 * Uses a permission that was given before; never asks for one. Android only shows notifications of a service worker,
 * which needs no network either; a page without one shows it itself.
 */
export function systemNotifier(): Notifier {
  if (noticePermission() !== 'granted') return null;
  return ({ title, body, tag, href }) => {
    void show();
    async function show() {
      const registration = await navigator.serviceWorker?.getRegistration();
      try {
        if (registration !== undefined)
          await registration.showNotification(title, { body, tag, data: { href } });
        else new Notification(title, { body, tag }).onclick = () => window.focus();
      } catch {
        // The system may refuse at any time; the banner in the app is there anyway.
      }
    }
  };
}

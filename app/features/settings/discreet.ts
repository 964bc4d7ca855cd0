import { type Locale, manifestHref } from '#app/i18n/locale.ts';

const ICONS = {
  plain: '/icons/apple-touch-180.png',
  discreet: '/icons/discreet-apple-touch-180.png',
} as const;

/** Name and icon under which the app is installed. An app that is already installed keeps its own. */
export function applyDiscreet({
  discreet,
  locale,
  page,
}: {
  discreet: boolean;
  locale: Locale;
  page: Document;
}): void {
  page.querySelector('link[rel="manifest"]')?.setAttribute('href', manifestHref({ locale, discreet }));
  page
    .querySelector('link[rel="apple-touch-icon"]')
    ?.setAttribute('href', discreet ? ICONS.discreet : ICONS.plain);
}

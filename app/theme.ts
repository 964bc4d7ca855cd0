const THEME = 'clasi.theme';
const DISCREET = 'clasi.discreet';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const BAR_COLOURS: Readonly<Record<Exclude<Theme, 'system'>, string>> = {
  light: '#fffdf8',
  dark: '#171816',
  contrast: '#ffffff',
};

export function readTheme(storage: Storage): Theme {
  const stored = storage.getItem(THEME);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Puts the theme on the page, and the same colour on the bar that the phone draws above it. */
export function applyTheme({ theme, page }: { theme: Theme; page: Document }): void {
  if (theme === 'system') delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = theme;
  for (const meta of page.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? BAR_COLOURS.dark : BAR_COLOURS.light;
    meta.content = theme === 'system' ? own : BAR_COLOURS[theme];
  }
}

export function chooseTheme({
  theme,
  storage,
  page,
}: {
  theme: Theme;
  storage: Storage;
  page: Document;
}): void {
  storage.setItem(THEME, theme);
  applyTheme({ theme, page });
}

/** Whether the app is to stand on this phone under a neutral name and icon. */
export function isDiscreet(storage: Storage): boolean {
  return storage.getItem(DISCREET) === 'yes';
}

export function setDiscreet({ discreet, storage }: { discreet: boolean; storage: Storage }): void {
  storage.setItem(DISCREET, discreet ? 'yes' : 'no');
}

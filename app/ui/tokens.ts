/** The colours of the design, one value per theme. `tokens.css` is generated from this table. */
const light = {
  paper: '#f6f3ec',
  sheet: '#fffdf8',
  well: '#ece7db',
  line: '#dad3c5',
  edge: '#857f72',
  hatch: '#cfc7b6',
  ink: '#15191a',
  'ink-2': '#4a4842',
  'ink-3': '#66625a',
  accent: '#0b4a54',
  'accent-press': '#07343b',
  'accent-soft': '#e0eae8',
  'on-accent': '#fffdf8',
  panel: '#0b434c',
  'panel-2': '#12525c',
  'on-panel': '#fffdf8',
  'on-panel-2': '#bfd8d8',
  'panel-tick': '#6fa3a7',
  red: '#a3201a',
  'red-soft': '#fbeae6',
  amber: '#734700',
  'amber-soft': '#fbefd3',
  blue: '#1e4a8c',
  'blue-soft': '#e5ecf6',
  marker: '#ffe08a',
  'on-marker': '#15191a',
  focus: '#15191a',
  'focus-halo': '#ffc933',
};

export type TokenName = keyof typeof light;
export type ThemeName = 'light' | 'dark' | 'contrast';
export type Theme = Readonly<Record<TokenName, string>>;

const dark: Theme = {
  paper: '#0d0e0d',
  sheet: '#171816',
  well: '#222320',
  line: '#2d2e2a',
  edge: '#7e7a70',
  hatch: '#3a3b36',
  ink: '#f3efe6',
  'ink-2': '#c5bfb2',
  'ink-3': '#a19b8f',
  accent: '#84cbd0',
  'accent-press': '#b2e2e4',
  'accent-soft': '#12353b',
  'on-accent': '#06272c',
  panel: '#0a343b',
  'panel-2': '#0f434b',
  'on-panel': '#f6f2e9',
  'on-panel-2': '#a9cbcc',
  'panel-tick': '#4f8a90',
  red: '#ff9e91',
  'red-soft': '#3b1714',
  amber: '#f0c265',
  'amber-soft': '#32270c',
  blue: '#a9c6f8',
  'blue-soft': '#15253e',
  marker: '#f0c75a',
  'on-marker': '#15191a',
  focus: '#ffc933',
  'focus-halo': '#0d0e0d',
};

const contrast: Theme = {
  paper: '#ffffff',
  sheet: '#ffffff',
  well: '#efefef',
  line: '#000000',
  edge: '#000000',
  hatch: '#c9c9c9',
  ink: '#000000',
  'ink-2': '#000000',
  'ink-3': '#262626',
  accent: '#003138',
  'accent-press': '#000000',
  'accent-soft': '#dcecec',
  'on-accent': '#ffffff',
  panel: '#00282e',
  'panel-2': '#003a42',
  'on-panel': '#ffffff',
  'on-panel-2': '#ffffff',
  'panel-tick': '#a8d8da',
  red: '#8a0000',
  'red-soft': '#ffffff',
  amber: '#523100',
  'amber-soft': '#ffffff',
  blue: '#062f75',
  'blue-soft': '#ffffff',
  marker: '#ffe14d',
  'on-marker': '#000000',
  focus: '#000000',
  'focus-halo': '#ffc400',
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, contrast };

/** Only for maps and matrices, from least to most, in every theme and in print; every cell also shows its number. */
export const heatRamp = ['#fff3d6', '#fdc572', '#ec7a3c', '#b3322c', '#5c0a2e'] as const;
/** What is written on each. */
export const heatInks = ['#15191a', '#15191a', '#15191a', '#fffdf8', '#fffdf8'] as const;

/** Sizes that change with the theme, since thin lines and soft backgrounds vanish in the sun. */
const measures: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  light: { 'color-scheme': 'light', '--list-edge': '1px', '--tag-edge': '0px' },
  dark: { 'color-scheme': 'dark', '--list-edge': '1px', '--tag-edge': '0px' },
  contrast: { 'color-scheme': 'light', '--list-edge': '2px', '--tag-edge': '2px' },
};

function declarations(theme: ThemeName): [string, string][] {
  const colours = Object.entries(themes[theme]).map(([name, value]): [string, string] => [
    `--${name}`,
    value,
  ]);
  return [...Object.entries(measures[theme]), ...colours];
}

function block(selector: string, entries: readonly [string, string][], indent = ''): string {
  const lines = entries.map(([name, value]) => `${indent}  ${name}: ${value};`);
  return `${indent}${selector} {\n${lines.join('\n')}\n${indent}}\n`;
}

/** The whole text of `tokens.css`: the system's preference decides unless `<html data-theme>` does; print is light. */
export function renderTokensCss(): string {
  const heat = [
    ...heatRamp.map((value, index): [string, string] => [`--heat-${index}`, value]),
    ...heatInks.map((value, index): [string, string] => [`--on-heat-${index}`, value]),
  ];
  const system = ':root:not([data-theme])';
  return [
    '/* Written from tokens.ts; a test holds the two together. */\n',
    block(':root', [...declarations('light'), ...heat]),
    `@media screen and (prefers-color-scheme: dark) {\n${block(system, declarations('dark'), '  ')}}\n`,
    `@media (prefers-contrast: more) {\n${block(system, declarations('contrast'), '  ')}}\n`,
    `@media screen {\n${block(':root[data-theme="dark"]', declarations('dark'), '  ')}}\n`,
    block(':root[data-theme="contrast"]', declarations('contrast')),
  ].join('\n');
}

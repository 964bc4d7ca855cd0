import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { heatInks, heatRamp, renderTokensCss, type ThemeName, type TokenName, themes } from './tokens.ts';

const TEXT = 4.5;
const CONTROL = 3;
const FOCUS = 7;

const grounds: TokenName[] = ['paper', 'sheet', 'well'];
const statuses: TokenName[] = ['red', 'amber', 'blue'];

const textPairs: [TokenName, TokenName][] = [
  ...grounds.map((ground): [TokenName, TokenName] => ['ink', ground]),
  ...grounds.map((ground): [TokenName, TokenName] => ['ink-2', ground]),
  ['ink-3', 'paper'],
  ['ink-3', 'sheet'],
  ...grounds.map((ground): [TokenName, TokenName] => ['accent', ground]),
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent', 'amber-soft'],
  ['ink', 'amber-soft'],
  ['ink-2', 'amber-soft'],
  ['ink', 'red-soft'],
  ['ink-2', 'red-soft'],
  ['ink', 'blue-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-press'],
  ['on-panel', 'panel'],
  ['on-panel', 'panel-2'],
  ['on-panel-2', 'panel'],
  ['on-panel-2', 'panel-2'],
  ['panel', 'on-panel'],
  ['panel', 'on-panel-2'],
  ...statuses.flatMap((status): [TokenName, TokenName][] => [
    [status, `${status}-soft` as TokenName],
    [status, 'sheet'],
    [status, 'paper'],
  ]),
  ['sheet', 'red'],
  ['on-marker', 'marker'],
];

const controlPairs: [TokenName, TokenName][] = [
  ['edge', 'sheet'],
  ['edge', 'paper'],
  ['ink', 'sheet'],
  ['accent', 'sheet'],
  ['panel-tick', 'panel'],
];

describe.each(Object.keys(themes) as ThemeName[])('in the %s theme', (name) => {
  const theme = themes[name];

  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrastRatio(theme[text], theme[ground])).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(controlPairs)('%s can be made out on %s', (control, ground) => {
    expect(contrastRatio(theme[control], theme[ground])).toBeGreaterThanOrEqual(CONTROL);
  });

  test.each(['paper', 'sheet', 'panel'] as const)(
    'one of the two focus colours stands out on %s',
    (ground) => {
      const ring = contrastRatio(theme.focus, theme[ground]);
      const halo = contrastRatio(theme['focus-halo'], theme[ground]);
      expect(Math.max(ring, halo)).toBeGreaterThanOrEqual(FOCUS);
    },
  );
});

test('black on white has the contrast that WCAG gives it', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('the contrasts that the design promises are those of the table', () => {
  expect(contrastRatio(themes.light['ink-2'], themes.light.sheet)).toBeCloseTo(9.0, 0);
  expect(contrastRatio(themes.light['on-panel'], themes.light.panel)).toBeCloseTo(10.8, 0);
  expect(contrastRatio(themes.dark.accent, themes.dark.sheet)).toBeCloseTo(9.7, 0);
  expect(contrastRatio(themes.contrast.red, themes.contrast.sheet)).toBeCloseTo(10.1, 0);
});

test('print uses no colour of the dark theme: nobody can read pale letters on white paper', () => {
  const printed = renderTokensCss().replaceAll(/^@media screen[^{]*\{[\s\S]*?^\}/gm, '');
  expect(printed).toContain(`--ink: ${themes.light.ink}`);
  expect(printed).not.toContain(`--ink: ${themes.dark.ink}`);
});

test('the stylesheet has exactly the values of the table', async () => {
  await expect(renderTokensCss()).toMatchFileSnapshot('./tokens.css');
});

describe('the heat ramp', () => {
  test('gets darker with every step, so that it is read in grey', () => {
    const onWhite = heatRamp.map((colour) => contrastRatio(colour, '#ffffff'));
    expect(onWhite).toEqual(onWhite.toSorted((left, right) => left - right));
    // Neighbours differ on a printer too, not only in hue.
    for (const [at, each] of onWhite.slice(1).entries())
      expect(each / (onWhite[at] ?? each)).toBeGreaterThan(1.3);
  });

  test.each(heatRamp.map((colour, step) => [step, colour] as const))(
    'bears the figure of step %i',
    (step, colour) => {
      expect(contrastRatio(heatInks[step] ?? colour, colour)).toBeGreaterThanOrEqual(TEXT);
    },
  );
});

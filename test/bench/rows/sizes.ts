import { weighBuiltApp } from '#test/support/built-app.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import type { World } from '../harness/world.ts';

const KB = 1_000;

/** Of the built app as a browser fetches it: gzip level 9; images and fonts unchanged. */
export async function measureSizes(world: World): Promise<Row[]> {
  const built = weighBuiltApp(await world.dist());
  if (built === null) throw new Error('the app is not built');
  const engine = [...built.lazy].sort((left, right) => right.gzip - left.gzip)[0];
  return [
    makeRow({
      what: 'first load, gzip: JavaScript of the first screen',
      value: built.firstScreen / KB,
      unit: 'kB',
      goals: [atMost(built.firstScreen / KB, 120, '≤ 120 kB')],
    }),
    makeRow({
      what: 'first load, gzip: all of it',
      value: built.firstLoad / KB,
      unit: 'kB',
      goals: [atMost(built.firstLoad / KB, 265, '≤ 265 kB')],
      beside: { styles: built.styles / KB },
    }),
    makeRow({
      what: 'form engine chunk, gzip',
      value: (engine?.gzip ?? 0) / KB,
      unit: 'kB',
      goals: [],
      beside: { chunk: engine?.path ?? 'none' },
    }),
    makeRow({
      what: 'everything precached, gzip',
      value: built.precached / KB,
      unit: 'kB',
      goals: [atMost(built.precached / KB, 1_600, '≤ 1.6 MB')],
    }),
  ];
}

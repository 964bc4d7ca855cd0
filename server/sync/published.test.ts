import { beforeAll, expect, test } from 'vitest';
import type { RegionalFigure } from '#shared/figures/figures.schemas.ts';
import { checkFile } from '#shared/publication/check-file.rules.ts';
import { isTold } from '#shared/publication/frozen.rules.ts';
import { leafHash, provenRoot } from '#shared/publication/merkle.ts';
import {
  type Publication,
  type PublishedState,
  publicationId,
  publishedStateId,
} from '#shared/publication/publication.schemas.ts';
import { openWholeMeeting, type World } from './readers.fixtures.ts';

let world: World;
beforeAll(async () => {
  world = await openWholeMeeting();
});
const body = <B>(collection: string, id: string) =>
  world.compartment.document(collection, id)?.body as unknown as B | undefined;
const publication = () => body<Publication>('publications', publicationId('edn_1'));

test('what the committee hands to itself after an adoption is brought to the end, once', () => {
  const waiting = world.compartment.pendingForwards().map(({ name }) => name);
  expect(waiting.filter((name) => /^(assessment|publication)\./.test(name))).toEqual([]);
  expect(publication()).toMatchObject({ status: 'published', built: 5, of: 5, left: [] });
  for (const state of ['AR', 'BO', 'BR', 'CL', 'CO']) {
    const own = body<PublishedState>('publishedStates', publishedStateId({ edition: 'edn_1', state }));
    expect(own?.rows.state).toBe(state);
    expect(own && provenRoot(leafHash(own.rows), own.proof ?? [])).toBe(publication()?.manifest?.root);
  }
  // Of an edition without panels as well.
  expect(body<Publication>('publications', publicationId('edn_2'))).toMatchObject({ status: 'ready', of: 0 });
});

test('what everybody reads of the figures is what members had read of them before', () => {
  const [area] = publication()?.figures?.areas ?? [];
  const { rank: _rank, rankLow: _low, rankHigh: _high, ...open } = area ?? {};
  const told = body<RegionalFigure>('regionalFigures', 'rgf_1-cocaine');
  expect(area?.area).toBe('cocaine');
  expect(told).toMatchObject({ on: '2026-06-20', contributing: 5 });
  expect(isTold(open as never, told)).toBe(true);
});

test('a text as it is published is known by the hash of its version', () => {
  const version = body<{ number: number; kind: string; at: number }>('versions', 'ver_1-3');
  const sum = body<{ hash: string }>('textSums', 'tsm_1-3-public');
  expect(version).toMatchObject({ number: 3, kind: 'published' });
  const known = publication();
  if (known?.manifest == null || known.figures === null || known.hash === null) throw new Error('not ready');
  const file = {
    ...{ manifest: known.manifest, hash: known.hash, figures: known.figures, states: [] },
    text: { level: 'public', version: 3, kind: 'published', at: version?.at, hash: sum?.hash },
  };
  const { checks } = checkFile({
    ...file,
    edition: {},
    text: { ...file.text, content: { paragraphs: [], reservations: [], corrections: [] } },
  } as never);
  // The figures are right; the text that is missing here, and what the edition is called, are found.
  expect(
    checks.flatMap(({ name, differences }) => differences.map(({ place }) => `${name} ${place}`)),
  ).toEqual(['manifest manifest.aboutHash', 'manifest manifest.number', 'text text.hash', 'text fileHash']);
});

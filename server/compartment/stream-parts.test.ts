import { expect, test } from 'vitest';
import { streamParts } from './stream-parts.ts';

function openParts(size: number) {
  const asked: number[] = [];
  function* parts() {
    for (const index of [1, 2, 3]) {
      asked.push(index);
      yield new Uint8Array(10).fill(index);
    }
  }
  return { asked, file: streamParts({ size, parts: parts() }) };
}

test('a part is read when it is asked for, and none after the reader went away', async () => {
  const { asked, file } = openParts(30);
  const reader = file.stream.getReader();
  expect(asked).toEqual([]);
  expect((await reader.read()).value?.[0]).toBe(1);
  expect(asked).toEqual([1]);
  await reader.cancel();
  expect(asked).toEqual([1]);
});

test('what ends short of its size ends in an error', async () => {
  expect((await new Response(openParts(30).file.stream).arrayBuffer()).byteLength).toBe(30);
  await expect(new Response(openParts(31).file.stream).arrayBuffer()).rejects.toThrow('ended after 30');
});

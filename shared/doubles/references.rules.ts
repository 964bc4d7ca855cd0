import { fold } from '#shared/kernel/fold.ts';

/** A number of a system without what people write differently: case, spaces, dashes, dots, slashes. */
export function referenceKey(reference: string | null): string | null {
  const key = fold(reference ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? null : key;
}

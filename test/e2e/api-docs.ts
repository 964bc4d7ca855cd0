import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import type { ApiPhone } from './api-phone.ts';
import { expect } from './fixtures.ts';

/** What a phone without a screen holds under one thing. */
export const docsOf = <B extends JsonObject>(phone: ApiPhone, { name }: Collection<B>, parent: string) =>
  phone.client.replica.within(name, parent) as unknown as readonly Doc<B>[];
/** What it holds of a collection. */
export const allOf = <B extends JsonObject>(phone: ApiPhone, { name }: Collection<B>) =>
  phone.client.replica.all(name) as unknown as readonly Doc<B>[];

/**
 * What has arrived on a phone without a screen, once it is so many. What one compartment hands on to another is on its way
 * for a moment after its phone was answered.
 */
export async function arrivedAt<B extends JsonObject>(
  phone: ApiPhone,
  collection: Collection<B>,
  { parent, count }: { parent: string; count: number },
): Promise<readonly [B, ...B[]]> {
  await expect
    .poll(
      async () => {
        await phone.sync();
        return docsOf(phone, collection, parent).length;
      },
      { message: `${collection.name} of ${parent}`, timeout: 60_000 },
    )
    .toBe(count);
  return docsOf(phone, collection, parent).map(({ body }) => body) as [B, ...B[]];
}

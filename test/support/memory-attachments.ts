import type { AttachmentInfo, Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';

/** The attachments of a device whose disk is this page's memory. */
export function createMemoryAttachments(
  stored = new Map<string, { info: AttachmentInfo; bytes: Uint8Array<ArrayBuffer> }>(),
): Attachments {
  return {
    async put({ bytes, mediaType, name, pendingFor = null, follows = false }) {
      const hash = await sha256Hex(bytes);
      const info = { hash, size: bytes.length, mediaType, name, pendingFor };
      stored.set(hash, { info: follows ? { ...info, follows } : info, bytes });
      return hash;
    },
    get: async (hash) => stored.get(hash) ?? null,
    has: async (hash) => stored.has(hash),
    info: async (hash) => stored.get(hash)?.info ?? null,
    all: async () => [...stored.values()].map(({ info }) => info),
    pending: async () =>
      [...stored.values()].map(({ info }) => info).filter((info) => info.pendingFor !== null),
    async markSent(hash) {
      const known = stored.get(hash);
      if (known !== undefined) stored.set(hash, { ...known, info: { ...known.info, pendingFor: null } });
    },
    async delete(hash) {
      stored.delete(hash);
    },
  };
}

import type { Page } from '@playwright/test';

/** Hashes of the files stored on this phone, sealed: read from the disk, not from what a page says. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (database.objectStoreNames.contains('attachments')) {
        const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
          const reading = database.transaction('attachments').objectStore('attachments').getAllKeys();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        found.push(...keys.map(String).filter((key) => !key.startsWith('info:')));
      }
      database.close();
    }
    return found;
  });
}

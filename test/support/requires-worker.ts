import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BUILD = 'run `npm run build`, or name another build in CLASI_DIST';

/** @throws with what to do, if a folder has no build that works offline: a page would wait for its worker for ever */
export function requireWorker(dist: string): void {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`There is no build in ${dist}: ${BUILD}.`);
  if (!existsSync(join(dist, 'service-worker.js')))
    throw new Error(
      `The build in ${dist} has no service-worker.js, so nothing would open offline: ${BUILD}.`,
    );
}

/** What has not come after this time never comes: reported instead of awaited. */
export async function within<T>({
  work,
  ms,
  says,
}: {
  work: Promise<T>;
  ms: number;
  says: string;
}): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(says)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { NetworkPicture } from './network-layout.ts';
import type { LayoutReply, LayoutRequest } from './network-layout.worker.ts';

/** Works out where everything stands; `stop` ends it when nobody waits for it any more. */
export type AskLayout = (request: LayoutRequest) => {
  readonly picture: Promise<NetworkPicture>;
  readonly stop: () => void;
};

/** In a worker of its own, so that the list beside the drawing can be used meanwhile. */
export const askLayout: AskLayout = (request) => {
  const worker = new Worker(new URL('./network-layout.worker.ts', import.meta.url), { type: 'module' });
  const picture = new Promise<NetworkPicture>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => resolve(data);
    worker.onerror = () => reject(new DOMException('worker ended', 'UnknownError'));
    worker.postMessage(request);
  });
  const stop = () => worker.terminate();
  return { picture: picture.finally(stop), stop };
};

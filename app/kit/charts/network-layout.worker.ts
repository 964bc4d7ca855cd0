import { layOutNetwork, type NetworkData, type NetworkPicture } from './network-layout.ts';

export interface LayoutRequest {
  readonly data: NetworkData;
  readonly seed: number;
}
export type LayoutReply = NetworkPicture;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<LayoutRequest>) => void) | null;
  postMessage(reply: LayoutReply): void;
};

scope.onmessage = ({ data }) => scope.postMessage(layOutNetwork(data));

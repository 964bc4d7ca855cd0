import type { Place } from './map-view.ts';

/** Something that stands on the map. */
export type Mark = {
  readonly id: string;
  /** `cell`: known to about a kilometre, and drawn as that. */
  readonly kind: 'point' | 'cell' | 'line' | 'area';
  readonly places: readonly Place[];
};

import type { FloorRequest, RequestKind } from '#shared/floor/floor.schemas.ts';

/** What a delegation asks for. */
export interface Wish {
  readonly kind: RequestKind;
  readonly point: FloorRequest['point'];
  readonly isMinister: boolean;
}

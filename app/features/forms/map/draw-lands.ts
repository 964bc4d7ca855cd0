import type { Land } from './lands.ts';
import { type MapView, pixelOf, type Size } from './map-view.ts';

export type LandColours = { readonly sea: string; readonly land: string; readonly coast: string };

/** Points nearer to each other than this many pixels are one: the coast of Chile has thousands. */
const NEAR = 0.75;

/** Draws the lands that are in sight. */
export function drawLands({
  context,
  lands,
  view,
  size,
  colours,
}: {
  context: CanvasRenderingContext2D;
  lands: readonly Land[];
  view: MapView;
  size: Size;
  colours: LandColours;
}): void {
  context.fillStyle = colours.sea;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = colours.land;
  context.strokeStyle = colours.coast;
  context.lineWidth = 1;
  context.lineJoin = 'round';
  const corner = pixelOf({ spot: { x: 0, y: 0 }, view, size });
  const { scale } = view;
  for (const land of lands) {
    if (corner.x + land.east * scale < 0 || corner.x + land.west * scale > size.width) continue;
    if (corner.y + land.bottom * scale < 0 || corner.y + land.top * scale > size.height) continue;
    context.beginPath();
    for (const ring of land.rings) {
      let [beforeX, beforeY] = [Number.NEGATIVE_INFINITY, 0];
      for (const { x, y } of ring) {
        const [nowX, nowY] = [corner.x + x * scale, corner.y + y * scale];
        if (beforeX === Number.NEGATIVE_INFINITY) context.moveTo(nowX, nowY);
        else if (Math.abs(nowX - beforeX) + Math.abs(nowY - beforeY) < NEAR) continue;
        else context.lineTo(nowX, nowY);
        [beforeX, beforeY] = [nowX, nowY];
      }
      context.closePath();
    }
    context.fill('evenodd');
    context.stroke();
  }
}

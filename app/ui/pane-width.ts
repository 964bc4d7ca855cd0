/** All widths are in rem. */
export const LEAST_PANE = 16;
/** Where nobody moved the border, by how wide the window is. */
export const USUAL_PANE = {
  narrow: { list: 22, beside: 20 },
  wide: { list: 24, beside: 24 },
  broad: { list: 26, beside: 26 },
} as const;

const keyOf = (screen: string) => `clasi.pane:${screen}`;

/** Undefined if nobody chose one on this device. */
export function readWidth(screen: string, storage: Storage): number | undefined {
  const width = Number(storage.getItem(keyOf(screen)));
  return Number.isFinite(width) && width >= LEAST_PANE ? width : undefined;
}

export function keepWidth({
  screen,
  width,
  storage,
}: {
  screen: string;
  width: number;
  storage: Storage;
}): void {
  storage.setItem(keyOf(screen), String(width));
}

export function forgetWidth(screen: string, storage: Storage): void {
  storage.removeItem(keyOf(screen));
}

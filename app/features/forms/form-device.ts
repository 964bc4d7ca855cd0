import { createContext, useContext } from 'solid-js';
import type { GeoFix } from './geo-value.ts';

const WAIT_MS = 30_000;

/** Where the device is now; null if it does not say. */
export type Locate = (wish: { readonly exact: boolean }) => Promise<GeoFix | null>;

/** Asks the system, which asks the person. */
export const locateDevice: Locate = ({ exact }) =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      () => resolve(null),
      { enableHighAccuracy: exact, timeout: WAIT_MS },
    );
  });

/** How the questions of a form learn where the device is. */
export const LocateContext = createContext<Locate>(locateDevice);

export function useLocate(): Locate {
  return useContext(LocateContext);
}

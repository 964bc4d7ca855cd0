import type { JSX } from 'solid-js';
import { DoorScreen } from './door.tsx';

/** The door with the camera of this device. */
export default function DoorPage(): JSX.Element {
  return <DoorScreen />;
}

import { createResource, type JSX, Show } from 'solid-js';
import type { QrPath } from './draw-qr.ts';
import { loadQrDrawing } from './qr-path.ts';
import './codes.css';

/** A QR code that is already drawn. Always dark on light: many readers cannot read the inverse. */
export function QrDrawing(props: { drawn: QrPath; label: string }): JSX.Element {
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${props.drawn.size} ${props.drawn.size}`}
      role="img"
      aria-label={props.label}
    >
      <title>{props.label}</title>
      <path d={props.drawn.path} />
    </svg>
  );
}

/** One QR code, drawn here. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const [draw] = createResource(loadQrDrawing);
  return (
    <Show when={draw()}>{(drawing) => <QrDrawing drawn={drawing()(props.text)} label={props.label} />}</Show>
  );
}

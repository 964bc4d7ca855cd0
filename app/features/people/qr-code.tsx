import { createResource, type JSX, Show } from 'solid-js';
import './people.css';

const QUIET_ZONE = 4;

/** Modules as one path: a square of one unit for each dark one. */
async function drawCode(text: string): Promise<{ path: string; size: number }> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) path += `M${x} ${y}h1v1h-1z`;
  }
  return { path, size };
}

/** A QR code, always dark on light: many readers do not know the reverse. */
export function QrCode(props: { text: string; label: string }): JSX.Element {
  const [code] = createResource(() => props.text, drawCode);
  return (
    <Show when={code()}>
      {(drawn) => (
        <svg
          class="qr-code"
          viewBox={`0 0 ${drawn().size} ${drawn().size}`}
          role="img"
          aria-label={props.label}
        >
          <title>{props.label}</title>
          <path d={drawn().path} />
        </svg>
      )}
    </Show>
  );
}

import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { type CodeReader, createNativeReader } from '#app/kit/codes/code-reader.ts';
import { ScanCode } from '#app/kit/codes/scan-code.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { mediaTexts } from './media-texts.ts';
import './media.css';

/** Of goods, parcels, identity documents and vehicle papers. */
const FORMATS = [
  'code_128',
  'code_39',
  'data_matrix',
  'ean_13',
  'ean_8',
  'itf',
  'pdf417',
  'qr_code',
  'upc_a',
  'upc_e',
] as const;

export type ScanBarcodeProps = {
  /** Language of the form. */
  readonly language: string;
  readonly onRead: (code: string) => void;
};

/** Reads a code with the camera, where the browser has a detector that knows any; elsewhere nothing. */
export function ScanBarcode(props: ScanBarcodeProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const [reader, setReader] = createSignal<CodeReader | null>(null);
  const [said, setSaid] = createSignal('');
  onMount(() => void createNativeReader(FORMATS).then(setReader));
  const words = () => ({
    start: t()('media.code.start'),
    stop: t()('media.code.stop'),
    view: t()('media.code.view'),
    no_camera: t()('media.code.no_camera'),
    other_code: t()('media.code.other_code'),
  });
  return (
    <Show when={reader()}>
      {(native) => (
        <div class="media-tool media-code">
          <ScanCode
            words={words()}
            camera={{ createReader: () => Promise.resolve(native()) }}
            onRead={(text) => {
              const code = text.trim();
              if (code === '') return false;
              props.onRead(code);
              setSaid(t()('media.code.read', { code }));
              return true;
            }}
          />
          <LiveRegion message={said()} />
        </div>
      )}
    </Show>
  );
}

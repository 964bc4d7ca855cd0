import '#app/ui/styles.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, open, unmount } from './form-mount.fixtures.tsx';
import { formOf, leafAt } from './form-test-kit.ts';

const media = navigator.mediaDevices;
const getUserMedia = media.getUserMedia.bind(media);
const scope = globalThis as { BarcodeDetector?: unknown };
const detector = scope.BarcodeDetector;

afterEach(() => {
  unmount();
  media.getUserMedia = getUserMedia;
  if (detector === undefined) delete scope.BarcodeDetector;
  else scope.BarcodeDetector = detector;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('textbox', { name: /^Código/ });

/** A browser that knows these formats and sees these codes, one after the other. */
function seeing({ formats, codes }: { formats: readonly string[]; codes: readonly string[] }): {
  asked: string[];
  stream: () => MediaStream | undefined;
} {
  const asked: string[] = [];
  const left = [...codes];
  let stream: MediaStream | undefined;
  scope.BarcodeDetector = class {
    constructor(wish: { formats: readonly string[] }) {
      asked.push(...wish.formats);
    }
    static getSupportedFormats = () => Promise.resolve(formats);
    detect = () => Promise.resolve(left.splice(0, 1).map((rawValue) => ({ rawValue })));
  };
  media.getUserMedia = () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
    stream = canvas.captureStream(10);
    return Promise.resolve(stream);
  };
  return { asked, stream: () => stream };
}

async function show() {
  const xml = formOf([
    { name: 'codigo', type: 'barcode', control: '<input ref><label>Código</label></input>' },
  ]);
  const session = await open(xml);
  mount(session, 'q~codigo');
  await expect.element(field()).toBeVisible();
  return { value: () => leafAt(session, '/data/codigo').currentState.instanceValue };
}

test('a code is read with the camera, which is given back, and can be corrected by hand', async () => {
  const { asked, stream } = seeing({
    formats: ['ean_13', 'qr_code', 'aztec'],
    codes: ['  ', ' 7804000001 '],
  });
  const { value } = await show();
  await button('Escanear').click();
  await expect.element(field()).toHaveValue('7804000001');
  expect(asked).toEqual(['ean_13', 'qr_code']);
  await expect.element(page.getByText('Código leído: 7804000001')).toBeInTheDocument();
  await expect.element(button('Escanear')).toHaveFocus();
  expect(
    stream()
      ?.getTracks()
      .map(({ readyState }) => readyState),
  ).toEqual(['ended']);
  await field().fill('7804000002');
  expect(value()).toBe('7804000002');
});

test('without the camera it is said what to do', async () => {
  seeing({ formats: ['code_128'], codes: [] });
  media.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  const { value } = await show();
  await button('Escanear').click();
  await expect
    .element(page.getByText(/Permítala en los ajustes de este sitio, o escriba el código/))
    .toBeVisible();
  await field().fill('ABC');
  expect(value()).toBe('ABC');
});

test('a browser whose detector knows no code is not asked', async () => {
  seeing({ formats: [], codes: [] });
  await show();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.element(button('Escanear')).not.toBeInTheDocument();
});

/** Looks for a code in the current camera frame. */
export interface CodeReader {
  read(video: HTMLVideoElement): Promise<string | null>;
}

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type NativeDetectorClass = {
  new (options: { formats: readonly string[] }): NativeDetector;
  getSupportedFormats?(): Promise<readonly string[]>;
};

/** Larger pictures take longer and show no more of a code held in front of the camera. */
const WIDEST = 640;

/** The browser's own detector for those of the formats that it knows; null if it knows none of them. */
export async function createNativeReader(wanted: readonly string[]): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
  const known = await BarcodeDetector?.getSupportedFormats?.().catch((): string[] => []);
  const formats = wanted.filter((format) => known?.includes(format));
  if (BarcodeDetector === undefined || formats.length === 0) return null;
  const detector = new BarcodeDetector({ formats });
  return { read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null };
}

/** The browser's own detector if there is one, else a decoder that is loaded only now. */
export async function createCodeReader(): Promise<CodeReader> {
  const native = await createNativeReader(['qr_code']);
  if (native !== null) return native;
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    async read(video) {
      const scale = Math.min(1, WIDEST / Math.max(1, video.videoWidth));
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      if (context === null || canvas.width === 0) return null;
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      try {
        return decodeQR({ data, width, height });
      } catch {
        // No code in this frame.
        return null;
      }
    },
  };
}

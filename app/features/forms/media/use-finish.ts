import { PictureFault } from './pictures.ts';

/**
 * The end of a tool: its file is made and handed over, once, however often the button is pressed. Nothing of the work is
 * lost if this device cannot make the file.
 */
export function useFinish({
  make,
  onDone,
  onFault,
}: {
  /** Null if something is missing, which the tool has said. */
  make: () => Promise<File> | null;
  onDone: (file: File) => void;
  onFault: () => void;
}): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    const making = make();
    if (making === null) return;
    isBusy = true;
    try {
      onDone(await making);
    } catch (thrown) {
      if (!(thrown instanceof PictureFault)) throw thrown;
      onFault();
    } finally {
      isBusy = false;
    }
  };
}

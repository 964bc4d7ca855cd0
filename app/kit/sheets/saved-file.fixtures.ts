import { expect } from 'vitest';

/** The file that an act gives to the browser. */
export async function savedFile(act: () => Promise<unknown>): Promise<Blob> {
  const make = URL.createObjectURL;
  const files: Blob[] = [];
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return make.call(URL, file);
  };
  try {
    await act();
    await expect.poll(() => files.length).toBe(1);
  } finally {
    URL.createObjectURL = make;
  }
  return files[0] ?? new Blob();
}

/** The file that an act gives to the browser, and its name. */
export async function savedAs(act: () => Promise<unknown>): Promise<[file: Blob, name: string]> {
  let name = '';
  const look = ({ target }: Event) => {
    if (target instanceof HTMLAnchorElement && target.download !== '') name = target.download;
  };
  document.addEventListener('click', look, true);
  try {
    return [await savedFile(act), name];
  } finally {
    document.removeEventListener('click', look, true);
  }
}

/** The lines of a CSV of ours that an act gives to the browser. */
export async function savedLines(act: () => Promise<unknown>): Promise<string[]> {
  const file = await savedFile(act);
  return new TextDecoder('utf-16le')
    .decode(await file.arrayBuffer())
    .trim()
    .split('\r\n');
}

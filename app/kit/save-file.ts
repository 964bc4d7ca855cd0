const KEPT_MS = 60_000;

/** A name from others, without characters that hide its extension: `fdp.exe` read from the right is `exe.pdf`. */
export function plainName(name: string): string {
  const plain = name
    .replace(/[\p{Control}\p{Bidi_Control}]/gu, '')
    .replace(/[/\\]/g, '-')
    .trim();
  return plain === '' ? 'file' : plain;
}

/** Passes a file to the browser to save. */
export function saveFile({ file, name }: { file: Blob; name: string }): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = plainName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

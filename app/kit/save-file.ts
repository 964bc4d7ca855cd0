const KEPT_MS = 60_000;

/** A name as others gave it, without what hides how it ends: `fdp.exe` read from the right is `exe.pdf`. */
export function plainName(name: string): string {
  const plain = name
    .replace(/[\p{Control}\p{Bidi_Control}]/gu, '')
    .replace(/[/\\]/g, '-')
    .trim();
  return plain === '' ? 'file' : plain;
}

/** Hands a file to the browser to be saved. */
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

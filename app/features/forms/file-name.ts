const LONGEST = 60;
const EXTENSION = /\.([A-Za-z0-9]{1,8})$/;

/** Endings of what a browser hands over without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/plain': 'txt',
};

/**
 * The name under which an answer names a file: letters, digits and hyphens, so that no form, archive or system takes it
 * for something else. It keeps its ending, and is unlike those that are `taken`, in capitals or not.
 *
 * @param otherwise what it is called if nothing of its own name is left
 */
export function fileNameFor({
  name,
  mediaType,
  otherwise,
  taken,
}: {
  name: string;
  mediaType: string;
  otherwise: string;
  taken: Iterable<string>;
}): string {
  const ending = EXTENSION.exec(name)?.[1]?.toLowerCase() ?? ENDINGS[mediaType] ?? '';
  const stem = plain(name.replace(EXTENSION, '')) || plain(otherwise) || 'file';
  const known = new Set([...taken].map((each) => each.toLowerCase()));
  for (let turn = 1; ; turn += 1) {
    const numbered = turn === 1 ? stem : `${stem}-${turn}`;
    const whole = ending === '' ? numbered : `${numbered}.${ending}`;
    if (!known.has(whole.toLowerCase())) return whole;
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** A media type as a file reference has it: without what follows a semicolon. */
export function plainMediaType(type: string): string {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase();
  return /^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(bare) ? bare : 'application/octet-stream';
}

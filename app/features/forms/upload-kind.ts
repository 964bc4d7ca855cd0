import { MAX_ATTACHMENT_BYTES } from '#shared/kernel/files.ts';
import { hasAppearance, type UploadNode } from './form-nodes.ts';

export type UploadKind = 'picture' | 'sound' | 'video' | 'file';

export interface UploadAsked {
  readonly kind: UploadKind;
  /** For the system's own choice of files; empty: any. */
  readonly accept: string;
  /** The camera that a photograph or video is taken with. */
  readonly camera: 'user' | 'environment';
  /** What exists already is no answer: it must be made now. */
  readonly onlyNew: boolean;
  /** A picture that is made here: there is no file to choose. */
  readonly drawn: 'signature' | 'drawing' | null;
  /** Drawing on the picture follows the choice of it. */
  readonly isAnnotated: boolean;
  /** Bytes; a picture is stored smaller than what is chosen. */
  readonly maxBytes: number;
}

const KINDS: Readonly<Record<string, UploadKind>> = { image: 'picture', audio: 'sound', video: 'video' };
const MOST_BYTES: Readonly<Record<UploadKind, number>> = {
  picture: MAX_ATTACHMENT_BYTES,
  sound: 20_000_000,
  video: MAX_ATTACHMENT_BYTES,
  file: 20_000_000,
};

/** What an upload asks for, from the media type and the appearance that its form gives. */
export function uploadAsked(node: UploadNode): UploadAsked {
  const { accept, type } = node.nodeOptions.media;
  const kind = KINDS[type ?? accept.split('/')[0] ?? ''] ?? 'file';
  const isFront = hasAppearance(node, 'new-front') || hasAppearance(node, 'front');
  const isPicture = kind === 'picture';
  const drawn = hasAppearance(node, 'signature')
    ? 'signature'
    : hasAppearance(node, 'draw')
      ? 'drawing'
      : null;
  return {
    kind,
    accept: accept === '*' || accept === '*/*' ? '' : accept,
    camera: isFront ? 'user' : 'environment',
    onlyNew: hasAppearance(node, 'new') || hasAppearance(node, 'new-front'),
    drawn: isPicture ? drawn : null,
    isAnnotated: isPicture && drawn === null && hasAppearance(node, 'annotate'),
    maxBytes: MOST_BYTES[kind],
  };
}

/** Whether a file is of the kind that `accept` names; the system's own choice can be told to show all. */
export function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: string): boolean {
  const wanted = accept
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');
  // Some systems hand a file over without a type: then nothing can be told against it.
  if (wanted.length === 0 || type === '') return true;
  return wanted.some((each) => {
    if (each.startsWith('.')) return name.toLowerCase().endsWith(each);
    if (each.endsWith('/*')) return type.toLowerCase().startsWith(each.slice(0, -1));
    return type.toLowerCase() === each || each === '*';
  });
}

import type { LeafNode } from './form-nodes.ts';
import { isUpload } from './form-uploads.ts';
import { uploadAsked } from './upload-kind.ts';

/** What a required question without an answer asks for, where its form has no words of its own. */
export function neededAt(node: LeafNode) {
  if (!isUpload(node)) return 'forms.field.required';
  const { kind, drawn } = uploadAsked(node);
  if (drawn !== null) return 'forms.upload.need_drawing';
  return kind === 'picture' ? 'forms.upload.need_picture' : 'forms.upload.need_file';
}

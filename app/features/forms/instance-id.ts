import type { FormDraft } from './form-types.ts';

function idIn(xml: string): string {
  return /<(?:\w+:)?instanceID[^>]*>([^<]+)</.exec(xml)?.[1] ?? '';
}

/** Reads the instance under its first id: if a form declares none, the engine makes a new one each time a draft is opened. */
export function keepInstanceId({
  read,
  draft,
}: {
  read: () => string;
  draft: FormDraft | undefined;
}): () => string {
  if (draft === undefined) return read;
  const own = idIn(read());
  const kept = idIn(draft.instanceXml);
  return () => {
    const xml = read();
    return own === kept || own === '' ? xml : xml.replace(`>${own}<`, `>${kept}<`);
  };
}

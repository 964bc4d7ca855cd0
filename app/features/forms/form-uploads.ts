import { createSignal } from 'solid-js';
import { type FileRef, MAX_ATTACHMENT_BYTES } from '#shared/kernel/files.ts';
import { MAX_REPORT_FILES } from '#shared/reports/reports.schemas.ts';
import { elementAt } from './draft-values.ts';
import { fileNameFor, plainMediaType } from './file-name.ts';
import type { FormFileStore } from './form-file-store.ts';
import { type Definition, parseXml } from './form-identity.ts';
import type { LeafNode, UploadNode } from './form-nodes.ts';
import type { AttachedFile, AttachFault, FormDraft } from './form-types.ts';

export interface FormUploads {
  /** Reactive. */
  of(node: UploadNode): AttachedFile | null;
  /** Stores the bytes under a name that is free; gives the name to the engine by `set`. */
  attach(node: UploadNode, file: File | null, set: (name: string) => boolean): Promise<AttachFault | null>;
  /** Gives back a file that was taken away. */
  putBack(node: UploadNode, file: AttachedFile, set: (name: string) => boolean): Promise<void>;
  detach(node: UploadNode): AttachedFile | null;
  forget(nodeId: string): void;
  /** The files that these questions have. */
  refs(leaves: readonly LeafNode[]): readonly FileRef[];
  /** Names of files whose question does not apply, by reference. */
  hidden(leaves: readonly LeafNode[]): Readonly<Record<string, string>>;
  /** @param blank the form's own instance: what it names already is no file that could be missing */
  restore(input: { draft: FormDraft; leaves: readonly LeafNode[]; blank: Element }): void;
}

/** The value of an upload: the engine only needs a name, and bytes that it holds are bytes twice. */
export function setFileName(node: UploadNode, name: string): void {
  node.setValue(name === '' ? null : new File([], name));
}

export function isUpload(node: LeafNode): node is UploadNode {
  return node.nodeType === 'upload';
}

/**
 * @param here hashes of the draft's files whose bytes are there
 * @param own names that no answer may have
 */
export function createFormUploads({
  store,
  here,
  own = [],
}: {
  store: FormFileStore;
  here: ReadonlySet<string>;
  own?: readonly string[];
}): FormUploads {
  const attached = new Map<string, AttachedFile>();
  /** Names of files that are just being stored, or will be. */
  const reserved = new Set<string>(own);
  const [revision, setRevision] = createSignal(0);
  const changed = () => setRevision((count) => count + 1);

  function* taken(except: UploadNode, hash: string | undefined): Generator<string> {
    yield* reserved;
    for (const sent of store.sent ?? []) if (sent.hash !== hash) yield sent.name;
    for (const [nodeId, { name }] of attached) if (nodeId !== except.nodeId) yield name;
  }

  /** A name that no other answer has, for as long as `work` takes. */
  async function named<T>(
    { node, name, type, hash }: { node: UploadNode; name: string; type: string; hash?: string | undefined },
    work: (name: string) => Promise<T>,
  ): Promise<T> {
    const otherwise =
      node.currentState.reference
        .replace(/\[\d+\]/g, '')
        .split('/')
        .at(-1) ?? '';
    const free = fileNameFor({ name, mediaType: type, otherwise, taken: taken(node, hash) });
    reserved.add(free);
    try {
      return await work(free);
    } finally {
      reserved.delete(free);
    }
  }

  return {
    of(node) {
      revision();
      return attached.get(node.nodeId) ?? null;
    },
    async attach(node, file, set) {
      if (file === null || file.size === 0) return 'empty';
      if (file.size > MAX_ATTACHMENT_BYTES) return 'too_large';
      if (!attached.has(node.nodeId) && attached.size + reserved.size >= MAX_REPORT_FILES) return 'too_many';
      const type = plainMediaType(file.type);
      // Its name is taken before its bytes are read: another one that comes meanwhile counts it.
      return named({ node, name: file.name, type }, async (name) => {
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes === null) return 'unreadable';
        const ref = await store.keep(new File([bytes], name, { type }));
        if (!set(name)) return null;
        attached.set(node.nodeId, { name, ref, isHere: true });
        changed();
        return null;
      });
    },
    putBack: (node, { name, ref }, set) =>
      named({ node, name, type: ref?.mediaType ?? '', hash: ref?.hash }, async (free) => {
        const isHere = ref !== null && (await store.has(ref));
        if (!set(free)) return;
        attached.set(node.nodeId, { name: free, ref: ref === null ? null : { ...ref, name: free }, isHere });
        changed();
      }),
    detach(node) {
      const file = attached.get(node.nodeId) ?? null;
      attached.delete(node.nodeId);
      changed();
      return file;
    },
    forget(nodeId) {
      attached.delete(nodeId);
    },
    refs: (leaves) =>
      leaves.filter(isUpload).flatMap(({ nodeId, currentState }) => {
        const ref = attached.get(nodeId)?.ref ?? null;
        return ref === null || (currentState.relevant && currentState.instanceValue === '') ? [] : [ref];
      }),
    hidden: (leaves) =>
      Object.fromEntries(
        leaves.flatMap(({ nodeId, currentState }) => {
          const name = currentState.relevant ? undefined : attached.get(nodeId)?.name;
          return name === undefined ? [] : [[currentState.reference, name]];
        }),
      ),
    restore({ draft, leaves, blank }) {
      const root = parseXml(draft.instanceXml)?.documentElement;
      for (const leaf of leaves) {
        if (!isUpload(leaf)) continue;
        const { reference } = leaf.currentState;
        const name = draft.hidden?.[reference] ?? (root && elementAt(root, reference)?.textContent) ?? '';
        if (name === '') continue;
        const ref = draft.files?.find((file) => file.name === name) ?? null;
        setFileName(leaf, name);
        const ofForm = () => elementAt(blank, reference.replace(/\[\d+\]/g, ''))?.textContent === name;
        const isHere = ref === null ? ofForm() : here.has(ref.hash);
        attached.set(leaf.nodeId, { name, ref, isHere });
      }
      changed();
    },
  };
}

/** Counts what is under way. */
export function createUnderWay(): {
  while<T>(work: () => Promise<T>): Promise<T>;
  ended(): Promise<void> | null;
} {
  const running = new Set<Promise<unknown>>();
  return {
    async while(work) {
      const one = work();
      running.add(one);
      try {
        return await one;
      } finally {
        running.delete(one);
      }
    },
    ended: () => (running.size === 0 ? null : Promise.allSettled(running).then(() => undefined)),
  };
}

const BINARY = 'binary';

/**
 * The instance without the names of files. The engine shows a name that it was restored with again when the file is
 * taken away, so it never learns them that way.
 */
export function withoutFileNames({ xml, definition }: { xml: string; definition: Definition }): string {
  const paths = new Set(
    [...definition.document.getElementsByTagNameNS('*', 'bind')]
      .filter((bind) => bind.getAttribute('type')?.replace(/^.*:/, '') === BINARY)
      .map((bind) => bind.getAttribute('nodeset')?.trim() ?? ''),
  );
  const document = paths.size === 0 ? null : parseXml(xml);
  if (document === null) return xml;
  let isChanged = false;
  function walk(element: Element, path: string): void {
    if (paths.has(path) && element.children.length === 0 && element.textContent !== '') {
      element.textContent = '';
      isChanged = true;
    }
    for (const child of element.children) walk(child, `${path}/${child.nodeName}`);
  }
  walk(document.documentElement, `/${document.documentElement.nodeName}`);
  return isChanged ? new XMLSerializer().serializeToString(document) : xml;
}

/** Hashes of those whose bytes are there. */
export async function filesHere(
  store: FormFileStore,
  files: readonly FileRef[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(files.map(async (file) => ((await store.has(file)) ? [file.hash] : [])));
  return new Set(found.flat());
}

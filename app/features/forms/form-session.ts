import { createSignal } from 'solid-js';
import { createAnnouncer } from './announcer.ts';
import { restoreTyped, withoutAnswer } from './draft-values.ts';
import { createEarlierAnswers } from './earlier-answers.ts';
import { fieldTexts } from './field-texts.ts';
import type { FormFileStore } from './form-file-store.ts';
import { createFormFiles } from './form-files.ts';
import { createItems } from './form-items.ts';
import { createFormLanguages } from './form-language.ts';
import {
  allLeaves,
  type EngineRoot,
  type FormNode,
  isQuestion,
  isTyped,
  type LeafNode,
  relevantLeaves,
  relevantRepeats,
  type TypedNode,
  type UploadNode,
} from './form-nodes.ts';
import {
  type FormPartNodes,
  isPartOptional,
  isPartVisible,
  pagesOf,
  partName,
  partsOf,
} from './form-parts.ts';
import { summarize } from './form-summary.ts';
import type {
  FormDraft,
  FormIdentity,
  FormPart,
  FormSession,
  FormViolation,
  PartStatus,
} from './form-types.ts';
import { createFormUploads, createUnderWay, isUpload, setFileName } from './form-uploads.ts';
import { createHiddenAnswers } from './hidden-answers.ts';
import { keepInstanceId } from './instance-id.ts';
import { fullOrder, setLeafValue } from './leaf-value.ts';
import { neededAt } from './needed-at.ts';
import { createTypedAnswers } from './typed-answers.ts';
import { readTyped, typedFault } from './typed-value.ts';
import { createUnanswered } from './unanswered.ts';
import { createUnfinishedWork } from './unfinished-work.ts';

/** Wraps an instance of the engine; `draft` restores what the instance itself cannot hold. */
export function createFormSession({
  root,
  language: wished,
  beginsWithItem,
  blank,
  declare = (xml) => xml,
  draft,
  base,
  fetchFile,
  fileStore,
  filesHere = new Set(),
  ownFiles = [],
  home = null,
  ...identity
}: FormIdentity & {
  root: EngineRoot;
  language: string;
  /** Whether a new instance of the form contains an item of the repeat at this reference. */
  beginsWithItem: (reference: string) => boolean;
  /** The form's own instance. */
  blank: Element;
  /** Completes an instance as the engine writes it. */
  declare?: (instanceXml: string) => string;
  draft?: FormDraft;
  /** Instance of an earlier report, with whose answers a new one begins. */
  base?: string | undefined;
  /** Serves the form's own files. */
  fetchFile?: ((address: URL) => Promise<Response>) | undefined;
  fileStore: FormFileStore;
  /** Hashes of the draft's files whose bytes are there. */
  filesHere?: ReadonlySet<string>;
  /** Names of files that are made at the end. */
  ownFiles?: readonly string[];
  home?: string | null;
}): FormSession {
  const files = createFormFiles(fetchFile);
  const typed = createTypedAnswers();
  const uploads = createFormUploads({ store: fileStore, here: filesHere, own: ownFiles });
  const storing = createUnderWay();
  const hidden = createHiddenAnswers();
  const parts = partsOf(root.currentState.children);
  const [brokenAt, setBrokenAt] = createSignal<LeafNode | null>(null);
  const [reverted, setReverted] = createSignal<FormDraft | null>(null);
  const isBroken = () => brokenAt() !== null || reverted() !== null;
  /** The question whose answer broke the session before this one. */
  const [failed, setFailed] = createSignal(draft?.failed ?? null);
  const { announce, onChange, clear } = createAnnouncer();
  const unfinished = createUnfinishedWork({ announce });

  /** Whether the form accepted the answer; if not, the session is broken, and the answer is kept as it was typed. */
  function attempt(node: LeafNode, text: string, set: () => void): boolean {
    if (isBroken()) return false;
    try {
      set();
      fillRepeats();
    } catch {
      if (isTyped(node)) typed.set(node.nodeId, { text, value: '', wrong: true });
      setBrokenAt(node);
      announce();
      return false;
    }
    if (node.currentState.reference === failed()) setFailed(null);
    return true;
  }

  /** False if the question went away while its file was being stored, or takes none. */
  function setFile(node: UploadNode, name: string): boolean {
    if (node.currentState.readonly || !leaves().includes(node)) return false;
    return attempt(node, name, () => setFileName(node, name));
  }

  /** Repeats that applied after the last change. */
  let applying = new Set<string>();

  /**
   * A draft's instance omits the items of a repeat that does not apply, so it comes back with none. When the repeat
   * applies at last, it starts as in a new form.
   */
  function fillRepeats(): void {
    const now = new Set<string>();
    for (const repeat of relevantRepeats(root.currentState.children)) {
      now.add(repeat.nodeId);
      const isNew = !applying.has(repeat.nodeId) && repeat.currentState.children.length === 0;
      if (isNew && beginsWithItem(repeat.currentState.reference)) repeat.addInstances?.(-1, 1);
    }
    applying = now;
  }

  const unanswered = createUnanswered({
    announce,
    answer: (node, text) => {
      if (isTyped(node)) answer(node, text);
      else if (attempt(node, text, () => setLeafValue(node, text))) announce();
    },
    textOf: (node) => (isTyped(node) ? textOf(node) : node.currentState.instanceValue),
    empty(node, before) {
      if (!attempt(node, before, () => setLeafValue(node, ''))) return false;
      typed.delete(node.nodeId);
      return true;
    },
  });
  const unansweredOf = unanswered.reasonOf;
  const nodes = () => root.currentState.children;
  const earlier = createEarlierAnswers({ nodes, announce });

  const { languages, language, setLanguage } = createFormLanguages({ root, wished, announce });

  function answer(node: TypedNode, text: string): void {
    if (node.currentState.readonly) return;
    const read = readTyped(node, text);
    // Empty and not null: a rule of the form that reads a text would fail on null, and the text before would stay.
    if (!attempt(node, text, () => node.setValue(read.ok ? read.value : ''))) return;
    const value = node.currentState.instanceValue;
    const lost = read.ok && read.value !== '' && value === '';
    if (text !== '') unanswered.drop(node);
    if (text === value) typed.delete(node.nodeId);
    else typed.set(node.nodeId, { text, value, wrong: !read.ok || lost });
    announce();
  }

  function textOf(node: TypedNode): string {
    const known = typed.get(node.nodeId);
    const value = node.currentState.instanceValue;
    // The form itself may have set another value since.
    if (known === undefined || (known.value !== value && node.currentState.relevant)) return value;
    return node.valueType === 'string' && !known.wrong ? value : known.text;
  }

  function isWrong(node: LeafNode): boolean {
    if (brokenAt() === node) return true;
    return typed.get(node.nodeId)?.wrong === true && node.currentState.instanceValue === '';
  }

  function isAnswered(node: LeafNode): boolean {
    return node.currentState.instanceValue !== '' || isWrong(node) || unansweredOf(node) !== null;
  }

  function violationOf(node: LeafNode): FormViolation | null {
    const texts = fieldTexts(language());
    const base = { nodeId: node.nodeId, reference: node.currentState.reference, isOfForm: false };
    if (isTyped(node) && isWrong(node)) {
      const text = typed.get(node.nodeId)?.text ?? '';
      return { ...base, kind: 'format', message: typedFault({ node, text, language: language() }) };
    }
    if (base.reference === failed())
      return { ...base, kind: 'format', message: texts('forms.field.rule_failed') };
    const file = isUpload(node) ? uploads.of(node) : null;
    if (file?.isHere === false)
      return { ...base, kind: 'format', message: texts('forms.upload.lost', { name: file.name }) };
    const violation = node.validationState.violation;
    if (violation === null) return null;
    const { condition: kind } = violation;
    if (kind === 'required' && unansweredOf(node) !== null) return null;
    const own = violation.message?.asString.trim() ?? '';
    if (own !== '') return { ...base, kind, message: own, isOfForm: true };
    return { ...base, kind, message: texts(kind === 'required' ? neededAt(node) : 'forms.field.invalid') };
  }

  function violations(nodes: readonly FormNode[] = root.currentState.children): readonly FormViolation[] {
    const found: FormViolation[] = [];
    for (const node of nodes)
      for (const leaf of relevantLeaves(node)) {
        const violation = violationOf(leaf);
        if (violation !== null) found.push(violation);
      }
    return found;
  }

  function statusOf(part: FormPartNodes): PartStatus {
    const found = violations(part.nodes);
    const missing = found.filter(({ kind }) => kind === 'required').length;
    if (found.length > missing) return { kind: 'invalid', count: found.length - missing };
    const leaves = part.nodes.flatMap((node) => [...relevantLeaves(node)]).filter(isQuestion);
    if (leaves.length > 0 && !leaves.some(isAnswered)) return { kind: 'empty' };
    return missing > 0 ? { kind: 'partial', missing } : { kind: 'complete' };
  }

  function readParts(): readonly FormPart[] {
    return parts.filter(isPartVisible).map((part) => ({
      key: part.key,
      label: partName({ part, parts, title: identity.title }),
      // Only the task list needs it; on a question page it would slow every key.
      get optional() {
        return isPartOptional(part);
      },
      get status() {
        return statusOf(part);
      },
      pages: pagesOf(part),
    }));
  }

  function draftNow(): FormDraft {
    const raw: Record<string, string> = {};
    for (const leaf of leaves()) {
      const known = typed.get(leaf.nodeId);
      if (known?.wrong === true) raw[leaf.currentState.reference] = known.text;
    }
    const files = uploads.refs(leaves());
    const drawings = unfinished.readDrawings(leaves());
    const breaking = brokenAt();
    const broken = breaking?.currentState.reference ?? failed();
    return {
      // With the answer in it, no form would open from this.
      instanceXml:
        breaking === null ? instanceXml() : withoutAnswer(instanceXml(), breaking.currentState.reference),
      raw,
      hidden: { ...hidden.read(leaves()), ...uploads.hidden(leaves()) },
      unanswered: unanswered.read(leaves()),
      earlier: earlier.read(),
      ...(broken === null ? {} : { failed: broken }),
      ...(files.length === 0 ? {} : { files }),
      ...(Object.keys(drawings).length === 0 ? {} : { drawings }),
    };
  }

  function leaves(): readonly LeafNode[] {
    return root.currentState.children.flatMap((node) => [...allLeaves(node)]);
  }

  function restore(kept: FormDraft): void {
    restoreTyped({ instanceXml: kept.instanceXml, leaves: leaves() });
    hidden.restore({ answers: kept.hidden ?? {}, children: root.currentState.children });
    uploads.restore({ draft: kept, leaves: leaves(), blank });
    for (const leaf of leaves()) {
      const text = kept.raw[leaf.currentState.reference];
      if (text === undefined || !isTyped(leaf)) continue;
      if (leaf.currentState.instanceValue !== '') setLeafValue(leaf, '');
      typed.set(leaf.nodeId, { text, value: '', wrong: true });
    }
    unanswered.restore(kept.unanswered ?? {}, leaves());
    earlier.restore(kept.earlier ?? {});
    unfinished.restoreDrawings(kept.drawings ?? {}, leaves());
  }

  const filesNow = () => uploads.refs(leaves().filter(({ currentState }) => currentState.relevant));
  const instanceXml = keepInstanceId({ read: () => declare(root.instanceState.instanceXML), draft });

  setLanguage(wished);
  if (draft !== undefined) restore(draft);
  else if (base !== undefined) earlier.copy(base);
  applying = new Set([...relevantRepeats(root.currentState.children)].map(({ nodeId }) => nodeId));
  hidden.read(leaves());

  return {
    ...identity,
    home,
    languages,
    language,
    setLanguage,
    nodes,
    parts: readParts,
    violations,
    validate() {
      const found = violations();
      return { ok: found.length === 0, violations: found };
    },
    textOf,
    answer,
    choose(node, values) {
      if (node.currentState.readonly) return;
      if (values.length > 0) unanswered.drop(node);
      if (attempt(node, values.join(' '), () => node.selectValues(values))) announce();
    },
    order(node, values) {
      if (node.currentState.readonly) return;
      const order = values.length === 0 ? [] : fullOrder(node, values);
      if (order.length > 0) unanswered.drop(node);
      if (attempt(node, order.join(' '), () => node.setValues(order))) announce();
    },
    confirm(node, isConfirmed) {
      if (node.currentState.readonly) return;
      if (attempt(node, '', () => node.setValue(isConfirmed))) announce();
    },
    leaveUnanswered: unanswered.leave,
    sinceThen: earlier.of,
    confirmEarlier: earlier.confirm,
    unansweredOf,
    unanswered: () =>
      unanswered.list(root.currentState.children.flatMap((node) => [...relevantLeaves(node)])),
    async attach(node, given) {
      const fault = await storing.while(async () =>
        uploads.attach(node, await given, (name) => setFile(node, name)),
      );
      if (fault === null) {
        unanswered.drop(node);
        announce();
      }
      return fault;
    },
    unfinished,
    storing: storing.ended,
    detach(node) {
      if (node.currentState.readonly || !setFile(node, '')) return null;
      const file = uploads.detach(node);
      announce();
      return file;
    },
    async putBack(node, file) {
      await storing.while(() => uploads.putBack(node, file, (name) => setFile(node, name)));
      announce();
    },
    fileOf: uploads.of,
    loadFile: (file) => fileStore.load(file),
    files: filesNow,
    ...createItems({
      forget(leaf) {
        typed.delete(leaf.nodeId);
        unanswered.drop(leaf);
        uploads.forget(leaf.nodeId);
      },
      onChange() {
        fillRepeats();
        announce();
      },
    }),
    summary: () =>
      summarize({
        parts: readParts(),
        violationOf,
        textOf,
        unansweredOf,
        sinceThen: earlier.of,
        language: language(),
      }),
    instanceXml,
    finished: async () => ({ instanceXml: instanceXml(), files: filesNow() }),
    audit: null,
    draft: () => reverted() ?? draftNow(),
    revert(draft) {
      setReverted(draft);
      announce();
    },
    isBroken,
    onChange,
    fileUrl: files.urlOf,
    close() {
      files.close();
      clear();
      typed.clear();
    },
  };
}

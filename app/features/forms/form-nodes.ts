// The engine's own types use declarations that it does not publish, and degrade to `any`; these describe only what the
// product uses of a node.

export type MarkdownNode =
  | { readonly role: 'child'; readonly value: string }
  | { readonly role: 'html'; readonly unsafeHtml: string }
  | { readonly role: 'line-break' }
  | {
      readonly role: 'parent';
      readonly elementName: string;
      readonly children: readonly MarkdownNode[];
      readonly url?: string;
    };

export type FormText = {
  readonly asString: string;
  readonly formatted: readonly MarkdownNode[];
  /** Addresses of the form's own files, `jr://images/a.jpg`. */
  readonly imageSource?: URL | undefined;
  readonly audioSource?: URL | undefined;
  readonly videoSource?: URL | undefined;
};

type BaseState = {
  /** XPath of the node; it changes when an earlier item of a repeat is removed. */
  readonly reference: string;
  readonly relevant: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  readonly label: FormText | null;
  readonly hint: FormText | null;
};

type BaseNode = {
  /** Stable during the session; also the id of the node's control on the page. */
  readonly nodeId: string;
  readonly appearances: Iterable<string> | null;
};

type LeafState = BaseState & { readonly children: null; readonly instanceValue: string };

export type EngineViolation = {
  readonly condition: 'constraint' | 'required';
  readonly message: { readonly asString: string } | null;
};

type LeafValidation = { readonly violation: EngineViolation | null };

type ParentState = BaseState & { readonly children: readonly FormNode[] };

export type GroupNode = BaseNode & {
  readonly nodeType: 'group' | 'repeat-instance';
  readonly currentState: ParentState;
};

export type RepeatNode = BaseNode & {
  readonly nodeType: 'repeat-range:controlled' | 'repeat-range:uncontrolled';
  readonly currentState: BaseState & { readonly children: readonly GroupNode[] };
  /** Only on `repeat-range:uncontrolled`. */
  readonly addInstances?: (afterIndex?: number, count?: number) => unknown;
  readonly removeInstances?: (startIndex: number, count?: number) => unknown;
};

export type InputNode = BaseNode & {
  readonly nodeType: 'input';
  readonly valueType: string;
  readonly nodeOptions: { readonly rows?: number | null } | null;
  readonly currentState: LeafState;
  readonly validationState: LeafValidation;
  readonly setValue: (value: string | null) => unknown;
};

export type SelectOption = {
  readonly value: string;
  readonly label: FormText;
  /** What else its list says of it, `geometry` for example. */
  readonly properties?: readonly (readonly [name: string, value: string])[];
};

export type SelectNode = BaseNode & {
  readonly nodeType: 'select';
  readonly selectType: 'select' | 'select1';
  readonly currentState: LeafState & {
    readonly value: readonly string[];
    readonly valueOptions: readonly SelectOption[];
  };
  readonly validationState: LeafValidation;
  readonly selectValues: (values: readonly string[]) => unknown;
};

export type NoteNode = BaseNode & {
  readonly nodeType: 'note';
  readonly currentState: LeafState & { readonly noteText: FormText };
  readonly validationState: LeafValidation;
};

export type RangeNode = BaseNode & {
  readonly nodeType: 'range';
  readonly valueType: string;
  readonly definition: {
    readonly bounds: Readonly<Record<'start' | 'end' | 'step', number | bigint>>;
  };
  readonly currentState: LeafState;
  readonly validationState: LeafValidation;
  readonly setValue: (value: string | null) => unknown;
};

export type RankNode = BaseNode & {
  readonly nodeType: 'rank';
  /** Empty until the options are put in order; then it names every option. */
  readonly currentState: LeafState & {
    readonly value: readonly string[];
    readonly valueOptions: readonly SelectOption[];
  };
  readonly validationState: LeafValidation;
  readonly setValues: (values: readonly string[]) => unknown;
};

export type TriggerNode = BaseNode & {
  readonly nodeType: 'trigger';
  readonly currentState: LeafState & { readonly value: boolean };
  readonly validationState: LeafValidation;
  readonly setValue: (value: boolean) => unknown;
};

export type UploadNode = BaseNode & {
  readonly nodeType: 'upload';
  /** What the form says of the files that it takes: `image/*`, `.pdf,.doc`. */
  readonly nodeOptions: { readonly media: { readonly accept: string; readonly type: string | null } };
  /** Longest edge of a picture. */
  readonly maxPixels: number | null;
  readonly currentState: LeafState;
  readonly validationState: LeafValidation;
  readonly setValue: (value: File | null) => unknown;
};

/** Values without a control. */
export type OtherNode = BaseNode & {
  readonly nodeType: 'model-value';
  readonly currentState: LeafState;
  readonly validationState: LeafValidation;
};

/** Answered by typing, so that what is typed may be no value yet. */
export type TypedNode = InputNode | RangeNode;
export type LeafNode = TypedNode | SelectNode | RankNode | TriggerNode | UploadNode | NoteNode | OtherNode;
export type ParentNode = GroupNode | RepeatNode;
export type FormNode = LeafNode | ParentNode;

export type EngineLanguage = { readonly language: string; readonly locale?: Intl.Locale | undefined };

export type EngineRoot = {
  readonly languages: readonly EngineLanguage[];
  readonly currentState: ParentState & { readonly activeLanguage: EngineLanguage };
  readonly instanceState: { readonly instanceXML: string };
  readonly setLanguage: (language: EngineLanguage) => unknown;
};

export function isRepeat(node: FormNode): node is RepeatNode {
  return node.nodeType === 'repeat-range:controlled' || node.nodeType === 'repeat-range:uncontrolled';
}

export function isParent(node: FormNode): node is ParentNode {
  return node.currentState.children !== null;
}

/** Value types of an input for which there is a field. */
const FIELDS: ReadonlySet<string> = new Set([
  'string',
  'int',
  'decimal',
  'date',
  'time',
  'dateTime',
  'barcode',
  'geopoint',
  'geotrace',
  'geoshape',
]);

/** Whether this version can accept an answer to the node at all. */
export function isSupported(node: LeafNode): boolean {
  if (node.nodeType === 'input') return FIELDS.has(node.valueType);
  return node.nodeType !== 'model-value';
}

export function isTyped(node: LeafNode): node is TypedNode {
  return node.nodeType === 'input' || node.nodeType === 'range';
}

/** The head of a table of questions: it only repeats their options. */
function isTableHead(node: LeafNode): boolean {
  return node.nodeType === 'select' && hasAppearance(node, 'label') && !node.currentState.required;
}

/** A question that a person may answer now: neither a note, nor a computed value, nor read-only. */
export function isQuestion(node: LeafNode): boolean {
  if (isTableHead(node)) return false;
  return node.nodeType !== 'note' && node.nodeType !== 'model-value' && !node.currentState.readonly;
}

export function hasAppearance(node: FormNode, name: string): boolean {
  if (node.appearances === null) return false;
  for (const appearance of node.appearances) if (appearance === name) return true;
  return false;
}

/** Its answer is for nobody who looks over the person's shoulder. */
export function isMasked(node: LeafNode): boolean {
  return node.nodeType === 'input' && node.valueType === 'string' && hasAppearance(node, 'masked');
}

/** Every leaf below (or at) a node in form order, relevant or not. */
export function* allLeaves(node: FormNode): Generator<LeafNode> {
  if (!isParent(node)) yield node;
  else for (const child of node.currentState.children) yield* allLeaves(child);
}

/** Every relevant leaf: an irrelevant node is left out with everything below it. */
export function* relevantLeaves(node: FormNode): Generator<LeafNode> {
  if (!node.currentState.relevant) return;
  if (!isParent(node)) yield node;
  else for (const child of node.currentState.children) yield* relevantLeaves(child);
}

/** Every relevant repeat, outer ones before inner ones. */
export function* relevantRepeats(nodes: readonly FormNode[]): Generator<RepeatNode> {
  for (const node of nodes) {
    if (!isParent(node) || !node.currentState.relevant) continue;
    if (isRepeat(node)) yield node;
    yield* relevantRepeats(node.currentState.children);
  }
}

/** Whether anything below a node is visible now. */
export function isVisible(node: FormNode): boolean {
  if (!node.currentState.relevant) return false;
  if (isRepeat(node)) return true;
  if (isParent(node)) return node.currentState.children.some(isVisible);
  return node.nodeType !== 'model-value';
}

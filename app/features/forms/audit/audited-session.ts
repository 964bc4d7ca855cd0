import { untrack } from 'solid-js';
import type { FormFileStore } from '../form-file-store.ts';
import { parseXml } from '../form-identity.ts';
import { type FormNode, isMasked, isQuestion, type LeafNode, relevantLeaves } from '../form-nodes.ts';
import type { FormDraft, FormSession } from '../form-types.ts';
import { createAuditLog, type Screen } from './audit-log.ts';
import { type AuditRequest, auditNodeIn } from './audit-request.ts';
import type { FormAudit } from './form-audit.ts';

/** As ODK Collect names the file, and as the node of a finished form says. */
export const AUDIT_FILE = 'audit.csv';
const MEDIA_TYPE = 'text/csv';

/** The name of the file that is the log of these answers; null if they have none. */
export function auditFileIn(instanceXml: string): string | null {
  const root = parseXml(instanceXml)?.documentElement;
  const name = root === undefined ? '' : (auditNodeIn(root)?.textContent.trim() ?? '');
  return name === '' ? null : name;
}

/** The log of an earlier visit: of the draft, or of a report that was sent and is corrected. */
export async function keptLog(
  draft: FormDraft | undefined,
  fileStore: FormFileStore,
): Promise<string | undefined> {
  if (draft === undefined || draft.audit !== undefined) return draft?.audit;
  const name = auditFileIn(draft.instanceXml);
  const sent = draft.files?.find((file) => file.name === name);
  return sent === undefined ? undefined : (await fileStore.load(sent))?.text();
}

/** A session of a form that asks for a log of its times. */
export function withAudit({
  session,
  request: { changes },
  kept,
  fileStore,
  now,
}: {
  session: FormSession;
  request: AuditRequest;
  kept: string | undefined;
  fileStore: FormFileStore;
  now: () => number;
}): FormSession {
  const log = createAuditLog({ changes, kept, now });
  let isBegun = false;
  let shown: Screen | null = null;
  let hasLeft = false;
  let isAway = false;

  function begin(): void {
    if (!isBegun) log.mark(log.isEmpty() ? 'form start' : 'form resume');
    isBegun = true;
  }

  const audit: FormAudit = {
    changes,
    see: (next) =>
      untrack(() => {
        begin();
        hasLeft = false;
        shown = next === 'tasks' ? JUMP : next === 'check' ? END : screenOf(next);
        log.show(shown);
      }),
    turnTo: (nodeId) =>
      untrack(() => {
        const leaf =
          nodeId === null ? undefined : leavesOf(session.nodes()).find((each) => each.nodeId === nodeId);
        log.turnTo(leaf?.currentState.reference ?? null);
      }),
    away(next) {
      if (hasLeft || next === isAway) return;
      isAway = next;
      log.show(isAway ? null : shown);
    },
    leave() {
      if (hasLeft || !isBegun) return;
      hasLeft = true;
      log.show(null);
      log.mark('form save');
      log.mark('form exit');
    },
    failed: (what) => log.mark(what),
  };

  return {
    ...session,
    audit,
    draft() {
      return log.isEmpty() ? session.draft() : { ...session.draft(), audit: untrack(() => log.text()) };
    },
    addItem(repeat) {
      session.addItem(repeat);
      const { reference, children } = untrack(() => repeat.currentState);
      log.mark('add repeat', `${reference}[${children.length}]`);
    },
    removeItem(repeat, index) {
      session.removeItem(repeat, index);
      log.mark('delete repeat', `${untrack(() => repeat.currentState.reference)}[${index + 1}]`);
    },
    async finished() {
      begin();
      const text = log.text(['form save', 'form exit', 'form finalize']);
      const file = await fileStore.keep(new File([text], AUDIT_FILE, { type: MEDIA_TYPE }));
      const { instanceXml, files } = await session.finished();
      return { instanceXml: withName(instanceXml), files: [...files, file] };
    },
  };
}

const NONE = () => [];
const JUMP: Screen = { event: 'jump', node: '', questions: NONE };
const END: Screen = { event: 'end screen', node: '', questions: NONE };

function leavesOf(nodes: readonly FormNode[]): readonly LeafNode[] {
  return nodes.flatMap((node) => [...relevantLeaves(node)]);
}

function screenOf(nodes: readonly FormNode[]): Screen {
  const questions = () =>
    untrack(() =>
      leavesOf(nodes)
        .filter(isQuestion)
        .map((leaf) => ({
          node: leaf.currentState.reference,
          answer: leaf.currentState.instanceValue,
          isMasked: isMasked(leaf),
        })),
    );
  const asked = questions();
  const [only, ...more] = asked;
  if (only !== undefined && more.length === 0) return { event: 'question', node: only.node, questions };
  const paths =
    only === undefined
      ? leavesOf(nodes).map(({ currentState }) => currentState.reference)
      : asked.map(({ node }) => node);
  return { event: 'group questions', node: commonPath(paths), questions };
}

/** Of what all these questions are in: their group, or the whole form. */
function commonPath(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return (end === -1 ? first : first.slice(0, end)).join('/');
}

/** The instance with the name of the log in its place. */
function withName(instanceXml: string): string {
  const document = parseXml(instanceXml);
  const node = document === null ? null : auditNodeIn(document.documentElement);
  if (document === null || node === null) return instanceXml;
  node.textContent = AUDIT_FILE;
  return new XMLSerializer().serializeToString(document);
}

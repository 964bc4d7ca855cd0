import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { focusField } from '#app/ui/error-summary.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { answerText } from './answer-text.ts';
import { FormLabel } from './form-label.tsx';
import {
  allLeaves,
  type FormNode,
  type GroupNode,
  isMasked,
  isParent,
  isQuestion,
  isTyped,
  type RepeatNode,
  relevantLeaves,
} from './form-nodes.ts';
import type { FormDraft, FormSession, FormViolation } from './form-types.ts';
import { nodeName } from './node-name.ts';
import { useSaid } from './said-at.ts';

type RepeatProps = {
  readonly session: FormSession;
  readonly node: RepeatNode;
  readonly errors: ReadonlyMap<string, FormViolation>;
  /** Its label is shown here; otherwise it is the heading of the page. */
  readonly heading: boolean;
  readonly render: (node: FormNode) => JSX.Element;
};

const SUMMARY_ANSWERS = 3;

/** The first answers of an item, to distinguish it from the others. */
function summaryOf({ session, item }: { session: FormSession; item: GroupNode }): string {
  const answers: string[] = [];
  for (const leaf of relevantLeaves(item)) {
    if (!isQuestion(leaf) || isMasked(leaf)) continue;
    const text = isTyped(leaf) ? session.textOf(leaf) : leaf.currentState.instanceValue;
    const answer = answerText({ node: leaf, text, language: session.language() });
    if (answer !== null) answers.push(answer);
    if (answers.length === SUMMARY_ANSWERS) break;
  }
  return answers.join(' · ');
}

function contentOf(session: FormSession): string {
  const { audit, ...answers } = session.draft();
  return JSON.stringify(answers);
}

/** All items of a repeat on one page: each opens separately, and none is removed without a question. */
export function FormRepeat(props: RepeatProps): JSX.Element {
  const { t } = useI18n();
  const items = () => props.node.currentState.children;
  const label = () => nodeName(props.node);
  const nameOf = (index: number) => t('forms.repeat.item', { label: label(), n: index + 1 }).trim();
  const isFree = () => props.node.nodeType === 'repeat-range:uncontrolled';
  const said = useSaid();
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set(initiallyOpen()));
  /** Fields of an item are made when it is first opened, and kept: what is half typed stays in them. */
  const opened = createMemo<ReadonlySet<string>>((before) => new Set([...before, ...open()]), new Set());
  const [leaving, setLeaving] = createSignal<number | null>(null);
  const [told, setTold] = createSignal('');
  /** The item that was removed last can be put back until something else changes. */
  const [undo, setUndo] = createSignal<{ before: FormDraft; removed: string; after: string } | null>(null);
  let undoer: HTMLDivElement | undefined;

  /** A list with one entry would be announced as a list; it is read as a question. */
  function initiallyOpen(): string[] {
    const only = items()[0];
    if (only !== undefined && items().length === 1) return [only.nodeId];
    return items().flatMap((item) => (isSpokenOf(item) ? [item.nodeId] : []));
  }

  function isSpokenOf(node: FormNode): boolean {
    if (said.has(node.nodeId)) return true;
    return isParent(node) && node.currentState.children.some(isSpokenOf);
  }

  function toggle(id: string, isOpen: boolean): void {
    setOpen((now) => {
      const next = new Set(now);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  // An error in a closed item could not be seen or reached.
  createEffect(() => {
    if (props.errors.size === 0) return;
    for (const item of items())
      for (const leaf of allLeaves(item)) if (props.errors.has(leaf.nodeId)) toggle(item.nodeId, true);
  });

  function add(): void {
    props.session.addItem(props.node);
    const item = items().at(-1);
    if (item === undefined) return;
    toggle(item.nodeId, true);
    const [first] = relevantLeaves(item);
    // The item opens in this task and can take the focus in the next.
    if (first !== undefined) requestAnimationFrame(() => focusField(first.nodeId));
  }

  function remove(): void {
    const index = leaving();
    if (index === null) return;
    const before = props.session.draft();
    const removed = t('forms.repeat.removed', { item: nameOf(index) });
    setTold(removed);
    props.session.removeItem(props.node, index);
    setLeaving(null);
    setUndo({ before, removed, after: contentOf(props.session) });
    requestAnimationFrame(() => undoer?.querySelector('button')?.focus());
  }

  /** What was answered since then would be lost with it. */
  onCleanup(
    props.session.onChange(() => {
      const offered = undo();
      if (offered !== null && contentOf(props.session) !== offered.after) setUndo(null);
    }),
  );

  return (
    <section class="form-repeat">
      <Show when={props.heading}>
        <h2 class="title-3 form-group">
          <FormLabel session={props.session} text={props.node.currentState.label} name={label()} />
        </h2>
      </Show>
      <Show when={items().length === 0}>
        <p class="block body-2">{t('forms.repeat.none')}</p>
      </Show>
      <For each={items()}>
        {(item, index) => (
          <Disclosure
            title={
              <>
                {nameOf(index())}
                <span class="form-item">
                  {summaryOf({ session: props.session, item }) || t('forms.repeat.blank')}
                </span>
              </>
            }
            open={open().has(item.nodeId)}
            onToggle={(isOpen) => toggle(item.nodeId, isOpen)}
          >
            <Show when={opened().has(item.nodeId)}>
              <div class="form-item-body">
                {said.show(item.nodeId)}
                <For each={item.currentState.children}>{(node) => props.render(node)}</For>
                <Show when={isFree()}>
                  <div class="pad">
                    <Button kind="text" icon="trash-2" onClick={() => setLeaving(index())}>
                      {t('forms.repeat.remove', { item: nameOf(index()) })}
                    </Button>
                  </div>
                </Show>
              </div>
            </Show>
          </Disclosure>
        )}
      </For>
      <Show when={isFree()}>
        <Show when={undo()}>
          {(offered) => (
            <div class="block form-undo" ref={undoer}>
              <p>{offered().removed}</p>
              <Button kind="text" icon="undo-2" onClick={() => props.session.revert(offered().before)}>
                {t('forms.repeat.undo')}
              </Button>
            </div>
          )}
        </Show>
        <div class="block">
          <Button kind="outlined" icon="plus" onClick={add}>
            {t(items().length === 0 ? 'forms.repeat.add' : 'forms.repeat.add_more', { label: label() })}
          </Button>
        </div>
      </Show>
      <Confirm
        open={leaving() !== null}
        onClose={() => setLeaving(null)}
        title={t('forms.repeat.confirm', { item: nameOf(leaving() ?? 0) })}
        confirm={t('forms.repeat.confirm_remove')}
        onConfirm={remove}
      >
        <p>{t('forms.repeat.confirm_body')}</p>
      </Confirm>
      <LiveRegion message={told()} />
    </section>
  );
}

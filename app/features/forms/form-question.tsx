import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { ErrorSummary, type FieldError, focusField } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { fieldTexts } from './field-texts.ts';
import { FormJumps } from './form-jumps.tsx';
import { FormLanguages } from './form-languages.tsx';
import { FormNodeView } from './form-node.tsx';
import { allLeaves, isParent, isQuestion, isRepeat, isSupported } from './form-nodes.ts';
import type { FormPage } from './form-parts.ts';
import type { FormPart, FormViolation } from './form-types.ts';
import type { FormViewProps } from './form-view.ts';
import { FormattedText } from './formatted-text.tsx';
import { namedProblems } from './named-problems.ts';
import { hasLabel, nodeName } from './node-name.ts';
import { QuestionBar } from './question-bar.tsx';

type QuestionPageProps = FormViewProps & {
  readonly part: FormPart;
  readonly page: FormPage;
  readonly index: number;
  /** The page shows the part with all its questions. */
  readonly isWhole: boolean;
  /** All that the list of parts counts: those of what else is asked are among them. */
  readonly parts: readonly FormPart[];
  readonly backHref: string;
  readonly onContinue: () => void;
  /** Title of the page, and whether an attempt to continue has failed. */
  readonly onState: (state: { title: string; failed: boolean }) => void;
};

/** Fields with content that the browser itself cannot parse, such as half a date. */
function halfTyped(form: HTMLFormElement): readonly string[] {
  return [...form.elements]
    .filter((element) => element instanceof HTMLInputElement && element.validity.badInput)
    .map(({ id }) => id);
}

/** Questions at which something is open that would be lost, or would be missed: a half-covered photograph. */
function unfinishedIn(form: HTMLFormElement): readonly FieldError[] {
  return [...form.querySelectorAll('[data-unfinished]')].map((open) => ({
    fieldId: open.id,
    message: open.getAttribute('data-unfinished') ?? '',
  }));
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** One screen of questions; on the desk, and where the person wants it, all those of the part. Nothing is checked before "Continue", and errors are then shown twice. */
export function FormQuestion(props: QuestionPageProps): JSX.Element {
  const { t } = useI18n();
  const [attempt, setAttempt] = createSignal<readonly FieldError[]>([]);
  /** The same, for one list. */
  const [listed, setListed] = createSignal<readonly FieldError[]>([]);
  /** Fields at which something is open or half typed, which only the page itself knows. */
  const [stuck, setStuck] = createSignal<readonly string[]>([], { equals: areAlike });
  /** Those of the last attempt. */
  let wasStuck: ReadonlySet<string> = new Set();
  let form: HTMLFormElement | undefined;

  const desk = useDesk();
  const nodes = createMemo(() =>
    props.isWhole ? props.part.pages.flatMap((page) => page.nodes) : props.page.nodes,
  );
  const asked = createMemo(() => nodes().filter((node) => isParent(node) || isQuestion(node)));
  /** A part that is shown whole has a heading of its own. */
  const only = () => (asked().length === 1 && !props.isWhole ? asked()[0] : undefined);
  /** Screens with several questions have the name of their group. */
  const heading = () => {
    const node = only();
    if (node === undefined) return { text: null, words: props.part.label };
    // A group without a name is the part that it stands in.
    const words = hasLabel(node) || !isParent(node) || isRepeat(node) ? nodeName(node) : props.part.label;
    return { text: hasLabel(node) ? node.currentState.label : null, words };
  };
  const isHeadedByIt = () => {
    const node = only();
    return node !== undefined && !isParent(node);
  };
  const hasOwnHeading = () => desk.isDesk() || isHeadedByIt();

  function findStuck(): FieldError[] {
    if (form === undefined) return [];
    const date = fieldTexts(props.session.language())('forms.field.fault.date');
    return [...halfTyped(form).map((fieldId) => ({ fieldId, message: date })), ...unfinishedIn(form)];
  }

  function find(): FieldError[] {
    const unsupported = new Set<string>();
    for (const node of nodes())
      for (const leaf of allLeaves(node)) if (!isSupported(leaf)) unsupported.add(leaf.nodeId);
    const onPage = findStuck();
    wasStuck = new Set(onPage.map(({ fieldId }) => fieldId));
    setStuck([...wasStuck]);
    const found = props.session
      .violations(nodes())
      // A question that this version does not support must not block the others; the check page says so.
      .filter(({ nodeId }) => !unsupported.has(nodeId) && !stuck().includes(nodeId))
      .map(({ nodeId, message }) => ({ fieldId: nodeId, message }));
    return [...onPage, ...found];
  }

  function tryOn(): readonly FieldError[] {
    const found = find();
    const lines = new Map(props.session.summary().map((line) => [line.nodeId, line]));
    setAttempt(found);
    // The heading of the page is the name of its one question.
    const all = {
      problems: found,
      lineOf: (id: string) => lines.get(id),
    };
    setListed(isHeadedByIt() ? found : namedProblems(all));
    return found;
  }

  /** At the fields: what the last attempt found, while it still applies. */
  const [errors, setErrors] = createSignal<ReadonlyMap<string, FormViolation>>(new Map());
  // An effect, not a memo: while an item is being removed, the engine's nodes are not yet consistent.
  createEffect(() => {
    const flagged = new Map(attempt().map((error) => [error.fieldId, error.message]));
    const now = new Map(props.session.violations(nodes()).map((one) => [one.nodeId, one]));
    const shown = new Map<string, FormViolation>();
    for (const [nodeId, message] of flagged) {
      const violation = now.get(nodeId);
      const isOver = wasStuck.has(nodeId) && !stuck().includes(nodeId);
      if (violation !== undefined && !isOver) shown.set(nodeId, { ...violation, message });
    }
    setErrors(shown);
  });

  function lookAgain(): void {
    // What was open goes from the page after the session has heard of it.
    if (attempt().length > 0) queueMicrotask(() => setStuck(findStuck().map(({ fieldId }) => fieldId)));
  }
  createEffect(on([() => props.session.unfinished.isUnderWay(), errors], lookAgain));
  const applies = ({ fieldId }: FieldError) => errors().has(fieldId) || stuck().includes(fieldId);

  // The same errors in the other language.
  createEffect(
    on(
      () => props.session.language(),
      () => attempt().length > 0 && tryOn(),
      { defer: true },
    ),
  );
  createEffect(() => props.onState({ title: heading().words, failed: attempt().some(applies) }));

  // Of a part that is shown whole, the question that was asked for; an answer that adds questions asks for none.
  const askedFor = createMemo(() => (props.isWhole ? props.page.key : ''));
  createEffect(
    on(askedFor, () => {
      const first = props.page.nodes.flatMap((node) => [...allLeaves(node)]).find(isQuestion);
      if (props.isWhole && props.index > 0 && first !== undefined)
        requestAnimationFrame(() => focusField(first.nodeId));
    }),
  );

  function proceed(event: SubmitEvent): void {
    event.preventDefault();
    // Enter in the search of a list means "found", not "continue".
    if (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search')
      return;
    const found = tryOn();
    if (found.length === 0) props.onContinue();
  }

  /** A rule may depend on a later screen; the check page still blocks the report. */
  const mayGoOn = createMemo(() => {
    const wrong = new Map([...errors()].map(([nodeId, { kind }]) => [nodeId, kind]));
    const left = attempt().filter(applies);
    return left.length > 0 && left.every(({ fieldId }) => wrong.get(fieldId) === 'constraint');
  });

  return (
    <form ref={form} class="form-page" novalidate onSubmit={proceed} onInput={lookAgain}>
      <Show
        when={!desk.isDesk()}
        fallback={
          <PageHeader
            title={<span lang={props.session.language()}>{props.part.label}</span>}
            back={{ href: props.href('tasks'), label: t('forms.check.back') }}
          />
        }
      >
        <QuestionBar {...props} />
      </Show>
      <ErrorSummary title={t('forms.question.problem')} errors={listed()} applies={applies} />
      <div class="form-nodes" lang={props.session.language()}>
        <Show when={!hasOwnHeading()}>
          <h1 class="form-heading title-2">
            <Show when={heading().text} fallback={heading().words}>
              {(text) => <FormattedText text={text()} />}
            </Show>
          </h1>
        </Show>
        <For each={nodes()}>
          {(node) => (
            <FormNodeView session={props.session} node={node} question={node === only()} errors={errors()} />
          )}
        </For>
      </div>
      <FormLanguages session={props.session} />
      <Show when={!desk.isDesk()}>
        <FormJumps href={props.href} from="question" />
      </Show>
      <FooterBar note={desk.isDesk() ? undefined : props.footerNote}>
        <Button kind="filled" type="submit">
          {t('forms.question.continue')}
        </Button>
        <Show when={mayGoOn()}>
          <Button kind="text" onClick={() => props.onContinue()}>
            {t('forms.question.correct_later')}
          </Button>
        </Show>
      </FooterBar>
    </form>
  );
}

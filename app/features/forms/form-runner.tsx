import { createEffect, createMemo, createSignal, type JSX, Match, on, Show, Switch, untrack } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FormCheck } from './form-check.tsx';
import { FormDesk } from './form-desk.tsx';
import { type Locate, LocateContext, locateDevice } from './form-device.ts';
import { relevantLeaves } from './form-nodes.ts';
import { FormQuestion } from './form-question.tsx';
import {
  beforePartStep,
  type FormStep,
  firstStep,
  nextPartStep,
  nextStep,
  previousStep,
  readStep,
} from './form-steps.ts';
import { FormTasks } from './form-tasks.tsx';
import type { FormViewProps } from './form-view.ts';
import { type SaidAt, SaidContext } from './said-at.ts';
import './forms.css';
import './large-letters.css';

export type FormRunnerProps = FormViewProps & {
  /** Opaque: 'tasks', 'check' or what `onNavigate` was given. */
  readonly step: FormStep;
  /** Called once everything that applies is answered and valid. */
  readonly onFinish: () => void;
  readonly finishLabel?: string | undefined;
  /**
   * Title of the page, with "Error:" before it after a failed attempt to continue; without it, the document's title.
   */
  readonly onTitle?: ((title: string) => void) | undefined;
  /** Where the device is; without it, the system is asked. */
  readonly locate?: Locate | undefined;
};

/** The form's own title is in one language; the surrounding page may know it in the others. */
function nameOf({ header, session }: FormViewProps): string {
  return typeof header?.title === 'string' ? header.title : session.title;
}

/**
 * A form from its task list to its check page. It stores nothing: answers belong to the session, the step to the page.
 */
export function FormRunner(props: FormRunnerProps): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const [state, setState] = createSignal({ title: '', failed: false });
  const parts = createMemo(() => props.session.parts());
  /** What is typed into the part that the list led to must not lead to the next one. */
  const isList = createMemo(() => readStep({ step: props.step, parts: parts() }).kind === 'tasks');
  const step = createMemo(() => (desk.isDesk() && isList() ? untrack(() => firstStep(parts())) : props.step));
  const isWhole = () => desk.isDesk() || props.layout?.layout === 'parts';
  const at = createMemo(() => readStep({ step: step(), parts: parts() }));
  // A page stays the same page while its part's status changes, or every key would create its fields again.
  const key = createMemo(() => {
    const now = at();
    if (now.kind === 'check') return now.isLooking ? 'check errors' : 'check';
    if (now.kind !== 'page') return now.kind;
    return `page ${isWhole() ? now.part.key : now.page.key} ${now.fromCheck}`;
  });
  const page = createMemo(() => {
    const now = at();
    return now.kind === 'page' ? now : undefined;
  });
  let container: HTMLDivElement | undefined;

  createEffect(() => {
    const { title, failed } = key() === 'tasks' ? { title: nameOf(props), failed: false } : state();
    const words = failed ? t('forms.question.error_title', { title }) : title;
    if (props.onTitle === undefined) document.title = words;
    else props.onTitle(words);
  });

  createEffect(
    on([key, () => props.session], () => {
      const now = at();
      if (now.kind !== 'page') return props.session.audit?.see(now.kind);
      props.session.audit?.see(isWhole() ? now.part.pages.flatMap(({ nodes }) => nodes) : now.page.nodes);
    }),
  );
  /** Of several questions on the screen, the log tells at which one the person is. */
  function onFocus({ target }: FocusEvent): void {
    const { audit, nodes } = props.session;
    if (audit === null) return;
    const ids = new Set(nodes().flatMap((node) => [...relevantLeaves(node)].map(({ nodeId }) => nodeId)));
    let element = target instanceof Element ? target : null;
    while (element !== null && !ids.has(element.id)) element = element.parentElement;
    if (element !== null) audit.turnTo(element.id);
  }

  // The heading announces a new screen, from the top.
  createEffect(
    on(
      key,
      () => {
        const heading = container?.querySelector<HTMLElement>(desk.isDesk() ? '.pane-thing h2' : 'h1');
        if (!heading) return;
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        // A pane of the desk scrolls by itself.
        for (let at = heading.parentElement; at !== null; at = at.parentElement) at.scrollTop = 0;
        scrollTo(0, 0);
      },
      { defer: true },
    ),
  );

  const saidAt: SaidAt = {
    has: (nodeId) => props.saidAt?.has(nodeId) === true,
    show: (nodeId) => props.saidAt?.show(nodeId),
  };
  const Opened = () => (
    <Switch fallback={<FormTasks {...props} parts={parts()} />}>
      <Match when={key().startsWith('check') && key()} keyed>
        {(now) => <FormCheck {...props} isLooking={now !== 'check'} onState={setState} />}
      </Match>
      <Match when={key().startsWith('page') && key()} keyed>
        {(_) => {
          const first = page()!;
          const now = () => page() ?? first;
          return (
            <FormQuestion
              {...props}
              session={now().part.session ?? props.session}
              part={now().part}
              parts={parts()}
              page={now().page}
              index={now().index}
              onState={setState}
              isWhole={isWhole()}
              backHref={props.href(
                (isWhole() ? beforePartStep : previousStep)({ step: step(), parts: parts() }),
              )}
              onContinue={() => {
                const next = isWhole() ? nextPartStep : nextStep;
                props.onNavigate(next({ step: step(), parts: parts() }));
              }}
            />
          );
        }}
      </Match>
    </Switch>
  );
  return (
    <LocateContext.Provider value={(wish) => (props.locate ?? locateDevice)(wish)}>
      <SaidContext.Provider value={saidAt}>
        <div
          classList={{ 'form-runner': true, 'form-desk': desk.isDesk() }}
          ref={container}
          onFocusIn={onFocus}
        >
          <Show when={desk.isDesk()} fallback={<Opened />}>
            <FormDesk {...props} parts={parts()} beside={{ open: step(), step: props.step }}>
              <Opened />
            </FormDesk>
          </Show>
        </div>
      </SaidContext.Provider>
    </LocateContext.Provider>
  );
}

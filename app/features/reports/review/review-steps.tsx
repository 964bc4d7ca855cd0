import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { Renewed } from '#app/kit/renewed.tsx';
import { required } from '#app/kit/required.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { REVIEW_STEPS, type Review, TAKEN_STEPS, type TakenStep } from '#shared/reports/review.rules.ts';
import { reviewSteps } from '#shared/reports/review.schemas.ts';
import { passesOver, stepButtons } from './standing.ts';

/** Nobody undoes these, so they are asked about. */
const FINAL: readonly TakenStep[] = ['withdraw', 'archive'];
/** A says yes: whoever decides accepts, all others pass it on. */
const KEYS: Partial<Record<TakenStep, string>> = { approve: 'a', pass: 'a', ask: 'd' };

interface Steps {
  readonly report: Doc<Report>;
  readonly review: Review;
  readonly offered: readonly TakenStep[];
  /** A step was taken, durably. */
  readonly onTaken: (step: TakenStep) => void;
}

/**
 * The steps of the review that this person can take: one tap each, and a field beside the button where a step needs a
 * reason.
 */
export function ReviewSteps(props: Steps): JSX.Element {
  return (
    <Renewed>
      {(done) => (
        <StepForm
          {...props}
          onTaken={(step) => {
            done();
            props.onTaken(step);
          }}
        />
      )}
    </Renewed>
  );
}

const needsReason = (step: TakenStep | '') => step !== '' && REVIEW_STEPS[step].needsReason;
const stepOf = (step: unknown): TakenStep | '' => TAKEN_STEPS.find((each) => each === step) ?? '';

function StepForm(props: Steps): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t } = useI18n();
  const { id: report, body } = props.report;
  const edit = createEdit({
    collection: reviewSteps,
    begun: null,
    under: report,
    acts: ['reports.review'],
    prefix: 'rvs',
    field: 'review',
    type: (step) => ({ step: stepOf(step?.step), reason: step?.reason ?? '' }),
    // What was written for another step stays until one is taken.
    toArgs: ({ step, reason }) => ({
      step: required(step as TakenStep),
      reason: needsReason(step) ? orNull(reason) : null,
    }),
    need: ({ step }) => (needsReason(step) ? { reason: 'reports.review.reason_missing' } : {}),
    add: ({ id: entry, wished }) =>
      act('reports.review', {
        ...{ entry, report, state: body.state },
        ...wished,
        corrections: props.review.corrections,
      }),
    onSaved() {
      const { step } = edit.typed();
      if (step !== '') props.onTaken(step);
      void client.syncNow();
    },
  });
  const buttons = () => stepButtons(props.offered);
  const [isUnfolded, setUnfolded] = createSignal(false);
  /** A step that needs a reason was chosen. Words of an earlier visit do not open the field by themselves. */
  const [isOpen, setOpen] = createSignal(edit.correcting !== null);
  /** The step whose reason was begun; one that is no longer offered keeps its words. */
  const begun = () => {
    const { step } = edit.typed();
    return step !== '' && needsReason(step) ? step : undefined;
  };
  const open = () => (isOpen() ? begun() : undefined);
  const kept = () => (open() === undefined && edit.typed().reason.trim() !== '' ? begun() : undefined);

  function take(step: TakenStep) {
    edit.type({ step });
    setOpen(true);
    if (!needsReason(step)) void edit.save();
    else queueMicrotask(() => document.getElementById(edit.idOf('reason'))?.focus());
  }
  const buttonId = (step: string) => edit.idOf(`step-${step}`);
  function leave() {
    const { step, reason } = edit.typed();
    setOpen(false);
    // Where nothing was written, nothing is unfinished.
    if (reason.trim() === '') void edit.startOver();
    // It stands in a bar that is always in sight: the report stays where it was.
    const to = document.getElementById(buttonId(step)) ?? document.getElementById(edit.idOf('step'));
    to?.focus({ preventScroll: true });
  }
  function leaveByKey(event: KeyboardEvent) {
    // A question that is asked over it closes first.
    const isAsked = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || isAsked) return;
    event.preventDefault();
    leave();
  }
  const keyed = () => {
    const { first } = buttons();
    const steps = props.offered.filter((step) => step === 'ask' || step === first);
    return open() === undefined ? steps.filter((step) => KEYS[step] !== undefined) : [];
  };
  useKeys(() =>
    keyed().map((step) => ({
      press: KEYS[step] ?? '',
      shown: [(KEYS[step] ?? '').toUpperCase()],
      words: t(`reports.review.step.${step}`),
      isLetter: true,
      isHint: true,
      run: (event: KeyboardEvent) => {
        event.preventDefault();
        // Another row stands out already, and its page is about to come: nobody decides on what they left.
        if (desk.isChosen(`/reports/${report}`)) take(step);
      },
    })),
  );
  useKeys(() =>
    open() === undefined
      ? []
      : [
          {
            ...{ press: 'Escape', shown: ['Esc'], words: t('reports.review.keys.leave'), isHint: true },
            isFirst: true,
            run: leave,
          },
        ],
  );

  function StepButton(own: { step: TakenStep; kind: 'filled' | 'outlined' | 'text' }): JSX.Element {
    const label = () => t(`reports.review.step.${own.step}`);
    /** What is asked before. */
    const asked = () => {
      const { review } = props;
      if (passesOver({ actor: client.actor(), report: body, review, step: own.step })) return 'pass';
      return own.step === 'archive' ? 'archive' : undefined;
    };
    return (
      <Show
        when={asked()}
        fallback={
          <Button id={buttonId(own.step)} kind={own.kind} onClick={() => take(own.step)}>
            {label()}
            <Show when={desk.isDesk() && keyed().includes(own.step) && KEYS[own.step]}>
              {(key) => (
                <>
                  {' '}
                  <span aria-hidden="true">
                    <kbd>{key().toUpperCase()}</kbd>
                  </span>
                </>
              )}
            </Show>
          </Button>
        }
      >
        <AskedButton
          act="reports.review"
          kind={own.kind}
          label={label()}
          title={t(`reports.review.confirm.${asked() ?? 'archive'}_title`)}
          onYes={() => take(own.step)}
        >
          <p>{t(`reports.review.confirm.${asked() ?? 'archive'}`)}</p>
        </AskedButton>
      </Show>
    );
  }

  return (
    <EditBody edit={{ ...edit, isRestored: () => open() !== undefined && edit.isRestored() }}>
      <Show when={kept()}>
        {(step) => (
          <div class="review-kept">
            <p>
              <strong>{t('reports.review.kept', { step: t(`reports.review.step.${step()}`) })}</strong>{' '}
              <span class="user-text">{edit.typed().reason.trim()}</span>
            </p>
            <Button kind="text" onClick={() => take(step())}>
              {t('kit.typed.go_on')}
            </Button>
          </div>
        )}
      </Show>
      <Show
        when={open()}
        fallback={
          <div class="review-steps" id={edit.idOf('step')} tabindex="-1">
            <Show when={buttons().first}>{(step) => <StepButton step={step()} kind="filled" />}</Show>
            <For each={buttons().others}>
              {(step) => (
                <Show when={step === 'ask' || isUnfolded() || buttons().first === null}>
                  <StepButton step={step} kind={step === 'ask' ? 'outlined' : 'text'} />
                </Show>
              )}
            </For>
            <Show
              when={
                !isUnfolded() && buttons().first !== null && buttons().others.some((step) => step !== 'ask')
              }
            >
              <Button
                icon="ellipsis"
                kind="text"
                label={t('reports.review.more_steps')}
                onClick={() => setUnfolded(true)}
              />
            </Show>
          </div>
        }
      >
        {(step) => (
          <div
            class="review-reason"
            id={edit.idOf('step')}
            tabindex="-1"
            ref={(element) => element.addEventListener('keydown', leaveByKey)}
          >
            <TextArea
              {...edit.bind('reason')}
              label={t(`reports.review.reason.${step() as 'ask'}`)}
              rows={2}
            />
            <div class="button-row">
              <Show
                when={FINAL.includes(step())}
                fallback={
                  <Button kind="filled" onClick={() => void edit.save()}>
                    {t(`reports.review.step.${step()}`)}
                  </Button>
                }
              >
                <AskedButton
                  act="reports.review"
                  kind="filled"
                  label={t('reports.review.step.withdraw')}
                  title={t('reports.review.confirm.withdraw_title')}
                  check={() => edit.check()}
                  onYes={() => edit.save()}
                >
                  <p>{t('reports.review.confirm.withdraw')}</p>
                </AskedButton>
              </Show>
              <Button kind="text" onClick={leave}>
                {t('kit.back')}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </EditBody>
  );
}

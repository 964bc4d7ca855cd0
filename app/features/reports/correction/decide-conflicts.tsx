import './correction.css';
import '#app/features/forms/check.css';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AnswerValue } from '#app/features/forms/answer-line.tsx';
import { MaskedAnswer } from '#app/features/forms/masked-answer.tsx';
import { readable } from '#app/features/forms/node-name.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { withinNational } from '#shared/reports/national.rules.ts';
import type { UnansweredReason } from '#shared/reports/reports.schemas.ts';
import { corrections } from '#shared/reports/review.schemas.ts';
import { type Cover, coverOf } from '../cover.ts';
import type { RebuiltLine } from '../review/rebuilt.ts';
import { useNames } from '../review/use-names.ts';
import type { Conflict, Decision } from './conflicts.ts';
import { editsOf } from './correction-base.ts';
import { DifferenceLists } from './correction-changes.tsx';
import type { CorrectArgs } from './correction-of-act.ts';
import { type CoverField, coverLabel, coverWord } from './cover-changes.ts';
import { partsOf } from './differences.ts';
import { useOwnTitle } from './own-title.ts';
import {
  actOfDecided,
  besideKey,
  decided,
  isLeftBeside,
  type RefusedCorrection,
  sidesOf,
} from './refused-correction.ts';

const fieldId = (key: string) => `decide-${key}`;

/** Question by question what another person put and what this one did; what nobody else changed joins by itself. */
export function DecideConflicts(props: {
  refused: RefusedCorrection;
  /** Id of the refused act. */
  act: string;
  decisions: ReadonlyMap<string, Decision>;
  onDecide: (key: string, value: Decision) => void;
  onForm: (changes: CorrectArgs['changes'], seen: readonly string[]) => Promise<void>;
  onDone: () => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const ids = useNewIds('edt');
  const decisions = () => props.decisions;
  const [attempt, setAttempt] = createSignal<readonly FieldError[]>([]);
  const conflicts = () => props.refused.conflicts;
  /** Everything that is to be decided on, by the key of its decision. */
  const keys = () => [
    ...conflicts().map(({ reference }) => reference),
    ...props.refused.beside.map(besideKey),
  ];
  const open = () => keys().filter((key) => !decisions().has(key));
  const decide = (key: string, value: string) => props.onDecide(key, value as Decision);
  const newId = () => {
    let count = 0;
    return () => {
      count += 1;
      return ids.of(String(count));
    };
  };
  const given = () => ({ decisions: decisions(), newId: newId() });
  const left = createMemo(() => decided(props.refused, given()).length);
  const isNothing = () => open().length === 0 && left() === 0 && !isLeftBeside(props.refused, decisions());
  /** Changes that nobody else's touch. */
  const joined = createMemo(() => {
    const own = conflicts().map(({ reference }) => reference);
    return props.refused.differences.filter(
      ({ reference }) => !own.some((each) => reference === each || reference.startsWith(`${each}/`)),
    );
  });

  async function send() {
    const missing = open().map((key) => ({
      fieldId: fieldId(key),
      message: t('reports.correction.conflict.need'),
    }));
    setAttempt(missing);
    if (missing.length > 0) return;
    const done = await saved.run(async () => {
      const act = await actOfDecided(props.refused, given());
      if (act === null) await client.discard(props.act);
      else await client.correct(props.act, act).saved;
      void client.syncNow();
    });
    if (done) props.onDone();
  }

  const state = () => props.refused.now.report.body.state;
  const ownTitle = useOwnTitle(state);
  const Conflicts = (own: { of: readonly Conflict[] }) => (
    <For each={own.of}>
      {(conflict) => (
        <OneConflict
          refused={props.refused}
          conflict={conflict}
          value={decisions().get(conflict.reference)}
          error={attempt().find((error) => error.fieldId === fieldId(conflict.reference))?.message}
          onDecide={(value) => decide(conflict.reference, value)}
        />
      )}
    </For>
  );

  return (
    <>
      <ErrorSummary
        title={t('kit.problem')}
        errors={attempt()}
        applies={(error) => open().some((key) => fieldId(key) === error.fieldId)}
      />
      {saved.notice()}
      <p class="block">
        {keys().length === 0
          ? t('reports.correction.conflict.merged')
          : t('reports.correction.conflict.intro', { n: keys().length })}
      </p>
      <Conflicts of={partsOf(conflicts()).form} />
      <For each={props.refused.beside}>
        {(field) => (
          <BesideConflict
            refused={props.refused}
            field={field}
            value={decisions().get(besideKey(field))}
            error={attempt().find((error) => error.fieldId === fieldId(besideKey(field)))?.message}
            onDecide={(value) => decide(besideKey(field), value)}
          />
        )}
      </For>
      <Show when={partsOf(conflicts()).own.length > 0}>
        <SectionHeader kind="band" title={ownTitle()} />
        <Conflicts of={partsOf(conflicts()).own} />
      </Show>
      <Show when={joined().length > 0}>
        <SectionHeader title={t('reports.correction.conflict.joined')} />
        <DifferenceLists differences={joined()} state={state()} />
      </Show>
      <Show when={isNothing()}>
        <Banner icon="info" fact={t('reports.correction.conflict.none_left')} />
      </Show>
      <p class="block">{t('reports.correction.consequence')}</p>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void send()}>
          {t(isNothing() ? 'reports.correction.conflict.give_up' : 'reports.correction.conflict.send')}
        </Button>
        <Button
          kind="outlined"
          wide
          onClick={() =>
            void props.onForm(
              decided(props.refused, given()),
              editsOf(props.refused.now).map(({ id }) => id),
            )
          }
        >
          {t('reports.correction.conflict.write')}
        </Button>
      </FooterBar>
    </>
  );
}

function OneConflict(props: {
  refused: RefusedCorrection;
  conflict: Conflict;
  value: Decision | undefined;
  error: string | undefined;
  onDecide: (value: string) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useNames();
  const sides = () => sidesOf(props.refused, props.conflict);
  const line = (): RebuiltLine | undefined => {
    const known = sides();
    return known === null ? undefined : (known.mine[0] ?? known.theirs[0] ?? known.was[0]);
  };
  const isItem = () => props.conflict.kind !== 'answer';
  const title = () => {
    const found = line();
    if (found === undefined) return readable(props.conflict.reference);
    if (isItem()) return found.within ?? found.question;
    return found.within === null ? found.question : `${found.within}: ${found.question}`;
  };
  const who = () => {
    const { author, correction } = props.conflict.theirs.body;
    return nameOf(author, client.replica.one(corrections, correction)?.body.label);
  };
  const raw = () => {
    const [mine] = props.conflict.mine;
    const { seen, own } = props.refused.seen;
    const { reference: asked } = props.conflict;
    const within = withinNational(asked);
    const part = within === null ? seen : own?.seen;
    const was = part?.edited.unanswered.find(({ reference }) => reference === (within ?? asked));
    const { after, unanswered } = props.conflict.theirs.body;
    return {
      was: { answer: mine?.before, reason: was?.reason },
      theirs: { answer: after, reason: unanswered },
      mine: { answer: mine?.after, reason: mine?.unanswered },
    };
  };
  const side = (of: 'was' | 'theirs' | 'mine') => (
    <Side lines={sides()?.[of] ?? null} raw={raw()[of]} isItem={isItem()} name={title()} />
  );
  return (
    <section class="conflict">
      <SectionHeader title={title()} />
      <div class="pad difference-was">
        {t('reports.correction.conflict.first')}: {side('was')}
      </div>
      <RadioList
        id={fieldId(props.conflict.reference)}
        label={t('reports.correction.conflict.need')}
        error={props.value === undefined ? props.error : undefined}
        value={props.value}
        onChange={props.onDecide}
        options={[
          {
            value: 'theirs',
            label: t('reports.correction.conflict.theirs_by', { who: who() }),
            hint: side('theirs'),
          },
          { value: 'mine', label: t('reports.correction.conflict.mine'), hint: side('mine') },
        ]}
      />
    </section>
  );
}

/** Something said of the report beside its form, which both changed. */
function BesideConflict(props: {
  refused: RefusedCorrection;
  field: CoverField;
  value: Decision | undefined;
  error: string | undefined;
  onDecide: (value: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  const theirs = () => coverOf(props.refused.now.report.body);
  const mine = () => coverOf({ ...props.refused.now.report.body, ...props.refused.args.summary });
  const said = (cover: Cover) => <span class="user-text">{coverWord(props.field, cover, t)}</span>;
  return (
    <section class="conflict">
      <SectionHeader title={t(coverLabel(props.field))} />
      <RadioList
        id={fieldId(besideKey(props.field))}
        label={t('reports.correction.conflict.need')}
        error={props.value === undefined ? props.error : undefined}
        value={props.value}
        onChange={props.onDecide}
        options={[
          { value: 'theirs', label: t('reports.correction.conflict.theirs'), hint: said(theirs()) },
          { value: 'mine', label: t('reports.correction.conflict.mine'), hint: said(mine()) },
        ]}
      />
    </section>
  );
}

/** What one side says. Without the form nobody knows what was typed masked: then it is hidden until it is asked for. */
function Side(props: {
  lines: readonly RebuiltLine[] | null;
  raw: { readonly answer: string | null | undefined; readonly reason: UnansweredReason | undefined };
  isItem: boolean;
  name: string;
}): JSX.Element {
  const { t } = useI18n();
  const missing = () => t(props.isItem ? 'reports.correction.conflict.removed' : 'forms.check.unanswered');
  const untold = () => {
    const { reason } = props.raw;
    return reason === undefined ? missing() : t(`forms.unanswered.${reason}`);
  };
  return (
    <Show
      when={props.lines}
      fallback={
        <Show when={props.raw.answer} fallback={untold()}>
          {(answer) => <MaskedAnswer answer={answer()} question={props.name} />}
        </Show>
      }
    >
      {(lines) => (
        <Show when={lines().length > 0} fallback={missing()}>
          <For each={lines()}>
            {(line) => (
              <span classList={{ 'conflict-line': props.isItem }}>
                <Show when={props.isItem}>{line.question}: </Show>
                <AnswerValue
                  line={line}
                  missing={t('forms.check.unanswered')}
                  file={(name) => <span class="user-text">{name}</span>}
                />
              </span>
            )}
          </For>
        </Show>
      )}
    </Show>
  );
}

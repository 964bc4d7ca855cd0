import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import { editionStepProblem } from '#shared/ideal/editions.mutations.ts';
import { EDITION_STEPS, type EditionStepName, stepRule } from '#shared/ideal/editions.rules.ts';
import { type Edition, editionSteps } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useStanding } from './use-standing.ts';

const STEPS = Object.keys(EDITION_STEPS) as EditionStepName[];

/** Moves an edition on: the steps that can be taken now, and in words why the next one cannot. */
export function EditionSteps(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const actor = () => client.actor();
  const { standing, settle } = useStanding(
    () => props.edition,
    ({ status }) => status,
  );
  const fromHere = createMemo(() =>
    STEPS.filter((step) => EDITION_STEPS[step].from === standing() && stepRule(step).within === undefined),
  );
  const problemOf = (step: EditionStepName) =>
    editionStepProblem({
      actor: actor(),
      edition: { status: standing(), method: props.edition.body.method },
      step,
    });
  const open = createMemo(() => fromHere().filter((step) => problemOf(step) === null));
  /** What keeps the others from being taken; that somebody else takes them is said once. */
  const closed = createMemo(() =>
    fromHere().flatMap((step) => {
      const problem = problemOf(step);
      return problem === null || problem.code === 'access.not_allowed' ? [] : [{ step, code: problem.code }];
    }),
  );
  const byHead = createMemo(() => fromHere().some((step) => problemOf(step)?.code === 'access.not_allowed'));
  /** Steps that another page takes, since more comes with them. */
  const elsewhere = createMemo(() => {
    const parts = STEPS.filter((step) => EDITION_STEPS[step].from === standing()).flatMap(
      (step) => stepRule(step).within ?? [],
    );
    return [...new Set(parts)];
  });
  const needsMethod = () => standing() === 'scoping' && may(actor(), 'editions.move_on');
  return (
    <Show
      when={
        may(actor(), 'editions.edit') && (fromHere().length > 0 || elsewhere().length > 0 || needsMethod())
      }
    >
      <SectionHeader kind="band" title={t('ideal.next_step')} />
      <Show when={needsMethod()}>
        <div class="block">
          <LinkButton
            icon="list-checks"
            kind={props.edition.body.method === null ? 'filled' : 'outlined'}
            href={`/ideal/${props.edition.id}/method`}
          >
            {t(props.edition.body.method === null ? 'ideal.acts.method' : 'ideal.change_method')}
          </LinkButton>
        </div>
      </Show>
      <For each={elsewhere()}>
        {(part) => (
          <List>
            <ListRow
              title={t(`ideal.step_pages.${part}`)}
              detail={t(`ideal.step_pages_more.${part}`)}
              href={`/ideal/${props.edition.id}/${STEP_PAGES[part]}`}
              chevron
            />
          </List>
        )}
      </For>
      <For each={open()}>
        {(step, place) => (
          <Step edition={props.edition} step={step} isFirst={place() === 0} onSaved={settle} />
        )}
      </For>
      <List>
        <For each={closed()}>
          {({ step, code }) => (
            <ListRow
              note
              title={t('ideal.step_closed', { step: t(`ideal.step.${step}`) })}
              detail={errorText({ t, code })}
            />
          )}
        </For>
        <Show when={byHead()}>
          <ListRow note title={t('ideal.step_by_head')} />
        </Show>
      </List>
    </Show>
  );
}

/** Where the steps of other acts are taken. */
const STEP_PAGES = { assessment: 'validation', publication: 'published' } as const;

interface StepProps {
  edition: Doc<Edition>;
  step: EditionStepName;
  isFirst: boolean;
  onSaved: () => void;
}

/** One that asks for nothing has its button; the others open. */
function Step(props: StepProps): JSX.Element {
  const now = useNow();
  const { t, locale } = useI18n();
  const { step } = props;
  const edition = props.edition.id;
  const { needsReason, to } = EDITION_STEPS[step];
  const refused = useRefused();
  const isElsewhere = refused !== null && refused.args.step !== step;
  const edit = createEdit({
    collection: editionSteps,
    begun: null,
    // Each step keeps its own words.
    under: `${edition}/${step}`,
    parent: edition,
    prefix: 'eds',
    field: `step-${step.replaceAll('_', '-')}`,
    acts: isElsewhere ? [] : ['editions.move_on'],
    address: `/ideal/${edition}`,
    type: (body) => ({ reason: (body as { reason?: string | null } | null)?.reason ?? '' }),
    toArgs: ({ reason }) => ({ reason: orNull(reason) }),
    need: needsReason ? { reason: 'ideal.need.reason' } : {},
    fromArgs: ({ reason }) => ({ reason }) as never,
    add: ({ id, wished }) => act('editions.move_on', { entry: id, edition, step, adoption: null, ...wished }),
    onSaved: () => props.onSaved(),
  });
  /** The states still have days to answer. */
  const isEarly = () => step === 'end_collection' && dayHere(now()) <= props.edition.body.collectUntil;
  const form = () => (
    <EditPart
      edit={edit}
      kind={props.isFirst && !isEarly() ? 'filled' : 'outlined'}
      save={t(`ideal.step.${step}`)}
      thing={<LocalText text={props.edition.body.title} silent />}
      question={{
        act: 'editions.move_on',
        label: t(`ideal.step.${step}`),
        title: t('ideal.step_ask', { step: t(`ideal.step.${step}`), status: t(`ideal.status.${to}`) }),
        text: [
          t(`ideal.step_more.${step}`),
          ...(isEarly()
            ? [t('ideal.closes_early', { day: formatDay(locale(), props.edition.body.collectUntil) })]
            : []),
          t('ideal.confirm.move_on'),
        ].join(' '),
      }}
    >
      <Show when={needsReason}>
        <TextArea {...edit.bind('reason')} hint={t('ideal.reason_hint')} />
      </Show>
    </EditPart>
  );
  return (
    <Show when={needsReason} fallback={form()}>
      <div class="list-gap">
        <Disclosure title={t(`ideal.step.${step}`)} open={edit.isRestored() || edit.correcting !== null}>
          {form()}
        </Disclosure>
      </div>
    </Show>
  );
}

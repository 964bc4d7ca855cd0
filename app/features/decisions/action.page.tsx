import { act } from '#app/sync/acts.ts';
import '#app/kit/paper/paper.css';
import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayOf } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import {
  type ActionPoint,
  actionPoints,
  actionProgress,
  progressId,
} from '#shared/decisions/decisions.schemas.ts';
import { isShared, owing, wholeOwner } from '#shared/decisions/owners.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionTag } from './outcome-rows.tsx';
import { OwnersProgress } from './owners-progress.tsx';
import { useStanding } from './use-outcomes.ts';
import { useWayBack } from './way-back.ts';

const REPORTED = ['open', 'in_progress', 'done'] as const;
const reported = typedFields({
  state: field.oneOf(REPORTED),
  evidence: field.lineOrNull,
});

const needOf = ({ state }: { state: (typeof REPORTED)[number] }) =>
  state === 'done' ? { evidence: 'decisions.action.need_evidence' as const } : {};
function statesIn(t: Translate) {
  return REPORTED.map((value) => ({ value, label: t(`decisions.action.state.${value}`) }));
}

/** One action point: who owes it, its progress, and for its owner the form to report it. */
export default function ActionPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; action: string }>();
  const action = createMemo(() => client.replica.one(actionPoints, params.action));
  const back = useWayBack(() => ({ href: `/meetings/${params.id}/outcomes`, label: t('decisions.back') }));
  return (
    <Show when={action()} fallback={<PageHeader back={back()} title={t('decisions.action.unknown')} />}>
      {(known) => <Whole action={known()} meeting={params.id} back={back()} />}
    </Show>
  );
}

function Whole(props: {
  action: Doc<ActionPoint>;
  meeting: string;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const body = () => props.action.body;
  const standing = useStanding(() => props.action);
  const isOpen = useOpen(
    () => props.action,
    ({ state }) => state !== 'dropped',
  );
  const mayEdit = () => isOpen() && may(client.actor(), 'decisions.edit');
  const mayReport = () =>
    isOpen() && may(client.actor(), 'actions.report', { delegation: wholeOwner(body()) });
  const listed = () => client.replica.within(delegations, props.meeting);
  /** The delegation for which this person reports its own part. */
  const own = () => {
    const seat = seatOf(client.actor());
    if (!isOpen() || seat === null || !isShared(body()) || !owing(body(), listed()).includes(seat))
      return null;
    return may(client.actor(), 'actions.report', { delegation: seat }) ? seat : null;
  };
  return (
    <>
      <PageHeader
        back={props.back}
        kicker={t('decisions.action.title')}
        title={<LocalText text={body().text} />}
        aside={
          <div class="outcome-aside">
            <ActionTag action={standing().body} today={today()} />
            <Show when={mayEdit()}>
              <LinkButton
                kind="text"
                icon="pencil"
                label={t('decisions.action.edit')}
                href={`/meetings/${props.meeting}/outcomes/actions/${props.action.id}/edit`}
              />
            </Show>
          </div>
        }
      />
      <ActionFacts action={body()} meeting={props.meeting} />
      <Chain id={props.action.id} />
      <Show when={own()} keyed>
        {(owner) => <OwnForm {...props} owner={owner} back={props.back.href} />}
      </Show>
      <Show when={isShared(body())}>
        <OwnersProgress action={props.action} meeting={props.meeting} />
      </Show>
      <Show when={mayReport() && props.action.id} keyed>
        {(_id) => (
          <ReportForm
            {...{ action: props.action, meeting: props.meeting, back: props.back.href }}
            isBeside={own() !== null}
          />
        )}
      </Show>
      <Show when={mayEdit() && props.action.id} keyed>
        {(_id) => <DropForm action={props.action} meeting={props.meeting} back={props.back.href} />}
      </Show>
    </>
  );
}

interface FormProps {
  action: Doc<ActionPoint>;
  meeting: string;
  back: string;
}

/** One of several owners reports its own part. */
function OwnForm(props: FormProps & { owner: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { meeting, owner } = props;
  const action = props.action.id;
  const id = progressId({ action, owner });
  const edit = createEdit({
    collection: actionProgress,
    begun: client.replica.one(actionProgress, id),
    under: action,
    id,
    acts: ['actions.report_own'],
    prefix: 'apr',
    field: 'progress',
    ...reported,
    need: needOf,
    edit: ({ wished }) => act('actions.report_own', { action, meeting, owner, ...wished }),
    to: props.back,
  });
  return (
    <>
      <SectionHeader kind="band" title={t('decisions.action.report_own')} />
      <EditPart edit={edit} kind="filled" save={t('decisions.action.save_report')}>
        <RadioList {...edit.pick('state')} options={statesIn(t)} />
        <TextArea {...edit.bind('evidence')} hint={t('decisions.action.evidence_hint')} />
      </EditPart>
    </>
  );
}

/** The owner reports; of what several owe the presidency says how the whole stands. */
function ReportForm(props: FormProps & { isBeside: boolean }): JSX.Element {
  const { t } = useI18n();
  const { meeting } = props;
  const edit = createEdit({
    collection: actionPoints,
    begun: props.action,
    acts: ['actions.report'],
    prefix: 'acp',
    field: 'action',
    ...reported,
    need: needOf,
    edit: ({ id, wished }) => act('actions.report', { action: id, meeting, ...wished }),
    to: props.back,
  });

  const isWhole = () => isShared(props.action.body);
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(isWhole() ? 'decisions.action.report_whole' : 'decisions.action.report')}
      />
      <EditPart
        edit={edit}
        {...(props.isBeside ? {} : { kind: 'filled' as const })}
        save={t('decisions.action.save_report')}
      >
        <Show when={isWhole()}>
          <p class="block">{t('decisions.action.report_whole_text')}</p>
        </Show>
        <RadioList {...edit.pick('state')} options={statesIn(t)} />
        <TextArea {...edit.bind('evidence')} hint={t('decisions.action.evidence_hint')} />
      </EditPart>
    </>
  );
}

function DropForm(props: FormProps): JSX.Element {
  const { t } = useI18n();
  const { meeting } = props;
  const edit = createEdit({
    collection: actionPoints,
    begun: props.action,
    acts: ['actions.drop'],
    prefix: 'acp',
    field: 'action',
    ids: { droppedReason: 'action-reason' },
    ...typedFields({ droppedReason: field.text }),
    need: { droppedReason: 'decisions.action.need_reason' },
    edit: ({ id, wished }) => act('actions.drop', { action: id, meeting, reason: wished.droppedReason }),
    fromArgs: ({ reason }) => ({ droppedReason: reason as Text }),
    to: props.back,
  });

  return (
    <div class="list-gap">
      <Disclosure title={t('decisions.action.drop')} open={edit.isRestored() || edit.correcting !== null}>
        <EditPart
          edit={edit}
          question="actions.drop"
          thing={<LocalText text={props.action.body.text} silent />}
          icon="trash-2"
          save={t('decisions.action.drop')}
        >
          <TextInputs {...edit.bind('droppedReason')} />
        </EditPart>
      </Disclosure>
    </div>
  );
}

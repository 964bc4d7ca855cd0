import '#app/kit/paper/paper.css';
import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { dayOf, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useEdit } from '#app/kit/use-edit.ts';
import { useNow } from '#app/kit/use-now.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { may } from '#shared/access/rules.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type ActionPoint, actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { ActionTag } from './outcome-rows.tsx';
import { useItemTitle } from './use-item-title.ts';
import { useDelegationName } from './use-outcomes.ts';

const STATE = 'action-state';
const EVIDENCE = 'action-evidence';
const REASON = 'action-reason';
const REPORTED = ['open', 'in_progress', 'done'] as const;
const ReportedSchema = v.picklist(REPORTED);

/** One action point: who owes it, how far it is, and for its owner how to say so. */
export default function ActionPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; action: string }>();
  const action = createMemo(() => client.replica.one(actionPoints, params.action));
  const back = () => ({ href: `/meetings/${params.id}/outcomes`, label: t('decisions.back') });
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
  const { t, locale } = useI18n();
  const now = useNow();
  const nameOf = useDelegationName();
  const itemTitle = useItemTitle(() => props.meeting);
  const today = () => dayOf({ instant: now(), timeZone: deviceTimeZone() });
  const body = () => props.action.body;
  const isOpen = () => body().state !== 'dropped';
  const mayEdit = () => isOpen() && may(client.actor(), 'decisions.edit');
  const mayReport = () => isOpen() && may(client.actor(), 'actions.report', { delegation: body().owner });
  const facts = (): Fact[] => {
    const due = body().due;
    const decision = body().decision;
    const known = decision === null ? null : client.replica.one(decisions, decision);
    const found: Fact[] = [
      {
        label: t('decisions.action.owner'),
        place: nameOf({ meeting: props.meeting, code: body().owner }),
      },
      {
        label: t('decisions.action.due'),
        place: due === null ? t('decisions.action.no_due') : formatDay(locale(), due),
      },
      {
        label: t('decisions.action.meeting'),
        place: <MeetingTitle meeting={client.replica.one(meetings, props.meeting)?.body} silent />,
        detail: itemTitle(body().item),
      },
    ];
    if (known !== null)
      found.push({
        label: t('outbox.act.decision'),
        place: decisionReference(known.body) ?? t('decisions.no_number'),
        detail: <LocalText text={known.body.text} />,
      });
    if (body().evidence !== null)
      found.push({ label: t('decisions.action.evidence'), detail: body().evidence });
    if (body().droppedReason !== undefined)
      found.push({
        label: t('decisions.action.drop_reason'),
        detail: <LocalText text={body().droppedReason} />,
      });
    return found;
  };
  return (
    <>
      <PageHeader
        back={props.back}
        kicker={t('decisions.action.title')}
        title={<LocalText text={body().text} />}
        aside={
          <div class="outcome-aside">
            <ActionTag action={body()} today={today()} />
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
      <FactList facts={facts()} />
      <Show when={mayReport() && props.action.id} keyed>
        {(_id) => <ReportForm action={props.action} meeting={props.meeting} back={props.back.href} />}
      </Show>
      <Show when={mayEdit()}>
        <DropForm action={props.action} meeting={props.meeting} back={props.back.href} />
      </Show>
    </>
  );
}

function ReportForm(props: { action: Doc<ActionPoint>; meeting: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const begun = props.action;
  const [state, setState] = createSignal<(typeof REPORTED)[number]>(
    begun.body.state === 'dropped' ? 'open' : begun.body.state,
  );
  const [evidence, setEvidence] = createSignal(begun.body.evidence ?? '');

  async function save() {
    const said = evidence().trim();
    const found =
      state() === 'done' && said === ''
        ? [{ fieldId: EVIDENCE, message: t('decisions.action.need_evidence') }]
        : [];
    const args = {
      action: begun.id,
      meeting: props.meeting,
      state: state(),
      evidence: said === '' ? null : said,
    };
    await edit.save({
      found,
      fieldId: STATE,
      to: props.back,
      mutation: { name: 'actions.report', args, seen: { [`actionPoints/${begun.id}`]: begun.rev } },
    });
  }

  return (
    <>
      <SectionHeader kind="band" title={t('decisions.action.report')} />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <RadioList
        id={STATE}
        label={t('decisions.action.state_label')}
        value={state()}
        onChange={(value) => setState(v.parse(ReportedSchema, value))}
        error={edit.errorOf(STATE)}
        options={REPORTED.map((value) => ({ value, label: t(`decisions.action.state.${value}`) }))}
      />
      <TextArea
        id={EVIDENCE}
        label={t('decisions.action.evidence')}
        hint={t('decisions.action.evidence_hint')}
        value={evidence()}
        onInput={setEvidence}
        error={edit.errorOf(EVIDENCE)}
        maxlength={4000}
      />
      <div class="block">
        <Button kind="filled" onClick={() => void save()}>
          {t('decisions.action.save_report')}
        </Button>
      </div>
    </>
  );
}

function DropForm(props: { action: Doc<ActionPoint>; meeting: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const [reason, setReason] = createSignal(typedOf(null));
  const [isAsking, setIsAsking] = createSignal(false);

  const found = () =>
    textOf(reason()) === null ? [{ fieldId: REASON, message: t('decisions.action.need_reason') }] : [];

  async function drop() {
    setIsAsking(false);
    const text = textOf(reason());
    await edit.save({
      found: found(),
      fieldId: REASON,
      to: props.back,
      mutation: {
        name: 'actions.drop',
        args: { action: props.action.id, meeting: props.meeting, reason: text },
      },
    });
  }

  return (
    <div class="list-gap">
      <Disclosure title={t('decisions.action.drop')}>
        <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
        <TextInputs
          id={REASON}
          label={t('decisions.action.drop_reason')}
          value={reason()}
          onInput={setReason}
          error={edit.errorOf(REASON)}
        />
        <div class="block">
          <Button icon="trash-2" onClick={() => setIsAsking(edit.report(found()))}>
            {t('decisions.action.drop')}
          </Button>
        </div>
      </Disclosure>
      <Confirm
        act="actions.drop"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('acts.drop_action.title')}
        confirm={t('decisions.action.drop')}
        onConfirm={drop}
      >
        <p>
          <strong>
            <LocalText text={props.action.body.text} silent />
          </strong>
        </p>
        <p>{t('acts.drop_action.text')}</p>
      </Confirm>
    </div>
  );
}

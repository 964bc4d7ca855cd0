import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { required } from '#app/kit/required.ts';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { useItemTitle } from './use-item-title.ts';
import { OfItem, type OfItemProps } from './which-item.tsx';
import { type How, WrittenDecision } from './written-decision.tsx';

/** Drafts a decision on an item, edits the draft, and records the outcome. */
export default function DecisionEditPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ decision?: string }>();
  const decision = () =>
    params.decision === undefined ? null : client.replica.one(decisions, params.decision);
  const isDraft = useOpen(decision, ({ state }) => state === 'draft');
  return (
    <OfItem
      collection={decisions}
      id={params.decision}
      unknown="decisions.unknown"
      adding="decisions.draft"
      path="decisions/new"
      over={() => (isDraft() ? null : 'decisions.settled_text')}
      form={Form}
    />
  );
}

interface Typed {
  readonly text: TypedText;
  readonly mode: CommitteeDecision['mode'];
  /** Null until the proposed day is changed. */
  readonly decidedOn: string | null;
}

function Form(props: OfItemProps<CommitteeDecision>): JSX.Element {
  const { t } = useI18n();
  const itemTitle = useItemTitle(() => props.meeting.id);
  const { item } = props;
  const meeting = props.meeting.id;
  const edit = createEdit({
    collection: decisions,
    begun: props.begun,
    under: item,
    prefix: 'dcs',
    field: 'decision',
    type: (body): Typed => ({
      text: typedOf(body?.text),
      mode: body?.mode ?? 'consensus',
      decidedOn: body?.decidedOn ?? null,
    }),
    toArgs: ({ text, mode }) => ({ text: required(textOf(text)), mode }),
    need: { text: 'decisions.need_text' },
    add: ({ id, wished }) => act('decisions.draft', { decision: id, meeting, item, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('decisions.edit', { decision: id, meeting, fields }),
    to: props.back.href,
  });

  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(edit.isNew ? 'decisions.draft' : 'decisions.edit')}
      detail={t('decisions.of_item', { title: itemTitle(item) })}
    >
      <TextInputs {...edit.bind('text')} long />
      <RadioList {...edit.pick('mode')} />
      <Show when={!edit.isNew}>
        <Ending meeting={props.meeting} edit={edit} />
      </Show>
    </EditPage>
  );
}

/** Today, within the days of the meeting: decisions are recorded during it, or some days later. */
function likelyDay(meeting: Meeting, today: string): string {
  if (today < meeting.startsOn) return meeting.startsOn;
  return today > meeting.endsOn ? meeting.endsOn : today;
}

/** Adopted or not: recorded once, after a question that shows the text on screen, since it is final. */
function Ending(props: { meeting: Doc<Meeting>; edit: Edit<Typed> }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const likely = likelyDay(props.meeting.body, new Date(now()).toISOString().slice(0, 10));
  const [asking, setAsking] = createSignal<How | null>(null);
  const written = () => {
    const { text, mode, decidedOn } = props.edit.typed();
    return { text: required(textOf(text)), mode, decidedOn: decidedOn ?? likely };
  };
  function ask(how: How) {
    const fault = written().decidedOn === '' ? t('decisions.need_date') : null;
    if (props.edit.check({ decidedOn: fault })) setAsking(how);
  }
  async function end(how: How) {
    setAsking(null);
    const name = how === 'adopt' ? 'decisions.adopt_text' : 'decisions.not_adopt_text';
    const args = { decision: props.edit.id(), meeting: props.meeting.id, ...written() };
    await props.edit.save({ acts: { name, args }, errorAt: 'decidedOn' });
  }

  return (
    <>
      <DateField
        {...props.edit.bind('decidedOn')}
        optional={false}
        value={written().decidedOn}
        hint={t('decisions.decided_hint')}
      />
      <div class="block button-row">
        <Button icon="check" onClick={() => ask('adopt')}>
          {t('decisions.adopt')}
        </Button>
        <Button icon="x" onClick={() => ask('not_adopt')}>
          {t('decisions.not_adopt')}
        </Button>
      </div>
      <Confirm
        act={['decisions.adopt_text', 'decisions.not_adopt_text']}
        open={asking() !== null}
        onClose={() => setAsking(null)}
        title={t(asking() === 'not_adopt' ? 'decisions.not_adopt_title' : 'decisions.adopt_title')}
        confirm={t(asking() === 'not_adopt' ? 'decisions.not_adopt' : 'decisions.adopt')}
        onConfirm={() => end(asking() ?? 'adopt')}
      >
        <WrittenDecision how={asking() ?? 'adopt'} written={written()} />
        <p>
          {t(
            asking() === 'not_adopt'
              ? 'decisions.confirm.decide.not_adopt_text'
              : 'decisions.confirm.decide.adopt_text',
          )}
        </p>
      </Confirm>
    </>
  );
}

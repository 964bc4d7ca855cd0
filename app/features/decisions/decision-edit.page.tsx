import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { EditOf } from '#app/features/meetings/edit-frame.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { useNewIds } from '#app/kit/new-ids.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type Edit, useEdit } from '#app/kit/use-edit.ts';
import { useNow } from '#app/kit/use-now.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import {
  type CommitteeDecision,
  DECISION_MODES,
  decisionFields,
  decisions,
} from '#shared/decisions/decisions.schemas.ts';
import { changedFields, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { useItemTitle } from './use-item-title.ts';
import { OfItem } from './which-item.tsx';

const TEXT = 'decision-text';
const DECIDED = 'decision-decided-on';

/** Drafts a decision on an item, edits the draft, and records how it ended. */
export default function DecisionEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; decision?: string }>();
  const decision = createMemo(() =>
    params.decision === undefined ? null : client.replica.one(decisions, params.decision),
  );
  const back = () => ({ href: `/meetings/${params.id}/outcomes`, label: t('decisions.back') });
  const isSettled = () => decision() !== null && decision()?.body.state !== 'draft';
  return (
    <EditOf meeting={params.id} action="decisions.edit" tab="agenda">
      {(meeting) => (
        <Show when={!isSettled()} fallback={<PageHeader back={back()} title={t('decisions.settled_text')} />}>
          <OfItem
            meeting={params.id}
            isNew={params.decision === undefined}
            edited={decision()?.body.item}
            unknown={t('decisions.unknown')}
            title={t('decisions.draft')}
            form={`${back().href}/decisions/new`}
            back={back()}
          >
            {(item) => <Form meeting={meeting} decision={decision()} item={item} back={back()} />}
          </OfItem>
        </Show>
      )}
    </EditOf>
  );
}

function Form(props: {
  meeting: Doc<Meeting>;
  decision: Doc<CommitteeDecision> | null;
  item: string;
  back: { href: string; label: string };
}): JSX.Element {
  const { t } = useI18n();
  const edit = useEdit();
  const ids = useNewIds('dcs');
  const itemTitle = useItemTitle(() => props.meeting.id);
  // The version on screen when the person began: what arrives meanwhile is a conflict.
  const begun = props.decision;
  const meeting = props.meeting.id;
  const [text, setText] = createSignal(typedOf(begun?.body.text));
  const [mode, setMode] = createSignal<CommitteeDecision['mode']>(begun?.body.mode ?? 'consensus');

  function wished(): JsonObject {
    return { text: textOf(text()), mode: mode() };
  }
  function findErrors(): FieldError[] {
    return textOf(text()) === null ? [{ fieldId: TEXT, message: t('decisions.need_text') }] : [];
  }
  function mutation() {
    if (begun === null) {
      const args = { decision: ids.of(), meeting, item: props.item, ...wished() };
      return { name: 'decisions.draft', args };
    }
    const fields = changedFields(wished(), begun.body);
    return {
      name: 'decisions.edit',
      args: { decision: begun.id, meeting, fields },
      seen: { [`decisions/${begun.id}`]: begun.rev },
    };
  }

  return (
    <>
      <PageHeader
        back={props.back}
        title={begun === null ? t('decisions.draft') : t('decisions.edit')}
        detail={t('decisions.of_item', { title: itemTitle(props.item) })}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <TextInputs
        id={TEXT}
        label={t('decisions.text')}
        value={text()}
        onInput={setText}
        error={edit.errorOf(TEXT)}
        long
      />
      <RadioList
        id="decision-mode"
        label={t('decisions.mode')}
        value={mode()}
        onChange={(value) => setMode(v.parse(decisionFields.mode, value))}
        options={DECISION_MODES.map((value) => ({ value, label: t(`decisions.modes.${value}`) }))}
      />
      <Show when={begun}>
        {(known) => (
          <Ending
            meeting={props.meeting}
            decision={known()}
            edit={edit}
            written={{ text: textOf(text()), mode: mode() }}
            found={findErrors()}
            back={props.back.href}
          />
        )}
      </Show>
      <FooterBar>
        <Button
          kind="filled"
          wide
          onClick={() =>
            void edit.save({
              found: findErrors(),
              fieldId: TEXT,
              to: props.back.href,
              mutation: mutation(),
            })
          }
        >
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

/** Today, within the days of the meeting: decisions are written down at it, or some days later. */
function likelyDay(meeting: Meeting, today: string): string {
  if (today < meeting.startsOn) return meeting.startsOn;
  return today > meeting.endsOn ? meeting.endsOn : today;
}

type How = 'adopt' | 'not_adopt';

/** Adopted or not: said once, after a question that shows what is on the screen, since it cannot be taken back. */
function Ending(props: {
  meeting: Doc<Meeting>;
  decision: Doc<CommitteeDecision>;
  edit: Edit;
  /** As it is on the screen, saved or not. */
  written: { readonly text: Text | null; readonly mode: CommitteeDecision['mode'] };
  found: readonly FieldError[];
  back: string;
}): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const today = new Date(now()).toISOString().slice(0, 10);
  const [decidedOn, setDecidedOn] = createSignal(likelyDay(props.meeting.body, today));
  const [asking, setAsking] = createSignal<How | null>(null);
  const found = () =>
    decidedOn() === ''
      ? [...props.found, { fieldId: DECIDED, message: t('decisions.need_date') }]
      : props.found;

  function ask(how: How) {
    if (props.edit.report(found())) setAsking(how);
  }
  async function end(how: How) {
    setAsking(null);
    const { id, rev } = props.decision;
    const args = { decision: id, meeting: props.meeting.id, decidedOn: decidedOn(), ...props.written };
    await props.edit.save({
      found: found(),
      fieldId: DECIDED,
      to: props.back,
      mutation: {
        name: how === 'adopt' ? 'decisions.adopt_text' : 'decisions.not_adopt_text',
        args,
        seen: { [`decisions/${id}`]: rev },
      },
    });
  }

  return (
    <>
      <DateField
        id={DECIDED}
        label={t('decisions.decided_on')}
        hint={t('decisions.decided_hint')}
        value={decidedOn()}
        onInput={setDecidedOn}
        error={props.edit.errorOf(DECIDED)}
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
        <Written how={asking() ?? 'adopt'} written={props.written} decidedOn={decidedOn()} />
      </Confirm>
    </>
  );
}

/** The words in every language, with how, when and under which number they will stand. */
function Written(props: {
  how: How;
  written: { readonly text: Text | null; readonly mode: CommitteeDecision['mode'] };
  decidedOn: string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = (value: Language) => languageName({ t, locale: locale(), value });
  return (
    <>
      <For each={LANGUAGES}>
        {(language) => (
          <Show
            when={props.written.text?.[language]}
            fallback={<p class="quiet">{t('acts.decide.no_text', { language: nameOf(language) })}</p>}
          >
            {(words) => (
              <blockquote class="asked-words" lang={language} aria-label={nameOf(language)}>
                {words()}
              </blockquote>
            )}
          </Show>
        )}
      </For>
      <p>
        {t(`decisions.modes.${props.written.mode}`)} · {formatDay(locale(), props.decidedOn)}
        <Show when={props.how === 'adopt'}> · {t('decisions.no_number')}</Show>
      </p>
      <p>{t(props.how === 'adopt' ? 'acts.decide.adopt_text' : 'acts.decide.not_adopt_text')}</p>
    </>
  );
}

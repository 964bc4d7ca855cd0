import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { holds } from '#shared/decisions/adopting.rules.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

export interface Chosen {
  readonly meeting: string;
  readonly decision: string;
}

/** A meeting, and one of the decisions that it adopted and that hold still. */
export function DecisionChoice(props: {
  id: string;
  value: Chosen;
  error: { readonly meeting: string | undefined; readonly decision: string | undefined };
  onChange: (chosen: Chosen) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const adopted = createMemo(() =>
    client.replica.all(decisions).filter(({ body, parent }) => holds(body) && parent !== null),
  );
  const held = createMemo(() => {
    const having = new Set(adopted().map(({ parent }) => parent));
    return client.replica
      .all(meetings)
      .filter(({ id }) => having.has(id))
      .sort((left, right) => (left.body.startsOn < right.body.startsOn ? 1 : -1))
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value }));
  });
  const ofMeeting = createMemo(() =>
    adopted()
      .filter(({ parent }) => parent === props.value.meeting)
      .sort((left, right) => (left.body.number ?? 0) - (right.body.number ?? 0)),
  );
  return (
    <Show
      when={held().length > 0}
      fallback={
        <List>
          <ListRow
            title={t('ideal.no_decisions')}
            detail={t('ideal.no_decisions_more')}
            href="/meetings"
            chevron
          />
        </List>
      }
    >
      <SelectField
        id={`${props.id}-meeting`}
        label={t('ideal.fields.meeting')}
        error={props.error.meeting}
        options={held()}
        value={props.value.meeting}
        blank={t('ideal.choose_meeting')}
        onChange={(meeting) => props.onChange({ meeting, decision: '' })}
      />
      <Show when={ofMeeting().length > 0}>
        <RadioList
          id={`${props.id}-decision`}
          label={t('ideal.fields.decision')}
          error={props.error.decision}
          value={props.value.decision}
          options={ofMeeting().map(({ id, body }) => ({
            value: id,
            label: <LocalText text={body.text} />,
            ...hintOf(body),
          }))}
          onChange={(decision) => props.onChange({ ...props.value, decision })}
        />
      </Show>
    </Show>
  );
}

function hintOf(decision: CommitteeDecision): { hint?: string } {
  const reference = decisionReference(decision);
  return reference === null ? {} : { hint: reference };
}

import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { minutes, minutesId } from '#shared/minutes/minutes.schemas.ts';

type Chosen = 'meeting' | 'decision';

/**
 * Decisions that meetings took and that stand; of what was rejected, also those that were not adopted. Once the minutes of a
 * meeting were sent nothing is put on record as decided there, save by what was taken in silence.
 */
export function useTaken(isAdopted: boolean) {
  const client = useClient();
  return createMemo(() =>
    client.replica.all(decisions).filter(({ parent, body: { state, ended, silence } }) => {
      if (parent === null || state === 'draft') return false;
      if (silence === undefined && client.replica.one(minutes, minutesId(parent)) !== null) return false;
      return !isAdopted || (state === 'adopted' && ended === undefined);
    }),
  );
}

/** The day of a decision, for what rests on it: it has no other. Nothing where none is chosen, or none known. */
export function useDecidedDay(): (decision: string | undefined) => { on?: string } {
  const { replica } = useClient();
  return (decision) => {
    const on = decision === undefined ? null : (replica.one(decisions, decision)?.body.decidedOn ?? null);
    return on === null ? {} : { on };
  };
}

/** By which decision of which meeting something was adopted. */
export function DecisionFields(props: {
  fields: Readonly<Record<Chosen, FieldProps>>;
  typed: Readonly<Record<Chosen, string>>;
  taken: readonly Doc<CommitteeDecision>[];
  onChange: (change: Partial<Record<Chosen, string>>) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const held = createMemo(() => {
    const having = new Set(props.taken.map(({ parent }) => parent));
    return client.replica
      .all(meetings)
      .filter(({ id }) => having.has(id))
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value }));
  });
  const chosen = createMemo(() =>
    props.taken
      .filter(({ parent }) => parent === props.typed.meeting)
      .map(({ id, body }) => ({ value: id, label: readText(body.text, locale()).value })),
  );
  return (
    <>
      <SelectField
        {...props.fields.meeting}
        value={props.typed.meeting}
        blank={t('rules.choose')}
        options={held()}
        onChange={(meeting) => props.onChange({ meeting, decision: '' })}
      />
      <SelectField
        {...props.fields.decision}
        value={props.typed.decision}
        blank={t('rules.choose')}
        options={chosen()}
        onChange={(decision) => props.onChange({ decision })}
      />
    </>
  );
}

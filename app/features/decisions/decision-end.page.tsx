import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { decisionReference, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import { type CommitteeDecision, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';

/** Another decision takes the place of this one, or none does. */
export default function DecisionEndPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ decision: string }>();
  const known = () => client.replica.one(decisions, params.decision);
  const isOpen = useOpen(known, ({ state, ended }) => state === 'adopted' && ended === undefined);
  const back = () => ({ href: `/decisions/${params.decision}`, label: t('voices.title') });
  return (
    <Allowed to={may(client.actor(), 'decisions.edit')} back={back().href} says={t('silences.who_presides')}>
      <Show
        when={isOpen() ? params.decision : undefined}
        keyed
        fallback={
          <PageHeader
            back={back()}
            title={t('voices.end')}
            detail={t(known() === null ? 'decisions.unknown' : 'voices.end_over')}
          />
        }
      >
        {(_id) => <Form decision={known() as Doc<CommitteeDecision>} />}
      </Show>
    </Allowed>
  );
}

interface Ending {
  readonly next?: string | null;
  readonly endedOn?: string;
  readonly reason?: string;
}

function Form(props: { decision: Doc<CommitteeDecision> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const decision = props.decision.id;
  const edit = createEdit({
    collection: decisions,
    begun: null,
    under: props.decision.parent,
    id: decision,
    acts: ['decisions.end'],
    prefix: 'dcs',
    field: 'end',
    type(known) {
      const { next, endedOn, reason } = (known ?? {}) as Ending;
      return { next: next ?? '', endedOn: endedOn ?? dayHere(now()), reason: reason ?? '' };
    },
    toArgs: ({ next, endedOn, reason }) => ({ next: next || null, endedOn, reason: reason.trim() }),
    need: { endedOn: 'voices.need.day', reason: 'voices.need.reason' },
    edit: ({ wished }) => act('decisions.end', { decision, ...wished }),
    fromArgs: ({ next, endedOn, reason }) => ({ next, endedOn, reason }) as never,
    isDone: () => false,
    isSentUnchanged: true,
    to: `/decisions/${decision}`,
  });
  const others = createMemo(() =>
    sortDecisions(
      client.replica
        .all(decisions)
        .filter(({ id, body }) => id !== decision && body.state === 'adopted' && body.ended === undefined),
    ),
  );
  const nameOf = ({ body }: Doc<CommitteeDecision>) =>
    [decisionReference(body), readText(body.text, locale()).value].filter((part) => part !== null).join(' ');
  return (
    <EditPage
      edit={edit}
      back={{ href: `/decisions/${decision}`, label: t('voices.title') }}
      title={t('voices.end')}
      detail={<LocalText text={props.decision.body.text} />}
      question="decisions.end"
      save={t('voices.end')}
    >
      <SelectField
        {...edit.bind('next')}
        optional={undefined}
        value={edit.typed().next}
        blank={t('voices.end_none')}
        options={others().map((each) => ({ value: each.id, label: nameOf(each) }))}
        onChange={(next) => edit.type({ next })}
      />
      <DateField {...edit.bind('endedOn')} />
      <TextArea {...edit.bind('reason')} />
    </EditPage>
  );
}

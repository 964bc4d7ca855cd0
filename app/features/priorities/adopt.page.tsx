import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { holds } from '#shared/decisions/adopting.rules.ts';
import { decisionReference, sortDecisions } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { ranked } from '#shared/priorities/priorities.rules.ts';
import { type Choice, priorities } from '#shared/priorities/priorities.schemas.ts';
import { OfChoice, WhileOpen } from './of-priority.tsx';
import './priorities.css';

/** Writes down which priorities a decision of a meeting adopts. */
export default function AdoptPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ choice: string }>();
  const hasDecision = () => client.replica.all(decisions).some(({ body }) => holds(body));
  return (
    <Allowed
      to="priorities.edit"
      back={`/priorities/choices/${params.choice}`}
      says={t('priorities.who_edits')}
    >
      <OfChoice id={params.choice}>
        {(choice) => (
          <WhileOpen choice={choice()} what="priorities.adopt">
            <Show when={hasDecision()} fallback={<Nothing choice={choice().id} />}>
              <Form choice={choice()} />
            </Show>
          </WhileOpen>
        )}
      </OfChoice>
    </Allowed>
  );
}

function Nothing(props: { choice: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={{ href: `/priorities/choices/${props.choice}`, label: t('priorities.choice.title') }}
        title={t('priorities.adopt')}
      />
      <List>
        <ListRow note title={t('priorities.adopt_none')} />
      </List>
    </>
  );
}

interface Adopting {
  readonly decision?: string;
  readonly adopted?: readonly string[];
}

function Form(props: { choice: Doc<Choice> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const query = useQuery<{ decision: string }>();
  const { id: choice } = props.choice;
  const taken = createMemo(() =>
    sortDecisions(client.replica.all(decisions))
      .filter(({ body }) => holds(body))
      .map(({ id, body }) => ({
        value: id,
        label: [decisionReference(body) ?? '', readText(body.text, locale()).value]
          .filter(Boolean)
          .join(' · '),
      })),
  );
  const open = createMemo(() =>
    ranked(
      props.choice.body.criteria,
      client.replica.within(priorities, choice).filter(({ body }) => body.state === 'proposed'),
    ),
  );
  const edit = createEdit({
    // It is about several of them; what was typed is kept with their choice.
    collection: priorities,
    begun: null,
    under: choice,
    id: choice,
    acts: ['priorities.adopt'],
    prefix: 'cho',
    field: 'adopt',
    ids: { adopted: 'adopt-priorities' },
    type(known) {
      const { decision, adopted } = (known ?? {}) as unknown as Adopting;
      return { decision: decision ?? query.decision ?? '', adopted: [...(adopted ?? [])] };
    },
    toArgs: ({ decision, adopted }) => ({ decision, priorities: adopted }),
    fromArgs: ({ decision, priorities: adopted }) => ({ decision, adopted }) as never,
    check: ({ decision, adopted }) => ({
      decision: decision === '' ? t('priorities.need.decision') : null,
      adopted: adopted.length === 0 ? t('priorities.need.priorities') : null,
    }),
    edit: ({ wished }) => act('priorities.adopt', { choice, ...wished }),
    isDone: () => false,
    isSentUnchanged: true,
    to: `/priorities/choices/${choice}`,
  });
  const chosen = () => taken().find(({ value }) => value === edit.typed().decision);
  const names = () =>
    open()
      .filter(({ priority }) => edit.typed().adopted.includes(priority.id))
      .map(({ priority }) => readText(priority.body.title, locale()).value);
  return (
    <EditPage
      edit={edit}
      back={{ href: `/priorities/choices/${choice}`, label: t('priorities.choice.title') }}
      kicker={<LocalText text={props.choice.body.title} silent />}
      title={t('priorities.adopt')}
      detail={t('priorities.adopt_more')}
      question="priorities.adopt"
      thing={<Named decision={chosen()?.label ?? ''} priorities={names()} />}
      save={open().length > 0 && t('priorities.adopt')}
    >
      <div class="priorities-decision">
        <SelectField
          id={edit.idOf('decision')}
          label={t('priorities.fields.decision')}
          error={edit.errorOf('decision')}
          options={taken()}
          blank="—"
          value={edit.typed().decision}
          onChange={(decision) => edit.type({ decision })}
        />
      </div>
      <Show
        when={open().length > 0}
        fallback={
          <List>
            <ListRow note title={t('priorities.adopt_nothing')} />
          </List>
        }
      >
        <CheckList
          id={edit.idOf('adopted')}
          label={t('priorities.fields.priorities')}
          error={edit.errorOf('adopted')}
          values={edit.typed().adopted}
          options={open().map(({ priority, weighed }) => ({
            value: priority.id,
            label: readText(priority.body.title, locale()).value,
            hint:
              weighed.sum === null
                ? t('priorities.choice.no_sum', { n: weighed.missing })
                : t('priorities.choice.sum', { sum: weighed.sum, most: weighed.most }),
          }))}
          onChange={(adopted) => edit.type({ adopted })}
        />
      </Show>
    </EditPage>
  );
}

/** What is adopted, and by what: once it is, nothing takes it back. */
function Named(props: { decision: string; priorities: readonly string[] }): JSX.Element {
  return (
    <>
      {props.decision}
      <For each={props.priorities}>
        {(name) => (
          <>
            <br />
            {name}
          </>
        )}
      </For>
    </>
  );
}

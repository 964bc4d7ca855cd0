import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { paragraphInWords } from '#app/features/assessment/paragraph-in-words.ts';
import { AreaField } from '#app/features/ideal/area-field.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { issuedId, issuedParagraphs } from '#shared/assessment/assessment.schemas.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isForAllOfPlans, proposalFrom, speaksFor } from '#shared/priorities/priorities.rules.ts';
import { type Choice, type Priority, priorities } from '#shared/priorities/priorities.schemas.ts';
import { OfChoice, OfPriority, WhileIn, WhileOpen } from './of-priority.tsx';
import { usePresides, useProposer, useRest } from './use-priorities.ts';

/** Proposes a priority, from a recommended paragraph or from nothing, or changes a proposal that is not decided. */
export default function PriorityEditPage(): JSX.Element {
  const params = useParams<{ choice?: string; priority?: string }>();
  return (
    <Show when={params.priority} keyed fallback={<New choice={params.choice ?? ''} />}>
      {(id) => <Known id={id} />}
    </Show>
  );
}

function New(props: { choice: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ from: string }>();
  const proposer = useProposer();
  return (
    <OfChoice id={props.choice}>
      {(choice) => (
        <Allowed
          to={proposer() !== null}
          back={`/priorities/choices/${choice().id}`}
          says={t('priorities.who_says')}
        >
          <WhileOpen choice={choice()} what="priorities.propose">
            <Show when={`${query.from ?? ''} `} keyed>
              {(_from) => {
                const { edition } = choice().body;
                const paragraph = query.from;
                const issuedOf = (each: string) =>
                  edition === null
                    ? null
                    : client.replica.one(issuedParagraphs, issuedId({ edition, paragraph: each }));
                const issued = paragraph === undefined ? null : issuedOf(paragraph);
                const from = issued === null ? null : proposalFrom(issued.audience, issued.body);
                return (
                  <Form
                    choice={choice()}
                    begun={null}
                    isOwnWords={issued !== null && !isForAllOfPlans(issued.audience)}
                    // What stands behind it may be marked more strictly: nobody names what they do not read.
                    from={from && { ...from, rests: from.rests.filter((each) => issuedOf(each) !== null) }}
                    delegation={proposer() ?? ''}
                  />
                );
              }}
            </Show>
          </WhileOpen>
        </Allowed>
      )}
    </OfChoice>
  );
}

function Known(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const presides = usePresides();
  return (
    <OfPriority id={props.id}>
      {({ priority, choice }) => (
        <Allowed
          to={presides() || speaksFor(client.actor(), priority().body.proposedBy)}
          back={`/priorities/${props.id}`}
          says={t('priorities.who_says')}
        >
          <WhileOpen choice={choice()} what="priorities.edit">
            <WhileIn priority={priority()} states={['proposed']} what="priorities.edit">
              <Form
                choice={choice()}
                begun={priority()}
                from={null}
                isOwnWords={false}
                delegation={priority().body.proposedBy}
              />
            </WhileIn>
          </WhileOpen>
        </Allowed>
      )}
    </OfPriority>
  );
}

function Form(props: {
  choice: Doc<Choice>;
  begun: Doc<Priority> | null;
  from: ReturnType<typeof proposalFrom> | null;
  /** It begins with a paragraph that not all readers of a priority read. */
  isOwnWords: boolean;
  delegation: string;
}): JSX.Element {
  const { t } = useI18n();
  const { begun, from, delegation } = props;
  const choice = props.choice.id;
  const { edition } = props.choice.body;
  const edit = createEdit({
    collection: priorities,
    begun,
    // Each recommended paragraph that somebody began with has a draft of its own.
    ...(begun === null ? { under: `${choice} ${from?.rests[0] ?? ''}`, parent: choice } : {}),
    acts: [begun === null ? 'priorities.propose' : 'priorities.edit'],
    prefix: 'pri',
    field: 'priority',
    ...typedFields({
      title: field.from(field.text, from?.title),
      area: field.from(field.choiceOrNull<AreaCode>(), from?.area ?? undefined),
      reason: field.from(field.text, from?.reason),
      rests: field.as<string[]>(from?.rests ?? []),
    }),
    need: { title: 'priorities.need.title', reason: 'priorities.need.reason' },
    add: ({ id, wished }) =>
      act('priorities.propose', { priority: id, choice, edition, delegation, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields)
        ? []
        : act('priorities.edit', { priority: id, choice, edition: begun?.body.edition ?? null, ...fields }),
    to: (id) => `/priorities/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: `/priorities/choices/${choice}`, label: t('priorities.choice.title') }
          : { href: `/priorities/${begun.id}`, label: t('priorities.things.priority') }
      }
      kicker={<LocalText text={props.choice.body.title} silent />}
      title={t(edit.isNew ? 'priorities.propose' : 'priorities.edit')}
      detail={
        from === null
          ? t('priorities.readers')
          : t(props.isOwnWords ? 'priorities.propose_in_own_words' : 'priorities.propose_from')
      }
      {...(edit.isNew ? { save: t('priorities.go_propose') } : {})}
    >
      <TextInputs {...edit.bind('title')} />
      <AreaField {...edit.bind('area')} blank="—" onChange={(area) => edit.type({ area })} />
      <TextInputs {...edit.bind('reason')} long />
      <Rests
        id={edit.idOf('rests')}
        edition={edition}
        chosen={edit.typed().rests}
        onChange={(rests) => edit.type({ rests })}
      />
    </EditPage>
  );
}

/** The paragraphs of the edition on which it rests: judgements and recommendations first. */
function Rests(props: {
  id: string;
  edition: string | null;
  chosen: readonly string[];
  onChange: (rests: string[]) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const restOf = useRest();
  const all = createMemo(() =>
    props.edition === null
      ? []
      : client.replica
          .within(issuedParagraphs, props.edition)
          .filter(({ body }) => body.detail.kind !== 'adjustment')
          .map(({ body }) => ({
            id: body.of,
            title: paragraphInWords(body, locale()),
            kicker: t(`assessment.kind.${body.detail.kind}`),
            isText: body.detail.kind === 'text',
          })),
  );
  return (
    <PickedList
      id={props.id}
      title={t('priorities.fields.rests')}
      add={t('priorities.rests_add')}
      remove={(title) => t('priorities.rests_remove', { title })}
      chosen={props.chosen}
      show={(id) => {
        const { name, kind } = restOf(props.edition, id);
        return {
          id,
          title: name ?? t('priorities.not_read'),
          kicker: kind === null ? undefined : t(`assessment.kind.${kind}`),
        };
      }}
      search={(query) => {
        const wanted = query.toLocaleLowerCase();
        return all()
          .filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
          .toSorted((left, right) => Number(left.isText) - Number(right.isText));
      }}
      nothing={all().length === 0 ? t('priorities.rests_nothing') : undefined}
      onChange={props.onChange}
    />
  );
}

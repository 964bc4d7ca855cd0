import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Choice, choices } from '#shared/priorities/priorities.schemas.ts';
import { LookAgain } from './look-again.tsx';
import { OfChoice, WhileOpen } from './of-priority.tsx';
import { usePresides, useRest } from './use-priorities.ts';

/** Leaves out, with the reason, what the edition of a choice recommends and nobody proposed. */
export default function PassOverPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ choice: string; paragraph: string }>();
  const presides = usePresides();
  const restOf = useRest();
  return (
    <OfChoice id={params.choice}>
      {(choice) => {
        const back = () => `/priorities/choices/${choice().id}`;
        const read = createMemo(() => restOf(choice().body.edition, params.paragraph));
        return (
          <Allowed to={presides()} back={back()} says={t('priorities.who_edits')}>
            <WhileOpen choice={choice()} what="priorities.leave_out">
              <Show
                when={read().kind === 'priority' ? params.paragraph : null}
                keyed
                fallback={
                  <PageHeader
                    back={{ href: back(), label: t('priorities.choice.title') }}
                    title={t('priorities.leave_out')}
                    detail={t('priorities.not_read')}
                  />
                }
              >
                {(paragraph) => (
                  <Form choice={choice()} paragraph={paragraph} name={read().name ?? ''} back={back()} />
                )}
              </Show>
            </WhileOpen>
          </Allowed>
        );
      }}
    </OfChoice>
  );
}

function Form(props: { choice: Doc<Choice>; paragraph: string; name: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const { paragraph } = props;
  const { id: choice } = props.choice;
  const edition = props.choice.body.edition ?? '';
  const said = () => props.choice.body.leftOut.find((each) => each.paragraph === paragraph)?.reason ?? '';
  const before = said();
  // Each paragraph has a draft of its own.
  const edit = createEdit({
    collection: choices,
    begun: null,
    under: choice,
    id: `${choice}-${paragraph}`,
    acts: ['priorities.pass_over'],
    prefix: 'cho',
    field: 'pass-over',
    type: (given: object | null): { readonly leftOut: string } => {
      const { leftOut = before } = (given ?? {}) as { readonly leftOut?: string };
      return { leftOut };
    },
    toArgs: ({ leftOut }: { readonly leftOut: string }): { readonly reason: string } => ({
      reason: leftOut.trim(),
    }),
    check: ({ leftOut }) => ({ leftOut: leftOut.trim() === '' ? t('priorities.need.leave_out') : null }),
    fromArgs: ({ reason }) => ({ leftOut: reason }) as never,
    isSame: (each, refused) => (each.args as { paragraph?: string }).paragraph === refused.paragraph,
    edit: ({ wished }) => act('priorities.pass_over', { choice, edition, paragraph, ...wished }),
    isDone: () => false,
    isSentUnchanged: true,
    to: props.back,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: props.back, label: t('priorities.choice.title') }}
      title={t('priorities.leave_out')}
      detail={props.name}
      question="priorities.pass_over"
      save={t('priorities.leave_out')}
      foot={
        <Show when={said() !== ''}>
          <LookAgain choice={choice} paragraph={paragraph} />
        </Show>
      }
    >
      <TextArea {...edit.bind('leftOut')} maxlength={1000} />
    </EditPage>
  );
}

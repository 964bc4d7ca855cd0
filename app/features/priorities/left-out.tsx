import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { paragraphInWords } from '#app/features/assessment/paragraph-in-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { passedOver } from '#shared/priorities/priorities.rules.ts';
import { type Choice, priorities } from '#shared/priorities/priorities.schemas.ts';
import { usePresides, useProposer, useRecommended, useRest, useSigned } from './use-priorities.ts';

/** What is none of the cycle, each with its reason: also what an edition recommended and nobody took up. */
export function LeftOut(props: { choice: Doc<Choice> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const presides = usePresides();
  const proposer = useProposer();
  const restOf = useRest();
  const signed = useSigned();
  const all = createMemo(() => client.replica.within(priorities, props.choice.id));
  const those = createMemo(() => all().filter(({ body }) => body.state === 'left_out'));
  const over = createMemo(() =>
    passedOver(props.choice.body, all()).map((each) => ({
      ...each,
      rest: restOf(props.choice.body.edition, each.paragraph),
    })),
  );
  const untouched = useRecommended(() => props.choice.body.edition);
  const isOpen = () => props.choice.body.state === 'open';
  const leaveOut = (paragraph: string) => `/priorities/choices/${props.choice.id}/leave-out/${paragraph}`;
  const href = (paragraph: string) =>
    isOpen() && proposer() !== null
      ? `/priorities/choices/${props.choice.id}/propose?from=${paragraph}`
      : `/ideal/${props.choice.body.edition}/report/paragraphs/${paragraph}`;
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('priorities.choice.left_out')}
        aside={those().length + over().length + untouched().length}
      />
      <List label={t('priorities.choice.left_out')}>
        <For
          each={those()}
          fallback={
            <Show when={over().length + untouched().length === 0}>
              <ListRow note title={t('priorities.choice.left_out_none')} />
            </Show>
          }
        >
          {({ id, body }) => (
            <ListRow
              title={<LocalText text={body.title} />}
              detail={body.leftOut?.reason}
              href={`/priorities/${id}`}
              chevron
            />
          )}
        </For>
        <For each={over()}>
          {({ paragraph, reason, done, rest }) => (
            <ListRow
              kicker={t('priorities.recommended_one')}
              title={rest.name ?? t('priorities.not_read')}
              detail={`${reason} · ${t('priorities.left_out_by', signed(done))}`}
              href={
                isOpen() && presides() && rest.name !== null ? leaveOut(paragraph) : (rest.href ?? undefined)
              }
              chevron={rest.href !== null}
            />
          )}
        </For>
        <For each={untouched()}>
          {({ body }) => (
            <ListRow
              kicker={t('priorities.recommended_one')}
              title={paragraphInWords(body, locale())}
              detail={t('priorities.choice.not_proposed')}
              href={href(body.of)}
              trail={
                <Show when={isOpen() && presides()}>
                  <LinkButton kind="text" href={leaveOut(body.of)}>
                    {t('priorities.leave_out')}
                  </LinkButton>
                </Show>
              }
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}

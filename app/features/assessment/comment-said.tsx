import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { awaitsAnswer } from '#shared/assessment/assessment.rules.ts';
import type { Comment } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CommentParagraph } from './comment-paragraph.tsx';
import { useParagraphWords, writtenIn } from './validation-data.ts';

/** The paragraph, whether it changed since, what was said of it, and the answer. */
export function CommentSaid(props: { edition: string; comment: Doc<Comment> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const words = useParagraphWords(() => props.edition);
  const body = () => props.comment.body;
  const issued = createMemo(() => words.issued(body().paragraph)?.body ?? null);
  const signature = ({ by, label, at }: { by: string; label?: string; at: number }) =>
    `${nameOf(by, label)}, ${shortWhen(at)}`;
  const facts = (): Fact[] => {
    const { printed, answer } = body();
    return [
      ...(printed === null
        ? []
        : [{ label: t('validation.comment.printed'), place: t(`assessment.printed.${printed}`) }]),
      ...(answer === null
        ? []
        : [
            {
              label: t('validation.comment.answer'),
              place: t(`assessment.answer.${answer.result}`),
              detail: (
                <>
                  <Show when={answer.reason}>
                    {(reason) => <span class="user-text validation-reason">{reason()}</span>}
                  </Show>
                  {signature(answer)}
                </>
              ),
            },
          ]),
    ];
  };
  const unanswered = () => {
    if (body().withdrawn !== null || body().answer !== null) return null;
    if (awaitsAnswer(body()) && may(client.actor(), 'assessment.write')) return null;
    return t(awaitsAnswer(body()) ? 'validation.comment.no_answer' : 'validation.comment.stands');
  };
  return (
    <>
      <SectionHeader kind="band" title={words.name(body().paragraph)} />
      <Show
        when={issued()}
        fallback={
          <List>
            <ListRow note title={t('validation.comment.gone')} />
          </List>
        }
      >
        {(paragraph) => (
          <>
            <Show when={paragraph().version > body().version}>
              <Banner tone="change" icon="refresh-cw" fact={t('validation.comment.changed')}>
                {t('validation.comment.changed_more', {
                  version: String(body().version),
                  now: String(paragraph().version),
                })}
              </Banner>
            </Show>
            <CommentParagraph paragraph={paragraph()} />
            <List>
              <ListRow
                title={t('validation.comment.open_paragraph')}
                detail={
                  paragraph().version > body().version ? undefined : t('validation.comment.not_changed')
                }
                href={`/ideal/${props.edition}/report/paragraphs/${body().paragraph}`}
                chevron
              />
            </List>
          </>
        )}
      </Show>
      <SectionHeader
        kind="band"
        title={t('assessment.things.comment')}
        aside={body().isLate ? t('validation.comments.late') : undefined}
      />
      <div class="block validation-said">
        <p class="user-text">
          <LocalText text={body().text} />
        </p>
        <p class="quiet">{signature(body())}</p>
      </div>
      <Show when={body().proposed}>
        {(proposed) => (
          <>
            <SectionHeader level={3} kind="band" title={t('validation.comment.wording')} />
            <div class="block">
              <WordChanges
                before={
                  issued() === null ? null : writtenIn(issued() as NonNullable<ReturnType<typeof issued>>)
                }
                after={proposed()}
                same={t('validation.comment.wording_same')}
              />
            </div>
          </>
        )}
      </Show>
      <FactList facts={facts()} />
      <List>
        <Show when={body().withdrawn}>
          {(withdrawn) => (
            <ListRow
              note
              title={t('validation.comment.withdrawn_on', {
                who: nameOf(withdrawn().by, withdrawn().label),
                when: shortWhen(withdrawn().at),
              })}
            />
          )}
        </Show>
        <Show when={unanswered()}>{(text) => <ListRow note title={text()} />}</Show>
      </List>
    </>
  );
}

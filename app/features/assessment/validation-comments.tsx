import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { awaitsAnswer, changeOf } from '#shared/assessment/assessment.rules.ts';
import {
  type Comment,
  issuedId,
  issuedParagraphs,
  paragraphs,
} from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  byParagraph,
  type ParagraphComments,
  useParagraphWords,
  type Validation,
} from './validation-data.ts';

/** Pixels of a paragraph with one comment of two lines. */
const GROUP = 128;
/** Letters of a comment that a row shows; the rest is one tap away. */
const SHOWN = 160;

/** What states said, by paragraph: first what is to be answered. A state has its own only. */
export function ValidationComments(props: { edition: string; validation: Validation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useParagraphWords(() => props.edition);
  const readsAll = () => props.validation.writes() || props.validation.presides();
  const part = (isIn: (body: Comment) => boolean) =>
    byParagraph(
      props.validation.said().filter(({ body }) => isIn(body)),
      words.place,
    );
  const waiting = createMemo(() => part(awaitsAnswer));
  const rest = createMemo(() => part((body) => body.withdrawn === null && !awaitsAnswer(body)));
  const gone = createMemo(() => part((body) => body.withdrawn !== null));
  const isEmpty = () => props.validation.said().length === 0;
  return (
    <Show when={props.validation.last() !== null && (readsAll() || client.actor().state !== null)}>
      <Show when={isEmpty()}>
        <SectionHeader kind="band" title={t('validation.comments.title')} aside={0} />
        <List>
          <ListRow
            note
            title={t(readsAll() ? 'validation.comments.none' : 'validation.comments.none_own')}
            detail={readsAll() ? undefined : t('validation.comments.own_only')}
          />
        </List>
      </Show>
      <Part title={t('validation.comments.waiting')} groups={waiting()} {...props} />
      <Show when={!isEmpty() && waiting().length === 0 && readsAll()}>
        <List>
          <ListRow note title={t('validation.comments.none_waiting')} />
        </List>
      </Show>
      <Part title={t('validation.comments.rest')} groups={rest()} {...props} />
      <Part title={t('validation.comments.gone')} groups={gone()} {...props} />
    </Show>
  );
}

function Part(props: { edition: string; title: string; groups: readonly ParagraphComments[] }): JSX.Element {
  const words = useParagraphWords(() => props.edition);
  const count = createMemo(() => props.groups.reduce((sum, { comments }) => sum + comments.length, 0));
  return (
    <Show when={props.groups.length > 0}>
      <SectionHeader kind="band" title={props.title} aside={count()} />
      <Windowed items={props.groups} estimate={GROUP}>
        {(group) => (
          <li class="validation-group">
            <h3 class="validation-paragraph">{words.name(group().paragraph)}</h3>
            <List label={words.name(group().paragraph)}>
              <For each={group().comments}>
                {(comment) => <CommentRow edition={props.edition} comment={comment} />}
              </For>
            </List>
          </li>
        )}
      </Windowed>
    </Show>
  );
}

export function CommentRow(props: {
  edition: string;
  comment: Doc<Comment>;
  /** At its paragraph, where no heading says how it was answered. */
  isAlone?: boolean;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.comment.body;
  /** For those who write the text: it was accepted, and its paragraph still says what the states read. */
  const isUnused = createMemo(() => {
    const result = body().answer?.result;
    if (result === undefined || result === 'not_retained' || !may(client.actor(), 'assessment.write'))
      return false;
    const { edition, paragraph: id } = body();
    const paragraph = client.replica.one(paragraphs, id);
    const issued = client.replica.one(issuedParagraphs, issuedId({ edition, paragraph: id }));
    if (paragraph === null || issued === null) return false;
    return changeOf(paragraph, issued, client.replica.within(paragraphs, edition)) === null;
  });
  const text = () => {
    const { value } = readText(body().text, locale());
    return value.length <= SHOWN ? value : `${value.slice(0, SHOWN).trimEnd()}…`;
  };
  return (
    <ListRow
      title={`${countryName(locale(), body().state)}. ${t(`assessment.comment_kind.${body().kind}`)}`}
      detail={<span class="user-text">{text()}</span>}
      trail={
        // Where all wait for an answer, the heading says so.
        <Show when={props.isAlone === true || !awaitsAnswer(body())}>
          <AnswerTag comment={body()} />
        </Show>
      }
      href={`/ideal/${props.edition}/validation/${props.comment.id}`}
      quiet={body().withdrawn !== null}
      chevron
    >
      <Show when={body().isLate}>
        <p class="row-detail">{t('validation.comments.late')}</p>
      </Show>
      <Show when={isUnused()}>
        <p class="row-detail">{t('validation.comments.unused')}</p>
      </Show>
      <Show when={props.isAlone === true && body().answer?.reason}>
        {(reason) => (
          <p class="row-detail">
            {t('validation.comments.reason')}: <span class="user-text">{reason()}</span>
          </p>
        )}
      </Show>
    </ListRow>
  );
}

export function AnswerTag(props: { comment: Comment }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.comment.withdrawn === null}
      fallback={<Tag tone="plain">{t('validation.comments.withdrawn')}</Tag>}
    >
      <Show
        when={props.comment.answer}
        fallback={
          <Show when={awaitsAnswer(props.comment)}>
            <Tag tone="amber">{t('validation.comments.unanswered')}</Tag>
          </Show>
        }
      >
        {(answer) => <Tag tone="plain">{t(`assessment.answer.${answer().result}`)}</Tag>}
      </Show>
    </Show>
  );
}

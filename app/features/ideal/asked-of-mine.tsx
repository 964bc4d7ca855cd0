import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { consents, sections } from '#shared/contributions/contributions.schemas.ts';
import { type FeedbackPart, feedbackParts } from '#shared/feedback/feedback.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { answersForOne } from './who.ts';

/**
 * What the contribution asks of one’s own institution or unit, answered or not: whoever answered finds it again here, and
 * may change it.
 */
export function AskedOfMine(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const today = () => utcDay(now());
  const parts = createMemo(() =>
    client.replica
      .all(sections)
      .filter(({ body: { institution, unit } }) =>
        may(client.actor(), 'contributions.answer', { state: client.actor().state, institution, unit }),
      )
      .sort((left, right) => (left.body.due < right.body.due ? -1 : 1)),
  );
  const asked = createMemo(() =>
    client.replica
      .all(consents)
      .filter(
        ({ body: { originator } }) =>
          originator.kind === 'institution' &&
          may(client.actor(), 'contributions.consent', {
            state: client.actor().state,
            institution: originator.institution,
          }),
      )
      .sort((left, right) => right.body.askedAt - left.body.askedAt),
  );
  /** By edition: a head of an institution hears of all its units on one page. */
  const used = createMemo(() => {
    const own = client.replica
      .all(feedbackParts)
      .filter(({ body: { state, institution, unit } }) =>
        may(client.actor(), 'contributions.answer', { state, institution, unit }),
      );
    return [...new Map<string, FeedbackPart>(own.map(({ body }) => [body.edition, body])).values()];
  });
  const all = () => parts().length + asked().length + used().length;
  const isLate = (body: { due: string; status: string }) => body.status !== 'answered' && body.due < today();
  return (
    <Show when={answersForOne(client.actor())}>
      <SectionHeader kind="band" title={t('ideal.mine.title')} aside={all()} />
      <List label={t('ideal.mine.title')}>
        <Show when={all() === 0}>
          <ListRow note title={<strong>{t('ideal.mine.none')}</strong>} detail={t('ideal.mine.none_more')} />
        </Show>
        <For each={asked()}>
          {({ id, body }) => (
            <ListRow
              lead={<Icon name="lock-open" />}
              tone={body.answer === null ? 'decide' : undefined}
              kicker={t('contributions.consent.heading')}
              title={body.use}
              detail={
                <Tag tone={body.answer === null ? 'amber' : 'plain'}>
                  {t(`contributions.consent.${body.answer?.given ?? 'open'}`)}
                </Tag>
              }
              href={`/ideal/consents/${id}`}
              chevron
            />
          )}
        </For>
        <For each={parts()}>
          {({ id, body }) => (
            <ListRow
              lead={<Icon name="chart-column" />}
              tone={isLate(body) ? 'act' : undefined}
              kicker={t('contributions.things.section')}
              title={<LocalText text={body.question} />}
              detail={
                <span class="row-marked">
                  <Tag tone={isLate(body) ? 'red' : body.status === 'answered' ? 'plain' : 'neutral'}>
                    {isLate(body)
                      ? t('ideal.progress.late')
                      : t(`contributions.section_status.${body.status}`)}
                  </Tag>{' '}
                  <Show when={body.status !== 'answered'}>
                    <span>{t('contributions.sections.due', { day: formatDay(locale(), body.due) })}</span>
                  </Show>
                </span>
              }
              href={`/ideal/sections/${id}`}
              chevron
            />
          )}
        </For>
        <For each={used()}>
          {({ edition, editionTitle }) => (
            <ListRow
              lead={<Icon name="share-2" />}
              kicker={<LocalText text={editionTitle} />}
              title={t('feedback.parts.yours')}
              detail={t('feedback.row.unit')}
              href={`/ideal/${edition}/feedback`}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type Post, type PostCrew, postCrew } from '#shared/counters/counters.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Colleague, ColleaguesAnswerSchema } from '#shared/people/people.schemas.ts';
import { OfPost, ownStateOf } from './of-operation.tsx';
import { operationPostHref } from './operation-address.ts';
import type { Operation } from './use-operation.ts';

/** As many as are listed before somebody searches. */
const SHOWN = 20;

/** Who works at a post. The people of the state come from the server: choosing needs a network. */
export default function CoordinatorCrewPage(): JSX.Element {
  return <OfPost>{(post, operation) => <Crew post={post()} operation={operation} />}</OfPost>;
}

function Crew(props: { post: Doc<Post>; operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const questionOf = useQuestion();
  const query = useAnswer(ColleaguesAnswerSchema, '/api/people/colleagues');
  const [words, setWords] = createSignal('');
  const of = () => ({ state: ownStateOf(client), day: props.operation.day, post: props.post.id });
  const crew = createMemo(() =>
    client.replica.within(postCrew, props.post.id).filter(({ body }) => body.endedAt === null),
  );
  const there = createMemo(() => new Set(crew().map(({ body }) => body.person)));
  const others = createMemo(() =>
    (query.data?.people ?? [])
      .filter(({ person, label }) => !there().has(person) && fold(label).includes(fold(words().trim())))
      // Those of the institution of the post first.
      .toSorted((one, other) => Number(isOther(one)) - Number(isOther(other))),
  );
  const isOther = ({ institution }: Colleague) => institution !== props.post.body.institution;
  const place = ({ institution, unit }: Colleague) =>
    [institution === null ? null : t(`people.institution.${institution}`), unit && unitName(unit)]
      .filter((each) => each !== null)
      .join(' · ');
  const put = (person: string, label: string, isLead: boolean) =>
    done.run(act('counters.post_person', { ...of(), person, label, isLead }), `${person} ${isLead}`);
  const ending = () => questionOf('counters.end_posting');
  const nameOf = ({ body }: Doc<PostCrew>) => body.label;
  return (
    <>
      <PageHeader
        back={{ href: operationPostHref(of()), label: props.post.body.name }}
        title={t('operations.crew.title')}
        detail={t('operations.crew.more')}
      />
      {done.notice()}
      <Show when={props.post.body.endedAt !== null}>
        <Banner icon="info" fact={t('operations.post.ended')} />
      </Show>
      <List label={t('operations.crew.title')}>
        <For each={crew()} fallback={<ListRow note title={t('operations.crew.none')} />}>
          {(one) => (
            <ListRow
              title={nameOf(one)}
              detail={
                <Show when={one.body.isLead}>
                  <Tag>{t('operations.crew.lead')}</Tag>
                </Show>
              }
            >
              <div class="button-row">
                <Button
                  kind="text"
                  onClick={() => void put(one.body.person, one.body.label, !one.body.isLead)}
                >
                  {t(one.body.isLead ? 'operations.crew.no_lead' : 'operations.crew.make_lead')}
                  <span class="unseen">: {nameOf(one)}</span>
                </Button>
                <AskedButton
                  act="counters.end_posting"
                  kind="text"
                  icon="x"
                  label={ending().label}
                  title={ending().title}
                  onYes={() =>
                    done.run(act('counters.end_posting', { ...of(), person: one.body.person }), one.id)
                  }
                >
                  <p>
                    <strong>{nameOf(one)}</strong>
                  </p>
                  <p>{ending().text}</p>
                </AskedButton>
              </div>
            </ListRow>
          )}
        </For>
      </List>
      <Show when={props.post.body.endedAt === null && props.operation.isOpen()}>
        <SectionHeader kind="band" title={t('operations.crew.choose')} />
        <SearchField
          id="crew-search"
          label={t('operations.crew.search')}
          placeholder={t('operations.crew.search')}
          value={words()}
          onInput={setWords}
          clearLabel={t('kit.clear_search')}
        />
        <Answered query={query}>
          <List label={t('operations.crew.choose')}>
            <For
              each={others().slice(0, SHOWN)}
              fallback={<ListRow note title={t('operations.crew.nobody')} />}
            >
              {(person) => (
                <ListRow
                  title={person.label}
                  detail={
                    <>
                      {place(person)}{' '}
                      <Show when={isOther(person)}>
                        <Tag tone="amber">{t('operations.crew.other')}</Tag>
                      </Show>
                    </>
                  }
                  trail={
                    <Button
                      kind="text"
                      icon="plus"
                      onClick={() => void put(person.person, person.label, false)}
                    >
                      {t('operations.crew.put')}
                      <span class="unseen">: {person.label}</span>
                    </Button>
                  }
                />
              )}
            </For>
          </List>
          <Show when={others().length > SHOWN}>
            <p class="block quiet">{t('operations.crew.rest', { n: others().length - SHOWN })}</p>
          </Show>
        </Answered>
      </Show>
    </>
  );
}

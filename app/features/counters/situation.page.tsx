import './situation.css';
import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { SITUATIONS, type Situation, situations } from '#shared/counters/counters.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { NoPost } from './no-post.tsx';
import { type PostWork, usePost } from './post-data.ts';
import { PostHead } from './post-head.tsx';
import { PostStanding } from './post-standing.tsx';
import { useAuthor } from './use-author.ts';
import { usePostWhen } from './use-post-when.ts';

type Choice = Situation['situation'];
const isPlain = (situation: Choice) => situation === 'quiet' || situation === 'busy';
const FORMER = 10;

/** How the post is, said by one tap on a word; what others act on by a second one. */
export default function SituationPage(): JSX.Element {
  const params = useParams<{ post: string }>();
  return (
    <Show when={params.post} keyed>
      {(id) => {
        const work = usePost(() => id);
        return (
          <Show when={work.post()} fallback={<NoPost post={id} />}>
            <PostHead work={work} at="situation" />
            <PostStanding work={work} />
            <Show when={work.stop() === null}>
              <Saying work={work} />
            </Show>
            <Former work={work} />
          </Show>
        );
      }}
    </Show>
  );
}

function Saying(props: { work: PostWork }): JSX.Element {
  const { t } = useI18n();
  const { work } = props;
  const client = useClient();
  const query = useQuery<{ of?: string }>();
  /** What a hand-over was to say that somebody else had done by then. */
  const refused = client.outbox().find(({ id }) => id === query.of)?.envelope;
  const said = refused?.name === 'counters.hand_over' ? (refused.args as JsonObject).note : null;
  const given = typeof said === 'string' ? said : '';
  const edit = createEdit({
    collection: situations,
    begun: null,
    under: work.id(),
    prefix: 'srp',
    field: 'situation',
    type: (body: Partial<Situation> | null) => ({
      situation: (body?.situation ?? '') as Choice | '',
      note: body?.note ?? given,
    }),
    toArgs: ({ situation, note }) => ({ situation: situation || null, note: orNull(note) }),
    need: ({ situation }) => ({
      situation: 'counters.report.need',
      ...(situation === 'support' ? { note: 'counters.report.need_note' } : {}),
    }),
    add: ({ id, typed }) => say(id, typed),
    to: `/posts/${work.id()}`,
  });
  function say(report: string, { situation, note }: { situation: Choice | ''; note: string }) {
    return act('counters.say_situation', {
      ...work.at(),
      ...{ report, shift: work.shift()?.id ?? null, note: orNull(note) },
      situation: situation || 'quiet',
    });
  }
  /** What others act on is asked about; how it is on any day goes out by the tap. */
  function choose(situation: Choice) {
    edit.type({ situation });
    if (isPlain(situation)) void edit.save();
  }
  const asked = () => {
    const { situation } = edit.typed();
    return situation === '' || isPlain(situation) ? null : situation;
  };
  return (
    <EditBody edit={edit}>
      <TextArea {...edit.bind('note')} hint={t('counters.report.note_hint')} rows={2} />
      <p class="block body-2">{t('counters.report.lead')}</p>
      <fieldset class="situation-choices" id={edit.idOf('situation')} aria-label={t('counters.report.title')}>
        <For each={SITUATIONS}>
          {(situation) => (
            <button
              type="button"
              classList={{ 'situation-choice': true, 'situation-chosen': asked() === situation }}
              onClick={() => choose(situation)}
            >
              <span class="situation-word">{t(`counters.situation.${situation}`)}</span>
              <span class="situation-hint">{t(`counters.situation_hint.${situation}`)}</span>
            </button>
          )}
        </For>
      </fieldset>
      <Show when={asked()}>
        {(situation) => (
          <FooterBar note={<span role="status">{t('counters.report.not_yet')}</span>}>
            <Button kind="filled" wide onClick={() => void edit.save()}>
              {t('counters.report.send', { said: t(`counters.situation.${situation()}`) })}
            </Button>
            <Button kind="text" onClick={() => edit.type({ situation: '' })}>
              {t('counters.report.do_not')}
            </Button>
          </FooterBar>
        )}
      </Show>
    </EditBody>
  );
}

function Former(props: { work: PostWork }): JSX.Element {
  const { t } = useI18n();
  const author = useAuthor();
  const when = usePostWhen(props.work);
  const said = () => props.work.situationList().slice(0, FORMER);
  return (
    <>
      <SectionHeader kind="band" title={t('counters.report.former')} />
      <List label={t('counters.report.former')}>
        <For each={said()} fallback={<ListRow note title={t('counters.report.none')} />}>
          {({ body }, index) => (
            <ListRow
              title={t(`counters.situation.${body.situation}`)}
              detail={t('counters.entries.by', { at: when(body.said.at), by: author(body.said) })}
              quiet={index() > 0}
              lead={<Icon name="message-square" />}
            >
              <Show when={body.note}>{(note) => <p class="row-detail">{note()}</p>}</Show>
              <Show when={body.isLate}>
                <p class="row-detail">{t('counters.fields.isLate')}</p>
              </Show>
            </ListRow>
          )}
        </For>
      </List>
    </>
  );
}

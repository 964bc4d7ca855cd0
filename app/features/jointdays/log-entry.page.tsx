import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type DayLogEntry, dayLog } from '#shared/jointdays/jointdays.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Text, TextSchema } from '#shared/kernel/text.ts';
import { mayAnswer, Said } from './centre-log.tsx';
import { partiesInWords } from './centre-words.ts';
import { OfCentre, type OpenCentre } from './of-centre.tsx';

/** A request with its answer, and the answer of whoever was asked. */
export default function LogEntryPage(): JSX.Element {
  const params = useParams<{ entry: string }>();
  return <OfCentre>{(centre) => <Whole centre={centre} id={params.entry} />}</OfCentre>;
}

function Whole(props: { centre: OpenCentre; id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { day, view, href } = props.centre;
  const entry = createMemo(() => {
    const found = client.replica.one(dayLog, props.id);
    return found?.parent === day().id ? found : null;
  });
  const back = () => ({ href: href(), label: t('jointdays.centre.title') });
  const answers = (known: Doc<DayLogEntry>) => !stageOfDay(day().body).isClosed && mayAnswer(view, known);
  return (
    <Show
      when={entry()?.id}
      keyed
      fallback={
        <PageHeader
          back={back()}
          title={t('jointdays.centre.log.entry')}
          detail={t('jointdays.centre.log.unknown')}
        />
      }
    >
      {(_id) => (
        <Show when={entry()}>
          {(known) => (
            <Show
              when={answers(known())}
              fallback={
                <>
                  <PageHeader back={back()} title={t(`jointdays.log.${known().body.kind}`)} />
                  <Asked centre={props.centre} entry={known()} />
                  <p class="block quiet">{t('jointdays.centre.log.who')}</p>
                </>
              }
            >
              <Form centre={props.centre} entry={known()} />
            </Show>
          )}
        </Show>
      )}
    </Show>
  );
}

/** What was asked, and what was answered. */
function Asked(props: { centre: OpenCentre; entry: Doc<DayLogEntry> }): JSX.Element {
  const { t, locale } = useI18n();
  const { times } = props.centre;
  const body = () => props.entry.body;
  return (
    <List label={t('jointdays.centre.log.entry')}>
      <ListRow
        kicker={partiesInWords(body(), { t, locale: locale() })}
        title={<LocalText text={body().text} />}
        detail={<Said said={body().said} times={times} reference={body().reference} />}
      />
      <Show when={body().answer}>
        {(answer) => (
          <ListRow
            kicker={t('jointdays.fields.answer')}
            title={<LocalText text={answer().text} />}
            detail={<Said said={answer().done} times={times} reference={null} />}
          />
        )}
      </Show>
    </List>
  );
}

const written = typedFields({ reply: field.text });

/** The text of an answer, of an entry or of an act that was refused. */
function answerOf(body: Partial<DayLogEntry> | null): { reply?: Text } {
  const text = body?.answer?.text;
  return text === undefined ? {} : { reply: text };
}

function Form(props: { centre: OpenCentre; entry: Doc<DayLogEntry> }): JSX.Element {
  const { t } = useI18n();
  const { day, href } = props.centre;
  const edit = createEdit({
    collection: dayLog,
    begun: props.entry,
    ...{ prefix: 'jdl', field: 'log' },
    acts: ['jointdays.answer_request'],
    type: (body: Partial<DayLogEntry> | null) => written.type(answerOf(body)),
    toArgs: written.toArgs,
    fromArgs: ({ text }: JsonObject) =>
      v.is(TextSchema, text) ? { answer: { text, done: { by: '', at: 0, takenAt: null } } } : {},
    need: { reply: 'jointdays.centre.log.need_answer' },
    edit: ({ id, wished }) =>
      act('jointdays.answer_request', {
        ...{ entry: id, day: day().id, pao: day().body.pao, text: wished.reply },
      }),
    to: href(),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: href(), label: t('jointdays.centre.title') }}
      title={t(`jointdays.log.${props.entry.body.kind}`)}
      intro={<Asked centre={props.centre} entry={props.entry} />}
      save={
        props.entry.body.answer === null
          ? t('jointdays.centre.log.answer')
          : t('jointdays.centre.log.answer_again')
      }
    >
      <TextInputs {...edit.bind('reply')} label={t('jointdays.fields.answer')} long />
    </EditPage>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { amountInWords } from '#app/features/jointdays/total-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Count, counts } from '#shared/counters/counters.schemas.ts';
import { counterRule } from '#shared/jointdays/counter-set.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { amountTyped, countInWords, typedAmount, unitBehind } from './count-words.ts';
import { useCountedWords } from './entry-list.tsx';
import { NoPost } from './no-post.tsx';
import { type PostWork, usePost } from './post-data.ts';

/** Says what an entry is to say instead. The entry stays as it was written. */
export default function CountCorrectPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ post: string; count: string }>();
  return (
    <Show when={`${params.post} ${params.count}`} keyed>
      {(_address) => {
        const work = usePost(() => params.post);
        const entry = createMemo(() => {
          const found = client.replica.one(counts, params.count);
          return found?.parent === params.post && found.body.corrects === null ? found : null;
        });
        const back = () => ({ href: `/posts/${params.post}/entries`, label: t('counters.entries.title') });
        return (
          <Show when={work.post()} fallback={<NoPost post={params.post} />}>
            <Show
              when={entry()}
              fallback={
                <PageHeader
                  back={back()}
                  title={t('counters.correct.title')}
                  detail={t('counters.correct.unknown')}
                />
              }
            >
              {(known) => <Form work={work} entry={known()} back={back()} />}
            </Show>
          </Show>
        );
      }}
    </Show>
  );
}

function Form(props: {
  work: PostWork;
  entry: Doc<Count>;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const countedWords = useCountedWords(props.work);
  const { work, entry } = props;
  const { counter, kind } = entry.body;
  const sign = Math.sign(entry.body.value);
  const now = () => work.totals().valueOf(entry.id) ?? entry.body.value;
  const speaker = () => ({ t, locale: locale() });
  const made = (typed: string) => {
    const amount = typedAmount({ counter, kind }, typed);
    // Of what was taken away people say how much that was.
    return amount === 0 ? 0 : amount * sign;
  };
  const edit = createEdit({
    collection: counts,
    begun: null,
    under: entry.id,
    prefix: 'cnt',
    field: 'correction',
    type: (body) => ({
      value: body?.value === undefined ? '' : amountTyped(counter, Math.abs(body.value)),
      reason: body?.reason ?? '',
    }),
    toArgs: ({ value, reason }) => ({ value: made(value), reason: reason.trim() }),
    need: { value: 'counters.correct.need.value', reason: 'counters.correct.need.reason' },
    check: ({ value }) => (made(value) === now() ? { value: t('counters.correct.need.same') } : {}),
    add: ({ id, wished }) =>
      act('counters.correct', { ...work.at(), correction: id, count: entry.id, ...wished }),
    to: `/posts/${work.id()}/entries`,
  });
  const unit = unitBehind({ counter, kind });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      kicker={work.post()?.body.name}
      title={t('counters.correct.title')}
      detail={`${countInWords(speaker(), entry.body)}. ${countedWords(entry.body.counted)}`}
      save={t('counters.correct.save')}
    >
      <NumberField
        {...edit.bind('value')}
        label={t('counters.correct.value')}
        hint={
          now() === entry.body.value
            ? t('counters.correct.value_hint')
            : t('counters.correct.value_now', {
                said: amountInWords({ counter, kind, value: now() }, speaker()),
              })
        }
        decimal={counterRule(counter).measure !== 'piece'}
        {...(unit === '' ? {} : { suffix: unit })}
      />
      <TextArea {...edit.bind('reason')} rows={2} />
    </EditPage>
  );
}

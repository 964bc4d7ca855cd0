import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { MomentField } from '#app/kit/moment-field.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { type Count, counts } from '#shared/counters/counters.schemas.ts';
import { shiftDuring } from '#shared/counters/shifts.rules.ts';
import { type Counter, counterRule } from '#shared/jointdays/counter-set.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { instantOf, offsetOfInstant, offsetOfWallTime, wallTimeOf } from '#shared/kernel/zones.ts';
import { CountFields, type CountTyped, countSaid, countTyped, useCountForm } from './count-form.tsx';
import { countInWords } from './count-words.ts';
import { NoPost } from './no-post.tsx';
import { type PostWork, usePost } from './post-data.ts';
import { PostStanding } from './post-standing.tsx';

/** A seizure, with what tells it from another: its kind, how much, where, and under which number it is found. */
export default function SeizurePage(): JSX.Element {
  const params = useParams<{ post: string }>();
  return (
    <Show when={params.post} keyed>
      {(id) => {
        const work = usePost(() => id);
        return (
          <Show when={work.post()} fallback={<NoPost post={id} />}>
            <Form work={work} />
          </Show>
        );
      }}
    </Show>
  );
}

interface Typed extends CountTyped {
  /** When it was, by the clocks of the day; empty: now. */
  readonly at: string;
}

function Form(props: { work: PostWork }): JSX.Element {
  const { t, locale } = useI18n();
  const query = useQuery<{ counter?: string }>();
  const { work } = props;
  const days = createMemo((): readonly Counter[] => work.day()?.body.counters ?? []);
  const asked = days().find((each) => each === query.counter) ?? '';
  const timeZone = () => work.day()?.body.timeZone ?? 'UTC';
  const instantAt = (wallTime: string) =>
    instantOf({ wallTime, offset: offsetOfWallTime({ timeZone: timeZone(), wallTime }) ?? 0 });
  const wallTimeAt = (instant: number | undefined) =>
    instant === undefined
      ? ''
      : wallTimeOf({ instant, offset: offsetOfInstant({ timeZone: timeZone(), instant }) ?? 0 });
  const form = useCountForm();
  const edit = createEdit({
    collection: counts,
    begun: null,
    under: work.id(),
    prefix: 'cnt',
    field: 'seizure',
    type: (body: Partial<Count> | null): Typed => ({
      ...countTyped(body, { counter: asked, subdivision: work.post()?.body.subdivision ?? '' }),
      at: wallTimeAt(body?.counted?.at),
    }),
    toArgs: (typed: Typed) => countSaid(typed),
    ids: { seizure: 'seizure-reference' },
    check: (typed) => ({
      ...form.faultsOf(typed),
      at: typed.at === '' || instantAt(typed.at) <= work.now() ? null : t('counters.seizure.need.at'),
    }),
    add({ id, wished: { counter, ...wished }, typed }) {
      if (counter === null) return [];
      const at = typed.at === '' ? null : instantAt(typed.at);
      const shift = at === null ? work.shift() : shiftDuring(work.shiftList(), at);
      return act('counters.count', {
        ...work.at(),
        ...{ shift: shift?.id ?? null, count: id, counter, isForPost: false },
        ...wished,
        ...(at === null ? {} : { at }),
      });
    },
    fromArgs: ({ counter, kind, value, seizure, at }: JsonObject) =>
      ({ counter, kind, value, seizure, ...(at == null ? {} : { counted: { at } }) }) as Partial<Count>,
    to: `/posts/${work.id()}`,
  });
  /** What the keys are for stands here only where a refused one of it is corrected. */
  const offered = createMemo(() =>
    days().filter((each) => counterRule(each).isSeizure || each === edit.typed().counter),
  );
  const label = () => {
    const { counter, kind, value } = countSaid(edit.typed());
    if (counter === null || Number.isNaN(value) || value <= 0) return t('counters.seizure.write_none');
    return t('counters.seizure.write', {
      said: countInWords({ t, locale: locale() }, { counter, kind, value }),
    });
  };
  return (
    <EditPage
      edit={edit}
      back={{ href: `/posts/${work.id()}`, label: work.post()?.body.name ?? t('counters.title') }}
      title={t('counters.seizure.title')}
      save={label()}
    >
      <PostStanding work={work} />
      <CountFields
        edit={edit}
        form={form}
        days={offered()}
        state={work.at().state}
        asks={{ label: t('counters.seizure.what'), blank: t('counters.seizure.what_blank') }}
      >
        <MomentField
          {...edit.bind('at')}
          label={t('counters.seizure.at')}
          optional={t('kit.optional')}
          timeZone={timeZone()}
        />
      </CountFields>
      <Banner icon="info" fact={t('counters.key.not_operational')} />
    </EditPage>
  );
}

import { createMemo, For, type JSX } from 'solid-js';
import type * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { dayOf, formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { describeAct } from '#app/kit/describe-act.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useAnswer } from '#app/kit/online.tsx';
import { useFeatures } from '#app/kit/use-features.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { governs } from '#shared/people/people.rules.ts';
import { PeopleAnswerSchema } from '#shared/people/people.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { COMMITTEE_PEOPLE, governsCommittee } from './governed.ts';
import { heldWords } from './held-words.ts';

type SetAside = v.InferOutput<typeof setAsides.body>;

/** What revoked devices handed over, as far as one reads it: of one’s own, all. A person decides about each act; nothing is replayed automatically. */
export default function SetAsidesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const people = useAnswer(PeopleAnswerSchema, '/api/people', () =>
    governs(client.actor(), client.actor().state),
  );
  const committee = useAnswer(PeopleAnswerSchema, COMMITTEE_PEOPLE, () => governsCommittee(client.actor()));
  const known = () => [...(people.data?.people ?? []), ...(committee.data?.people ?? [])];
  const labelOf = (person: string) =>
    person === client.actor().person
      ? client.label()
      : (known().find((each) => each.person === person)?.label ?? person);
  const list = createMemo(() =>
    [...client.replica.all(setAsides)].sort((left, right) => right.body.receivedAt - left.body.receivedAt),
  );
  return (
    <div class="page">
      <PageHeader
        back={{ href: '/people', label: t('people.back_list') }}
        title={t('people.set_asides.title')}
        detail={t('people.set_asides.detail')}
      />
      <For
        each={list()}
        fallback={
          <List>
            <ListRow note title={t('people.set_asides.none')} />
          </List>
        }
      >
        {(held) => <Held held={held} label={labelOf(held.body.person)} />}
      </For>
    </div>
  );
}

function Held(props: { held: Doc<SetAside>; label: string }): JSX.Element {
  const { t, locale } = useI18n();
  const features = useFeatures();
  const timeZone = deviceTimeZone();
  const when = (instant: number) =>
    `${formatDay(locale(), dayOf({ instant, timeZone }))}, ${formatHour({ instant, timeZone })}`;
  const mutation = () => props.held.body.mutation;
  const name = () => (typeof mutation().name === 'string' ? String(mutation().name) : '?');
  const args = (): Json => mutation().args ?? null;
  const madeAt = () => {
    const { madeAt: instant } = mutation();
    return typeof instant === 'number' ? instant : null;
  };
  const facts = () => {
    const made = madeAt();
    const { device, receivedAt, expiresOn } = props.held.body;
    return [
      { label: t('people.set_asides.person'), place: props.label },
      { label: t('people.set_asides.device'), place: device },
      ...(made === null ? [] : [{ label: t('people.set_asides.made'), place: when(made) }]),
      { label: t('people.set_asides.received'), place: when(receivedAt) },
      ...(expiresOn === undefined
        ? []
        : [{ label: t('people.set_asides.kept_until'), place: formatDay(locale(), expiresOn) }]),
    ];
  };
  return (
    <Disclosure
      title={
        <>
          {describeAct({ features, envelope: { name: name(), args: args() }, t })}
          <span class="row-detail">
            {' '}
            {props.label}, {when(props.held.body.receivedAt)}
          </span>
        </>
      }
    >
      <FactList facts={facts()} />
      <div class="block">
        <p class="field-label">{t('people.set_asides.words')}</p>
        <For each={heldWords(args())} fallback={<p>{t('people.set_asides.no_words')}</p>}>
          {(text) => <p>{text}</p>}
        </For>
      </div>
    </Disclosure>
  );
}

import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { SubjectField } from '#app/features/ideal/subject-field.tsx';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { mayAsk } from '#shared/ideal/editions.rules.ts';
import { editions, requirements } from '#shared/ideal/ideal.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Recommendation } from '#shared/monitoring/monitoring.schemas.ts';
import { recommendationHref } from './address.ts';
import { InRecommendation } from './of-evaluation.tsx';

/** Whoever writes editions makes an accepted recommendation a requirement of the next one. */
export default function RecommendationRequirePage(): JSX.Element {
  const client = useClient();
  return (
    <InRecommendation
      what="monitoring.require"
      to={() => may(client.actor(), 'editions.edit')}
      who="monitoring.who_requires"
      isThere={({ state, requirement }) => requirement === null && state !== 'open' && state !== 'rejected'}
      says="monitoring.not_to_require"
    >
      {(recommendation) => <Form recommendation={recommendation()} />}
    </InRecommendation>
  );
}

function Form(props: { recommendation: Doc<Recommendation> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const query = useQuery<{ edition?: string }>();
  const { id: recommendation, parent, body } = props.recommendation;
  const evaluation = parent ?? '';
  const here = recommendationHref({ evaluation, recommendation });
  /** Of which something may still be asked, the next one first. */
  const open = createMemo(() =>
    client.replica
      .all(editions)
      .filter((each) => mayAsk(each.body.status))
      .toSorted((one, other) => (one.body.collectUntil < other.body.collectUntil ? -1 : 1)),
  );
  /** Where it is to be asked: in the edition in the address, else in the next one. */
  const edition = createMemo(() => open().find(({ id }) => id === query.edition) ?? open()[0]);
  const states = createMemo(() => sortCountries(locale(), memberStates));
  const edit = createEdit({
    collection: requirements,
    begun: null,
    under: recommendation,
    acts: ['monitoring.require'],
    prefix: 'rqm',
    field: 'require',
    type: (given) => ({
      question: typedOf(given?.question ?? body.text),
      about: (given?.about ?? null) as Subject | null,
      priority: given?.priority ?? 2,
      askedOf: [...(given?.askedOf ?? [])],
      due: given?.due ?? edition()?.body.collectUntil ?? '',
    }),
    toArgs: ({ question, about, ...typed }) => ({
      ...typed,
      question: required(textOf(question)),
      about: required(about),
    }),
    need: {
      question: 'ideal.need.question',
      about: 'ideal.need.about',
      askedOf: 'ideal.need.asked_of',
      due: 'ideal.need.day',
    },
    check: () => ({ question: edition() === undefined ? t('monitoring.need.edition') : null }),
    add: ({ id, wished }) =>
      act('monitoring.require', {
        ...{ recommendation, evaluation, requirement: id, edition: edition()?.id ?? '', ...wished },
      }),
    to: here,
  });
  const isEverybody = () => edit.typed().askedOf.length === states().length;
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('monitoring.things.recommendation') }}
      title={t('monitoring.require')}
      detail={<LocalText text={body.text} />}
      question="monitoring.require"
      save={t('monitoring.require')}
    >
      <SectionHeader kind="band" title={t('monitoring.choose_edition')} />
      <List label={t('monitoring.choose_edition')}>
        <For each={open()} fallback={<ListRow note title={t('monitoring.no_editions')} />}>
          {(each) => (
            <ListRow
              title={<LocalText text={each.body.title} />}
              selected={each.id === edition()?.id}
              {...(each.id === edition()?.id ? { trail: <Icon name="check" /> } : {})}
              href={each.id === edition()?.id ? undefined : `${here}/require?edition=${each.id}`}
            />
          )}
        </For>
      </List>
      <TextInputs {...edit.bind('question')} others={t('kit.optional')} long />
      <SubjectField
        {...edit.bind('about')}
        optional={false}
        onChange={(subject) => edit.type({ about: subject })}
      />
      <RadioList
        {...edit.bind('priority')}
        optional={false}
        value={String(edit.typed().priority)}
        options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`ideal.priority.${value}`) }))}
        onChange={(value) => edit.type({ priority: Number(value) })}
      />
      <DayField {...edit.bind('due')} />
      <CheckList
        {...edit.bind('askedOf')}
        optional={false}
        values={edit.typed().askedOf}
        options={states().map((code) => ({ value: code, label: countryName(locale(), code) }))}
        before={
          <Button
            kind="text"
            onClick={() => edit.type({ askedOf: isEverybody() ? [] : [...states()].sort() })}
          >
            {t(isEverybody() ? 'ideal.ask_nobody' : 'ideal.ask_everybody')}
          </Button>
        }
        onChange={(askedOf) => edit.type({ askedOf: [...askedOf].sort() })}
      />
    </EditPage>
  );
}

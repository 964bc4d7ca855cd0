import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import {
  type CardJudgement,
  cardJudgements,
  type ReleasedSeizure,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { signedInWords, useCardWords, verdictInWords } from './centre-doubles.tsx';
import { ARE_TWO } from './centre-words.ts';
import { OfCentre, type OpenCentre } from './of-centre.tsx';

type Cards = readonly [Doc<ReleasedSeizure>, Doc<ReleasedSeizure>];

/** Two seizures of two states that could be one: what each state says, and the decision. */
export default function DoublePage(): JSX.Element {
  const params = useParams<{ double: string }>();
  return <OfCentre>{(centre) => <Whole centre={centre} double={params.double} />}</OfCentre>;
}

function Whole(props: { centre: OpenCentre; double: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { day, view, href } = props.centre;
  const judged = createMemo(() => client.replica.one(cardJudgements, props.double));
  const cards = createMemo((): Cards | null => {
    const open = view.doubles().find(({ id }) => id === props.double);
    const ids = open?.cards.map(({ id }) => id) ?? [judged()?.body.one ?? '', judged()?.body.other ?? ''];
    const [one, other] = ids.flatMap((id) => view.cardOf(id) ?? []);
    return one === undefined || other === undefined ? null : [one, other];
  });
  const back = () => ({ href: href(), label: t('jointdays.centre.title') });
  const decides = () => view.leads() && !stageOfDay(day().body).isClosed;
  return (
    <Show
      when={cards()
        ?.map(({ id }) => id)
        .join(' ')}
      keyed
      fallback={
        <PageHeader
          back={back()}
          title={t('jointdays.centre.double.title')}
          detail={t('jointdays.centre.double.gone')}
        />
      }
    >
      {(_ids) => (
        <Show when={cards()}>
          {(pair) => (
            <Show
              when={decides()}
              fallback={
                <>
                  <PageHeader back={back()} title={t('jointdays.centre.double.title')} />
                  <BothCards cards={pair()} judged={judged()} centre={props.centre} />
                  <p class="block quiet">{t('jointdays.centre.doubles.who')}</p>
                </>
              }
            >
              <Form cards={pair()} judged={judged()} centre={props.centre} id={props.double} />
            </Show>
          )}
        </Show>
      )}
    </Show>
  );
}

/** What both states say of it, and what was decided before. */
function BothCards(props: {
  cards: Cards;
  judged: Doc<CardJudgement> | null;
  centre: OpenCentre;
}): JSX.Element {
  const { t } = useI18n();
  const { times } = props.centre;
  const words = useCardWords();
  const nameOf = (id: string) =>
    props.cards
      .filter((card) => card.id === id)
      .map(words.whose)
      .join('');
  return (
    <List label={t('jointdays.centre.double.title')}>
      <For each={props.cards}>
        {(card) => (
          <ListRow
            kicker={words.whose(card)}
            title={words.what(card)}
            detail={`${words.where(card)}. ${
              card.body.reference === null
                ? t('jointdays.centre.double.no_reference')
                : t('jointdays.centre.double.reference', { reference: card.body.reference })
            }`}
          />
        )}
      </For>
      <Show when={props.judged?.body}>
        {(body) => (
          <ListRow
            note
            title={verdictInWords(body(), { t, nameOf })}
            detail={signedInWords(body(), { t, hour: times.hour })}
          />
        )}
      </Show>
    </List>
  );
}

interface Typed {
  /** The card that counts, or that they are two; nothing at first. */
  readonly keeps: string;
  readonly reason: string;
}

function Form(props: {
  cards: Cards;
  judged: Doc<CardJudgement> | null;
  centre: OpenCentre;
  id: string;
}): JSX.Element {
  const { t } = useI18n();
  const { day, href } = props.centre;
  const words = useCardWords();
  const [one, other] = props.cards;
  const edit = createEdit({
    collection: cardJudgements,
    begun: props.judged,
    ...{ under: day().id, id: props.id, prefix: 'cdj', field: 'double' },
    acts: ['jointdays.judge_double'],
    type: (body: Partial<CardJudgement> | null): Typed => ({
      keeps: body?.isSame === undefined ? '' : (body.keeps ?? ARE_TWO),
      reason: body?.reason ?? '',
    }),
    toArgs: ({ keeps, reason }) => ({
      isSame: keeps !== ARE_TWO,
      keeps: keeps === ARE_TWO ? null : keeps,
      reason: reason.trim(),
    }),
    need: ({ keeps }) => ({
      ...(keeps === ARE_TWO ? {} : { keeps: 'jointdays.centre.double.need_verdict' as const }),
      reason: 'jointdays.centre.double.need_reason',
    }),
    edit: ({ wished }) =>
      act('jointdays.judge_double', {
        ...{ day: day().id, pao: day().body.pao, one: one.id, other: other.id, ...wished },
      }),
    to: href(),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: href(), label: t('jointdays.centre.title') }}
      title={t('jointdays.centre.double.title')}
      detail={t('jointdays.centre.double.text')}
      intro={<BothCards cards={props.cards} judged={props.judged} centre={props.centre} />}
      question="jointdays.judge_double"
      save={t('jointdays.centre.double.save')}
    >
      <RadioList
        id={edit.idOf('keeps')}
        label={t('jointdays.centre.double.question')}
        error={edit.errorOf('keeps')}
        options={[
          ...props.cards.map((card) => ({
            value: card.id,
            label: t('jointdays.centre.double.same', { state: words.whose(card) }),
            hint: t('jointdays.centre.double.same_more'),
          })),
          {
            value: ARE_TWO,
            label: t('jointdays.centre.double.two'),
            hint: t('jointdays.centre.double.two_more'),
          },
        ]}
        value={edit.typed().keeps}
        onChange={(keeps) => edit.type({ keeps })}
      />
      <TextArea {...edit.bind('reason')} rows={2} />
    </EditPage>
  );
}

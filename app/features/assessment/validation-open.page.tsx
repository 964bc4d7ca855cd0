import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isOver, lastRound } from '#shared/assessment/assessment.rules.ts';
import { paragraphs, rounds } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfSender } from './validation-sender.tsx';

/** Sends the text to the states until a day, and says what they will read of it. */
export default function ValidationOpenPage(): JSX.Element {
  return <OfSender>{(edition) => <Open edition={edition()} />}</OfSender>;
}

function Open(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t, locale } = useI18n();
  const back = () => ({ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') });
  const isSent = useOpen(
    () => props.edition,
    ({ status }) => status === 'analysing' || status === 'validating',
  );
  /** As it was when the page opened: its own act opens another one. */
  const last = lastRound(client.replica.within(rounds, props.edition.id));
  const isBusy = () => last !== null && !isOver(last.body, now());
  return (
    <Show
      when={isSent() && !isBusy()}
      fallback={
        <PageHeader
          back={back()}
          title={t('validation.send.open')}
          detail={
            last !== null && isBusy()
              ? t('validation.send.still_open', {
                  n: last.body.number,
                  day: formatDay(locale(), last.body.until),
                })
              : t('validation.send.not_now')
          }
        />
      }
    >
      <Form edition={props.edition.id} back={back()} isAgain={last !== null} />
    </Show>
  );
}

function Form(props: {
  edition: string;
  back: { readonly href: string; readonly label: string };
  isAgain: boolean;
}): JSX.Element {
  const { t } = useI18n();
  const { edition } = props;
  const entries = useNewIds('eds');
  const edit = createEdit({
    collection: rounds,
    begun: null,
    under: edition,
    parent: edition,
    prefix: 'rnd',
    field: 'round',
    acts: ['assessment.open_round'],
    type: (body) => ({ until: body?.until ?? '' }),
    toArgs: (typed) => typed,
    need: { until: 'validation.need.until' },
    add: ({ id, wished }) =>
      act('assessment.open_round', { round: id, edition, entry: entries.of(), ...wished }),
    to: `/ideal/${edition}/validation`,
  });
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(props.isAgain ? 'validation.send.open_again' : 'validation.send.open')}
      intro={
        <>
          <p class="block">{t('assessment.confirm.open_round')}</p>
          <Reads edition={edition} />
        </>
      }
      save={t('validation.send.open')}
    >
      <DayField {...edit.bind('until')} hint={t('validation.send.day_hint')} />
    </EditPage>
  );
}

/** How many paragraphs go, and how many stay with the analysts: only they have them. */
function Reads(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const writes = () => may(client.actor(), 'assessment.write');
  const counts = createMemo(() => {
    const markings = client.replica
      .within(paragraphs, props.edition)
      .filter(({ body }) => !body.takenOut)
      .map(({ body }) => body.marking);
    const hidden = markings.filter((marking) => marking === 'analysts').length;
    return { read: markings.length - hidden, hidden };
  });
  const hides = () =>
    counts().hidden === 0
      ? t('validation.send.hides_none')
      : t('validation.send.hides', { n: counts().hidden });
  return (
    <List>
      <Show
        when={writes()}
        fallback={
          <ListRow note title={t('validation.send.unseen')} detail={t('validation.send.unseen_more')} />
        }
      >
        <Show
          when={counts().read + counts().hidden > 0}
          fallback={<ListRow note title={t('validation.send.nothing')} />}
        >
          <ListRow note title={t('validation.send.reads', { n: counts().read })} detail={hides()} />
        </Show>
      </Show>
    </List>
  );
}

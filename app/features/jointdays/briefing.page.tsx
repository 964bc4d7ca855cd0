import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { documents } from '#shared/documents/documents.schemas.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type DayBriefing, dayBriefings, type JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfDay, useLeads } from './of-day.tsx';

/** What those who take part are to read: a text, a paper of the register, or both. */
export default function BriefingPage(): JSX.Element {
  return <OfDay>{(day) => <OfBriefing day={day()} />}</OfDay>;
}

function OfBriefing(props: { day: Doc<JointActionDay> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ briefing: string }>();
  const known = createMemo(() => {
    const found = client.replica.one(dayBriefings, params.briefing);
    return found?.parent === props.day.id ? found : null;
  });
  return (
    <Show
      when={known()}
      fallback={
        <PageHeader
          back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
          title={t('jointdays.briefing.title')}
          detail={t('errors.jointdays.unknown_briefing')}
        />
      }
    >
      {(briefing) => <Whole day={props.day} briefing={briefing()} />}
    </Show>
  );
}

function Whole(props: { day: Doc<JointActionDay>; briefing: Doc<DayBriefing> }): JSX.Element {
  const { t, locale } = useI18n();
  const leads = useLeads();
  const body = () => props.briefing.body;
  const signature = () => [body().made.label, formatWhen(locale(), body().made.at)].filter(Boolean);
  return (
    <>
      <PageHeader
        back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
        kicker={t('jointdays.briefing.title')}
        title={<LocalText text={body().title} />}
        detail={signature().join(', ')}
        aside={
          <Show when={leads(props.day) && !stageOfDay(props.day.body).isClosed}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('jointdays.briefing.edit')}
              href={dayHref(props.day.id, `/briefings/${props.briefing.id}/edit`)}
            />
          </Show>
        }
      />
      <Show when={body().text}>
        {(text) => (
          <p class="block user-text">
            <LocalText text={text()} />
          </p>
        )}
      </Show>
      <Show when={body().document}>{(id) => <Paper id={id()} />}</Show>
    </>
  );
}

/** A paper of the register, as far as its marking lets this person read it. */
function Paper(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = createMemo(() => client.replica.one(documents, props.id));
  return (
    <List label={t('jointdays.fields.document')}>
      <Show when={known()} fallback={<ListRow note title={t('jointdays.briefing.no_paper')} />}>
        {(paper) => (
          <ListRow
            kicker={t('jointdays.fields.document')}
            title={<LocalText text={paper().body.title} />}
            href={`/documents/${paper().id}`}
            chevron
          />
        )}
      </Show>
    </List>
  );
}

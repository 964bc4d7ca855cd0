import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isFrozen, isOut, mayAsk } from '#shared/ideal/editions.rules.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { BatchPlan } from './batch-plan.tsx';
import { CalendarLine } from './calendar-line.tsx';
import { CollectionPlan } from './collection-plan.tsx';
import { EditionFacts } from './edition-facts.tsx';
import { EditionHistory } from './edition-history.tsx';
import { EditionSteps } from './edition-steps.tsx';
import { computesFigures, readsFigures } from './figures-who.ts';
import { OfEdition } from './of-edition.tsx';
import { outOn } from './out-on.ts';
import {
  hearsOfUse,
  holdsSeat,
  isVerified,
  ofPanel,
  readsReleases,
  readsReport,
  verifiesText,
  worksOn,
} from './who.ts';

/** One edition: its days and method, what it asks of the states and how far they are, and its next step. */
export default function EditionPage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  usePane()?.asTable();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition()} />}</OfEdition>}
    </Show>
  );
}

function Whole(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const id = () => props.edition.id;
  const status = () => props.edition.body.status;
  const mayEdit = () => may(client.actor(), 'editions.edit');
  /** What they came to do stands first; for the others it is a fact among others. */
  const presides = () => may(client.actor(), 'editions.move_on');
  return (
    <>
      <PageHeader
        back={{ href: '/ideal', label: t('ideal.title') }}
        title={<LocalText text={props.edition.body.title} />}
        detail={t('ideal.edition_detail', {
          n: props.edition.body.number,
          status: t(`ideal.status.${status()}`),
        })}
        aside={
          <Show when={mayEdit() && !isFrozen(status())}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('ideal.edit_edition')}
              href={`/ideal/${id()}/edit`}
            />
          </Show>
        }
      />
      <CalendarLine edition={props.edition.body} out={outOn(client.replica, props.edition)} />
      <Ways edition={id()} status={status()} />
      <Show when={presides()}>
        <EditionSteps edition={props.edition} />
      </Show>
      <CollectionPlan edition={id()} />
      <BatchPlan edition={props.edition} />
      <Show when={mayEdit()}>
        <div class="block">
          <Show when={mayAsk(status())} fallback={<p class="quiet">{t('ideal.asking_over')}</p>}>
            <LinkButton icon="plus" href={`/ideal/${id()}/requirements/new`}>
              {t('ideal.ask')}
            </LinkButton>
          </Show>
        </div>
      </Show>
      <Show when={!presides()}>
        <EditionSteps edition={props.edition} />
      </Show>
      <SectionHeader kind="band" title={t('ideal.about_edition')} />
      <EditionFacts edition={props.edition} of="all" />
      <EditionHistory edition={id()} />
    </>
  );
}

/** What else of the edition concerns this person. */
function Ways(props: { edition: string; status: Edition['status'] }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const works = () => worksOn(client.actor());
  const verifies = () => isVerified(props.status) && verifiesText(client.actor());
  const reads = () => readsReleases(client.actor());
  const panel = () => ofPanel(client.actor());
  const hearsBack = createMemo(() =>
    hearsOfUse({ actor: client.actor(), replica: client.replica }, props.edition),
  );
  const readsText = createMemo(() =>
    readsReport({ actor: client.actor(), replica: client.replica }, props.edition),
  );
  const rates = createMemo(() =>
    holdsSeat({ actor: client.actor(), replica: client.replica }, props.edition),
  );
  return (
    <Show
      when={
        works() ||
        reads() ||
        panel() ||
        rates() ||
        verifies() ||
        hearsBack() ||
        readsText() ||
        readsFigures(client.actor()) ||
        isFrozen(props.status)
      }
    >
      <List>
        <Show when={readsText()}>
          <ListRow
            lead={<Icon name="file-text" />}
            title={t('report.title')}
            detail={t(may(client.actor(), 'assessment.write') ? 'report.row_writes' : 'report.row')}
            href={`/ideal/${props.edition}/report`}
            chevron
          />
        </Show>
        <Show when={readsFigures(client.actor())}>
          <ListRow
            lead={<Icon name="chart-column" />}
            title={t('seen.title')}
            detail={t(computesFigures(client.actor()) ? 'seen.row' : 'seen.row_region')}
            href={`/ideal/${props.edition}/figures`}
            chevron
          />
        </Show>
        <Show when={verifies()}>
          <ListRow
            lead={<Icon name="list-checks" />}
            title={t('validation.title')}
            detail={t('validation.row')}
            href={`/ideal/${props.edition}/validation`}
            chevron
          />
        </Show>
        <Show when={isFrozen(props.status)}>
          <ListRow
            lead={<Icon name="check" />}
            title={t(isOut(props.status) ? 'publication.title' : 'publication.title_before')}
            detail={t('publication.row')}
            href={`/ideal/${props.edition}/published`}
            chevron
          />
        </Show>
        <Show when={rates()}>
          <ListRow
            lead={<Icon name="chart-column" />}
            title={t('rating.title')}
            detail={t('rating.row')}
            href={`/ideal/${props.edition}/rate`}
            chevron
          />
        </Show>
        <Show when={works()}>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('ideal.own_work')}
            detail={t('ideal.own_work_more')}
            href={`/ideal/${props.edition}/work`}
            chevron
          />
        </Show>
        <Show when={panel()}>
          <ListRow
            lead={<Icon name="users" />}
            title={t('rating.panel.title')}
            detail={t('rating.panel.row')}
            href={`/ideal/${props.edition}/panel`}
            chevron
          />
        </Show>
        <Show when={hearsBack()}>
          <ListRow
            lead={<Icon name="share-2" />}
            title={t('feedback.title')}
            detail={t(
              may(client.actor(), 'assessment.write') ? 'feedback.row.analysts' : 'feedback.row.state',
            )}
            href={`/ideal/${props.edition}/feedback`}
            chevron
          />
        </Show>
        <Show when={reads()}>
          <ListRow
            lead={<Icon name="eye" />}
            title={t('ideal.read.title')}
            detail={t('ideal.read.row')}
            href={`/ideal/${props.edition}/read`}
            chevron
          />
        </Show>
      </List>
    </Show>
  );
}

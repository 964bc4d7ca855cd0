import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Instrument } from '#shared/membership/membership.schemas.ts';
import { standingInWords } from './force-words.ts';
import { useForce, useInstruments } from './use-instruments.ts';

/** The instruments of the committee, its constitutive declaration among them. */
export default function InstrumentsPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = useInstruments();
  const isReader = () => takesPart(client.actor());
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('membership.instruments')}
        detail={t('membership.instruments_row')}
      />
      <List label={t('membership.instruments')}>
        <For
          each={all()}
          fallback={
            <ListRow
              note
              title={<strong>{t(isReader() ? 'membership.none' : 'kit.for_members')}</strong>}
              detail={t(isReader() ? 'membership.none_more' : 'kit.for_members_more')}
            />
          }
        >
          {(instrument) => <Row instrument={instrument} />}
        </For>
      </List>
      <Show when={may(client.actor(), 'membership.keep')}>
        <div class="block">
          <LinkButton icon="plus" href="/instruments/new">
            {t('membership.draft')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

function Row(props: { instrument: Doc<Instrument> }): JSX.Element {
  const now = useNow();
  const { t, locale } = useI18n();
  const { entry } = useForce(() => props.instrument);
  const standing = () =>
    standingInWords(props.instrument.body, {
      entry: entry(),
      today: dayHere(now()),
      t,
      locale: locale(),
    });
  return (
    <ListRow
      lead={<Icon name="file-check" />}
      kicker={t(`membership.kind.${props.instrument.body.kind}`)}
      title={<LocalText text={props.instrument.body.title} />}
      detail={standing()}
      href={`/instruments/${props.instrument.id}`}
      trail={
        <Show when={props.instrument.body.state === 'draft'}>
          <Tag tone="amber">{t('membership.choices.state.draft')}</Tag>
        </Show>
      }
      chevron
    />
  );
}

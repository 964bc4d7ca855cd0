import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { connectionId, connections, type ShownConnection } from '#shared/connections/connections.schemas.ts';
import { JoinButton } from './join-button.tsx';
import { openingOf } from './opens.ts';
import { PhoneLink } from './phone-link.tsx';
import { useChangedWhen } from './use-changed-when.ts';
import { useJoin } from './use-join.ts';

/** How one joins: the link, then numbers to call with what must be typed there. */
export function JoinWays(props: { meeting: string }): JSX.Element {
  const { t } = useI18n();
  const join = useJoin(() => props.meeting);
  return (
    <Show when={join()}>
      {(known) => (
        <section aria-labelledby="join">
          <SectionHeader kind="band" id="join" title={t('logistics.join.title')} />
          <ChangedLink join={known()} />
          <Show when={known().link}>
            {(link) => (
              <div class="block button-row">
                <JoinButton link={link()} />
                <CopyButton text={link()} label={t('logistics.join.copy_link')} />
              </div>
            )}
          </Show>
          <ByPhone join={known()} />
          <SeenBy meeting={props.meeting} />
        </section>
      )}
    </Show>
  );
}

/** For whoever organises: who else sees it, and from when. */
function SeenBy(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const kept = () => client.replica.one(connections, connectionId(props.meeting))?.body;
  const who = () => {
    const known = kept();
    if (known === undefined) return null;
    const opening = openingOf(known.daysBefore);
    const whom = t(`logistics.join.seen_by.${known.seenBy}`);
    return opening === null ? whom : `${whom} · ${t(`logistics.join.from.${opening}`)}`;
  };
  return (
    <Show when={who()}>
      {(who) => <p class="block body-2 quiet">{t('logistics.join.seen', { who: who() })}</p>}
    </Show>
  );
}

function ChangedLink(props: { join: ShownConnection }): JSX.Element {
  const { t } = useI18n();
  const whenOf = useChangedWhen();
  return (
    <Show when={props.join.changedAt}>
      {(at) => <Banner tone="change" fact={`${t('logistics.join.changed', { when: whenOf(at()) })}.`} />}
    </Show>
  );
}

function ByPhone(props: { join: ShownConnection }): JSX.Element {
  const { t, locale } = useI18n();
  const typed = (label: string, value: string | null): Fact[] =>
    value === null
      ? []
      : [
          {
            label,
            detail: (
              <span class="join-code">
                <span class="tabular" translate="no">
                  {value}
                </span>
                <CopyButton text={value} about={label} />
              </span>
            ),
          },
        ];
  const facts = (): Fact[] => [
    ...typed(t('logistics.fields.number'), props.join.number),
    ...typed(t('logistics.fields.pin'), props.join.pin),
  ];
  return (
    <>
      <Show when={props.join.phones.length > 0}>
        <ul class="block join-phones">
          <For each={props.join.phones}>
            {({ country, phone }) => (
              <li>
                <span class="label quiet">
                  {country === null ? t('logistics.join.anywhere') : countryName(locale(), country)}
                </span>
                <PhoneLink phone={phone} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={facts().length > 0}>
        <div class="sheet list-gap">
          <FactList facts={facts()} />
        </div>
      </Show>
    </>
  );
}

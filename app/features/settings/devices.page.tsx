import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { Confirm } from '#app/kit/confirm.tsx';
import { Answered, useAnswer, useOnlineAct } from '#app/kit/online.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { governs } from '#shared/people/people.rules.ts';
import { type Device, DevicesAnswerSchema } from '#shared/people/people.schemas.ts';
import { DoneAnswerSchema } from '#shared/session/session.schemas.ts';
import { SubPage } from './sub-page.tsx';

/**
 * Every phone and computer that can act for this person. Who governs a state also sees those of its people, and who of a
 * state holds the presidency those of the committee's.
 */
export default function DevicesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useAnswer(DevicesAnswerSchema, '/api/devices');
  const act = useOnlineAct();
  const [asked, setAsked] = createSignal<Device | null>(null);

  const isPresiding = () => client.actor().state !== null && governs(client.actor(), null);
  const committee = useAnswer(DevicesAnswerSchema, '/api/devices?of=committee', isPresiding);

  const own = (device: Device) => device.person === client.actor().person;
  const isOther = (device: Device) => device.revokedAt === null && device.device !== client.actor().device;
  const mayRevoke = (device: Device) =>
    isOther(device) && (own(device) || governs(client.actor(), client.actor().state));

  function revoke() {
    const device = asked()?.device;
    setAsked(null);
    if (device === undefined) return undefined;
    return act.ask(DoneAnswerSchema, { method: 'POST', path: `/api/devices/${device}/revoke`, json: {} });
  }

  const group = (isOwn: boolean) => query.data?.devices.filter((device) => own(device) === isOwn) ?? [];
  return (
    <SubPage title={t('settings.devices.title')} detail={t('settings.devices.detail')}>
      <Show when={act.problem()} keyed>
        {(text) => <Banner tone="act" icon="circle-alert" fact={text} />}
      </Show>
      <Answered query={query}>
        <SectionHeader kind="band" title={t('settings.devices.mine')} />
        <DeviceList devices={group(true)} mayRevoke={mayRevoke} onRevoke={setAsked} />
        <Show when={group(false).length > 0}>
          <SectionHeader kind="band" title={t('settings.devices.others')} />
          <DeviceList devices={group(false)} mayRevoke={mayRevoke} onRevoke={setAsked} />
        </Show>
      </Answered>
      <Show when={isPresiding()}>
        <SectionHeader kind="band" title={t('settings.devices.committee')} />
        <Answered query={committee}>
          <DeviceList devices={committee.data?.devices ?? []} mayRevoke={isOther} onRevoke={setAsked} />
        </Answered>
      </Show>
      <Confirm
        open={asked() !== null}
        onClose={() => setAsked(null)}
        title={t('settings.devices.revoke_title')}
        confirm={t('settings.devices.revoke')}
        onConfirm={revoke}
      >
        <p>
          <strong>{asked()?.label}</strong> · {asked()?.personLabel}
        </p>
        <p>{t('settings.devices.revoke_text')}</p>
      </Confirm>
    </SubPage>
  );
}

function DeviceList(props: {
  devices: readonly Device[];
  mayRevoke: (device: Device) => boolean;
  onRevoke: (device: Device) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const isHere = (device: Device) => device.device === client.actor().device;
  const seen = (device: Device) =>
    device.lastSeen === null
      ? t('settings.devices.never_seen')
      : t('settings.devices.seen', { at: formatWhen(locale(), device.lastSeen) });
  return (
    <List>
      <For each={props.devices}>
        {(device) => (
          <ListRow
            kicker={device.personLabel}
            title={device.label}
            detail={
              <>
                <div>{seen(device)}</div>
                <div class="tabular">{t('settings.devices.fingerprint', { code: device.fingerprint })}</div>
              </>
            }
            quiet={device.revokedAt !== null}
            trail={
              <>
                <Show when={isHere(device)}>
                  <Tag>{t('settings.devices.this')}</Tag>
                </Show>
                <Show when={device.revokedAt !== null}>
                  <Tag tone="plain">{t('settings.devices.revoked')}</Tag>
                </Show>
                <Show when={props.mayRevoke(device)}>
                  <Button kind="text" onClick={() => props.onRevoke(device)}>
                    {t('settings.devices.revoke')}
                  </Button>
                </Show>
              </>
            }
          />
        )}
      </For>
    </List>
  );
}

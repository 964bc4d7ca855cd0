import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { profileHash } from '#shared/ideal/networks.rules.ts';
import { type Network, profileFields } from '#shared/ideal/networks.schemas.ts';
import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NetworkFacts } from './network-facts.tsx';
import type { OwnProfile } from './networks-index.ts';

const FIELDS = [...Object.keys(profileFields), 'status'];
/** What others read of a profile. */
const pick = (body: JsonObject) => Object.fromEntries(FIELDS.map((name) => [name, body[name] as Json]));

/** Two people of the state: one prepares what all members will read, another authorises it. Either may take it back. */
export function NetworkRelease(props: { profile: OwnProfile; released: Doc<Network> | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const nameOf = useNames();
  const shortWhen = useShortWhen();
  const saved = useSaved();
  const [asks, setAsks] = createSignal<'authorise' | 'take_back' | null>(null);
  /** Of what stood on the screen when this person asked for it; what comes while they answer is not that. */
  const [seen, setSeen] = createSignal('');
  const state = () => client.actor().state ?? '';
  const network = () => props.profile.id;
  const args = () => ({ network: network(), state: state() });
  const body = () => props.profile.body;
  const mayPrepare = () => may(client.actor(), 'contributions.work', { state: state() });
  const mayAuthorise = () => may(client.actor(), 'contributions.authorise', { state: state() });
  const isOwn = () => body().prepared?.by === client.actor().person;
  /** The others read a profile that is not this one. */
  const differs = createMemo(
    () => props.released !== null && !isSameJson(pick(body()), pick(props.released.body)),
  );
  const isUpToDate = () => body().released !== null && props.released !== null && !differs();
  const prepare = () =>
    saved.run(() => client.mutate(act('networks.prepare', { ...args(), hash: profileHash(body()) })).saved);
  const authorise = () =>
    saved.run(() => client.mutate(act('networks.authorise', { ...args(), hash: seen() })).saved);
  const askToAuthorise = () => {
    setSeen(profileHash(body()));
    setAsks('authorise');
  };
  const takeBack = () => saved.run(() => client.mutate(act('networks.take_back', args())).saved);
  const where = () => {
    const { released, prepared } = body();
    if (prepared !== null)
      return t('ideal.release.prepared', {
        who: nameOf(prepared.by, prepared.label),
        when: shortWhen(prepared.at),
      });
    if (released === null) return t('ideal.release.nobody');
    return t('ideal.release.released', { when: shortWhen(released.at) });
  };
  return (
    <>
      <SectionHeader kind="band" title={t('ideal.release.title')} />
      {saved.notice()}
      <List>
        <ListRow
          note
          title={where()}
          detail={differs() && body().prepared === null ? t('ideal.release.differs') : undefined}
        />
        <Show when={body().prepared !== null && (isOwn() || !mayAuthorise())}>
          <ListRow note title={t(isOwn() ? 'ideal.release.other_eyes' : 'ideal.release.authoriser')} />
        </Show>
        <Show when={body().prepared === null && !mayPrepare() && !isUpToDate()}>
          <ListRow note title={t('ideal.release.contact')} />
        </Show>
      </List>
      <Show when={body().prepared !== null || (mayPrepare() && !isUpToDate())}>
        <SectionHeader level={3} title={t('ideal.release.preview')} />
        <NetworkFacts profile={body()} status={body().status} state={state()} />
      </Show>
      <div class="block button-row">
        <Show when={body().prepared === null && mayPrepare() && !isUpToDate()}>
          <Button kind="filled" onClick={() => void prepare()}>
            {t('ideal.acts.prepare_network')}
          </Button>
        </Show>
        <Show when={body().prepared !== null && mayAuthorise() && !isOwn()}>
          <Button kind="filled" icon="check" onClick={askToAuthorise}>
            {t('ideal.acts.authorise_network')}
          </Button>
        </Show>
        <Show when={body().released !== null && (mayPrepare() || mayAuthorise())}>
          <Button icon="undo-2" onClick={() => setAsks('take_back')}>
            {t('ideal.acts.take_network_back')}
          </Button>
        </Show>
      </div>
      <Confirm
        act="networks.authorise"
        open={asks() === 'authorise'}
        onClose={() => setAsks(null)}
        title={t('ideal.release.authorise_title', { name: body().codeName })}
        confirm={t('ideal.acts.authorise_network')}
        onConfirm={() => {
          setAsks(null);
          void authorise();
        }}
      >
        <p>{t('ideal.confirm.authorise_network')}</p>
      </Confirm>
      <Confirm
        act="networks.take_back"
        open={asks() === 'take_back'}
        onClose={() => setAsks(null)}
        title={t('ideal.release.take_back_title', { name: body().codeName })}
        confirm={t('ideal.acts.take_network_back')}
        onConfirm={() => {
          setAsks(null);
          void takeBack();
        }}
      >
        <p>{t('ideal.confirm.take_network_back')}</p>
      </Confirm>
    </>
  );
}

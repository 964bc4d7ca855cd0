import { type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { dayOf, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { signableFrom } from '#shared/presidencies/handover.rules.ts';
import { HANDOVER_CHECKS, type Handover, type HandoverSide } from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { DossierSections } from './dossier-sections.tsx';
import { saveHandover } from './handover-file.ts';
import { type HandoverStanding, readsHandover } from './handover-standing.ts';
import { OfTerm } from './of-term.tsx';
import { Signatures } from './signatures.tsx';
import { useHandover } from './use-handover.ts';
import './presidencies.css';

/** The hand-over to one term: how it stands, what it says, who signed it, and what may be done. */
export default function HandoverPage(): JSX.Element {
  return <OfTerm>{(term) => <Whole to={term()} />}</OfTerm>;
}

const TONES = {
  none: 'neutral',
  signing: 'amber',
  signed: 'amber',
  withdrawn: 'neutral',
  accepting: 'amber',
  accepted: 'plain',
} as const satisfies Record<HandoverStanding, string>;

function Whole(props: { to: Doc<PresidencyTerm> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const handover = useHandover(() => props.to);
  const nameOf = (state: string | undefined) => (state === undefined ? '—' : countryName(locale(), state));
  return (
    <Allowed
      to={readsHandover(client.actor(), props.to.body, handover.from()?.body)}
      back={`/presidencies/${props.to.id}`}
      says={t('presidencies.handover.who')}
      reads
    >
      <PageHeader
        back={{ href: `/presidencies/${props.to.id}`, label: t('presidencies.things.term') }}
        kicker={t('presidencies.handover.of', {
          from: nameOf(handover.from()?.body.state),
          to: nameOf(props.to.body.state),
        })}
        title={t('presidencies.handover.title')}
        detail={
          <Tag tone={TONES[handover.standing()]}>
            {t(`presidencies.handover.state.${handover.standing()}`)}
          </Tag>
        }
      />
      <Standing to={props.to} handover={handover} />
      <Show when={handover.doc()?.body}>
        {(body) => (
          <>
            <div class="block button-row">
              <Button icon="download" onClick={() => saveHandover(body())}>
                {t('presidencies.handover.save')}
              </Button>
              <LinkButton icon="printer" href={`/presidencies/${props.to.id}/handover/print`}>
                {t('presidencies.handover.print')}
              </LinkButton>
            </div>
            <FactList
              facts={[
                {
                  label: t('presidencies.handover.made_on'),
                  place: formatDay(locale(), body().dossier.on),
                },
              ]}
            />
            <Signatures handover={body()} />
            <Checked body={body()} />
            <DossierSections dossier={body().dossier} />
          </>
        )}
      </Show>
    </Allowed>
  );
}

/** How far each side went through the list. */
function Checked(props: { body: Handover }): JSX.Element {
  const { t } = useI18n();
  const said = (side: HandoverSide) => {
    const checked = props.body[side]?.checked;
    return checked === undefined
      ? t('presidencies.handover.not_yet')
      : t('presidencies.handover.checked', { n: checked.length, of: HANDOVER_CHECKS.length });
  };
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.handover.checklist')} />
      <FactList
        facts={[
          { label: t('presidencies.handover.side.outgoing'), place: said('outgoing') },
          { label: t('presidencies.handover.side.incoming'), place: said('incoming') },
        ]}
      />
    </>
  );
}

/** One sentence on how it stands, and the acts of this reader. */
function Standing(props: { to: Doc<PresidencyTerm>; handover: ReturnType<typeof useHandover> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const base = () => `/presidencies/${props.to.id}/handover`;
  const name = () => countryName(locale(), props.to.body.state);
  const from = () => props.handover.from();
  const fromName = () => countryName(locale(), from()?.body.state ?? '');
  const mayPrepare = () => may(client.actor(), 'presidencies.hand_over') && props.handover.fault() === null;
  const mayAccept = () => may(client.actor(), 'presidencies.take_over', { state: props.to.body.state });
  const acceptedOn = () => {
    const instant = props.handover.doc()?.body.incoming?.takenAt ?? client.now();
    return formatDay(locale(), dayOf({ instant, timeZone: deviceTimeZone() }));
  };
  const noneMore = () => {
    const [before, fault] = [from(), props.handover.fault()];
    if (before === undefined) return t('presidencies.handover.no_term_before');
    if (fault !== null && fault.code !== 'presidencies.too_early') return errorText({ t, code: fault.code });
    return t('presidencies.handover.none_more', { day: formatDay(locale(), signableFrom(before.body)) });
  };
  const is = (standing: HandoverStanding) => props.handover.standing() === standing;
  return (
    <>
      {saved.notice()}
      <Switch>
        <Match when={is('none')}>
          <Banner icon="info" fact={t('presidencies.handover.none')}>
            {noneMore()}
          </Banner>
        </Match>
        <Match when={is('withdrawn')}>
          <Banner icon="info" fact={t('presidencies.handover.withdrawn')}>
            {t('presidencies.handover.withdrawn_more')}
          </Banner>
        </Match>
        <Match when={is('signing')}>
          <Banner tone="change" icon="info" fact={t('presidencies.handover.signing')}>
            {t('presidencies.handover.signing_more')}
          </Banner>
        </Match>
        <Match when={is('signed')}>
          <Banner
            tone={mayAccept() ? 'decide' : 'neutral'}
            icon="info"
            fact={t('presidencies.handover.signed', { name: name() })}
          >
            {t('presidencies.handover.signed_more')}
          </Banner>
        </Match>
        <Match when={is('accepting')}>
          <Banner tone="change" icon="info" fact={t('presidencies.handover.accepting')}>
            {t('presidencies.handover.accepting_more', { name: fromName() })}
          </Banner>
        </Match>
        <Match when={is('accepted')}>
          <Banner
            icon="check"
            fact={t('presidencies.handover.accepted', { name: name(), day: acceptedOn() })}
          >
            {t('presidencies.handover.accepted_more')}
          </Banner>
        </Match>
      </Switch>
      <div class="block button-row">
        <Show when={mayPrepare() && (is('none') || is('withdrawn'))}>
          <LinkButton kind="filled" icon="pencil" href={`${base()}/sign`}>
            {t('presidencies.handover.prepare')}
          </LinkButton>
        </Show>
        <Show when={mayPrepare() && (is('signing') || is('signed'))}>
          <LinkButton icon="pencil" href={`${base()}/sign`}>
            {t('presidencies.handover.anew')}
          </LinkButton>
          <AskedButton
            act="presidencies.withdraw_handover"
            kind="text"
            icon="undo-2"
            label={t('presidencies.handover.withdraw')}
            title={t('presidencies.handover.withdraw_title')}
            onYes={() =>
              saved.run(
                () =>
                  client.act('presidencies.withdraw_handover', {
                    handover: props.handover.doc()?.id ?? '',
                  }).saved,
              )
            }
          >
            <p>{t('presidencies.handover.withdraw_text')}</p>
          </AskedButton>
        </Show>
        <Show when={mayAccept() && is('signed')}>
          <LinkButton kind="filled" icon="check" href={`${base()}/accept`}>
            {t('presidencies.handover.accept')}
          </LinkButton>
        </Show>
        <Show when={is('accepted') && may(client.actor(), 'committee.people')}>
          <LinkButton icon="users" href="/people">
            {t('presidencies.handover.name_people')}
          </LinkButton>
        </Show>
      </div>
    </>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { FileView } from '#app/kit/file-view.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Nomination, nominations } from '#shared/participants/nominations.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { StateTag } from './delegation-rows.tsx';
import { NominationFacts } from './nomination-facts.tsx';
import { useOwnReason } from './use-own-reason.ts';

/** One nomination, read by the presidency before it accepts or returns it. */
export default function NominationPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string; nomination: string }>();
  const back = () => ({
    href: `/meetings/${params.id}/accreditation`,
    label: t('delegation.accreditation.back'),
  });
  const known = createMemo(() => client.replica.one(nominations, params.nomination));
  const isWaiting = useOpen(known, ({ state }) => state === 'nominated');
  return (
    <Allowed to="nominations.decide" back={back().href}>
      <Show when={known()} fallback={<PageHeader back={back()} title={t('delegation.edit.unknown')} />}>
        {(nomination) => (
          <>
            <PageHeader
              back={back()}
              kicker={
                <LocalText
                  text={client.replica.one(delegations, nomination().body.delegation)?.body.name}
                  silent
                />
              }
              title={shownName(nomination().body, locale())}
              aside={<StateTag state={nomination().body.state} />}
            />
            <NominationFacts nomination={nomination()} meeting={params.id} />
            <SectionHeader kind="band" title={t('delegation.accreditation.credentials')} />
            <div class="block">
              <Show
                when={nomination().body.credentials}
                fallback={<p class="quiet">{t('delegation.accreditation.no_credentials')}</p>}
              >
                {(file) => (
                  <FileView file={file()} via={{ collection: 'nominations', id: params.nomination }} />
                )}
              </Show>
            </div>
            {/* The page stays while J or a click shows another nominee: what was read and typed is of one alone. */}
            <Show when={isWaiting() && nomination().id} keyed>
              <Decision nomination={nomination()} meeting={params.id} back={back().href} />
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

function Decision(props: { nomination: Doc<Nomination>; meeting: string; back: string }): JSX.Element {
  const { t } = useI18n();
  const reasonOf = useOwnReason();
  const [wish, setWish] = createSignal<boolean | null>(null);
  const own = () => reasonOf(props.nomination);
  // Only what was on screen is accepted: a change that arrives meanwhile is shown before any decision.
  const begun = props.nomination;
  const hasChanged = () => props.nomination.rev !== begun.rev;
  function seen() {
    const { id, rev, body } = props.nomination;
    const standsFor = body.standsIn?.participant ?? null;
    return { nomination: id, meeting: props.meeting, rev, participant: body.participant, standsFor };
  }
  const edit = createEdit({
    collection: nominations,
    begun,
    acts: ['nominations.return', 'nominations.accredit'],
    prefix: 'nom',
    field: 'return',
    ...typedFields({ reason: field.text }),
    need: { reason: 'delegation.accreditation.need_reason' },
    edit: ({ wished }) => act('nominations.return', { ...seen(), ...wished }),
    to: props.back,
  });
  const accredit = () => edit.save({ acts: act('nominations.accredit', seen()), check: {} });
  /** As it was begun earlier, until the person says otherwise. */
  const isReturning = () => wish() ?? textOf(edit.typed().reason) !== null;

  return (
    <Show
      when={own() === null}
      fallback={
        <Banner icon="info" fact={t('delegation.accreditation.why_not')}>
          {t(`delegation.accreditation.${own() ?? 'own_nomination'}`)}
        </Banner>
      }
    >
      <Show when={hasChanged()}>
        <Banner tone="change" icon="triangle-alert" fact={t('delegation.accreditation.changed')}>
          {t('delegation.accreditation.changed_text')}
        </Banner>
      </Show>
      <EditBody edit={edit}>
        <Show
          when={isReturning()}
          fallback={
            <FooterBar>
              <Button
                id={edit.idOf('reason')}
                kind="filled"
                icon="check"
                wide
                onClick={() => void accredit()}
              >
                {t('delegation.accreditation.accept')}
              </Button>
              <Button wide onClick={() => setWish(true)}>
                {t('delegation.accreditation.give_back')}
              </Button>
            </FooterBar>
          }
        >
          <SectionHeader kind="band" title={t('delegation.accreditation.give_back_title')} />
          <TextInputs {...edit.bind('reason')} optional={false} long />
          <p class="block body-2">{t('participants.confirm.return_text')}</p>
          <FooterBar>
            <Button kind="filled" wide onClick={() => void edit.save()}>
              {t('delegation.accreditation.give_back')}
            </Button>
            <Button wide onClick={() => setWish(false)}>
              {t('delegation.cancel')}
            </Button>
          </FooterBar>
        </Show>
      </EditBody>
    </Show>
  );
}

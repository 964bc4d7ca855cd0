import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalledOff } from '#app/features/meetings/called-off.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { FileView } from '#app/kit/file-view.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { hostId, visaHosts } from '#shared/logistics/letters.schemas.ts';
import { placesOf, stopsOf } from '#shared/logistics/transfers.rules.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { letterReference } from '#shared/participants/letters.rules.ts';
import type { VisaLetter } from '#shared/participants/letters.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import { AskLetter } from './ask-letter.tsx';
import { HostMissing, useIsReady } from './host-missing.tsx';
import { IssueLetters } from './issue-letters.tsx';
import { useFromLetters } from './letter-back.ts';
import { LetterNameless } from './letter-nameless.tsx';
import { ShownName } from './shown-name.tsx';
import { type PersonView, usePerson } from './use-person.ts';
import { outdatedBy, visaLetterPaper } from './visa-letter-paper.ts';

/** The letter that a consulate is shown, once the presidency has issued it; until then, what it still lacks. */
export default function VisaLetterPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string; person: string }>();
  const view = usePerson({ meeting: () => params.id, person: () => params.person });
  const isOfList = useFromLetters();
  const back = () =>
    isOfList()
      ? { href: `/meetings/${params.id}/letters`, label: t('letters.back') }
      : { href: `/meetings/${params.id}/people/${params.person}`, label: t('delegation.person.back') };
  const whole = () => {
    const [meeting, person] = [view.meeting(), view.who()];
    if (meeting === null || person === null || !view.mayEditNeeds()) return null;
    return { meeting: meeting.body, name: person.body.name };
  };
  const letter = () => view.needs()?.body.letter;
  const outdated = (issued: VisaLetter) => {
    const [meeting, person, place] = [view.meeting(), view.who(), view.place()];
    if (meeting === null || person === null || place === null) return null;
    return outdatedBy(issued, {
      meeting: meeting.body,
      person: person.body,
      delegation: place.body,
      host: client.replica.one(visaHosts, hostId(meeting.id))?.body ?? null,
      needs: view.needs()?.body ?? null,
      stops: stopsOf(placesOf(meeting.body, client.replica.within(venues, meeting.id))),
    });
  };
  return (
    <Show when={whole()} fallback={<NotAllowed back={back().href} />}>
      {(known) => (
        <Show
          when={letter()}
          fallback={
            <>
              <PageHeader
                back={back()}
                kicker={<Show when={view.who()}>{(who) => <ShownName of={who().body} />}</Show>}
                title={t('letters.one')}
              />
              <Signed needs={view.needs()?.body ?? null} id={view.needs()?.id ?? ''} />
              <NotIssued
                {...known()}
                id={params.id}
                person={params.person}
                needs={view.needs()?.body ?? null}
                view={view}
              />
            </>
          }
        >
          {(issued) => (
            <Issued
              {...known()}
              id={params.id}
              person={params.person}
              back={back()}
              letter={issued()}
              needs={view.needs()?.body ?? null}
              needsId={view.needs()?.id ?? ''}
              outdated={outdated(issued())}
            />
          )}
        </Show>
      )}
    </Show>
  );
}

/** The scan of the signed letter, if it is kept. */
function Signed(props: { needs: TravelNeeds | null; id: string }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.needs?.visaLetter}>
      {(file) => (
        <>
          <SectionHeader kind="band" title={t('letters.signed')} />
          <div class="block">
            <FileView file={file()} via={{ collection: 'travelNeeds', id: props.id }} />
          </div>
        </>
      )}
    </Show>
  );
}

interface Of {
  readonly id: string;
  readonly person: string;
  readonly meeting: Meeting;
  readonly name: string | null;
}

function NotIssued(props: Of & { needs: TravelNeeds | null; view: PersonView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const mayIssue = () => may(client.actor(), 'nominations.decide');
  const isReady = useIsReady(() => props);
  const isWanted = () => props.needs?.visa === 'letter_wanted';
  /** As earlier versions marked it, or whoever organises does by hand. */
  const isOnPaper = () => props.needs?.visa === 'letter_issued';
  const isGranted = () => props.needs?.visa === 'granted';
  return (
    <>
      <CalledOff meeting={props.meeting} />
      <Show when={isOnPaper()}>
        <Banner icon="file-check" fact={t('letters.on_paper')}>
          {t('letters.on_paper_text')}
        </Banner>
      </Show>
      <Show when={isGranted()}>
        <Banner icon="check" fact={t('letters.has_visa')} />
      </Show>
      <Show when={props.name === null}>
        <LetterNameless meeting={props.id} view={props.view} />
      </Show>
      <Show
        when={mayIssue()}
        fallback={
          <Show when={!isOnPaper() && !isGranted()}>
            <Banner
              icon="clock"
              fact={t(isWanted() ? 'letters.waiting' : 'letters.not_asked')}
              action={
                <Show when={!isWanted() && !props.view.isClaimPending()}>
                  <AskLetter meeting={props.id} participant={props.person} />
                </Show>
              }
            >
              {isWanted() ? t('letters.waiting_text') : undefined}
            </Banner>
          </Show>
        }
      >
        <HostMissing id={props.id} meeting={props.meeting} />
        <Show when={isReady() && props.name}>
          {(name) => (
            <IssueLetters
              meeting={props.id}
              people={[{ participant: props.person, name: name() }]}
              label={t('letters.issue.one')}
              kind="filled"
            />
          )}
        </Show>
      </Show>
    </>
  );
}

function Issued(
  props: Of & {
    back: { readonly href: string; readonly label: string };
    letter: VisaLetter;
    needs: TravelNeeds | null;
    needsId: string;
    outdated: ReturnType<typeof outdatedBy>;
  },
): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  // Of this page alone: neither a draft nor the address nor the log has it, and it goes when the page is left.
  const [passport, setPassport] = createSignal('');
  const reference = () => letterReference(props.letter);
  return (
    <PaperView
      back={props.back}
      title={t('letters.one')}
      build={(words) => visaLetterPaper({ letter: props.letter }, words)}
      onSheet={(_paper, words) => visaLetterPaper({ letter: props.letter, passport: passport() }, words)}
      awaited={() => (reference() === null ? t('letters.pending') : null)}
      more={
        <>
          <TextField
            id="letter-passport"
            label={t('letters.print.passport')}
            hint={t('letters.print.passport_hint')}
            value={passport()}
            onInput={setPassport}
            maxlength={30}
            spellcheck={false}
            autocapitalize="characters"
            width="short"
          />
          <CalledOff meeting={props.meeting} />
          <Show when={props.outdated === 'meeting'}>
            <Banner tone="change" icon="triangle-alert" fact={t('letters.void')} />
          </Show>
          <Show when={props.outdated === 'facts'}>
            <Banner tone="change" icon="triangle-alert" fact={t('letters.changed')}>
              {t('letters.outdated_text')}
            </Banner>
          </Show>
          <Show when={may(client.actor(), 'nominations.decide') && props.outdated !== 'meeting'}>
            <IssueLetters
              meeting={props.id}
              people={[{ participant: props.person, name: props.letter.name }]}
              label={t('letters.issue.again')}
            />
          </Show>
          <Signed needs={props.needs} id={props.needsId} />
        </>
      }
    />
  );
}

import { useParams } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { formatDay, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { type Camera, ScanCode } from '#app/kit/codes/scan-code.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { DoorResult } from './door-result.tsx';
import { DoorSearch } from './door-search.tsx';
import { Strip } from './strip.tsx';
import { type Door, useDoor } from './use-door.ts';
import { verifyBadge } from './verify-badge.ts';
import './checkins.css';

const NAME = 'door-name';
const CODE = 'door-code';

/** The name of this door: asked once, then remembered on this device. */
function DoorName(props: { known: string; onName: (name: string) => void }): JSX.Element {
  const { t } = useI18n();
  const [name, setName] = createSignal(props.known);
  const [errors, setErrors] = createSignal<FieldError[]>([]);
  function save(event: SubmitEvent) {
    event.preventDefault();
    const given = name().trim();
    if (given === '') setErrors([{ fieldId: NAME, message: t('checkins.door.name_missing') }]);
    else props.onName(given);
  }
  return (
    <form onSubmit={save}>
      <ErrorSummary title={t('kit.problem')} errors={errors()} />
      <TextField
        id={NAME}
        label={t('checkins.door.name')}
        hint={t('checkins.door.name_hint')}
        error={errors()[0]?.message}
        value={name()}
        onInput={setName}
        maxlength={60}
        autocomplete="off"
      />
      <div class="pad">
        <Button kind="filled" wide type="submit">
          {t('checkins.door.start')}
        </Button>
      </div>
    </form>
  );
}

function TypedCode(props: { door: Door }): JSX.Element {
  const { t } = useI18n();
  const [code, setCode] = createSignal('');
  async function check(event: SubmitEvent) {
    event.preventDefault();
    if (code().trim() === '') return;
    await props.door.type(code());
    setCode('');
  }
  return (
    <form class="door-typed" onSubmit={(event) => void check(event)}>
      <TextField
        id={CODE}
        label={t('checkins.door.code')}
        hint={t('checkins.door.code_hint')}
        value={code()}
        onInput={setCode}
        width="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
      />
      <Button type="submit">{t('checkins.door.check')}</Button>
    </form>
  );
}

/** How many are inside, and which scans of this door the server does not have yet. */
function DoorCount(props: { door: Door }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="door-count">
      <p>
        <span class="figure">{props.door.inside()}</span> {t('checkins.door.inside')}
      </p>
      <Show when={props.door.unsent()} fallback={<p class="quiet">{t('checkins.door.all_sent')}</p>}>
        {(n) => <a href="/outbox">{t('checkins.door.unsent', { n: n() })}</a>}
      </Show>
    </div>
  );
}

function OpenDoor(props: { door: Door; camera: Camera | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="split">
      <div>
        <div class="door-way">
          <Strip
            label={t('checkins.door.way')}
            options={(['in', 'out'] as const).map((value) => ({
              value,
              label: t(`checkins.door.way_${value}`),
            }))}
            value={props.door.direction()}
            onChange={props.door.setDirection}
          />
        </div>
        <DoorResult door={props.door} />
        <DoorCount door={props.door} />
        <Show when={props.camera !== undefined || navigator.mediaDevices !== undefined}>
          <div class="pad door-camera">
            <ScanCode
              keepOn
              onRead={(text) => props.door.scan(text)}
              {...(props.camera === undefined ? {} : { camera: props.camera })}
            />
          </div>
        </Show>
        <TypedCode door={props.door} />
      </div>
      <div>
        <SectionHeader kind="band" title={t('checkins.door.without')} />
        <DoorSearch door={props.door} />
      </div>
    </div>
  );
}

/** Asked once each time the door is opened on a day that is none of the meeting's. */
function OtherDay(props: { meeting: Meeting; today: string; onOpen: () => void }): JSX.Element {
  const { t, locale } = useI18n();
  const days = () => {
    const { startsOn, endsOn } = props.meeting;
    return [...new Set([startsOn, endsOn])].map((day) => formatDay(locale(), day)).join(' – ');
  };
  return (
    <>
      <Banner
        tone="act"
        icon="circle-alert"
        fact={t('checkins.door.other_day', { today: formatLongDay(locale(), props.today), days: days() })}
      />
      <div class="pad">
        <Button kind="filled" onClick={props.onOpen}>
          {t('checkins.door.other_day_open')}
        </Button>
      </div>
    </>
  );
}

/** Door mode: who enters and leaves, decided and stored on this device, with or without a network. */
export function DoorScreen(props: { camera?: Camera }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const door = useDoor({ id: () => params.id, verify: verifyBadge });
  const [isNaming, setIsNaming] = createSignal(false);
  const [isSure, setSure] = createSignal(false);
  const isOtherDay = ({ startsOn, endsOn }: Meeting) =>
    door.view.today() < startsOn || door.view.today() > endsOn;
  const mayRecord = () => may(client.actor(), 'checkin.record');

  async function rename(name: string) {
    await door.rename(name);
    setIsNaming(false);
  }

  return (
    <Allowed to={mayRecord()} back={`/meetings/${params.id}/agenda`}>
      <Show when={door.view.meeting()} fallback={<UnknownMeeting />}>
        {(known) => (
          <>
            <PageHeader
              back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
              title={
                door.name() === null
                  ? t('checkins.door.title')
                  : t('checkins.door.named', { door: door.name() ?? '' })
              }
              aside={
                <span class="button-row">
                  <Show when={door.name() !== null && !isNaming()}>
                    <Button
                      icon="pencil"
                      label={t('checkins.door.rename')}
                      onClick={() => setIsNaming(true)}
                    />
                  </Show>
                  <LinkButton
                    icon="users"
                    label={t('checkins.presence.title')}
                    href={`/meetings/${params.id}/presence`}
                  />
                </span>
              }
            />
            <Show
              when={door.name() !== null && !isNaming()}
              fallback={<DoorName known={door.name() ?? ''} onName={(name) => void rename(name)} />}
            >
              <Show
                when={isSure() || !isOtherDay(known().body)}
                fallback={
                  <OtherDay meeting={known().body} today={door.view.today()} onOpen={() => setSure(true)} />
                }
              >
                <OpenDoor door={door} camera={props.camera} />
              </Show>
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

import { useParams } from '@solidjs/router';
import { createMemo, createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { loadQrDrawing } from '#app/kit/codes/qr-path.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { badges } from '#shared/checkins/checkins.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { BadgeSheet, PER_SHEET, type Printed } from './badge-sheet.tsx';
import { usePresence } from './use-presence.ts';
import './print-badges.css';

const FIELD = 'print-delegation';

function inSheets(list: readonly Printed[]): Printed[][] {
  const sheets: Printed[][] = [];
  for (let at = 0; at < list.length; at += PER_SHEET) sheets.push(list.slice(at, at + PER_SHEET));
  return sheets;
}

/** Badges on paper, in list order; requests those that the server has not signed yet. */
export default function PrintBadgesPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const view = usePresence(() => params.id);
  const saved = useSaved();
  const [delegation, setDelegation] = createSignal('');
  const [draw] = createResource(loadQrDrawing);
  const held = createMemo(
    () => new Map(client.replica.within(badges, params.id).map(({ body }) => [body.participant, body])),
  );
  const people = createMemo(() =>
    [...view.listed().values()].filter(
      ({ group }) => delegation() === '' || group.delegation.id === delegation(),
    ),
  );
  const printed = createMemo(() =>
    people().flatMap((of) => {
      const badge = held().get(of.person.id);
      return badge === undefined ? [] : [{ badge, of }];
    }),
  );
  const sheets = createMemo(() => inSheets(printed()));
  const missing = createMemo(() => [...view.listed().keys()].filter((id) => !held().has(id)).length);
  const isAsked = createMemo(() =>
    client.outbox().some(({ envelope }) => envelope.name === 'badges.request'),
  );
  const request = () => saved.run(() => client.act('badges.request', { meeting: params.id }).saved);

  return (
    <Allowed to="participants.edit" back={`/meetings/${params.id}/agenda`}>
      <Show when={view.meeting()} fallback={<UnknownMeeting />}>
        {(meeting) => (
          <div
            class="print-page"
            data-print-name={`${t('checkins.print.title')} – ${readText(meeting().body.title, locale()).value}`}
          >
            <div class="print-screen">
              <PageHeader
                back={{ href: `/meetings/${params.id}/more`, label: t('meetings.more.title') }}
                title={t('checkins.print.title')}
                detail={t('checkins.print.detail')}
              />
              {saved.notice()}
              <Show when={missing()}>
                {(n) => (
                  <Banner
                    tone="decide"
                    icon="id-card"
                    fact={`${t('checkins.print.missing', { n: n() })}.`}
                    action={
                      <Show when={!isAsked()}>
                        <Button icon="send" onClick={request}>
                          {t('checkins.print.request')}
                        </Button>
                      </Show>
                    }
                  >
                    {t(isAsked() ? 'checkins.print.requested' : 'checkins.print.missing_text')}
                  </Banner>
                )}
              </Show>
              <SelectField
                id={FIELD}
                label={t('checkins.print.delegation')}
                blank={t('checkins.print.all')}
                options={view.groups().map((group) => ({
                  value: group.delegation.id,
                  label: readText(group.delegation.body.name, locale()).value,
                }))}
                value={delegation()}
                onChange={setDelegation}
              />
            </div>
            <Show
              when={sheets().length > 0}
              fallback={
                <List>
                  <ListRow note title={t('checkins.print.empty')} detail={t('checkins.print.empty_text')} />
                </List>
              }
            >
              <Show when={draw()} fallback={<p class="pad">{t('checkins.print.preparing')}</p>}>
                {(drawing) => (
                  <section class="print-sheets" aria-label={t('checkins.print.title')} tabindex="0">
                    <For each={sheets()}>
                      {(list) => <BadgeSheet badges={list} meeting={meeting().body.title} draw={drawing()} />}
                    </For>
                  </section>
                )}
              </Show>
              <FooterBar note={t('checkins.print.sheets', { n: printed().length, m: sheets().length })}>
                <Button kind="filled" icon="printer" wide onClick={() => window.print()}>
                  {t('checkins.print.print')}
                </Button>
              </FooterBar>
            </Show>
          </div>
        )}
      </Show>
    </Allowed>
  );
}

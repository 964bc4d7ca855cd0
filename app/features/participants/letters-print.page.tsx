import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { CalledOff } from '#app/features/meetings/called-off.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags, localeNames, locales } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { PaperSheet } from '#app/kit/paper/paper-sheet.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { letterReference } from '#shared/participants/letters.rules.ts';
import { useLetters } from './use-letters.ts';
import { visaLetterPaper } from './visa-letter-paper.ts';
import './delegation.css';

/** All letters that were issued, each on a sheet of its own, in one print. */
export default function LettersPrintPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ id: string }>();
  const words = useWords();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  const all = useLetters(() => params.id);
  const numbered = createMemo(() =>
    all().flatMap(({ member, letter, outdated }) =>
      letter === null || letterReference(letter) === null ? [] : [{ id: member.id, letter, outdated }],
    ),
  );
  // No consulate is given what is no longer so.
  const issued = createMemo(() => numbered().filter(({ outdated }) => outdated === null));
  const leftOut = () => numbered().length - issued().length;
  const [chosen, setChosen] = createSignal<Locale>(locale());
  // Of this page alone, as on the page of one letter.
  const [passports, setPassports] = createSignal<ReadonlyMap<string, string>>(new Map());
  const passportOf = (id: string) => passports().get(id) ?? '';
  return (
    <Allowed to="logistics.edit" back={`/meetings/${params.id}/people`} reads>
      <Show when={meeting()} fallback={<UnknownMeeting />}>
        <PageHeader
          back={{ href: `/meetings/${params.id}/letters`, label: t('letters.back') }}
          title={t('letters.print.title')}
          detail={t('letters.print.ready', { n: issued().length })}
        />
        <CalledOff meeting={meeting()?.body} />
        <Show when={leftOut() > 0}>
          <Banner tone="change" icon="triangle-alert" fact={t('letters.print.left_out', { n: leftOut() })} />
        </Show>
        <Show
          when={issued().length > 0}
          fallback={
            <List>
              <ListRow note title={t('letters.print.none')} />
            </List>
          }
        >
          <div class="paper-tools pad stack">
            <fieldset class="button-row" aria-label={t('kit.paper_language')}>
              <For each={locales}>
                {(language) => (
                  <Button
                    icon={chosen() === language ? 'check' : undefined}
                    aria-pressed={chosen() === language}
                    onClick={() => setChosen(language)}
                  >
                    <span lang={languageTags[language]}>{localeNames[language]}</span>
                  </Button>
                )}
              </For>
            </fieldset>
            <div class="button-row">
              <Button kind="filled" icon="printer" onClick={() => window.print()}>
                {t('kit.print')}
              </Button>
            </div>
            <p class="body-2">{t('letters.print.passport_hint')}</p>
            <For each={issued()}>
              {({ id, letter }) => (
                <TextField
                  id={`passport-${id}`}
                  label={t('letters.print.passport_of', { name: letter.name })}
                  value={passportOf(id)}
                  onInput={(typed) => setPassports(new Map([...passports(), [id, typed]]))}
                  maxlength={30}
                  spellcheck={false}
                  autocapitalize="characters"
                  width="short"
                />
              )}
            </For>
          </div>
          <div
            class="letters"
            data-print-name={`${t('letters.title')} – ${readText(meeting()?.body.title, locale()).value}`}
          >
            <For each={issued()}>
              {({ id, letter }) => (
                <PaperSheet
                  paper={visaLetterPaper(
                    { letter, passport: passportOf(id) },
                    { t: words()(chosen()), locale: chosen() },
                  )}
                  language={languageTags[chosen()]}
                />
              )}
            </For>
          </div>
        </Show>
      </Show>
    </Allowed>
  );
}

import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { AmendmentDifference } from '#app/features/rules/amendment-difference.tsx';
import { articleTitle } from '#app/features/rules/article-title.ts';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { TextKind } from '#shared/floor/floor.schemas.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { AmendmentBasis } from './amendment-basis.tsx';
import { ChairPositions } from './chair-positions.tsx';
import type { Chair } from './use-chair.ts';
import type { ChairText as Shown } from './use-texts.ts';

/** The text under discussion in one language, what would change in it, and where the delegations stand. */
export function ChairText(props: { chair: Chair }): JSX.Element {
  const { t, locale } = useI18n();
  const { texts } = props.chair;
  const [chosen, setLanguage] = createSignal<Language | null>(null);
  const language = () => chosen() ?? locale();
  return (
    <section class="chair-text" aria-label={t('chair.pane.text')}>
      <Show when={texts.chosen()} fallback={<p class="block quiet">{t('floor.chair.texts_empty')}</p>}>
        {(text) => (
          <>
            <div class="chair-text-head">
              <TextTabs chair={props.chair} />
              <LanguageChoice language={language()} onChoose={setLanguage} />
            </div>
            <InRoom chair={props.chair} text={text()} />
            <Show when={text().shown.id} keyed>
              {(_id) => <Words chair={props.chair} text={text()} language={language()} />}
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

/** Which article, or the decisions of the item, where there are several. */
function GroupChoice(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const { texts } = props.chair;
  return (
    <Show when={texts.groups().length > 1}>
      <select
        class="chair-group"
        aria-label={t('chair.text.which')}
        onChange={({ currentTarget: { value } }) => {
          const first = texts.groups().find(({ key }) => key === value)?.texts[0];
          if (first !== undefined) props.chair.go({ text: first.shown.id });
        }}
      >
        <For each={texts.groups()}>
          {({ key, label }) => (
            <option value={key} selected={key === texts.group()?.key}>
              {label}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}

function TextTabs(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  const { texts } = props.chair;
  const said = (text: Shown) => {
    const { amendment, decision } = text;
    // What was under discussion is, again, once the room has it before it.
    const isTold = amendment?.body.state !== 'under_discussion' || props.chair.isInRoom(text);
    if (amendment !== null && amendment.body.state !== 'admissible' && isTold)
      return t(`rules.state.${amendment.body.state}`).toLowerCase();
    if (decision !== null && decision.body.state !== 'draft')
      return t(`decisions.state.${decision.body.state}`).toLowerCase();
    return '';
  };
  return (
    <nav class="chair-tabs" aria-label={t('chair.text.which')}>
      <ul>
        <For each={texts.group()?.texts ?? []}>
          {(text) => (
            <li>
              <a
                href={props.chair.href({ text: text.shown.id })}
                aria-current={texts.chosen()?.shown.id === text.shown.id ? 'page' : undefined}
                classList={{ 'chair-tab-over': text.isOver }}
              >
                {text.label} {said(text)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

function LanguageChoice(props: { language: Language; onChoose: (language: Language) => void }): JSX.Element {
  const { t, locale } = useI18n();
  const own = (language: Language) => t(`kit.language_own.${language}`);
  return (
    <fieldset class="language-tabs chair-languages">
      <legend class="unseen">{t('chair.text.language')}</legend>
      <For each={[locale(), ...LANGUAGES.filter((each) => each !== locale())]}>
        {(language) => (
          <button
            type="button"
            class="language-tab"
            lang={language}
            aria-pressed={language === props.language}
            aria-label={
              // Who speaks to the page says what is written there.
              language === props.language ? own(language) : `${capitalise(language)}, ${own(language)}`
            }
            onClick={() => props.onChoose(language)}
          >
            {language === props.language ? own(language) : capitalise(language)}
          </button>
        )}
      </For>
    </fieldset>
  );
}

/** Whether the room has it before it, and the one press that puts it there. */
function InRoom(props: { chair: Chair; text: Shown }): JSX.Element {
  const { t } = useI18n();
  const chair = () => props.chair;
  const { floor } = props.chair;
  const meeting = props.chair.id;
  const show = () =>
    chair().run(act('floor.show_text', { meeting, text: props.text.shown }), props.text.shown.id);
  /** What nobody discusses cannot be decided either. */
  const waiting = () => {
    const { amendment, set } = props.text;
    return amendment?.body.state === 'admissible' && set !== null ? { amendment, set } : null;
  };
  return (
    <div class="chair-room">
      <GroupChoice chair={props.chair} />
      <Show when={floor.isSitting()} fallback={<p class="label quiet">{t('chair.text.not_sitting')}</p>}>
        <Switch>
          <Match when={chair().isInRoom(props.text)}>
            <p class="chair-in-room">
              <Icon name="eye" size={20} /> <strong>{t('floor.chair.text_here')}</strong>
            </p>
            <Button kind="text" onClick={() => chair().run(act('floor.show_text', { meeting, text: null }))}>
              {t('chair.text.hide')}
            </Button>
          </Match>
          <Match when={props.text.isDraft}>
            <AskedButton
              act="floor.show_text"
              icon="eye"
              label={t('chair.text.show')}
              title={t('floor.chair.text_title')}
              onYes={show}
            >
              {t('floor.chair.text_draft')}
            </AskedButton>
          </Match>
          <Match when={true}>
            <Button icon="eye" onClick={() => void show()}>
              {t('chair.text.show')}
            </Button>
          </Match>
        </Switch>
      </Show>
      <Show when={waiting()}>
        {(of) => (
          <AskedButton
            act="amendments.discuss"
            kind="text"
            label={t('rules.amendment.discuss')}
            title={t('rules.amendment.discuss_title')}
            onYes={() =>
              chair().run(
                act('amendments.discuss', { amendment: of().amendment.id, set: of().set.id }),
                of().amendment.id,
              )
            }
          >
            {t('rules.confirm.discuss')}
          </AskedButton>
        )}
      </Show>
    </div>
  );
}

/** Of a text only what it says in one language; null if it says nothing there. */
function only(text: Text | null, language: Language): Text | null {
  const said = text?.[language];
  return said === undefined || said.trim() === '' ? null : { [language]: said };
}

/** What is read on the desk of a text that changes nothing; a paper is opened. */
const PLAIN: Record<TextKind, (text: Shown) => Text | null> = {
  amendment: () => null,
  decision: ({ decision }) => decision?.body.text ?? null,
  document: () => null,
  article: ({ article }) => article?.body.text ?? null,
};

function Words(props: { chair: Chair; text: Shown; language: Language }): JSX.Element {
  const { t } = useI18n();
  const heading = () => {
    const { article, amendment } = props.text;
    if (props.text.paper !== null) return readText(props.text.paper.body.title, props.language).value;
    if (article !== null) return articleTitle(article.body, props.language);
    if (amendment?.body.number == null) return null;
    return articleTitle({ number: amendment.body.number, title: amendment.body.title ?? {} }, props.language);
  };
  /** The amendment, read in the chosen language alone. */
  const read = createMemo((): { amendment: Amendment; before: Amendment['before'] } | null => {
    const { amendment, article } = props.text;
    if (amendment === null) return null;
    const { body } = amendment;
    const stands = article === null ? body.before : { title: article.body.title, text: article.body.text };
    const before =
      stands === null
        ? null
        : { title: only(stands.title, props.language) ?? {}, text: only(stands.text, props.language) ?? {} };
    return {
      amendment: {
        ...body,
        title: only(body.title, props.language),
        text: only(body.text, props.language),
      },
      before,
    };
  });
  const plain = () => PLAIN[props.text.shown.kind](props.text);
  return (
    <div class="chair-body">
      <div class="chair-words">
        <Show when={heading()}>{(title) => <h2 class="title-2">{title()}</h2>}</Show>
        <Show when={props.text.paper}>
          {(paper) => (
            <p>
              <a href={`/documents/${paper().id}`}>{props.text.label}</a>
            </p>
          )}
        </Show>
        <Show
          when={read()}
          fallback={
            <Show when={props.text.paper === null}>
              <InLanguage text={plain()} language={props.language} />
            </Show>
          }
        >
          {(known) => (
            <>
              <Show when={props.text.amendment?.body.kind !== 'delete' && known().amendment.text === null}>
                <p class="quiet">{t('chair.text.as_it_is')}</p>
                <Show when={known().before}>
                  {(before) => <InLanguage text={before().text} language={props.language} />}
                </Show>
              </Show>
              <Show when={props.text.amendment?.body.kind === 'delete' || known().amendment.text !== null}>
                <AmendmentDifference amendment={known().amendment} before={known().before} />
              </Show>
            </>
          )}
        </Show>
        <Show when={props.text.amendment}>
          {(amendment) => <AmendmentBasis amendment={amendment()} hours={props.chair.floor.hours} />}
        </Show>
      </div>
      <Show when={props.text.amendment}>
        {(amendment) => (
          <ChairPositions meeting={props.chair.id} amendment={amendment()} floor={props.chair.floor} />
        )}
      </Show>
    </div>
  );
}

/** A text in one language, and that it is missing there. */
function InLanguage(props: { text: Text | null; language: Language }): JSX.Element {
  const { t } = useI18n();
  const said = () => props.text?.[props.language]?.trim() || null;
  return (
    <Show when={said()} fallback={<p class="quiet">{t('chair.text.missing')}</p>}>
      {(words) => (
        <p class="user-text" lang={languageTags[props.language]}>
          {words()}
        </p>
      )}
    </Show>
  );
}

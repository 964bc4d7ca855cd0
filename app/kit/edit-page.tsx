import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Json } from '#shared/kernel/json.ts';
import { AtOnceNotice } from './at-once-notice.tsx';
import { Confirm } from './confirm.tsx';
import { DraftNotices } from './draft-notices.tsx';
import type { Edit } from './edit-plan.ts';
import type { ActName } from './feature-words.ts';
import { partInWords, valueInWords } from './field-words.ts';
import type { Conflict } from './merge-typed.ts';
import { Asked, RemoveButton } from './remove-button.tsx';
import { useFeatures } from './use-features.tsx';
import { type Asking, useQuestion } from './use-question.ts';

/**
 * The page around the fields of `createEdit`: the title, findings, a restored draft or changes by others, the remove
 * button, and the save button.
 */
export function EditPage<T extends object>(props: {
  edit: Edit<T>;
  back: { readonly href: string; readonly label: string };
  title: string;
  kicker?: JSX.Element;
  detail?: JSX.Element;
  /** Right of the title. */
  aside?: JSX.Element;
  /** Below the title, before the findings. */
  intro?: JSX.Element;
  /** What is edited, by its name: the questions before it is removed or saved are about it. */
  thing?: JSX.Element;
  /** What its removal does, if not what its feature says. */
  removalText?: string | undefined;
  /** The question before saving, if any. */
  question?: Asking | false;
  /** Label of the button, if not "Save"; false if there is nothing to save, only to remove. */
  save?: string | false;
  /** What the button does, if not saving what was typed. */
  onSave?: () => unknown;
  /** Shown beside the button. */
  foot?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        back={props.back}
        kicker={props.kicker}
        title={props.title}
        detail={props.detail}
        aside={props.aside}
      />
      {props.intro}
      <EditBody edit={props.edit}>
        {props.children}
        <Show when={props.edit.removal}>
          {(act) => (
            <AskedRemoval
              act={act()}
              thing={props.thing}
              text={props.removalText}
              onRemove={() => props.edit.remove()}
            />
          )}
        </Show>
        <AskedSave edit={props.edit} question={props.question} thing={props.thing} onSave={props.onSave}>
          {(save) => (
            <Show when={props.save !== false}>
              <FooterBar>
                <Button kind="filled" wide onClick={save}>
                  {props.save ?? t('kit.save')}
                </Button>
                {props.foot}
              </FooterBar>
            </Show>
          )}
        </AskedSave>
      </EditBody>
    </>
  );
}

/** The remove button, with the words that the feature has for the act. */
function AskedRemoval(props: {
  act: ActName;
  thing: JSX.Element;
  text: string | undefined;
  onRemove: () => unknown;
}): JSX.Element {
  const questionOf = useQuestion();
  const words = () => questionOf(props.act);
  return (
    <RemoveButton
      {...words()}
      text={props.text ?? words().text}
      thing={props.thing}
      onRemove={() => props.onRemove()}
    />
  );
}

/** Saves an edit: if there is a question, after it. The children get what their button does. */
export function AskedSave<T extends object>(props: {
  edit: Edit<T>;
  question: Asking | false | undefined;
  /** What the question is about. */
  thing?: JSX.Element;
  onSave?: (() => unknown) | undefined;
  children: (save: () => void) => JSX.Element;
}): JSX.Element {
  const questionOf = useQuestion();
  const [isAsking, setIsAsking] = createSignal(false);
  // The button reads it too, where no owner would dispose of the memo that reading the attribute creates.
  const question = createMemo(() => (props.question ? questionOf(props.question) : null));
  function save() {
    if (props.onSave !== undefined) void props.onSave();
    else if (question() === null) void props.edit.save();
    else setIsAsking(props.edit.check());
  }
  return (
    <>
      {props.children(save)}
      <Show when={question()}>
        {(question) => (
          <Confirm
            act={question().act}
            open={isAsking()}
            onClose={() => setIsAsking(false)}
            title={question().title}
            confirm={question().label}
            onConfirm={() => {
              setIsAsking(false);
              void props.edit.save();
            }}
          >
            <Asked thing={props.thing} text={question().text} />
          </Confirm>
        )}
      </Show>
    </>
  );
}

/** An edit that is part of a page, with its own button below the fields. */
export function EditPart<T extends object>(props: {
  edit: Edit<T>;
  /** What the question before saving is about, if there is one. */
  question?: Asking;
  thing?: JSX.Element;
  save: string;
  kind?: 'filled' | 'outlined';
  icon?: IconName;
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <AskedSave edit={props.edit} question={props.question} thing={props.thing}>
      {(save) => (
        <EditBody edit={props.edit}>
          {props.children}
          <div class="block">
            <Button kind={props.kind} icon={props.icon} wide={props.wide} onClick={save}>
              {props.save}
            </Button>
          </div>
        </EditBody>
      )}
    </AskedSave>
  );
}

/** The fields of an edit that is part of a page, with all messages about them. */
export function EditBody<T extends object>(props: { edit: Edit<T>; children: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <ErrorSummary title={t('kit.problem')} errors={props.edit.errors()} />
      <Show when={props.edit.online()}>
        {(of) => <AtOnceNotice of={of()} onCounted={() => props.edit.onCounted()} />}
      </Show>
      <EditNotices edit={props.edit} />
      <Show when={props.edit.isReady()}>{props.children}</Show>
    </>
  );
}

/** What the person must know about the contents of the fields. */
function EditNotices<T extends object>(props: { edit: Edit<T> }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const words = () => ({ features, replica: client.replica, locale: locale(), t });
  const inWords = ({ key: field, part, theirs }: Conflict) => {
    const about = { ...words(), collection: props.edit.collection, field };
    return `${partInWords({ ...about, part })}: ${valueInWords({ ...about, value: theirs as Json })}`;
  };
  return (
    <DraftNotices of={props.edit}>
      <Show when={props.edit.correcting !== null}>
        <Banner icon="pencil" fact={t('acts.edit.correcting')} />
      </Show>
      <Show when={props.edit.isGone()}>
        <Banner tone="act" icon="triangle-alert" fact={t('acts.edit.gone')}>
          {t('acts.edit.gone_text')}
        </Banner>
      </Show>
      <Show when={props.edit.conflicts().length > 0}>
        <Banner
          tone="decide"
          icon="triangle-alert"
          fact={t('acts.edit.changed')}
          action={
            <div class="button-row">
              <Button kind="text" onClick={() => props.edit.keepMine()}>
                {t('acts.edit.keep_mine')}
              </Button>
              <Button kind="text" onClick={() => props.edit.takeTheirs()}>
                {t('acts.edit.take_theirs')}
              </Button>
            </div>
          }
        >
          {t('acts.edit.theirs')}{' '}
          <For each={props.edit.conflicts()}>
            {(conflict, index) => (
              <>
                {index() === 0 ? '' : '; '}
                {inWords(conflict)}
              </>
            )}
          </For>
        </Banner>
      </Show>
    </DraftNotices>
  );
}

import { createMemo, createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { errorText } from '#app/i18n/error-text.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isDraftAt } from '#shared/access/scopes.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { dossierLines, dossierOf, draftLines } from '#shared/presidencies/dossier.rules.ts';
import { dossierHash, handoverClaims, uncheckedOf } from '#shared/presidencies/handover.rules.ts';
import {
  type Dossier,
  HANDOVER_SECTIONS,
  type HandoverCheck,
  type HandoverSection,
  handoverId,
  handovers,
} from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { Checklist } from './checklist.tsx';
import { DossierLines } from './dossier-sections.tsx';
import { draftKey, draftName } from './handover-lines.ts';
import { OfTerm } from './of-term.tsx';
import { signed } from './signed.ts';
import { useHandover } from './use-handover.ts';
import './presidencies.css';

/** Makes the dossier from what this device has, and signs it. */
export default function HandoverSignPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <Allowed to="presidencies.hand_over" back="/presidencies" says={t('presidencies.handover.who_signs')}>
      <OfTerm>{(term) => <Open to={term()} />}</OfTerm>
    </Allowed>
  );
}

function Open(props: { to: Doc<PresidencyTerm> }): JSX.Element {
  const { t } = useI18n();
  const handover = useHandover(() => props.to);
  const back = () => ({
    href: `/presidencies/${props.to.id}/handover`,
    label: t('presidencies.handover.title'),
  });
  const why = () => {
    if (handover.from() === undefined) return t('presidencies.handover.no_term_before');
    const fault = handover.fault();
    if (fault !== null) return errorText({ t, code: fault.code });
    const isOver = ['accepting', 'accepted'].includes(handover.standing());
    return isOver ? t('errors.presidencies.already_handed_over') : null;
  };
  return (
    <Show
      when={why() === null ? handover.from() : undefined}
      keyed
      fallback={<PageHeader back={back()} title={t('presidencies.handover.prepare')} detail={why()} />}
    >
      {(from) => <Form from={from} to={props.to} back={back()} />}
    </Show>
  );
}

interface Typed {
  readonly sections: Readonly<Record<HandoverSection, TypedText>>;
  readonly drafts: readonly string[];
  readonly checked: readonly string[];
}

function typed(known: object | null): Typed {
  const { dossier, checked = [] } = (known ?? {}) as { dossier?: Dossier; checked?: readonly string[] };
  const notes = HANDOVER_SECTIONS.map((section) => [section, typedOf(dossier?.sections[section].note)]);
  return {
    sections: Object.fromEntries(notes) as Typed['sections'],
    drafts: (dossier?.drafts ?? []).map(draftKey),
    checked: [...checked],
  };
}

const notesIn = (sections: Typed['sections']): Partial<Record<HandoverSection, Text>> =>
  Object.fromEntries(
    HANDOVER_SECTIONS.flatMap((section) => {
      const note = textOf(sections[section]);
      return note === null ? [] : [[section, note] as const];
    }),
  );

function Form(props: {
  from: Doc<PresidencyTerm>;
  to: Doc<PresidencyTerm>;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { from, to } = props;
  const id = handoverId(to.body.number);
  const [isAsking, setIsAsking] = createSignal(false);
  const day = () => utcDay(client.now());
  const lines = createMemo(() => dossierLines(client.replica, day()));
  const drafts = createMemo(() => draftLines(client.replica, isDraftAt));
  const edit = createEdit({
    collection: handovers,
    begun: client.replica.one(handovers, id),
    under: null,
    id,
    acts: ['presidencies.sign_handover'],
    prefix: 'hov',
    field: 'handover',
    type: typed,
    toArgs: ({ sections, drafts, checked }) => ({
      sections: notesIn(sections),
      drafts: [...drafts],
      checked: [...checked] as HandoverCheck[],
    }),
    check({ checked }) {
      const open = uncheckedOf(checked as HandoverCheck[]);
      return { checked: open.length === 0 ? null : missing(open) };
    },
    fromArgs: ({ dossier, checked }) => ({ dossier, checked }) as never,
    isDone: () => false,
    to: props.back.href,
  });
  const missing = (open: readonly HandoverCheck[]) =>
    t('presidencies.handover.check_missing', {
      names: new Intl.ListFormat(languageTags[locale()]).format(
        open.map((each) => t(`presidencies.handover.check_item.${each}`)),
      ),
    });
  const now = () => edit.typed();
  const noteId = (section: HandoverSection) =>
    section === HANDOVER_SECTIONS[0] ? edit.idOf('sections') : `${edit.idOf('sections')}-${section}`;
  const chosen = () => drafts().filter((draft) => now().drafts.includes(draftKey(draft)));

  async function sign() {
    setIsAsking(false);
    const notes = notesIn(now().sections);
    const checked = [...now().checked] as HandoverCheck[];
    const dossier = dossierOf({ source: client.replica, from, to, on: day(), notes, drafts: chosen() });
    const hash = dossierHash(dossier);
    const made = await signed(client, handoverClaims({ hash, to: to.id, side: 'outgoing' }));
    if ('code' in made) {
      edit.report({ checked: errorText({ t, code: made.code }) });
      return;
    }
    const args = { from: from.id, to: to.id, dossier, hash, checked, signature: made.signature };
    await edit.save({ acts: act('presidencies.sign_handover', args), errorAt: 'checked' });
  }
  return (
    <>
      <EditPage
        edit={edit}
        back={props.back}
        kicker={t('presidencies.handover.of', {
          from: countryName(locale(), from.body.state),
          to: countryName(locale(), to.body.state),
        })}
        title={t('presidencies.handover.prepare')}
        detail={t('presidencies.handover.sign_intro', { day: formatDay(locale(), day()) })}
        save={t('presidencies.handover.sign')}
        onSave={() => setIsAsking(edit.check())}
      >
        <SectionHeader kind="band" title={t('presidencies.handover.dossier')} />
        <For each={HANDOVER_SECTIONS}>
          {(section) => {
            const hasNote = () => textOf(now().sections[section]) !== null;
            const isOpen = untrack(hasNote);
            return (
              <Disclosure
                title={t(`presidencies.handover.check_item.${section}`)}
                count={
                  hasNote()
                    ? `${lines()[section].length} · ${t('presidencies.handover.note')}`
                    : lines()[section].length
                }
                open={isOpen}
              >
                <DossierLines section={section} lines={lines()[section]} />
                <TextInputs
                  id={noteId(section)}
                  label={t('presidencies.handover.note_of', {
                    section: t(`presidencies.handover.check_item.${section}`),
                  })}
                  value={now().sections[section]}
                  optional={t('kit.optional')}
                  maxlength={4000}
                  long
                  onInput={(value) => edit.type({ sections: { ...now().sections, [section]: value } })}
                />
              </Disclosure>
            );
          }}
        </For>
        <SectionHeader kind="band" title={t('presidencies.handover.drafts')} aside={chosen().length} />
        <Show
          when={drafts().length > 0}
          fallback={<p class="block">{t('presidencies.handover.drafts_nothing')}</p>}
        >
          <CheckList
            id={edit.idOf('drafts')}
            label={t('presidencies.handover.drafts_count', { n: chosen().length, of: drafts().length })}
            optional={undefined}
            hint={t('presidencies.handover.drafts_more', { name: countryName(locale(), from.body.state) })}
            values={now().drafts}
            options={drafts().map((draft) => ({
              value: draftKey(draft),
              label: draftName(draft, { locale: locale() }),
            }))}
            onChange={(values) => edit.type({ drafts: values })}
          />
          <div class="block button-row">
            <Button onClick={() => edit.type({ drafts: drafts().map(draftKey) })}>
              {t('presidencies.handover.all')}
            </Button>
            <Button onClick={() => edit.type({ drafts: [] })}>{t('presidencies.handover.nothing')}</Button>
          </div>
        </Show>
        <Checklist
          id={edit.idOf('checked')}
          values={now().checked}
          error={edit.errorOf('checked')}
          onChange={(checked) => edit.type({ checked })}
        />
      </EditPage>
      <Confirm
        act="presidencies.sign_handover"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('presidencies.handover.sign_title', { name: countryName(locale(), to.body.state) })}
        confirm={t('presidencies.handover.sign')}
        onConfirm={() => void sign()}
      >
        <p>{t('presidencies.handover.sign_text')}</p>
      </Confirm>
    </>
  );
}

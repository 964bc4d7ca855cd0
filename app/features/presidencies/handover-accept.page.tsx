import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
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
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { changedSince, dossierLines } from '#shared/presidencies/dossier.rules.ts';
import { handoverClaims, handoverFileOf, uncheckedOf } from '#shared/presidencies/handover.rules.ts';
import {
  type Dossier,
  type DossierLine,
  type Handover,
  type HandoverCheck,
  type HandoverSection,
  handovers,
} from '#shared/presidencies/handover.schemas.ts';
import type { PresidencyTerm } from '#shared/presidencies/presidencies.schemas.ts';
import { Checklist } from './checklist.tsx';
import { DossierSections } from './dossier-sections.tsx';
import { lineName } from './handover-lines.ts';
import { proveHandover } from './handover-proof.ts';
import { OfTerm } from './of-term.tsx';
import { signed } from './signed.ts';
import { useHandover } from './use-handover.ts';
import './presidencies.css';

/** Goes through what the other presidency signed, and takes over. */
export default function HandoverAcceptPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfTerm>
      {(term) => (
        <Allowed
          to={may(client.actor(), 'presidencies.take_over', { state: term().body.state })}
          back={`/presidencies/${term().id}`}
          says={t('presidencies.handover.who_accepts')}
        >
          <Open to={term()} />
        </Allowed>
      )}
    </OfTerm>
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
    const fault = handover.fault();
    switch (handover.standing()) {
      case 'none':
        return t('presidencies.handover.none');
      case 'withdrawn':
        return t('errors.presidencies.handover_withdrawn');
      case 'accepting':
      case 'accepted':
        return t('errors.presidencies.already_handed_over');
      default:
        return fault === null ? null : errorText({ t, code: fault.code });
    }
  };
  const isOpen = useOpen(
    () => handover.doc(),
    () => why() === null,
  );
  return (
    <Show
      when={isOpen() ? handover.doc()?.body.hash : undefined}
      keyed
      fallback={<PageHeader back={back()} title={t('presidencies.handover.accept')} detail={why()} />}
    >
      {(_hash) => <Form handover={handover.doc() as Doc<Handover>} to={props.to} back={back()} />}
    </Show>
  );
}

function Form(props: {
  handover: Doc<Handover>;
  to: Doc<PresidencyTerm>;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  // Another dossier has another hash, and the form begins anew: nobody accepts what they did not read.
  const { handover, to } = props;
  const { dossier, hash } = handover.body;
  const [isAsking, setIsAsking] = createSignal(false);
  const edit = createEdit({
    collection: handovers,
    begun: handover,
    under: null,
    id: handover.id,
    acts: ['presidencies.accept_handover'],
    prefix: 'hov',
    field: 'accept',
    type: (known) => ({ checked: [...((known as { checked?: string[] } | null)?.checked ?? [])] }),
    toArgs: ({ checked }) => ({ checked: [...checked] }),
    check({ checked }) {
      const open = uncheckedOf(checked as HandoverCheck[]);
      const names = new Intl.ListFormat(languageTags[locale()]).format(
        open.map((each) => t(`presidencies.handover.check_item.${each}`)),
      );
      return { checked: open.length === 0 ? null : t('presidencies.handover.check_missing', { names }) };
    },
    fromArgs: ({ checked }) => ({ checked }) as never,
    isDone: () => false,
    to: props.back.href,
  });

  async function accept() {
    setIsAsking(false);
    const proof = await proveHandover(handoverFileOf({ ...handover.body, incoming: null }));
    if (!proof.isRight) {
      edit.report({ checked: t('presidencies.handover.disagrees') });
      return;
    }
    const checked = [...edit.typed().checked] as HandoverCheck[];
    const made = await signed(client, handoverClaims({ hash, to: to.id, side: 'incoming' }));
    if ('code' in made) {
      edit.report({ checked: errorText({ t, code: made.code }) });
      return;
    }
    const label = client.label() || client.actor().person;
    const args = { handover: handover.id, to: to.id, label, hash, checked, signature: made.signature };
    await edit.save({ acts: act('presidencies.accept_handover', args) });
  }
  const names = () => ({
    from: countryName(locale(), dossier.from.state),
    to: countryName(locale(), dossier.to.state),
  });
  return (
    <>
      <EditPage
        edit={edit}
        back={props.back}
        kicker={t('presidencies.handover.of', names())}
        title={t('presidencies.handover.accept')}
        save={t('presidencies.handover.accept')}
        onSave={() => setIsAsking(edit.check())}
      >
        <Changed dossier={dossier} />
        <DossierSections dossier={dossier} />
        <Checklist
          id={edit.idOf('checked')}
          values={edit.typed().checked}
          error={edit.errorOf('checked')}
          onChange={(checked) => edit.type({ checked: [...checked] })}
        />
      </EditPage>
      <Confirm
        act="presidencies.accept_handover"
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('presidencies.handover.accept_title')}
        confirm={t('presidencies.handover.accept')}
        onConfirm={() => void accept()}
      >
        <p>
          <strong>
            {t('presidencies.handover.accept_what', {
              day: formatDay(locale(), utcDay(client.now())),
              ...names(),
            })}
          </strong>
        </p>
        <p>{t('presidencies.handover.accept_text')}</p>
      </Confirm>
    </>
  );
}

/** What is not as the dossier says any more, as far as this device reads. */
function Changed(props: { dossier: Dossier }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const changes = createMemo(() =>
    changedSince(props.dossier, dossierLines(client.replica, utcDay(client.now()))),
  );
  const nameOf = (line: DossierLine, section: HandoverSection) =>
    lineName(line, section, { t, locale: locale() });
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.handover.changed')} />
      <List label={t('presidencies.handover.changed')}>
        <For each={changes()} fallback={<ListRow note title={t('presidencies.handover.changed_none')} />}>
          {({ section, added, gone, changed }) => (
            <ListRow
              kicker={t(`presidencies.handover.check_item.${section}`)}
              title={
                <>
                  <For each={added}>
                    {(line) => (
                      <span class="handover-fact">
                        {t('presidencies.handover.added', { name: nameOf(line, section) })}
                      </span>
                    )}
                  </For>
                  <For each={changed}>
                    {(line) => (
                      <span class="handover-fact">
                        {t('presidencies.handover.line_changed', { name: nameOf(line, section) })}
                      </span>
                    )}
                  </For>
                  <For each={gone}>
                    {(line) => (
                      <span class="handover-fact">
                        {t('presidencies.handover.gone', { name: nameOf(line, section) })}
                      </span>
                    )}
                  </For>
                </>
              }
            />
          )}
        </For>
      </List>
    </>
  );
}

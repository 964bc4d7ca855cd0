import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { NotchedBar } from '#app/ui/bars.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { countedOn, lastDayToSign } from '#shared/membership/force.rules.ts';
import { lackingText } from '#shared/membership/instruments.mutations.ts';
import type { Instrument } from '#shared/membership/membership.schemas.ts';
import { DepositaryPart } from './depositary-part.tsx';
import { entryInWords, ruleInWords, standingInWords } from './force-words.ts';
import { OfInstrument } from './of-instrument.tsx';
import { useForce } from './use-instruments.ts';
import { useMemberName } from './use-member-name.ts';
import './membership.css';

/** One instrument: its rule and how far that is met, who consented, and its texts. */
export default function InstrumentPage(): JSX.Element {
  const params = useParams<{ instrument: string }>();
  return (
    <Show when={params.instrument} keyed>
      {(id) => <OfInstrument id={id}>{(instrument) => <Whole instrument={instrument()} />}</OfInstrument>}
    </Show>
  );
}

function Whole(props: { instrument: Doc<Instrument> }): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t, locale } = useI18n();
  const body = () => props.instrument.body;
  const force = useForce(() => props.instrument);
  const keeps = () => may(client.actor(), 'membership.keep');
  const today = () => dayHere(now());
  const isDraft = useOpen(
    () => props.instrument,
    ({ state }) => state === 'draft',
  );
  const standing = () =>
    standingInWords(body(), { entry: force.entry(), today: today(), t, locale: locale() });
  return (
    <>
      <PageHeader
        back={{ href: '/instruments', label: t('membership.instruments') }}
        kicker={t(`membership.kind.${body().kind}`)}
        title={<LocalText text={body().title} />}
        detail={standing()}
        aside={
          <Show when={body().state === 'draft' && keeps()}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('membership.edit')}
              href={`/instruments/${props.instrument.id}/edit`}
            />
          </Show>
        }
      />
      <Show when={isDraft() && keeps()}>
        <Opening instrument={props.instrument} />
      </Show>
      <Show when={body().state === 'opened'}>
        <Progress instrument={props.instrument} force={force} today={today()} />
        <Show when={keeps()}>
          <Recording instrument={props.instrument} force={force} today={today()} />
        </Show>
        <DepositaryPart instrument={props.instrument} consents={force.consents()} />
      </Show>
      <SectionHeader kind="band" title={t('membership.terms')} />
      <Terms instrument={body()} />
      <Texts instrument={body()} />
    </>
  );
}

/** Opens what is on the screen for signature. */
function Opening(props: { instrument: Doc<Instrument> }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const lacking = () => lackingText(props.instrument.body);
  function open() {
    const { state: _state, openedAt: _openedAt, ...fields } = props.instrument.body;
    return done.run(act('instruments.open', { instrument: props.instrument.id, ...fields }));
  }
  return (
    <div class="block">
      {done.notice()}
      <Show
        when={lacking()}
        fallback={
          <AskedButton
            act="instruments.open"
            kind="filled"
            icon="lock"
            label={t('membership.open.do')}
            title={t('membership.open.title')}
            onYes={open}
          >
            <p>
              <strong>
                <LocalText text={props.instrument.body.title} silent />
              </strong>
            </p>
            <p>{t('membership.open.text')}</p>
          </AskedButton>
        }
      >
        {(language) => (
          <p class="quiet">{t('membership.open.lacks', { language: t(`kit.language.${language()}`) })}</p>
        )}
      </Show>
    </div>
  );
}

type Force = ReturnType<typeof useForce>;

/** How many of the consents that the rule asks for there are, and since when it is in force. */
function Progress(props: { instrument: Doc<Instrument>; force: Force; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const terms = () => props.instrument.body;
  const counted = createMemo(() => countedOn(terms(), props.force.consents(), props.today));
  const provisional = () =>
    props.force.bonds().filter(({ from, until }) => from === null && until === null).length;
  const inForce = () => {
    const entry = props.force.entry();
    if (entry === null) return t('membership.force.not_yet');
    const day = formatDay(locale(), entry.on);
    return t(entry.on <= props.today ? 'membership.at.in_force' : 'membership.at.will_be', { day });
  };
  const measure = () => t('membership.force.count', { n: counted(), of: terms().entryNeeds });
  return (
    <>
      <Show when={terms().entryBy === 'consents' && props.force.entry() === null}>
        <div class="block force-measure">
          <NotchedBar
            label={measure()}
            parts={Array.from({ length: terms().entryNeeds }, (_, at) => (at < counted() ? 1 : 0))}
          />
          <p>{measure()}</p>
        </div>
      </Show>
      <List>
        <ListRow
          note
          title={<strong>{inForce()}</strong>}
          detail={
            <>
              {ruleInWords(terms(), { t, locale: locale() })}
              <Show when={props.force.entry()}>
                {(entry) => <> {entryInWords(entry(), { t, locale: locale(), nameOf })}</>}
              </Show>
            </>
          }
        />
        <Show when={provisional() > 0}>
          <ListRow
            note
            tone="decide"
            title={t('membership.force.provisional', { n: provisional() })}
            detail={t('membership.force.provisional_more', { n: provisional() })}
          />
        </Show>
      </List>
    </>
  );
}

/** What whoever presides can record today, and what still has to be checked. */
function Recording(props: { instrument: Doc<Instrument>; force: Force; today: string }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const here = () => `/instruments/${props.instrument.id}/consents`;
  const unchecked = createMemo(() => props.force.consents().filter(({ body }) => body.checked === null));
  const kinds = createMemo(() => {
    const terms = props.instrument.body;
    const entry = props.force.entry();
    const last = lastDayToSign(terms, entry);
    const isOver = last !== null && props.today > last;
    const isIn = props.force.bonds().some(({ left }) => left === null);
    const signature = props.today < terms.opensOn ? [] : (['signature'] as const);
    const accession = terms.accession === 'open' && entry !== null && isOver ? (['accession'] as const) : [];
    // What was signed is entered some days later as well.
    return [
      ...(isOver ? [...accession, ...signature] : signature),
      ...(isIn ? (['withdrawal'] as const) : []),
    ];
  });
  return (
    <>
      <Show when={unchecked().length > 0}>
        <SectionHeader kind="band" title={t('membership.check.waiting')} aside={unchecked().length} />
        <List label={t('membership.check.waiting')}>
          <For each={unchecked()}>
            {({ id, body }) => (
              <ListRow
                tone="decide"
                kicker={t(`membership.consent_kind.${body.kind}`)}
                title={nameOf(body.state)}
                detail={`${formatDay(locale(), body.on)}. ${t(`membership.powers.${body.powers}`)}`}
                href={`${here()}/${id}`}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <div class="block button-row">
        <For each={kinds()}>
          {(kind, at) => (
            <LinkButton
              kind={at() === 0 ? 'outlined' : 'text'}
              icon={kind === 'withdrawal' ? 'log-out' : 'plus'}
              href={`${here()}/new?kind=${kind}`}
            >
              {t(`membership.record.${kind}`)}
            </LinkButton>
          )}
        </For>
      </div>
    </>
  );
}

function Terms(props: { instrument: Instrument }): JSX.Element {
  const { t, locale } = useI18n();
  const nameOf = useMemberName();
  const day = (value: string) => formatDay(locale(), value);
  const facts = (): Fact[] => {
    const { opensOn, closesOn, bindsAfter, accession, noticeDays, depositary, orderLanguage } =
      props.instrument;
    return [
      {
        label: t('membership.signature'),
        place: <LocalText text={props.instrument.place} />,
        detail:
          closesOn === null
            ? t('membership.term.from', { day: day(opensOn) })
            : t('membership.term.between', { from: day(opensOn), until: day(closesOn) }),
      },
      { label: t('membership.force.title'), place: ruleInWords(props.instrument, { t, locale: locale() }) },
      { label: t('membership.fields.bindsAfter'), place: t('membership.term.days', { n: bindsAfter }) },
      { label: t('membership.fields.accession'), place: t(`membership.accession.${accession}`) },
      { label: t('membership.fields.noticeDays'), place: t('membership.term.days', { n: noticeDays }) },
      { label: t('membership.fields.depositary'), place: nameOf(depositary) },
      { label: t('membership.fields.orderLanguage'), place: t(`kit.language.${orderLanguage}`) },
    ];
  };
  return <FactList facts={facts()} />;
}

/** The reader's own language first; each says whether it is authentic. */
function Texts(props: { instrument: Instrument }): JSX.Element {
  const { t, locale } = useI18n();
  const order = () => [locale(), ...LANGUAGES.filter((each) => each !== locale())];
  const there = () => order().filter((language) => (props.instrument.text[language] ?? '').trim() !== '');
  const isAuthentic = (language: (typeof LANGUAGES)[number]) => props.instrument.authentic.includes(language);
  return (
    <>
      <SectionHeader kind="band" title={t('membership.texts')} aside={there().length} />
      <For each={there()}>
        {(language, at) => (
          <Disclosure
            title={t(`kit.language.${language}`)}
            count={
              <Tag tone="plain">
                {t(isAuthentic(language) ? 'membership.authentic' : 'membership.translation')}
              </Tag>
            }
            open={at() === 0}
          >
            <div class="instrument-text" lang={languageTags[language]}>
              <Show when={props.instrument.title[language]}>
                {(title) => (
                  <p>
                    <strong>{title()}</strong>
                  </p>
                )}
              </Show>
              <p class="user-text">{props.instrument.text[language]}</p>
            </div>
          </Disclosure>
        )}
      </For>
    </>
  );
}

import { createMemo, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { PapersField } from '#app/features/meetings/agenda-item-details.tsx';
import { membersHere } from '#app/features/membership/members-here.ts';
import { articleTitle } from '#app/features/rules/article-title.ts';
import { useArticleWords, useRulesOn } from '#app/features/rules/use-rules.ts';
import { countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { ZoneField } from '#app/kit/zone-field.tsx';
import { zoneOfState } from '#app/kit/zones.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { StatusNote } from '#app/ui/status-note.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { silenceAsked } from '#shared/decisions/silence-asked.rules.ts';
import { LAST_HOUR, ruledSilence, silenceDeadline } from '#shared/decisions/silences.rules.ts';
import { SilenceTermSchema, silences } from '#shared/decisions/silences.schemas.ts';
import { calendarStateOn, daysOff } from '#shared/holidays/holidays.rules.ts';
import { calendarOf, holidays, WORK_CALENDAR, workCalendars } from '#shared/holidays/holidays.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { standings } from '#shared/membership/membership.schemas.ts';
import { presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { silenceOf } from '#shared/rules/parameters.rules.ts';
import { draftArticles } from '#shared/rules/rules.rules.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import { whenThere } from './silence-when.ts';

/** Whoever presides puts a text to the silence of members. */
export default function SilenceNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={may(client.actor(), 'decisions.edit')} back="/silences" says={t('silences.who_presides')}>
      <Form />
    </Allowed>
  );
}

const KINDS = ['working_days', 'hours'] as const;
type Kind = (typeof KINDS)[number];
interface Typed {
  readonly text: ReturnType<typeof typedOf>;
  readonly restsOn: string;
  readonly article: string;
  readonly kind: Kind;
  readonly hours: string;
  readonly days: string;
  readonly hour: string;
  readonly timeZone: string;
  readonly papers: readonly string[];
}

const count = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed));
function termOf({ kind, hours, days, hour }: Pick<Typed, 'kind' | 'hours' | 'days' | 'hour'>) {
  return kind === 'hours'
    ? { kind, hours: count(hours) }
    : { kind, days: count(days), hour: hour.slice(0, 5) };
}

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const query = useQuery<{ meeting?: string; item?: string }>();
  const meeting = query.meeting ?? null;
  const item = query.item ?? null;
  /** Of the server, by which the act finds whom to ask and which rules hold. */
  const today = createMemo(() => utcDay(now()));
  /** Of the state that presides; where no term is known, the one that was named. The server finds it again. */
  const followed = createMemo(() =>
    calendarStateOn({
      terms: client.replica.all(presidencyTerms).map(({ body }) => body),
      day: today(),
      named: client.replica.one(workCalendars, WORK_CALENDAR)?.body.state ?? null,
    }),
  );
  /** A meeting has its own zone. */
  const zoneHeld = createMemo(() =>
    meeting === null ? null : (client.replica.one(meetings, meeting)?.body.timeZone ?? null),
  );
  const articleWords = useArticleWords();
  /** What the rules in force say of silence; null where they say nothing. */
  const rules = useRulesOn(today);
  const ruled = silenceOf(rules()?.parameters ?? null);
  const amountOf = (unit: Kind, usual: string) =>
    ruled?.value.unit === unit ? String(ruled.value.amount) : usual;
  const off = createMemo(() => {
    const state = followed();
    return daysOff(state === null ? [] : client.replica.within(holidays, calendarOf(state)));
  });
  /** Whom the act will ask: the server finds them again, whatever it is sent. */
  const asked = createMemo(() =>
    silenceAsked({
      ...{ named: memberStates, members: membersHere(client.replica, today()), day: today() },
      enteredOf: (state) => client.replica.within(standings, state).map(({ body }) => body),
      parameters: rules()?.parameters ?? null,
    }),
  );
  const zoneOf = ({ timeZone }: Pick<Typed, 'timeZone'>) => zoneHeld() ?? timeZone;
  function endOf(terms: Typed): number | null {
    const term = termOf(terms);
    if (!v.is(SilenceTermSchema, term)) return null;
    return silenceDeadline({ from: now(), term, timeZone: zoneOf(terms), holidays: off() });
  }
  /** What the rules in force ask for at least. */
  const leastOf = (of: Typed) =>
    ruledSilence({
      ...{ parameters: rules()?.parameters ?? null, from: now(), timeZone: zoneOf(of) },
      holidays: off(),
    });
  /** Whole days, where the rules ask for days. */
  const usualHour = ruled?.value.unit === 'working_days' ? LAST_HOUR : '18:00';
  const longer = (isShort: boolean) => (isShort ? t('silences.need.longer') : null);
  const edit = createEdit({
    collection: silences,
    begun: null,
    under: meeting ?? 'committee',
    prefix: 'sil',
    field: 'silence',
    acts: ['silences.begin'],
    type(body): Typed {
      const { term } = body ?? {};
      return {
        text: typedOf(body?.text),
        restsOn: body?.restsOn ?? '',
        article: (body === null ? ruled?.article : body.article) ?? '',
        kind: term?.kind ?? ruled?.value.unit ?? 'working_days',
        hours: term?.kind === 'hours' ? String(term.hours) : amountOf('hours', '72'),
        days: term?.kind === 'working_days' ? String(term.days) : amountOf('working_days', '5'),
        hour: term?.kind === 'working_days' ? term.hour : usualHour,
        timeZone: body?.timeZone ?? zoneOfState(followed()) ?? deviceTimeZone(),
        papers: body?.papers ?? [],
      };
    },
    toArgs: (typed) => ({
      text: textOf(typed.text) as NonNullable<ReturnType<typeof textOf>>,
      restsOn: typed.restsOn.trim() || null,
      asked: asked(),
      term: termOf(typed),
      timeZone: zoneOf(typed),
      calendar: followed(),
      papers: [...typed.papers],
    }),
    check(typed) {
      const written = textOf(typed.text);
      const isWhole = LANGUAGES.every((language) => (written?.[language] ?? '').trim() !== '');
      const term = termOf(typed);
      const isTerm = v.is(SilenceTermSchema, term);
      const isHour = /^\d\d:\d\d/.test(typed.hour);
      const isShort = leastOf(typed) !== null && (endOf(typed) ?? Infinity) < (leastOf(typed)?.value ?? 0);
      return {
        text: isWhole ? null : t('silences.need.text'),
        hours: typed.kind !== 'hours' ? null : isTerm ? longer(isShort) : t('silences.need.hours'),
        days:
          typed.kind !== 'working_days'
            ? null
            : !isTerm && isHour
              ? t('silences.need.days')
              : longer(isShort),
        hour: typed.kind === 'working_days' && !isHour ? t('silences.need.hour') : null,
        asked: asked().length === 0 ? t('errors.silences.nobody_votes') : null,
      };
    },
    add: ({ id, wished, typed: { article } }) =>
      act('silences.begin', {
        ...{ silence: id, meeting, item, ...wished },
        ...(article === '' ? {} : { article }),
      }),
    to: (id) => `/silences/${id}`,
  });
  const typed = () => edit.typed();
  const askedNames = () =>
    sortCountries(locale(), asked())
      .map((code) => countryName(locale(), code))
      .join(', ');
  const ends = createMemo(() => {
    const instant = endOf(typed());
    return instant === null ? null : whenThere(locale(), { instant, timeZone: zoneOf(typed()) });
  });
  const counted = () => {
    const state = followed();
    return state === null
      ? t('silences.new.no_calendar')
      : t('silences.calendar_of', { state: countryName(locale(), state) });
  };
  const ruledWords = createMemo(() => {
    const least = leastOf(typed());
    if (least === null) return t('silences.new.no_rules');
    const when = whenThere(locale(), { instant: least.value, timeZone: zoneOf(typed()) });
    return t('silences.new.ruled', { when, article: articleWords(least.article) ?? '' });
  });
  const articleOptions = createMemo(() =>
    draftArticles(client.replica.within(articles, rules()?.set ?? '')).map((each) => ({
      value: each.article,
      label: articleTitle(each, locale()),
    })),
  );
  return (
    <EditPage
      edit={edit}
      back={{ href: '/silences', label: t('silences.title') }}
      title={t('silences.begin')}
      question="silences.begin"
      save={t('silences.begin')}
    >
      <TextInputs {...edit.bind('text')} long />
      <RadioList
        {...edit.bind('kind')}
        optional={undefined}
        options={KINDS.map((value) => ({ value, label: t(`decisions.silence_kind.${value}`) }))}
        onChange={(kind) => edit.type({ kind: kind as Kind })}
      />
      {typed().kind === 'hours' ? (
        <NumberField {...edit.bind('hours')} />
      ) : (
        <>
          <NumberField {...edit.bind('days')} />
          <TextField {...edit.bind('hour')} type="time" width="short" />
          <p class="block quiet">{counted()}</p>
        </>
      )}
      <Show when={zoneHeld() === null}>
        <ZoneField
          {...edit.bind('timeZone')}
          value={typed().timeZone}
          onChange={(timeZone) => edit.type({ timeZone })}
        />
      </Show>
      <StatusNote>
        <Show when={ends()}>{(when) => <>{t('silences.new.ends', { when: when() })} </>}</Show>
        {t('silences.new.ends_hint')}
      </StatusNote>
      <p class="block quiet">{ruledWords()}</p>
      <div id={edit.idOf('asked')} tabindex={-1}>
        <FactList
          facts={[{ label: t('silences.asked'), place: askedNames(), detail: t('silences.new.asked_all') }]}
        />
      </div>
      <Show when={articleOptions().length > 0}>
        <SelectField
          {...edit.bind('article')}
          value={typed().article}
          blank={t('silences.new.article_none')}
          hint={t('silences.new.article_hint')}
          options={articleOptions()}
          onChange={(article) => edit.type({ article })}
        />
      </Show>
      <TextField {...edit.bind('restsOn')} hint={t('silences.new.rests_hint')} />
      <PapersField meeting={meeting} value={typed().papers} onChange={(papers) => edit.type({ papers })} />
    </EditPage>
  );
}

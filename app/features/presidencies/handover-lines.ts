import * as v from 'valibot';
import { groupInWords } from '#app/features/decisions/owner-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay, formatMonth } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { actionPoints } from '#shared/decisions/decisions.schemas.ts';
import { DaySchema } from '#shared/kernel/days.ts';
import { readText } from '#shared/kernel/text.ts';
import { stateConsents } from '#shared/membership/membership.schemas.ts';
import { eachOf } from '#shared/presidencies/dossier-line.rules.ts';
import type { DossierLine, DraftLine, HandoverSection } from '#shared/presidencies/handover.schemas.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';

type Said = { readonly t: Translate; readonly locale: Locale };
type Replica = Pick<ReplicaSignals, 'one'>;

/** How a line of the dossier is called. */
export function lineName({ title }: DossierLine, section: HandoverSection, { t, locale }: Said): string {
  if (title !== null) return readText(title, locale).value;
  return t(section === 'keys' ? 'presidencies.handover.key' : 'presidencies.handover.plain_line');
}

/** The states, the bodies or the delegations that a line names. */
export function lineOwner({ of }: DossierLine, { t, locale }: Said): string | null {
  if (of === null) return null;
  const names = eachOf(of).map((code) => {
    const group = groupInWords(code, t);
    if (group !== null) return group;
    return /^[A-Z]{2}$/.test(code) ? countryName(locale, code) : code;
  });
  return names.join(', ');
}

function lineDay({ day }: DossierLine, { locale }: Pick<Said, 'locale'>): string | null {
  if (day === null) return null;
  return v.is(DaySchema, day) ? formatDay(locale, day) : formatMonth(locale, `${day}-01`);
}

/** "Acta 12 · Chile · 3 may 2027", or the month alone where no day is set. */
export function lineFacts(line: DossierLine, said: Said): string {
  const day = lineDay(line, said);
  return [line.number, lineOwner(line, said), day].filter((part) => part !== null).join(' · ');
}

const PAGES: Readonly<Record<HandoverSection, (line: DossierLine, replica: Replica) => string | null>> = {
  silences: ({ id }) => `/silences/${id}`,
  decisions: ({ id }) => `/decisions/${id}`,
  actions({ id }, replica) {
    const meeting = replica.one(actionPoints, id)?.parent;
    return meeting == null ? null : `/meetings/${meeting}/outcomes/actions/${id}`;
  },
  plans: ({ id }) => (id.startsWith('pao_') ? `/plans/${id}` : `/strategy/${id}`),
  calendar: ({ id }) => `/meetings/${id}`,
  rules: ({ id }) => `/rules/${id}`,
  amendments({ id }, replica) {
    const set = replica.one(amendments, id)?.parent;
    return set == null ? null : `/rules/${set}/amendments/${id}`;
  },
  instruments({ id }, replica) {
    const instrument = replica.one(stateConsents, id)?.parent;
    return instrument == null ? `/instruments/${id}` : `/instruments/${instrument}/consents/${id}`;
  },
  assessment: ({ id }) => `/ideal/${id}`,
  dialogue: () => null,
  offices: ({ id }) => `/functions/${id}`,
  keys: () => null,
};

/** Where a thing of the dossier stands on this device; null where it has no page, or is not here. */
export function linePage(line: DossierLine, section: HandoverSection, replica: Replica): string | null {
  return PAGES[section](line, replica);
}

export function draftName({ title }: DraftLine, { locale }: Pick<Said, 'locale'>): string {
  return readText(title, locale).value;
}

/** As the form and the dossier compare them. */
export function draftKey({ collection, id }: Pick<DraftLine, 'collection' | 'id'>): string {
  return `${collection}/${id}`;
}

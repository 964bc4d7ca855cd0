import type * as v from 'valibot';
import { groupBy } from '#shared/kernel/group-by.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { takenOf } from '#shared/kernel/signed.ts';
import { isOverEverywhere } from '#shared/kernel/zones.ts';
import { HANDLING_CODES, type Report, TLP } from '#shared/reports/reports.schemas.ts';
import type { Consent, Link, Material, OriginatorSchema } from './contributions.schemas.ts';

type Originator = v.InferOutput<typeof OriginatorSchema>;
type Marks = Pick<Link, 'handlingCode' | 'tlp' | 'restrictions'>;

/** How a report or material is marked, and whose it is. */
export interface SourceMark {
  /** Null: a report of the first version does not say. */
  readonly handlingCode: Link['handlingCode'] | null;
  readonly tlp: Link['tlp'] | null;
  readonly restrictions: string | null;
  /** Null: a report that no institution sent; whoever gave it answers by letter. */
  readonly originator: Originator | null;
}

type Marked = Pick<Report, 'handlingCode' | 'institution'> & Partial<Pick<Report, 'tlp' | 'restrictions'>>;
export function markOfReport({ handlingCode, tlp, restrictions, institution }: Marked): SourceMark {
  return {
    handlingCode: handlingCode ?? null,
    tlp: tlp ?? null,
    restrictions: restrictions || null,
    originator: institution == null ? null : { kind: 'institution', institution },
  };
}
export function markOfMaterial({ handlingCode, tlp, originator }: Material): SourceMark {
  return { handlingCode, tlp, restrictions: null, originator };
}

/** The stricter of both; what a device does not know asks for nothing. */
function strictest<T extends string>(one: T, other: T | null | undefined, fromStrict: readonly T[]): T {
  if (other == null) return one;
  return fromStrict.indexOf(other) < fromStrict.indexOf(one) ? other : one;
}
const CODES_FROM_STRICT = [...HANDLING_CODES].reverse();

/** What holds for a link: its own marks, and never less than those of what it rests on. */
export function strictMarks(own: Marks, source: SourceMark | undefined): Marks {
  return {
    handlingCode: strictest(own.handlingCode, source?.handlingCode, CODES_FROM_STRICT),
    tlp: strictest(own.tlp, source?.tlp, TLP),
    restrictions: own.restrictions ?? source?.restrictions ?? null,
  };
}

/** Whether a link gives away more than the report or material that it rests on allows. */
export function isMarkedTooLow(own: Marks, source: SourceMark | undefined): boolean {
  const { handlingCode, tlp, restrictions } = strictMarks(own, source);
  return handlingCode !== own.handlingCode || tlp !== own.tlp || restrictions !== own.restrictions;
}

const keyOf = (originator: Originator) =>
  originator.kind === 'institution'
    ? `institution/${originator.institution}`
    : `elsewhere/${originator.name}`;

/** Whether it is theirs to consent. Of a report that no institution sent, only somebody outside can be. */
export function isOriginator(asked: Originator, source: SourceMark): boolean {
  return source.originator === null ? asked.kind === 'elsewhere' : keyOf(asked) === keyOf(source.originator);
}

/** Whether what was consented to is what would go out: the same words and marks, and no reader more. */
export function coversUse(
  { shown }: Pick<Consent, 'shown'>,
  { link, readers }: { link: Marks & Pick<Link, 'statement'>; readers: readonly string[] },
): boolean {
  const told = ({ statement, handlingCode, tlp, restrictions }: Marks & Pick<Link, 'statement'>) =>
    canonicalJson({ statement, handlingCode, tlp, restrictions } as Json);
  const known: readonly string[] = shown.readers;
  return told(shown) === told(link) && readers.every((reader) => known.includes(reader));
}

type Answered = Doc<Consent> & { body: { answer: NonNullable<Consent['answer']> } };
/**
 * In the order in which the server took them, the same on every device, whatever the clocks of those who answered say; last
 * what only this device has. Of two at one moment the refusal holds.
 */
export function answersOf(consents: readonly Doc<Consent>[]): Answered[] {
  const isRefusal = ({ body }: Answered) => Number(body.answer.given === 'refused');
  return consents
    .filter((consent): consent is Answered => consent.body.answer !== null)
    .sort(
      (left, right) =>
        takenOf(left.body.answer) - takenOf(right.body.answer) ||
        isRefusal(left) - isRefusal(right) ||
        (left.id < right.id ? -1 : 1),
    );
}

export type ConsentObstacle = 'consent_missing' | 'consent_refused' | 'consent_expired' | 'consent_outdated';

/** A moment after every answer about the same source so far, also where the server's clock was set back. */
export function nextTakenAt(consents: readonly Doc<Consent>[], now: number): number {
  return Math.max(now, ...consents.map(({ body }) => (body.answer?.takenAt ?? 0) + 1));
}

/** What is known of all consents about one report or material, worked out once for all links on it. */
export interface SourceAnswers {
  /** Whoever refused last something on it, and has not answered anew since. */
  readonly refusal: Doc<Consent> | undefined;
  /** Its originator refused something on it: then also a link of H0 needs a consent of its own. */
  readonly wasRefused: boolean;
  /** In the order of `answersOf`. */
  readonly ofLink: ReadonlyMap<string, readonly Answered[]>;
}
const lastRefusal = (answers: readonly Answered[]) =>
  [...new Map(answers.map((each) => [keyOf(each.body.originator), each])).values()].find(
    ({ body }) => body.answer.given === 'refused',
  );
export function answersAbout(consents: readonly Doc<Consent>[]): SourceAnswers {
  const answers = answersOf(consents);
  return {
    refusal: lastRefusal(answers),
    wasRefused: answers.some(({ body }) => body.answer.given === 'refused'),
    ofLink: groupBy(answers, ({ body }) => body.link),
  };
}
/** By report or material; what nobody was asked about is not in it. */
export function answersBySource(consents: readonly Doc<Consent>[]): ReadonlyMap<string, SourceAnswers> {
  return new Map(
    [...groupBy(consents, ({ parent }) => parent ?? '')].map(([source, each]) => [
      source,
      answersAbout(each),
    ]),
  );
}

/** The refusal that holds for a link, if one does: of this very link, or of another one on the same source. */
export function refusalOf(link: string, answers: SourceAnswers | undefined): Doc<Consent> | undefined {
  return lastRefusal(answers?.ofLink.get(link) ?? []) ?? answers?.refusal;
}

function isExpired({ expires }: NonNullable<Consent['answer']>, now: number): boolean {
  return expires !== null && isOverEverywhere({ day: expires, now });
}
/** Granted for this link, and not refused since. */
function grantedOf(link: string, answers: SourceAnswers | undefined): readonly Answered[] {
  const own = answers?.ofLink.get(link) ?? [];
  const refused = own.findLastIndex(({ body }) => body.answer.given === 'refused');
  return own.slice(refused + 1);
}

interface Asked {
  readonly link: { readonly id: string; readonly body: Marks & Pick<Link, 'statement'> };
  readonly readers: readonly string[];
  /** About what it rests on; absent: nobody was asked. */
  readonly answers: SourceAnswers | undefined;
  /** Absent: this device may not read it; whoever was asked was the originator (`contributions.ask_consent`). */
  readonly source: SourceMark | undefined;
}
/** What its originator granted, and the last of it that covers what would go out. */
function grantedFor({ link, readers, answers, source }: Asked) {
  const granted = grantedOf(link.id, answers).filter(({ body: { originator, answer } }) => {
    const isTheirs = source === undefined || isOriginator(originator, source);
    return isTheirs && (originator.kind === 'institution' || answer.reference !== null);
  });
  const last = granted.filter(({ body }) => coversUse(body, { link: link.body, readers })).at(-1);
  return { granted, last };
}

/** The last day of the consent by which a link may go out; null if it has no end, or there is none. */
export function lastDayOfConsent(asked: Asked): string | null {
  return grantedFor(asked).last?.body.answer.expires ?? null;
}

/**
 * What the consent to a link lacks; null: nothing. Only its originator's counts, and what they refused stays refused
 * until they answer anew, whoever else is asked, and whatever other link rests on the same.
 */
export function consentObstacle({ now, ...asked }: Asked & { now: number }): ConsentObstacle | null {
  if (refusalOf(asked.link.id, asked.answers) !== undefined) return 'consent_refused';
  const { granted, last } = grantedFor(asked);
  if (last === undefined) return granted.length === 0 ? 'consent_missing' : 'consent_outdated';
  return isExpired(last.body.answer, now) ? 'consent_expired' : null;
}

/** Whether a link that is out was refused since, or its consent has run out: its state can take it back. */
export function isOutWithoutConsent({
  link,
  answers,
  now,
}: {
  link: string;
  answers: SourceAnswers | undefined;
  now: number;
}): boolean {
  if (refusalOf(link, answers) !== undefined) return true;
  const last = grantedOf(link, answers).at(-1);
  return last === undefined ? answers?.wasRefused === true : isExpired(last.body.answer, now);
}

import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { IdSchema, localCode } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { labelled, signedAt } from '#shared/kernel/signed.ts';
import { isOverEverywhere } from '#shared/kernel/zones.ts';
import { reviewEvidence } from '#shared/reports/on-report.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { isOriginator, markOfMaterial, markOfReport, nextTakenAt, type SourceMark } from './consent.rules.ts';
import {
  consentFields,
  consents,
  contributionId,
  contributions,
  type Link,
  links,
  materials,
  NATIONAL,
  OriginatorSchema,
  sectionAudience,
  UseSchema,
} from './contributions.schemas.ts';
import { inState, workable } from './sources.mutations.ts';

const isReport = (id: string) => id.startsWith('rep_');
const sourceIn = (id: string) => (isReport(id) ? reports : materials);

/** What a link rests on, by the name that its originator knows. */
function sourceOf(
  docs: Docs,
  from: Link['from'],
): { mark: SourceMark; title: string; paragraph: string | null } | null {
  if (from.kind === 'material') {
    const material = docs.get(materials, from.id)?.body;
    if (material === undefined) return null;
    return { mark: markOfMaterial(material), title: material.title, paragraph: from.paragraph };
  }
  const report = docs.get(reports, from.id)?.body;
  if (report === undefined) return null;
  const title = `${report.folio ?? localCode(from.id)} · ${report.title}`;
  return { mark: markOfReport(report), title, paragraph: null };
}

const askConsent = defineMutation({
  name: 'contributions.ask_consent',
  args: v.strictObject({
    consent: IdSchema,
    state: StateCodeSchema,
    edition: EditionIdSchema,
    link: IdSchema,
    /** The report or material that the link rests on. */
    source: IdSchema,
    originator: OriginatorSchema,
    use: UseSchema,
  }),
  compartment: inState,
  reads: ({ consent, edition, link: id, source }) => [
    one(contributions, contributionId(edition)),
    one(consents, consent),
    one(links, id),
    one(sourceIn(source), source),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { consent, state, edition, source, ...asked }, docs, actor, madeAt, facts }) {
    const known = workable({ docs, actor, state, edition });
    if ('accepted' in known) return known;
    if (docs.get(consents, consent) !== null) return refuse('contributions.consent_known', { consent });
    const link = docs.get(links, asked.link);
    if (link?.parent !== known.id || link.body.from.id !== source)
      return refuse('contributions.link_unknown', { link: asked.link });
    const { originator } = asked;
    const found = sourceOf(docs, link.body.from);
    if (found === null) return refuse('contributions.material_unknown', { material: source });
    if (!isOriginator(originator, found.mark)) return refuse('contributions.not_originator');
    const { statement, handlingCode, tlp, restrictions } = link.body;
    const { readers } = known.body;
    // Nobody consents to words that are not written yet, or to readers whom nobody has named.
    if (statement === null || readers.length === 0) return refuse('contributions.nothing_to_show');
    const { title, paragraph } = found;
    const shown = {
      ...{ title, paragraph, statement, handlingCode, tlp, restrictions, readers, edition },
      ...labelled(facts?.label),
    };
    const audience =
      originator.kind === 'institution'
        ? sectionAudience({ institution: originator.institution, unit: null })
        : NATIONAL;
    const body = { ...asked, shown, askedAt: madeAt, askedBy: actor.person, answer: null };
    return accept([create(consents, { id: consent, parent: source, audience, body })]);
  },
});

/** By the head of the institution; for an originator elsewhere, by the point of contact with the letter's reference. */
const answerConsent = defineMutation({
  name: 'contributions.answer_consent',
  args: v.strictObject({
    consent: IdSchema,
    state: StateCodeSchema,
    /** The report or material that its link rests on. */
    source: IdSchema,
    ...consentFields,
  }),
  compartment: inState,
  reads: ({ consent, source }) => [one(consents, consent), within(consents, source)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { consent, state, source, ...said }, docs, actor, madeAt, now, facts }) {
    const known = docs.get(consents, consent);
    if (known === null || known.parent !== source)
      return refuse('contributions.consent_unknown', { consent });
    const { originator, askedBy } = known.body;
    const isTheirs =
      originator.kind === 'institution'
        ? may(actor, 'contributions.consent', { state, institution: originator.institution })
        : may(actor, 'contributions.work', { state });
    if (!isTheirs) return refuse('access.not_allowed', { action: 'contributions.consent' });
    if (originator.kind === 'institution' && askedBy === actor.person)
      return refuse('contributions.own_consent');
    if (originator.kind === 'elsewhere' && said.reference === null)
      return refuse('contributions.reference_missing');
    if (said.given === 'refused' && said.reason === null) return refuse('ideal.reason_missing');
    if (
      said.given === 'granted' &&
      said.expires !== null &&
      isOverEverywhere({ day: said.expires, now: madeAt })
    )
      return refuse('contributions.expiry_past');
    const taken = nextTakenAt(docs.within(consents, source), now);
    const answer = { ...said, ...signedAt({ actor, facts, now: taken, madeAt }) };
    return accept([set(consents, { id: consent, fields: { answer } }), reviewEvidence({ state, source })]);
  },
});

export const consentsMutations = [askConsent, answerConsent] as const;

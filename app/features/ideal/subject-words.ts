import type { Translate } from '#app/i18n/i18n.tsx';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { networks } from '#shared/ideal/networks.schemas.ts';
import { AREA_CODES, CIVIL_THREATS, FACTOR_CODES, FACTORS, type Subject } from '#shared/ideal/subjects.ts';

interface Asker {
  readonly replica: Pick<ReplicaSignals, 'one' | 'all'>;
  readonly t: Translate;
}

/** What a requirement asks about, or what was handed in is about, by its name. */
export function subjectName(subject: Subject, { replica, t }: Asker): string {
  if (subject.kind === 'area') return t(`ideal.area.${subject.code}`);
  if (subject.kind === 'civil') return t(`ideal.civil.${subject.code}`);
  if (subject.kind === 'factor') return t(`ideal.factor.${subject.code}`);
  return replica.one(networks, subject.id)?.body.codeName ?? t('ideal.network_unknown');
}

/** One text for each, by which it is found in a list and kept as what is chosen. */
export function subjectKey(subject: Subject): string {
  return `${subject.kind}/${subject.kind === 'network' ? subject.id : subject.code}`;
}

export interface NamedSubject {
  readonly key: string;
  readonly subject: Subject;
  readonly name: string;
  /** What kind of subject it is; of a factor its class as well. */
  readonly kind: string;
}

/** Whatever may be asked about: areas, threats and factors in their order, then released networks by name. */
export function allSubjects({ replica, t }: Asker): NamedSubject[] {
  const named = (subject: Subject, name: string, kind = t(`ideal.kind.${subject.kind}`)) => ({
    key: subjectKey(subject),
    subject,
    name,
    kind,
  });
  return [
    ...AREA_CODES.map((code) => named({ kind: 'area', code }, t(`ideal.area.${code}`))),
    ...CIVIL_THREATS.map((code) => named({ kind: 'civil', code }, t(`ideal.civil.${code}`))),
    ...FACTOR_CODES.map((code) =>
      named(
        { kind: 'factor', code },
        t(`ideal.factor.${code}`),
        `${t('ideal.kind.factor')} (${t(`ideal.pestel.${FACTORS[code]}`)})`,
      ),
    ),
    ...replica
      .all(networks)
      .map(({ id, body }) => named({ kind: 'network', id }, body.codeName))
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
  ];
}

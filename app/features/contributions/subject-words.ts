import { useClient } from '#app/context.tsx';
import { subjectName } from '#app/features/ideal/subject-words.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { networkProfiles } from '#shared/ideal/networks.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';

/** The subject that `subjectKey` names. */
export function subjectOf(key: string): Subject {
  const [kind = '', ...rest] = key.split('/');
  const code = rest.join('/');
  return (kind === 'network' ? { kind, id: code } : { kind, code }) as Subject;
}

/** A subject in words, of another language too; of the state's own networks by the names that it gave them. */
export function useSubjectWords(): (subject: Subject, t?: Translate) => string {
  const client = useClient();
  const { t: own } = useI18n();
  return (subject, t = own) => {
    const profile = subject.kind === 'network' ? client.replica.one(networkProfiles, subject.id) : null;
    return profile?.body.codeName ?? subjectName(subject, { replica: client.replica, t });
  };
}

import type { Definition } from '../form-identity.ts';

/** What a form wants to know of how it was filled in (`orx:audit`, ODK XForms specification, "Client Audit Logs"). */
export type AuditRequest = {
  /** Also what an answer was before, and what it is now. */
  readonly changes: boolean;
  /** Also where the device was, who filled it in, and why an answer was changed: none of it is recorded here. */
  readonly place: boolean;
  readonly user: boolean;
  readonly reasons: boolean;
};

const plain = (path: string) => path.replace(/\b[\w.-]+:/g, '').trim();

/** The node of an instance that has the name of the log; null if there is none. */
export function auditNodeIn(root: Element): Element | null {
  const metas = [...root.children].filter(({ localName }) => localName === 'meta');
  const found = metas.flatMap((meta) => [...meta.children]).find(({ localName }) => localName === 'audit');
  return found ?? null;
}

/** Null if the form asks for no log. */
export function auditOf({ document, root }: Definition): AuditRequest | null {
  const node = auditNodeIn(root);
  if (node === null) return null;
  const path = `/${root.localName}/meta/audit`;
  const bind = [...document.getElementsByTagNameNS('*', 'bind')].find(
    (each) => plain(each.getAttribute('nodeset') ?? '') === path,
  );
  const asked = new Map([...(bind?.attributes ?? [])].map(({ localName, value }) => [localName, value]));
  const isAsked = (name: string) => {
    const value = asked.get(name)?.trim();
    return value !== undefined && value !== '' && !/^false(\(\))?$/.test(value);
  };
  return {
    changes: isAsked('track-changes'),
    place: [...asked.keys()].some((name) => name.startsWith('location-')),
    user: isAsked('identify-user'),
    reasons: isAsked('track-changes-reasons'),
  };
}

const DERIVED = '~';

/** The version of a form that has none: it changes when the definition, whose SHA-256 this is, does. */
export function derivedVersion(definition: string): string {
  return `${DERIVED}${definition.slice(0, 12)}`;
}

/** Whether a version may have been derived: then the instance need not bear it. */
export function isDerivedVersion(version: string): boolean {
  return version.startsWith(DERIVED);
}

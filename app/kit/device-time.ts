/** The zone this phone is set to: for hours that concern the phone alone. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The programme of one meeting, for apps that carry conferences. */
export function scheduleAddress({
  origin,
  token,
  meeting,
}: {
  origin: string;
  token: string;
  meeting: string;
}): string {
  return `${origin}/api/meetings/${meeting}/schedule.xml?feed=${token}`;
}

/** The address to paste, and the address that opens the calendar on a phone. */
export function feedAddress({ origin, token }: { origin: string; token: string }): {
  https: string;
  webcal: string;
} {
  const https = `${origin}/api/feeds/${token}.ics`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}

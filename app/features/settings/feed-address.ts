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

/** As one pastes it, and as a telephone opens its calendar with it. */
export function feedAddress({ origin, token }: { origin: string; token: string }): {
  https: string;
  webcal: string;
} {
  const https = `${origin}/api/feeds/${token}.ics`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}

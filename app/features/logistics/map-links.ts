import type { Venue } from '#shared/logistics/venues.schemas.ts';

const MAPS = ['phone', 'apple', 'google', 'osm'] as const;
export interface MapLink {
  readonly map: (typeof MAPS)[number];
  readonly href: string;
}

/** Which maps the device opens: Apple's, or whatever handles `geo:`. */
export type MapDevice = 'apple' | 'android' | 'other';

export function mapDevice(userAgent: string): MapDevice {
  if (/Android/.test(userAgent)) return 'android';
  return /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'other';
}

/** Six decimals are about ten centimetres. */
function pair({ latitude, longitude }: NonNullable<Venue['position']>): string {
  return `${Number(latitude.toFixed(6))},${Number(longitude.toFixed(6))}`;
}

/**
 * A place as links for map apps; by its address if the position is not known.
 * @param name shown at the pin, in the reader's language
 */
export function mapLinks({
  venue,
  name,
  city,
  device,
}: {
  venue: Pick<Venue, 'position' | 'address'>;
  name: string;
  city: string;
  device: MapDevice;
}): MapLink[] {
  const { position } = venue;
  const address = [venue.address, city].filter((part) => part.trim() !== '').join(', ');
  const wanted = encodeURIComponent(position === null ? address : pair(position));
  const links: MapLink[] = [];
  if (device === 'android') {
    const pin =
      position === null
        ? `0,0?q=${wanted}`
        : `${pair(position)}?q=${pair(position)}(${encodeURIComponent(name)})`;
    links.push({ map: 'phone', href: `geo:${pin}` });
  }
  if (device === 'apple') {
    const at = position === null ? `q=${wanted}` : `ll=${pair(position)}&q=${encodeURIComponent(name)}`;
    links.push({ map: 'apple', href: `https://maps.apple.com/?${at}` });
  }
  links.push({ map: 'google', href: `https://www.google.com/maps/search/?api=1&query=${wanted}` });
  links.push({
    map: 'osm',
    href:
      position === null
        ? `https://www.openstreetmap.org/search?query=${wanted}`
        : `https://www.openstreetmap.org/?mlat=${position.latitude}&mlon=${position.longitude}#map=17/${position.latitude}/${position.longitude}`,
  });
  return links;
}

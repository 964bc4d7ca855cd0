import { decodeQR } from 'qr/decode.js';
import { afterEach, expect, test } from 'vitest';
import { Answered } from '#app/kit/online.tsx';
import { openScreen, type Screen } from '#app/kit/support.fixtures.tsx';
import { TransportError } from '#app/sync/transport-error.ts';
import { fingerprintFault, readFingerprint } from './fingerprint.tsx';
import { Invitation } from './invitation.tsx';
import { PlaceFields } from './person-form.tsx';

let screen: Screen;
afterEach(() => screen?.close());

async function readPicture(svg: SVGSVGElement): Promise<string> {
  const size = svg.viewBox.baseVal.width * 8;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  const image = new Image();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size));
  copy.setAttribute('height', String(size));
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, size, size);
  return decodeQR({ data, width, height });
}

test('the drawn code, the link and the typed code lead to the same invitation', async () => {
  const answer = {
    kind: 'clasi.invitation' as const,
    person: 'per_a',
    code: '0A1B2-C3D4E',
    linkCode: '0123456789ABCDEFGHJKMNPQRS',
    expiresAt: Date.parse('2026-11-25T12:00:00Z'),
  };
  screen = openScreen(() => <Invitation answer={answer} label="Punto de contacto" />);
  expect((await screen.find('.code-large')).textContent?.trim()).toBe('0A1B2-C3D4E');
  const drawn = (await screen.find('.qr-code')) as unknown as SVGSVGElement;
  expect(await readPicture(drawn)).toBe(`${location.origin}/enrol#0123456789ABCDEFGHJKMNPQRS`);
  expect(screen.text()).toContain('Punto de contacto');
});

test('without a connection it is said that the list lives on the server, and what was there is not shown as new', async () => {
  const query = (error: unknown) => ({
    isPending: false,
    error,
    data: ['old'],
    refetch: async () => undefined,
  });
  screen = openScreen(() => (
    <Answered query={query(new TransportError({ kind: 'offline' }))}>
      <p>old list</p>
    </Answered>
  ));
  await screen.find('.banner', /Hace falta conexión/);
  expect(screen.text()).not.toContain('old list');
  screen.close();
  const refused = new TransportError({ kind: 'forbidden', status: 403, code: 'people.not_allowed' });
  screen = openScreen(() => (
    <Answered query={query(refused)}>
      <p>old list</p>
    </Answered>
  ));
  await screen.find('.banner-act', /Usted no administra a esas personas/);
});

test('roles offered in a state are the state’s, in the committee the committee’s', async () => {
  const wish = { roles: [], institution: null, unit: '' } as const;
  screen = openScreen(() => <PlaceFields state="CL" wish={wish} errors={[]} onChange={() => undefined} />);
  await screen.find('label', /Personal de campo/);
  expect(screen.text()).not.toContain('Observador/a');
  screen.close();
  screen = openScreen(() => <PlaceFields state={null} wish={wish} errors={[]} onChange={() => undefined} />);
  await screen.find('label', /Observador/);
  expect(screen.text()).not.toContain('Personal de campo');
  expect(screen.text()).not.toContain('Institución');
});

test('a fingerprint is read as it was heard, and half of one is none', () => {
  expect(readFingerprint('0123 4567 89ab cdef 0123')).toBe('0123-4567-89AB-CDEF-0123');
  expect(readFingerprint('0123-4567')).toBeNull();
});

test('what is in no fingerprint is another fault than too few characters', () => {
  for (const text of ['', '0000-1111', '0a1b c3d4'])
    expect(fingerprintFault(text)).toBe('people.confirm.typed_missing');
  for (const text of ['O000-1111-2222-3333-4444', '0000 1111 2222 3333 44ñ4'])
    expect(fingerprintFault(text)).toBe('people.confirm.typed_other');
});

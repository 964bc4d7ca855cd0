import { describe, expect, test } from 'vitest';
import { type DeviceKind, deviceKind, inHand } from './device-words.ts';
import type { Locale } from './locale.ts';

test.each<[string, DeviceKind, boolean, number, number]>([
  ['a laptop', 'laptop', false, 1366, 768],
  ['a small window on a laptop', 'laptop', false, 1366, 768],
  ['a phone', 'phone', true, 360, 740],
  ['a phone on its side', 'phone', true, 740, 360],
  ['a tablet', 'device', true, 820, 1180],
])('%s is known by what points at it and by its screen', (_name, kind, isTouched, width, height) => {
  expect(deviceKind({ isTouched, screen: { width, height } })).toBe(kind);
});

describe.each<[Locale, string, string, string]>([
  ['es', 'Guardado en este dispositivo', 'Guardado en este teléfono', 'Guardado en este equipo'],
  ['es', 'Este dispositivo no lo tiene', 'Este teléfono no lo tiene', 'Este equipo no lo tiene'],
  ['pt', 'Salvo neste dispositivo', 'Salvo neste telefone', 'Salvo neste computador'],
  ['pt', 'A chave deste dispositivo', 'A chave deste telefone', 'A chave deste computador'],
  ['en', 'This device’s time', 'This phone’s time', 'This computer’s time'],
])('in %s “%s”', (locale, text, phone, laptop) => {
  test.each<[DeviceKind, string]>([
    ['phone', phone],
    ['laptop', laptop],
    ['device', text],
  ])('is read on a %s as “%s”', (kind, said) => {
    expect(inHand({ text, locale, kind })).toBe(said);
  });
});

test.each<[Locale, string]>([
  ['es', 'Este dispositivo y otro dispositivo; esos dispositivos'],
  ['pt', 'Um dispositivo, os dispositivos'],
  ['en', 'Another device, these devices'],
])('in %s any other device stays what it is: “%s”', (locale, text) => {
  const said = inHand({ text, locale, kind: 'laptop' });
  expect(said.replace('Este equipo', 'Este dispositivo')).toBe(text);
});

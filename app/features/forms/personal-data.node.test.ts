import { expect, test } from 'vitest';
import { findPersonalData } from './personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

test.each([
  ['Escribe a ana.perez@policia.gob.ar cada lunes', 'email', 'ana.perez@policia.gob.ar'],
  ['Llamó desde el +54 9 11 2345-6789', 'phone', '+54 9 11 2345-6789'],
  ['número +56 9 8765 4321.', 'phone', '+56 9 8765 4321'],
  ['Liga para +55 (11) 98765-4321', 'phone', '+55 (11) 98765-4321'],
  ['0051 987 654 321', 'phone', '0051 987 654 321'],
  ['+1 809 555 0123', 'phone', '+1 809 555 0123'],
  ['Cel: 987 654 321', 'phone', '987 654 321'],
  ['teléfono 4321-5678', 'phone', '4321-5678'],
  ['RUT 12.345.678-5', 'rut', '12.345.678-5'],
  ['es 12345678-5', 'rut', '12345678-5'],
  ['RUN 10.000.013-K', 'rut', '10.000.013-K'],
  ['CPF 529.982.247-25', 'cpf', '529.982.247-25'],
  ['52998224725', 'cpf', '52998224725'],
  ['CURP GODE561231HDFRRN00', 'curp', 'GODE561231HDFRRN00'],
  ['DNI 30.123.456', 'dni', '30.123.456'],
  ['dni: 45678912', 'dni', '45678912'],
  ['cédula de ciudadanía 1.020.304.050', 'dni', '1.020.304.050'],
  ['C.I. 1712345678', 'dni', '1712345678'],
  ['pasaporte AAB123456', 'dni', 'AAB123456'],
  ['un camión con patente AB 123 CD', 'plate', 'AB 123 CD'],
  ['AB 123 CD', 'plate', 'AB 123 CD'],
  ['placa ABC1D23', 'plate', 'ABC1D23'],
  ['placas ABC-123', 'plate', 'ABC-123'],
  ['patente BCDF-12', 'plate', 'BCDF-12'],
])('in "%s" it points out %s', (text, kind, said) => {
  expect(findPersonalData(text)).toEqual([{ kind, text: said }]);
});

test.each([
  'El 2026-06-12 y el 12/06/2026 a las 14:30',
  '12-06-2026',
  '12.06.2026',
  'USD 1.250.000 y 12.345.678 pesos',
  '1,250,000.50',
  'R$ 1.234.567,89',
  'Folio CL-0147, causa 2026-118, EV-2026/118',
  'Expediente 12345678/2026',
  'RUC 2600123456-7',
  '-33.59216, -71.62130',
  'S 33° 35.5 W 071° 37.2',
  'Contenedor MSKU 123456-7 y HLXU1234567',
  'UN/LOCODE CLSAI, código 0601',
  '250 kg en 12 bultos',
  'RUT 12.345.678-4',
  'CPF 529.982.247-26',
  '11111111111',
  'CNPJ 11.222.333/0001-81',
  'CURP GODE561231HDFRRN04',
  'Ruta 5 Norte km 1234, vuelo LA 2456',
  'versión 2026112701',
  'B737-800, AK-47, ISO 3166-2, H1 y TLP:AMBER',
  '+33',
  'la célula 12 detectó 12345678 unidades',
])('"%s" is nobody’s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('several stand in one text, each once', () => {
  expect(kinds('Ana, RUT 12.345.678-5, ana@x.cl, +56 9 8765 4321')).toEqual(['rut', 'email', 'phone']);
  expect(findPersonalData('')).toEqual([]);
});

test('a long text is read in no time', () => {
  const long = `${'1 2 3.4-'.repeat(20_000)} @ ${'a.'.repeat(20_000)}`;
  const begun = performance.now();
  findPersonalData(long);
  expect(performance.now() - begun).toBeLessThan(2000);
});

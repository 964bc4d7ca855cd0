/** A floor of a fictitious building: rooms as rectangles, named in the language of the place. */
const ROOMS: readonly { name: string; x: number; y: number; width: number; height: number }[] = [
  { name: 'Sala Illimani', x: 20, y: 20, width: 340, height: 220 },
  { name: 'Interpretación', x: 380, y: 20, width: 200, height: 100 },
  { name: 'Sala silenciosa', x: 380, y: 140, width: 200, height: 100 },
  { name: 'Comedor', x: 20, y: 320, width: 240, height: 160 },
  { name: 'Credenciales', x: 280, y: 320, width: 160, height: 160 },
  { name: 'Servicio médico', x: 460, y: 320, width: 120, height: 160 },
];

/** The plan of the sample meeting's venue, as a picture. */
export function demoFloor(): Uint8Array<ArrayBuffer> {
  const rooms = ROOMS.map(
    ({ name, x, y, width, height }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff" stroke="#222" stroke-width="3"/>` +
      `<text x="${x + width / 2}" y="${y + height / 2}" text-anchor="middle" font-size="17">${name}</text>`,
  );
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 540" width="1200" height="1080" font-family="sans-serif">',
    '<rect width="600" height="540" fill="#f4f1ea"/>',
    ...rooms,
    '<text x="300" y="288" text-anchor="middle" font-size="17">Planta baja, pasillo sin escalones</text>',
    '<text x="360" y="520" text-anchor="middle" font-size="17">▲ Entrada</text>',
    '</svg>',
  ];
  return new TextEncoder().encode(svg.join('\n'));
}

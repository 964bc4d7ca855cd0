import type { places as es } from '../es/places.ts';

export const places: typeof es = {
  none: 'Nenhum lugar da lista tem esse nome. Escreva outro nome ou deixe o campo vazio.',
  clear: 'Apagar o lugar',
  list: 'Lugares',
  found: (p) => (p.n === 1 ? '1 lugar' : `${p.n} lugares`),
  more: 'Há mais: continue escrevendo.',
  kind: { country: 'País', subdivision: 'Estado, província ou região', port: 'Porto, aeroporto ou passagem' },
  left: (p) => `Nada foi escolhido com “${p.words}”. Escolha um lugar da lista.`,
};

import type { practice as source } from '../es/practice.ts';

export const practice: typeof source = {
  title: 'Um relatório de prática',
  text: 'Experimente à vontade: não sai deste dispositivo e ninguém o lê.',
  saves: 'São três perguntas. Assim verá como se responde e o que é salvo.',
  begin: 'Começar a prática',
  opening: 'Abrindo o formulário',
  failed: 'A prática não pôde ser aberta aqui. Pode continuar sem ela.',
  banner: 'Prática: não sai deste dispositivo.',
  save: 'Terminar a prática',
  skip: 'Pular a prática',
  done: 'Prática terminada',
  saved: 'Salvo neste dispositivo',
  afterwards:
    'Um relatório real ficaria na fila e passaria a “Recebido” quando o servidor confirmasse. Este termina aqui e é apagado.',
};

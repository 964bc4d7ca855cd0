import type { hall as es } from '../es/hall.ts';

export const hall: typeof es = {
  tries: {
    open: 'Abra uma tela da sala e veja-a em outra janela',
  },
  title: 'Tela da sala',
  row: 'Quem tem a palavra, relógio, texto e votação, em uma tela sem conta',
  back: 'Reunião',
  who: 'Quem abre as telas da sala é a presidência.',
  intro:
    'Mostra a toda a sala o que já é público nela: quem tem a palavra, o relógio, quem é o próximo, o texto em debate e o resultado da votação. Não precisa de conta.',
  make: 'Pedir um endereço',
  made: 'Abra este endereço no computador da sala e digite o código.',
  address: 'Endereço',
  code: 'Código',
  qr: 'Código QR com o endereço da tela',
  valid: (p) => `Vale até as ${p.at} e abre uma única tela. Para outra tela, peça outro.`,
  run_out: 'Esse endereço venceu sem que ninguém o abrisse. Peça outro.',
  opened: (p) => `A tela foi aberta às ${p.at}.`,
  here: 'Abrir aqui, em outra janela',
  copy: 'Copiar o endereço inteiro',
  list: 'Telas desta reunião',
  none: 'Não há nenhuma tela ligada.',
  waiting: (p) => `Ninguém a abriu ainda. O endereço vence às ${p.at}.`,
  on: (p) => `Ligada desde as ${p.at}`,
  seen: (p) => `Vista pela última vez às ${p.at}`,
  ends: (p) => `Termina sozinha: 15 minutos depois de encerrada a sessão, ou ${p.at}.`,
  by: (p) => `Pedida por ${p.name}`,
  end: 'Parar',
  end_title: 'Parar esta tela?',
  end_text: 'Deixa de mostrar a sala em menos de meio minuto. Para ligá-la de novo é preciso outro endereço.',
};

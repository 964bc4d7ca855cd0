export const calendar = {
  add_item: 'Este item no meu calendário',
  add_meeting: 'A reunião no meu calendário',
  add_mine: 'Meus itens no meu calendário',
  saved: 'O arquivo está nos seus downloads. Abra-o e o seu calendário o receberá.',
  failed:
    'Não foi possível preparar o arquivo. Com conexão, feche o aplicativo, abra-o de novo e tente outra vez.',
  nothing: 'Ainda não há nada com data para pôr no calendário.',
  alarm: (p: { n: number }) =>
    `Avisa ${p.n} minutos antes, também com o CLASI fechado. Diz o tipo de reunião e o número do item, nunca do que se trata.`,
  silent:
    'Não avisa: assim estão configurados os seus lembretes. Diz o tipo de reunião e o número do item, nunca do que se trata.',
  title: 'Calendário',
  detail: 'Endereços privados para que o seu calendário acompanhe as reuniões',
  what: 'O que deve conter',
  whats: {
    mine: 'Minhas reuniões e meus itens',
    all: 'Todas as reuniões',
    others: 'Planos de agências e parceiros',
  },
  hints: {
    mine: 'As reuniões de que participa e os itens que você apresenta',
    all: 'Cada reunião com todos os seus itens',
    others: 'Reuniões, capacitações e planos de outros, sem o tema; nenhuma operação',
  },
  language: 'Idioma',
  make: 'Criar um endereço',
  made: 'O seu endereço, que só aparece agora.',
  made_text:
    'Copie-o para o seu calendário. Quem o tiver pode ler quando e onde são as suas reuniões; não os temas nem as pessoas. Se ele se perder, revogue-o e crie outro.',
  subscribe: 'Abrir no calendário',
  schedule: 'Programação para aplicativos de congressos',
  schedule_text:
    'Com este endereço, Giggity, EventFahrplan e outros aplicativos leem a programação (schedule.xml), sem temas nem pessoas. Vale enquanto o endereço acima não for revogado.',
  schedule_copy: 'Copiar endereço',
  slow: 'Os calendários de terceiros demoram a atualizar: Google de 8 a 24 horas, Outlook várias horas, Apple conforme as configurações. Para uma mudança de última hora vale o que diz o CLASI.',
  followed:
    'Estes endereços não trazem avisos: o Google e o Outlook não os aceitam de um calendário que acompanham, e a Apple oferece retirá-los. Configure-os no seu calendário. Os arquivos de “No meu calendário” avisam com a antecedência dos seus lembretes.',
  online:
    'Criar e revogar endereços precisa de conexão. Os arquivos de “No meu calendário” funcionam sem ela.',
  yours: 'Seus endereços',
  none: 'Nenhum por enquanto.',
  created: (p: { at: string }) => `Criado ${p.at}`,
  used: (p: { at: string }) => `Lido pela última vez ${p.at}`,
  never_used: 'Ninguém o leu ainda',
  revoke: 'Revogar',
  revoke_title: 'Revogar este endereço?',
  revoke_text: 'O seu calendário deixará de receber mudanças. O que já copiou fica lá até ser retirado.',
};

export const acts = {
  online: {
    page: 'É preciso conexão.',
    page_text: 'Esta página consulta o servidor. Todo o resto continua funcionando aqui.',
    waiting: 'Pedindo a lista ao servidor',
    offline: 'Isto precisa de conexão agora: nada foi feito. Tente outra vez quando houver.',
    timeout: 'O servidor demorou demais e não se sabe se o fez. Com conexão, confira aqui antes de repetir.',
    server: 'O servidor não pode responder agora, e não haverá nova tentativa automática. Tente mais tarde.',
  },
  at_once: {
    sending: 'Enviando. Espere a resposta do servidor.',
    unknown: 'Não se sabe se contou.',
    unknown_text:
      'Foi enviado e não chegou resposta. O que você escreveu continua aqui. Pergunte antes de repetir: se não chegou, já não contará.',
    ask: 'Perguntar se contou',
    still_unknown: 'O servidor não responde. Pergunte de novo quando houver rede.',
  },
  edit: {
    restored: 'Aqui está o que você havia escrito.',
    restored_text: 'Ficou salvo neste dispositivo e ainda não foi usado.',
    start_over: 'Começar de novo',
    start_over_title: 'Apagar o que você escreveu aqui?',
    start_over_text:
      'O que você escreveu nesta página é apagado deste dispositivo. Não é possível recuperar.',
    unread: 'Não foi possível ler o que você escreveu aqui antes.',
    unread_text: 'Continua salvo neste dispositivo. Os campos não são mostrados, para que nada seja apagado.',
    read_again: 'Ler de novo',
    other_button:
      'Este botão não corrige o que não foi aceito. Use o botão dessa ação nesta página, ou descarte-o em Envios.',
    changed: 'Isto mudou enquanto você escrevia.',
    theirs: 'Agora diz:',
    keep_mine: 'Manter o meu',
    take_theirs: 'Usar o que diz agora',
    field_changed: (p: { text: string }) => `Agora diz: ${p.text}`,
    decide: 'Este campo mudou enquanto você escrevia. Escolha no aviso qual fica.',
    gone: 'Isto foi retirado enquanto você escrevia.',
    gone_text: 'O que você escreveu continua aqui para copiar. Não é possível salvar.',
    not_kept:
      'Não foi possível salvar neste dispositivo o que você está escrevendo. A nova tentativa é automática; não feche esta página.',
    correcting: 'Corrija e salve: substitui o que não foi aceito.',
    unfinished: 'Não terminado',
  },
  called_off: {
    fact: 'Reunião cancelada',
    fact_on: (p: { day: string }) => `Reunião cancelada em ${p.day}`,
  },
};

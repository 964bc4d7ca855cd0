import type { session as source } from '../es/session.ts';

export const session: typeof source = {
  about: {
    title: 'CLASI: a reunião e os relatórios, também sem rede',
    what: 'CLASI é a ferramenta de trabalho do Comitê Latino-Americano de Segurança Interna.',
    does: 'Com ela se preparam e realizam suas reuniões, e cada Estado documenta ameaças e recebe comprovante do que enviou.',
    how: 'O que você escreve é salvo neste dispositivo na hora, cifrado, e é enviado sozinho quando há rede.',
  },
  language: 'Idioma',
  continue: 'Continuar',
  back: 'Voltar',
  done: 'Pronto',
  close: 'Fechar',
  understood: 'Entendido',
  problem: 'Há um problema',
  step: (p) => `Passo ${p.at} de ${p.of}`,
  hour_in: (p) => `${p.hour} em ${p.city}`,
  tab_fact: 'Funciona melhor instalado.',
  tab_text: 'Pode instalá-lo depois, em Mais. No telefone convém fazê-lo antes de escrever.',
  device: {
    ios_tab: 'iPhone ou iPad',
    android_tab: 'Telefone Android',
    desktop_tab: 'Computador',
  },
  code: {
    title: 'Seu código',
    label: 'Código de uso único',
    hint: '10 caracteres, como ABCDE-FGHJK. O e 0 valem o mesmo, I e 1 também. Também pode colar o link.',
    wrong_shape: 'Digite os 10 caracteres do código, ou cole o link completo',
    looking: 'Conferindo o código',
  },
  who: {
    detail: 'Assim consta no comitê. O código ainda não foi usado.',
    readers: 'Quem lê o que envio',
    yes: 'Sim, sou eu',
    not_me: 'Se não for, não continue: devolva o código a quem o entregou.',
  },
  protect: {
    title: 'Proteja este dispositivo',
    why: 'O que está salvo aqui só se abre com o que escolher agora. Serve sem conexão. Ninguém mais o conhece, nem o servidor.',
    how: 'Como se abre',
    passkey: 'Com a digital, o rosto ou o PIN do dispositivo',
    passkey_hint: 'O mais rápido. Usa uma chave de acesso deste dispositivo.',
    passphrase: 'Com uma frase-senha',
    passphrase_hint: 'Quatro palavras ou mais, que ninguém mais saiba.',
    demo: 'Usar a frase da demonstração',
    action: 'Proteger e registrar',
    touch: 'Confirme na janela do dispositivo',
    working: 'Protegendo este dispositivo. Pode levar alguns segundos',
  },
  passphrase: {
    label: 'Frase-senha',
    hint: 'Quatro palavras sem relação entre si. Não use nomes nem ditados.',
    again: 'A mesma frase outra vez',
    show: 'Mostrar o que digito',
    empty: 'Digite uma frase de quatro palavras ou mais',
    few_words: 'Faltam palavras: digite quatro ou mais',
    repeated: 'Use quatro palavras diferentes',
    short: 'As palavras são muito curtas: escolha outras mais longas',
    fair: 'Suficiente. Uma palavra a mais a torna muito mais forte.',
    strong: 'Forte.',
    differs: 'As duas frases não coincidem: digite a mesma',
  },
  recovery: {
    title: 'Seu código de recuperação',
    why: 'É a única outra forma de abrir este dispositivo se esquecer a frase ou mudar a digital. Não será mostrado de novo.',
    where: 'Anote em papel e guarde longe deste dispositivo.',
    print: 'Imprimir',
    label: 'Os 4 últimos caracteres',
    hint: 'Assim sabemos que você anotou',
    wrong: 'Não são os 4 últimos: veja o código anotado',
    action: 'Anotei',
  },
  airplane: {
    title: 'Agora experimente o modo avião',
    try: 'Abra Hoje. Quando vir a sua reunião, ative o modo avião e continue usando o aplicativo: a agenda, as pessoas, os formulários. Tudo fica neste dispositivo.',
    preparing: 'Salvando o aplicativo neste dispositivo. Espere terminar antes do modo avião.',
    online: 'Neste momento há conexão.',
    offline: 'Sem conexão.',
    offline_text: 'E tudo continua aqui.',
    sending:
      'Para enviar, abra o aplicativo quando houver rede: sai sozinho e aparece a hora em que o servidor recebeu.',
    action: 'Ir para Hoje',
    pending: 'Seu acesso ainda não está aberto.',
    pending_text: 'Duas pessoas o abrem, juntas. Continue em Mais, Pessoas.',
  },
  not_kept: {
    address:
      'O endereço começa por http://. Abra o que começa por https://, ou use Chrome, Edge ou Firefox. O que foi escrito continua aqui.',
    cookies:
      'Permita os cookies deste site nas configurações do navegador e tente de novo. O que foi escrito continua aqui.',
    retry: 'Tentar de novo',
  },
  keep: {
    why: 'Se faltar espaço, o navegador pode apagar o que está salvo. Peça que não o faça.',
    ask: 'Pedir a proteção',
    asking:
      'O navegador pergunta junto à barra de endereço: escolha “Permitir”. É possível continuar sem responder.',
    refused: 'O navegador não a concedeu. Costuma fazê-lo quando está instalado e em uso.',
    one_copy: 'Aqui o que se escreve é salvo uma única vez.',
    one_copy_text:
      'Este navegador não tem lugar para a segunda cópia. Envie logo o que está pendente, ou use um navegador atualizado, fora do modo privado.',
  },
  install_first: {
    title: 'Primeiro, instale',
    in_app:
      'Esta página está dentro de outro aplicativo. Aqui o que escrever seria apagado, e não é possível instalar.',
    tab: 'Nesta aba o telefone apaga o que foi salvo se passarem sete dias sem abri-la. Instalado, não.',
    unused: 'Seu código não foi usado: serve no aplicativo instalado.',
    steps: 'Como se instala',
    code: 'Seu código',
    code_text: 'O aplicativo instalado vai pedi-lo. Copie ou anote.',
  },
  guide: {
    leave_safari: 'Abra o menu desta janela e escolha “Abrir no Safari”.',
    leave_chrome: 'Abra o menu desta janela e escolha “Abrir no Chrome”.',
    share: 'Toque no botão Compartilhar do Safari: um quadrado com uma seta para cima.',
    menu: 'Abra o menu do Chrome: os três pontos.',
    home_screen: 'Escolha “Adicionar à Tela de Início”.',
    install: 'Escolha “Instalar aplicativo” ou “Adicionar à tela inicial”.',
    as_app: 'Deixe ativado “Abrir como app da web” e toque em “Adicionar”.',
    address_bar: 'Clique no ícone de instalar no fim da barra de endereço.',
    open_icon: 'Abra pelo ícone. O que foi salvo continua lá.',
    open_code: 'Abra pelo ícone e digite o código lá.',
    installed: 'Já está instalado e aberto pelo ícone.',
  },
  card: {
    in: (p) => `${p.what} em`,
    minute: 'minuto',
    minutes: 'minutos',
    pick_up: 'Traslado',
    hotel: 'Hotel',
    meeting: 'Reunião',
    emergency: (p) => `Emergências ${p.phone}`,
  },
  unlock: {
    card_open: 'Este cartão se lê sem desbloquear. O resto está cifrado neste dispositivo.',
    all_sealed: 'Tudo o que está salvo neste dispositivo está cifrado.',
    action: 'Desbloquear',
    change: 'Trocar',
    another: 'Registrar outra pessoa',
    delegation: (p) => `Delegação: ${p.name}`,
    waiting: (p) => (p.n === 1 ? '1 envio aguarda aqui, cifrado' : `${p.n} envios aguardam aqui, cifrados`),
    nothing_waits: 'Nada aguarda aqui para enviar',
    passphrase_label: 'Frase-senha',
    recovery_label: 'Código de recuperação',
    recovery_hint: '24 caracteres; os hifens não são necessários',
    use_passphrase: 'Usar a frase-senha',
    use_passkey: 'Usar a digital ou o rosto',
    use_recovery: 'Usar o código de recuperação',
    show: 'Mostrar',
    hide: 'Ocultar',
    empty: 'Digite para desbloquear',
    wrong: 'A frase-senha não é essa. Confira palavras, ordem e acentos.',
    wrong_code: 'O código não é esse. Confira com o anotado.',
    no_passkey:
      'O dispositivo não confirmou a digital ou o rosto. Tente outra vez, ou use o código de recuperação.',
    wait: (p) => `Tentativas demais. Espere ${p.seconds} s.`,
    opening: 'Abrindo. Pode levar alguns segundos',
    demo_tap: 'Na demonstração basta um toque. No uso real pede-se a frase-senha que cada pessoa escolheu.',
    demo_phrase: (p) => `Na demonstração, se usou a que era oferecida: ${p.phrase}`,
    enrol_again: 'Registrar-se com um código novo',
  },
  unsafe: {
    title: 'Aqui não é possível trabalhar',
    why: 'Falta algo sem o qual o que for escrito se perderia ou outra pessoa poderia ler.',
    secure_address: 'O endereço não é seguro: começa por http:// e não por https://.',
    crypto: 'Este navegador não consegue cifrar.',
    service_worker: 'Este navegador não consegue abrir o aplicativo sem conexão.',
    database: 'Este navegador não deixa salvar nada. Costuma ocorrer no modo privado.',
    files: 'Não foi possível escrever e ler de volta: sem espaço, ou em modo privado.',
    what: 'O que fazer',
    do_address: 'Abra o endereço que começa por https://. Se não o tem, peça a quem fez o convite.',
    do_operator: 'Quem opera o servidor: ponha TLS à frente, ou abra http://localhost no mesmo computador.',
    do_browser: 'Saia do modo privado, libere espaço, ou use Chrome, Edge, Safari ou Firefox atualizado.',
  },
  out: {
    revoked: 'Este dispositivo já não tem acesso',
    revoked_text: (p) => {
      if (p.n === 0) return 'Não restava nada a entregar. Tudo desta pessoa foi apagado daqui.';
      const what = p.n === 1 ? '1 envio pendente foi entregue' : `${p.n} envios pendentes foram entregues`;
      return `${what} ao seu ponto de contato. Depois, tudo desta pessoa foi apagado daqui.`;
    },
    revoked_next: 'Se foi um erro, peça um código novo a quem administra as pessoas do seu Estado.',
    revoked_action: 'Começar com um código',
    revoked_waiting: 'Este dispositivo já não tem acesso',
    revoked_waiting_text: (p) =>
      p.n === 1
        ? 'Aqui resta 1 envio a entregar. Será entregue ao seu ponto de contato antes de apagar.'
        : `Aqui restam ${p.n} envios a entregar. Serão entregues ao seu ponto de contato antes de apagar.`,
    revoked_waiting_next: 'Conecte-se a uma rede e tente de novo. Até lá nada é apagado.',
    revoked_waiting_action: 'Tentar de novo',
    disabled: 'Seu acesso está suspenso',
    disabled_text: 'O que foi salvo continua neste dispositivo, cifrado, e não é enviado.',
    disabled_next: 'Fale com quem administra as pessoas do seu Estado. Se for devolvido, tudo continua aqui.',
    disabled_action: 'Tentar de novo',
    old_tab: 'Esta aba usa uma versão anterior',
    old_tab_text: 'Outra aba abriu a versão nova. Seu rascunho está salvo.',
    old_tab_next: 'Recarregue para continuar onde estava.',
    old_tab_action: 'Recarregar',
  },
  store: {
    missing: (p) =>
      p.n === 1
        ? 'Perdeu-se 1 registro que estava salvo.'
        : `Perderam-se ${p.n} registros que estavam salvos.`,
    missing_text: 'O dispositivo apagou o armazenamento. Veja em Envios o que falta e escreva de novo.',
    restored: (p) =>
      p.n === 1
        ? '1 registro foi recuperado da segunda cópia.'
        : `${p.n} registros foram recuperados da segunda cópia.`,
    restored_text: 'O armazenamento principal estava danificado.',
    lost: 'O armazenamento se perdeu e foi refeito.',
    lost_text: 'Não havia nada pendente. O resto é pedido outra vez ao servidor.',
    damaged: (p) =>
      p.n === 1
        ? 'Uma parte do que foi salvo não pôde ser aberta.'
        : `${p.n} partes do que foi salvo não puderam ser abertas.`,
    damaged_text: 'Veio do servidor e é pedido outra vez.',
    damaged_own: (p) =>
      p.n === 1
        ? 'Uma parte do que você fez neste dispositivo não pôde ser aberta. Pode conter vários registros.'
        : `${p.n} partes do que você fez neste dispositivo não puderam ser abertas. Cada uma pode conter vários registros.`,
    damaged_own_text: 'O que já tinha sido enviado está no servidor. O resto pode ter se perdido.',
    check: 'Confira Envios e seus rascunhos.',
    goes_on: 'Se continuar, veja Diagnóstico em Mais.',
  },
};

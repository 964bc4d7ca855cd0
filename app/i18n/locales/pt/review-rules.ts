export const rules = {
  title: 'Regras de revisão',
  row_text: 'Quem dá o visto, em quantos dias e quem lê quem',
  text: 'Sem outras regras, o que sua gente documenta chega diretamente ao ponto de contato. Aqui seu Estado diz quem lê antes.',
  steps: 'Visto antes do ponto de contato',
  unit: 'A chefia de unidade dá o visto',
  institution: 'A chefia da instituição dá o visto',
  days: 'Dias para decidir sobre um relatório, desde o recebimento',
  days_wrong: (p: { most: number }) => `Escreva um número inteiro de 1 a ${p.most}`,
  save: 'Salvar as regras',
  saved: 'Regras salvas neste dispositivo. Chegam à sua gente com a rede.',
  ask: {
    rules_title: 'Mudar as regras de revisão?',
    rules_text: 'Valem também para os relatórios que já estão aqui.',
    sharing_title: 'Mudar quem lê quem?',
    sharing_text:
      'Quem é acrescentado lê também o que já foi documentado, com os comentários. Quem é retirado deixa de ler; o que já viu não se apaga da sua memória.',
    deputies_title: 'Mudar os suplentes?',
    deputies_text:
      'Cada suplente lê todos os relatórios do Estado e decide sobre eles. O ponto de contato verá isso em Hoje.',
    nothing: 'Nenhum relatório muda de prazo nem de revisor.',
    opens_none: 'Nenhum outro relatório é aberto.',
    overdue: (p: { n: number }) =>
      p.n === 1
        ? 'Um relatório ficará fora do prazo imediatamente.'
        : `${p.n} relatórios ficarão fora do prazo imediatamente.`,
    moved: (p: { n: number }) =>
      p.n === 1
        ? 'Um relatório passará a outra pessoa para revisão.'
        : `${p.n} relatórios passarão a outra pessoa para revisão.`,
    opens: (p: { n: number; marked: number }) =>
      `São abertos ${p.n} relatórios; ${p.marked} deles têm uma marca que os reserva (H2, H3 ou TLP:AMBER+STRICT).`,
  },
  sharing: {
    title: 'Quem lê quem',
    text: 'Aduana, ministério público e prisões não se leem entre si se seu Estado não o diz. O ponto de contato lê tudo.',
    none: 'Nenhuma instituição lê o que outra documenta',
    reads: (p: { reader: string; of: string }) => `As chefias de ${p.reader} leem o que ${p.of} documenta`,
    reader: 'Quem lê',
    of: 'O que documenta',
    choose: 'Escolha uma instituição',
    also: (p: { what: string }) => `Ao salvar, acrescenta-se também: ${p.what}.`,
    add: 'Acrescentar à lista',
    remove: (p: { what: string }) => `Retirar: ${p.what}`,
    need_both: 'Escolha as duas instituições',
    same: 'Cada instituição já lê o que é seu: escolha outra',
    known: 'Já está na lista',
    save: 'Salvar quem lê quem',
    saved: 'Salvo neste dispositivo. Vale quando chegar com a rede.',
  },
  deputies: 'Suplentes do ponto de contato',
  deputy: {
    row_text: 'Quem decide em seu lugar',
    row_none: 'Sem suplente ninguém pode aceitar os relatórios do próprio ponto de contato',
    text: 'Ninguém aceita os próprios relatórios. Um suplente decide sobre os que o ponto de contato escreve, e também na sua ausência. Por isso o nomeia quem administra as pessoas do Estado.',
    reads: 'Um suplente lê todos os relatórios do Estado.',
    named: 'Suplentes nomeados',
    none: 'Ninguém ainda',
    who: 'Pessoas do Estado',
    add: 'Nomear suplente',
    remove: (p: { name: string }) => `Retirar ${p.name}`,
    nobody: 'Não há mais ninguém para nomear',
    most: (p: { n: number }) => `Pode haver ${p.n} suplentes ao mesmo tempo: retire antes alguém`,
    gone: 'Já não tem conta: retire da lista',
    save: 'Salvar os suplentes',
    saved: 'Salvo neste dispositivo. Vale quando chegar com a rede.',
    not_yours: 'Os suplentes são nomeados por quem administra as pessoas do seu Estado.',
    today: 'Você é suplente do ponto de contato',
    today_text: 'Pode decidir sobre os relatórios do seu Estado',
  },
};

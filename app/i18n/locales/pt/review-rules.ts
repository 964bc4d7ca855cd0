export const rules = {
  title: 'Regras de revisão',
  row_text: 'Quem dá o de acordo, em quantos dias e quem lê quem',
  text: 'Sem outras regras, o que a sua equipe documenta chega diretamente ao ponto de contato. Aqui seu Estado diz quem lê antes.',
  steps: 'De acordo antes do ponto de contato',
  unit: 'A chefia de unidade dá o de acordo',
  institution: 'A chefia da instituição dá o de acordo',
  days: 'Dias para decidir sobre um relatório, desde o recebimento',
  days_wrong: (p: { most: number }) => `Escreva um número inteiro de 1 a ${p.most}`,
  save: 'Salvar as regras',
  saved: 'Regras salvas neste dispositivo. Chegam à sua equipe quando houver rede.',
  ask: {
    rules_title: 'Mudar as regras de revisão?',
    rules_text: 'Valem também para os relatórios que já estão aqui.',
    sharing_title: 'Mudar quem lê quem?',
    sharing_text:
      'Quem é acrescentado lê também o que já foi documentado, com os comentários. Quem é retirado deixa de ler; o que já viu não se apaga da memória.',
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
      `${p.n === 1 ? 'É aberto 1 relatório' : `São abertos ${p.n} relatórios`}; com uma marca de reserva (H2, H3 ou TLP:AMBER+STRICT): ${p.marked}.`,
  },
  sharing: {
    title: 'Quem lê quem',
    text: 'Aduana, Ministério Público e sistema penitenciário não leem uns aos outros, salvo se o seu Estado decidir. O ponto de contato lê tudo.',
    none: 'Nenhuma instituição lê o que outra documenta',
    reads: (p: { reader: string; of: string }) =>
      `As chefias da instituição (${p.reader}) leem o que é documentado por: ${p.of}`,
    reader: 'Quem lê',
    of: 'O que documenta',
    choose: 'Escolha uma instituição',
    also: (p: { what: string }) => `Ao salvar, também é acrescentado: ${p.what}.`,
    add: 'Acrescentar à lista',
    remove: (p: { what: string }) => `Retirar: ${p.what}`,
    need_both: 'Escolha as duas instituições',
    same: 'Cada instituição já lê o que é seu: escolha outra',
    known: 'Já está na lista',
    save: 'Salvar quem lê quem',
    saved: 'Salvo neste dispositivo. Vale quando chegar ao servidor.',
  },
  deputies: 'Suplentes do ponto de contato',
  deputy: {
    row_text: 'Quem decide em seu lugar',
    row_none: 'Sem suplente ninguém pode aceitar os relatórios do próprio ponto de contato',
    text: 'Ninguém aceita os próprios relatórios. Um suplente decide sobre os que o ponto de contato escreve, e também na sua ausência. Por isso, quem o nomeia é quem administra as pessoas do Estado.',
    reads: 'Um suplente lê todos os relatórios do Estado.',
    named: 'Suplentes nomeados',
    none: 'Ninguém ainda',
    who: 'Pessoas do Estado',
    add: 'Nomear suplente',
    remove: (p: { name: string }) => `Retirar ${p.name}`,
    nobody: 'Não há mais ninguém para nomear',
    most: (p: { n: number }) => `Pode haver ${p.n} suplentes ao mesmo tempo: retire antes alguém`,
    gone: 'Não tem mais conta: retire da lista',
    save: 'Salvar os suplentes',
    saved: 'Salvo neste dispositivo. Vale quando chegar ao servidor.',
    not_yours: 'Os suplentes são nomeados por quem administra as pessoas do seu Estado.',
    today: 'Você é suplente do ponto de contato',
    today_text: 'Você pode decidir sobre os relatórios do seu Estado',
  },
};

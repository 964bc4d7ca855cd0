export const printing = {
  title: 'Imprimir o documento IDEAL',
  detail: 'Como você o lê, no idioma do aplicativo. Para um PDF, escolha “Salvar como PDF” ao imprimir.',
  row: 'Com sua marcação, sua versão e sua impressão digital em cada página.',
  none: 'Ainda não há nenhuma versão do documento IDEAL que você possa ler. Ela aparece aqui quando os analistas a enviam aos Estados.',
  print: 'Imprimir',
  read: 'Ler o documento IDEAL',
  close: 'Fechar o documento IDEAL',
  wrong: 'NÃO CONFERE',
  wrong_more:
    'O arquivo deste documento IDEAL não confere consigo mesmo: algo mudou depois da publicação. Peça o arquivo a quem publicou a edição.',
  name: (p: { n: number }) => `IDEAL ${p.n}`,
  document: (p: { n: number; name: string }) => `${p.name}, versão ${p.n}, em português`,
  version: (p: { kind: string; n: number }) => `Versão ${p.n}: ${p.kind}`,
  draft: 'MINUTA',
  period: (p: { from: string; until: string }) => `Período avaliado: de ${p.from} a ${p.until}`,
  adopted: (p: { day: string; document: string }) => `Aprovado em ${p.day}, documento ${p.document}`,
  not_adopted: 'Texto em validação; nenhuma reunião o aprovou.',
  untranslated: (p: { n: number }) =>
    `Parágrafos ainda sem tradução para este idioma: ${p.n}. São impressos em outro.`,
  qr: 'Endereço onde se verifica esta edição',
  check: (p: { address: string }) =>
    `Qualquer pessoa pode verificar o arquivo desta edição em ${p.address}. Sua impressão digital:`,
  edition_hash: 'Impressão digital deste documento IDEAL:',
  figures_hash: 'Impressão digital da edição, sem o texto:',
  errata: 'Correções desde a publicação',
  erratum: (p: { version: number; paragraph: string; change: string }) =>
    `Versão ${p.version}, ${p.paragraph}. ${p.change}.`,
  contents: 'Sumário',
  figures: 'Números da região',
  figures_more:
    'Áreas em ordem, da maior à menor ameaça. Entre parênteses, entre que lugares está em nove de cada dez sorteios, e a menor e a maior pontuação.',
  column: {
    rank: 'Lugar',
    score: 'Pontuação',
    class: 'Classe',
    states: 'Estados',
  },
  between: (p: { high: string; low: string }) => `(${p.low} a ${p.high})`,
  adjusted: (p: { value: string }) => `Ajustado: ${p.value}`,
  adjusted_more: (p: { areas: string }) =>
    `“Ajustado” é a pontuação com o ajuste dos analistas, assinado e com seu motivo no parágrafo: ${p.areas}.`,
  held: (p: { areas: string }) =>
    `Sem número, por serem poucos os Estados que contribuem ou porque se distinguiria algum: ${p.areas}.`,
};

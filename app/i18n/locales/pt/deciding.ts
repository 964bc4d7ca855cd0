export const deciding = {
  undecided: (p: { n: number }) =>
    p.n === 1 ? 'Resta 1 emenda sem decisão.' : `Restam ${p.n} emendas sem decisão.`,
  undecided_more: 'A adoção é registrada quando cada uma tiver sido decidida, consolidada ou retirada.',
  undecided_list: 'Emendas sem decisão',
  present: 'Membros presentes',
  need_present: 'Escreva quantos membros estavam presentes, de 0 a 99',
  still_reads: (p: { what: string }) => `Os parâmetros ainda dizem: ${p.what}`,
  will_read: 'Prazos e maiorias que este artigo fixa.',
  will_read_more: (p: { what: string }) =>
    `Mesmo com a adoção, continuam dizendo: ${p.what}. Altere-os à parte.`,
  same: 'Diz o mesmo que o artigo: escreva o que deve mudar',
  title_stays: 'Já adotado, não muda',
  no_position: 'nenhuma',
  from_last: (p: { day: string }) =>
    `O que foi decidido por último vigora a partir de ${p.day}: escolha esse dia ou um posterior`,
  earlier: 'De um texto anterior',
  earlier_own: 'A posição da sua delegação é de um texto anterior.',
  earlier_own_more: 'Para o atual não conta: tome posição de novo.',
  reworded: 'A emenda mudou desde que você abriu esta página.',
  reworded_more: 'Leia-a de novo: o que você disser agora vale para o texto anterior.',
  against_now: 'As diferenças são mostradas em relação ao artigo atual.',
  article_moved: 'O artigo mudou desde que você abriu esta página.',
  article_moved_more: 'Leia as diferenças atuais antes de registrar o que foi decidido.',
  author: 'Autora',
  left_more: 'Até que seja completada, ou se diga que seu sentido não muda, a emenda não pode ser adotada.',
  left_typed: 'Pode ser enviada assim, mas para adotá-la cada idioma deve dizer o mesmo.',
  left_same: (p: { languages: string }) => `Em ${p.languages} o sentido não muda: só são corrigidas palavras`,
  left_confirmed: 'Segundo quem a escreveu, seu sentido não muda.',
  complete: 'Completar os idiomas',
  take_text: 'Partir deste texto',
  alone: 'Marque ao menos duas emendas, ou mude o texto da que marcou',
  separate: 'Desfazer a consolidação',
  separate_title: 'Desfazer esta consolidação?',
  reopened: (p: { n: number }) =>
    p.n === 1
      ? 'Uma emenda sua volta a estar aberta: o texto que a reunia não foi adotado'
      : `${p.n} emendas suas voltam a estar abertas: o texto que as reunia não foi adotado`,
};

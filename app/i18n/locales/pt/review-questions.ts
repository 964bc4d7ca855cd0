export const questions = {
  of: (p: { state: string }) => `Perguntas nacionais: ${p.state}`,
  title: 'Perguntas do seu Estado',
  band: 'Perguntas próprias junto a um formulário do comitê',
  band_text:
    'Seu Estado pode perguntar algo mais junto a cada formulário que usa. O formulário do comitê não muda, e ninguém de outro Estado vê estas perguntas nem as respostas.',
  no_form: 'Esse formulário não está neste dispositivo.',
  none: 'Sem perguntas próprias',
  asked: 'Em uso',
  not_asked: 'Nenhuma',
  add: 'Acrescentar perguntas',
  change: 'Mudar as perguntas',
  need_file: 'Escolha antes o arquivo com as perguntas',
  text: 'Escolha um XForm com as perguntas do seu Estado. Sua equipe o preenche depois do formulário do comitê, no mesmo relatório, e ele chega só ao seu Estado. É testado aqui antes de ser usado.',
  same_form:
    'Tem o mesmo identificador que o formulário do comitê. Dê a ele outro (“id”) e escolha-o de novo',
  action: 'Usar estas perguntas',
  confirm: (p: { name: string }) => `Perguntar isto junto a “${p.name}”?`,
  confirm_text:
    'Sua equipe as vê em cada relatório que começar depois de recebê-las. Os rascunhos já começados continuam com as perguntas que tinham.',
  withdraw: 'Deixar de perguntar',
  withdraw_title: (p: { name: string }) => `Deixar de perguntar junto a “${p.name}”?`,
  withdraw_text:
    'Os relatórios novos saem sem estas perguntas. Os rascunhos já começados as mantêm e são recebidos com as respostas. O que foi recebido não muda.',
  missing: 'As perguntas do seu Estado ainda não estão neste dispositivo.',
  missing_more:
    'Conecte-se com o aplicativo aberto e abra o rascunho de novo. Se o enviar antes, ele sai sem elas.',
  not_corrected:
    'Conecte-se com o aplicativo aberto e abra a correção de novo. Se a enviar antes, as respostas a essas perguntas ficam como estão.',
  kept_back:
    'Você pode corrigir o resto. O que escreveu nessas perguntas continua salvo: para enviar a correção, conecte-se com o aplicativo aberto e abra-a de novo.',
  act: 'Perguntas de um Estado',
  fields: { taken: 'Versões que são recebidas', withdrawn: 'Não são mais feitas' },
};

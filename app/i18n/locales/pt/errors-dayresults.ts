import type { errorsDayresults as es } from '../es/errors-dayresults.ts';

export const errorsDayresults: typeof es = {
  no_press_hour: 'Falta o fim do embargo. Fixe-o primeiro.',
  table_known: 'Essa tabela já existe. Abra a lista e veja-a.',
  too_many_tables: 'Já há tabelas de imprensa demais. Use a última.',
  nothing_verified: 'Nenhum Estado verificou seus números. Espere que algum o faça.',
  totals_changed: 'Os números mudaram nesse meio-tempo. Veja-os outra vez e repita.',
  unknown_table: 'Essa tabela não existe, ou você ainda não a recebeu. Sincronize e repita.',
  before_press_hour: 'O embargo ainda não terminou. Publique depois.',
  still_running:
    'A jornada continua. Passe-a antes ao balanço: com duas somas seria possível saber o que foi contado entre elas.',
  published_already: 'Essa tabela já está publicada. Faça outra se os números mudaram.',
  one_state_alone: 'Só há números de um Estado: seria publicado o que é dele. Espere outro.',
  one_state_added:
    'Com o que já foi publicado, por subtração seria possível saber o que é de um só Estado. Espere que outro mude.',
  older_table: 'Já foi publicada uma tabela posterior. Publique uma mais nova.',
  not_debriefed: 'Isso é escrito enquanto a jornada está em balanço. Passe-a antes a essa etapa.',
  not_begun: 'A jornada não começou, ou já tem relatório final. Veja em que etapa está.',
  unknown_entry: 'Isso não existe mais. Atualize a jornada.',
  too_many_lessons: 'Já há lições demais. Junte algumas em uma.',
  too_many_costs: 'Já há custos demais. Junte alguns em um.',
  too_many_follow_ups: 'Já há anotações demais da cadeia penal. Avise quem dirige a jornada.',
  not_over: 'A jornada não terminou. Anote quando estiver em balanço.',
  not_counted: 'Isso não foi contado na jornada. Escolha outro contador.',
  before_day: 'Esse dia é anterior à jornada. Escolha um posterior.',
  day_not_come: 'Esse dia não chegou. Escolha hoje ou um anterior.',
  other_plan: 'Esse indicador é de outro plano. Escolha um do plano da jornada.',
  no_such_total: 'Esse total não existe. Escolha a classe, ou uma unidade que corresponda a ele.',
  indicator_linked: 'Esse indicador já recebe um total da jornada. Retire antes esse vínculo.',
  too_many_indicators: 'Já há indicadores vinculados demais. Retire antes um.',
  unknown_indicator: 'Esse indicador não está vinculado. Vincule-o primeiro.',
  indicator_fed: 'O número já está no plano e o vínculo fica. Corrija o número no indicador.',
  not_published: 'A jornada não está publicada. Publique antes uma tabela de imprensa.',
  nothing_counted: 'Ninguém informou números disso. Veja qual total está vinculado.',
  too_few:
    'O número é tão pequeno que não é informado, ou permitiria calcular outro que é. Espere até que cresça.',
  missing_unsaid: 'Faltam Estados. Diga na nota quais.',
};

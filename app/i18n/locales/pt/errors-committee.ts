import { errorsCoherence } from './errors-coherence.ts';
import { errorsMonitoring } from './errors-monitoring.ts';
import { errorsPao } from './errors-pao.ts';
import { errorsPlans } from './errors-plans.ts';

export const errorsCommittee = {
  floor: {
    not_in_session: 'A reunião não está em sessão. Espere que a presidência a abra.',
    still_sitting: 'A sessão está aberta. Encerre-a antes de mudar a situação da reunião.',
    does_not_speak:
      'Na lista de participantes você está como intérprete: não fala pela delegação. Peça a correção ao oficial de ligação da sua delegação.',
    cannot_open:
      'A reunião não está convocada: a sessão não pode ser aberta. Mude antes a situação da reunião.',
    other_day: 'No local da reunião já é outro dia. Abra a sessão de novo.',
    minutes_sent:
      'Depois de enviada a ata, a reunião não volta a ter sessões. O que faltar vai para outra reunião.',
    already_open: 'Ficou aberta a sessão de outro dia. Encerre-a e abra a de hoje.',
    unknown_item: 'Esse item não está na agenda desta reunião. Escolha outro.',
    unknown_text: 'Esse texto não existe, ou ainda não foi recebido aqui. Sincronize e repita.',
    text_not_released: 'Esse texto ainda é um rascunho. Publique-o e mostre-o depois.',
    no_item: 'Não há nenhum item aberto. Abra um e repita.',
    other_item: 'A sala passou a outro item. Se ainda quer falar, peça a palavra no item atual.',
    no_point: 'Só uma questão de ordem diz o que se pede. Escolha de novo.',
    not_at_meeting: 'Essa delegação não está na lista desta reunião. Fale com a presidência.',
    not_yours:
      'Você já não integra essa delegação, ou já não tem a função para pedir por ela. Fale com o seu ponto de contato.',
    no_right_to_speak: 'O regimento não dá a palavra a essa delegação. Peça-a à presidência na sala.',
    no_right_to_move:
      'O regimento não permite a essa delegação apresentar questões de ordem. Fale com a presidência.',
    no_reply: 'O regimento não prevê a réplica. Peça a palavra como intervenção.',
    nothing_to_reply:
      'Nenhuma outra delegação falou sobre este item: não há a que responder. Peça a palavra como intervenção.',
    not_on_list:
      'O aplicativo não sabe quem você é na lista de participantes desta reunião. Abra-a, toque em “Sou eu” e repita o pedido.',
    list_closed:
      'A lista está fechada. Apresente uma questão de ordem, ou peça à presidência que a acrescente.',
    already_asked: 'A sua delegação já espera com um pedido assim. Retire-o se quiser mudá-lo.',
    not_present: 'Ninguém dessa delegação consta como presente. Registre a entrada na porta e repita.',
    unknown_request: 'Esse pedido não está na lista, ou ainda não foi recebido aqui. Sincronize e repita.',
    not_waiting:
      'Esse pedido já não espera: foi chamado, retirado ou a sala passou a outro item. Veja a lista.',
    too_many: 'A sua delegação já pediu a palavra muitas vezes neste item. Peça-a à presidência na sala.',
    no_minister:
      'Só um membro anuncia uma ministra ou um ministro. Peça a palavra sem marcar isso, ou fale com a presidência.',
    nobody_waits: 'Ninguém espera na lista. Acrescente uma delegação, ou espere que alguma peça a palavra.',
    nobody_speaks: 'Ninguém tem a palavra: não há relógio a mover.',
    speaks_no_more: 'Essa delegação já não tem a palavra. O seu tempo não pode ser prolongado.',
    no_limit: 'Essa intervenção não tem limite: não é preciso mais tempo.',
    before_itself: 'Um pedido não fica à frente de si mesmo. Escolha outro lugar.',
    points_by_rank:
      'As questões de ordem seguem a sua precedência: não são movidas, e nada passa à frente delas.',
    wrong_id: 'O aplicativo não reconheceu esse pedido. Atualize-o e repita.',
  },
  ballots: {
    adopted_by_it:
      'O texto foi adotado com esta votação, que já não pode ser anulada. Para mudá-lo, decida de novo sobre ele.',
    adopted_other_words:
      'A última votação foi sobre outras palavras. Reponha as que foram votadas, ou ponha estas em votação.',
    already_voted: 'A sua delegação já votou: cada uma vota uma só vez.',
    closed: 'Essa votação não está mais aberta. Veja o resultado na lista de votações.',
    hands_not_entered: 'Por mãos levantadas, a votação termina quando o resultado é escrito. Escreva-o.',
    meeting_over: 'A reunião está encerrada ou cancelada: nela não se vota.',
    minutes_sent: 'A ata já foi enviada: as votações desta reunião não mudam mais.',
    sitting_over:
      'A sessão em que esta votação foi aberta já terminou: nela não se vota mais. A presidência a encerra ou a anula.',
    still_open: 'Há uma votação aberta nesta reunião. Encerre-a ou anule-a antes.',
    nobody_votes: 'Ninguém pode votar agora. Registre a entrada das delegações e abra a votação de novo.',
    no_mandate:
      'Na lista de participantes você não consta em uma qualidade que vote. Fale com o oficial de ligação da sua delegação.',
    no_quorum: 'Não há quórum. Espere mais delegações e abra a votação de novo.',
    not_carried: 'A última votação não aprovou este texto. Abra-a de novo, ou diga que não foi adotado.',
    not_counted: 'A votação ainda não terminou. Explique o voto depois.',
    not_on_list:
      'O aplicativo não sabe quem você é na lista de participantes desta reunião. Abra-a, toque em “Sou eu” e vote de novo.',
    not_on_roll: 'Essa delegação não estava na lista quando a votação foi aberta: não vota nela.',
    other_method: 'Esta votação é feita de outro modo. Abra-a de novo e siga as indicações.',
    other_numbers: 'Os votos escritos não são os da votação. Copie os da última votação sobre este texto.',
    other_open: 'Já há outra votação aberta. Encerre-a ou anule-a antes.',
    other_words:
      'O texto não é o que foi posto em votação: nada conta enquanto isso. Sincronize e leia-o; se foi mudado, a presidência o repõe como estava ou anula a votação.',
    paper_candidate: 'Uma candidatura tem mais votos do que cédulas válidas. Conte de novo.',
    paper_candidates:
      'Escreva pelo menos tantas candidaturas quantos cargos; uma votação secreta não tem nenhuma.',
    paper_chair_signs:
      'Quem preside não assina como escrutinador. Diga que a delegação assinou a folha, ou que outra pessoa dela concorde.',
    paper_fields: 'Falta o número de alguma candidatura. Complete a contagem.',
    paper_names_twice: 'Uma candidatura está duas vezes. Escreva cada uma uma só vez.',
    paper_others:
      'No turno seguinte ficam só os que o anterior deixou, para os cargos que restam. Abra-o a partir do turno anterior.',
    paper_round_begun: 'Esse turno já tem outro depois. Abra-o, ou anule-o antes.',
    paper_teller_unknown: 'Essa delegação não está na reunião: não pode contar. Escolha outra.',
    paper_no_further_round: 'O turno anterior não deixou cargos a eleger, ou não está contado.',
    paper_no_majority:
      'Nenhum artigo vigente fixa uma maioria que possa ser contada para esta decisão. Decida por consenso.',
    paper_not_teller: 'A sua delegação não conta nesta votação.',
    paper_other_totals: 'A contagem mudou. Leia-a de novo antes de concordar.',
    paper_sum: 'A soma das cédulas não confere. Conte de novo.',
    paper_tellers: 'Escolha duas delegações diferentes para contar.',
    paper_too_many: 'Há mais cédulas do que delegações com voto. Conte de novo.',
    text_at_vote:
      'O texto está em votação: enquanto isso, não pode ser mudado, retirado nem decidido, e a sessão que o mostra não pode ser encerrada. Espere que termine; a presidência também pode anulá-la, e é o que resta se a reunião já está encerrada.',
    text_not_shown: 'A sala ainda não pode ler esse texto. Mostre-o à sala e abra a votação.',
    too_many_hands: 'Há mais mãos do que delegações com voto. Conte de novo.',
    unknown_ballot: 'Essa votação não existe nesta reunião, ou ainda não chegou. Sincronize e repita.',
    unknown_item: 'Esse item não está na agenda desta reunião. Escolha outro.',
    unknown_text: 'O texto que seria votado não está mais disponível. Abra-o de novo.',
    words_changed: 'O texto mudou depois que você o leu. Leia-o de novo e abra a votação.',
    vote_settles:
      'Este texto já foi votado: não pode ser retirado nem juntado a outros. Quem preside anota o que a votação decidiu.',
    vote_annulled:
      'A última votação sobre este texto foi anulada: não decide nada. Ponha-o em votação de novo.',
    article_lost:
      'A última votação sobre um artigo deste texto não o aprovou. Mude-o e ponha-o em votação de novo, ou retire-o, e adote o texto depois.',
    carried:
      'A última votação aprovou este texto: não pode ser anotado como rejeitado, mesmo que suas palavras tenham mudado depois. Adote-o, ou ponha-o em votação de novo.',
    carried_words:
      'A última votação aprovou estas palavras: não mudam até que o texto seja adotado. Adote-o. Para mudá-las, anule antes essa votação, ou proponha outro texto.',
    objected:
      'Na última votação houve votos contra estas mesmas palavras: não há consenso. Mude o texto, ou ponha-o em votação de novo.',
    other_matter:
      'Uma votação sobre um texto não é de procedimento, e a de uma emenda é sobre emendas. Escolha outra coisa em “Sobre o que é a decisão”.',
    text_decided: 'Esse texto já foi decidido: não pode ser votado de novo. Para mudá-lo, proponha outro.',
    other_day:
      'O dia escrito não é o da votação. Indique o dia em que houve a votação, ou ponha o texto em votação de novo.',
  },
  silences: {
    extended_too_often: 'O prazo já foi prorrogado 20 vezes. Retire este procedimento e comece outro.',
    nobody_votes:
      'Hoje não vota nenhum Estado a consultar. Reveja os direitos no regimento vigente e a condição de cada Estado na página de membros.',
    shorter_than_rules: 'O regimento vigente dá mais tempo. Aumente o prazo.',
    already_begun: 'Esse procedimento já foi iniciado. Abra-o na lista.',
    already_broken:
      'Sua delegação já rompeu este silêncio. Veja o motivo dado; se deve dizer outra coisa, retire o rompimento e envie o seu.',
    ended: 'O procedimento de silêncio já terminou. Atualize e veja como está.',
    language_missing: 'Falta o texto em um idioma: escreva-o em espanhol, português e inglês.',
    no_such_hour: 'Essa hora não existe no local da reunião. Escreva outra.',
    not_asked: 'Esse Estado não está entre os membros consultados. Fale com a presidência.',
    not_broken: 'Sua delegação não rompeu este silêncio: não há nada a retirar.',
    not_later: 'O novo prazo não é posterior ao atual. Escreva um posterior.',
    over: 'O prazo venceu pelo relógio do servidor: já não é possível.',
    too_long: 'O prazo passa de um ano. Escreva um mais curto.',
    unknown: 'Esse procedimento de silêncio não existe, ou ainda não foi recebido. Sincronize e repita.',
    unknown_zone: 'Esse fuso horário não existe. Escolha uma cidade da lista.',
  },
  dialogue: {
    unknown_topic: 'Esse tema não existe, ou você ainda não o recebeu. Sincronize e repita.',
    topic_closed: 'O tema já foi encerrado: nada mais é acrescentado. Fale com quem preside.',
    unknown_request: 'Esse pedido não existe mais. Abra o tema outra vez.',
    request_over:
      'Já foi respondido ou retirado. Abra o tema e veja como ficou; suas palavras continuam aqui.',
    unknown_owner:
      'O responsável tem de ser o organismo do tema, um Estado ou a presidência. Escolha outra vez.',
    no_such_day: 'Esse dia não existe no calendário. Corrija-o.',
    unknown_draft: 'Esse texto não existe, ou outra delegação o prepara. Prepare o seu.',
    given_already: 'Esse texto já foi entregue. Prepare outro se houver algo a acrescentar.',
    draft_changed: 'O texto mudou desde que você o abriu. Leia de novo e entregue.',
    members_only:
      'É TLP:AMBER+STRICT, só para os membros: não pode ser entregue. Escolha outra marcação, ou fale com quem o preparou.',
    unknown_item: 'Esse item conjunto não existe mais. Abra o tema outra vez.',
    item_not_there: 'Esse item já não está nessa situação. Abra o tema e veja como ficou.',
    agrees_itself:
      'Quem aceita o que é proposto ao organismo é o próprio organismo. Se ele escreveu que não aceita, registre.',
    reason_missing: 'Diga por que não é aceito.',
    other_agenda: 'Esse item é para a outra agenda. Abra o item e use o outro botão.',
    unknown_contact: 'Essa função não existe, ou é do outro lado. Abra a página outra vez.',
    too_many_items: 'Neste tema já foram propostos itens demais. Encerre-o e abra outro.',
    too_many_requests: 'Neste tema já há pedidos demais. Encerre-o e abra outro.',
    too_many_texts: 'Neste tema já há textos demais. Encerre-o e abra outro.',
    too_many_contacts: 'Há funções demais anotadas com este organismo. Retire as que não valham mais.',
  },
  hall: {
    not_allowed: 'Só a presidência cuida das telas da sala. Peça um endereço a ela.',
    unknown: 'Essa tela não existe mais, ou o código não existe. Atualize a lista, ou peça outro endereço.',
    used: 'Esse endereço já abriu outra tela. Peça outro à presidência.',
    expired: 'Esse endereço já não vale. Peça outro à presidência.',
    too_many: 'Já há 10 telas desta reunião. Pare uma antes de pedir outro endereço.',
    not_open: 'Este navegador não tem essa tela aberta. Peça outro endereço à presidência.',
    ended: 'Essa tela foi parada. Peça outro endereço à presidência.',
  },
  holidays: {
    too_many:
      'Esse calendário está completo: 500 dias não úteis. Retire alguns de anos passados e escreva-o de novo.',
    no_such_day: 'Esse dia não existe no calendário. Corrija-o.',
  },
  membership: {
    frozen: 'Já foi aberto à assinatura: nada nele pode mudar.',
    not_opened: 'Ainda é uma minuta. Abra-a antes à assinatura.',
    unknown_instrument: 'Esse instrumento não existe. Atualize a lista.',
    instrument_known: 'Esse instrumento já existe. Abra-o na lista.',
    unknown_consent: 'Esse registro já não existe. Abra o instrumento de novo.',
    consent_known: 'Esse registro já existe. Abra o instrumento para vê-lo.',
    unknown_standing: 'Essa condição já não existe. Abra a página de membros de novo.',
    closes_before_it_opens: 'O último dia para assinar é anterior ao primeiro. Corrija as datas.',
    no_entry_day: 'Indique a data de entrada em vigor, ou escolha que dependa dos consentimentos.',
    text_missing: 'Falta o título ou o texto em um idioma autêntico. Complete-o, ou marque-o como tradução.',
    day_not_come: 'Essa data ainda não chegou. Registre o ato quando ocorrer.',
    not_open_yet: 'Nesse dia ainda não estava aberto à assinatura. Corrija a data.',
    signature_over:
      'O prazo para assinar havia terminado nesse dia. Esse Estado pode aderir, se o instrumento permitir.',
    already_joined: 'Esse Estado já assinou ou aderiu. Não é preciso registrá-lo de novo.',
    accession_closed: 'Este instrumento não admite adesões.',
    not_in_force: 'Ninguém adere antes da entrada em vigor. Até lá, assina-se.',
    still_open: 'Nesse dia ainda era possível assinar. Registre uma assinatura.',
    not_joined: 'Esse Estado não assinou nem aderiu: não há do que se retirar.',
    already_withdrawn: 'Esse Estado já notificou sua retirada. Abra o instrumento para vê-la.',
    before_joining: 'A retirada é anterior à assinatura ou adesão. Corrija a data.',
    already_checked: 'Os poderes já foram verificados: o registro não muda mais.',
    powers_awaited: 'Os plenos poderes não foram recebidos. Marque-os como recebidos quando chegarem.',
    ends_before_it_begins: 'O último dia é anterior ao primeiro. Corrija as datas.',
    not_of_region: 'Só consentem os Estados da região. Escolha um da lista.',
    wrong_code:
      'Esse código não corresponde. Um Estado se escolhe na lista; um organismo tem ao menos três letras minúsculas.',
    name_missing: 'Escreva o nome do organismo.',
    standing_overlaps: 'Já tem outra condição nesses dias. Indique antes o último dia dela.',
  },
  rules: {
    position_taken:
      'Alguém da sua delegação já tomou posição nesse meio-tempo. Leia-a e, se for o caso, envie outra.',
    decision_missing: 'Indique a reunião e a decisão que o adotou: sem elas não há registro.',
    decision_elsewhere: 'Essa decisão não é dessa reunião. Escolha uma das decisões dela.',
    decision_not_taken:
      'Essa decisão ainda não foi adotada, ou já não vigora. Registre antes a decisão da reunião.',
    draft_changed: 'O rascunho mudou desde que você o leu: nada foi adotado. Leia-o de novo e repita.',
    article_changed: 'O artigo mudou desde que você leu a emenda. Leia-a de novo com o texto atual e repita.',
    members_differ: 'Nesse dia o Comitê tinha outro número de membros. Corrija o número.',
    no_quorum: 'Com esses votos não havia quórum segundo o regimento vigente nesse dia. Revise os números.',
    no_right_to_vote: 'O regimento vigente não dá à sua delegação direito de voto: isto cabe a quem vota.',
    no_right_to_speak:
      'O regimento vigente não dá à sua delegação direito à palavra. Peça a um membro que o faça constar.',
    unknown_set: 'Esse regimento não existe, ou você não pode lê-lo. Volte à lista.',
    set_known: 'Esse regimento já existe. Abra-o na lista.',
    already_adopted: 'O regimento já foi adotado: muda só por emenda, uma vez vigente.',
    not_adopted: 'Só um regimento adotado é posto em vigor, uma única vez. Registre antes sua adoção.',
    already_in_force: 'O regimento já tem o dia desde o qual vigora.',
    not_in_force: 'Este regimento não está vigente. Edite os parâmetros da minuta.',
    not_read: 'Antes de adotá-lo, passe-o à leitura para adoção.',
    adopted_in_future: 'O dia da adoção ainda não chegou. Escolha hoje ou um dia passado.',
    no_articles: 'O regimento não tem artigos. Acrescente ao menos um.',
    amendments_open: 'Restam emendas sem decidir. Decida, consolide ou retire cada uma antes de adotar.',
    day_passed: 'Esse dia já passou: uma regra nunca vigora para trás. Escolha hoje ou um dia posterior.',
    before_force: 'Esse dia é anterior à entrada em vigor. Escolha um posterior.',
    before_last:
      'O que foi decidido por último sobre isto vigora a partir de um dia posterior. Escolha esse dia ou um posterior: a página diz qual é.',
    before_adoption: 'Esse dia é anterior à adoção. Escolha um posterior.',
    from_when: 'Indique desde que dia vigora só se o regimento estiver vigente.',
    unknown_article: 'Esse artigo não está neste regimento. Escolha outro.',
    article_known: 'Esse artigo já existe. Abra-o na lista.',
    article_named: 'Há parâmetros que se apoiam nesse artigo. Mude-os antes de suprimi-lo.',
    unknown_amendment: 'Essa emenda não existe neste regimento. Volte à lista.',
    too_many_open:
      'Sua delegação já tem 100 emendas sem decisão a este regimento. Retire alguma antes de propor outra.',
    too_many_ever:
      'Sua delegação já apresentou 300 emendas a este regimento, contando também as retiradas e as decididas. Altere uma que ainda não foi decidida ou combine o texto com outra delegação.',
    amendment_same: 'A emenda diz o mesmo que o artigo. Escreva o que deve mudar.',
    consolidated_same:
      'O texto consolidado diz o mesmo que o artigo. Escreva o que deve mudar, ou rejeite as emendas uma por uma.',
    consolidated_alone: 'Reúna ao menos duas emendas, ou mude o texto da única que marcou.',
    not_consolidated: 'Essa emenda não reúne outras: não há nada a desfazer.',
    language_missing:
      'Algum idioma continuaria dizendo o texto anterior. Abra a emenda e escolha “Completar os idiomas”.',
    decided_in_future: 'O dia da decisão ainda não chegou. Escolha hoje ou um dia passado.',
    before_receipt: 'Nesse dia a emenda ainda não tinha sido recebida. Corrija o dia.',
    day_of_decision:
      'Esse não é o dia em que a decisão foi tomada. Indique o dia dela ou escolha outra decisão.',
    present_missing: 'O regimento vigente nesse dia exige quórum. Escreva quantos membros estavam presentes.',
    title_adopted: 'O título de um regimento adotado não muda. Deixe o que ele tem.',
    already_replaced: 'Esse regimento já foi substituído por outro. Escolha o que vigora nesse dia.',
    others_hold: 'Nesse dia vigora outro regimento. Indique que este o substitui ou escolha outro dia.',
    amendment_known: 'Essa emenda já foi recebida. Abra-a na lista.',
    amendment_incomplete: 'Falta à emenda seu artigo, seu número, seu título ou seu texto. Complete-os.',
    amendment_settled:
      'A emenda já está em debate ou foi decidida: suas palavras não mudam. Proponha outra se for preciso.',
    amendment_changed: 'O texto da emenda mudou nesse meio-tempo. Leia-o de novo antes de decidir sobre ela.',
    no_right_to_propose:
      'O regimento vigente não dá à sua delegação direito de propor. Peça a um membro que o faça.',
    author_supports: 'Uma coautora apoia sua emenda. Escolha “Apoia” ou não se inclua.',
    consolidated_author:
      'Um texto consolidado tem os autores das emendas que reúne. Expresse só sua posição.',
    not_late: 'A emenda chegou a tempo: não é preciso decidir se é admitida.',
    reason_missing: 'Escreva por que não é admitida.',
    not_admissible: 'A emenda chegou fora do prazo e não foi admitida. Decida antes se é admitida.',
    not_discussed: 'Só uma emenda em debate pode ser decidida. Submeta-a antes a debate.',
    other_article: 'Essas emendas não são do mesmo artigo. Escolha as de um só.',
    only_consensus: 'O regimento vigente não prevê votar emendas. Registre o consenso.',
    votes_missing: 'Escreva quantos votaram a favor, contra e se abstiveram, e quantos membros há.',
    votes_without_vote: 'O consenso não tem votos. Retire os votos ou escolha votação.',
    votes_too_many: 'Há mais votos que membros. Revise os números.',
    out_of_order: 'Outra emenda a este artigo é votada antes, segundo a ordem fixada. Decida-a primeiro.',
    majority_missing:
      'Esses votos não alcançam a maioria que o regimento pede. Registre-a como rejeitada ou revise os números.',
    majority_reached:
      'Esses votos alcançam a maioria que o regimento pede. Registre-a como adotada ou revise os números.',
  },
  coherence: errorsCoherence,
  monitoring: errorsMonitoring,
  plans: { ...errorsPlans, ...errorsPao },
  presidencies: {
    both_sides:
      'Você ou este dispositivo assinou pela parte que transmite. Quem aceita é outra pessoa da administração do seu Estado, em seu próprio dispositivo.',
    dossier_day:
      'O dossiê traz a data de um dia em que não foi feito. Verifique a data do dispositivo, abra de novo a transmissão e assine outra vez.',
    term_handed_over:
      'Esse período já foi transmitido: fica como as duas partes o assinaram. Corrija só os seguintes.',
    term_too_long: 'Um período dura no máximo cinco anos. Corrija as datas.',
    no_such_day: 'Esse dia não existe no calendário. Corrija as datas.',
    ends_before_it_begins: 'O último dia é anterior ao primeiro. Corrija as datas.',
    number_taken: 'Já há um período com esse número. Escolha outro.',
    overlaps: 'Esses dias já são de outro período. Corrija as datas.',
    out_of_order: 'O número não segue a ordem das datas. Corrija o número ou as datas.',
    term_known: 'Esse período já foi registrado. Atualize a lista.',
    term_unknown: 'Esse período não existe. Atualize a lista.',
    term_over: 'O período já terminou: o seu programa não admite mudanças.',
    state_settled: 'O período já começou: o seu Estado não muda. Corrija os demais dados.',
    turn_given: 'Esse período já tem Estado designado. Mude o período.',
    draft_unknown:
      'Esse rascunho já não está entre os da presidência. Escolha de novo quais passam e assine outra vez.',
    taken_over: 'A presidência já assumiu: o primeiro dia e o número não mudam. Corrija o restante.',
    already_handed_over: 'Essa transmissão já foi aceita: não admite mudanças. Abra-a para ler.',
    not_next: 'Esse período não é o seguinte ao que preside agora. Abra a transmissão do período seguinte.',
    not_presiding: 'O período que entregaria ainda não preside. Espere o primeiro dia dele.',
    too_early: 'Ainda é cedo: a transmissão é assinada nos 60 dias antes do fim do período.',
    dossier_of_others:
      'Os períodos mudaram desde que o dossiê foi feito. Abra a transmissão outra vez e assine de novo.',
    dossier_altered: 'O dossiê não é o que foi assinado. Abra a transmissão outra vez e assine de novo.',
    checklist_open: 'Falta verificar algo da lista. Percorra-a toda e repita.',
    handover_unknown:
      'Essa transmissão não existe, ou ainda não chegou a este dispositivo. Sincronize e repita.',
    handover_withdrawn: 'A presidência retirou esse dossiê. Espere que assine outro.',
    handover_changed: 'A presidência assinou outro dossiê desde que você o leu. Leia o novo e aceite-o.',
    first_day: 'O período que entrega começou hoje: pode ser aceita a partir de amanhã.',
    handed_over:
      'A presidência já passou a outro Estado. Nada se perdeu: isto está com a administração do Estado que presidia, que pode entregá-lo a quem preside.',
  },
  decisions: {
    minutes_sent:
      'A ata dessa reunião já foi enviada: nela nada mais é decidido. Decida em outra reunião ou abra um procedimento de silêncio.',
    day_not_come: 'Esse dia ainda não chegou: nada foi decidido nele. Escolha hoje ou um dia passado.',
    already_ended: 'Essa decisão já foi substituída ou retirada. Escolha outra.',
    ends_before: 'Esse dia é anterior à sua adoção. Corrija-o.',
    effect_changed:
      'Outra pessoa mudou o dia a partir do qual vale: nada foi adotado. Leia o rascunho de novo e repita.',
    no_silence: 'Por silêncio só se decide com um procedimento de silêncio. Escolha como foi decidido.',
    no_such_day: 'Esse dia não existe no calendário. Corrija-o.',
    list_changed:
      'Uma decisão da lista mudou desde que você a leu: nenhuma foi adotada. Leia a lista de novo e repita.',
    minutes_closed: 'A ata está fechada: nada mais pode constar nela.',
    no_minutes: 'Não há uma ata assim. Abra a decisão e repita.',
    not_an_a_item: 'Um item da lista já não é de classe A: nenhum foi adotado. Retire-o da lista e repita.',
    nothing_adopted: 'Essa decisão não está adotada.',
    supersedes_itself: 'Uma decisão não substitui a si mesma. Escolha outra.',
    twice_in_list: 'A lista tem duas vezes a mesma decisão. Retire uma.',
    voice_empty: 'Escreva o que deve constar: só uma abstenção pode ir sem palavras.',
    action_dropped: 'Esse encaminhamento foi retirado: não admite mais alterações.',
    already_decided: 'Essa decisão já foi tomada ou recusada: o texto não muda. Redija outra.',
    evidence_missing: 'Escreva o que foi feito antes de dá-lo por cumprido.',
    not_owner:
      'A sua delegação não é responsável por este encaminhamento. Atualize e veja quem são os responsáveis.',
    not_adopted: 'Essa decisão não foi adotada: dela ainda não decorre um encaminhamento.',
    unknown_action: 'Esse encaminhamento não existe mais. Atualize o registro.',
    unknown_decision: 'Essa decisão não é desta reunião, ou não existe mais. Atualize.',
    unknown_owner: 'Essa delegação não está na reunião. Escolha outra.',
  },
  minutes: {
    closed_by_adopting:
      'Nesta reunião houve sessões: o que consta se fecha quando a ata é aprovada. Abra a ata da reunião, envie-a e aprove-a.',
    adopted: 'A ata já foi aprovada: nada nela muda.',
    already_answered: 'Essa correção já tem resposta ou foi retirada. Abra-a para ler.',
    already_sent:
      'A ata já foi enviada às delegações: um resumo só é acrescentado ou alterado por uma correção da delegação que falou.',
    changed_meanwhile:
      'Alguém alterou um resumo desde que você leu a ata: nada foi enviado nem aprovado. Leia-a outra vez e repita.',
    corrected_too_often: 'Esta intervenção já foi corrigida 20 vezes. Fale com a presidência.',
    correction_changed:
      'A delegação alterou sua correção desde que você a leu: nada foi feito. Leia-a outra vez e repita.',
    corrections_open: 'Há correções a responder. Responda a cada uma antes de aprovar a ata.',
    meeting_open: 'A reunião ainda não está encerrada. Encerre a sessão e a reunião e envie a ata.',
    in_session: 'Há uma sessão aberta. Encerre-a antes de enviar ou aprovar a ata.',
    no_correction: 'Sua delegação não corrigiu esta intervenção: não há nada a retirar nem a responder.',
    nobody_spoke: 'Com esse pedido ninguém teve a palavra, ou você ainda não o recebeu. Sincronize e repita.',
    not_sent: 'A ata ainda não foi enviada às delegações. Aguarde que a presidência a envie.',
    nothing_corrected: 'A correção diz o mesmo que a ata. Altere o texto, ou não envie nada.',
    reason_missing: 'Escreva por que o texto é mantido: a delegação que o corrigiu lê isso.',
    summary_changed:
      'A ata mudou desde que você a leu: a correção não foi enviada. Leia-a outra vez e repita.',
    too_late: 'O prazo para corrigir terminou, pelo relógio do servidor. Fale com a presidência.',
    window_open: 'As delegações ainda podem corrigir. Aprove a ata quando terminar o último dia.',
  },
};

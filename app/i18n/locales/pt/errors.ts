import type { errors as source } from '../es/errors.ts';

export const errors: typeof source = {
  agenda: {
    draft_changed: 'O rascunho mudou depois da sua revisão. Revise as diferenças e publique de novo.',
    nothing_to_release: 'O rascunho é igual à última versão publicada: não há nada para publicar.',
    released_meanwhile: 'Outra pessoa publicou antes uma versão. Revise o que falta e publique de novo.',
    unknown_version: 'Essa versão da agenda não foi publicada. Atualize a agenda.',
  },
  attachments: {
    full: 'O servidor já guarda muitos arquivos que ninguém usa. Envie primeiro o que está pendente; se continuar, avise o apoio do programa.',
    hash_mismatch: 'O arquivo chegou diferente de como saiu. Será enviado de novo por inteiro.',
    not_found: 'O arquivo não está no servidor, ou a leitura não é permitida.',
    quota: 'Há muitos arquivos seus que nenhum envio usa. Envie o que está pendente e repita.',
    too_large: 'O arquivo é grande demais. Reduza a foto ou divida o documento.',
    too_many_chunks: 'O arquivo chegou em pedaços demais. Atualize o aplicativo e envie de novo.',
    wrong_offset: 'O envio do arquivo foi interrompido. Será retomado de onde parou.',
  },
  attendance: { meeting_over: 'A reunião terminou ou foi cancelada: não é mais possível responder.' },
  badges: { bad_token: 'A credencial não corresponde a esta pessoa. Avise o apoio do programa.' },
  checkins: {
    not_yours: 'Esse registro foi feito por outra pessoa. Peça a ela ou à presidência que o retire.',
    unknown_check_in: 'Esse registro já não existe: alguém o retirou antes.',
  },
  connections: {
    in_person: 'A reunião é presencial. Antes, mude o formato para híbrido ou virtual.',
    nothing: 'Escreva o link, ou ao menos um telefone.',
    unknown: 'Esse link não existe mais: alguém o removeu antes.',
  },
  contacts: {
    empty: 'Escreva um telefone ou um e-mail.',
    none: 'Essa pessoa já não compartilha seus dados.',
    not_yours: 'Só cada pessoa compartilha seus dados. Identifique-se antes na lista.',
    too_late: 'A reunião já passou e seus dados foram apagados: outros não são salvos.',
  },
  contributions: {
    marking_lowered:
      'Não baixe a marcação de um material: quem a definiu foi o originador. Se ele permitir mais, retire este material e acrescente-o de novo com a marcação dele.',
    originator_asked:
      'Já foi pedido consentimento sobre este material: o originador não muda. Se for de outro, retire-o e acrescente-o de novo com o originador certo.',
    marking_too_low:
      'Um vínculo não pode ser marcado abaixo do seu relatório ou material. Escolha pelo menos o seu código e o seu TLP, e escreva as suas restrições.',
    not_originator:
      'Só consente quem forneceu: a instituição do relatório, ou a que o material indica. Peça a ela.',
    nothing_to_show:
      'Escreva primeiro o que outros vão ler e escolha quem vai ler: quem consente vê as duas coisas.',
    expiry_past: 'Esse dia já passou. Escolha hoje ou um dia posterior, ou deixe vazio.',
    answer_missing: 'Escreva a resposta ou acrescente um número antes de enviá-la.',
    changed_meanwhile: 'A contribuição mudou depois que você a revisou. Leia de novo o que sairá e repita.',
    consent_known: 'Esse consentimento já foi pedido.',
    consent_unknown: 'Esse pedido de consentimento já não existe. Peça de novo.',
    four_eyes: 'Você preparou a difusão: outra pessoa a autoriza.',
    link_known: 'Esse vínculo já está feito.',
    link_unknown: 'Esse vínculo já não existe. Vincule de novo o relatório ou o material.',
    material_known: 'Esse material já foi acrescentado.',
    material_unknown: 'Esse material já não existe. Acrescente-o de novo.',
    no_such_edition: 'Seu Estado não tem contribuição nessa edição. Comece sem ela ou escolha outra.',
    not_approved: 'Só relatórios aceitos podem ser vinculados. Revise primeiro o relatório.',
    not_begun: 'A contribuição a essa edição ainda não foi começada. Comece-a primeiro.',
    not_prepared: 'A difusão já não está preparada: alguém a devolveu ou autorizou. Veja como está.',
    not_released: 'Não há nada difundido a retirar.',
    obstacle: 'Algo impede a difusão. A lista da contribuição diz o quê e onde: resolva e repita.',
    own_consent: 'Você pediu este consentimento: quem responde é outra pessoa da instituição.',
    reference_missing: 'Escreva o número da carta com que responderam.',
    section_known: 'Essa parte já foi pedida.',
    section_unknown: 'Essa parte já não é pedida. Fale com o ponto de contato.',
    under_way: 'O comitê ainda não confirmou o último envio. Espere a resposta e repita.',
  },
  ideal: {
    step_elsewhere:
      'Esse passo é dado agora na página de validação ou de publicação da edição. Abra-a e dê o passo lá.',
    day_misplaced: 'As datas não seguem a ordem: coleta, validação, publicação. Corrija a que está errada.',
    edition_elsewhere: 'A edição está em outra etapa. Atualize e veja o que é possível fazer agora.',
    edition_frozen: 'A edição já foi aprovada: nada dela muda.',
    edition_known: 'Essa edição já existe.',
    edition_unknown: 'Essa edição não existe, ou você ainda não a recebeu. Sincronize e repita.',
    method_missing: 'Falta o método: uma reunião o aprova antes de abrir a coleta.',
    not_collecting:
      'A edição não está em coleta: agora nada é entregue. O que foi difundido pode ser retirado até a aprovação da edição.',
    release_number_taken:
      'O comitê já tem uma difusão com esse número, anterior a uma restauração do seu servidor. Prepare-a de novo: ela receberá o número seguinte.',
    not_decided: 'Essa decisão não foi adotada por essa reunião. Escolha uma decisão adotada.',
    period_backwards: 'O período termina antes de começar. Corrija as datas.',
    reason_missing: 'Escreva o motivo.',
    requirement_known: 'Essa necessidade de conhecimento já existe.',
    requirement_unknown: 'Essa necessidade de conhecimento não é desta edição. Atualize.',
    settled: 'Isso ficou fixado ao começar a coleta. Só mudam os prazos e a quem é pedido.',
  },
  figures: {
    area_twice: 'Uma área criminal aparece duas vezes. Prepare os números outra vez.',
    day_too_soon:
      'Esse dia está próximo demais. Marque um a partir de depois de amanhã: assim todos o leem antes que chegue.',
    batch_made: 'Os números desse dia já foram calculados: o dia não pode ser retirado. Marque outro.',
    indicator_unknown:
      'Há avaliações de um indicador que o método da edição não tem. Atualize o aplicativo e prepare os números outra vez.',
    no_such_day: 'Esse dia não existe no calendário. Corrija-o.',
    not_rating: 'A edição não recebe números agora: eles são entregues durante a coleta ou a análise.',
    nothing_released:
      'Seu Estado não tem uma contribuição difundida nesta edição. Difunda-a primeiro: ela diz quem lê os números.',
    other_method: 'A edição usa outro método. Prepare os números outra vez com o método aprovado.',
    bad_input:
      'Um dado da avaliação não se encaixa e nada foi calculado. Atualize o aplicativo; se continuar igual, avise o apoio do programa.',
    not_computed:
      'Este dispositivo não conseguiu calcular os números. Feche outras abas e repita; nada do que foi avaliado se perdeu.',
  },
  mandates: {
    function_recorded: 'Essa função já foi registrada. Atualize a lista.',
    function_unknown: 'Essa função não existe nesse Estado ou organismo. Atualize a lista.',
    function_over: 'Essa função já terminou: não admite mudanças. Registre uma nova.',
    scope_missing: 'Falta de qual plano ou plataforma é a função. Escreva-o.',
    not_longer: 'O último dia não é posterior ao que já tem. Escolha um posterior.',
    too_many_functions: 'Esse Estado ou organismo já tem funções demais sem encerrar. Encerre uma antes.',
    id_reserved: 'Esse identificador é dado pelo servidor. Abra o formulário de novo e tente outra vez.',
    already_given: 'Esse mandato já foi dado. Atualize a lista.',
    last_presidency:
      'É o último mandato da presidência. Dê antes um a outra pessoa que já tenha um dispositivo.',
    ends_before_it_begins: 'O último dia é anterior ao primeiro. Corrija as datas.',
    outlasts_own:
      'O último dia é posterior ao do seu próprio mandato. Escolha o mesmo dia ou outro anterior.',
    to_oneself: 'Ninguém dá um mandato a si mesmo. Peça-o a outra pessoa da presidência.',
    no_such_day: 'Esse dia não existe no calendário. Corrija as datas.',
    too_many: 'Essa pessoa já tem mandatos demais não encerrados. Encerre um antes de dar outro.',
    unknown: 'Esse mandato não existe. Atualize a lista.',
  },
  folder: { unknown_point: 'Esse ponto de fala já não está na pasta. Atualize.' },
  documents: {
    already_released: 'O documento já foi distribuído: só admite outro título, ou um corrigendum.',
    already_withdrawn: 'O documento foi retirado: não admite alterações. Registre um novo.',
    no_file: 'O documento não tem nenhum arquivo. Inclua ao menos uma versão antes de distribuí-lo.',
    no_such_step: 'O documento não pode passar a essa situação a partir da atual. Atualize a página.',
    unknown_document: 'Esse documento não está no registro. Atualize a lista.',
    wrong_year: 'O ano do número não é o do servidor. Corrija o ano e envie de novo.',
  },
  forms: {
    other_form: 'Esse identificador pertence a outro formulário. Publique este com um novo.',
    not_in_use: 'Seu Estado ainda não usa esse formulário. Ative-o antes.',
    same_form:
      'Tem o mesmo identificador que o formulário do comitê. Dê a ele outro (“id”) e escolha-o de novo.',
    no_questions: 'Esse formulário não tem perguntas do seu Estado.',
  },
  logistics: {
    ends_before_start: 'O fim é anterior ao início. Corrija o dia ou a hora.',
    item_empty: 'Escreva ao menos um texto, um lugar, um telefone ou um valor.',
    start_missing: 'Escreva também o início, ou apague o fim.',
    unknown_item: 'Esse item das informações práticas não existe mais. Atualize a página.',
    unknown_venue: 'Esse lugar não é desta reunião, ou já não existe. Escolha outro.',
  },
  letters: {
    not_ready:
      'Para emitir a carta faltam o nome da pessoa, quem convida e assina, e uma reunião presencial com dias definidos. Complete-os.',
    no_journey:
      'Para uma reunião virtual ninguém viaja: não se pedem vistos nem viagens. Peça só o restante.',
  },
  meetings: {
    already_over: 'A reunião já foi encerrada ou cancelada: não admite mudanças.',
    condition_missing: 'Escreva de que depende a reunião a confirmar.',
    deadline_too_late: 'Um prazo não pode ser posterior à reunião.',
    decided_too_late: 'A data para decidir não pode ser posterior à reunião.',
    dates_long_over:
      'Com essas datas já seria apagado o que as pessoas escreveram para a reunião. Corrija o ano.',
    ends_before_start: 'O fim é anterior ao início. Corrija as datas.',
    item_outside_dates: 'O item fica fora dos dias da reunião. Mude a hora ou as datas.',
    no_such_step: 'A reunião não pode passar a essa situação a partir da atual.',
    quorum_too_large: 'O quórum não pode pedir mais delegações do que existem. Corrija os números.',
    unknown_item: 'Esse item da agenda já não existe. Atualize a agenda.',
    unknown_meeting: 'Essa reunião já não existe. Atualize a lista.',
    skipped_hour: 'Os relógios desse lugar pulam essa hora nesse dia. Escolha outra hora.',
    unknown_time_zone: 'Esse fuso horário não existe. Escolha um da lista.',
  },
  needs: {
    budget_not_yours: 'Quem paga é indicado pelo oficial de ligação da sua delegação. Peça a ele.',
    leaves_before_arriving: 'A saída é anterior à chegada. Corrija o dia ou a hora.',
    letter_not_yours: 'A carta para visto é emitida por quem organiza. Pode ser solicitada.',
    too_late: 'A reunião já passou e estes dados foram apagados: outros não são salvos.',
  },
  networks: {
    known: 'Esse perfil já existe.',
    merger_ended: 'Essa proposta já terminou. Proponha de novo a união se for preciso.',
    no_merger: 'Ninguém propôs unir essas duas redes, ou a proposta terminou.',
    not_in_state: 'A rede está em outra situação. Atualize e repita.',
    same_state: 'As duas redes são do mesmo Estado: corrija ali os perfis.',
    too_many_mergers: 'Essa rede já tem propostas e uniões demais. Termine alguma primeiro.',
    unknown: 'Esse perfil de rede já não existe, ou você não o tem.',
  },
  nominations: {
    already_decided: 'Essa indicação já foi decidida ou retirada. Atualize a lista.',
    changed_meanwhile: 'A delegação mudou a indicação depois da versão lida. Leia de novo e decida.',
    not_waiting: 'Essa indicação já não espera decisão. Atualize a lista.',
    on_the_list: 'Essa pessoa já está na lista.',
    other_delegation: 'Só se representa ou substitui alguém da mesma delegação.',
    own_delegation: 'Ninguém credencia a própria delegação. Outra pessoa da presidência o faz.',
    own_nomination: 'Ninguém credencia o que indicou. Outra pessoa da presidência o faz.',
    own_person: 'Ninguém credencia a si mesmo. Outra pessoa da presidência o faz.',
    unknown_nomination: 'Essa indicação não existe ou a leitura não é permitida. Atualize a lista.',
  },
  panels: {
    already_rated:
      'Algum assento já entregou sua folha desta área: ela não pode deixar de ser avaliada. Encerre a rodada quando as outras chegarem.',
    already_seated:
      'Essa pessoa já ocupa outro assento deste painel. Escolha outra, ou libere antes o outro assento.',
    area_unknown:
      'Essa área já não é avaliada neste painel. O que você escreveu fica em Envios; pergunte ao ponto de contato.',
    changed_meanwhile:
      'Os números ou o painel mudaram depois que você os revisou. Leia de novo o que sairá e repita.',
    contribution_first:
      'Difunda primeiro a contribuição do seu Estado a esta edição: os números são lidos por quem lê a contribuição, e por mais ninguém.',
    four_eyes: 'Você preparou estes números: outra pessoa os autoriza.',
    indicator_unknown: 'Esse indicador não é do método desta edição. Atualize e avalie os que aparecem.',
    institution_missing:
      'Falta a folha da polícia, do Ministério Público ou do sistema penitenciário. Espere por ela, ou ponha outra pessoa nesse assento, antes de encerrar.',
    not_asked_again:
      'Na segunda rodada avalia só quem entregou a primeira neste assento. Você não precisa fazer nada.',
    not_contested:
      'Esse indicador não está em disputa: na segunda rodada ele não muda. Avalie só os que aparecem.',
    not_prepared: 'A difusão já não está preparada: alguém a devolveu ou autorizou. Veja como está.',
    not_released: 'Não há números difundidos a retirar.',
    not_set_up: 'O painel desta edição ainda não está formado. Forme-o primeiro, com suas áreas.',
    not_your_seat:
      'Você já não ocupa esse assento, ou ainda não. O que você escreveu fica em Envios; fale com o ponto de contato do seu Estado.',
    not_yourself:
      'Quem encerra o painel ou autoriza os seus números não avalia nele. Deve fazê-lo outra pessoa.',
    nothing_final: 'Ainda não há uma área concluída. Encerre suas rodadas antes de preparar a difusão.',
    other_method: 'O painel já avalia com outro método, e esse não muda. Atualize e use o método da edição.',
    round_over:
      'Essa rodada já terminou, ou ainda não começou: não pode mais ser alterada. Atualize e veja em que ponto está a área.',
    seat_changed_meanwhile: 'Alguém mudou enquanto isso quem ocupa esse assento. Veja quem está e repita.',
    seat_of_other_institution:
      'Um assento não passa para outra instituição. Acrescente um assento novo para ela.',
    seat_unknown: 'Esse assento já não está no painel. Atualize e escolha outro.',
    sheet_incomplete:
      'Faltam indicadores a avaliar. Avalie todos, ou escolha “Não se sabe”, e entregue de novo.',
    sheets_missing:
      'Os assentos sem folha não são os que você viu. Veja-os de novo e escreva por que não espera por eles.',
    too_few_sheets:
      'Há menos de três folhas: o número diria o que uma pessoa escreveu. Espere mais folhas antes de encerrar.',
    too_many_seats: 'O painel já tem todos os assentos que comporta. Retire um antes de acrescentar outro.',
    under_way: 'O comitê ainda não confirmou o último envio. Espere a resposta e repita.',
  },
  participants: {
    claimed_another: 'Já consta outra identificação sua na lista. Desfaça-a antes.',
    claimed_by_other:
      'Outra pessoa já se identificou com esse nome. Fale com o oficial de ligação da sua delegação.',
    held_by_state:
      'Essa pessoa já se identificou, e só o seu Estado pode deixá-la passar a outra delegação. Peça ao oficial de ligação da delegação, ou a quem administra o Estado, que a ceda na página da pessoa.',
    not_claimed: 'Ninguém se identificou com esse nome.',
    code_not_fitting:
      'Duas letras são o código de um Estado; um organismo tem um mais longo, como eu-home. Escolha o Estado na lista ou outro código.',
    delegation_exists: 'Essa delegação já está na lista.',
    unknown_delegation: 'Essa delegação já não está na reunião. Escolha outra.',
    unknown_participant: 'Essa pessoa já não está na lista. Atualize a lista.',
  },
  feeds: {
    unknown: 'Esse endereço de calendário já não existe.',
    too_many: 'Já há dez endereços de calendário. Revogue um que não use.',
  },
  people: {
    delegation_not_fitting: 'A delegação deve ser a do próprio Estado.',
    device_unknown: 'Esse dispositivo não existe ou não é das pessoas sob sua administração.',
    fingerprint_differs:
      'O código de verificação não é o do dispositivo registrado. Compare-o outra vez de viva voz.',
    last_administrator: 'Não restaria nenhum administrador. Nomeie antes outra pessoa.',
    not_active: 'Essa pessoa não tem o acesso ativo. Confira sua situação na lista.',
    not_allowed: 'Essas pessoas não estão sob sua administração.',
    not_confirming: 'Não há nada que caiba a você confirmar.',
    not_empty: 'Já há pessoas: o primeiro administrador existe.',
    not_founding: 'Esse Estado não espera um primeiro código. Veja a lista.',
    not_witnessing:
      'Não cabe a você: quem confirma administra um Estado que não preside nem presidiu há pouco.',
    no_witness_needed: 'Esse organismo não espera ninguém que o confirme agora. Veja a lista.',
    not_yourself: 'Isso deve ser feito por outra pessoa que administre, nunca para si.',
    place_needed: 'Essa função trabalha em uma instituição ou unidade: indique-a.',
    presidency_held: 'Alguém exerce a presidência e pode dar mandatos. Peça a essa pessoa.',
    role_needed: 'Escolha ao menos uma função.',
    role_not_fitting: 'Uma das funções não cabe: as do Estado e as do comitê não se misturam.',
    role_twice: 'Uma função está repetida. Deixe-a uma só vez.',
    offices_unknown:
      'O servidor não pôde confirmar quem exerce agora cada função. Nada foi feito. Espere um minuto e tente de novo.',
    invitation_changed:
      'Deste dispositivo já foi pedida depois outra versão deste convite. Veja a lista antes de convidar de novo.',
    invitation_used:
      'Com este convite alguém já entrou, ou outra pessoa o fez. Veja a lista antes de convidar de novo.',
    second_invited: 'A segunda pessoa já foi convidada. Aguarde a confirmação.',
    seat_of_a_body:
      'Nessa delegação só inclui pessoas quem administra o próprio organismo. Peça à administração dele que as convide, ou indique outra delegação, ou nenhuma.',
    counterpart_alone:
      'Quem é contraparte no diálogo lê esse diálogo e nada dos membros: não tem outra função. Deixe só essa, ou retire-a.',
    counterpart_seat: 'Indique o organismo da contraparte, como eu-cosi: lê só o diálogo com ele.',
    seat_of_a_state:
      'Duas letras são a delegação de um Estado, e só quem o administra inclui pessoas nela. Indique o código próprio do organismo, como eu-home, ou nenhum.',
    too_many_codes: 'Foram pedidos códigos demais para essa pessoa hoje. Espere até amanhã, ou fale com ela.',
    state_founded: 'Esse Estado já se administra sozinho.',
    unknown: 'Essa pessoa não existe ou não está entre as que administra.',
  },
  reports: {
    answers_not_here:
      'As respostas desse relatório não estão neste dispositivo. Conecte-se e tente outra vez.',
    awaits_desk: 'Antes, outra chefia tem de dar o de acordo. Você também pode assumir a revisão.',
    corrected_meanwhile: 'O relatório foi corrigido nesse meio-tempo. Leia a correção e decida de novo.',
    not_in_state: 'A situação do relatório mudou nesse meio-tempo. Abra-o e decida de novo.',
    other_version: 'Uma correção continua com a versão do formulário em que o relatório foi escrito.',
    answers_unread:
      'As respostas desse relatório não podem ser abertas neste dispositivo. Escreva um comentário.',
    own_not_here:
      'Esta correção muda perguntas do seu Estado que agora não estão neste dispositivo. O que você escreveu continua salvo. Conecte-se, abra a correção de novo e envie-a.',
    nothing_changed: 'Nenhuma resposta mudou: não há nada para enviar.',
    too_many_corrections: 'Este relatório já tem correções demais. Envie um relatório novo que cite este.',
    too_many_changes: 'São mudanças demais para uma só correção. Envie uma parte e corrija o resto depois.',
    correction_begun:
      'Já há outra correção começada deste relatório. Termine-a ou apague-a, e depois traga esta de volta.',
    own_correction: 'A última correção é sua. Outra pessoa tem de aceitá-lo.',
    own_deputy: 'Ninguém nomeia a si mesmo como suplente. Outra pessoa que administre tem de fazê-lo.',
    own_institution:
      'A chefia dessa instituição é sua. Quem dá a você o acesso de leitura tem de ser outra pessoa.',
    own_report: 'O relatório é seu. Outra pessoa tem de decidir.',
    reason_missing: 'Escreva o motivo e envie de novo.',
    same_question: 'Outra pessoa mudou a mesma resposta. Escolha qual fica e envie de novo.',
    bad_xml: 'O formulário ficou danificado. Abra-o, revise as respostas e envie de novo.',
    form_not_active: 'Seu Estado não usa este formulário, ou o retirou. Consulte seu ponto de contato.',
    form_not_here:
      'O formulário ainda não está neste dispositivo. Conecte-se uma vez e tente de novo; a nota é mantida.',
    handling_code_missing: 'Falta o código de tratamento. Escolha-o e envie de novo.',
    not_found: 'Esse relatório não existe ou a leitura não é permitida.',
    other_form: 'O relatório foi começado com outro formulário. Continue com o mesmo.',
    questions_unknown: 'Seu Estado não fez essas perguntas. Conecte-se e abra o rascunho de novo.',
    version_not_active:
      'Essa versão do formulário já não é recebida. Abra o relatório e passe-o para a atual.',
  },
  running: { unknown_step: 'Esse passo não está mais no minuto a minuto. Atualize-o.' },
  text: { empty: 'Escreva o texto em ao menos um idioma.' },
  states: {
    not_kept: 'Isso não está entre o que seu Estado guarda. Atualize a lista.',
    too_many_partner_units: 'Há unidades marcadas demais. Retire uma.',
  },
  assessment: {
    adopted: 'O texto já foi aprovado: o que foi dito fica como está.',
    adjustment_elsewhere: 'Um ajuste é escrito na seção da sua área. Abra-a e escreva-o lá.',
    agrees_and_comments:
      'Seu Estado tem comentários nesta rodada. Retire-os antes de dizer que está de acordo, ou escolha “Sem mais comentários”.',
    comment_answered: 'Os analistas já responderam a esse comentário. Escreva outro, ou retire-o.',
    comment_known: 'Esse comentário já existe.',
    comment_unknown: 'Esse comentário não existe, ou você ainda não o recebeu. Sincronize e repita.',
    comment_withdrawn: 'Seu Estado retirou esse comentário.',
    correction_known: 'Essa correção já existe.',
    correction_out: 'Essa correção já foi publicada.',
    correction_unknown: 'Essa correção não existe. Atualize.',
    correction_waits:
      'Esse parágrafo tem uma correção proposta. Descarte-a antes de mudá-lo ou de propor outra.',
    round_ended: 'A rodada já terminou. Veja na página da validação como está o texto.',
    comment_changed: 'O Estado mudou seu comentário enquanto você respondia. Leia-o de novo e responda.',
    adjusted_already: 'Essa área já tem um ajuste de analista. Mude esse, ou retire-o primeiro.',
    adopted_day: 'Esse dia não pode ser o da aprovação: escolha um desde que começou a coleta, até hoje.',
    order_final: 'Em uma edição publicada os parágrafos não mudam de lugar.',
    day_too_far: 'Esse dia está longe demais. Escolha um dentro de um ano no máximo.',
    too_many_comments:
      'Seu Estado chegou ao máximo de comentários desta edição. Retire algum, ou junte vários em um.',
    day_earlier:
      'O prazo só pode ser ampliado: os Estados contam com o dia fixado. Escolha um dia posterior.',
    day_too_soon: 'Esse dia está próximo demais. Dê aos Estados ao menos até amanhã.',
    figures_final: 'A edição está aprovada: seus números, e como foram ajustados, não mudam mais.',
    four_eyes: 'Você propôs essa correção. Outra pessoa a publica.',
    no_round: 'Os Estados ainda não validaram o texto. Abra uma rodada para eles antes de aprová-lo.',
    no_text: 'Escreva o texto em ao menos um idioma.',
    not_answered: 'Restam comentários sem resposta. Os analistas respondem a cada um antes da aprovação.',
    not_written: 'O texto não é escrito nesta etapa da edição.',
    nothing_to_correct:
      'Esse parágrafo diz o mesmo que o publicado. Altere-o primeiro e proponha depois a correção.',
    nothing_written: 'Ainda não há nada escrito para enviar aos Estados.',
    other_kind: 'Um parágrafo não muda de tipo. Retire-o e escreva outro.',
    other_yardstick: 'Essa palavra não é da escala desta edição. Escolha uma da escala.',
    paragraph_known: 'Esse parágrafo já existe.',
    paragraph_unknown: 'Esse parágrafo não existe, ou você ainda não o recebeu. Sincronize e repita.',
    rests_on_itself: 'Um parágrafo não se apoia em si mesmo. Retire-o da lista.',
    round_known: 'Essa rodada já existe.',
    round_open: 'Os Estados ainda têm prazo na rodada aberta. Espere seu último dia.',
    round_over:
      'Essa rodada foi encerrada e o texto seguiu adiante. Veja a nova versão e escreva lá seu comentário.',
    round_unknown: 'Essa rodada não existe, ou você ainda não a recebeu. Sincronize e repita.',
    source_gone:
      'Uma fonte citada não está mais disponível: seu Estado a retirou, ou você não a lê. Retire-a e salve outra vez.',
    states_waited_for: 'Há Estados que ainda não se pronunciaram e têm prazo. Espere, ou dê mais prazo.',
    too_many: 'O texto tem parágrafos demais. Junte os que vão juntos.',
    where_printed: 'Diga onde a reserva é impressa; os demais comentários não são impressos.',
    yardstick_used: 'Já há conclusões com a outra escala. Retire delas a probabilidade antes de trocá-la.',
  },
  publication: {
    not_ready: 'A edição ainda se prepara no servidor. Espere um momento e repita.',
    other_hash: 'A impressão digital não é a da edição preparada. Atualize, compare-a e publique outra vez.',
  },
  feedback: {
    answered_already:
      'Outra pessoa já respondeu a essa pergunta. Leia a resposta; se faltar algo, pergunte de novo.',
    note_unknown: 'Essa nota de retorno não existe, ou você ainda não a recebeu. Sincronize e repita.',
    question_known: 'Essa pergunta já existe.',
    question_unknown: 'Essa pergunta não existe, ou você ainda não a recebeu. Sincronize e repita.',
    sent_already: 'A esse Estado já foi enviada sua nota de retorno.',
  },
};

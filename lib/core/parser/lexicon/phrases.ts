/** What a whole expression says. Alternatives stand in parentheses, an empty one makes the group optional. */
export type PhraseClass = keyof typeof PHRASES;

export const PHRASES = {
  yes: `
    👍 | 👌 | ✅ | ☑ | 🙌 | 👊 | 🤝 | 💯 | sim (sim|) | s | isso (mesmo|ai|ai mesmo|tudo|) | exato | exatamente | correto | corretissimo | certo | certinho | certissimo | positivo | claro (que sim|) |
    com certeza | confirmo | confirmado (sim|) | confirma | confirmar | confirmadissimo | confirmei | okay | ok | beleza | fechado | fechou | fechadissimo | combinado | perfeito |
    perfeitamente | show (de bola|) | top | bora | uhum | aham | isso eh | eh isso (ai|mesmo|ai mesmo|) | eh sim | quero sim | quero | aceito (sim|) | pode (sim|) |
    pode ser (sim|) | pode (confirmar|mandar|fazer|preparar|seguir|ir|continuar|fechar|finalizar|concluir|prosseguir|trazer|entregar|produzir|enviar|assar|liberar|lancar|crer|soltar|tocar|anotar|registrar|ir fazendo|ir preparando) (sim|ja|ver|bala|) |
    manda (bala|ver|brasa|sim|ai|) | vai na fe | vai fundo | tudo (certo|certinho|ok|correto|perfeito|beleza|joia|otimo|em ordem) | ta (tudo|) (certo|certinho|ok|otimo|perfeito|correto|bom|beleza|joia|show) |
    esta (tudo|) (certo|certinho|ok|otimo|perfeito|correto|bom) | demorou | ja eh | dale | partiu | positivo e operante | faz favor | por mim (sim|ok|ta otimo|ta bom) | de acordo | concordo | aprovado |
    eh isso | isso tudo | ta ok | assim mesmo | desse jeito | do jeito que ta | joia | legal | massa demais | tranquilo | suave | maravilha | otimo | excelente | bacana | simbora | vamos nessa | vambora |
    nada a (mudar|alterar|acrescentar|corrigir) | nao muda nada | sem (problema|problemas) | nao tem problema | pode mandar | (agora|) (ta|esta|ficou) (perfeito|certo|certinho|otimo) | igualzinho | toca ficha | mete bronca | eh nois | lacrou | acertou | acertou em cheio | tamo junto | prossiga | pode dale | faz ai | vai la | manda la | isso ai
  `,
  no: `
    sem (bebida|refrigerante|nada|) | (pode|) (deixa|deixar) sem | 👎 | ❌ | 🚫 | ✋ | nao (nao|) | negativo | de jeito nenhum | nem pensar | jamais | nao (quero|precisa|preciso|desejo) (nao|mais|obrigado|) | dispenso | deixa (quieto|pra la|para la|assim) | nada (nao|mais|) |
    nao (obrigado|valeu) | agora nao | hoje nao | nenhum | nenhuma | nenhuma delas | nenhum desses | nenhum deles | melhor nao | acho que nao | ta errado | esta errado | errado | incorreto | nao ta certo | n
  `,
  finish: `
    (era|e|eh|) so isso (mesmo|ai|por enquanto|por hoje|) | eh so (isso|) | so (isso|isso mesmo) | era (so|) isso | era so | isso eh tudo | eh tudo | so (por enquanto|por hoje) | por enquanto so (isso|) | por enquanto eh (so|) (isso|) |
    mais nada | nada mais (nao|) | (nao|) quero mais nada (nao|) | (pode|pra|) (fechar|encerrar|finalizar|concluir) (o|a|) (pedido|comanda|conta|carrinho|compra|ai|) | (pode|) (fecha|encerra|finaliza|conclui) (o|a|ai|) (pedido|comanda|conta|carrinho|compra|ai|) |
    terminei | acabou | ta bom assim | ta otimo assim | ja ta bom | ja ta otimo | assim ta bom | assim ta otimo | ta de bom tamanho | (estou|) satisfeito | (estou|) satisfeita | so (essa|essas|esse|esses) (mesmo|) | fechamos | somente | isso basta | basta | eh o suficiente | suficiente | por hoje eh so | por hoje so |
    completei | tudo pedido | nao precisa de mais nada | nao falta (mais|) nada | ja pedi tudo | vamos fechar | bora fechar | quero fechar (o pedido|) | quero finalizar (o pedido|)
  `,
  wantItems: `
    (quero|queria|gostaria de|vou|posso|vim|querendo|desejo|preciso) (fazer|realizar|pedir|montar|fechar) (um|uma|o|umas|uns|algumas|) (pedido|encomenda|pizza|) | (quero|queria|vou querer|gostaria de) (pedir|fazer pedido|uma pizza|umas pizza|encomendar) |
    quero (mais|adicionar|acrescentar|pedir) (mais|) (uma|algumas|umas|) (coisa|coisas|outra coisa|item|itens) | mais (uma|umas|algumas) (coisa|coisas|coisinha) | tem mais | ainda falta | falta coisa | (quero|queria) mais | vou querer mais | fazer (um|) pedido | anota (o|um|meu) pedido | anota ai | bora pedir | posso pedir | queria pedir
  `,
  greet: `
    oi | ola | opa | eai | bomdia | boatarde | boanoite | bom dia | boa tarde | boa noite | boa madrugada | ei | alo | salve | fala (ai|meu rei|mano|galera|parceiro|chefe|comigo|) | e ai | tudo (bem|bom|joia|beleza|tranquilo|certo|em paz) (com voce|com voces|contigo|) | como (vai|voces estao|voce ta|ta) | feliz (natal|ano novo|pascoa) | oba | saudacoes | prazer |
    td bem | paz | coe | qual foi | diga ai | dai | buenas | oi gente | boas
  `,
  thanks: `obrigado | valeu (demais|mesmo|) | muito obrigado | agradecido | brigado | gratidao | parabens | deus abencoe | show demais | tava (otimo|otima|uma delicia) | delicia demais | amei | adorei | nota mil | voces sao (demais|otimos|top)`,
  bye: `tchau | adeus | ate (mais|logo|breve|amanha|a proxima|proxima|a vista|depois|outra hora) | falou | fui | abraco | beijo | bom (descanso|trabalho|final de semana|fim de semana) | boa semana | fica com deus | ate`,
  wait: `
    (so|) um (minuto|minutinho|momento|momentinho|segundo|segundinho|instante|instantinho|tempinho|tempo|pouquinho) | (so|) 1 (minuto|min|minutinho|momento|segundo|minutos) | pera (ai|um pouco|) | espera (ai|um pouco|um pouquinho|um minuto|) | aguarda (ai|um pouco|um minuto|) | aguarde | calma (ai|) | ja (te|) (respondo|falo|volto|digo|vejo|retorno|confirmo) |
    da um (tempo|tempinho|minutinho|segundo) | dah um (tempo|tempinho|minutinho|segundo) | deixa (eu|) (ver|pensar|perguntar|olhar|decidir|escolher|conferir) | (vou|estou) (ver|vendo|pensar|pensando|perguntar|olhar|olhando|decidir|decidindo|escolhendo|escolher) (aqui|) | segura ai | guenta ai | ja volto | volto ja | to vendo | estou vendo | ainda (estou|) (vendo|pensando|escolhendo|decidindo)
  `,
  human: `
    (falar|conversar|atendimento) (com|) (um|uma|o|a|algum|) (atendente|humano|pessoa|gente|gerente|alguem|dono|dona|responsavel|funcionario|vendedor|ser humano|atendimento humano) | (atendente|atendimento) (humano|humana|por favor|) | (chama|chamar|passa|passar|transfere|transferir|coloca|bota|quero|preciso de|me passa) (pra|para|) (um|uma|o|a|com|) (atendente|humano|pessoa|gente|gerente|alguem|dono|dona|responsavel|funcionario) (ai|) |
    pessoa (real|de verdade) | ser humano | (me|) bota com alguem | falar com gente | humano | (quero|cade) (o|a|um|) (gerente|dono|dona|responsavel) | (nao quero|odeio|detesto) (falar com|) (robo|maquina|bot) | alguem (pode|) (me|) (ajuda|ajudar|atende|atender) | de carne e osso | gente de verdade | me liga | me liguem | liga para mim
  `,
  bot: `(voce|voces|isso) sao (um|uns|) (robo|robos|bot|maquina|humanos|gente|pessoas) | (voce|isso|isto|aqui|ce|quem) (eh|e) (um|uma|) (robo|bot|maquina|ia|pessoa|humano|gente|inteligencia artificial|atendente virtual|de verdade|real) | eh (um|uma|) (robo|bot|maquina|ia|gente) | falando com (um|uma|) (robo|bot|maquina|pessoa|humano|gente) | (eh|e) (gente|pessoa|robo|humano) (ou|que) | quem (ta falando|fala|eh voce|ta ai|responde|esta falando) | robo ou (gente|pessoa|humano) | maquina respondendo`,
  paid: `
    (ja|) (paguei|transferi|depositei) (o pix|agora|ja|tudo|) | (ja|acabei de|) (fiz|mandei|enviei|efetuei|realizei) (o|a|um|) (pix|pagamento|transferencia|comprovante|deposito) | (ta|esta|foi) (pago|paga|transferido) | (segue|ai|aqui) (esta|ta|vai|) (o|) comprovante | pix (feito|realizado|enviado|efetuado|pago|mandado|foi) | pagamento (feito|realizado|efetuado|ok|enviado) | comprovante | acabei de (pagar|transferir|fazer o pix) | fiz (o|) pagamento | (o|) dinheiro caiu | confere o pix | ja foi o pix
  `,
  complaint: `
    (veio|chegou|chegaram|vieram|entregaram|recebi|mandaram) (errado|errada|errados|trocado|trocada|fria|frio|gelada|gelado|queimada|queimado|crua|cru|amassada|amassado|aberta|faltando|revirada|atrasado|atrasada|sem) | (ta|esta|tava|estava) (fria|frio|crua|cru|queimada|queimado|horrivel|ruim|pessima|intragavel|amassada|estragada|estragado|dura) |
    pessimo | pessima | horrivel | absurdo | procon | reembolso | estorno | (meu|quero) dinheiro de volta | quero (reclamar|fazer uma reclamacao) | reclamacao | (faltou|faltando|esqueceram) (o|a|os|as|meu|minha|um|uma|de) | decepcionado | decepcionada | decepcao | falta de respeito | descaso | nunca mais (peco|compro) | (demora|demorando|demorou|demorado) (demais|muito) | (muito|super) (demorado|atrasado) | ta (atrasado|atrasada|demorando) | (mais de|ja faz|faz) (uma|duas|1|2|3) horas | cabelo na | uma vergonha | lamentavel | nao era (isso|o que eu pedi) | pedido errado | (veio|chegou) (outra|outro) (pizza|sabor|pedido|coisa) | nao gostei
  `,
  abuse: `porra | caralho | puta | merda | bosta | fdp | filho da puta | arrombado | vai se (foder|fuder) | vsf | vtnc | tomar no cu | cu | idiota | imbecil | burro | otario | lixo | desgraca | desgracado | cacete | corno | viado | vagabundo | babaca | inutil | retardado | vai tomar`,
  privacy: `lgpd | (apaga|apagar|deleta|deletar|exclui|excluir|remove|remover|elimina) (o|a|os|as|) (meu|meus|minha|minhas|todos os meus|) (dado|dados|cadastro|informacoes|historico|numero|conta|conversa|telefone|nome) | (meus|dos meus) dados | (que|quais) dados | dados pessoais | politica de privacidade | privacidade | protecao de dados`,
  optOut: `(nao quero|nao desejo|para de|parar de|pare de|parem de|nao me|quero parar de) (mais|) (receber|mandar|mande|mandem|enviar|envie|enviem) (mais|) (mensagem|mensagens|promocao|propaganda|isso|divulgacao|oferta|ofertas|nada) | descadastrar | descadastra | descadastre | sair da lista | me tira da lista | (me|) remove da lista | stop | unsubscribe | cancelar (inscricao|mensagens) | chega de (propaganda|mensagem|promocao)`,
  cancelAll: `
    cancela | cancelar | cancele | cancelo | cancelem | (pode|quero|queria|vou|preciso|gostaria de|favor|pra|) cancelar (o|meu|esse|este|a|) (pedido|compra|tudo|) (todo|inteiro|) | cancela (o|meu|esse|este|a|) (pedido|compra|tudo|) (todo|inteiro|mesmo|ai|) | cancela (tudo|isso) | cancelar (tudo|isso) | cancelamento |
    desisto (do pedido|) | desisti (do pedido|) | (quero|vou) desistir (do pedido|) | (nao|) vou (mais|) querer (mais|) (o pedido|nada) | nao (quero|vou querer) mais (o|esse|este|meu) pedido | nao vou mais querer | nao quero mais o pedido | deixa (pra|para) (outro dia|outra hora|depois|a proxima|proxima) | fica (pra|para) (outro dia|outra hora|a proxima|proxima) | esquece (o pedido|tudo|isso|) | esqueca (o pedido|tudo) | mudei de ideia nao quero (mais|) | nao vou (mais|) pedir (mais|) (nada|) | nao quero mais pedir | deixa para la o pedido | (pode|) (abortar|aborta)
  `,
  emptyCart: `
    (zera|zerar|limpa|limpar|esvazia|esvaziar|apaga|apagar|reseta|resetar) (o|meu|esse|este|a|) (carrinho|pedido|sacola|cesta|tudo|lista|comanda) (todo|tudo|inteiro|) | (tira|tirar|remove|remover|apaga|apagar|exclui|retira) tudo | (comeca|comecar|recomeca|recomecar|vamos comecar|comecemos) (de novo|do zero|tudo de novo|outra vez|) | do zero | (apaga|esquece|desconsidera) (o|tudo|tudo o) que eu (pedi|falei|disse) | refazer (o|meu|) pedido (todo|do zero|) | desconsidera tudo | zera tudo | limpa tudo
  `,
  repeatLast: `
    (o|a|) mesmo (pedido|) (de|da|do|que|) (sempre|ontem|ultima vez|outra vez|outro dia|semana passada|vez passada|ultimo pedido|pedi da ultima vez|da ultima vez|anterior|passado) | (o|a|) de sempre | (faz|quero|manda|repete|repetir|queria) (o|um|) igual (da|ao da|a da|o da|ao|do|a) (ultimo|outra|outro|vez|sempre) (vez|pedido|dia|passada|) | igual (da|ao da|a da|ao|do|a) (ultimo|outra|outro) (vez|pedido|dia|) | repete (o|meu|aquele|) (ultimo|) pedido (anterior|passado|) | repetir (o|meu|aquele|) (ultimo|) pedido (anterior|passado|) | (o|meu) ultimo pedido (de novo|novamente|) |
    mesma coisa (de|da|do|que|) (sempre|ultimo|ontem|outra|outro) (vez|dia|pedido|) | mesmo coisa (de|da|do|que|) (sempre|ultimo|ontem|outra|outro) (vez|dia|pedido|) | o que (eu|) pedi (da ultimo vez|ultimo vez|ontem|da outra vez|outro dia|semana passada) | (o|a|) mesmo (da|do) (ultimo|outra|vez|semana) (vez|pedido|dia|passada|) | aquele (mesmo|) pedido (de sempre|da ultimo vez|) | igual (ao|o) (meu|) ultimo | o meu de sempre | o mesmo pedido | mesmo pedido | pedido de sempre
  `,
  sameAddress: `(no|na|o|para|de|) mesmo (endereco|lugar|local|casa|canto) (de sempre|da outra vez|da ultimo vez|do ultimo pedido|de antes|da vez passada|) | (endereco|lugar|local) (de sempre|da outra vez|da ultimo vez|do ultimo pedido|ja cadastrado|cadastrado|anterior) | (no|) endereco que (voces|voce|) (ja|) (tem|sabe|sabem) | ja (tem|sabe|sabem) (meu|o|o meu) endereco | onde (sempre|foi da ultimo vez)`,
  delivery: `
    (pra|para|eh|e|) entregar (em casa|aqui|aqui em casa|no meu endereco|) | entrega (em casa|aqui|aqui em casa|no meu endereco|) | (pode|) (trazer|traz|traga|trazem) (aqui|em casa|aqui em casa|ate aqui) | (manda|mandar|leva|levar|vem) (em|aqui em|para|la em|) (casa|minha casa) | (motoboy|motoca) (traz|trazer|vir|vem|entrega|deixa|deixar|leva) | manda (o|) motoboy | (em|na minha|minha) casa | tele (entrega|) | receber em casa | (vem|vir) (deixar|trazer|entregar) | por entrega | a domicilio | domicilio | deixa (aqui|em casa)
  `,
  pickup: `
    (vou|eu vou|irei|posso|quero|prefiro|eu|a gente|nois|vamos|pra|para eu|pra eu|para|eu mesmo|passo para|passar para|) (ai|la|) (buscar|busca|busco|pegar|pego|retirar|retiro|apanhar) (ai|la|) (na loja|no local|no balcao|na pizzaria|pessoalmente|de moto|de carro|a pe|) | retirada (na loja|no local|no balcao|) | (pra|para|) retirar | (passo|passar|passamos|passando) (ai|la|na loja) | (no|de|) balcao | (vou|venho) (ai|la|na loja) | (eu|) (mesmo|) (busco|pego|retiro) | buscar | vou busca | (vamos|vou) passar (ai|la) | busca na loja | retiro
  `,
  repair: `digo | alias | ou melhor | quer dizer | na verdade | ops | errei | me enganei | corrigindo | minto | (eh|) brincadeira | (estou|) (brincando|zoando) | zoeira | perdao | pensando (bem|melhor) | mudei de ideia | melhor dizendo | desculpa | correcao | corrige | retifico | erro meu | falei errado | escrevi errado | me confundi | confundi`,
  halves: `meia a meia | meia e meia | meia meia | metade metade | metade e metade | meia a meia | dividida | dividido | divide | bicolor | meia para meia`,
  now: `(pra|para|eh para|) (agora|ja|hoje|agora mesmo|ja ja) | o quanto antes | o mais rapido possivel | assim que (der|puder) | imediatamente | quanto antes`,
  noChange: `
    (sem|nao (precisa|preciso|quero|necessita|carece) (de|)) troco (nao|) | (quero|precisa|preciso de) troco nao | (nao|) precisa (de troco|nao) | (ta|esta|tenho|vou dar|vou pagar|vai|) (o|) (dinheiro|valor|) (trocado|trocadinho|certinho|certo|contado|exato|contadinho) (o dinheiro|) | valor (exato|certo) | nao precisa | nao (tem|) necessidade | dinheiro (certo|certinho|trocado|contado|exato) | troco nao | sem (necessidade|) (de|) troco | tenho trocado | ta trocado
  `,
  filler: `
    por favor | porfavor | por gentileza | se (possivel|puder|der|nao for incomodo) | para mim | pra mim | por enquanto | no capricho | no grau | na moral | de boa | hoje (a noite|) | para viagem | para viagem | na conta | para hoje | de sobremesa | pra gente | meu povo | tudo bem | com urgencia | bem rapido | rapidinho | quando puder | pode ser | pode anotar | com carinho | com amor | faz favor | faz um favor | me faz | a gente | ta bom | ta certo | viu | por obsequio | te agradeco | deus te abencoe | boa noite | de preferencia | se nao for pedir muito | o mais rapido possivel | por aqui | daquele jeito | daquele jeitinho | la de casa | aqui de casa | aqui em casa
  `,
} as const;

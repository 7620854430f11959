/** What a word of the language does in a sentence, whatever the shop sells. A word may do several things. */
export type WordClass = keyof typeof WORDS;

const WORDS = {
  article: "o a os as",
  de: "de do da dos das d",
  em: "em no na nos nas num numa",
  com: "com",
  sem: "sem",
  e: "e",
  ou: "ou",
  por: "por pelo pela pelos pelas",
  para: "para",
  mas: "mas porem entretanto contudo",
  nao: "nao nem",
  demonstrative: "essa esse essas esses esta este estas estes aquela aquele aquelas aqueles",
  inDemonstrative: "nessa nesse nessas nesses nesta neste naquela naquele naquelas naqueles",
  ofDemonstrative: "dessa desse dessas desses desta deste daquela daquele daquelas daqueles",
  pronoun: "ela ele nela nele dela dele",
  pluralPronoun: "elas eles nelas neles delas deles",
  both: "ambas ambos",
  all: "todas todos tudo inteirinho",
  each: "cada",
  other: "outra",
  last: "ultimo",
  first: "primeiro",

  /** Asks for something to be made, brought or written down. */
  order:
    "quero queria quer querer querendo queremos gostaria gostava desejo manda mandar mande mandem ve ver veja " +
    "bota botar bote poe por ponha coloca colocar coloque separa separar separe faz fazer faca prepara preparar " +
    "prepare anota anotar anote registra traz trazer traga traze dah da arruma arrumar arrumam arranja desce solta " +
    "adiciona adicionar adicione acrescenta acrescentar acrescente inclui incluir inclua pedir peco peca preciso " +
    "necessito reserva lanca joga comeca comecar comecando salta saltar serve aceito need get vou vamos levar levo gostariamos pedi encomendar deseja",
  /** Puts something on top of what is there. */
  add: "bota botar bote poe por ponha coloca colocar coloque adiciona adicionar adicione acrescenta acrescentar acrescente inclui incluir inclua joga mete aumenta",
  remove:
    "tira tirar tire tirando retira retirar retire retirando remove remover remova removendo exclui excluir exclua apaga " +
    "apagar apague elimina cancela cancelar cancele cancelando corta cortar deleta deletar dispensa dispenso " +
    "desconsidera desconsidere esquece esqueca tiro tirem removam desiste desista desistir desisto desisti",
  cancel: "cancela cancelar cancele cancelando cancelo cancelem cancelamento desisto desisti desistir",
  swap:
    "troca trocar troque trocando trocaria substitui substituir substitua muda mudar mude mudando altera alterar " +
    "altere altero mudo troco",
  become: "vira virar vire viram",
  less: "diminui diminuir diminua baixa baixar baixe reduz reduzir",
  more: "aumenta aumentar aumente sobe subir suba",
  set: "deixa deixar deixe fica ficar fique ficam",
  be: "eh sao era eram seja sejam sera serao foi",
  can: "pode podem",

  pizza: "pizza",
  flavor: "sabor",
  half: "meia metade",
  side: "lado banda parte",
  slice: "pedaco",
  border: "borda",
  stuffed: "recheada recheado recheio rechada",
  dough: "massa",
  extra: "extra adicional acrescimo reforco dobro dobrado dobrada reforcado reforcada",
  without: "normal simples comum padrao",
  size: "tamanho",
  drink: "refrigerante bebida bebidas drink drinks",
  dessert: "sobremesa sobremesas doce doces",
  combo: "combo promocao kit",
  unit: "unidade copo garrafa lata jarra pote potes porcao porcoes caixa caixas",
  dozen: "duzia duzias",
  pair: "par casal",

  /** Says how a thing should be done rather than what. */
  manner:
    "bem bastante muito pouco pouca mal menos mais super extra capricha caprichar caprichada caprichado capriche",
  done:
    "passada passado assada assado tostada tostado tostadinha tostadinho torrada torradinha moreninha morena dourada " +
    "douradinha queimadinha crocante crocantinha passadinha assadinha cortada cortado fatiada macia molinha sequinha " +
    "torradinho branquinha clarinha",
  cut: "corta cortar corte cortada cortado fatiada fatiar cortem",
  allergy: "alergia alergico alergica intolerancia intolerante intoleranca alergicos",

  question: "quanto quantos quantas qual quais onde quando como oque cade",
  polite:
    "porfavor favor gentileza obrigado valeu amigo amiga moco moca chefe chefia patrao patroa querido querida amor " +
    "bem lindo linda parceiro parceira irmao mano mana meu minha senhor senhora senhorita meubem rei rainha doutor " +
    "campeao brother bro amado amada flor fofo fofa vei veio cara galera gente pessoal povo",
  filler:
    "ai ali la aqui entao ne viu visse ta hein em ja so tipo assim ah eh uh hum hmm bom bem olha oxe oxente bah tche " +
    "uai uê egua eita opa ei hei psiu poxa puxa nossa vixe tambem mesmo mesmo agora hoje logo agora depois la ainda " +
    "sim certo ok beleza claro dai ora vamos bora pronto enfim daquele aquele esse essa isso pra me te lhe nos se eu " +
    "tu voce voces ele ela a o que quiser pudesse possivel pode poderia gente please vai vem favor rapidinho rapido " +
    "urgente pessoal kkk capricho grau jeito hoje noite tarde dia boa bom viagem conta mim a gente nois",
  laugh: "rs rsrs rsrsrs kk kkk haha hahaha hehe hehehe huahua lol",
} as const satisfies Readonly<Record<string, string>>;

const CLASSES = new Map<string, Set<WordClass>>();
for (const [name, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) {
    const classes = CLASSES.get(word) ?? new Set<WordClass>();
    classes.add(name as WordClass);
    CLASSES.set(word, classes);
  }
}

const NONE: ReadonlySet<WordClass> = new Set();

/** The classes of a normalised word; none for a word that is no function word. */
export function classesOf(word: string): ReadonlySet<WordClass> {
  return CLASSES.get(word) ?? NONE;
}

export function languageWords(): Iterable<string> {
  return CLASSES.keys();
}

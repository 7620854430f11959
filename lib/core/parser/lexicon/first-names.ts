/** Given names: whoever says one speaks of a person, not of a pizza that has the same word in its name. */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    "ze jose joao maria ana antonio francisco carlos paulo pedro lucas luiz luis marco marcos gabriel rafael daniel marcelo bruno eduardo " +
    "felipe rodrigo manoel manuel mateus andre fernando fabio leonardo gustavo guilherme leandro tiago thiago anderson ricardo " +
    "marcio jorge sebastiao alexandre roberto edson diego vitor sergio claudio matheus mariana juliana adriana marcia fernanda " +
    "patricia aline sandra camila amanda bruna jessica leticia julia luciana vanessa marina renata beatriz larissa sonia rita lucia " +
    "helena carol joaquim vera raquel simone cristina cristiane elaine priscila tatiane natalia isabela sofia laura alice miguel arthur " +
    "davi bernardo heitor samuel caio otavio henrique igor wesley wellington jefferson everton"
  ).split(" "),
);

export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word);
}

import { database } from "@/tests/support/database";
import { centavosOf } from "./reais-in-words";

/**
 * What a script sets at its own shop, one line each: "estoque pudim 2", "horario 18:00 23:00", "pausa entrega", "cupom DEZ 10%".
 * Throws with a line that is nothing.
 */
export async function setUpShop(restauranteId: number, line: string, nowMs: number): Promise<void> {
  const [what = "", ...rest] = line.trim().split(/\s+/);
  const set = SETTINGS[what];
  if (set === undefined) throw new Error(`"${line}" is nothing a shop can be set to`);
  await set(restauranteId, rest, nowMs);
}

type Setting = (restauranteId: number, words: readonly string[], nowMs: number) => Promise<unknown>;

const SETTINGS: Readonly<Record<string, Setting>> = {
  /** estoque <codigo> <unidades, or doze avos as "6/12"> */
  estoque: (r, [codigo, unidades = ""]) =>
    database.query("update produtos set estoque_doze_avos = $3 where restaurante_id = $1 and codigo = $2", [
      r,
      codigo,
      unidades.endsWith("/12") ? Number(unidades.slice(0, -3)) : Number(unidades) * 12,
    ]),
  /** preco <codigo> <reais> */
  preco: (r, [codigo, reais = ""]) =>
    database.query("update produtos set preco = $3 where restaurante_id = $1 and codigo = $2", [
      r,
      codigo,
      centavosOf(reais) / 100,
    ]),
  falta: (r, [codigo]) =>
    database.query("update produtos set disponivel = false where restaurante_id = $1 and codigo = $2", [
      r,
      codigo,
    ]),
  /** servido <codigo> <dias as "1,2" or "todos"> <de> <ate> */
  servido: (r, [codigo, dias = "", de, ate]) =>
    database.query(
      "update produtos set dias = $3, servido_de = $4, servido_ate = $5 where restaurante_id = $1 and codigo = $2",
      [r, codigo, dias === "todos" ? null : dias.split(",").map(Number), de, ate],
    ),
  /** horario <abre> <fecha>: every day */
  horario: async (r, [abre, fecha]) => {
    await database.query("delete from horarios where restaurante_id = $1", [r]);
    await database.query(
      "insert into horarios (restaurante_id, dia_semana, abre, fecha) select $1, d, $2::time, $3::time from generate_series(0, 6) d",
      [r, abre, fecha],
    );
  },
  feriado: (r, [data, ...nome]) =>
    database.query("insert into feriados (restaurante_id, data, nome) values ($1, $2, $3)", [
      r,
      data,
      nome.join(" "),
    ]),
  fechado: (r, mensagem) =>
    database.query("update restaurantes set mensagem_fechado = $2 where id = $1", [r, mensagem.join(" ")]),
  /** pausa tudo|entrega [minutos] */
  pausa: (r, [modo, minutos], nowMs) =>
    database.query("update restaurantes set pausa = $2, pausa_ate = $3 where id = $1", [
      r,
      modo,
      minutos === undefined ? null : new Date(nowMs + Number(minutos) * 60_000),
    ]),
  /** movimento <minutos a mais> */
  movimento: (r, [minutos]) =>
    database.query("update restaurantes set movimento_extra_min = $2 where id = $1", [r, minutos]),
  bebida: (r, [oferece]) =>
    database.query("update restaurantes set oferece_bebida = $2 where id = $1", [r, oferece === "sim"]),
  /** lugar <latitude>,<longitude> */
  lugar: (r, [ponto = ""]) => {
    const [latitude, longitude] = ponto.split(",");
    return database.query("update restaurantes set latitude = $2, longitude = $3 where id = $1", [
      r,
      latitude,
      longitude,
    ]);
  },
  /** faixa <metros> <reais> */
  faixa: (r, [metros, reais = ""]) =>
    database.query("insert into faixas_entrega (restaurante_id, ate_metros, taxa) values ($1, $2, $3)", [
      r,
      metros,
      centavosOf(reais) / 100,
    ]),
  /** taxa <bairro> <reais or "sem"> */
  taxa: (r, [codigo, reais = ""]) =>
    database.query("update bairros set taxa = $3 where restaurante_id = $1 and codigo = $2", [
      r,
      codigo,
      reais === "sem" ? null : centavosOf(reais) / 100,
    ]),
  taxa_padrao: (r, [reais = ""]) =>
    database.query("update restaurantes set taxa_entrega_padrao = $2 where id = $1", [
      r,
      centavosOf(reais) / 100,
    ]),
  taxa_unica: (r, [reais = ""]) =>
    database.query(
      "update restaurantes set taxa_entrega_padrao = $2, taxa_unica_ativa = true where id = $1",
      [r, centavosOf(reais) / 100],
    ),
  /** dia <bairro> <0-6> <reais or "nao"> */
  dia: (r, [codigo, dia, reais = ""]) =>
    database.query(
      `insert into bairros_dias (restaurante_id, bairro_id, dia_semana, atende, taxa)
         select $1, id, $3, $4, $5 from bairros where restaurante_id = $1 and codigo = $2`,
      [r, codigo, dia, reais !== "nao", reais === "nao" ? null : centavosOf(reais) / 100],
    ),
  /** cupom <CODIGO> <10% or 5,00> [minimo 50,00] [primeiro] [usos 1] [vence <data>] */
  cupom: (r, [codigo, desconto = "", ...rest]) => {
    const after = (word: string) => (rest.includes(word) ? (rest[rest.indexOf(word) + 1] ?? null) : null);
    const isPercent = desconto.endsWith("%");
    return database.query(
      `insert into cupons (restaurante_id, codigo, percentual, valor, pedido_minimo, so_primeiro_pedido, usos_max, expira_em)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        r,
        codigo,
        isPercent ? Number(desconto.slice(0, -1)) : null,
        isPercent ? null : centavosOf(desconto) / 100,
        centavosOf(after("minimo") ?? "0,00") / 100,
        rest.includes("primeiro"),
        after("usos"),
        after("vence"),
      ],
    );
  },
  retirada: (r, [aceita]) =>
    database.query("update restaurantes set aceita_retirada = $2 where id = $1", [r, aceita === "sim"]),
};

import { z } from "zod";

/** What the forms of the menu send, with what is said where it is not right. */

const MAX_CENTAVOS = 1_000_000;
const preco = z
  .int("Digite um valor como 45,90.")
  .min(0, "O preço não pode ser negativo.")
  .max(MAX_CENTAVOS, "Esse preço parece errado: confira.");

export const nome = z.string().trim().min(1, "Dê um nome.").max(80, "O nome é longo demais.");
export const apelidos = z
  .array(z.string().trim().min(1).max(60, "O apelido é longo demais."))
  .max(30, "São apelidos demais.");
export const ids = z.array(z.int()).min(1).max(1_000);

/** Empty is null. */
const textoOuNulo = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Escreva no máximo ${max} letras.`)
    .transform((escrito) => (escrito === "" ? null : escrito))
    .nullable();
const ingredientes = z.array(z.string().trim().min(1).max(60)).max(40, "São ingredientes demais.");

const hora = z.string().regex(/^\d{2}:\d{2}$/, "Digite a hora como 11:00.");
const servido = z
  .object({
    dias: z.array(z.int().min(0).max(6)).min(1, "Escolha ao menos um dia.").max(6).nullable(),
    de: hora.nullable(),
    ate: hora.nullable(),
  })
  .refine(({ de, ate }) => (de === null) === (ate === null), "Diga de que hora até que hora.")
  .refine(({ de, ate }) => de === null || de !== ate, "O fim precisa ser diferente do começo.");

const parte = z.discriminatedUnion("tipo", [
  z.object({
    tipo: z.literal("pizza"),
    tamanhoId: z.int(),
    categoriaIds: z.array(z.int()).min(1, "Escolha de quais categorias é a pizza do combo."),
    maxSabores: z.int().min(1).max(12),
  }),
  z.object({ tipo: z.literal("produto"), produtoId: z.int() }),
]);
export const partes = z
  .array(parte)
  .min(1, "Um combo precisa de ao menos uma parte.")
  .max(12, "São partes demais.");

const tipo = z.enum(["sabor", "borda", "massa", "adicional", "bebida", "sobremesa", "combo"]);

export const novoProduto = z
  .object({
    tipo,
    nome,
    variante: textoOuNulo(40),
    categoriaId: z.int().nullable(),
    doce: z.boolean(),
    ingredientes,
    preco: preco.nullable(),
    precos: z.record(z.coerce.number().int(), preco),
    partes: z.array(parte).max(12),
  })
  .refine(
    (novo) => novo.tipo !== "sabor" || novo.categoriaId !== null,
    "Escolha a categoria: ela dá o preço do sabor.",
  )
  .refine((novo) => ["sabor", "borda", "massa"].includes(novo.tipo) || novo.preco !== null, "Digite o preço.")
  .refine(
    (novo) => novo.tipo !== "combo" || novo.partes.length > 0,
    "Um combo precisa de ao menos uma parte.",
  );

export const mudancaDoProduto = z
  .object({
    nome,
    variante: textoOuNulo(40),
    descricao: textoOuNulo(400),
    apelidos,
    categoriaId: z.int(),
    doce: z.boolean(),
    ingredientes,
    disponivel: z.boolean(),
    servido,
    estoque: z.int().min(0).max(100_000).nullable(),
  })
  .partial();

export const precoNovo = z.object({
  alvo: z.enum(["categoria", "produto"]),
  id: z.int(),
  tamanhoId: z.int().nullable(),
  preco: preco.nullable(),
});

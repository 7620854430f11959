import { z } from "zod";
import type { Command } from "@/lib/core/dialogue/command";

/**
 * The commands a model may speak, in one flat shape: what a command has no use for is null. There is no word for a price,
 * a discount, a total or a payment that was made. Nor is there one for what must never rest on a guess, a yes above all:
 * the parser has read the whole message before, and where it heard no yes there is none (see docs/decisions/006).
 */
export const MODEL_TIPOS = [
  "AddItem",
  "ChangeItem",
  "RemoveItem",
  "WantItems",
  "FinishItems",
  "ChooseEntrega",
  "ChooseRetirada",
  "SetEndereco",
  "SetNome",
  "SetPagamento",
  "SetTroco",
  "ScheduleFor",
  "Choose",
  "Decline",
  "AskCardapio",
  "AskPreco",
  "AskItem",
  "AskIngredientes",
  "AskHorario",
  "AskTaxa",
  "AskArea",
  "AskPedidoMinimo",
  "AskPagamentos",
  "AskPixChave",
  "AskTempo",
  "AskPedidoStatus",
  "AskLoja",
  "AskRecomendacao",
  "AskDieta",
  "AskRegraSabores",
  "AskPromocao",
  "AskTotal",
  "AskCarrinho",
  "AskDetalhes",
  "AskBot",
  "Greet",
  "Thank",
  "Goodbye",
  "Wait",
  "Complain",
  "Abuse",
  "OutOfScope",
  "AskHuman",
  "OptOut",
  "PrivacyRequest",
  "Unclear",
] as const satisfies readonly Command["tipo"][];

const MAX_TEXT_CHARS = 500;
const MAX_COMMANDS = 12;
const MAX_QUANTIDADE = 9_999;

const text = z.string().max(MAX_TEXT_CHARS);
const id = z.int().min(1);

const sabor = z.strictObject({ id, sem: z.array(text).max(10), com: z.array(id).max(10) });

const item = z.strictObject({
  /** A bebida, sobremesa or combo; null for a pizza. */
  produto: id.nullable(),
  tamanho: id.nullable(),
  sabores: z.array(sabor).max(8),
  borda: id.nullable(),
  massa: id.nullable(),
  sem: z.array(text).max(10),
  com: z.array(id).max(10),
  obs: text.nullable(),
});

const command = z.strictObject({
  tipo: z.enum(MODEL_TIPOS),
  /** The customer's own words, literally. */
  trecho: text,
  /** The line of the carrinho that is meant. */
  linha: id.nullable(),
  quantidade: z.int().min(1).max(MAX_QUANTIDADE).nullable(),
  item: item.nullable(),
  /** The id of an option, or what exactly is asked. */
  valor: text.nullable(),
});

export const modelAnswer = z.strictObject({ comandos: z.array(command).max(MAX_COMMANDS) });

export type WireCommand = z.infer<typeof command>;
export type WireItem = z.infer<typeof item>;

/** What only zod checks. */
const BOUNDS: ReadonlySet<string> = new Set([
  "$schema",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);

/** What the provider is told to keep to. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = toStrict(z.toJSONSchema(modelAnswer));

/** The subset of JSON schema that strict decoding knows: no bounds, and "or null" as a second type. zod checks the rest. */
function toStrict(schema: object): Record<string, unknown> {
  const kept = Object.entries(schema).filter(([key]) => !BOUNDS.has(key));
  const strict = Object.fromEntries(kept.map(([key, value]) => [key, strictValue(value)]));
  return nullablePrimitive(strict) ?? strict;
}

function strictValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictValue);
  return typeof value === "object" && value !== null ? toStrict(value) : value;
}

function nullablePrimitive({ anyOf }: Record<string, unknown>): Record<string, unknown> | null {
  if (!Array.isArray(anyOf)) return null;
  const types = anyOf.map((each: Record<string, unknown>) =>
    Object.keys(each).length === 1 ? each.type : null,
  );
  return types.every((type) => typeof type === "string") ? { type: types } : null;
}

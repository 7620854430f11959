import { z } from "zod";
import { sessionClient } from "@/lib/admin/session";

/** What a shop has of all that it needs before it can sell, read off its data. */
export type ComecarPainel = {
  readonly itens: number;
  readonly bairros: number;
  readonly aceitaEntrega: boolean;
  readonly taxaUnicaAtiva: boolean;
  readonly horarios: number;
  readonly instancia: string | null;
  readonly canalStatus: string;
  readonly temPix: boolean;
  readonly botAtivo: boolean;
  readonly tamanhos: readonly {
    readonly nome: string;
    readonly fatias: number;
    readonly maxSabores: number;
  }[];
};

export async function loadComecar(restauranteId: number): Promise<ComecarPainel> {
  const client = await sessionClient();
  const count = (table: "produtos" | "bairros" | "horarios") =>
    client.from(table).select("*", { count: "exact", head: true }).eq("restaurante_id", restauranteId);
  const [shop, tamanhos, itens, bairros, horarios] = await Promise.all([
    client
      .from("restaurantes")
      .select(
        "aceita_entrega, taxa_unica_ativa, instance_name, canal_status, mp_conectado, pix_chave, bot_ativo",
      )
      .eq("id", restauranteId)
      .single(),
    client
      .from("tamanhos")
      .select("nome, fatias, max_sabores")
      .eq("restaurante_id", restauranteId)
      .order("ordem"),
    count("produtos"),
    count("bairros"),
    count("horarios"),
  ]);
  const failed = [shop, tamanhos, itens, bairros, horarios].find(({ error }) => error !== null)?.error;
  if (failed) throw new Error(`what the shop has could not be read: ${failed.code}`);
  const row = shopRow.parse(shop.data);
  return {
    itens: itens.count ?? 0,
    bairros: bairros.count ?? 0,
    horarios: horarios.count ?? 0,
    aceitaEntrega: row.aceita_entrega,
    taxaUnicaAtiva: row.taxa_unica_ativa,
    instancia: row.instance_name,
    canalStatus: row.canal_status,
    temPix: row.mp_conectado || row.pix_chave !== null,
    botAtivo: row.bot_ativo,
    tamanhos: z.array(tamanhoRow).parse(tamanhos.data),
  };
}

const shopRow = z.object({
  aceita_entrega: z.boolean(),
  taxa_unica_ativa: z.boolean(),
  instance_name: z.string().nullable(),
  canal_status: z.string(),
  mp_conectado: z.boolean(),
  pix_chave: z.string().nullable(),
  bot_ativo: z.boolean(),
});

const tamanhoRow = z
  .object({ nome: z.string(), fatias: z.number(), max_sabores: z.number() })
  .transform(({ max_sabores, ...row }) => ({ ...row, maxSabores: max_sabores }));

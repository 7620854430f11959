import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { PEDIDO_COLUMNS } from "@/lib/admin/pedidos";
import { menuFile } from "@/lib/store/menu-file";
import { startDisposableSupabase } from "@/tests/support/disposable-supabase";
import { seedPedidos } from "@/tests/support/seed-pedidos";

/**
 * What the panel asks of a shop with 5,000 pedidos, each read as its owner reads it: through the API, under row level security.
 * Beside it a baseline of the same run: one row by the same way (what any question costs), and every pedido of the period read
 * out, which is what summing up outside of the database would begin with. Milliseconds, median of RUNS.
 */
const RUNS = 15;
const WARM_UP = 3;
const PERIODO = { p_de: "2026-03-10", p_ate: "2026-04-08" };

const supabase = await startDisposableSupabase(path.resolve("supabase/migrations"));
const database = new pg.Pool({ connectionString: supabase.postgresUrl, max: 2 });
try {
  const owner = createClient(supabase.url, supabase.publishableKey, { auth: { persistSession: false } });
  const { data, error } = await owner.auth.signUp({
    email: `${randomUUID()}@example.com`,
    password: randomUUID(),
  });
  if (error !== null || data.user === null) throw new Error("the owner could not sign up");
  const shops = [await newShop(data.user.id), await newShop(data.user.id)];
  const [id] = shops;
  // A second shop of the same size: what an index leaves out is not free.
  for (const shop of shops) await seedPedidos(database, shop);
  await database.query("analyze");

  const of = { p_restaurante_id: id };
  const pedidos = () => owner.from("pedidos").select(PEDIDO_COLUMNS).eq("restaurante_id", id);
  const questions: readonly (readonly [string, () => PromiseLike<{ error: unknown }>])[] = [
    ["baseline: one row", () => owner.from("pedidos").select("id").eq("restaurante_id", id).limit(1)],
    [
      "baseline: every pedido of the period",
      () =>
        owner
          .from("pedidos")
          .select("*, pedidos_itens!pedidos_itens_restaurante_id_pedido_id_fkey(*)")
          .eq("restaurante_id", id)
          .gte("dia", PERIODO.p_de)
          .lte("dia", PERIODO.p_ate),
    ],
    ["pedidos: the newest 100", () => pedidos().order("created_at", { ascending: false }).limit(100)],
    [
      "pedidos: of a night, summed up",
      () => owner.rpc("totais_da_noite", { ...of, p_desde: "2026-04-28T18:00:00-03:00" }),
    ],
    ["relatorio: thirty days", () => owner.rpc("relatorio", { ...of, ...PERIODO })],
    ["relatorio_atendimento: thirty days", () => owner.rpc("relatorio_atendimento", { ...of, ...PERIODO })],
    ["list_clientes: the first 100", () => owner.rpc("list_clientes", { ...of, p_busca: "", p_limite: 100 })],
    [
      "list_clientes: a search",
      () => owner.rpc("list_clientes", { ...of, p_busca: "cliente 49", p_limite: 100 }),
    ],
  ];
  for (const [name, ask] of questions)
    console.log(`${(await median(ask)).toFixed(1).padStart(8)} ms  ${name}`);
} finally {
  await database.end();
  await supabase.stop();
}

async function newShop(dono: string): Promise<number> {
  const service = createClient(supabase.url, supabase.secretKey, { auth: { persistSession: false } });
  const file = menuFile.parse(JSON.parse(readFileSync("local/demo/shop.json", "utf8")));
  const { data: id, error } = await service.rpc("create_restaurante", {
    p_nome: file.store.name,
    p_codigo: `bench-${randomUUID()}`,
    p_dono: dono,
  });
  if (error !== null) throw new Error(`the shop was not made: ${error.code}`);
  await database.query(
    "insert into bairros (restaurante_id, codigo, nome, taxa) select $1, 'b' || n, 'Bairro ' || n, 5 from generate_series(1, 12) n",
    [id],
  );
  return Number(id);
}

async function median(ask: () => PromiseLike<{ error: unknown }>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const began = performance.now();
    const { error } = await ask();
    if (error !== null) throw new Error(`a question was refused: ${JSON.stringify(error)}`);
    if (run >= WARM_UP) took.push(performance.now() - began);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

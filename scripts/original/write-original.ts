import { exportRows, toMenuFile } from "@/lib/store/menu-export";
import { menuFile } from "@/lib/store/menu-file";
import { toMenuRows } from "@/lib/store/menu-rows";
import type { Original } from "./read-original";
import type { Relato } from "./relato";
import type { Target } from "./target";
import { toAjustes } from "./to-ajustes";
import { toBairros } from "./to-bairros";
import { toEndereco } from "./to-endereco";
import { toMenu } from "./to-menu";
import { toTelefone } from "./to-telefone";
import { bairroIdOf, clienteIdOf } from "./write-cliente";
import { writePedidos } from "./write-pedidos";

/** Writes what has not come yet of the original into the shop. */
export async function writeOriginal(target: Target, original: Original, relato: Relato): Promise<void> {
  await writeAjustes(target, original, relato);
  await writeMenu(target, original, relato);
  await writeBairros(target, original, relato);
  await writeEntregadores(target, original, relato);
  await writePedidos(target, original, relato);
  await writePerfis(target, original, relato);
}

async function writeAjustes(target: Target, { restaurante }: Original, relato: Relato): Promise<void> {
  const isNew = await target.once("restaurantes", restaurante.id, async () => {
    const ajustes = toAjustes(restaurante, relato);
    const [taken] = await target.query(
      "select 1 from public.restaurantes where id <> $1 and (phone_id = $2 or instance_name = $3)",
      [target.id, ajustes.phone_id, ajustes.instance_name],
    );
    if (taken !== undefined)
      relato.faltou("ajuste", restaurante.id, "o número do WhatsApp já é de outro restaurante daqui");
    const written = Object.entries(ajustes).filter(([name]) => taken === undefined || !CANAL.includes(name));
    const columns = written.map(([name], index) => `${name} = $${index + 2}`).join(", ");
    await target.query(`update public.restaurantes set ${columns} where id = $1`, [
      target.id,
      ...written.map(([, value]) => value),
    ]);
    return target.id;
  });
  if (isNew) relato.trouxe("restaurante com os ajustes");
}

const CANAL = ["canal", "phone_id", "instance_name", "instance_token", "instance_token_sha256"];

/** Into a shop that has none yet: two menus are not made one without its owner. */
async function writeMenu(
  target: Target,
  { restaurante, produtos, aliases }: Original,
  relato: Relato,
): Promise<void> {
  if (produtos.length === 0 && restaurante.cardapio !== null)
    relato.faltou("cardápio", restaurante.id, "era um texto: cole-o em Cardápio, Colar");
  if (produtos.length === 0) return;
  const [some] = await target.query("select 1 from public.produtos where restaurante_id = $1 limit 1", [
    target.id,
  ]);
  if (some !== undefined && (await target.placeOf("cardapio", restaurante.id)) === null) {
    relato.faltou("cardápio", restaurante.id, "o restaurante já tem um aqui, e o antigo não veio por cima");
    return;
  }
  await target.once("cardapio", restaurante.id, async () => {
    const [row] = await target.query<{ menu: unknown }>("select public.export_restaurante($1) as menu", [
      target.id,
    ]);
    const before = menuFile.parse(toMenuFile(exportRows.parse(row?.menu)));
    const { menu, estoques } = toMenu(produtos, aliases, before, relato);
    await target.query("select private.import_cardapio($1, $2)", [
      target.id,
      JSON.stringify(toMenuRows(menu)),
    ]);
    for (const { codigo, tipo, unidades } of estoques)
      await target.query(
        "update public.produtos set estoque_doze_avos = $4 where restaurante_id = $1 and codigo = $2 and tipo = $3",
        [target.id, codigo, tipo, unidades * 12],
      );
    for (const entry of [menu.flavors, menu.borders, menu.additions, menu.drinks, menu.desserts].flat())
      if (entry.id !== "") relato.trouxe("itens do cardápio");
    return target.id;
  });
}

async function writeBairros(target: Target, original: Original, relato: Relato): Promise<void> {
  for (const { codigo, nome, taxa, ativo } of toBairros(original, relato)) {
    await target.once("bairros", codigo, async () => {
      const [row] = await target.query<{ id: string }>(
        `insert into public.bairros (restaurante_id, codigo, nome, taxa, ativo) values ($1, $2, $3, $4, $5)
           on conflict (restaurante_id, codigo) do nothing returning id`,
        [target.id, codigo, nome, taxa, ativo],
      );
      if (row === undefined) return null;
      relato.trouxe("bairros");
      return Number(row.id);
    });
  }
}

async function writeEntregadores(target: Target, { motoboys }: Original, relato: Relato): Promise<void> {
  for (const row of motoboys) {
    if (row.nome === null) {
      relato.faltou("motoboy", row.id, "não tem nome");
      continue;
    }
    const isNew = await target.once("motoboys", row.id, async () => {
      const [made] = await target.query<{ id: string }>(
        "insert into public.entregadores (restaurante_id, nome, telefone, placa, ativo) values ($1, $2, $3, $4, $5) returning id",
        [
          target.id,
          row.nome?.slice(0, 80),
          toTelefone(row.telefone)?.telefone ?? null,
          row.placa?.slice(0, 20) ?? null,
          row.ativo !== false,
        ],
      );
      return Number(made?.id);
    });
    if (isNew) relato.trouxe("entregadores");
  }
}

/** What the original remembered of somebody: the address, where it is one that can be delivered to. */
async function writePerfis(target: Target, { perfis }: Original, relato: Relato): Promise<void> {
  for (const [index, row] of perfis.entries()) {
    const cliente = toTelefone(row.cliente_zap);
    if (cliente === null) {
      relato.faltou("perfil", `linha ${index + 1}`, "o WhatsApp do cliente não é um telefone");
      continue;
    }
    await target.once("clientes_perfil", cliente.identidade, async () => {
      const clienteId = await clienteIdOf(target, cliente, null, row.updated_at, relato);
      const endereco = toEndereco(row.endereco_favorito, await bairroIdOf(target, row.bairro_favorito));
      if (endereco === null) {
        if (row.endereco_favorito !== null)
          relato.faltou(
            "perfil",
            `linha ${index + 1}`,
            "o endereço não tem rua, número e um bairro da lista",
          );
        return clienteId;
      }
      await target.query(
        `insert into public.clientes_enderecos (restaurante_id, cliente_id, endereco, usado_em) values ($1, $2, $3, coalesce($4, now()))
           on conflict (restaurante_id, cliente_id, md5(endereco::text)) do nothing`,
        [target.id, clienteId, JSON.stringify(endereco), row.updated_at],
      );
      relato.trouxe("endereços");
      return clienteId;
    });
  }
}

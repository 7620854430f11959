"use client";

import { mudarLoja } from "@/app/painel/[codigo]/loja-actions";
import { AutosaveField } from "@/components/ui/autosave-field";
import { Card } from "@/components/ui/card";
import type { FieldFormat } from "@/components/ui/field-format";
import { SaveTextArea } from "@/components/ui/save-text-area";
import type { FaixaPainel } from "@/lib/admin/faixas";
import type { LojaPainel } from "@/lib/admin/loja";
import { mudarFaixas } from "./actions";
import { faixasTexto, parseFaixas } from "./parse-faixas";

type ByDistanceProps = {
  readonly codigo: string;
  readonly lugar: LojaPainel["lugar"];
  readonly faixas: readonly FaixaPainel[];
};

/** Fees by how far the customer's pin is, for addresses outside of the bairros. */
export function ByDistance({ codigo, lugar, faixas }: ByDistanceProps) {
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Por distância</h2>
      <p className="text-pretty text-muted">
        Para quem manda a localização: conta em linha reta, da loja até o cliente. Mais longe que a última, o
        bot não entrega.
      </p>
      <AutosaveField
        rotulo="Onde fica a loja no mapa"
        ajuda="No Google Maps, toque e segure na loja e copie os números: -22.9056, -47.0608"
        valor={lugar}
        formato={LUGAR}
        vazio="-22.9056, -47.0608"
        teclado="text"
        salvar={(novo) => mudarLoja(codigo, { lugar: novo })}
      />
      <SaveTextArea
        rotulo="Distâncias e taxas, uma por linha"
        valor={faixasTexto(faixas)}
        placeholder={"2 km 5,00\n4 km 8,00"}
        maxLength={1_000}
        salvar={async (texto) => {
          const lido = parseFaixas(texto);
          return "erro" in lido
            ? { ok: false, mensagem: lido.erro }
            : mudarFaixas(codigo, { faixas: [...lido.faixas] });
        }}
      />
      {lugar === null && faixas.length > 0 && (
        <p role="status" className="text-sm text-danger-soft-foreground">
          Falta dizer onde fica a loja: sem isso as distâncias não contam.
        </p>
      )}
    </Card>
  );
}

/** As the map writes it: degrees with a point or a comma, the two parted by a comma and a blank. */
const LUGAR: FieldFormat<LojaPainel["lugar"]> = {
  escrever: (lugar) => (lugar === null ? "" : `${lugar.latitude}, ${lugar.longitude}`),
  ler: (texto) => {
    if (texto.trim() === "") return { valor: null };
    const [latitude, longitude, ...rest] = texto
      .trim()
      .split(/,?\s+|;\s*/)
      .map((each) => Number(each.replace(",", ".")));
    const isPlace =
      rest.length === 0 &&
      latitude !== undefined &&
      longitude !== undefined &&
      Math.abs(latitude) <= 90 &&
      Math.abs(longitude) <= 180;
    return isPlace ? { valor: { latitude, longitude } } : { erro: "Cole os dois números do mapa." };
  },
};

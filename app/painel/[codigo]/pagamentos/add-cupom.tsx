"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Card } from "@/components/ui/card";
import { FormEnd } from "@/components/ui/form-end";
import { parseReais } from "@/components/ui/parse-reais";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { settle } from "@/components/ui/settle";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import { criarCupom } from "./actions";

type AddCupomProps = { readonly codigo: string; readonly hoje: string; readonly onFechar: () => void };

/** A discount and its conditions. What was typed stays when it is refused. */
export function AddCupom({ codigo, hoje, onFechar }: AddCupomProps) {
  const [tipo, setTipo] = useState<"percentual" | "valor">("percentual");
  const [soPrimeiroPedido, setSoPrimeiro] = useState(false);
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "").trim();
    const desconto =
      tipo === "percentual"
        ? { tipo, percentual: Number(text("desconto").replace("%", "")) }
        : { tipo, centavos: parseReais(text("desconto")) ?? 0 };
    const minimo = text("minimo") === "" ? 0 : parseReais(text("minimo"));
    if (minimo === null) {
      setErro("Digite o pedido mínimo como 50,00, ou deixe vazio.");
      return;
    }
    startTransition(async () => {
      const resultado = await settle(() =>
        criarCupom(codigo, {
          codigo: text("codigo"),
          desconto,
          pedidoMinimo: minimo,
          soPrimeiroPedido,
          usosMax: text("usos") === "" ? null : Number(text("usos")),
          expiraNoFimDe: text("expira") === "" ? null : text("expira"),
        }),
      );
      if (!resultado.ok) return setErro(resultado.mensagem);
      onFechar();
      await toastFeito(`O cupom ${text("codigo").toUpperCase()} está valendo.`);
    });
  }

  return (
    <Card className="p-4">
      <form onSubmit={save} className="flex flex-col gap-3">
        <SegmentedControl
          rotulo="Tipo de desconto"
          escolhido={tipo}
          onEscolher={setTipo}
          segmentos={[
            { id: "percentual", rotulo: "Por cento" },
            { id: "valor", rotulo: "Em reais" },
          ]}
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            rotulo="Código"
            name="codigo"
            placeholder="BEMVINDO10"
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={20}
            required
          />
          <TextField
            rotulo={tipo === "percentual" ? "Desconto (%)" : "Desconto (R$)"}
            name="desconto"
            inputMode="decimal"
            placeholder={tipo === "percentual" ? "10" : "15,00"}
            autoComplete="off"
            required
          />
          <TextField
            rotulo="Pedido mínimo (R$)"
            name="minimo"
            inputMode="decimal"
            placeholder="nenhum"
            autoComplete="off"
          />
          <TextField rotulo="Vale até o fim de" name="expira" type="date" min={hoje} />
          <TextField
            rotulo="Quantas vezes no total"
            name="usos"
            inputMode="numeric"
            placeholder="sem limite"
            autoComplete="off"
          />
        </div>
        <Switch rotulo="Só no primeiro pedido" ligado={soPrimeiroPedido} onMudar={setSoPrimeiro}>
          <span className="pl-3">Só no primeiro pedido do cliente</span>
        </Switch>
        <p className="text-sm text-muted">
          Cada cliente usa uma vez. O desconto é sobre os itens, não sobre a entrega.
        </p>
        <FormEnd erro={erro} salvar="Salvar cupom" pendente={isPending} onFechar={onFechar} />
      </form>
    </Card>
  );
}

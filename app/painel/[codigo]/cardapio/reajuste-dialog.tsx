"use client";

import { useState, useTransition } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Money } from "@/components/ui/money";
import { parseReais } from "@/components/ui/parse-reais";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import { salvarPrecos } from "./actions";
import { parsePercentual, type Reajustado, type Reajuste, reajustar } from "./reajuste";

type ReajusteDialogProps = {
  readonly codigo: string;
  readonly cardapio: CardapioPainel;
  readonly escolhidos: ReadonlySet<number>;
  readonly onFechar: () => void;
  readonly onFeito: () => void;
};

/** More or less for all that were chosen: every price as it is and as it will be, before anything is saved. */
export function ReajusteDialog({ codigo, cardapio, escolhidos, onFechar, onFeito }: ReajusteDialogProps) {
  const [tipo, setTipo] = useState<Reajuste["tipo"]>("percentual");
  const [texto, setTexto] = useState("");
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const reajuste = readReajuste(tipo, texto);
  const precos = reajuste === null ? [] : reajustar(cardapio, escolhidos, reajuste);

  function save(): void {
    if (precos.length === 0) {
      setErro(EXAMPLES[tipo]);
      return;
    }
    startTransition(async () => {
      const novos = precos.map(({ alvo, id, tamanhoId, preco }) => ({ alvo, id, tamanhoId, preco }));
      const resultado = await settle(() => salvarPrecos(codigo, { precos: novos }));
      if (!resultado.ok) return setErro(resultado.mensagem);
      onFechar();
      onFeito();
      await toastFeito(novos.length === 1 ? "1 preço mudado." : `${novos.length} preços mudados.`);
    });
  }

  return (
    <ConfirmDialog
      aberto
      onFechar={onFechar}
      titulo="Reajustar preços"
      confirmar={confirmar(precos.length)}
      pendente={isPending}
      onConfirmar={save}
    >
      <div className="flex flex-col gap-3">
        <SegmentedControl
          rotulo="Como reajustar"
          segmentos={[
            { id: "percentual", rotulo: "Por cento" },
            { id: "valor", rotulo: "Em reais" },
          ]}
          escolhido={tipo}
          onEscolher={setTipo}
        />
        <TextField
          rotulo={tipo === "percentual" ? "Quantos por cento" : "Quantos reais"}
          ajuda="Com menos na frente, baixa. Arredonda para 10 centavos."
          erro={erro}
          inputMode="text"
          autoComplete="off"
          placeholder={tipo === "percentual" ? "10" : "2,00"}
          value={texto}
          onChange={(event) => {
            setTexto(event.currentTarget.value);
            setErro(null);
          }}
        />
        {precos.length > 0 && <Previa precos={precos} />}
      </div>
    </ConfirmDialog>
  );
}

function confirmar(count: number): string {
  if (count === 0) return "Mudar preços";
  return count === 1 ? "Mudar 1 preço" : `Mudar ${count} preços`;
}

/** The first ones in sight, the rest under a fold: a list that scrolls within a dialog hides what it says. */
function Previa({ precos }: { readonly precos: readonly Reajustado[] }) {
  const rest = precos.slice(SHOWN);
  return (
    <div className="rounded-lg border border-border px-3 text-sm">
      <Linhas rotulo="Como fica" precos={precos.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
            E mais {rest.length === 1 ? "1 preço" : `${rest.length} preços`}
          </summary>
          <Linhas rotulo="Como ficam os outros" precos={rest} />
        </details>
      )}
    </div>
  );
}

const SHOWN = 8;

function Linhas({ rotulo, precos }: { readonly rotulo: string; readonly precos: readonly Reajustado[] }) {
  return (
    <ul aria-label={rotulo} className="divide-y divide-separator">
      {precos.map(({ alvo, id, tamanhoId, nome, antes, preco }) => (
        <li key={`${alvo}-${id}-${tamanhoId}`} className="flex flex-wrap justify-between gap-x-3 py-1.5">
          <span className="min-w-0 break-words">{nome}</span>
          <span className="whitespace-nowrap">
            <s className="text-muted">
              <span className="sr-only">era </span>
              <Money centavos={antes} />
            </s>{" "}
            <strong>
              <Money centavos={preco} />
            </strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

const EXAMPLES = {
  percentual: "Digite um número como 10, ou -5 para baixar.",
  valor: "Digite um valor como 2,00, ou -1,50 para baixar.",
} as const;

function readReajuste(tipo: Reajuste["tipo"], texto: string): Reajuste | null {
  if (tipo === "percentual") {
    const percentual = parsePercentual(texto);
    return percentual === null ? null : { tipo, percentual };
  }
  const bare = texto.trim();
  const centavos = parseReais(bare.replace(/^[+-]/, ""));
  if (centavos === null || centavos === 0) return null;
  return { tipo, centavos: bare.startsWith("-") ? -centavos : centavos };
}

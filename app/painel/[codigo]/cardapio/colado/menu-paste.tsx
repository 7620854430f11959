"use client";

import { FileUp, LayoutTemplate } from "lucide-react";
import { type ChangeEvent, useDeferredValue, useMemo, useRef, useState, useTransition } from "react";
import { importarCardapio } from "@/app/painel/[codigo]/cardapio/arquivo-actions";
import { salvarRascunho } from "@/app/painel/[codigo]/comecar/actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextAreaField } from "@/components/ui/text-area-field";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { MODELO } from "./modelo";
import { parseCardapio } from "./parse-cardapio";
import { Problemas } from "./problemas";
import type { TamanhoColado } from "./size-words";
import { TamanhosFields } from "./tamanhos-fields";
import { Understood } from "./understood";

type MenuPasteProps = {
  readonly codigo: string;
  /** The sizes the shop has: what is known of them needs no asking. */
  readonly conhecidos: readonly TamanhoColado[];
  /** How many items the menu has now: saving takes their place. */
  readonly itens: number;
};

/** A menu out of a text, a spreadsheet, a file or a template: read while it is written, corrected in place, then saved. */
export function MenuPaste({ codigo, conhecidos, itens }: MenuPasteProps) {
  const file = useRef<HTMLInputElement>(null);
  const [texto, setTexto] = useState("");
  const [corrections, setCorrections] = useState<Readonly<Record<string, Partial<TamanhoColado>>>>({});
  const [waiting, setWaiting] = useState<(() => Promise<Outcome>) | null>(null);
  const [isPending, startTransition] = useTransition();
  const deferred = useDeferredValue(texto);
  const { rascunho, problemas } = useMemo(() => parseCardapio(deferred), [deferred]);
  const tamanhos = rascunho.tamanhos.map((tamanho) => ({
    ...tamanho,
    ...conhecidos.find(({ nome }) => nome === tamanho.nome),
    ...corrections[tamanho.nome],
  }));
  const total = rascunho.categorias.reduce((sum, categoria) => sum + categoria.itens.length, 0);

  function run(save: () => Promise<Outcome>): void {
    setWaiting(null);
    startTransition(async () => {
      const resultado = await settle(save);
      if (!resultado.ok) return toastErro(resultado.mensagem);
      setTexto("");
      await toastFeito(resultado.mensagem ?? "O cardápio está salvo.");
    });
  }

  function ask(save: () => Promise<Outcome>): void {
    if (itens === 0) run(save);
    else setWaiting(() => save);
  }

  async function open(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (chosen === undefined) return;
    const content = await chosen.text();
    if (chosen.name.endsWith(".json")) return ask(() => importarCardapio(codigo, { arquivo: content }));
    if (!chosen.name.endsWith(".csv")) return setTexto(content);
    const { csvToText } = await import("./csv");
    const read = csvToText(content);
    if (read === null)
      await toastErro(
        "A planilha precisa de uma coluna “item” ou “nome”, com o cabeçalho na primeira linha.",
      );
    else setTexto(read);
  }

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        <Button tom="secundario" onClick={() => setTexto(MODELO)}>
          <LayoutTemplate aria-hidden="true" />
          Usar um modelo
        </Button>
        <Button tom="secundario" pendente={isPending} onClick={() => file.current?.click()}>
          <FileUp aria-hidden="true" />
          Abrir arquivo
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.json,text/csv,text/plain,application/json"
          aria-label="Arquivo do cardápio"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => void open(event)}
        />
      </div>
      <TextAreaField
        rotulo="Cole aqui o seu cardápio"
        ajuda="Um título por categoria, uma linha com os tamanhos, um item por linha com o preço no fim. Também abre planilha (CSV) ou o arquivo exportado daqui (JSON)."
        rows={12}
        value={texto}
        spellCheck={false}
        placeholder={
          "PIZZAS TRADICIONAIS\nP M G\nCalabresa - molho, mussarela, calabresa 39,90 / 49,90 / 59,90\n\nBEBIDAS\nCoca-Cola 2 L 14,00"
        }
        onChange={(event) => setTexto(event.currentTarget.value)}
      />
      <Problemas problemas={problemas} />
      {total > 0 && (
        <Card className="gap-4 p-4">
          <h3 className="font-bold">O que foi entendido</h3>
          <TamanhosFields
            tamanhos={tamanhos}
            onMudar={(nome, change) =>
              setCorrections({ ...corrections, [nome]: { ...corrections[nome], ...change } })
            }
          />
          <Understood rascunho={{ ...rascunho, tamanhos }} />
          <Button
            className="w-full sm:w-fit"
            pendente={isPending}
            onClick={() => ask(() => salvarRascunho(codigo, { rascunho: { ...rascunho, tamanhos } }))}
          >
            Salvar {total === 1 ? "1 item" : `${total} itens`}
          </Button>
          {problemas.length > 0 && (
            <p className="text-sm text-muted">
              As linhas que não foram entendidas ficam de fora até serem corrigidas.
            </p>
          )}
        </Card>
      )}
      {total === 0 && itens > 0 && texto === "" && (
        <p className="text-muted">
          O cardápio já tem {itens === 1 ? "1 item" : `${itens} itens`}. Colar outro toma o lugar dele.
        </p>
      )}
      <ConfirmDialog
        aberto={waiting !== null}
        onFechar={() => setWaiting(null)}
        titulo="Trocar o cardápio de agora?"
        confirmar="Trocar"
        perigo
        onConfirmar={() => waiting !== null && run(waiting)}
      >
        <p>O que não estiver no novo sai do cardápio. Pedidos, conversas e estoque ficam.</p>
      </ConfirmDialog>
    </div>
  );
}

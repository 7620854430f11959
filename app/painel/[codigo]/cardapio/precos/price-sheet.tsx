"use client";

import { useCallback, useEffect, useMemo, useState, useTransition } from "react";
import { salvarPrecos } from "@/app/painel/[codigo]/cardapio/actions";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { CardapioPainel } from "@/lib/admin/cardapio";
import type { Lugar } from "./celula-field";
import { colar, folhas, mudancas, type Rascunho } from "./folha";
import { FolhaTable } from "./folha-table";

type PriceSheetProps = { readonly codigo: string; readonly cardapio: CardapioPainel };

/** Every price of the menu on one sheet, typed or pasted over, and saved together. */
export function PriceSheet({ codigo, cardapio }: PriceSheetProps) {
  const todas = useMemo(() => folhas(cardapio), [cardapio]);
  const [rascunho, setRascunho] = useState<Rascunho>({});
  const [isPending, startTransition] = useTransition();
  const { precos, erros } = mudancas(todas, rascunho);
  const wrong = Object.keys(erros).length;
  useWarnBeforeLeaving(precos.length + wrong > 0);

  const digitar = useCallback((chave: string, texto: string | null) => {
    setRascunho(({ [chave]: _before, ...others }) =>
      texto === null ? others : { ...others, [chave]: texto },
    );
  }, []);

  const colarBloco = useCallback(
    (lugar: Lugar, texto: string) => {
      const folha = todas[lugar.folha];
      if (folha === undefined) return;
      const colado = colar(folha, lugar, texto);
      setRascunho((before) => ({ ...before, ...colado.rascunho }));
      if (colado.fora > 0)
        void toastErro(
          `${colado.fora === 1 ? "1 valor ficou" : `${colado.fora} valores ficaram`} fora da tabela.`,
        );
    },
    [todas],
  );

  function save(): void {
    if (wrong > 0 || precos.length === 0) return;
    startTransition(async () => {
      const resultado = await settle(() => salvarPrecos(codigo, { precos: [...precos] }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      setRascunho({});
      await toastFeito(precos.length === 1 ? "1 preço salvo." : `${precos.length} preços salvos.`);
    });
  }

  return (
    <>
      {todas.map((folha, index) => (
        <FolhaTable
          key={folha.titulo}
          folha={folha}
          indice={index}
          rascunho={rascunho}
          erros={erros}
          onDigitar={digitar}
          onColar={colarBloco}
        />
      ))}
      {(precos.length > 0 || wrong > 0) && (
        <ActionBar>
          <p role="status" className="min-w-0 flex-1 text-sm font-medium">
            {precos.length === 1 ? "1 preço mudado" : `${precos.length} preços mudados`}
            {wrong > 0 && (
              <span className="block text-danger-soft-foreground">
                {wrong === 1 ? "1 valor não dá para ler." : `${wrong} valores não dá para ler.`}
              </span>
            )}
          </p>
          <Button tom="discreto" onClick={() => setRascunho({})}>
            Desfazer
          </Button>
          <Button pendente={isPending} aria-disabled={wrong > 0 || precos.length === 0} onClick={save}>
            Salvar preços
          </Button>
        </ActionBar>
      )}
    </>
  );
}

/** What was typed and not saved is not lost by a tap beside it. */
function useWarnBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}

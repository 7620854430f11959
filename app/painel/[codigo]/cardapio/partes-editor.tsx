"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastFeito } from "@/components/ui/toast";
import type { CardapioPainel, ParteDoCombo, ProdutoPainel } from "@/lib/admin/cardapio";
import { mudarPartes } from "./actions";
import { PartesFields } from "./partes-fields";

type PartesEditorProps = {
  readonly codigo: string;
  readonly combo: ProdutoPainel;
  readonly cardapio: CardapioPainel;
};

/** What a combo is made of, saved as a whole. */
export function PartesEditor({ codigo, combo, cardapio }: PartesEditorProps) {
  const [partes, setPartes] = useState<readonly ParteDoCombo[] | null>(null);
  const [erro, setErro] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  function save(novas: readonly ParteDoCombo[]): void {
    startTransition(async () => {
      const resultado = await settle(() =>
        mudarPartes(codigo, { comboId: combo.id, partes: novas.map(toInput) }),
      );
      if (!resultado.ok) return setErro(resultado.mensagem);
      setPartes(null);
      setErro(null);
      await toastFeito(`${combo.nome}: partes salvas.`);
    });
  }

  return (
    <div className="flex flex-col gap-3">
      <PartesFields
        rotulo={`Partes de ${combo.nome}`}
        cardapio={cardapio}
        partes={partes ?? combo.partes}
        onMudar={setPartes}
      />
      {erro !== null && (
        <p role="alert" className="text-sm text-danger-soft-foreground">
          {erro}
        </p>
      )}
      {partes !== null && (
        <div className="flex gap-2">
          <Button tamanho="pequeno" pendente={isPending} onClick={() => save(partes)}>
            Salvar partes
          </Button>
          <Button tom="discreto" tamanho="pequeno" onClick={() => setPartes(null)}>
            Desfazer
          </Button>
        </div>
      )}
    </div>
  );
}

/** As the server action takes it: lists that may be written to. */
export function toInput(parte: ParteDoCombo) {
  return parte.tipo === "produto" ? parte : { ...parte, categoriaIds: [...parte.categoriaIds] };
}

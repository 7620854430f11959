"use client";

import { Pencil } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { SaveMark } from "@/components/ui/save-mark";
import { Switch } from "@/components/ui/switch";
import { useAutosave } from "@/components/ui/use-autosave";
import type { CardapioPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import { mudarDisponivel } from "./actions";
import { type Categoria, nomeDoProduto } from "./grupos";
import { PrecoResumo } from "./preco-resumo";
import { ProdutoEditor } from "./produto-editor";

export type Tamanhos = CardapioPainel["tamanhos"];

export type ProdutoRowProps = {
  readonly codigo: string;
  readonly produto: ProdutoPainel;
  readonly categoria: Categoria | null;
  readonly tamanhos: Tamanhos;
  readonly podeMudar: boolean;
};

/** One thing that is sold: on or off with one touch, the rest when it is opened. */
export function ProdutoRow(props: ProdutoRowProps) {
  const { codigo, produto, tamanhos, podeMudar } = props;
  const { id: produtoId, disponivel, estoque } = produto;
  const [aberto, setAberto] = useState(false);
  const editorId = useId();
  const nome = nomeDoProduto(produto);
  const { mostrado, estado, mudar } = useAutosave(disponivel, (novo) =>
    mudarDisponivel(codigo, { produtoId, disponivel: novo }),
  );
  return (
    <li className="px-4 py-2 [content-visibility:auto] [contain-intrinsic-size:auto_3.75rem]">
      <div className="flex min-h-11 items-center gap-1.5">
        <div className="min-w-0 flex-1">
          <p className={classNames("font-medium break-words", !mostrado && "text-muted line-through")}>
            {nome}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <PrecoResumo produto={produto} tamanhos={tamanhos} />
            {estoque !== null && (
              <Badge tom={estoque === 0 ? "perigo" : "neutro"}>
                {estoque === 0 ? "Esgotado" : `Restam ${estoque}`}
              </Badge>
            )}
          </p>
        </div>
        <SaveMark estado={estado} />
        {podeMudar && (
          <Button
            tom="discreto"
            soIcone
            aria-expanded={aberto}
            aria-controls={editorId}
            aria-label={`Preço e estoque de ${nome}`}
            onClick={() => setAberto(!aberto)}
          >
            <Pencil aria-hidden="true" />
          </Button>
        )}
        <Switch rotulo={`${nome} disponível`} ligado={mostrado} onMudar={mudar} desativado={!podeMudar} />
      </div>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="pb-1 text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
      <div id={editorId} hidden={!aberto}>
        {aberto && <ProdutoEditor {...props} />}
      </div>
    </li>
  );
}

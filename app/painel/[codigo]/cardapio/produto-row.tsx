"use client";

import dynamic from "next/dynamic";
import Image from "next/image";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { EditButton } from "@/components/ui/edit-button";
import { SaveMark } from "@/components/ui/save-mark";
import { Switch } from "@/components/ui/switch";
import { useAutosave } from "@/components/ui/use-autosave";
import type { CardapioPainel, CategoriaPainel, ProdutoPainel } from "@/lib/admin/cardapio";
import { mudarProdutos } from "./actions";
import { nomeDoProduto } from "./grupos";
import { PrecoResumo } from "./preco-resumo";
import { servidoTexto } from "./servido-texto";

/** Comes in when the first item is opened: most visits only switch something on or off. */
const ProdutoEditor = dynamic(() => import("./produto-editor").then((each) => each.ProdutoEditor));

export type ProdutoRowProps = {
  readonly codigo: string;
  readonly produto: ProdutoPainel;
  readonly categoria: CategoriaPainel | null;
  readonly cardapio: CardapioPainel;
  readonly podeMudar: boolean;
  /** While several are being chosen: whether this one is; else null. */
  readonly escolhido: boolean | null;
  readonly onEscolher: (produtoId: number) => void;
};

/** One thing that is sold: on or off with one touch, the rest when it is opened. */
export function ProdutoRow(props: ProdutoRowProps) {
  const { codigo, produto, cardapio, podeMudar, escolhido, onEscolher } = props;
  const { id: produtoId, disponivel, estoque } = produto;
  const [aberto, setAberto] = useState(false);
  const editorId = useId();
  const nome = nomeDoProduto(produto);
  const servido = servidoTexto(produto.servido);
  const { mostrado, estado, mudar } = useAutosave(disponivel, (novo) =>
    mudarProdutos(codigo, { ids: [produtoId], mudanca: { disponivel: novo } }),
  );
  return (
    <li className="px-4 py-2 [content-visibility:auto] [contain-intrinsic-size:auto_3.75rem]">
      <div className="flex min-h-11 items-center gap-1.5">
        {escolhido !== null && (
          <label className="-ml-2 grid size-11 shrink-0 place-items-center">
            <input
              type="checkbox"
              aria-label={`Escolher ${nome}`}
              checked={escolhido}
              onChange={() => onEscolher(produtoId)}
              className="size-5 accent-(--accent)"
            />
          </label>
        )}
        {produto.foto !== null && (
          <Image
            unoptimized
            src={produto.foto}
            alt=""
            width={44}
            height={44}
            loading="lazy"
            className="mr-1.5 size-11 shrink-0 rounded-lg object-cover"
          />
        )}
        <div className="min-w-0 flex-1">
          <p className={classNames("font-medium break-words", !mostrado && "text-muted line-through")}>
            {nome}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <PrecoResumo produto={produto} tamanhos={cardapio.tamanhos} />
            {estoque !== null && (
              <Badge tom={estoque === 0 ? "perigo" : "neutro"}>
                {estoque === 0 ? "Esgotado" : `Restam ${estoque}`}
              </Badge>
            )}
            {servido !== null && <Badge tom="neutro">só {servido}</Badge>}
          </p>
        </div>
        <SaveMark estado={estado} />
        {podeMudar && escolhido === null && (
          <EditButton nome={nome} aberto={aberto} controls={editorId} onMudar={setAberto} />
        )}
        {escolhido === null && (
          <Switch rotulo={`${nome} disponível`} ligado={mostrado} onMudar={mudar} desativado={!podeMudar} />
        )}
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

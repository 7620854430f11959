"use client";

import { ImagePlus, Trash2 } from "lucide-react";
import Image from "next/image";
import { type ChangeEvent, useRef, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { settle } from "@/components/ui/settle";
import { toastErro, toastFeito } from "@/components/ui/toast";
import type { ProdutoPainel } from "@/lib/admin/cardapio";
import { mudarFoto } from "./foto-actions";
import { nomeDoProduto } from "./grupos";
import { shrinkPhoto } from "./shrink-photo";

type FotoFieldProps = { readonly codigo: string; readonly produto: ProdutoPainel };

/** The picture of a produto: as the telephone took it, made small before it is sent. */
export function FotoField({ codigo, produto }: FotoFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isPending, startTransition] = useTransition();
  const nome = nomeDoProduto(produto);

  function save(foto: Blob | null, feito: string): void {
    startTransition(async () => {
      const resultado = await settle(() => mudarFoto(codigo, { produtoId: produto.id, foto }));
      if (resultado.ok) await toastFeito(feito);
      else await toastErro(resultado.mensagem);
    });
  }

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file === undefined) return;
    try {
      save(await shrinkPhoto(file), `${nome}: foto salva.`);
    } catch {
      await toastErro("Esse arquivo não abriu como foto. Tente outro.");
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      {produto.foto !== null && (
        <Image
          unoptimized
          src={produto.foto}
          alt={`Foto de ${nome}`}
          width={96}
          height={96}
          className="size-24 rounded-lg object-cover"
        />
      )}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={`Foto de ${nome}`}
        className="sr-only"
        tabIndex={-1}
        onChange={choose}
      />
      <Button tom="contorno" tamanho="pequeno" pendente={isPending} onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden="true" />
        {produto.foto === null ? "Pôr foto" : "Trocar foto"}
      </Button>
      {produto.foto !== null && (
        <Button
          tom="discreto"
          tamanho="pequeno"
          pendente={isPending}
          onClick={() => save(null, `${nome}: sem foto.`)}
        >
          <Trash2 aria-hidden="true" />
          Tirar foto
        </Button>
      )}
    </div>
  );
}

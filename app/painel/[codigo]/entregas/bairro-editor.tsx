"use client";

import { Trash2 } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ListField } from "@/components/ui/list-field";
import { MoneyField } from "@/components/ui/money-field";
import { settle } from "@/components/ui/settle";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { toastErro, toastNovo } from "@/components/ui/toast";
import type { BairroPainel } from "@/lib/admin/bairros";
import { adicionarBairros, mudarBairro, removerBairro } from "./actions";
import { BairroDias } from "./bairro-dias";

type BairroEditorProps = { readonly codigo: string; readonly bairro: BairroPainel };

/** Everything about one bairro. Every field saves itself; a removal can be taken back. */
export function BairroEditor({ codigo, bairro }: BairroEditorProps) {
  const { id: bairroId, nome } = bairro;
  const [isPending, startTransition] = useTransition();
  const mudar = (mudanca: Parameters<typeof mudarBairro>[1]["mudanca"]) =>
    mudarBairro(codigo, { bairroId, mudanca });

  function remove(): void {
    startTransition(async () => {
      const resultado = await settle(() => removerBairro(codigo, { bairroId }));
      if (resultado.ok)
        await toastNovo(`${nome} foi removido.`, { rotulo: "Desfazer", onPress: () => void bringBack() });
      else await toastErro(resultado.mensagem);
    });
  }

  async function bringBack(): Promise<void> {
    const { id: _gone, dias: _days, apelidos, ...rest } = bairro;
    const resultado = await settle(() =>
      adicionarBairros(codigo, { bairros: [{ ...rest, apelidos: [...apelidos] }] }),
    );
    if (!resultado.ok) await toastErro(resultado.mensagem);
  }

  return (
    <div className="flex flex-col gap-3 pt-2 pb-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <MoneyField
          rotulo={`Taxa de ${nome}`}
          rotuloCurto="Taxa"
          valor={bairro.taxa}
          vazio="a padrão"
          esvaziavel
          salvar={(taxa) => mudar({ taxa })}
        />
        <MoneyField
          rotulo={`Grátis acima de, em ${nome}`}
          rotuloCurto="Grátis acima de"
          valor={bairro.gratisAcima}
          vazio="nunca"
          esvaziavel
          salvar={(gratisAcima) => mudar({ gratisAcima })}
        />
        <MoneyField
          rotulo={`Pedido mínimo em ${nome}`}
          rotuloCurto="Pedido mínimo"
          valor={bairro.pedidoMinimo}
          vazio="o da loja"
          esvaziavel
          salvar={(pedidoMinimo) => mudar({ pedidoMinimo })}
        />
        <TextAutosaveField
          rotulo={`Nome de ${nome}`}
          rotuloCurto="Nome"
          valor={nome}
          obrigatorio="O bairro precisa de um nome."
          salvar={(novo) => mudar({ nome: novo })}
        />
        <div className="col-span-2">
          <ListField
            rotulo={`Como os clientes também chamam ${nome}`}
            rotuloCurto="Também chamado de"
            valor={bairro.apelidos}
            vazio="jd américa, américa"
            salvar={(apelidos) => mudar({ apelidos: [...apelidos] })}
          />
        </div>
      </div>
      <BairroDias codigo={codigo} bairroId={bairroId} nome={nome} dias={bairro.dias} />
      <Button tom="perigo-suave" className="self-start" pendente={isPending} onClick={remove}>
        <Trash2 aria-hidden="true" />
        Remover {nome}
      </Button>
    </div>
  );
}

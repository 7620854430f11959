"use client";

import { LockKeyholeOpen, Send } from "lucide-react";
import { type ReactNode, useId, useState, useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EditButton } from "@/components/ui/edit-button";
import { InviteLink } from "@/components/ui/invite-link";
import { Money } from "@/components/ui/money";
import { SaveMark } from "@/components/ui/save-mark";
import { settle } from "@/components/ui/settle";
import { Switch } from "@/components/ui/switch";
import { TextAutosaveField } from "@/components/ui/text-autosave-field";
import { toastErro, toastFeito } from "@/components/ui/toast";
import { useAutosave } from "@/components/ui/use-autosave";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import type { EntregadorPainel } from "@/lib/admin/entregadores";
import { convidarEntregador, esquecerPin, mudarEntregador } from "./actions";
import { digitsOfTelefone } from "./telefone";

type EntregadorRowProps = {
  readonly codigo: string;
  readonly restaurante: string;
  readonly entregador: EntregadorPainel;
  /** Only the dono lets somebody in. */
  readonly podeConvidar: boolean;
};

/** A courier: what they have done tonight, whether they work, and the way to their own page. */
export function EntregadorRow({ codigo, restaurante, entregador, podeConvidar }: EntregadorRowProps) {
  const { id: entregadorId, nome, acesso, temConta } = entregador;
  const [aberto, setAberto] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const editorId = useId();
  const { mostrado, estado, mudar } = useAutosave(entregador.ativo, (ativo) =>
    mudarEntregador(codigo, { entregadorId, mudanca: { ativo } }),
  );

  function invite(): void {
    startTransition(async () => {
      let caminho = "";
      const resultado = await settle(async () => {
        const answer = await convidarEntregador(codigo, { entregadorId });
        if (answer.ok) caminho = answer.caminho;
        return answer;
      });
      if (!resultado.ok) return toastErro(resultado.mensagem);
      setLink(new URL(caminho, window.location.origin).href);
    });
  }
  function release(): void {
    startTransition(async () => {
      const resultado = await settle(() => esquecerPin(codigo, { entregadorId }));
      if (!resultado.ok) return toastErro(resultado.mensagem);
      await toastFeito(`${nome} escolhe um PIN novo na próxima vez que abrir a página.`);
    });
  }

  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex min-h-11 items-center gap-1.5">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2 font-medium break-words">
            {nome}
            {acesso === "travado" && <Badge tom="perigo">Travado</Badge>}
            {entregador.naRua > 0 && <Badge tom="brasa">{entregador.naRua} com ele</Badge>}
          </p>
          <p className="text-sm text-muted tabular-nums">{contatoDe(entregador)}</p>
        </div>
        <SaveMark estado={estado} />
        <EditButton nome={nome} aberto={aberto} controls={editorId} onMudar={setAberto} />
        <Switch rotulo={`${nome} entrega`} ligado={mostrado} onMudar={mudar} />
      </div>
      {estado.tipo === "desfeito" && (
        <p role="alert" className="text-sm text-danger-soft-foreground">
          {estado.mensagem}
        </p>
      )}
      <Tonight entregador={entregador} />
      <div className="flex flex-wrap gap-2">
        {podeConvidar && (
          <Button tom="contorno" tamanho="pequeno" pendente={isPending} onClick={invite}>
            <Send aria-hidden="true" />
            {temConta ? "Convidar de novo" : "Convidar"}
            <span className="sr-only">{nome}</span>
          </Button>
        )}
        {(acesso === "travado" || acesso === "com_pin") && (
          <Button
            tom={acesso === "travado" ? "suave" : "discreto"}
            tamanho="pequeno"
            pendente={isPending}
            onClick={release}
          >
            <LockKeyholeOpen aria-hidden="true" />
            {acesso === "travado" ? "Destravar" : "Esquecer o PIN"}
            <span className="sr-only">de {nome}</span>
          </Button>
        )}
      </div>
      {link !== null && (
        <InviteLink
          link={link}
          texto={`${nome}, abra para ver suas entregas da ${restaurante}: ${link}`}
          assunto={`Suas entregas da ${restaurante}`}
        />
      )}
      <div id={editorId} hidden={!aberto} className="grid gap-3 sm:grid-cols-3">
        {aberto && <Editor codigo={codigo} entregador={entregador} />}
      </div>
    </li>
  );
}

function Tonight({ entregador }: { readonly entregador: EntregadorPainel }) {
  const { entregues, taxas, emDinheiro, minutos } = entregador;
  if (entregues === 0) return <p className="text-sm text-muted">Nenhuma entrega hoje ainda.</p>;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Figure rotulo="Entregas hoje">{entregues}</Figure>
      <Figure rotulo="Taxas">
        <Money centavos={taxas} />
      </Figure>
      <Figure rotulo="Dinheiro a acertar">
        <Money centavos={emDinheiro} />
      </Figure>
      {minutos !== null && <Figure rotulo="Tempo médio">{minutos} min</Figure>}
    </dl>
  );
}

function Figure({ rotulo, children }: { readonly rotulo: string; readonly children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{rotulo}</dt>
      <dd className="font-semibold tabular-nums">{children}</dd>
    </div>
  );
}

function Editor({
  codigo,
  entregador: { id: entregadorId, nome, telefone, placa },
}: Pick<EntregadorRowProps, "codigo" | "entregador">) {
  return (
    <>
      <TextAutosaveField
        rotulo={`Nome de ${nome}`}
        rotuloCurto="Nome"
        valor={nome}
        obrigatorio="O entregador precisa de um nome."
        salvar={(novo) => mudarEntregador(codigo, { entregadorId, mudanca: { nome: novo } })}
      />
      <TextAutosaveField
        rotulo={`Telefone de ${nome}`}
        rotuloCurto="Telefone"
        valor={telefone === null ? "" : formatTelefone(telefone)}
        salvar={(novo) =>
          mudarEntregador(codigo, { entregadorId, mudanca: { telefone: digitsOfTelefone(novo) } })
        }
      />
      <TextAutosaveField
        rotulo={`Placa de ${nome}`}
        rotuloCurto="Placa"
        valor={placa ?? ""}
        salvar={(novo) => mudarEntregador(codigo, { entregadorId, mudanca: { placa: novo } })}
      />
    </>
  );
}

function contatoDe({ telefone, placa, temConta }: EntregadorPainel): string {
  return [
    telefone === null ? "" : formatTelefone(telefone),
    placa === null ? "" : `placa ${placa}`,
    temConta ? "tem a própria página" : "sem página própria",
  ]
    .filter(Boolean)
    .join(" · ");
}

"use client";

import { CircleHelp, Plus } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { ConhecimentoPainel } from "@/lib/admin/conhecimento";
import { AnswerRow } from "./answer-row";
import { adicionarResposta } from "./conhecimento-actions";

type AnswersProps = { readonly codigo: string; readonly respostas: readonly ConhecimentoPainel[] };

/** What the owner has taught: questions of customers with the answer the bot gives, and the way to teach more. */
export function Answers({ codigo, respostas }: AnswersProps) {
  const [isAdding, setAdding] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? respostas : respostas.slice(0, SHOWN);
  return (
    <section aria-labelledby="respostas" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="respostas" className="text-xl font-bold tracking-tight">
          Perguntas e respostas{" "}
          {respostas.length > 0 && <span className="font-normal text-muted">{respostas.length}</span>}
        </h2>
        <Button tom="secundario" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          <Plus aria-hidden="true" />
          Ensinar resposta
        </Button>
      </div>
      {isAdding && <NewAnswer codigo={codigo} onFechar={() => setAdding(false)} />}
      {respostas.length === 0 ? (
        <EmptyState icone={<CircleHelp />} titulo="Nenhuma resposta ensinada">
          Preço, taxa, horário e endereço ele já sabe. Ensine o resto: estacionamento, aniversário, cachorro
          na calçada.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
          {shown.map((resposta) => (
            <AnswerRow key={resposta.id} codigo={codigo} resposta={resposta} />
          ))}
        </ul>
      )}
      {shown.length < respostas.length && (
        <Button tom="contorno" className="w-full sm:w-fit" onClick={() => setWhole(true)}>
          Mostrar todas as {respostas.length}
        </Button>
      )}
    </section>
  );
}

/** The page goes on below them. */
const SHOWN = 20;

function NewAnswer({ codigo, onFechar }: { readonly codigo: string; readonly onFechar: () => void }) {
  const [pergunta, setPergunta] = useState("");
  const [resposta, setResposta] = useState("");
  const [falha, setFalha] = useState<Outcome | null>(null);
  const [isPending, startTransition] = useTransition();

  function save(event: FormEvent): void {
    event.preventDefault();
    startTransition(async () => {
      const resultado = await settle(() => adicionarResposta(codigo, { pergunta, resposta }));
      if (resultado.ok) return onFechar();
      setFalha(resultado);
    });
  }

  return (
    <Card className="p-4">
      <form onSubmit={save} className="flex flex-col gap-3">
        <TextField
          rotulo="O que o cliente pergunta"
          ajuda="Com as palavras que ele usa. O bot reconhece a pergunta por elas."
          placeholder="Vocês têm estacionamento?"
          maxLength={200}
          value={pergunta}
          onChange={(event) => setPergunta(event.currentTarget.value)}
        />
        <TextAreaField
          rotulo="O que o bot responde"
          rows={2}
          maxLength={600}
          placeholder="Temos, na rua de trás, sem custo."
          value={resposta}
          onChange={(event) => setResposta(event.currentTarget.value)}
        />
        <FormMessage resultado={falha} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" pendente={isPending}>
            Salvar resposta
          </Button>
          <Button tom="discreto" onClick={onFechar}>
            Fechar
          </Button>
        </div>
      </form>
    </Card>
  );
}

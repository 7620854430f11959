"use client";

import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { CarrinhoCard } from "@/app/painel/[codigo]/carrinho-card";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { RehearsalChat } from "./rehearsal-chat";
import { Understood } from "./understood";
import { useRehearsal } from "./use-rehearsal";

/** The customer's chat, and beside it what the bot made of the last message. */
export function Rehearsal({ codigo }: { readonly codigo: string }) {
  const [quando, setQuando] = useState("");
  const { trocas, falando, isPending, falar, recomecar } = useRehearsal(
    codigo,
    quando === "" ? null : quando,
  );
  const last = trocas.at(-1) ?? null;
  return (
    <div className="grid flex-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <RehearsalChat trocas={trocas} falando={falando} isPending={isPending} onFalar={falar} />
      <div className="flex flex-col gap-4">
        <Card className="gap-3 p-4">
          <TextField
            rotulo="Como se fosse"
            ajuda={quando === "" ? "Agora. Escolha outra hora para testar a loja fechada." : undefined}
            type="datetime-local"
            value={quando}
            onChange={(event) => setQuando(event.currentTarget.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button tom="secundario" onClick={recomecar}>
              <RotateCcw aria-hidden="true" />
              Recomeçar
            </Button>
            {quando !== "" && (
              <Button tom="discreto" onClick={() => setQuando("")}>
                Voltar para agora
              </Button>
            )}
          </div>
        </Card>
        {last !== null && <Understood troca={last} />}
        {last !== null && <CarrinhoCard carrinho={last.ensaiado.carrinho} />}
      </div>
    </div>
  );
}

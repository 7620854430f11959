"use client";

import { Flame, Pause, Play } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Outcome } from "@/components/ui/outcome";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { settle } from "@/components/ui/settle";
import { toastErro } from "@/components/ui/toast";
import { mudarMovimento, mudarPausa } from "./operacao-actions";

type RightNowProps = {
  readonly codigo: string;
  /** "até as 20:30", "até você liberar"; null while nothing is paused. */
  readonly pausa: { readonly deQue: "tudo" | "entrega"; readonly quando: string } | null;
  readonly movimento: { readonly extraMin: number; readonly quando: string } | null;
};

/** What a full house needs at once: a stop that ends by itself, and longer times. */
export function RightNow({ codigo, pausa, movimento }: RightNowProps) {
  const [deQue, setDeQue] = useState<"tudo" | "entrega">("tudo");
  const [isPending, startTransition] = useTransition();

  function change(action: () => Promise<Outcome>): void {
    startTransition(async () => {
      const resultado = await settle(action);
      if (!resultado.ok) await toastErro(resultado.mensagem);
    });
  }

  return (
    <Card className="gap-4 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Agora</h2>
      {pausa !== null ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1">
            <strong>{pausa.deQue === "tudo" ? "Pedidos pausados" : "Entregas pausadas"}</strong>{" "}
            {pausa.quando}
          </p>
          <Button
            pendente={isPending}
            onClick={() => change(() => mudarPausa(codigo, { deQue: null, minutos: null }))}
          >
            <Play aria-hidden="true" />
            Liberar agora
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-2">
          <p className="font-medium">Pausar por um tempo</p>
          <SegmentedControl
            rotulo="O que pausar"
            className="sm:max-w-xs"
            segmentos={[
              { id: "tudo", rotulo: "Tudo" },
              { id: "entrega", rotulo: "Só entregas" },
            ]}
            escolhido={deQue}
            onEscolher={setDeQue}
          />
          <div className="flex flex-wrap gap-2">
            {PAUSAS.map(({ rotulo, minutos }) => (
              <Button
                key={rotulo}
                tom="secundario"
                pendente={isPending}
                onClick={() => change(() => mudarPausa(codigo, { deQue, minutos }))}
              >
                <Pause aria-hidden="true" />
                {rotulo}
              </Button>
            ))}
          </div>
        </div>
      )}
      {movimento !== null ? (
        <div className="flex flex-wrap items-center gap-3 border-t border-separator pt-4">
          <p className="min-w-0 flex-1">
            <strong>Movimento alto</strong>: {movimento.extraMin} minutos a mais {movimento.quando}
          </p>
          <Button
            tom="secundario"
            pendente={isPending}
            onClick={() => change(() => mudarMovimento(codigo, { extraMin: 0, minutos: null }))}
          >
            Voltar ao normal
          </Button>
        </div>
      ) : (
        <div className="flex flex-col gap-2 border-t border-separator pt-4">
          <p className="font-medium">Movimento alto: prometer mais tempo pelas próximas 2 horas</p>
          <div className="flex flex-wrap gap-2">
            {EXTRAS.map((extraMin) => (
              <Button
                key={extraMin}
                tom="secundario"
                pendente={isPending}
                onClick={() => change(() => mudarMovimento(codigo, { extraMin, minutos: 120 }))}
              >
                <Flame aria-hidden="true" />+{extraMin} min
              </Button>
            ))}
          </div>
        </div>
      )}
    </Card>
  );
}

const PAUSAS = [
  { rotulo: "30 min", minutos: 30 },
  { rotulo: "1 hora", minutos: 60 },
  { rotulo: "2 horas", minutos: 120 },
  { rotulo: "Até eu liberar", minutos: null },
] as const;
const EXTRAS = [15, 30, 45];

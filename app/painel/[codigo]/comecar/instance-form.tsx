"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import { parseTelefone } from "@/components/whatsapp/parse-telefone";
import type { CanalPainel } from "@/lib/admin/canal";
import { conectarWhatsapp } from "./actions";
import { PROVEDORES } from "./provedores";

type InstanceFormProps = {
  readonly codigo: string;
  readonly inicial: CanalPainel["canal"];
  readonly disponiveis: readonly CanalPainel["canal"][];
  readonly onFeito: () => void;
};

/** What the provider gave the shop. What was typed stays when it is refused; secrets are never shown again. */
export function InstanceForm({ codigo, inicial, disponiveis, onFeito }: InstanceFormProps) {
  const [canal, setCanal] = useState(inicial);
  const [resultado, setResultado] = useState<Outcome | null>(null);
  const [isPending, startTransition] = useTransition();
  const provedores = PROVEDORES.filter(({ id }) => disponiveis.includes(id));
  const provedor = provedores.find(({ id }) => id === canal) ?? PROVEDORES[0];

  function connect(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string) => String(values.get(name) ?? "");
    const common = {
      instanceName: text("instanceName"),
      phoneId: parseTelefone(text("phoneId")) ?? text("phoneId"),
      token: text("token"),
    };
    startTransition(async () => {
      const novo = await settle(() =>
        conectarWhatsapp(
          codigo,
          canal === "cloud_api" ? { canal, ...common, appSecret: text("appSecret") } : { canal, ...common },
        ),
      );
      setResultado(novo);
      if (!novo.ok) return;
      onFeito();
      await toastFeito(novo.mensagem ?? "Ligada.");
    });
  }

  return (
    <form onSubmit={connect} className="flex flex-col gap-3">
      <SegmentedControl
        rotulo="Provedor do WhatsApp"
        segmentos={provedores}
        escolhido={canal}
        onEscolher={(novo) => {
          setCanal(novo);
          setResultado(null);
        }}
      />
      <p className="text-pretty text-muted">{provedor?.sobre}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          rotulo="Número da loja"
          ajuda="O WhatsApp que os clientes chamam."
          name="phoneId"
          inputMode="tel"
          autoComplete="off"
          placeholder="(19) 98765-4321"
          required
        />
        <TextField
          rotulo={provedor?.nome.rotulo ?? ""}
          ajuda={provedor?.nome.ajuda ?? ""}
          name="instanceName"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={100}
        />
      </div>
      <TextField
        rotulo={provedor?.token.rotulo ?? ""}
        ajuda={provedor?.token.ajuda ?? ""}
        name="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={600}
      />
      {canal === "cloud_api" && (
        <TextField
          rotulo="Chave secreta do aplicativo"
          ajuda="Em Configurações do aplicativo › Básico. Com ela conferimos que cada aviso veio mesmo da Meta."
          name="appSecret"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={300}
        />
      )}
      <FormMessage resultado={resultado} />
      <Button type="submit" className="w-full sm:w-fit" pendente={isPending}>
        Verificar e ligar
      </Button>
    </form>
  );
}

"use client";

import { Landmark } from "lucide-react";
import { type FormEvent, useState, useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { settle } from "@/components/ui/settle";
import { TextField } from "@/components/ui/text-field";
import type { PagamentosPainel } from "@/lib/admin/pagamentos";
import { conectarBanco } from "./actions";
import { DisconnectBank } from "./disconnect-bank";

type BankCardProps = {
  readonly codigo: string;
  readonly pagamentos: Pick<PagamentosPainel, "bancoConectado" | "avisosAssinados">;
  readonly eDono: boolean;
};

/** The account Pix is charged at. What is typed here goes in and never comes out again. */
export function BankCard({ codigo, pagamentos, eDono }: BankCardProps) {
  const { bancoConectado, avisosAssinados } = pagamentos;
  const [isOpen, setOpen] = useState(false);
  const [resultado, setResultado] = useState<Outcome | null>(null);
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Mercado Pago</h2>
      <DataList
        itens={[
          {
            rotulo: "Conta",
            valor: bancoConectado ? (
              <Badge tom="sucesso">Conectada</Badge>
            ) : (
              <Badge tom="aviso">Sem conta</Badge>
            ),
          },
          {
            rotulo: "Avisos de pagamento",
            valor: avisosAssinados
              ? "assinatura guardada"
              : "sem assinatura: conferidos no Mercado Pago a cada aviso",
          },
        ]}
      />
      <FormMessage resultado={resultado} />
      {eDono && (isOpen || !bancoConectado) && (
        <BankForm
          codigo={codigo}
          onResultado={(novo) => {
            setResultado(novo);
            if (novo.ok) setOpen(false);
          }}
        />
      )}
      {eDono && bancoConectado && !isOpen && (
        <div className="flex flex-wrap gap-2">
          <Button tom="secundario" className="max-sm:flex-1" onClick={() => setOpen(true)}>
            Trocar a credencial
          </Button>
          <DisconnectBank codigo={codigo} onResultado={setResultado} />
        </div>
      )}
      {!eDono && <p className="text-muted">Só o dono conecta ou troca a conta que recebe.</p>}
    </Card>
  );
}

type BankFormProps = { readonly codigo: string; readonly onResultado: (resultado: Outcome) => void };

function BankForm({ codigo, onResultado }: BankFormProps) {
  const [isPending, startTransition] = useTransition();

  function connect(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    startTransition(async () => {
      const resultado = await settle(() =>
        conectarBanco(codigo, {
          accessToken: String(values.get("accessToken") ?? ""),
          webhookSecret: String(values.get("webhookSecret") ?? ""),
        }),
      );
      if (resultado.ok) form.reset();
      onResultado(resultado);
    });
  }

  return (
    <form onSubmit={connect} className="flex flex-col gap-3">
      <TextField
        rotulo="Access Token"
        ajuda="Em Mercado Pago › Suas integrações › Credenciais de produção. Perguntamos ao Mercado Pago se ele vale antes de guardar, cifrado."
        name="accessToken"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="APP_USR-…"
        required
        maxLength={300}
      />
      <TextField
        rotulo="Assinatura secreta dos avisos"
        ajuda="Em Suas integrações › Webhooks. Pode ficar para depois: sem ela cada aviso é conferido na conta antes de valer."
        name="webhookSecret"
        type="password"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
      />
      <Button type="submit" className="w-full sm:w-fit" pendente={isPending}>
        <Landmark aria-hidden="true" />
        Verificar e guardar
      </Button>
    </form>
  );
}

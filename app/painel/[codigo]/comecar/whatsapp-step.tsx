"use client";

import { useState } from "react";
import { ConnectionCard } from "@/app/painel/[codigo]/bot/connection-card";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { AvisosDaMeta } from "@/lib/admin/canais";
import type { CanalPainel } from "@/lib/admin/canal";
import { InstanceForm } from "./instance-form";
import { MetaWebhook } from "./meta-webhook";
import { Pairing } from "./pairing";
import { TestMessage } from "./test-message";

type WhatsappStepProps = {
  readonly codigo: string;
  readonly canal: CanalPainel;
  readonly disponiveis: readonly CanalPainel["canal"][];
  /** Null without an address to be reached at. */
  readonly avisosDaMeta: AvisosDaMeta | null;
  readonly eDono: boolean;
};

/** The shop's number: at whose provider it is, whether it is connected, and a message that proves it. */
export function WhatsappStep({ codigo, canal, disponiveis, avisosDaMeta, eDono }: WhatsappStepProps) {
  const [isChanging, setChanging] = useState(false);
  const isKnown = canal.instancia !== null;
  return (
    <>
      {isKnown && <ConnectionCard canal={canal} />}
      {!eDono && !isKnown && <p className="text-muted">Só o dono liga o número da loja.</p>}
      {eDono && (!isKnown || isChanging) && (
        <Card className="gap-3 p-5 md:p-6">
          <h3 className="text-lg font-bold">Ligar o número</h3>
          <InstanceForm
            codigo={codigo}
            inicial={canal.canal}
            disponiveis={disponiveis}
            onFeito={() => setChanging(false)}
          />
        </Card>
      )}
      {isKnown && (
        <Card className="gap-4 p-5 md:p-6">
          {canal.canal === "cloud_api" && eDono && avisosDaMeta !== null && (
            <MetaWebhook avisos={avisosDaMeta} />
          )}
          <Pairing codigo={codigo} status={canal.status} podeParear={eDono && canal.canal !== "cloud_api"} />
          <TestMessage codigo={codigo} />
          {eDono && !isChanging && (
            <Button tom="discreto" className="self-start" onClick={() => setChanging(true)}>
              Trocar o número ou o provedor
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

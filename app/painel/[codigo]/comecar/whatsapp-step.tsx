"use client";

import { useState } from "react";
import { ConnectionCard } from "@/app/painel/[codigo]/bot/connection-card";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { CanalPainel } from "@/lib/admin/canal";
import { InstanceForm } from "./instance-form";
import { Pairing } from "./pairing";
import { TestMessage } from "./test-message";

type WhatsappStepProps = { readonly codigo: string; readonly canal: CanalPainel; readonly eDono: boolean };

/** The shop's number: whose instance it is, whether a phone is connected, and a message that proves it. */
export function WhatsappStep({ codigo, canal, eDono }: WhatsappStepProps) {
  const [isChanging, setChanging] = useState(false);
  const isKnown = canal.instancia !== null;
  return (
    <>
      {isKnown && <ConnectionCard canal={canal} />}
      {!eDono && !isKnown && <p className="text-muted">Só o dono liga o número da loja.</p>}
      {eDono && (!isKnown || isChanging) && (
        <Card className="gap-3 p-5 md:p-6">
          <h3 className="text-lg font-bold">Ligar a instância</h3>
          <InstanceForm codigo={codigo} onFeito={() => setChanging(false)} />
        </Card>
      )}
      {isKnown && (
        <Card className="gap-4 p-5 md:p-6">
          <Pairing codigo={codigo} status={canal.status} podeParear={eDono} />
          <TestMessage codigo={codigo} />
          {eDono && !isChanging && (
            <Button tom="discreto" className="self-start" onClick={() => setChanging(true)}>
              Trocar a instância
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

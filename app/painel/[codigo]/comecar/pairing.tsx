"use client";

import { QrCode, RefreshCw } from "lucide-react";
import Image from "next/image";
import { useEffect, useEffectEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toastErro } from "@/components/ui/toast";
import type { CanalPainel } from "@/lib/admin/canal";
import { parearWhatsapp, verWhatsapp } from "./actions";

type PairingProps = {
  readonly codigo: string;
  readonly status: CanalPainel["status"];
  readonly podeParear: boolean;
};

/** Asks how the connection is; while no phone is connected, shows the QR and looks until it was read. */
export function Pairing({ codigo, status, podeParear }: PairingProps) {
  const [qrCode, setQrCode] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const isUp = status === "conectado";

  function ask(action: typeof verWhatsapp): void {
    startTransition(async () => {
      const resultado = await action(codigo, {}).catch(() => OFFLINE);
      if (resultado.ok) setQrCode(resultado.status === "conectado" ? null : resultado.qrCode);
      else await toastErro(resultado.mensagem);
    });
  }

  const look = useEffectEvent(() => ask(verWhatsapp));
  const isWaiting = qrCode !== null && !isUp;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);

  return (
    <div className="flex flex-col gap-3">
      {isWaiting && (
        <div className="flex flex-col items-center gap-2">
          <Image
            src={qrCode}
            alt="QR para conectar o WhatsApp da loja"
            width={240}
            height={240}
            unoptimized
            className="rounded-xl bg-white p-2"
          />
          <p className="max-w-prose text-center text-pretty text-muted">
            No celular da loja: WhatsApp › Aparelhos conectados › Conectar um aparelho. O código vale dois
            minutos.
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {!isUp && podeParear && (
          <Button pendente={isPending && !isWaiting} onClick={() => ask(parearWhatsapp)}>
            <QrCode aria-hidden="true" />
            {isWaiting ? "Outro QR" : "Mostrar o QR"}
          </Button>
        )}
        <Button tom="secundario" pendente={isPending && !isWaiting} onClick={() => ask(verWhatsapp)}>
          <RefreshCw aria-hidden="true" />
          Ver a conexão agora
        </Button>
      </div>
    </div>
  );
}

const LOOK_EVERY_MS = 3_000;
const OFFLINE = { ok: false, mensagem: "Sem conexão agora. Tente de novo." } as const;

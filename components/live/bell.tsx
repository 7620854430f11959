"use client";

import { Bell as BellIcon, BellOff, BellRing } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { toastNovo } from "@/components/ui/toast";
import { isSoundUnlocked, type Ring, ring, unlockSound } from "./ring";
import { useArrivals } from "./use-arrivals";
import { useSoundChoice } from "./use-sound-choice";

type BellProps = {
  readonly codigo: string;
  readonly pedidosNovos: readonly number[];
  readonly conversasChamando: readonly number[];
};

/** Rings for a new order and for a customer who calls, on every page of the panel; and the button that mutes it. */
export function Bell({ codigo, pedidosNovos, conversasChamando }: BellProps) {
  const router = useRouter();
  const { ligado, escolher } = useSoundChoice();
  const isUnlocked = useUnlockedSound();
  const soar = (kind: Ring) => ligado && ring(kind);
  useArrivals(pedidosNovos, () => soar("pedido"));
  useArrivals(conversasChamando, (ids) => {
    soar("chamado");
    const onPress = () => router.push(`/painel/${codigo}/conversas/${ids[0]}`);
    void toastNovo("Um cliente está chamando.", { rotulo: "Atender", onPress });
  });
  const { Icon, rotulo } = !ligado ? MUTED : isUnlocked ? ON : WAITING;
  function alternar(): void {
    escolher(!ligado);
    if (!ligado) void unlockSound().then(() => ring("pedido"));
  }
  return (
    <button
      type="button"
      aria-label="Som de pedido novo"
      aria-pressed={ligado}
      title={rotulo}
      onClick={alternar}
      className="grid size-11 place-items-center rounded-xl text-muted hover:bg-default"
    >
      {/* The first touch changes the icon under itself: were it the target, its click would be lost. */}
      <Icon aria-hidden="true" className="pointer-events-none size-5" />
    </button>
  );
}

const ON = { Icon: BellRing, rotulo: "Som ligado. Toque para silenciar." };
const WAITING = { Icon: BellIcon, rotulo: "O som toca depois do primeiro toque na página." };
const MUTED = { Icon: BellOff, rotulo: "Som desligado. Toque para ligar." };

/** The first touch anywhere on the page lets it sound. */
function useUnlockedSound(): boolean {
  const [isUnlocked, setUnlocked] = useState(false);
  useEffect(() => {
    const unlock = () => void unlockSound().then(() => setUnlocked(isSoundUnlocked()));
    const events = ["pointerup", "keydown"] as const;
    for (const event of events) window.addEventListener(event, unlock, { once: true });
    return () => {
      for (const event of events) window.removeEventListener(event, unlock);
    };
  }, []);
  return isUnlocked;
}

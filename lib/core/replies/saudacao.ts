import type { Facts } from "@/lib/core/dialogue/facts";
import { relogioLocal } from "@/lib/core/loja/abertura";

/** Greets by the restaurante's clock, by name where it is known, once in a conversation. */
export function saudacao(facts: Facts): string {
  const { minutos } = relogioLocal(facts.horarios.fuso, facts.agora);
  const hour = minutos / 60;
  const salute = hour >= 5 && hour < 12 ? "Bom dia" : hour >= 12 && hour < 18 ? "Boa tarde" : "Boa noite";
  const firstName = facts.cliente.nome?.split(/\s+/)[0];
  return `${salute}${firstName ? `, ${firstName}` : ""}! Aqui é ${quem(facts)}. 🍕`;
}

function quem({ loja }: Facts): string {
  return loja.botNome === null ? `da *${loja.nome}*` : `${loja.botNome}, da *${loja.nome}*`;
}

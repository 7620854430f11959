import { BotPower } from "@/app/painel/[codigo]/bot/bot-power";
import { MenuPaste } from "@/app/painel/[codigo]/cardapio/colado/menu-paste";
import { Bairros } from "@/app/painel/[codigo]/entregas/bairros";
import { EntregaSettings } from "@/app/painel/[codigo]/entregas/entrega-settings";
import { Semana } from "@/app/painel/[codigo]/horarios/semana";
import { BankCard } from "@/app/painel/[codigo]/pagamentos/bank-card";
import { PixCard } from "@/app/painel/[codigo]/pagamentos/pix-card";
import { Rehearsal } from "@/app/painel/[codigo]/testar/rehearsal";
import { listBairros } from "@/lib/admin/bairros";
import { avisosDaMeta, canaisDisponiveis } from "@/lib/admin/canais";
import { loadCanal } from "@/lib/admin/canal";
import type { ComecarPainel } from "@/lib/admin/comecar";
import { loadHorarios } from "@/lib/admin/horarios";
import { loadLoja } from "@/lib/admin/loja";
import { loadPagamentos } from "@/lib/admin/pagamentos";
import { DONO, type Member } from "@/lib/admin/require-member";
import { requestClock } from "@/lib/clock";
import { relogioLocal } from "@/lib/core/loja/abertura";
import { PASSOS, type Passo } from "./passos";
import { WhatsappStep } from "./whatsapp-step";

type PassoConteudoProps = { readonly passo: Passo; readonly member: Member; readonly shop: ComecarPainel };

/** What is done in a step: the very pieces of the page it belongs to. */
export async function PassoConteudo({ passo, member, shop }: PassoConteudoProps) {
  const { restaurante, papel } = member;
  const { id, codigo, fuso } = restaurante;
  const eDono = DONO.includes(papel);
  switch (passo) {
    case "cardapio":
      return <MenuPaste codigo={codigo} conhecidos={shop.tamanhos} itens={shop.itens} />;
    case "bairros": {
      const [loja, bairros] = await Promise.all([loadLoja(id), listBairros(id)]);
      return (
        <>
          <Bairros
            codigo={codigo}
            bairros={bairros}
            taxaUnica={loja.taxaUnicaAtiva ? loja.taxaPadrao : null}
          />
          <EntregaSettings codigo={codigo} loja={loja} />
        </>
      );
    }
    case "horarios": {
      const hoje = relogioLocal(fuso, (await requestClock())()).data;
      return <Semana codigo={codigo} semana={(await loadHorarios(member, hoje)).semana} />;
    }
    case "whatsapp":
      return (
        <WhatsappStep
          codigo={codigo}
          canal={await loadCanal(id)}
          disponiveis={canaisDisponiveis()}
          avisosDaMeta={eDono ? avisosDaMeta() : null}
          eDono={eDono}
        />
      );
    case "pix": {
      const pagamentos = await loadPagamentos(id);
      return (
        <>
          <PixCard codigo={codigo} pagamentos={pagamentos} eDono={eDono} />
          <BankCard codigo={codigo} pagamentos={pagamentos} eDono={eDono} />
        </>
      );
    }
    case "testar":
      return <Rehearsal codigo={codigo} />;
    case "publicar":
      return (
        <>
          <Missing shop={shop} />
          <BotPower codigo={codigo} ativo={restaurante.botAtivo} />
        </>
      );
  }
}

/** What a customer would run into, should the bot be switched on now. */
function Missing({ shop }: { readonly shop: ComecarPainel }) {
  const missing = PASSOS.filter(({ passo, feito }) => passo !== "publicar" && feito?.(shop) === false);
  if (missing.length === 0)
    return <p className="text-muted">Tudo pronto. Ligue o bot e mande um “oi” para a loja.</p>;
  return (
    <p className="rounded-xl bg-warning-soft px-3.5 py-3 text-pretty text-warning-soft-foreground">
      Ainda falta: {missing.map(({ rotulo }) => rotulo).join(", ")}. O bot pode ser ligado assim, mas só vende
      o que está pronto.
    </p>
  );
}

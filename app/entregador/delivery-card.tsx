import { MapPin, MessageCircle, Navigation, Phone, Wallet } from "lucide-react";
import type { ReactNode } from "react";
import { mapLinks } from "@/components/entrega/map-links";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { Money } from "@/components/ui/money";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import type { MinhaEntrega } from "@/lib/admin/minhas-entregas";
import { CourierSteps } from "./courier-steps";

/** One delivery: where, to whom, what to take at the door, and the next step as large as a thumb in the rain. */
export function DeliveryCard({ entrega }: { readonly entrega: MinhaEntrega }) {
  const { numero, nome, restaurante, endereco, telefone, itens, status } = entrega;
  const { rota, aparelho, waze } = mapLinks(entrega);
  return (
    <article
      aria-label={`Entrega ${numero}`}
      className="flex flex-col gap-4 rounded-2xl border border-border bg-surface p-4 shadow-surface"
    >
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-mono text-3xl leading-none font-bold">#{numero}</p>
          <p className="mt-1 text-sm text-muted">{restaurante}</p>
        </div>
        {status === "saiu_entrega" ? <Badge tom="brasa">Na rua</Badge> : <Badge>Na loja</Badge>}
      </header>
      <section aria-label="Onde" className="flex flex-col gap-3">
        <p className="flex gap-3 text-xl leading-snug font-semibold">
          <MapPin aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-muted" />
          <span className="min-w-0 break-words">{endereco}</span>
        </p>
        <div className="grid grid-cols-2 gap-2">
          <Go href={rota} externo>
            <Navigation aria-hidden="true" />
            Google Maps
          </Go>
          <Go href={waze} externo>
            <Navigation aria-hidden="true" />
            Waze
          </Go>
        </div>
        <a href={aparelho} className="self-start py-2 font-medium text-link underline underline-offset-4">
          Abrir em outro mapa
        </a>
      </section>
      <section aria-label="Cliente" className="flex flex-col gap-2">
        <p className="text-lg font-semibold break-words">{nome ?? "Cliente sem nome"}</p>
        {telefone !== null && (
          <div className="grid grid-cols-2 gap-2">
            <Go href={`tel:+${telefone}`}>
              <Phone aria-hidden="true" />
              Ligar
              <span className="sr-only">para {formatTelefone(telefone)}</span>
            </Go>
            <Go href={`https://wa.me/${telefone}`} externo>
              <MessageCircle aria-hidden="true" />
              WhatsApp
            </Go>
          </div>
        )}
      </section>
      <Payment entrega={entrega} />
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer items-center font-medium">
          O que vai ({itens.length})
        </summary>
        <ul className="list-disc pb-1 pl-5">
          {itens.map((item) => (
            <li key={item} className="break-words">
              {item}
            </li>
          ))}
        </ul>
      </details>
      <CourierSteps entrega={entrega} />
    </article>
  );
}

/** What to take at the door, and the change to have in the pocket. */
function Payment({ entrega }: { readonly entrega: MinhaEntrega }) {
  const { aReceber, pagamento, trocoPara } = entrega;
  if (aReceber === 0)
    return (
      <p className="flex items-center gap-3 rounded-xl bg-success-soft px-4 py-3 text-lg font-semibold text-success-soft-foreground">
        <Wallet aria-hidden="true" className="size-6 shrink-0" />
        Já está pago
      </p>
    );
  return (
    <p className="flex gap-3 rounded-xl bg-warning-soft px-4 py-3 text-lg text-warning-soft-foreground">
      <Wallet aria-hidden="true" className="mt-0.5 size-6 shrink-0" />
      <span>
        Receber{" "}
        <strong>
          <Money centavos={aReceber} />
        </strong>
        <span className="block">{pagamento}</span>
        {trocoPara !== null && (
          <strong className="block">
            Troco para <Money centavos={trocoPara} />: levar <Money centavos={trocoPara - aReceber} />
          </strong>
        )}
      </span>
    </p>
  );
}

type GoProps = { readonly href: string; readonly externo?: boolean; readonly children: ReactNode };

function Go({ href, externo = false, children }: GoProps) {
  const away = externo ? { target: "_blank", rel: "noreferrer" } : {};
  return (
    <a
      href={href}
      {...away}
      className={buttonClass({ tom: "contorno", tamanho: "grande", larguraTotal: true }, "h-14! px-2")}
    >
      {children}
      {externo && <span className="sr-only"> (abre em outra aba)</span>}
    </a>
  );
}

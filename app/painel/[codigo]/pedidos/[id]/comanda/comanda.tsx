import type { PedidoView } from "@/app/painel/[codigo]/pedidos/pedido-view";
import { classNames } from "@/components/ui/class-names";
import { Money } from "@/components/ui/money";
import { ComandaItem } from "./comanda-item";

type ComandaProps = {
  readonly loja: string;
  readonly pedido: PedidoView;
  readonly larguraMm: 58 | 80;
};

/** The slip as it leaves the printer: black on white whatever the page looks like, as wide as the roll. */
export function Comanda({ loja, pedido, larguraMm }: ComandaProps) {
  const { numero, hora, clienteNome, agendadoTexto, tipoEntrega, endereco, pagamento, trocoPara, total } =
    pedido;
  return (
    <article
      aria-label={`Comanda do pedido ${numero}`}
      style={{ width: `${larguraMm}mm` }}
      className="flex flex-col gap-2 bg-white p-[3mm] text-sm leading-snug text-black shadow-surface print:shadow-none"
    >
      <header className="text-center">
        <p className="font-semibold">{loja}</p>
        <p className="font-mono text-4xl font-bold">#{numero}</p>
        <p>
          {hora} · {tipoEntrega === "entrega" ? "ENTREGA" : "RETIRADA"}
        </p>
        {agendadoTexto !== null && (
          <p className="border-2 border-black font-bold">AGENDADO: {agendadoTexto}</p>
        )}
      </header>
      <section className="border-t-2 border-dashed border-black pt-2">
        <p className="text-base font-bold break-words">{clienteNome ?? "Cliente sem nome"}</p>
        {tipoEntrega === "entrega" && <p className="text-base break-words">{endereco}</p>}
      </section>
      <ul className="flex flex-col gap-3 border-t-2 border-dashed border-black pt-2">
        {pedido.itens.map((item) => (
          <ComandaItem key={item.ordem} item={item} />
        ))}
      </ul>
      <dl className="border-t-2 border-dashed border-black pt-2">
        <Line rotulo="Itens" centavos={pedido.subtotal} />
        {pedido.taxaEntrega > 0 && <Line rotulo="Entrega" centavos={pedido.taxaEntrega} />}
        {pedido.desconto > 0 && <Line rotulo="Desconto" centavos={-pedido.desconto} />}
        <Line rotulo="TOTAL" centavos={total} className="text-lg font-bold" />
      </dl>
      <footer className="border-t-2 border-dashed border-black pt-2 text-base font-bold">
        <p>{pagamento}</p>
        {trocoPara !== null && (
          <p>
            Troco para <Money centavos={trocoPara} />: levar <Money centavos={trocoPara - total} />
          </p>
        )}
      </footer>
    </article>
  );
}

type LineProps = { readonly rotulo: string; readonly centavos: number; readonly className?: string };

function Line({ rotulo, centavos, className }: LineProps) {
  return (
    <div className={classNames("flex justify-between gap-2", className)}>
      <dt>{rotulo}</dt>
      <dd>
        <Money centavos={centavos} />
      </dd>
    </div>
  );
}

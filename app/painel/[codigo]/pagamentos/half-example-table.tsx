import { Money } from "@/components/ui/money";
import type { RegraPreco } from "@/lib/core/pedido/cardapio";
import { type HalfExample, REGRAS } from "@/lib/core/pedido/half-example";
import { REGRA_NOME } from "./regra-nome";

type HalfExampleTableProps = { readonly exemplos: readonly HalfExample[]; readonly atual: RegraPreco };

/** The same pizza by each rule, the one that holds marked. */
export function HalfExampleTable({ exemplos, atual }: HalfExampleTableProps) {
  return (
    <ul className="flex flex-col gap-3">
      {exemplos.map(({ tamanho, partes, precos }) => (
        <li
          key={partes.map(({ fracao }) => fracao).join("")}
          className="rounded-xl border border-border p-3.5"
        >
          <p className="font-medium text-pretty">
            {tamanho}:{" "}
            {partes.map(({ fracao, nome, preco }, index) => (
              <span key={nome}>
                {index > 0 && " + "}
                {fracao} {nome} (<Money centavos={preco} />)
              </span>
            ))}
          </p>
          <dl className="mt-2 flex flex-col gap-1">
            {REGRAS.map((regra) => (
              <div
                key={regra}
                className={`flex justify-between gap-4 rounded-lg px-2.5 py-1.5 ${regra === atual ? "bg-success-soft font-bold text-success-soft-foreground" : "text-muted"}`}
              >
                <dt>
                  {REGRA_NOME[regra]}
                  {regra === atual && " (a sua)"}
                </dt>
                <dd>
                  <Money centavos={precos[regra]} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

"use client";

import { Card } from "@/components/ui/card";
import { ChoiceField } from "@/components/ui/choice-field";
import type { PagamentosPainel } from "@/lib/admin/pagamentos";
import { type HalfExample, REGRAS } from "@/lib/core/pedido/half-example";
import { mudarRegra, mudarRegraDaCategoria } from "./actions";
import { HalfExampleTable } from "./half-example-table";
import { REGRA_NOME } from "./regra-nome";

type HalvesCardProps = {
  readonly codigo: string;
  readonly pagamentos: Pick<PagamentosPainel, "regraPreco" | "categorias">;
  readonly exemplos: readonly HalfExample[];
};

const OPCOES = REGRAS.map((id) => ({ valor: id, rotulo: REGRA_NOME[id] }));
const DA_LOJA = { valor: "loja" as const, rotulo: "a mesma da loja" };

/** How a pizza of several sabores is priced, what that comes to, and what a customer may say of it. */
export function HalvesCard({ codigo, pagamentos, exemplos }: HalvesCardProps) {
  const { regraPreco, categorias } = pagamentos;
  return (
    <Card className="gap-4 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">Preço da pizza de dois ou mais sabores</h2>
      <ChoiceField
        rotulo="Regra da loja"
        opcoes={OPCOES}
        escolhida={regraPreco}
        salvar={(regra) => mudarRegra(codigo, { regra })}
      />
      {exemplos.length === 0 ? (
        <p className="text-muted">Quando houver sabores de preços diferentes, a diferença aparece aqui.</p>
      ) : (
        <HalfExampleTable exemplos={exemplos} atual={regraPreco} />
      )}
      {categorias.length > 1 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center font-medium">
            Regra diferente para uma categoria
          </summary>
          <p className="pb-3 text-sm text-muted">
            Basta um sabor da categoria para a regra dela valer na pizza inteira.
          </p>
          <div className="grid gap-3 sm:grid-cols-2">
            {categorias.map(({ id, nome, regraPreco: propria }) => (
              <ChoiceField
                key={id}
                rotulo={nome}
                opcoes={[DA_LOJA, ...OPCOES]}
                escolhida={propria ?? "loja"}
                salvar={(regra) =>
                  mudarRegraDaCategoria(codigo, { categoriaId: id, regra: regra === "loja" ? null : regra })
                }
              />
            ))}
          </div>
        </details>
      )}
      <p className="rounded-xl bg-warning-soft px-3.5 py-3 text-sm text-pretty text-warning-soft-foreground">
        Direito do consumidor: Procons entendem que cobrar a pizza inteira pelo sabor mais caro pode ser
        abusivo (Código de Defesa do Consumidor, art. 39, V) e recomendam a média ou a parte de cada sabor.
        Seja qual for a regra, o cliente tem de saber antes: o bot a diz no resumo do pedido. Na dúvida,
        pergunte ao Procon da sua cidade.
      </p>
    </Card>
  );
}

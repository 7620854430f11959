"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Card } from "@/components/ui/card";
import { FormEnd } from "@/components/ui/form-end";
import { parseReais } from "@/components/ui/parse-reais";
import { SelectField } from "@/components/ui/select-field";
import { settle } from "@/components/ui/settle";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { toastFeito } from "@/components/ui/toast";
import type { CardapioPainel, ParteDoCombo, ProdutoPainel } from "@/lib/admin/cardapio";
import { formatReais } from "@/lib/core/pedido/centavos";
import { criarProduto } from "./actions";
import { toInput } from "./partes-editor";
import { PartesFields } from "./partes-fields";

type NovoItemProps = {
  readonly codigo: string;
  readonly cardapio: CardapioPainel;
  readonly onFechar: () => void;
};
type Tipo = ProdutoPainel["tipo"];

/** Something new to sell: what it is, what it is called and what it costs. The rest is set where it stands in the list. */
export function NovoItem({ codigo, cardapio, onFechar }: NovoItemProps) {
  const [tipo, setTipo] = useState<Tipo>("sabor");
  const [doce, setDoce] = useState(false);
  const [partes, setPartes] = useState<readonly ParteDoCombo[]>([]);
  const [erro, setErro] = useState<string | null>(null);
  const [vez, setVez] = useState(0);
  const [isPending, startTransition] = useTransition();
  const isByTamanho = tipo === "sabor" || tipo === "borda" || tipo === "massa";

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const precos = readPrecos(cardapio, text);
    if (precos === null) {
      setErro("Digite cada preço como 45,90, ou deixe vazio.");
      return;
    }
    const novo = {
      tipo,
      nome: text("nome"),
      variante: text("variante"),
      categoriaId: tipo === "sabor" ? Number(text("categoria")) || null : null,
      doce: tipo === "sabor" && doce,
      ingredientes: tipo === "sabor" ? inList(text("ingredientes")) : [],
      preco: isByTamanho ? null : parseReais(text("preco")),
      precos: isByTamanho ? precos : {},
      partes: tipo === "combo" ? partes.map(toInput) : [],
    };
    startTransition(async () => {
      const resultado = await settle(() => criarProduto(codigo, novo));
      if (!resultado.ok) return setErro(resultado.mensagem);
      setErro(null);
      setPartes([]);
      setVez(vez + 1);
      await toastFeito(`${novo.nome} está no cardápio.`);
    });
  }

  if (tipo === "sabor" && cardapio.categorias.length === 0)
    return (
      <Card className="gap-3 p-4">
        <p>Antes do primeiro sabor, crie um tamanho e uma categoria em “Tamanhos e categorias”.</p>
        <TipoField tipo={tipo} onMudar={setTipo} />
      </Card>
    );

  return (
    <Card className="p-4">
      <form key={vez} onSubmit={save} className="flex flex-col gap-3" aria-label="Novo item">
        <div className="grid gap-3 sm:grid-cols-2">
          <TipoField tipo={tipo} onMudar={setTipo} />
          <TextField rotulo="Nome do item" name="nome" required maxLength={80} autoComplete="off" />
          {tipo === "sabor" && (
            <>
              <SelectField
                rotulo="Categoria"
                name="categoria"
                opcoes={cardapio.categorias.map(({ id, nome }) => ({ valor: String(id), rotulo: nome }))}
              />
              <TextField rotulo="Ingredientes, com vírgulas" name="ingredientes" autoComplete="off" />
            </>
          )}
          {tipo === "bebida" && (
            <TextField rotulo="Medida" name="variante" placeholder="lata, 600 ml, 2 L" maxLength={40} />
          )}
          {!isByTamanho && (
            <TextField
              rotulo="Preço em reais"
              name="preco"
              inputMode="decimal"
              required
              placeholder="12,00"
            />
          )}
        </div>
        {tipo === "sabor" && (
          <Switch rotulo="Pizza doce" ligado={doce} onMudar={setDoce}>
            <span className="pl-3">Pizza doce</span>
          </Switch>
        )}
        {isByTamanho && <PrecosNovos tipo={tipo} cardapio={cardapio} />}
        {tipo === "combo" && (
          <PartesFields rotulo="O que vem no combo" cardapio={cardapio} partes={partes} onMudar={setPartes} />
        )}
        <FormEnd erro={erro} salvar="Criar item" pendente={isPending} onFechar={onFechar} />
      </form>
    </Card>
  );
}

function TipoField({ tipo, onMudar }: { readonly tipo: Tipo; readonly onMudar: (tipo: Tipo) => void }) {
  return (
    <SelectField
      rotulo="O que é"
      value={tipo}
      onChange={(event) =>
        onMudar(TIPOS.find(({ valor }) => valor === event.currentTarget.value)?.valor ?? tipo)
      }
      opcoes={TIPOS}
    />
  );
}

const TIPOS: readonly { valor: Tipo; rotulo: string }[] = [
  { valor: "sabor", rotulo: "Sabor de pizza" },
  { valor: "borda", rotulo: "Borda" },
  { valor: "massa", rotulo: "Massa" },
  { valor: "adicional", rotulo: "Adicional" },
  { valor: "combo", rotulo: "Combo" },
  { valor: "bebida", rotulo: "Bebida" },
  { valor: "sobremesa", rotulo: "Sobremesa" },
];

function PrecosNovos({ tipo, cardapio }: { readonly tipo: Tipo; readonly cardapio: CardapioPainel }) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-muted">
        {tipo === "sabor"
          ? "Preço próprio, se for diferente do da categoria"
          : "Preço em cada tamanho; vazio não vende"}
      </legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {cardapio.tamanhos.map(({ id, nome }) => (
          <TextField
            key={id}
            rotulo={nome}
            name={`preco-${id}`}
            inputMode="decimal"
            autoComplete="off"
            placeholder={tipo === "sabor" ? "o da categoria" : formatReais(0).replace("R$ ", "")}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Null when one of them cannot be read. */
function readPrecos(
  { tamanhos }: CardapioPainel,
  text: (name: string) => string,
): Record<number, number> | null {
  const written = tamanhos.flatMap(({ id }) => {
    const typed = text(`preco-${id}`);
    return typed === "" ? [] : [{ id, centavos: parseReais(typed) }];
  });
  const read = written.flatMap(({ id, centavos }) => (centavos === null ? [] : [[id, centavos] as const]));
  return read.length === written.length ? Object.fromEntries(read) : null;
}

function inList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

import { MessageCircle, ReceiptText, UserRound } from "lucide-react";
import { BrandMark } from "@/components/shell/brand-mark";
import { ComandaExemplo } from "@/components/shell/comanda-exemplo";
import { PRODUCT_NAME } from "@/components/shell/product-name";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { ButtonLink } from "@/components/ui/button-link";

const PROMISES = [
  {
    Icon: MessageCircle,
    titulo: "Conversa como gente",
    texto:
      "Entende o pedido escrito de uma vez ou aos pedaços, com meio a meio, borda, “sem cebola” e correções.",
  },
  {
    Icon: ReceiptText,
    titulo: "Conta explicada",
    texto: "O preço vem do seu cardápio. Antes de confirmar, o cliente vê cada parcela, a entrega e o troco.",
  },
  {
    Icon: UserRound,
    titulo: "Você no comando",
    texto: "Acompanhe as conversas, assuma quando quiser e devolva ao bot com um toque.",
  },
];

export default function HomePage() {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-6 sm:px-10">
      <header className="flex items-center justify-between gap-3 py-5">
        <p className="flex items-center gap-2.5 text-lg font-bold tracking-tight">
          <BrandMark className="size-8" />
          {PRODUCT_NAME}
        </p>
        <div className="flex items-center gap-2">
          <ThemeToggle />
          <ButtonLink href="/entrar" tom="discreto" className="max-sm:hidden">
            Entrar
          </ButtonLink>
        </div>
      </header>
      <main className="flex-1">
        <Hero />
        <Promises />
      </main>
      <footer className="border-t border-separator py-6 text-sm text-muted">
        Você precisa de um número de WhatsApp da pizzaria e do seu cardápio. O resto se ajusta pelo painel.
      </footer>
    </div>
  );
}

function Hero() {
  return (
    <section className="grid items-center gap-12 py-10 lg:grid-cols-[1.15fr_1fr] lg:py-20">
      <div>
        <h1 className="text-4xl leading-[1.08] font-bold tracking-tight text-balance sm:text-5xl lg:text-6xl">
          O forno é seu.
          <br />O WhatsApp fica com a gente.
        </h1>
        <p className="mt-5 max-w-xl text-lg text-pretty text-muted">
          O {PRODUCT_NAME} atende os clientes da sua pizzaria no WhatsApp, monta o pedido, mostra a conta e
          entrega a comanda pronta no painel, mesmo na sexta às nove da noite.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/criar-conta" tamanho="grande">
            Criar conta
          </ButtonLink>
          <ButtonLink href="/entrar" tamanho="grande" tom="secundario">
            Entrar
          </ButtonLink>
        </div>
      </div>
      <div className="grid place-items-center rounded-3xl bg-rail p-8 sm:p-12">
        <ComandaExemplo />
      </div>
    </section>
  );
}

function Promises() {
  return (
    <ul className="grid gap-8 pb-16 sm:grid-cols-3">
      {PROMISES.map(({ Icon, titulo, texto }) => (
        <li key={titulo}>
          <Icon aria-hidden="true" className="size-6 text-accent" />
          <h2 className="mt-3 font-semibold">{titulo}</h2>
          <p className="mt-1 text-pretty text-muted">{texto}</p>
        </li>
      ))}
    </ul>
  );
}

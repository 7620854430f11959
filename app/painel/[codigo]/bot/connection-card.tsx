import { Activity } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { formatTelefone } from "@/components/whatsapp/format-telefone";
import type { CanalPainel } from "@/lib/admin/canal";

type ConnectionCardProps = {
  readonly canal: CanalPainel;
  /** The way to change it, where it is not done beside the card. */
  readonly acao?: ReactNode;
};

/** Whether the shop's WhatsApp is reachable, and what to do when it is not. */
export function ConnectionCard({ canal, acao }: ConnectionCardProps) {
  const { telefone, instancia } = canal;
  const { tom, texto, ajuda } = lookOf(canal);
  return (
    <Card className="gap-3 p-5 md:p-6">
      <h2 className="text-xl font-bold tracking-tight">WhatsApp da loja</h2>
      <DataList
        itens={[
          { rotulo: "Conexão", valor: <Badge tom={tom}>{texto}</Badge> },
          { rotulo: "Número", valor: telefone === null ? "nenhum" : formatTelefone(telefone) },
          { rotulo: "Provedor", valor: instancia === null ? "nenhum" : PROVEDOR[canal.canal] },
          {
            rotulo: canal.canal === "cloud_api" ? "ID do número" : "Instância",
            valor: instancia ?? "nenhuma",
          },
        ]}
      />
      {ajuda && <p className="text-pretty text-muted">{ajuda}</p>}
      <div className="flex flex-wrap gap-2">
        {acao}
        <a
          href="/api/health"
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ tom: "contorno" }, "max-sm:w-full")}
        >
          <Activity aria-hidden="true" />
          Saúde do sistema
          <span className="sr-only"> (abre em outra aba)</span>
        </a>
      </div>
    </Card>
  );
}

const PROVEDOR = { uazapi: "uazapi", evolution: "Evolution API", cloud_api: "Meta (oficial)" } as const;

function lookOf({ instancia, canal, status }: CanalPainel): Look {
  if (instancia === null) return UNCONNECTED;
  return canal === "cloud_api" && status === "desconectado" ? META_REFUSES : STATUS[status];
}

type Look = {
  readonly tom: "sucesso" | "aviso" | "perigo" | "neutro";
  readonly texto: string;
  readonly ajuda: string | null;
};

const UNCONNECTED: Look = {
  tom: "aviso",
  texto: "Sem número",
  ajuda: "Nenhum número de WhatsApp está ligado a esta pizzaria: o bot ainda não recebe mensagens.",
};

const META_REFUSES: Look = {
  tom: "perigo",
  texto: "Desconectado",
  ajuda: "A Meta não aceita mais o token de acesso. Gere outro e ligue o número de novo.",
};

const STATUS: Readonly<Record<CanalPainel["status"], Look>> = {
  conectado: { tom: "sucesso", texto: "Conectado", ajuda: null },
  conectando: {
    tom: "aviso",
    texto: "Conectando",
    ajuda: "Leva alguns segundos. Deixe o celular da loja por perto.",
  },
  desconectado: {
    tom: "perigo",
    texto: "Desconectado",
    ajuda:
      "Mensagens não chegam e respostas não saem. Abra o WhatsApp no celular da loja, em Aparelhos conectados, e conecte de novo.",
  },
  desconhecido: {
    tom: "neutro",
    texto: "Sem notícia ainda",
    ajuda: "O provedor ainda não disse como está a conexão. Uma mensagem de teste para o número confirma.",
  },
};

import { Download, MapPin, MessageCircle } from "lucide-react";
import type { ReactNode } from "react";
import { mapLinks } from "@/components/entrega/map-links";
import { buttonClass } from "@/components/ui/button-class";
import { Arquivo } from "./arquivo";
import { formatBytes } from "./format-bytes";
import type { MensagemView } from "./mensagem-view";

type AnexoProps = {
  readonly mensagem: MensagemView;
  /** Where the file behind the message is asked for. */
  readonly endereco: string;
};

/** What came beside the words: to listen to, to look at, to keep, or a way to a place or a person. */
export function Anexo({ mensagem: { midia, detalhe, temArquivo }, endereco }: AnexoProps) {
  switch (midia) {
    case "audio":
    case "imagem":
    case "figurinha":
    case "video":
      return (
        temArquivo && <Arquivo midia={midia} tamanho={formatBytes(detalhe?.bytes)} endereco={endereco} />
      );
    case "documento":
      return (
        temArquivo && (
          <Saida href={endereco} baixar={detalhe?.fileName ?? "documento"}>
            <Download aria-hidden="true" />
            {[detalhe?.fileName ?? "Baixar", formatBytes(detalhe?.bytes)].filter(Boolean).join(" · ")}
          </Saida>
        )
      );
    case "localizacao":
      return <Lugar detalhe={detalhe} />;
    case "contato":
      return <Contato detalhe={detalhe} />;
    default:
      return null;
  }
}

type Detalhe = { readonly detalhe: MensagemView["detalhe"] };

function Lugar({ detalhe }: Detalhe) {
  const { latitude, longitude, placeName } = detalhe ?? {};
  if (latitude === undefined || longitude === undefined) return null;
  const { rota } = mapLinks({ endereco: "", cidade: null, localizacao: { latitude, longitude } });
  return (
    <>
      {placeName !== undefined && <span>{placeName}</span>}
      <Saida href={rota}>
        <MapPin aria-hidden="true" />
        Ver no mapa
      </Saida>
    </>
  );
}

function Contato({ detalhe }: Detalhe) {
  const { contactName = "Contato", contactPhone } = detalhe ?? {};
  return (
    <>
      <span>{contactName}</span>
      {contactPhone !== undefined && (
        <Saida href={`https://wa.me/${contactPhone}`}>
          <MessageCircle aria-hidden="true" />
          Chamar no WhatsApp
        </Saida>
      )}
    </>
  );
}

type SaidaProps = {
  readonly href: string;
  /** The name it is kept under; without it the link opens beside the panel. */
  readonly baixar?: string;
  readonly children: ReactNode;
};

function Saida({ href, baixar, children }: SaidaProps) {
  return (
    <a
      href={href}
      {...(baixar === undefined ? { target: "_blank", rel: "noreferrer" } : { download: baixar })}
      className={buttonClass({ tom: "contorno", tamanho: "pequeno" }, "my-1 w-fit max-w-full break-all")}
    >
      {children}
    </a>
  );
}

import { falhaDeAudioTexto, midiaTexto } from "@/app/painel/[codigo]/conversas/conversa-words";
import { classNames } from "@/components/ui/class-names";
import { WhatsappText } from "@/components/whatsapp/whatsapp-text";
import { Anexo } from "./anexo";
import { DeliveryMark } from "./delivery-mark";
import { Entendeu } from "./entendeu";
import { MediaIcon } from "./media-icon";
import type { MensagemView } from "./mensagem-view";

type BubbleProps = {
  readonly mensagem: MensagemView;
  /** Where files of this conversation are asked for. */
  readonly midiaDe: string;
};

/** One message: the customer's on the left, ours on the right, ours told apart by who wrote it. */
export function Bubble({ mensagem, midiaDe }: BubbleProps) {
  const { de, texto, midia, transcricao, transcricaoFalha, hora, dia, ignorada, editada } = mensagem;
  const marks = [
    hora,
    editada ? "editada" : "",
    ignorada === null ? "" : (IGNORED[ignorada] ?? "não respondida"),
  ];
  return (
    <>
      {dia !== null && (
        <li className="mx-auto my-2 rounded-lg bg-surface-tertiary px-3 py-1 text-sm text-muted">{dia}</li>
      )}
      <li
        className={classNames("flex max-w-[85%] flex-col rounded-2xl px-3.5 py-2 md:max-w-[75%]", LOOK[de])}
      >
        <span className={NAME_LOOK[de]}>{NAME[de]}</span>
        {midia !== null && (
          <span className="flex items-center gap-2 font-medium">
            <MediaIcon midia={midia} />
            {midiaTexto(midia)}
          </span>
        )}
        <Anexo mensagem={mensagem} endereco={`${midiaDe}/${mensagem.id}`} />
        {transcricao !== null && <p className="border-l-2 border-border pl-2 italic">{transcricao}</p>}
        {transcricaoFalha !== null && (
          <p className="text-sm text-muted">{falhaDeAudioTexto(transcricaoFalha)}</p>
        )}
        {texto !== "" && <WhatsappText texto={texto} />}
        <span className="mt-0.5 flex items-center justify-end gap-1.5 text-xs opacity-90">
          {marks.filter(Boolean).join(" · ")}
          {de !== "cliente" && <DeliveryMark envio={mensagem.envio} entrega={mensagem.entrega} />}
        </span>
      </li>
      {mensagem.entendido !== null && <Entendeu entendido={mensagem.entendido} />}
    </>
  );
}

const LOOK = {
  cliente: "self-start rounded-bl-sm border border-border bg-surface",
  bot: "self-end rounded-br-sm bg-success-soft",
  equipe: "self-end rounded-br-sm bg-accent-soft",
} as const;

const NAME_LOOK = {
  cliente: "sr-only",
  bot: "text-xs font-bold text-success-soft-foreground",
  equipe: "text-xs font-bold text-accent-soft-foreground",
} as const;

const NAME = { cliente: "Cliente", bot: "Bot", equipe: "Equipe" } as const;

const IGNORED: Readonly<Record<string, string>> = {
  limite: "não respondida: mensagens demais de uma vez",
  atendimento_humano: "para a equipe",
  bot_desligado: "não respondida: bot desligado",
  apagada: "apagada pelo cliente",
};

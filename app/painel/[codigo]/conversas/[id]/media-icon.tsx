import {
  Contact,
  EyeOff,
  FileText,
  Image,
  ListChecks,
  MapPin,
  Mic,
  Paperclip,
  SmilePlus,
  Sticker,
  Video,
} from "lucide-react";
import type { MensagemView } from "./mensagem-view";

/** The kind of a message that is not words. The thing itself stays with WhatsApp. */
export function MediaIcon({ midia }: { readonly midia: NonNullable<MensagemView["midia"]> }) {
  const Icon = ICONS[midia];
  return <Icon aria-hidden="true" className="size-5 shrink-0" />;
}

const ICONS = {
  audio: Mic,
  imagem: Image,
  video: Video,
  documento: FileText,
  figurinha: Sticker,
  localizacao: MapPin,
  contato: Contact,
  reacao: SmilePlus,
  enquete: ListChecks,
  visualizacao_unica: EyeOff,
  outro: Paperclip,
} as const;

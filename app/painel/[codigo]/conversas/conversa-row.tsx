import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { CountBadge } from "@/components/ui/count-badge";
import type { ConversaView } from "./conversa-view";

type ConversaRowProps = {
  readonly codigo: string;
  readonly conversa: ConversaView;
  readonly isOpen: boolean;
};

/** One conversation: who, the last words, where it stands, and whether somebody must go. */
export function ConversaRow({ codigo, conversa, isOpen }: ConversaRowProps) {
  const { id, nome, quando, previa, naoLidas, chamando, situacao, quieta } = conversa;
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_6rem]">
      <Link
        href={`/painel/${codigo}/conversas/${id}`}
        prefetch={false}
        aria-current={isOpen ? "true" : undefined}
        className="flex flex-col gap-1 rounded-xl border-l-4 border-transparent px-3 py-3 hover:bg-surface-secondary aria-[current=true]:border-accent aria-[current=true]:bg-surface"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className={classNames("min-w-0 truncate", naoLidas > 0 ? "font-bold" : "font-semibold")}>
            {nome}
          </span>
          <span className="shrink-0 text-sm text-muted tabular-nums">{quando}</span>
        </span>
        <span className="flex items-center justify-between gap-3">
          <span
            className={classNames(
              "min-w-0 truncate text-sm",
              naoLidas > 0 ? "text-foreground" : "text-muted",
            )}
          >
            {previa}
          </span>
          <CountBadge total={naoLidas} contado={["mensagem não lida", "mensagens não lidas"]} />
        </span>
        <span className="mt-0.5 flex flex-wrap gap-1.5">
          {chamando !== null && <Badge tom="perigo">{chamando}</Badge>}
          {chamando === null && <Badge tom={quieta ? "aviso" : "neutro"}>{situacao}</Badge>}
        </span>
      </Link>
    </li>
  );
}

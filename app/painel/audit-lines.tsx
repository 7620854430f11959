import { diaEHora } from "@/components/ui/dia-e-hora";
import type { Registro } from "@/lib/admin/auditoria";
import { formatReais } from "@/lib/core/pedido/centavos";

type AuditLinesProps = { readonly registros: readonly Registro[]; readonly fuso: string };

/** Lines of the log of changes: who, what, with which values, and when. */
export function AuditLines({ registros, fuso }: AuditLinesProps) {
  return (
    <ol className="divide-y divide-separator overflow-clip rounded-xl border border-border bg-surface">
      {registros.map(({ id, quem, acao, detalhe, em }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5">
          <p className="min-w-0 flex-1 basis-64 break-words">
            <span className="font-medium">{quem ?? "A plataforma"}</span> {acao}
            {Object.keys(detalhe).length > 0 && (
              <span className="text-sm text-muted"> · {detalheTexto(detalhe)}</span>
            )}
          </p>
          <time dateTime={em} className="text-sm text-muted tabular-nums">
            {diaEHora(fuso, em)}
          </time>
        </li>
      ))}
    </ol>
  );
}

function detalheTexto(detalhe: Registro["detalhe"]): string {
  return Object.entries(detalhe)
    .map(([nome, valor]) => `${palavras(nome)}: ${valorTexto(nome, valor)}`)
    .join(", ");
}

/** "produtoId" is told as "produto". */
function palavras(nome: string): string {
  return nome.replace(/Id$/, "").replace(/[A-Z]/g, (letra) => ` ${letra.toLowerCase()}`);
}

/** Values in centavos, by the names the actions give them. */
const CENTAVOS: ReadonlySet<string> = new Set(["preco", "taxa", "taxaPadrao", "pedidoMinimo", "gratisAcima"]);

function valorTexto(nome: string, valor: Registro["detalhe"][string]): string {
  if (typeof valor === "number" && CENTAVOS.has(nome)) return formatReais(valor);
  if (valor === null) return "nenhum";
  if (typeof valor === "boolean") return valor ? "sim" : "não";
  return String(valor);
}

import { CopyField } from "@/components/ui/copy-field";
import type { AvisosDaMeta } from "@/lib/admin/canais";

/** What has to be written at Meta by hand before anything arrives. */
export function MetaWebhook({ avisos }: { readonly avisos: AvisosDaMeta }) {
  return (
    <section aria-labelledby="avisos-da-meta" className="flex flex-col gap-3">
      <h3 id="avisos-da-meta" className="text-lg font-bold">
        Falta um passo na Meta
      </h3>
      <ol className="flex list-decimal flex-col gap-1 pl-5 text-pretty text-muted">
        <li>Em developers.facebook.com, abra o aplicativo › WhatsApp › Configuração › Webhook › Editar.</li>
        <li>Cole os dois valores abaixo e toque em Verificar e salvar.</li>
        <li>Em Campos do webhook, assine “messages”.</li>
      </ol>
      <CopyField rotulo="URL de retorno de chamada" valor={avisos.endereco} />
      <CopyField rotulo="Token de verificação" valor={avisos.verificacao} />
    </section>
  );
}

import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingEntregadores() {
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-5 px-3 py-4 md:px-6 md:py-6"
    >
      <PageHeader titulo="Entregadores" />
      <span className="sr-only">Carregando os entregadores</span>
      <Skeleton className="h-40" />
      <Skeleton className="h-40" />
    </div>
  );
}

import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingPedidos() {
  return (
    <div role="status" className="flex flex-1 flex-col gap-4 px-3 py-4 md:px-5 md:py-5">
      <PageHeader titulo="Pedidos" ocultoNoCelular />
      <span className="sr-only">Carregando os pedidos</span>
      <Skeleton className="h-13 lg:hidden" />
      <div className="grid gap-4 lg:grid-cols-4">
        <Skeleton className="h-96" />
        <Skeleton className="h-72 max-lg:hidden" />
        <Skeleton className="h-80 max-lg:hidden" />
        <Skeleton className="h-40 max-lg:hidden" />
      </div>
    </div>
  );
}

import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingCardapio() {
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-4 px-3 py-4 md:px-6 md:py-6"
    >
      <PageHeader titulo="Cardápio" />
      <span className="sr-only">Carregando o cardápio</span>
      <Skeleton className="h-11" />
      <Skeleton className="h-64" />
      <Skeleton className="h-64" />
    </div>
  );
}

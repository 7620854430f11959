import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingConversa() {
  return (
    <div role="status" className="hidden flex-col gap-3 p-6 md:flex">
      <span className="sr-only">Carregando</span>
      <Skeleton className="h-14" />
      <Skeleton className="h-24 w-2/3" />
      <Skeleton className="h-16 w-1/2 self-end" />
      <Skeleton className="h-20 w-3/5" />
    </div>
  );
}

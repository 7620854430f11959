import { redirect } from "next/navigation";

export default async function RestaurantePage({ params }: { readonly params: Promise<{ codigo: string }> }) {
  redirect(`/painel/${(await params).codigo}/pedidos`);
}

import { Search } from "lucide-react";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type ClienteSearchProps = { readonly codigo: string; readonly busca: string };

/** Looks all customers through, not only those on the page; what was looked for is in the address. */
export function ClienteSearch({ codigo, busca }: ClienteSearchProps) {
  return (
    <Form action={`/painel/${codigo}/clientes`} role="search" className="flex items-end gap-2">
      <TextField
        key={busca}
        rotulo="Nome ou telefone"
        rotuloOculto
        type="search"
        name="busca"
        defaultValue={busca}
        placeholder="Nome ou telefone"
        maxLength={80}
        className="flex-1"
      />
      <Button type="submit" tom="secundario" className="h-11!">
        <Search aria-hidden="true" />
        Buscar
      </Button>
    </Form>
  );
}

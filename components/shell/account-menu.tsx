"use client";

import { LogOut, UserRound } from "lucide-react";
import { useTheme } from "next-themes";
import { startTransition } from "react";
import { Menu } from "@/components/ui/menu";
import { THEMES } from "./theme-options";

type AccountMenuProps = {
  readonly email: string;
  readonly sair: () => Promise<void>;
};

const LEAVE = "sair";

/** Who is signed in, how the page looks on this device, and the way out. */
export function AccountMenu({ email, sair }: AccountMenuProps) {
  const { theme, setTheme } = useTheme();
  function onEscolher(id: string): void {
    if (id === LEAVE) startTransition(sair);
    else setTheme(id);
  }
  return (
    <Menu
      rotulo="Sua conta"
      gatilhoClassName="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-default"
      gatilho={
        <>
          <UserRound aria-hidden="true" className="size-5" />
          <span className="sr-only">Sua conta</span>
        </>
      }
      secoes={[
        { titulo: "Aparência", itens: THEMES.map((option) => ({ ...option, marcado: option.id === theme })) },
        {
          titulo: email,
          itens: [
            { id: LEAVE, rotulo: "Sair", icone: <LogOut aria-hidden="true" className="size-4 shrink-0" /> },
          ],
        },
      ]}
      onEscolher={onEscolher}
    />
  );
}

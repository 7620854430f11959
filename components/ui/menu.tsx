"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import type { MenuSection } from "./menu-section";
import { useTouched } from "./use-touched";

const MenuPopover = dynamic(() => import("./menu-popover").then(({ MenuPopover }) => MenuPopover), {
  ssr: false,
});

type MenuProps = {
  /** What the menu is of: "Sua conta". */
  readonly rotulo: string;
  readonly gatilho: ReactNode;
  readonly gatilhoClassName: string;
  readonly secoes: readonly MenuSection[];
  readonly onEscolher: (id: string) => void;
};

/** A button that opens a menu. The menu itself comes in when the page is touched. */
export function Menu({ rotulo, gatilho, gatilhoClassName, secoes, onEscolher }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [aberto, setAberto] = useState(false);
  const isTouched = useTouched();
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={aberto}
        onClick={() => setAberto(!aberto)}
        className={gatilhoClassName}
      >
        {gatilho}
      </button>
      {(isTouched || aberto) && (
        <MenuPopover
          rotulo={rotulo}
          gatilho={trigger}
          aberto={aberto}
          onAbrir={setAberto}
          secoes={secoes}
          onEscolher={onEscolher}
        />
      )}
    </>
  );
}

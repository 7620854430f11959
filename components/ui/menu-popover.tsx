"use client";

import { DropdownItem, DropdownMenu, DropdownPopover, DropdownSection } from "@heroui/react/dropdown";
import { Header } from "@heroui/react/header";
import { I18nProvider } from "@heroui/react/rac";
import { Check } from "lucide-react";
import type { RefObject } from "react";
import type { MenuItem, MenuSection } from "./menu-section";

type MenuPopoverProps = {
  readonly rotulo: string;
  readonly gatilho: RefObject<HTMLButtonElement | null>;
  readonly aberto: boolean;
  readonly onAbrir: (aberto: boolean) => void;
  readonly secoes: readonly MenuSection[];
  readonly onEscolher: (id: string) => void;
};

/** The menu of a button: arrows, typing ahead and Escape are React Aria's, the looks are HeroUI's. */
export function MenuPopover({ rotulo, gatilho, aberto, onAbrir, secoes, onEscolher }: MenuPopoverProps) {
  return (
    <I18nProvider locale="pt-BR">
      <DropdownPopover
        triggerRef={gatilho}
        isOpen={aberto}
        onOpenChange={onAbrir}
        placement="bottom end"
        className="dropdown__popover"
      >
        <DropdownMenu
          aria-label={rotulo}
          autoFocus
          onAction={(id) => onEscolher(String(id))}
          onClose={() => onAbrir(false)}
          className="dropdown__menu p-1.5 outline-none"
        >
          {secoes.map((secao) => (
            <MenuPart key={secao.titulo} secao={secao} />
          ))}
        </DropdownMenu>
      </DropdownPopover>
    </I18nProvider>
  );
}

function MenuPart({ secao }: { readonly secao: MenuSection }) {
  const { titulo, tituloOculto = false, itens } = secao;
  return (
    <DropdownSection
      aria-label={titulo}
      className="not-first:mt-1.5 not-first:border-t not-first:border-separator not-first:pt-1.5"
    >
      {tituloOculto ? null : <Header className="px-2.5 py-1.5 text-sm text-muted">{titulo}</Header>}
      {itens.map((item) => (
        <MenuOption key={item.id} item={item} />
      ))}
    </DropdownSection>
  );
}

function MenuOption({ item }: { readonly item: MenuItem }) {
  return (
    <DropdownItem id={item.id} textValue={item.rotulo} className="menu-item px-2.5">
      {item.icone}
      <span className="min-w-0 flex-1 truncate">{item.rotulo}</span>
      {item.marcado && (
        <>
          <Check aria-hidden="true" className="size-4 shrink-0" />
          <span className="sr-only">(atual)</span>
        </>
      )}
    </DropdownItem>
  );
}

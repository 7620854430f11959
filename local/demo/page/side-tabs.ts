import { element } from "@/local/browser/element";

export type Side = "cliente" | "banco" | "loja";

const sides: readonly { side: Side; label: string }[] = [
  { side: "cliente", label: "Cliente" },
  { side: "banco", label: "Banco" },
  { side: "loja", label: "Loja" },
];

/** Chooses the side a small screen shows. */
export function sideTabs(onChoose: (side: Side) => void): HTMLElement {
  const tabs = sides.map(({ side, label }) =>
    element(
      "button",
      { type: "button", role: "tab", "aria-controls": `lado-${side}`, onclick: () => choose(side) },
      label,
    ),
  );
  const choose = (chosen: Side) => {
    for (const [index, tab] of tabs.entries()) {
      const isChosen = sides[index]?.side === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    onChoose(chosen);
  };
  const list = element("div", { class: "side-tabs", role: "tablist", "aria-label": "Lado" }, ...tabs);
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const at = tabs.findIndex(({ tabIndex }) => tabIndex === 0);
    const next = tabs.at((at + (key === "ArrowRight" ? 1 : -1)) % tabs.length);
    next?.focus();
    next?.click();
  });
  choose("cliente");
  return list;
}

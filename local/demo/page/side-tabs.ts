import { element } from "@/local/browser/element";

export type Side = "cliente" | "loja";

const sides: readonly { side: Side; label: string }[] = [
  { side: "cliente", label: "Cliente" },
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
  // With two tabs either arrow leads to the other.
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const other = tabs.find((tab) => tab !== document.activeElement);
    other?.focus();
    other?.click();
  });
  choose("cliente");
  return list;
}

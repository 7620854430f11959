import { element } from "@/local/browser/element";
import { icon } from "@/local/browser/icon";

// Nearer to the end than this counts as being there.
const nearEndPixels = 80;

export type EndFollower = {
  /** The way to the end, with how much came since one left it. */
  pill: HTMLElement;
  go(): void;
  /** New messages were added below. */
  grew(count: number): void;
};

/** Keeps a scroller at its end while one is there; elsewhere the pill tells of what came meanwhile. */
export function followEnd(scroller: HTMLElement, content: HTMLElement): EndFollower {
  const count = element("span", {});
  const pill = element(
    "button",
    { type: "button", class: "new-pill", hidden: true },
    icon("down", 18),
    count,
  );
  let follows = true;
  let missed = 0;

  const show = () => {
    pill.hidden = follows;
    count.textContent = missedText(missed);
    pill.setAttribute("aria-label", missed === 0 ? "Ir para o fim da conversa" : missedText(missed));
  };
  const go = () => {
    scroller.scrollTop = scroller.scrollHeight;
    follows = true;
    missed = 0;
    show();
  };
  const grew = (added: number) => {
    if (follows) go();
    else missed += added;
    show();
  };
  scroller.addEventListener("scroll", () => {
    follows = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEndPixels;
    if (follows) missed = 0;
    show();
  });
  pill.addEventListener("click", go);
  // Pictures arrive after their bubbles, and the keyboard takes room: the end stays the end.
  const watch = new ResizeObserver(() => grew(0));
  watch.observe(content);
  watch.observe(scroller);
  return { pill, go, grew };
}

function missedText(missed: number): string {
  if (missed === 0) return "";
  return missed === 1 ? "1 nova mensagem" : `${missed} novas mensagens`;
}
